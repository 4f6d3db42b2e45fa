"""What every page is: built once, shown with a key, refreshed by news."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from app.base.errors import OfficeError
from app.base.frozen import dataclass
from app.base.news import Change, Topic
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.shell import Shell
from app.ui.viewer.frame import Viewer

if TYPE_CHECKING:
    from app.base.lanes import Lane
    from app.ui.bridge import Job
    from app.ui.live import Live

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class KeyHint:
    """A key that is valid now and what it does, for the overlay of Shift+F1."""

    key: str
    text: str


class Page(QWidget):
    """A page; subclasses build their widgets, and override `arrive` and `refresh`."""

    topics: frozenset[Topic] = frozenset()
    """What this page depends on; `refresh` is called when one of them changes."""
    has_cancel = False
    """Whether a page that fills the window has its own button for leaving."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Belong to the shell and know one's own entry."""
        super().__init__()
        self.shell = shell
        self.entry = entry
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(entry.title)
        self._hints: list[KeyHint] = []
        self._questions: list[Job[Any]] = []

    def arrive(self, key: int) -> None:
        """Be shown, on a record where `key` is not 0."""
        self.refresh()

    def leave(self) -> bool:
        """Be left for another page; return False to stay (something would be lost)."""
        return True

    def refresh(self) -> None:
        """Query anew what is shown."""

    def splitters(self) -> dict[str, QSplitter]:
        """Return the splitters to remember, by name."""
        return {}

    def keep(self, kept: QSettings) -> None:
        """Remember the splitters."""
        for name, splitter in self.splitters().items():
            kept.setValue(f"{self.entry.module}/{name}", splitter.saveState())

    def restore(self, kept: QSettings) -> None:
        """Set the splitters as they were left."""
        for name, splitter in self.splitters().items():
            state = kept.value(f"{self.entry.module}/{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def seek(self, text: str) -> None:
        """Look for what was written in the search field; the search page does."""

    def heed(self, changes: frozenset[Change]) -> None:
        """Refresh when the news touches this page."""
        if any(change.topic in self.topics for change in changes):
            self.refresh()

    def pass_time(self, seen: "Live") -> None:
        """Turn what the passing of time alone has changed; told every quarter of a minute and after news."""

    def panes(self) -> list[QWidget]:
        """Return what F6 walks through, in reading order."""
        return []

    def hints(self) -> list[KeyHint]:
        """Return the keys that are valid now."""
        return list(self._hints)

    def key(self, sequence: str, text: str, slot: Callable[[], object], within: QWidget | None = None) -> QShortcut:
        """Bind a key on this page, or on one widget of it (single letters: the list only)."""
        place = within or self
        shortcut = QShortcut(QKeySequence(sequence), place)
        narrow = Qt.ShortcutContext.WidgetShortcut
        wide = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut.setContext(narrow if within is not None else wide)
        shortcut.activated.connect(slot)
        if text:
            self._hints.append(KeyHint(sequence, text))
        return shortcut

    def bind_turning(self, viewer: Viewer) -> None:
        """Turn the pages of the document from wherever the keyboard is on this page."""
        self.key("Alt+PgDown", translate("Page", "next page of the document"), viewer.next_page)
        self.key("Alt+PgUp", translate("Page", "previous page of the document"), viewer.previous_page)

    def ask_about(self, lane: "Lane", function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> "Job[T]":
        """Ask about the record that is shown; the answer comes, unless `drop_questions` was called first."""
        job = self.shell.bridge.run(self, lane, function, *args, **kwargs)
        self._questions = [*(one for one in self._questions if one.wanted()), job]
        return job

    def drop_questions(self) -> None:
        """Turn to another record: an answer about the one before would be taken for an answer about this one."""
        for job in self._questions:
            job.drop()
        self._questions.clear()

    def show_problem(self, problem: OfficeError) -> None:
        """Tell a failure where the window tells all that no page shows itself."""
        self.shell.bridge.problem.emit(problem)
