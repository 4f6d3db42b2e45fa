"""Runs the window: one per data folder, dressed, in the clerk's language."""

import gc
import hashlib
import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QMessageBox

from app.base.errors import OfficeError
from app.base.frozen import dataclass
from app.base.paths import resource
from app.compose import House
from app.ui import language, theme, words
from app.ui.exchange import Exchange
from app.ui.presence import Presence
from app.ui.screen_lock import ScreenLock
from app.ui.session_end import SessionEnd
from app.ui.shell import Shell
from app.ui.window import Window

log = logging.getLogger(__name__)

_RAISE_WAIT = 1500
_COLLECT_EVERY = 200
"""Milliseconds between looks: a busy exchange leaves so much that a second's worth would be felt."""
_COLLECT_ALL = 100
"""After so many collections of the middle-aged everything is looked through, which takes longest."""


@dataclass(frozen=True)
class Wishes:
    """What the command line asks of the window."""

    language: str = ""
    screenshot: Path | None = None
    quit_after_screenshot: bool = False


def make_application(wishes: Wishes, scale: int = 100) -> QApplication:
    """Return the application, dressed and speaking; the one that exists is taken."""
    sys.setswitchinterval(0.0005)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["vanthu"])
    app.setApplicationName("vanthu")
    app.setWindowIcon(QIcon(str(resource("icons") / "vanthu.svg")))
    language.install(wishes.language or "vi")
    theme.load_fonts()
    theme.wear(app, "light", scale)
    return app


def raise_first(data: Path) -> bool:
    """Ask the window that has this data folder to come to the front; tell whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_address(data))
    if not socket.waitForConnected(_RAISE_WAIT):
        return False
    socket.disconnectFromServer()
    return True


class OneWindow(QObject):
    """Holds the data folder's window lock and raises the window when a second start asks."""

    def __init__(self, data: Path) -> None:
        """Prepare; `take` tries to get the folder."""
        super().__init__()
        data.mkdir(parents=True, exist_ok=True)
        self._data = data
        self._lock = QLockFile(str(data / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._asked)
        self._window: Window | None = None

    def take(self) -> bool:
        """Take the folder for this window; False when another window has it."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(_address(self._data))
        return self._server.listen(_address(self._data))

    def serve(self, window: Window) -> None:
        """Raise this window when asked."""
        self._window = window

    def release(self) -> None:
        """Give the folder back."""
        self._server.close()
        self._lock.unlock()

    def _asked(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.disconnectFromServer()
            connection.deleteLater()
        if self._window is not None:
            self._window.showNormal() if self._window.isMinimized() else self._window.show()
            self._window.raise_()
            self._window.activateWindow()


class Photographer(QObject):
    """Saves a picture of the window once its first page is filled."""

    def __init__(self, window: Window, wishes: Wishes) -> None:
        """Wait for the window."""
        super().__init__(window)
        self._window, self._wishes = window, wishes
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(400)
        self._timer.timeout.connect(self._take)
        window.ready.connect(self._timer.start)

    def _take(self) -> None:
        if self._wishes.screenshot is not None:
            self._window.grab().save(str(self._wishes.screenshot))
        if self._wishes.quit_after_screenshot:
            self._window.may_close = None  # asked to end, it asks nobody
            self._window.close()


class Memory(QObject):
    """Collects garbage between events only: in the middle of a paint, or in another thread, Qt would not survive it.

    What the start has made is out of its way: looking through that would stop the window.
    """

    def settle(self) -> None:
        """Collect from now on, on what comes from now on."""
        gc.freeze()
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(_COLLECT_EVERY)

    def _collect(self) -> None:
        counts, limits = gc.get_count(), (*gc.get_threshold()[:2], _COLLECT_ALL)
        due = [age for age in range(3) if counts[age] > limits[age]]
        if due:
            gc.collect(due[-1])


def run_window(house: House, wishes: Wishes | None = None) -> int:
    """Show the window until it is closed; returns the exit code.

    A second start on the same data folder raises the first window and ends with 0.
    """
    wanted = wishes or Wishes()
    data = house.office.folders.data
    app = make_application(wanted, house.office.settings.text_scale)
    theme.wear(app, theme.kept_name(house.office.folders.data), house.office.settings.text_scale)
    one = OneWindow(data)
    if not one.take():
        raise_first(data)
        return 0
    window = open_window(house)
    one.serve(window)
    if not wanted.quit_after_screenshot:
        Presence(window)
    exchange = Exchange(window.shell)
    window.ready.connect(exchange.start_soon)
    window.ready.connect(window.watch.start_soon)
    ending = SessionEnd(window, partial(_finish, house, exchange))
    ending.listen_to_signals()
    lock = ScreenLock(window)
    lock.locked.connect(window.watch.forget)
    memory = Memory(window)
    window.ready.connect(memory.settle)
    if wanted.screenshot is not None:
        Photographer(window, wanted)
    window.show()
    try:
        return app.exec()
    finally:
        ending.deafen()
        exchange.stop()
        one.release()


def _finish(house: House, exchange: Exchange) -> None:
    """Wait for what is being sent and written."""
    exchange.stop()
    house.lanes.write.finish()


def show_problem(problem: OfficeError, lang: str = "vi") -> None:
    """Tell why there is no window at all, in the five lines."""
    make_application(Wishes(lang))
    told = words.told(problem)
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(language.translate("Window", "Registry"))
    box.setText(told.sentence)
    box.setInformativeText(f"{told.safe}\n{told.next}\n({told.code})")
    box.addButton(language.translate("Application", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def open_window(house: House) -> Window:
    """Build the window and show its first page: set-up, who is on duty, or the work."""
    window = Window(Shell(house))
    if not house.office.settings.is_set_up:
        window.open("first_run")
    elif not house.office.who:
        window.open("clerk")
    else:
        window.open("to_register")
    window.shell.bridge.watch_others(house.lanes.read)
    return window


def _address(data: Path) -> str:
    return "vanthu-" + hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:24]
