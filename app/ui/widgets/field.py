"""A field of a form: what is proposed stands in it in grey until Tab takes it, what is known of it at its end."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import Tone, look
from app.ui.widgets.paint import draw_focus, draw_pill, pill_width


class PillButton(QPushButton):
    """A pill that can be pressed ("trang ghi 19/11: dùng?")."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._tone = Tone.NONE
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, tone: Tone, *, pressable: bool) -> None:
        """Show these words; an empty text hides the pill."""
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setEnabled(pressable)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.IBeamCursor)
        self.setVisible(bool(text))
        self.resize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return QSize(pill_width(look(), self.text()), look().px(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        draw_pill(painter, 0, self.height() // 2, self.text(), self._tone)
        if self.hasFocus():
            draw_focus(painter, self.rect(), look().px(5))


class Field(QLineEdit):
    """A line with a proposal (grey italic, taken by Tab) and a note at its right end."""

    proposed = Signal(str)
    """The clerk takes what the note offers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Be known to screen readers by this name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._ghost = ""
        self._source = ""
        self._offered = ""
        self.pill = PillButton(self)
        self.pill.clicked.connect(self._take_offer)
        self.textChanged.connect(self._changed)

    @property
    def ghost(self) -> str:
        """What is proposed and not taken yet."""
        return self._ghost

    @property
    def noted(self) -> str:
        """The words at the right end."""
        return self.pill.text() or self._source

    def propose(self, value: str, source: str) -> None:
        """Propose a value with where it comes from; only Tab or typing makes it real."""
        self._ghost, self._source = value, source
        self.setToolTip(source)
        self._fit()
        self.update()

    def note(self, text: str, tone: Tone = Tone.NONE, offer: str = "") -> None:
        """Say something about the value; an offer is taken by pressing the words."""
        self._offered = offer
        self.pill.say(text, tone, pressable=bool(offer))
        self._fit()

    def remark(self, text: str) -> None:
        """Show grey words at the right end."""
        self._source = text
        self._fit()
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        """Let Tab take the proposal before it moves on."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self._ghost
            and not self.text()
        ):
            self.setText(self._ghost)
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the value from its beginning and choose it whole."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show a long value from its beginning again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the note at the right end."""
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then the proposal and the source."""
        super().paintEvent(event)
        worn = look()
        painter = QPainter(self)
        inner = self.rect().adjusted(worn.px(11), 0, -worn.px(11), 0)
        if self._source and not self.pill.text() and ((self._ghost and not self.text()) or not self._ghost):
            painter.setFont(worn.font(12))
            painter.setPen(QColor(worn.secondary))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._source)
        if self._ghost and not self.text():
            painter.setFont(worn.font(13, italic=True))
            painter.setPen(QColor(worn.tertiary))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._ghost)

    def _changed(self) -> None:
        self.update()

    def _fit(self) -> None:
        worn = look()
        taken = 0
        if self.pill.text():
            size = self.pill.sizeHint()
            taken = size.width() + worn.px(10)
            self.pill.setGeometry(
                self.width() - size.width() - worn.px(10),
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
        self.setTextMargins(0, 0, taken, 0)

    def _take_offer(self) -> None:
        if self._offered:
            self.proposed.emit(self._offered)
