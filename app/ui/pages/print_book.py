"""A registry book as the decree draws it: period on the left, its real pages on the right, saved or printed so."""

import shutil
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk.office import Office
from app.desk.registers import Period, print_book
from app.documents.numbering import INCOMING, OUTGOING
from app.pages.sheets import Document
from app.ui import words
from app.ui.forms.dates import DayField
from app.ui.forms.grid import FormGrid
from app.ui.language import PLURAL, translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.frame import Viewer
from app.ui.viewer.printing import Printing
from app.ui.viewer.view import Fit
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label

TODAY, DAYS, YEAR = range(3)
_COVER = 2
"""Pages before the lines."""


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page of one book."""
    return PrintBookPage(shell, entry)


class PrintBookPage(Page):
    """What is seen is what is printed."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build period and viewer."""
        super().__init__(shell, entry)
        self.book = INCOMING if entry.name == "print_incoming" else OUTGOING
        self.made: Path | None = None
        self._count = 0
        self.viewer = Viewer(shell)
        self.notice = NoticeBar()
        self.periods = QButtonGroup(self)
        self.first, self.last = DayField(), DayField()
        self.show_it = ActionButton(translate("PrintBookPage", "Show the pages"), Kind.PRIMARY, "Ctrl+Return")
        self.show_it.setObjectName("previewBook")
        self.save = ActionButton(translate("PrintBookPage", "Save as PDF…"), Kind.PLAIN, "Ctrl+S")
        self.save.setObjectName("saveBook")
        self.to_paper = ActionButton(translate("PrintBookPage", "Print…"), Kind.PLAIN, "Ctrl+P")
        self.to_paper.setObjectName("paperBook")
        self.printing = Printing(shell, self)
        self._build()
        self._connect()

    @override
    def arrive(self, key: int) -> None:
        """Show today's lines at once."""
        self.viewer.view.fit(Fit.WIDTH)
        self.commit()
        self.show_it.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Period and pages."""
        return [self.periods.button(TODAY), self.viewer.view]

    def commit(self) -> None:
        """Set the pages of the chosen period."""
        period = self._period()
        if period is None:
            self.notice.say(translate("PrintBookPage", "Write both days as dd/mm/yyyy, the first not after the last."))
            return
        self.show_it.setEnabled(False)
        self._allow(translate("PrintBookPage", "The pages are being set."))
        self.notice.say(translate("PrintBookPage", "The pages are being set…"), Tone.BUSY)
        job = self.shell.bridge.run(self, self.shell.lanes.work, set_book, self.shell.office, self.book, period)
        job.then(self._show).otherwise(self._refused)

    def save_as(self) -> None:
        """Save the pages that are shown."""
        if self.made is None:
            return
        name = f"{self.entry.title} {words.day(self.shell.office.today()).replace('/', '-')}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, translate("PrintBookPage", "Save the book"), name, "PDF (*.pdf)")
        if chosen:
            job = self.shell.bridge.run(self, self.shell.lanes.work, copy_out, self.made, Path(chosen))
            job.then(self._saved)

    def print_it(self) -> None:
        """Print the pages that are shown."""
        document = self.viewer.view.document
        if self.made is not None and document is not None:
            self.printing.ask(self.made, document.pages)

    def _build(self) -> None:
        worn = look()
        left = QFrame()
        left.setObjectName("card")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._choices(), 1)
        column.addWidget(self._foot())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.viewer)
        splitter.setSizes([worn.px(340), worn.px(1026)])
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
        self._allow(translate("PrintBookPage", "Show the pages first."))

    def _choices(self) -> QVBoxLayout:
        worn = look()
        inner = QVBoxLayout()
        inner.setContentsMargins(worn.px(20), worn.px(16), worn.px(20), worn.px(12))
        inner.setSpacing(worn.px(10))
        inner.addWidget(label(self.entry.title, "page", wrap=True))
        for number, text in enumerate(
            (
                translate("PrintBookPage", "Today"),
                translate("PrintBookPage", "From day to day"),
                translate("PrintBookPage", "The whole year"),
            )
        ):
            button = QRadioButton(text)
            button.setObjectName(f"period{number}")
            self.periods.addButton(button, number)
            inner.addWidget(button)
        self.periods.button(TODAY).setChecked(True)
        self._days = FormGrid()
        self._days.add(translate("PrintBookPage", "From"), self.first)
        self._days.add(translate("PrintBookPage", "To"), self.last)
        self._days.hide()
        inner.addWidget(self._days)
        inner.addWidget(self.notice)
        inner.addStretch(1)
        return inner

    def _foot(self) -> QFrame:
        worn = look()
        foot = QFrame()
        foot.setObjectName("actionBar")
        buttons = QVBoxLayout(foot)
        buttons.setContentsMargins(worn.px(20), worn.px(10), worn.px(20), worn.px(10))
        buttons.setSpacing(worn.px(8))
        buttons.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(worn.px(8))
        row.addWidget(self.save)
        row.addWidget(self.to_paper)
        row.addStretch(1)
        buttons.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.show_it.clicked.connect(self.commit)
        self.save.clicked.connect(self.save_as)
        self.to_paper.clicked.connect(self.print_it)
        self.periods.idClicked.connect(self._choose)
        self.printing.done.connect(self._printed)
        self.viewer.view.opened.connect(self._opened)
        self.key("Ctrl+Return", translate("PrintBookPage", "show the pages"), self.commit)
        self.key("Ctrl+S", translate("PrintBookPage", "save as PDF"), self.save_as)
        self.key("Ctrl+P", translate("PrintBookPage", "print"), self.print_it)
        self.key("Esc", translate("PrintBookPage", "back"), self.shell.back)

    def _choose(self, period: int) -> None:
        self._days.setVisible(period == DAYS)
        if period == DAYS:
            self.first.setFocus()
        else:
            self.commit()

    def _period(self) -> Period | None:
        today = self.shell.office.today()
        chosen = self.periods.checkedId()
        if chosen == TODAY:
            return Period(today.year, today, today)
        if chosen == YEAR:
            return Period(today.year)
        first, last = self.first.day(), self.last.day()
        if first is None or last is None or first > last:
            return None
        return Period(last.year, first, last)

    def _show(self, made: tuple[Path, int]) -> None:
        self.made, self._count = made
        self.show_it.setEnabled(True)
        self._allow("")
        self.viewer.view.show_file(self.made)
        if self._count:
            count = self._count
            said = translate("PrintBookPage", "%n lines; voided numbers are struck through.", None, PLURAL, count)
            self.notice.say(said, Tone.GOOD)
        else:
            self.notice.say(translate("PrintBookPage", "No number was given in this period."), Tone.NONE)

    def _opened(self, document: Document) -> None:
        """Begin at the lines, behind the cover and its back."""
        if document.pages > _COVER:
            self.viewer.view.show_page(_COVER)

    def _refused(self, problem: OfficeError) -> None:
        self.show_it.setEnabled(True)
        self.notice.refuse(problem)

    def _saved(self, path: Path) -> None:
        self.notice.say(translate("PrintBookPage", "Saved as {file}.").format(file=path), Tone.GOOD)

    def _printed(self, pages: int) -> None:
        self.notice.say(translate("PrintBookPage", "%n pages are with the printer.", None, PLURAL, pages), Tone.GOOD)

    def _allow(self, why: str) -> None:
        for button in (self.save, self.to_paper):
            button.allow(why)


def set_book(office: Office, book: str, period: Period) -> tuple[Path, int]:
    """Set the book into the work folder; return the file and how many lines it has."""
    first = period.first or date(period.year, 1, 1)
    for old in office.folders.work.glob(f"book-{book}-*.pdf"):
        old.unlink(missing_ok=True)
    out = office.folders.work / f"book-{book}-{first:%Y%m%d}-{office.now():%H%M%S%f}.pdf"
    return out, print_book(office, book, period, out)


def copy_out(made: Path, out: Path) -> Path:
    """Copy the pages to where the clerk wants them."""
    target = out if out.suffix.lower() == ".pdf" else out.with_name(out.name + ".pdf")
    shutil.copyfile(made, target)
    return target
