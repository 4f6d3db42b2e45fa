"""A registry book as the decree draws it: period on the left, its real pages on the right, saved or printed so."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk.office import Office
from app.desk.registers import COPIES, Period, print_book
from app.documents.numbering import INCOMING, OUTGOING
from app.pages.sheets import Document
from app.ui.forms.dates import DayField
from app.ui.forms.grid import FormGrid
from app.ui.jobs.shown import fresh
from app.ui.language import PLURAL, translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.print_page import PrintPage
from app.ui.shell import Shell
from app.ui.theme import Tone

TODAY, DAYS, YEAR = range(3)
_COVER = 2
"""Pages before the lines."""


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page of one book."""
    return PrintBookPage(shell, entry)


class PrintBookPage(PrintPage):
    """The lines of a period with their cover."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the period."""
        self.book = {"print_incoming": INCOMING, "print_copies": COPIES}.get(entry.name, OUTGOING)
        self._count = 0
        super().__init__(shell, entry, translate("PrintBookPage", "Show the pages"))
        self.primary.setObjectName("previewBook")
        self.viewer.view.opened.connect(self._opened)
        self.allow(translate("PrintBookPage", "Show the pages first."))

    @override
    def arrive(self, key: int) -> None:
        """Show today's lines at once."""
        super().arrive(key)
        self.commit()
        self.primary.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Period and pages."""
        return [self.periods.button(TODAY), self.viewer.view]

    @override
    def commit(self) -> None:
        """Set the pages of the chosen period."""
        period = self._period()
        if period is None:
            self.notice.say(translate("PrintBookPage", "Write both days as dd/mm/yyyy, the first not after the last."))
            return
        self.primary.setEnabled(False)
        self.allow(translate("PrintPage", "The pages are being set."))
        self.notice.say(translate("PrintBookPage", "The pages are being set…"), Tone.BUSY)
        job = self.shell.bridge.run(self, self.shell.lanes.work, set_book, self.shell.office, self.book, period)
        job.then(self._show).otherwise(self.refused)

    @override
    def choices(self, column: QVBoxLayout) -> None:
        """Today, some days, the year."""
        self.periods = QButtonGroup(self)
        self.first, self.last = DayField(), DayField()
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
            column.addWidget(button)
        self.periods.button(TODAY).setChecked(True)
        self._days = FormGrid()
        self._days.add(translate("PrintBookPage", "From"), self.first)
        self._days.add(translate("PrintBookPage", "To"), self.last)
        self._days.hide()
        column.addWidget(self._days)
        self.periods.idClicked.connect(self._choose)

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
        path, self._count = made
        self.primary.setEnabled(True)
        self.show_pages(path)
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

    @override
    def refused(self, problem: OfficeError) -> None:
        """Tell why, and let the clerk try again."""
        self.primary.setEnabled(True)
        super().refused(problem)


def set_book(office: Office, book: str, period: Period) -> tuple[Path, int]:
    """Set the book into the work folder; return the file and how many lines it has."""
    first = period.first or date(period.year, 1, 1)
    out = fresh(office.folders.work, f"book-{book}-{first:%Y%m%d}")
    return out, print_book(office, book, period, out)
