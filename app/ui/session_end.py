"""The session ends, or the program is told to: it closes as it should, and asks nobody (D-31).

What leaves the house and was not sent yet is promised in the database and leaves at the next start, so there is
nothing to ask; what the clerk has pressed or written is finished first.
"""

import ctypes
import logging
import signal
import socket
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager

from app.ui.language import translate
from app.ui.window import Window

log = logging.getLogger(__name__)

_OVER_MS = 60_000
"""A session that was about to end and is still there after this time goes on."""


class SessionEnd(QObject):
    """Hears of the end from the session's manager, on Windows from the system, and from a signal elsewhere."""

    def __init__(self, window: Window, finish: Callable[[], object]) -> None:
        """`finish` waits for what is being written; it may be called twice."""
        super().__init__(window)
        self._window, self._finish = window, finish
        self._still_here = QTimer(self)
        self._still_here.setSingleShot(True)
        self._still_here.setInterval(_OVER_MS)
        self._still_here.timeout.connect(self.go_on)
        self._ears: tuple[socket.socket, socket.socket] | None = None
        self._notifier: QSocketNotifier | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._hear)
            application.aboutToQuit.connect(self._end)

    def begin(self) -> None:
        """Keep what is being written, and close without a question from now on."""
        log.info("the session ends")
        self._window.be_ending(ending=True)
        self._still_here.start()
        self._ask_for_time(wanted=True)

    def go_on(self) -> None:
        """Somebody has called the end off: closing asks as ever."""
        self._window.be_ending(ending=False)
        self._ask_for_time(wanted=False)

    def leave(self) -> None:
        """End the program now."""
        self.begin()
        self._window.close()
        QCoreApplication.quit()

    def listen_to_signals(self) -> None:
        """End when the system asks by a signal, as systems without a session's manager do."""
        if sys.platform == "win32":
            return
        ours, theirs = self._ears = socket.socketpair()
        for end in self._ears:
            end.setblocking(False)
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard_signal)
        signal.set_wakeup_fd(theirs.fileno())
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _wake)

    def deafen(self) -> None:
        """Leave signals to the system again."""
        if sys.platform == "win32" or self._ears is None:
            return
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for end in self._ears:
            end.close()
        self._ears = None

    def _hear(self, manager: QSessionManager) -> None:
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self.begin()

    def _heard_signal(self) -> None:
        if self._ears is not None:
            self._ears[0].recv(64)
            self.leave()

    def _end(self) -> None:
        """Finish here: after this Windows ends the process whatever it does."""
        self._finish()
        self._ask_for_time(wanted=False)

    def _ask_for_time(self, *, wanted: bool) -> None:
        """Tell Windows that something is being written, so that it does not end the process in the middle."""
        if sys.platform != "win32":
            return
        windows: Any = ctypes
        handle = int(self._window.winId())
        if wanted:
            why = translate("SessionEnd", "What was entered is being written.")
            windows.windll.user32.ShutdownBlockReasonCreate(handle, ctypes.c_wchar_p(why))
        else:
            windows.windll.user32.ShutdownBlockReasonDestroy(handle)


def _wake(_number: int, _frame: object) -> None:
    """Only wake the event loop: what is to be done is done there."""
