"""A list of things that a person settles one by one: rows, what is known of the one under the cursor, and the acts."""

import re
from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk.office import Office
from app.ui.forms.act_form import ActForm
from app.ui.models.simple import SimpleRows
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.action_bar import ActionBar, Offer
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import FactsTable, clear, label
from app.ui.widgets.rows import RowList, RowText

_CHAIN = re.compile(r"\S{20}")
T = TypeVar("T")


class PickPage(Page, Generic[T]):
    """Subclasses say what is listed, what is known of one, and what can be done with it."""

    topics = frozenset({Topic.AXIS, Topic.OUTBOX})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry)
        self.things: list[T] = []
        self.form: ActForm | None = None
        self.model = SimpleRows(self)
        self.list = RowList(entry.title)
        self.list.setObjectName(f"{entry.name}List")
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.action_bar = ActionBar()
        self.empty = EmptyState("inbox")
        self._body = QStackedWidget()
        self._side = QStackedLayout()
        self._facts = QVBoxLayout()
        self._lay_out()

    @abstractmethod
    def read(self, office: Office) -> list[T]:
        """Return what is listed; called on the read lane."""

    @abstractmethod
    def row(self, thing: T) -> RowText:
        """Return how a thing is shown in the list."""

    @abstractmethod
    def known(self, thing: T) -> Sequence[tuple[str, str]]:
        """Return what is known of it, as names and values."""

    @abstractmethod
    def offers(self, thing: T) -> list[Offer]:
        """Return what can be done with it."""

    @abstractmethod
    def say_empty(self) -> None:
        """Say why nothing is listed."""

    @property
    def current(self) -> T | None:
        """The thing under the cursor."""
        row = self.list.currentIndex().row()
        return self.things[row] if 0 <= row < len(self.things) else None

    @override
    def arrive(self, key: int) -> None:
        """Show the list; the keyboard is on it."""
        super().arrive(key)
        self.list.setFocus()

    @override
    def refresh(self) -> None:
        """Read the list anew."""
        self.shell.bridge.run(self, self.shell.lanes.read, self.read, self.shell.office).then(self._show)

    @override
    def panes(self) -> list[QWidget]:
        """The list."""
        return [self.list]

    @override
    def splitters(self) -> dict[str, QSplitter]:
        """Between list and facts."""
        return {"list": self.splitter}

    def open_form(self, form: ActForm) -> None:
        """Put a form in the place of the facts."""
        self.close_form()
        self.form = form
        form.done.connect(self.settled)
        form.closed.connect(self.close_form)
        self._side.addWidget(form)
        self._side.setCurrentWidget(form)
        self.action_bar.hide()
        first = form.first_field()
        if first is not None:
            first.setFocus()

    def close_form(self) -> None:
        """Put the form away."""
        if self.form is not None:
            form, self.form = self.form, None
            self._side.removeWidget(form)
            form.hide()
            form.deleteLater()
            self.action_bar.show()
            self.list.setFocus()

    def settled(self, done: object) -> None:
        """One thing is settled: the list is read anew."""
        del done
        self.close_form()
        self.refresh()

    def refused(self, problem: OfficeError) -> None:
        """Tell why it could not be done."""
        self.show_problem(problem)

    def _lay_out(self) -> None:
        worn = look()
        left = QFrame()
        left.setObjectName("card")
        head = QFrame()
        head.setObjectName("headBar")
        title = QHBoxLayout(head)
        title.setContentsMargins(worn.px(14), worn.px(12), worn.px(14), worn.px(10))
        title.addWidget(label(self.entry.title, "title", wrap=True), 1)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        facts = QFrame()
        facts.setObjectName("card")
        self._facts = QVBoxLayout(facts)
        self._facts.setContentsMargins(worn.px(18), worn.px(16), worn.px(18), worn.px(16))
        self._facts.setSpacing(worn.px(10))
        self._side.addWidget(facts)
        right = QWidget()
        below = QVBoxLayout(right)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addLayout(self._side, 1)
        below.addWidget(self.action_bar)
        self._body.addWidget(right)
        self._body.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._body)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([worn.px(520), worn.px(650)])
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _show(self, things: list[T]) -> None:
        if self.form is not None or (things and things == self.things):
            return
        at = max(0, min(self.list.currentIndex().row(), len(things) - 1))
        self.things = things
        self.model.show_rows([self.row(thing) for thing in things])
        self._body.setCurrentIndex(0 if things else 1)
        if things:
            self.list.setCurrentIndex(self.model.index(at))
        else:
            self.say_empty()

    def _moved(self, now: QModelIndex) -> None:
        del now
        thing = self.current
        if thing is None:
            return
        self.close_form()
        clear(self._facts)
        self._facts.addWidget(label(self.row(thing).title, "title", wrap=True))
        self._facts.addWidget(FactsTable([(name, _breakable(value)) for name, value in self.known(thing)]))
        self._facts.addStretch(1)
        self.action_bar.offer(self.offers(thing))


def _breakable(text: str) -> str:
    """Let a path or an identifier of a foreign packet break, so that it never widens the window."""
    return _CHAIN.sub(lambda chain: f"{chain.group()}\u200b", text)
