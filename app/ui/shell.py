"""What a page is given: the office with its clerk, the bridge, the lanes, and the ways to other pages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.base.settings import Settings
from app.compose import House
from app.ui.bridge import Bridge

if TYPE_CHECKING:
    from app.sync.apart import SyncProcess


class Shell(QObject):
    """The window as pages see it; its signals are requests that the window fulfils."""

    asked_for = Signal(str, int)
    """Show the page of this name, and on it the record with this key (0: none)."""
    went_back = Signal()
    """Leave the page that fills the window for the one before it."""
    told = Signal(str, str)
    """Say a sentence in the notice band (text, tone)."""
    titled = Signal(str, str)
    """What the top bar says on a page that fills the window (title, progress)."""
    clerk_changed = Signal(str)
    """Another clerk is on duty."""
    settings_changed = Signal()
    """Agency, axis or token were set anew."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        """Begin with whoever the house was opened for."""
        super().__init__(parent)
        self.house = house
        self.office = house.office
        self.lanes = house.lanes
        self.reader = house.reader
        self.bridge = Bridge(house.office.store, self, house.lanes.write)
        self.sync: SyncProcess | None = None

    @property
    def clerk(self) -> str:
        """The clerk on duty; empty while none is chosen."""
        return self.office.who

    def take_duty(self, name: str) -> None:
        """Let all further acts be this clerk's."""
        self.office = self.house.office = self.office.by(name)
        self.clerk_changed.emit(name)

    def take_settings(self, settings: Settings) -> None:
        """Work on under changed settings."""
        self.office = self.house.office = self.office.with_settings(settings)
        self.settings_changed.emit()

    def nudge(self) -> bool:
        """Ask for an exchange with the axis now; tell whether there is one to ask."""
        if self.sync is not None:
            self.sync.nudge()
        return self.sync is not None

    def go(self, page: str, key: int = 0) -> None:
        """Ask for a page."""
        self.asked_for.emit(page, key)

    def back(self) -> None:
        """Leave a page that fills the window."""
        self.went_back.emit()

    def say(self, text: str, tone: str = "busy") -> None:
        """Say a sentence in the notice band."""
        self.told.emit(text, tone)
