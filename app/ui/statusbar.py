"""Four live facts at the foot of the window; each leads to where it comes from."""

from dataclasses import field

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from app.base.frozen import dataclass
from app.ui.language import translate
from app.ui.theme import Look, Tone, look
from app.ui.widgets.paint import draw_focus


@dataclass(frozen=True)
class Part:
    """A piece of a fact: plain, strong, strong and red, or strong in the colour of its tone."""

    text: str
    strong: bool = False
    alarm: bool = False
    tone: Tone = Tone.NONE

    @property
    def bold(self) -> bool:
        """Tell whether it stands out by weight too, for who does not see the colour."""
        return self.strong or self.alarm or self.tone is not Tone.NONE


@dataclass(frozen=True)
class Fact:
    """One fact in pieces, and the page it leads to."""

    parts: tuple[Part, ...] = field(default=())
    page: str = ""
    more: str = ""
    """What is told besides to who points at it."""

    @property
    def text(self) -> str:
        """The fact as one sentence."""
        return "".join(part.text for part in self.parts)


class FactButton(QPushButton):
    """One fact that can be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.fact = Fact()
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def tell(self, fact: Fact) -> None:
        """Show a fact; the same again costs nothing."""
        if fact == self.fact:
            return
        self.fact = fact
        self.setAccessibleName(fact.text)
        self.setToolTip("\n\n".join(part for part in (fact.text, fact.more) if part))
        self.setAccessibleDescription(fact.more)
        self.setCursor(Qt.CursorShape.PointingHandCursor if fact.page else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """As wide as the words."""
        worn = look()
        return QSize(sum(_width(worn, part) for part in self.fact.parts) + worn.px(8), worn.px(29))

    @override
    def minimumSizeHint(self) -> QSize:
        """May be cut when the window is narrow; the tool tip has it whole."""
        return QSize(look().px(40), look().px(29))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces one after another."""
        worn = look()
        painter = QPainter(self)
        x = worn.px(4)
        for part in self.fact.parts:
            painter.setFont(worn.font(12, strong=part.bold))
            painter.setPen(QColor(_colour(worn, part)))
            room = QRect(x, 0, self.width() - x, self.height())
            words = painter.fontMetrics().elidedText(part.text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            x += _width(worn, part)
        if self.hasFocus():
            draw_focus(painter, self.rect(), worn.px(5))


def _width(worn: Look, part: Part) -> int:
    return worn.width(part.text, 12, strong=part.bold)


def _colour(worn: Look, part: Part) -> str:
    tone = Tone.BAD if part.alarm else part.tone
    if tone is not Tone.NONE:
        return worn.tones[tone].text
    return worn.ink if part.strong else worn.secondary


class StatusBar(QFrame):
    """Books, axis, outbox on the left; token and copy on the right."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Prepare four places."""
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAccessibleName(translate("StatusBar", "State of the office"))
        worn = look()
        self.setFixedHeight(worn.px(30))
        row = QHBoxLayout(self)
        row.setContentsMargins(worn.px(10), 0, worn.px(10), 0)
        row.setSpacing(worn.px(14))
        self.facts = tuple(FactButton() for _ in range(4))
        for button in self.facts:
            row.addWidget(button)
            button.clicked.connect(self._pressed)
        # The books take what room is left: an alarm beside them is never cut for the sake of a good word.
        self.facts[0].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        row.setStretch(0, 1)

    def tell(self, facts: tuple[Fact, Fact, Fact, Fact]) -> None:
        """Show the four facts."""
        for button, fact in zip(self.facts, facts, strict=True):
            button.tell(fact)

    @property
    def text(self) -> str:
        """Everything it says, for tests and pictures."""
        return " | ".join(button.fact.text for button in self.facts)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, FactButton) and button.fact.page:
            self.chosen.emit(button.fact.page)
