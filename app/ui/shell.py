"""What a page is given: the office with its clerk, the bridge, the lanes, and the ways to other pages."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from app.base.lanes import Lanes
from app.desk.office import Office
from app.pages.reader import PageReader
from app.ui.bridge import Bridge


def _nothing() -> None:
    """Do nothing: there is no sync to nudge."""


@dataclass(frozen=True)
class Parts:
    """What the program is made of, built once outside the window."""

    office: Office
    lanes: Lanes
    reader: PageReader
    nudge: Callable[[], None] = field(default=_nothing)
    """Makes the sync thread look at the axis now."""


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

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        """Begin with nobody on duty."""
        super().__init__(parent)
        self.parts = parts
        self.office = parts.office
        self.lanes = parts.lanes
        self.reader = parts.reader
        self.bridge = Bridge(parts.office.news, self)

    @property
    def clerk(self) -> str:
        """The clerk on duty; empty while none is chosen."""
        return self.office.who

    def take_duty(self, name: str) -> None:
        """Let all further acts be this clerk's."""
        self.office = self.office.by(name)
        self.clerk_changed.emit(name)

    def go(self, page: str, key: int = 0) -> None:
        """Ask for a page."""
        self.asked_for.emit(page, key)

    def back(self) -> None:
        """Leave a page that fills the window."""
        self.went_back.emit()

    def say(self, text: str, tone: str = "busy") -> None:
        """Say a sentence in the notice band."""
        self.told.emit(text, tone)
