"""The exchange in a process of its own: however much comes in, the window's thread has its interpreter for itself.

What it changes, the window learns from the store, as it learns what any other program on the same data has done.
"""

import logging
import signal
import sys
import threading
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from app.base.child import SPAWN, leave_with_parent
from app.base.errors import OfficeError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from multiprocessing.context import SpawnProcess

    from app.sync.engine import Engine

    Opened = Callable[[], AbstractContextManager[Engine]]

log = logging.getLogger(__name__)

_AFTER_A_DEATH = 5.0
_LEAVING = 20.0
"""Seconds for what is on its way; after them the process is killed: what it was doing is taken up at the next start."""

_SWITCH = 0.0005
"""Seconds after which a thread that computes lets another have its turn: those that fetch mostly wait for answers."""


class SyncProcess:
    """Makes rounds in a process of its own until stopped; one that dies is told of and followed by another.

    `opened` opens the office there and gives the engine; it must pickle. `died` is called here, in a thread.
    """

    def __init__(self, opened: "Opened", died: "Callable[[], object]" = lambda: None) -> None:
        """Prepare; nothing runs before `start`."""
        self._opened, self._died = opened, died
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._pipe: Connection | None = None
        self._process: SpawnProcess | None = None
        self._keeper = threading.Thread(target=self._keep, name="exchange", daemon=True)

    def start(self) -> None:
        """Begin with a round at once; returns without waiting for the process."""
        self._keeper.start()

    def nudge(self) -> None:
        """Ask for a round now; returns at once."""
        self._say("round")

    def stop(self) -> None:
        """Ask the process to end after what it is doing, and wait for it; not for ever."""
        self._stop.set()
        self._say("end")
        if self._keeper.ident is None:
            return
        self._keeper.join(_LEAVING)
        if self._keeper.is_alive() and self._process is not None:
            log.warning("the exchange did not end in time and is killed")
            self._process.kill()
        self._keeper.join()

    @property
    def process_id(self) -> int | None:
        """The running process, for tests."""
        process = self._process
        return process.pid if process is not None else None

    def _say(self, word: str) -> None:
        with self._lock:
            if self._pipe is not None:
                try:
                    self._pipe.send(word)
                except OSError:
                    log.info("the exchange was gone already")

    def _keep(self) -> None:
        while not self._stop.is_set():
            process = self._begin()
            process.join()
            self._forget()
            if not self._stop.is_set():
                log.warning("the exchange has ended by itself with %s; it begins anew", process.exitcode)
                self._tell()
                self._stop.wait(_AFTER_A_DEATH)

    def _tell(self) -> None:
        try:
            self._died()
        except OfficeError as problem:
            log.info("nobody could be told: %s", problem.code)

    def _begin(self) -> "SpawnProcess":
        ours, theirs = SPAWN.Pipe()
        process = SPAWN.Process(target=serve, args=(theirs, self._opened), name="exchange")
        process.start()
        theirs.close()
        with self._lock:
            self._pipe, self._process = ours, process
        if self._stop.is_set():  # it was set while nobody could be told
            self._say("end")
        return process

    def _forget(self) -> None:
        with self._lock:
            if self._pipe is not None:
                self._pipe.close()
            self._pipe = self._process = None


def serve(pipe: Connection, opened: "Opened") -> None:
    """Make rounds until told to end, or until the window is gone; a round under way is not waited for then."""
    from app.sync.engine import SyncThread

    sys.setswitchinterval(_SWITCH)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of a terminal: the window decides when to end
    threading.Thread(target=leave_with_parent, daemon=True).start()
    with opened() as engine:
        rounds = SyncThread(lambda: engine)
        rounds.start()
        try:
            while pipe.recv() != "end":
                rounds.nudge()
        except (EOFError, OSError):
            log.info("the window is gone")
        finally:
            rounds.stop()
