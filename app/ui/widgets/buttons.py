"""Buttons that say what they do and which key does it."""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import Look, look
from app.ui.widgets.paint import draw_focus, draw_key


class Kind(StrEnum):
    """How much a button weighs: one primary on a screen."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"


def key_name(sequence: str) -> str:
    """Return a key sequence as it is written on a key cap."""
    for written, shown in (("Return", "↵"), ("Left", "←"), ("Right", "→"), ("+", " ")):
        sequence = sequence.replace(written, shown)
    return sequence


class ActionButton(QPushButton):
    """A button with its key on it; when it cannot be pressed it says why."""

    def __init__(self, text: str = "", kind: Kind = Kind.PLAIN, key: str = "", parent: QWidget | None = None) -> None:
        """`key` is shown as a key cap; the page binds it, so that it works in the right place only."""
        super().__init__(text, parent)
        self._kind = kind
        self._key = key
        self.why = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAutoDefault(False)

    @property
    def key(self) -> str:
        """The key shown on the button."""
        return self._key

    def bind(self) -> None:
        """Let the key on the button press it wherever the window has the focus."""
        self.setShortcut(QKeySequence(self._key))

    def name_it(self, text: str) -> None:
        """Give the button another name ("Vào sổ số 1275")."""
        shortcut = self.shortcut()
        self.setText(text)
        self.setShortcut(shortcut)
        self.setAccessibleName(text)
        self.updateGeometry()

    def allow(self, why_not: str = "") -> None:
        """Let it be pressed, or say in a sentence why it cannot be."""
        self.why = why_not
        self.setEnabled(not why_not)
        self.setToolTip(why_not)
        self.setAccessibleDescription(why_not)

    @override
    def sizeHint(self) -> QSize:
        """As wide as the words and the key, 33 high."""
        worn = look()
        width = worn.width(self.text(), 13, strong=True) + worn.px(30)
        if self._key:
            width += self._key_width(worn) + worn.px(9)
        return QSize(width, worn.px(33))

    @override
    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, words, key cap and focus."""
        worn = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = self._colours(worn)
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(ground))
        radius = worn.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(QColor(ink))
        painter.setFont(worn.font(13, strong=True))
        words = self.rect().adjusted(worn.px(15), 0, -worn.px(15), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._key:
            width, height = self._key_width(worn), worn.px(18)
            cap = QRect(words.right() - width + worn.px(4), (self.height() - height) // 2, width, height)
            on_primary = self._kind in (Kind.PRIMARY, Kind.DANGER) and self.isEnabled()
            cap_ground = QColor(255, 255, 255, 50) if on_primary else QColor(worn.card)
            draw_key(painter, cap, key_name(self._key), (QColor(ink), cap_ground))
        if self.hasFocus():
            draw_focus(painter, self.rect(), radius)
            if self._kind is Kind.PRIMARY:
                draw_inner_focus(painter, self.rect(), radius)

    def _key_width(self, worn: Look) -> int:
        return worn.width(key_name(self._key), 11) + worn.px(12)

    def _colours(self, worn: Look) -> tuple[str, str, str]:
        if not self.isEnabled():
            return worn.hover, worn.tertiary, worn.line
        pressed = self.isDown() or self.underMouse()
        if self._kind is Kind.PRIMARY:
            ground = worn.accent_strong if pressed else worn.accent
            return ground, worn.on_accent, ground
        if self._kind is Kind.DANGER:
            return "#9B1C1C", "#FFFFFF", "#9B1C1C"
        if self._kind is Kind.QUIET:
            ground = worn.hover if pressed else "transparent"
            return ground, worn.secondary, ground
        return (worn.hover if pressed else worn.card), worn.ink, worn.line


def draw_inner_focus(painter: QPainter, box: QRect, radius: int) -> None:
    """Draw a second, light ring inside, because the accent is not seen on the accent."""
    painter.save()
    painter.setPen(QColor(look().on_accent))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(2.5, 2.5, -2.5, -2.5), radius - 2, radius - 2)
    painter.restore()


class LinkButton(QPushButton):
    """A secondary act written as a link ("Xem bản lúc ký")."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show the words in the accent colour."""
        super().__init__(text, parent)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.colour = ""
        self.quiet = False

    def be_quiet(self) -> None:
        """Weigh no more than the text around it, and be cut where there is no room."""
        self.quiet = True
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """As wide as the words."""
        worn = look()
        width = worn.width(self.text(), 13, strong=not self.quiet)
        return QSize(width + worn.px(8), worn.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words, unless it is quiet."""
        return QSize(look().px(60), look().px(24)) if self.quiet else self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, underlined under the mouse or the focus."""
        worn = look()
        painter = QPainter(self)
        font = worn.font(13, strong=not self.quiet)
        font.setUnderline(self.underMouse() or self.hasFocus() or bool(self.colour))
        painter.setFont(font)
        colour = self.colour or (worn.secondary if self.quiet else worn.accent)
        painter.setPen(QColor(colour if self.isEnabled() else worn.tertiary))
        room = self.rect().adjusted(worn.px(4), 0, 0, 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self.hasFocus():
            draw_focus(painter, self.rect(), worn.px(5))
