"""When the counters and the four live facts are read again: at once, but in a burst of news only now and then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.ui import live
from app.ui.shell import Shell
from app.ui.token_watch import TokenWatch

if TYPE_CHECKING:
    from app.ui.bridge import Job

_EVERY = 15_000
"""Milliseconds after which the ages in the status bar are told anew though nothing has happened."""
_SHORTEST, _LONGEST, _TIMES = 100, 1000, 20
"""Milliseconds between an answer and the next question, and how much longer than the answer took.

Where counting takes a while, as in a big office in the middle of an exchange, it is done less often.
"""


class LiveWatch(QObject):
    """Reads on its lane, one question at a time, and tells what it read."""

    seen = Signal(object)
    """What the window shows all the time: `Live`."""

    def __init__(self, shell: Shell, token: TokenWatch) -> None:
        """Read nothing yet; `token` is where the standing of the token comes from."""
        super().__init__(shell)
        self._shell, self._token = shell, token
        self._asked: Job[live.Live] | None = None
        self._again = self._hurried = False
        self._since = QElapsedTimer()
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._rested)
        self._regular = QTimer(self, interval=_EVERY)
        self._regular.timeout.connect(self.refresh)
        self._regular.start()
        token.changed.connect(self.refresh)
        shell.bridge.acted.connect(self.hurry)

    def refresh(self) -> None:
        """Read again, now or as soon as the last answer is old enough."""
        on_its_way = self._asked is not None and self._asked.future is not None and not self._asked.future.done()
        if on_its_way or self._rest.isActive():
            self._again = True
            return
        self._again = False
        self._since.start()
        bridge, lane, office = self._shell.bridge, self._shell.lanes.read, self._shell.office
        self._asked = bridge.run(self, lane, live.read, office, self._token.seen).then(self._told)

    def hurry(self) -> None:
        """Read again without a rest: the clerk has done something, and looks at what it changed."""
        self._rest.stop()
        self._hurried = True
        self.refresh()

    def _told(self, read: live.Live) -> None:
        rest = 0 if self._hurried and self._again else min(_LONGEST, _TIMES * self._since.elapsed())
        self._hurried = self._hurried and self._again
        self._rest.start(max(_SHORTEST, rest))
        self.seen.emit(read)

    def _rested(self) -> None:
        if self._again:
            self.refresh()
