"""A pill and a verdict mark as widgets of their own."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import Tone, look
from app.ui.widgets.paint import Painted, draw_mark, draw_pill, pill_width


class Pill(Painted):
    """One or two words on their tone."""

    def __init__(self, text: str = "", tone: Tone = Tone.NONE, parent: QWidget | None = None) -> None:
        """Show these words; an empty pill takes no room."""
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text, tone)

    def say(self, text: str, tone: Tone) -> None:
        """Show other words."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        if not text:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return QSize(pill_width(look(), self._text), look().px(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        draw_pill(painter, 0, self.height() // 2, self._text, self._tone)


class Mark(Painted):
    """The shape of a verdict, on its disc or plain."""

    def __init__(self, tone: Tone, *, plain: bool = False, parent: QWidget | None = None) -> None:
        """Show the shape of this tone."""
        super().__init__(parent)
        self._tone, self._plain = tone, plain
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """A square of 22."""
        return QSize(look().px(22), look().px(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        painter = QPainter(self)
        draw_mark(painter, QPointF(self.width() / 2, self.height() / 2), self._tone, plain=self._plain)
