"""The exchange beside the window: started after the first page, built anew when the settings change."""

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.base.errors import OfficeError
from app.base.news import Change, Topic
from app.compose import House, open_engine
from app.ui.shell import Shell

if TYPE_CHECKING:
    from app.sync.apart import SyncProcess

log = logging.getLogger(__name__)

_FIRST_ROWS = 500
"""Milliseconds in which the first page fills undisturbed: another process that starts would take turns with it."""


class Exchange(QObject):
    """Owns the process that exchanges; its end is waited for on a lane, never in the window's thread."""

    def __init__(self, shell: Shell) -> None:
        """Follow the settings."""
        super().__init__(shell)
        self._shell = shell
        self._closed = False
        shell.settings_changed.connect(self.start)
        shell.bridge.changed.connect(self._heed)

    def start_soon(self) -> None:
        """Start it once the clerk can read the first page."""
        QTimer.singleShot(_FIRST_ROWS, self, self.start)

    def start(self) -> None:
        """Start it, or end it and start it anew under changed settings."""
        old, self._shell.sync = self._shell.sync, None
        lanes = self._shell.lanes
        job = self._shell.bridge.run(self, lanes.work, _renew, self._shell.house, old)
        job.then(self._take).otherwise(self._without)

    def stop(self) -> None:
        """End it and wait for what it is doing; called when the window is gone."""
        self._closed = True
        if self._shell.sync is not None:
            self._shell.sync.stop()
            self._shell.sync = None

    def _heed(self, changes: frozenset[Change]) -> None:
        """Carry a new promise at once."""
        if self._shell.sync is not None and any(change.topic is Topic.OUTBOX for change in changes):
            self._shell.sync.nudge()

    def _take(self, made: "SyncProcess") -> None:
        if not self._closed:
            self._shell.sync = made
            made.start()

    def _without(self, problem: OfficeError) -> None:
        log.info("no exchange with the axis: %s", problem.code)


def _renew(house: House, old: "SyncProcess | None") -> "SyncProcess":
    from app.sync.apart import SyncProcess
    from app.sync.contact import keep_death

    if old is not None:
        old.stop()
    office = house.office
    opened = partial(open_engine, office.folders.data, office.hold, office.who)
    return SyncProcess(opened, partial(keep_death, office))
