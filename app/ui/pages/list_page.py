"""A list beside the document under its cursor: what the boxes and the search have in common."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.news import Change, Topic
from app.desk import records
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.ui.language import translate
from app.ui.models.keys import KEY_ROLE, KeyModel
from app.ui.pages import Entry
from app.ui.pages.detail import DetailPane
from app.ui.pages.facts import SIGNATURE
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import label
from app.ui.widgets.rows import RowList, RowText

if TYPE_CHECKING:
    from app.ui.bridge import Job

_ANY = 16_777_215
"""Qt's word for "as wide as you like"."""


class ListPage(Page):
    """List, page and facts side by side; nothing changes by looking. Subclasses say what is listed and what is done."""

    topics = frozenset({Topic.INCOMING, Topic.OUTGOING})
    empty_icon = "inbox"
    list_width, list_share = 430, 38
    """How wide the list is at 100 % text, and how many hundredths of the page it takes at the most."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes; subclasses add to `left`, `head` and `title_line`."""
        super().__init__(shell, entry)
        self.model = KeyModel(shell, self.keys, self.row)
        self.list = RowList(entry.title)
        self.list.setObjectName(f"{entry.name}List")
        self.list.setModel(self.model)
        self.pane = DetailPane(shell)
        self.empty = EmptyState(self.empty_icon)
        self.count = label("", "secondary")
        self.left, self.head, self.title_line = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._body = QStackedWidget()
        self._wanted = self._shown = 0
        self._asking: Job[Detail] | None = None
        self._set = self._has_rows = False
        self._lay_out()
        self._bind()
        self.model.filled.connect(self._filled)
        self.model.dataChanged.connect(self._rows_came)
        self.model.news_waiting.connect(self.tell_news)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.doubleClicked.connect(self.primary)
        self.pane.form_closed.connect(self.list.setFocus)
        self.splitter.splitterMoved.connect(self._be_set)

    def keys(self, office: Office) -> list[int]:
        """Return what is listed; called on the read lane."""
        return records.box_keys(office, self.entry.name)

    @abstractmethod
    def row(self, card: Card) -> RowText:
        """Return how a card is shown in the list."""

    @abstractmethod
    def primary(self) -> None:
        """Do the one obvious next thing with the document."""

    @abstractmethod
    def show_acts(self, detail: Detail) -> None:
        """Offer what can be done with the document."""

    @abstractmethod
    def say_empty(self) -> None:
        """Say why nothing is listed, and what comes next."""

    def tell_count(self, count: int) -> None:
        """Say how many rows there are."""
        self.count.setText(str(count))

    def tell_news(self, count: int) -> None:
        """Show new records at once, below the row under the cursor."""
        if count:
            self.take_news()

    def go_to(self, key: int) -> None:
        """Put the cursor on this record when the rows are here, on the first where it is not among them."""
        self._wanted = key

    def take_news(self) -> None:
        """Show what was kept back; the cursor stays on its record."""
        self.go_to(self.current_key)
        self.model.take_news()
        self._filled()

    @override
    def arrive(self, key: int) -> None:
        """Show the box, on this record if it is in it."""
        self.go_to(key)
        if self.model.is_filled:
            self.model.take_news_if_any()
        self.refresh()
        self.list.setFocus()

    @override
    def refresh(self) -> None:
        """Compare the keys."""
        self.model.refresh()

    @override
    def heed(self, changes: frozenset[Change]) -> None:
        """Read again what changed, and the document that is shown."""
        told = {change.key for change in changes if change.topic in self.topics}
        if told:
            self.model.forget(told)
            self.refresh()
            if self._shown and (self._shown in told or 0 in told):
                self._ask_detail(self._shown)

    @override
    def panes(self) -> list[QWidget]:
        """List, page, facts."""
        return [self.list, self.pane.viewer.view, self.pane.facts.tabs]

    @override
    def splitters(self) -> dict[str, QSplitter]:
        """The one between list and document."""
        return {"list": self.splitter}

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share until the clerk sets it."""
        super().resizeEvent(event)
        if not self._set:
            share = min(look().px(self.list_width), self.width() * self.list_share // 100)
            self.splitter.setSizes([share, self.width() - share])

    @override
    def restore(self, kept: QSettings) -> None:
        """Set the splitter as it was left."""
        super().restore(kept)
        self._set = kept.contains(f"{self.entry.module}/list")

    @override
    def keep(self, kept: QSettings) -> None:
        """Remember the splitter, if the clerk set it."""
        if self._set:
            super().keep(kept)

    @property
    def current_key(self) -> int:
        """The record under the cursor, 0 for none."""
        return self.model.key(self.list.currentIndex().row())

    def _be_set(self) -> None:
        self._set = True

    def _lay_out(self) -> None:
        """Put the parts together from the outside in: each is dressed once, not anew for every part around it."""
        worn = look()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        left, head = QFrame(), QFrame()
        for part in (left, self._body):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        left.setObjectName("card")
        left.setLayout(self.left)
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(0)
        head.setObjectName("headBar")
        self.left.addWidget(head)
        self.left.addWidget(self.list, 1)
        head.setLayout(self.head)
        self.head.setContentsMargins(worn.px(14), worn.px(12), worn.px(14), worn.px(10))
        self.head.setSpacing(worn.px(6))
        self.head.addLayout(self.title_line)
        self.title_line.setSpacing(worn.px(6))
        self.title_line.addWidget(label(self.entry.title, "title", wrap=True), 1)
        self.title_line.addWidget(self.count)
        for shown in (self.pane, self.empty):
            self._body.addWidget(shown)

    def _bind(self) -> None:
        self.key("Ctrl+Return", translate("ListPage", "the primary act"), self.primary)
        self.key("Ctrl+Enter", "", self.primary)
        self.key("Return", "", self.primary, self.list)
        self.key("Space", translate("ListPage", "large page and back"), self._large, self.list)
        self.key("J", translate("ListPage", "next document"), self._next, self.list)
        self.key("K", translate("ListPage", "previous document"), self._previous, self.list)
        self.key("V", translate("ListPage", "signature"), self._signature, self.list)
        self.bind_turning(self.pane.viewer)

    def _filled(self) -> None:
        count = self.model.rowCount()
        self.tell_count(count)
        self._body.setCurrentWidget(self.pane if count else self.empty)
        if not count:
            self._shown = 0
            self.pane.clear()
            self.say_empty()
            return
        row = self.model.row_of(self._wanted) if self._wanted else -1
        self._wanted = 0
        if row >= 0 or not self.list.currentIndex().isValid():
            self._select(max(0, row))
        elif not self.list.selectionModel().hasSelection():
            self._select(self.list.currentIndex().row())

    def _select(self, row: int) -> None:
        index = self.model.index(row)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)
        self.list.scrollTo(index)

    def _moved(self, now: QModelIndex) -> None:
        key = now.data(KEY_ROLE) if now.isValid() else 0
        if not key or key == self._shown:
            return
        self._shown = key
        self.pane.clear()
        card = self.model.card(key)
        if card is not None:
            self.pane.show_card(card)
        self.pane.close_form()
        if self._has_rows or card is not None:
            self._ask_detail(key)

    def _rows_came(self) -> None:
        """Open the first document once the list can be read: its rows are not kept waiting for it."""
        if not self._has_rows and self._shown:
            self._ask_detail(self._shown)
        self._has_rows = True

    def _ask_detail(self, key: int) -> None:
        if self._asking is not None:
            self._asking.give_way()
        self._asking = self.shell.bridge.run(self, self.shell.lanes.read, records.detail, self.shell.office, key)
        self._asking.then(self._show_detail)

    def _show_detail(self, detail: Detail) -> None:
        if detail.card.key == self._shown:
            self.pane.show_detail(detail)
            self.show_acts(detail)

    def _large(self) -> None:
        large = self.pane.side.isVisible()
        self.pane.side.setVisible(not large)
        self.splitter.widget(0).setMaximumWidth(look().px(260) if large else _ANY)

    def _next(self) -> None:
        self._select(min(self.model.rowCount() - 1, self.list.currentIndex().row() + 1))

    def _previous(self) -> None:
        self._select(max(0, self.list.currentIndex().row() - 1))

    def _signature(self) -> None:
        self.pane.side.setVisible(True)
        self.pane.facts.show_tab(SIGNATURE)
