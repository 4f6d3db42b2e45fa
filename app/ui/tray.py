"""The tray icon tells how the exchange stands, by shape and in words: green only when nothing is past its limit."""

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAction, QIcon, QPainter
from PySide6.QtWidgets import QSystemTrayIcon

from app.ui.language import translate
from app.ui.live import Live
from app.ui.theme import Tone, look
from app.ui.widgets.paint import draw_mark

_SIDE, _MARK = 32, 10
"""The icon, and the radius of the mark in its corner: both at 100 %."""


class TrayStanding(QObject):
    """Keeps icon, tool tip and the first line of the menu in step with the status bar."""

    def __init__(self, tray: QSystemTrayIcon, line: QAction) -> None:
        """`line` stands in the menu and cannot be pressed: it says what the tool tip says."""
        super().__init__(tray)
        self._tray, self._line = tray, line
        self._plain = tray.icon()
        self._tone: Tone | None = None
        line.setEnabled(False)

    def tell(self, seen: Live) -> None:
        """Show how it stands now."""
        words = " · ".join(fact.text for fact in seen.facts[1:3] if fact.text)
        said = {
            Tone.GOOD: translate("Tray", "Everything is in order"),
            Tone.DOUBT: translate("Tray", "Something waits and goes by itself"),
            Tone.BAD: translate("Tray", "A person is needed"),
        }
        sentence = said.get(seen.standing, translate("Window", "Registry"))
        self._line.setText(sentence)
        self._tray.setToolTip(f"{sentence}\n{words}" if words else sentence)
        if seen.standing is not self._tone:
            self._tone = seen.standing
            self._tray.setIcon(self._plain if seen.standing is Tone.NONE else marked(self._plain, seen.standing))


def marked(plain: QIcon, tone: Tone) -> QIcon:
    """Return the icon with the shape of a tone in its corner."""
    side, corner = look().px(_SIDE), look().px(_SIDE - _MARK)
    picture = plain.pixmap(side * 2, side * 2)
    painter = QPainter(picture)
    painter.scale(picture.width() / side, picture.height() / side)
    draw_mark(painter, QPointF(corner, corner), tone)
    painter.end()
    return QIcon(picture)
