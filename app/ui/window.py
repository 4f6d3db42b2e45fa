"""The window: top bar, navigation, one page, four live facts. It knows no rule of the office."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Change
from app.ui import autostart, menus, words
from app.ui.keys import show_keys
from app.ui.language import translate
from app.ui.live import Live
from app.ui.live_watch import LiveWatch
from app.ui.navigation import Navigation
from app.ui.notices import Notices
from app.ui.pages import entry
from app.ui.pages.page import KeyHint, Page
from app.ui.shell import Shell
from app.ui.statusbar import StatusBar
from app.ui.theme import PRACTICE_FRAME, look
from app.ui.token_watch import TokenWatch
from app.ui.topbar import TopBar
from app.ui.widgets.bars import PracticeBand

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class PageStack(QStackedWidget):
    """The pages that were made; only the one that is shown says how much room is needed."""

    @override
    def minimumSizeHint(self) -> QSize:
        """As much as the page that is shown."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


class Window(QMainWindow):
    """One office on the screen."""

    ready = Signal()
    """The first page is filled; for pictures and for the measure of the start."""

    def __init__(self, shell: Shell) -> None:
        """Build the frame; pages are made when they are first shown."""
        super().__init__()
        self.shell = shell
        shell.setParent(self)
        self.ending = False
        self.may_close: Callable[[], bool] | None = None
        self.quit_by: Callable[[], object] | None = None
        self._pages: dict[str, Page] = {}
        self._before = ""
        self._now = ""
        self._was_ready = False
        self._kept = QSettings(str(Path(shell.office.folders.data) / "window.ini"), QSettings.Format.IniFormat)
        self.watch = TokenWatch(shell)
        self.live = LiveWatch(shell, self.watch)
        self.live.refresh()  # a big office is counted on its lane while the frame is built
        self.notices = Notices(shell)
        self.nav = Navigation(shell.office.today().year)
        self.stack = PageStack()
        self.status = StatusBar()
        bar = QMenuBar()
        self.top = TopBar(bar)
        self._build()
        commands = self._commands()
        menus.fill(bar, self, commands, self._go_by_menu)
        self._hints = [KeyHint(one.key, one.text) for several in commands.values() for one in several]
        self._connect()
        self._restore()

    def open(self, page: str, key: int = 0) -> None:
        """Show a page, made now if it was never shown; stay when the present page asks to."""
        wanted = entry(page)
        current = self.page()
        if current is not None and current.entry.name != page and not current.leave():
            self.nav.show_page(self._now)
            return
        if page not in self._pages:
            made = wanted.make(self.shell)
            made.restore(self._kept)
            self._pages[page] = made
            self.stack.addWidget(made)
        if current is not None and not current.entry.full and page != self._now:
            self._before = self._now
        self._now = page
        shown = self._pages[page]
        if wanted.full:
            self.nav.hide()
        self.stack.setCurrentWidget(shown)
        self.nav.setVisible(not wanted.full)
        self.nav.show_page(page)
        if wanted.full:
            self.top.show_page(wanted.title)
            self.top.back.setVisible(not shown.has_cancel)
        else:
            self.top.show_home()
        self.setWindowTitle(f"{wanted.title} – {translate('Window', 'Registry')}")
        shown.arrive(key)

    def back(self) -> None:
        """Leave a page that fills the window."""
        current = self.page()
        if current is not None and current.entry.full:
            self.open(self._before or "to_register")

    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self._now)

    def next_pane(self, step: int = 1) -> None:
        """Give the keyboard to the next pane."""
        current = self.page()
        inside = current.panes() if current is not None else []
        panes = [pane for pane in [self.nav, *inside] if pane.isVisible()]
        if not panes:
            return
        held = QGuiApplication.focusObject()
        here = [
            index for index, pane in enumerate(panes)
            if pane is held or (isinstance(held, QWidget) and pane.isAncestorOf(held))
        ]  # fmt: skip
        panes[((here[-1] if here else -1) + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the size and the splitters; a page may ask to stay, and closing may only be leaving the screen."""
        if not self.ending and self.may_close is not None and not self.may_close():
            event.ignore()
            return
        current = self.page()
        if current is not None and not current.leave() and not self.ending:
            event.ignore()
            return
        self._kept.setValue("geometry", self.saveGeometry())
        for page in self._pages.values():
            page.keep(self._kept)
        self._kept.sync()
        self.shell.bridge.close()
        super().closeEvent(event)

    def be_ending(self, *, ending: bool) -> None:
        """The session ends: keep what is being filled in, and let the window close without a question."""
        self.ending = ending
        current = self.page()
        if ending and current is not None:
            current.leave()

    def _quit(self) -> None:
        if self.quit_by is not None:
            self.quit_by()
        else:
            self.close()

    def _switch_autostart(self) -> None:
        wanted = not autostart.starts_with_session()
        autostart.start_with_session(self.shell.office.folders.data, wanted=wanted)
        on = translate("Window", "The program starts with the session from now on.")
        off = translate("Window", "The program does not start with the session any more.")
        self.shell.say(on if wanted else off, "good")

    def _build(self) -> None:
        frame = QWidget()
        frame.setObjectName("frame")
        outer = QVBoxLayout(frame)
        practice = self.shell.office.settings.practice
        edge = look().px(4) if practice else 0
        outer.setContentsMargins(edge, 0, edge, edge)
        outer.setSpacing(0)
        if practice:
            outer.addWidget(PracticeBand(translate("Window", "PRACTICE MODE – not real documents")))
            palette = frame.palette()
            palette.setColor(frame.backgroundRole(), PRACTICE_FRAME.ground)
            frame.setPalette(palette)
            frame.setAutoFillBackground(True)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.nav)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notices)
        right.addWidget(self.stack, 1)
        middle.addLayout(right, 1)
        outer.addWidget(self.top)
        outer.addLayout(middle, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(frame)

    def _connect(self) -> None:
        shell = self.shell
        self.nav.chosen.connect(self.open)
        self.status.chosen.connect(self.open)
        self.top.left.connect(self.back)
        self.top.searched.connect(self._seek)
        shell.asked_for.connect(self.open)
        shell.went_back.connect(self.back)
        shell.titled.connect(self.top.show_page)
        shell.clerk_changed.connect(self._show_whose)
        shell.settings_changed.connect(self._show_whose)
        shell.told.connect(self.notices.say)
        self.live.seen.connect(self._show_live)
        shell.bridge.changed.connect(self._heed)
        shell.bridge.problem.connect(self._tell)
        shell.bridge.broke.connect(self._tell_bug)
        self._show_whose()

    def _commands(self) -> dict[str, list[menus.Command]]:
        command = menus.Command
        return {
            "file": [
                command(translate("Window", "Change the clerk on duty"), "Ctrl+L", self._change_clerk),
                command(translate("Window", "Exchange with the axis now"), "F5", self._nudge),
                command(translate("Window", "Start with the session, or not"), "", self._switch_autostart),
                command(translate("Window", "Quit"), "Ctrl+Q", self._quit),
            ],
            "incoming": [command(translate("Window", "Take in packet files…"), "", self._take_packets)],
            "help": [
                command(translate("Window", "The clerk's guide"), "F1", self._help),
                command(translate("Window", "Keys valid here"), "Shift+F1", self._keys),
            ],
            "other": [
                command(translate("Window", "Search everywhere"), "Ctrl+K", self._search),
                command(translate("Window", "Next pane"), "F6", self._next_pane),
                command(translate("Window", "Previous pane"), "Shift+F6", self._previous_pane),
                command(translate("Window", "Full screen"), "F11", self._full_screen),
            ],
        }

    def _restore(self) -> None:
        self.resize(1366, 768)
        kept = self._kept.value("geometry")
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)

    def _heed(self, changes: frozenset[Change]) -> None:
        current = self.page()
        if current is not None:
            current.heed(changes)
        self.live.refresh()

    def _show_live(self, seen: Live) -> None:
        self.nav.show_counts(seen.counts)
        self.status.tell(seen.facts)
        self.notices.offline(seen.offline)
        self.notices.alarm(seen.alarms)
        self.notices.fall(seen.fallen)
        self._show_whose()
        if (current := self.page()) is not None:
            current.pass_time(seen)
        if not self._was_ready:
            self._was_ready = True
            self.shell.bridge.run(self, self.shell.lanes.read, _after_the_page).then(self._be_ready)

    def _be_ready(self, _nothing: None) -> None:
        self.ready.emit()

    def _show_whose(self) -> None:
        self.top.tell(self.shell.office.settings.agency, self.shell.clerk)

    def _tell(self, problem: OfficeError) -> None:
        log.info("told: %s", problem.code)
        self.notices.tell(words.told(problem))

    def _tell_bug(self) -> None:
        self.notices.tell(words.bug())

    def _go_by_menu(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open(str(action.data()))

    def _change_clerk(self) -> None:
        self.open("clerk")

    def _help(self) -> None:
        self.open("help")

    def _keys(self) -> None:
        current = self.page()
        inside = current.hints() if current is not None else []
        show_keys(self, [*inside, *self._hints])

    def _take_packets(self) -> None:
        from app.ui.pages.packet_files import packet_files

        packet_files(self.shell).choose()

    def _seek(self, text: str) -> None:
        self.open("search")
        current = self.page()
        if current is not None:
            current.seek(text)

    def _nudge(self) -> None:
        if self.shell.nudge():
            self.shell.say(translate("Window", "Looking at the axis now."))
        else:
            self.shell.say(translate("Window", "No axis is set up yet."), "none")

    def _search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _next_pane(self) -> None:
        self.next_pane(1)

    def _previous_pane(self) -> None:
        self.next_pane(-1)

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


def _after_the_page() -> None:
    """Stand in line behind what the first page has asked."""
