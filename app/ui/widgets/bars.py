"""Bands that speak without standing in the way: notices with actions, and work without the network."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.ui import words
from app.ui.theme import PRACTICE_FRAME, Tone, look
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.paint import Painted


class NoticeBar(Painted):
    """A band of a tone with a sentence and acts as links; never a dialog, never timed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden; `say` shows it."""
        super().__init__(parent)
        self._tone = Tone.DOUBT
        self._full_width = False
        self._column = QVBoxLayout(self)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(self._words)
        self._links = QHBoxLayout()
        self._column.addLayout(self._links)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def say(self, text: str, tone: Tone = Tone.DOUBT, *acts: tuple[str, Callable[[], object]]) -> None:
        """Show a sentence and what can be done about it."""
        worn = look()
        self._tone = tone
        edge = worn.px(3 if self._full_width else 9)
        self._column.setContentsMargins(worn.px(14 if self._full_width else 12), edge, worn.px(12), edge)
        self._column.setSpacing(worn.px(2))
        self._words.setText(text)
        palette = self._words.palette()
        palette.setColor(self._words.foregroundRole(), QColor(worn.tones[tone].text))
        self._words.setPalette(palette)
        self._fill_links(acts)
        self.setAccessibleName(text)
        self.show()
        self.update()

    def refuse(self, problem: OfficeError) -> None:
        """Tell a refusal: what and why, whether the data are safe, what to do, and the code."""
        told = words.told(problem)
        self.say(f"{told.sentence} {told.safe} {told.next} ({told.code})", Tone.BAD)

    def retell(self, text: str) -> None:
        """Change the sentence and leave the acts alone, for a count that moves."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def press(self, index: int) -> None:
        """Press one of the acts, for keys."""
        item = self._links.itemAt(index)
        button = item.widget() if item is not None else None
        if isinstance(button, LinkButton):
            button.click()

    def be_band(self) -> None:
        """Be a band over the whole width, without rounded corners."""
        self._full_width = True
        self._column.setDirection(QBoxLayout.Direction.LeftToRight)

    def _fill_links(self, acts: tuple[tuple[str, Callable[[], object]], ...]) -> None:
        while self._links.count():
            item = self._links.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._links.setContentsMargins(0, 0, 0, 0)
        for name, slot in acts:
            button = LinkButton(name)
            button.colour = look().tones[self._tone].text
            button.clicked.connect(slot)
            self._links.addWidget(button)
        if acts and not self._full_width:
            self._links.addStretch(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the tone."""
        worn = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = worn.tones[self._tone]
        painter.setPen(QColor(shade.text) if worn.name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shade.ground))
        if self._full_width:
            painter.drawRect(self.rect())
        else:
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), worn.px(8), worn.px(8))


class PracticeBand(Painted):
    """The band that nobody takes for real work."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show these words on burnt orange."""
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setFixedHeight(look().px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PRACTICE_FRAME.ground))
        painter.setPen(QColor(PRACTICE_FRAME.text))
        painter.setFont(look().font(12, strong=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
