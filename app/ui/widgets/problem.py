"""A failure told in five lines: what, why, whether data are safe, what to do, and a code."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.language import translate
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton, Kind, LinkButton
from app.ui.widgets.facts import label
from app.ui.widgets.paint import Painted
from app.ui.words import Told


class ProblemView(Painted):
    """A card with a red edge that stays until the clerk puts it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden; `tell` shows it."""
        super().__init__(parent)
        worn = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(worn.px(16), worn.px(12), worn.px(16), worn.px(12))
        column.setSpacing(worn.px(4))
        self.what = label("", "strong", wrap=True)
        self.why = label("", wrap=True)
        self.safe = label("", "secondary", wrap=True)
        self.next = label("", wrap=True)
        self.code = label("", "small")
        for line in (self.what, self.why, self.safe, self.next):
            column.addWidget(line)
        self.buttons = QHBoxLayout()
        column.addLayout(self.buttons)
        self.hide()

    def tell(self, told: Told, *acts: tuple[str, Callable[[], object]]) -> None:
        """Show the five lines and the acts; putting away is always one of them."""
        for line, text in (
            (self.what, told.what), (self.why, told.why), (self.safe, told.safe), (self.next, told.next),
        ):  # fmt: skip
            line.setText(text)
            line.setVisible(bool(text))
        self.code.setText(told.code)
        while self.buttons.count():
            item = self.buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self.code:
                widget.deleteLater()
        for words, slot in acts:
            button = ActionButton(words, Kind.PLAIN)
            button.clicked.connect(slot)
            self.buttons.addWidget(button)
        away = LinkButton(translate("ProblemView", "Put away"))
        away.clicked.connect(self.hide)
        self.buttons.addWidget(away)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.code, 0, Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(f"{told.sentence} {told.safe} {told.next}")
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its edge."""
        worn = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(worn.line))
        painter.setBrush(QColor(worn.tones[Tone.BAD].ground))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), worn.px(8), worn.px(8))
        painter.fillRect(0, worn.px(8), worn.px(3), self.height() - worn.px(16), QColor(worn.tones[Tone.BAD].text))
