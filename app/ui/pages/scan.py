"""The scan station: pages appear as they come and are on disk already; then they become one paper document (R-751)."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QTransform
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk.receive import Receipt
from app.documents.cards import Card
from app.scanning.driver import Device
from app.scanning.session import SessionPage
from app.ui.forms.scan import ScanWishes
from app.ui.jobs.scanning import Found, ScanWork
from app.ui.language import PLURAL, translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.view import picture
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.empty import EmptyState

_SCALE = 0.28


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return ScanPage(shell, entry)


class ScanPage(Page):
    """Device and wishes on the left, the pages on the right."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build both sides."""
        super().__init__(shell, entry)
        self.work = ScanWork(shell.house)
        shell.house.closing.callback(self.work.close)
        self.found: Found | None = None
        self._pages: tuple[SessionPage, ...] = ()
        self._pictures: dict[str, QPixmap] = {}
        self._scanning = self._editing = False
        self._for = 0
        self.wishes = ScanWishes()
        self.device, self.notice = self.wishes.device, self.wishes.notice
        self.scan, self.halt, self.file = self.wishes.scan, self.wishes.halt, self.wishes.file
        self.pages = QListWidget()
        self.pages.setObjectName("scanPages")
        self.empty = EmptyState("scan-line")
        self.bar = ActionBar()
        self._bind()
        self._build()
        self._connect()
        self._allow()

    @override
    def arrive(self, key: int) -> None:
        """Look for scanners; with a key the pages are the scan of that document of ours, sealed on paper."""
        self._for = key
        self.wishes.name_file(ours=bool(key))
        self._run(self.work.look, self._show_found)
        (self.pages if self._pages else self.scan).setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Device and pages."""
        return [self.device, self.pages]

    def start(self) -> None:
        """Scan with what is chosen."""
        device = self.device.currentData()
        if self._scanning or self._editing or not isinstance(device, Device):
            return
        self._scanning = True
        self.notice.say(translate("ScanPage", "Scanning…"), Tone.BUSY)
        self._allow()
        self._run(self.work.begin, self._next, device, self.wishes.wishes())

    def turn(self) -> None:
        """Turn the page by a quarter."""
        self._change(self.work.turn, 90)

    def remove(self) -> None:
        """Take the page out."""
        self._change(self.work.remove)

    def forward(self) -> None:
        """Put the page one place forward."""
        self._move(-1)

    def backward(self) -> None:
        """Put the page one place back."""
        self._move(1)

    def hand_in(self) -> None:
        """Make the document and open the register form beside it."""
        if self._pages and not self._scanning and not self._editing:
            self.notice.say(translate("ScanPage", "Joining the pages…"), Tone.BUSY)
            self.file.setEnabled(False)
            if self._for:
                self._edit(self.work.hand_in_for, self._handed_in_for, self._for)
            else:
                self._edit(self.work.hand_in, self._handed_in)

    def _bind(self) -> None:
        edits = (
            (translate("ScanPage", "Turn"), "R", self.turn),
            (translate("ScanPage", "Earlier"), "Alt+Left", self.forward),
            (translate("ScanPage", "Later"), "Alt+Right", self.backward),
            (translate("ScanPage", "Remove"), "Del", self.remove),
        )
        self.bar.offer(edits, primary=False)
        for text, key, slot in edits:
            self.key(key, text, slot, self.pages)

    def _build(self) -> None:
        worn = look()
        self.pages.setViewMode(QListView.ViewMode.IconMode)
        self.pages.setResizeMode(QListView.ResizeMode.Adjust)
        self.pages.setMovement(QListView.Movement.Static)
        self.pages.setIconSize(QSize(worn.px(150), worn.px(212)))
        self.pages.setGridSize(QSize(worn.px(178), worn.px(250)))
        self.pages.setAccessibleName(translate("ScanPage", "Scanned pages"))
        self._body = QStackedWidget()
        self._body.addWidget(self.pages)
        self._body.addWidget(self.empty)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._body, 1)
        right.addWidget(self.bar)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.wishes)
        outer.addLayout(right, 1)

    def _connect(self) -> None:
        self.scan.clicked.connect(self.start)
        self.file.clicked.connect(self.hand_in)
        self.halt.clicked.connect(self._halt)
        self.pages.itemSelectionChanged.connect(self._allow)
        self.key("Ctrl+N", translate("ScanPage", "scan"), self.start)
        self.key("Ctrl+Return", translate("ScanPage", "register the paper document"), self.hand_in)

    def _run(self, work: Callable[..., Any], then: Callable[[Any], object], *args: object) -> None:
        job = self.shell.bridge.run(self, self.shell.lanes.work, work, *args)
        job.then(then).otherwise(self._refused)

    def _edit(self, work: Callable[..., Any], then: Callable[[Any], object], *args: object) -> None:
        """Change the scan that is shown; what is pressed before the answer would be meant for other pages."""
        if not self._scanning and not self._editing:
            self._editing = True
            self._run(work, then, *args)

    def _show_found(self, found: Found) -> None:
        self.found = found
        self.wishes.offer(found.devices)
        if found.left and not self._pages:
            said = translate("ScanPage", "A scan was left unfinished; its pages are kept.")
            self.notice.say(said, Tone.DOUBT, (translate("ScanPage", "Go on with it"), self._resume))
        self._allow()

    def _resume(self) -> None:
        if self.found is not None and self.found.left:
            self.notice.hide()
            self._run(self.work.resume, self._show_pages, self.found.left[0])

    def _next(self, pages: tuple[SessionPage, ...] | None) -> None:
        if pages is None:
            self._scanning = False
            count = len(self._pages)
            said = translate("ScanPage", "%n pages are kept.", None, PLURAL, count)
            self.notice.say(said, Tone.GOOD)
            self._allow()
            return
        self._show_pages(pages)
        self._run(self.work.next, self._next)

    def _halt(self) -> None:
        self.work.stop()

    def _show_pages(self, pages: tuple[SessionPage, ...]) -> None:
        self._editing = False
        kept = max(0, self.pages.currentRow())
        more = len(pages) > len(self._pages)
        self._pages = pages
        self.pages.clear()
        for number, page in enumerate(pages, 1):
            item = QListWidgetItem(translate("ScanPage", "Page {number}").format(number=number))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._dress(item, page)
            self.pages.addItem(item)
            if page.file not in self._pictures:
                self._ask_picture(page)
        self.pages.setCurrentRow(len(pages) - 1 if more else min(kept, len(pages) - 1))
        self._allow()

    def _ask_picture(self, page: SessionPage) -> None:
        answer = _Picture(self, page.file)
        bridge, lanes, path = self.shell.bridge, self.shell.lanes, self.work.room / page.file
        bridge.run(self, lanes.page, picture, self.shell.reader, path, 0, _SCALE).then(answer.show)

    def take_picture(self, file: str, drawn: QImage) -> None:
        """Put the small picture of a page in its place."""
        self._pictures[file] = QPixmap.fromImage(drawn)
        for row, page in enumerate(self._pages):
            if page.file == file:
                self._dress(self.pages.item(row), page)

    def _dress(self, item: QListWidgetItem, page: SessionPage) -> None:
        drawn = self._pictures.get(page.file)
        if drawn is not None:
            item.setIcon(drawn.transformed(QTransform().rotate(page.turned)))

    def _change(self, work: Callable[..., tuple[SessionPage, ...]], *args: object) -> None:
        row = self.pages.currentRow()
        if row >= 0:
            self._edit(work, self._show_pages, row, *args)

    def _move(self, step: int) -> None:
        row = self.pages.currentRow()
        if row >= 0 and 0 <= row + step < len(self._pages):
            self._edit(self.work.move, self._moved_to, row, row + step)

    def _moved_to(self, pages: tuple[SessionPage, ...]) -> None:
        moved = [page.file for page in self._pages][self.pages.currentRow()]
        self._show_pages(pages)
        self.pages.setCurrentRow([page.file for page in pages].index(moved))

    def _handed_in(self, receipt: Receipt) -> None:
        self._pictures.clear()
        self._show_pages(())
        self.notice.hide()
        self.shell.go("register", receipt.key)

    def _handed_in_for(self, card: Card) -> None:
        self._pictures.clear()
        self._show_pages(())
        self.notice.hide()
        self.shell.go("by_hand", card.key)

    def _refused(self, problem: OfficeError) -> None:
        self._scanning = self._editing = False
        self.notice.refuse(problem)
        self._allow()

    def _allow(self) -> None:
        none = translate("ScanPage", "No scanner was found, and no scan folder is set up in the settings.")
        busy = translate("ScanPage", "The scanner is at work.")
        self.scan.allow(busy if self._scanning else "" if self.device.count() else none)
        self.halt.setVisible(self._scanning)
        first = translate("ScanPage", "Scan a page first.")
        self.file.allow(busy if self._scanning else "" if self._pages else first)
        chosen = bool(self._pages) and self.pages.currentRow() >= 0
        for button in self.bar.buttons:
            button.allow(busy if self._scanning else "" if chosen else translate("ScanPage", "Choose a page first."))
        self._body.setCurrentWidget(self.pages if self._pages else self.empty)
        if not self._pages:
            title = translate("ScanPage", "No page yet.") if self.device.count() else none
            self.empty.say(title, translate("ScanPage", "Every page is kept on disk as soon as it comes."))


class _Picture(QObject):
    """Remembers which page a picture belongs to."""

    def __init__(self, page: ScanPage, file: str) -> None:
        super().__init__(page)
        self._page, self._file = page, file

    def show(self, drawn: QImage) -> None:
        """Hand the picture over, once."""
        self._page.take_picture(self._file, drawn)
        self.deleteLater()
