"""Looks at the token now and then, so that the foot of the window tells the truth, and warns before the end."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.signing.certificates import WARN_DAYS
from app.signing.standing import Seen
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.theme import Tone

_FIRST = 1500
_EVERY, _AFTER_TROUBLE = 10000, 60000
"""Milliseconds between looks; one that takes longer is waited for, and a module that failed is left in peace."""


class TokenWatch(QObject):
    """Asks on a lane of its own: a module that hangs holds up nothing but the next look."""

    changed = Signal()
    """The token stands otherwise than before."""

    def __init__(self, shell: Shell) -> None:
        """Know nothing yet; `start` begins to look."""
        super().__init__(shell)
        self.seen = Seen()
        self._shell = shell
        self._asking = False
        self._warned: tuple[str, int] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    def start_soon(self) -> None:
        """Begin once the clerk can read the first page."""
        QTimer.singleShot(_FIRST, self, self.start)

    def start(self) -> None:
        """Look now, and then regularly; and whenever the settings change."""
        self._timer.start()
        self._shell.settings_changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Look, unless a look is on its way."""
        if self._asking:
            return
        self._asking = True
        house = self._shell.house
        job = self._shell.bridge.run(self, self._shell.lanes.token, house.look_at_token)
        job.then(self._take)

    def forget(self) -> None:
        """The screen was locked: let nobody sign with a PIN that somebody else typed."""
        self._shell.house.end_sessions("screen")

    def _take(self, seen: Seen) -> None:
        self._asking = False
        self._timer.setInterval(_AFTER_TROUBLE if seen.standing == "trouble" else _EVERY)
        before, self.seen = self.seen, seen
        if seen != before:
            self.changed.emit()
        self._warn(seen)

    def _warn(self, seen: Seen) -> None:
        """Warn of the end of the certificate once at each of its steps."""
        found, step = seen.certificate, seen.warning
        if found is None or step is None or seen.standing != "ready" or self._warned == (found.serial, step):
            return
        self._warned = (found.serial, step)
        days = seen.days_left
        text = translate("TokenWatch", "The certificate of “{name}” ends on {day}.")
        left = translate("TokenWatch", "%n days are left; ask for its renewal now.", None, PLURAL, days)
        tone = Tone.BAD if step <= min(WARN_DAYS) else Tone.DOUBT
        self._shell.say(f"{text.format(name=found.name, day=words.day(found.not_after))} {left}", tone)
