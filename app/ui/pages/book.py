"""A book of the year: the proof that it runs without a gap, its lines, held and voided numbers with their reasons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.base.news import Topic
from app.desk.prepare import document_types
from app.documents.cards import BookCard
from app.documents.numbering import INCOMING, OUTGOING
from app.ui.forms.act_form import ActForm
from app.ui.forms.books import HoldForm, OpenBookForm, VoidForm
from app.ui.forms.held import CloseYearForm, UseHeldForm
from app.ui.language import PLURAL, translate
from app.ui.models import book as model
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import clear, label
from app.ui.widgets.marks import Pill

_ACTS = ("printBook", "holdNumber", "useNumber", "voidNumber", "openBook", "closeYear")
_SUBJECT = 5
_LEAST_SUBJECT = 190
_IN_WIDTHS, _OUT_WIDTHS = (72, 106, 170, 120, 108, 0, 160), (132, 106, 0, 104, 130, 0, 150)
_IN_NEEDLESS, _OUT_NEEDLESS = (1, 3, 2, 4, 6), (1, 4, 3, 6)
"""Columns that give way where there is little room, the last one first."""


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page of one book."""
    return BookPage(shell, entry)


class BookPage(Page):
    """The incoming or the outgoing book."""

    topics = frozenset({Topic.BOOKS, Topic.INCOMING, Topic.OUTGOING})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build strip, table and the room for forms."""
        super().__init__(shell, entry)
        self.book = INCOMING if entry.name == "book_incoming" else OUTGOING
        self.model = model.BookModel(shell, self.book)
        self._volume: model.Volume | None = None
        self._form: ActForm | None = None
        self.table = QTableView()
        self.table.setObjectName("bookTable")
        self.year = QComboBox()
        self.year.setObjectName("bookYear")
        self.strip = QHBoxLayout()
        self.empty = EmptyState("book-open")
        self.side = QStackedWidget()
        self.bar = ActionBar()
        self._build()
        self._connect()

    @override
    def refresh(self) -> None:
        """Read the book anew."""
        year = self.year.currentData() or self.shell.office.today().year
        job = self.shell.bridge.run(self, self.shell.lanes.read, model.read, self.shell.office, self.book, year)
        job.then(self._show)

    @override
    def panes(self) -> list[QWidget]:
        """The table."""
        return [self.table]

    def open_print(self) -> None:
        """Show the print preview of this book."""
        self.shell.go("print_incoming" if self.book == INCOMING else "print_outgoing")

    def close_form(self) -> None:
        """Put the open form away."""
        if self._form is not None:
            form, self._form = self._form, None
            self.side.removeWidget(form)
            form.hide()
            form.deleteLater()
            self.side.hide()
            self.bar.show()
            self._fit()

    def _build(self) -> None:
        worn = look()
        head = QFrame()
        head.setObjectName("headBar")
        lines = QVBoxLayout(head)
        lines.setContentsMargins(worn.px(18), worn.px(10), worn.px(18), worn.px(10))
        lines.setSpacing(worn.px(8))
        title = QHBoxLayout()
        title.setSpacing(worn.px(10))
        title.addWidget(label(self.entry.title, "page"))
        self.year.setAccessibleName(translate("BookPage", "Year"))
        self.year.setFixedWidth(worn.px(92))
        title.addWidget(self.year)
        title.addStretch(1)
        lines.addLayout(title)
        self.strip.setSpacing(worn.px(6))
        lines.addLayout(self.strip)
        self._fill_bar()
        self._dress_table()
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.empty)
        left = QVBoxLayout()
        left.setSpacing(0)
        for widget, stretch in ((head, 0), (self._body, 1), (self.bar, 0)):
            left.addWidget(widget, stretch)
        self.side.setFixedWidth(worn.px(292))
        self.side.hide()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(left, 1)
        outer.addWidget(self.side)

    def _fill_bar(self) -> None:
        self.bar.offer(
            (
                (translate("BookPage", "Print the book…"), "Ctrl+Return", self.open_print),
                (translate("BookPage", "Hold a number…"), "", self._hold),
                (translate("BookPage", "Use the held number…"), "", self._use),
                (translate("BookPage", "Void the held number…"), "", self._void),
                (translate("BookPage", "Open in the middle of the year…"), "", self._begin),
                (translate("BookPage", "Close the year…"), "", self._close_year),
            )
        )
        for button, name in zip(self.bar.buttons, _ACTS, strict=True):
            button.setObjectName(name)
        self.use, self.void, self.begin, self.end = self.bar.buttons[2:]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the less needed columns out where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - (self.side.width() if self._form is not None else 0) - look().px(_LEAST_SUBJECT)
        widths, needless = (_IN_WIDTHS, _IN_NEEDLESS) if self.book == INCOMING else (_OUT_WIDTHS, _OUT_NEEDLESS)
        for column in needless:
            self.table.setColumnHidden(column, False)
        for column in reversed(needless):
            shown = [place for place in range(len(widths)) if not self.table.isColumnHidden(place)]
            self.table.setColumnHidden(column, sum(look().px(widths[place]) for place in shown) > room)

    def _dress_table(self) -> None:
        worn = look()
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.entry.title)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(worn.px(34))
        header = table.horizontalHeader()
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setHighlightSections(False)
        widths = _IN_WIDTHS if self.book == INCOMING else _OUT_WIDTHS
        for column, width in enumerate(widths):
            stretches = column == _SUBJECT
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            )
            if not stretches:
                table.setColumnWidth(column, worn.px(width))
        if self.book == OUTGOING:
            table.setColumnHidden(2, True)

    def _connect(self) -> None:
        self.year.activated.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.key("Ctrl+Return", translate("BookPage", "print the book"), self.open_print)

    def _show(self, volume: model.Volume) -> None:
        kept = self.table.currentIndex().row()
        self._volume = volume
        now = self._year()
        self.year.clear()
        for year in volume.years:
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(0, self.year.findData(now)))
        self._show_strip(volume.strips)
        self.model.show_numbers(volume.numbers)
        if kept >= 0:
            self.table.selectRow(min(kept, self.model.rowCount() - 1))
        self._body.setCurrentWidget(self.table if volume.numbers else self.empty)
        if not volume.numbers:
            said = translate("BookPage", "Numbers appear here as they are given; none ever disappears.")
            self.empty.say(translate("BookPage", "No number was given in this book yet."), said)
        self.begin.allow(self._why_not_open(volume))
        ended = now < self.shell.office.today().year
        self.end.allow("" if ended else translate("BookPage", "This year has not ended; choose the year above."))
        self._moved()

    def _why_not_open(self, volume: model.Volume) -> str:
        if self.book == INCOMING and volume.numbers:
            return translate("BookPage", "Numbers were given already, so the first one stands.")
        return ""

    def _show_strip(self, strips: tuple[BookCard, ...]) -> None:
        clear(self.strip)
        for strip in strips:
            name = f"{strip.series} " if strip.series else ""
            if strip.missing:
                text = translate("BookPage", "{name}gap at {number}").format(name=name, number=strip.missing[0])
                self.strip.addWidget(Pill(text, Tone.BAD))
                continue
            if strip.last < strip.first:
                text = translate("BookPage", "{name}begins at {first}").format(name=name, first=strip.first)
                self.strip.addWidget(Pill(text, Tone.NONE))
                continue
            text = translate("BookPage", "{name}{first}→{last} complete, none twice")
            self.strip.addWidget(Pill("✓ " + text.format(name=name, first=strip.first, last=strip.last), Tone.GOOD))
            voided, held = strip.voided, strip.held
            if voided:
                self.strip.addWidget(Pill(translate("BookPage", "%n voided", None, PLURAL, voided), Tone.BAD))
            if held:
                self.strip.addWidget(Pill(translate("BookPage", "%n held", None, PLURAL, held), Tone.DOUBT))
        self.strip.addStretch(1)

    def _moved(self) -> None:
        number = self.model.number(self.table.currentIndex().row())
        held = number is not None and number.state == "held"
        free = held and number is not None and number.key is None
        self.use.allow("" if free else translate("BookPage", "Choose a number that is held for no document yet."))
        self.void.allow("" if held else translate("BookPage", "Choose a held number; only those can be voided."))

    def _series(self) -> list[str]:
        if self.book == INCOMING:
            return [""]
        known = [strip.series for strip in self._volume.strips] if self._volume is not None else []
        types = [kind.series for kind in document_types(self.shell.office.today())]
        return list(dict.fromkeys([*known, *types]))

    def _hold(self) -> None:
        self._open(HoldForm(self.shell, self.book, self._series()))

    def _use(self) -> None:
        number = self.model.number(self.table.currentIndex().row())
        if number is not None and number.state == "held":
            self._open(UseHeldForm(self.shell, number))

    def _void(self) -> None:
        number = self.model.number(self.table.currentIndex().row())
        if number is not None and number.state == "held":
            self._open(VoidForm(self.shell, number))

    def _begin(self) -> None:
        self._open(OpenBookForm(self.shell, self.book, self._series()))

    def _close_year(self) -> None:
        self._open(CloseYearForm(self.shell, self._year()))

    def _year(self) -> int:
        return int(self.year.currentData() or self.shell.office.today().year)

    def _open(self, form: ActForm) -> None:
        self.close_form()
        form.done.connect(self._did)
        form.closed.connect(self.close_form)
        self._form = form
        self.side.addWidget(form)
        self.side.setCurrentWidget(form)
        self.side.show()
        self.bar.hide()
        self._fit()
        first = form.first_field()
        if first is not None:
            first.setFocus()

    def _did(self, answer: object) -> None:
        del answer
        self.close_form()
        self.shell.say(translate("BookPage", "Written into the book."), "good")
        self.refresh()
