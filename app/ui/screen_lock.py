"""Hears that the screen was locked: from Windows by its session messages, on Linux from the desktop's bus."""

import ctypes
import logging
import sys
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

log = logging.getLogger(__name__)

SESSION_CHANGE, SESSION_LOCK = 0x02B1, 0x7
"""WM_WTSSESSION_CHANGE and WTS_SESSION_LOCK."""

_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class ScreenLock(QObject):
    """Where no desktop tells (a bare X server), sessions still end at removal and after ten minutes."""

    locked = Signal()
    """The screen has been locked."""

    def __init__(self, window: QWidget) -> None:
        """Begin to listen for as long as the window lives."""
        super().__init__(window)
        self._filter: Messages | None = None
        if sys.platform == "win32":
            self._listen_to_windows(window)
        else:
            self._listen_to_desktop()

    @Slot(bool)
    def tell(self, active: bool) -> None:
        """The desktop says that its lock came or went."""
        if active:
            self.locked.emit()

    def _listen_to_windows(self, window: QWidget) -> None:
        windows: Any = ctypes
        windows.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(int(window.winId())), 0)
        self._filter = Messages(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)

    def _listen_to_desktop(self) -> None:
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            log.info("no desktop bus: the lock of the screen is not heard")
            return
        bus = QDBusConnection.sessionBus()
        slot: Any = SLOT("tell(bool)")
        for name in _SAVERS:
            path = "/" + name.replace(".", "/")
            bus.connect("", path, name, "ActiveChanged", self, slot)
            bus.connect("", "/ScreenSaver", name, "ActiveChanged", self, slot)


class Messages(QAbstractNativeEventFilter):
    """Reads Windows' messages on their way to Qt."""

    def __init__(self, lock: ScreenLock) -> None:
        """Tell this lock."""
        super().__init__()
        self._lock = lock

    @override
    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Watch for the lock of the session, and let every message pass."""
        told = wintypes.MSG.from_address(int(message))
        if told.message == SESSION_CHANGE and told.wParam == SESSION_LOCK:
            self._lock.tell(True)
        return False, 0
