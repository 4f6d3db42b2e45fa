"""The boxes of incoming documents: one page for all, each with its own query and its own acts."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.news import Change, Topic
from app.desk import records
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.ui.language import PLURAL, translate
from app.ui.models.incoming import IMMEDIATE, row_of
from app.ui.models.keys import KEY_ROLE, KeyModel
from app.ui.pages import Entry
from app.ui.pages.acts import Acts
from app.ui.pages.detail import DetailPane
from app.ui.pages.facts import SIGNATURE
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import label
from app.ui.widgets.marks import Pill
from app.ui.widgets.rows import RowList, RowText


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page of one box."""
    return InboxPage(shell, entry)


class InboxPage(Page):
    """List, page and facts side by side; nothing changes by looking."""

    topics = frozenset({Topic.INCOMING, Topic.BOOKS})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry)
        self.model = KeyModel(shell, self._keys, records.cards_of, self._row)
        self.list = RowList(entry.title)
        self.list.setModel(self.model)
        self.pane = DetailPane(shell)
        self.acts = Acts(shell, self.pane)
        self.empty = EmptyState("inbox")
        self._wanted = 0
        self._shown = 0
        self._laid = False
        self._build()
        self._connect()
        self._bind()

    @override
    def arrive(self, key: int) -> None:
        """Show the box, on this record if it is in it."""
        self._wanted = key
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
        if not told:
            return
        self.model.forget(told)
        self.model.refresh()
        if self._shown and (self._shown in told or 0 in told):
            self._ask_detail(self._shown)

    @override
    def panes(self) -> list[QWidget]:
        """List, page, facts."""
        return [self.list, self.pane.viewer.view, self.pane.facts.tabs]

    @override
    def splitters(self) -> dict[str, QSplitter]:
        """The one between list and document, the one between page and facts."""
        return {"list": self.splitter}

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share when the page is first laid out."""
        super().resizeEvent(event)
        if not self._laid and self.width() > look().px(400):
            self._laid = True
            share = min(look().px(430), self.width() * 38 // 100)
            self.splitter.setSizes([share, self.width() - share])

    @override
    def restore(self, kept: QSettings) -> None:
        """Set the splitter as it was left."""
        super().restore(kept)
        self._laid = kept.contains(f"{self.entry.module}/list")

    @property
    def current_key(self) -> int:
        """The record under the cursor, 0 for none."""
        return self.model.key(self.list.currentIndex().row())

    def _build(self) -> None:
        worn = look()
        left = QFrame()
        left.setObjectName("card")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame()
        head.setObjectName("headBar")
        lines = QVBoxLayout(head)
        lines.setContentsMargins(worn.px(14), worn.px(12), worn.px(14), worn.px(10))
        lines.setSpacing(worn.px(6))
        title = QHBoxLayout()
        title.setSpacing(worn.px(6))
        title.addWidget(label(self.entry.title, "title"))
        self._count = label("", "secondary")
        title.addWidget(self._count)
        title.addStretch(1)
        self._urgent = Pill("", Tone.BAD)
        title.addWidget(self._urgent)
        lines.addLayout(title)
        self.news = NoticeBar()
        self.news.be_band()
        column.addWidget(head)
        column.addWidget(self.news)
        column.addWidget(self.list, 1)
        self._body = QStackedWidget()
        self._body.addWidget(self.pane)
        self._body.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._body)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _connect(self) -> None:
        self.model.filled.connect(self._filled)
        self.model.news_waiting.connect(self._tell_news)
        self.model.dataChanged.connect(self._cards_came)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.acts.put_away.connect(self.list.setFocus)
        self.list.doubleClicked.connect(self.acts.primary)

    def _bind(self) -> None:
        self.key("Ctrl+Return", translate("InboxPage", "the primary act"), self.acts.primary)
        self.key("Ctrl+Enter", "", self.acts.primary)
        self.key("Return", "", self.acts.primary, self.list)
        self.key("Space", translate("InboxPage", "large page and back"), self._large, self.list)
        self.key("J", translate("InboxPage", "next document"), self._next, self.list)
        self.key("K", translate("InboxPage", "previous document"), self._previous, self.list)
        self.key("V", translate("InboxPage", "signature"), self._signature, self.list)
        self.key("T", translate("InboxPage", "return to the sender…"), self.acts.open_return, self.list)
        self.key("P", translate("InboxPage", "present…"), self.acts.open_present, self.list)
        self.key("E", translate("InboxPage", "correct…"), self.acts.open_correct, self.list)
        self.key("Ctrl+Z", translate("InboxPage", "undo"), self.acts.undo)
        self.key("Alt+PgDown", translate("InboxPage", "next page of the document"), self._page_on)
        self.key("Alt+PgUp", translate("InboxPage", "previous page of the document"), self._page_back)

    def _keys(self, office: Office) -> list[int]:
        return records.box_keys(office, self.entry.name)

    def _row(self, card: Card) -> RowText:
        return row_of(card, self.shell.office.today())

    def _filled(self) -> None:
        count = self.model.rowCount()
        self._count.setText(str(count))
        self._body.setCurrentWidget(self.pane if count else self.empty)
        if not count:
            self._say_empty()
            self._shown = 0
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
        card = self.model.card(key)
        if card is not None:
            self.pane.show_card(card)
            self.pane.clear()
        self.acts.close_form()
        self._ask_detail(key)

    def _ask_detail(self, key: int) -> None:
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.read, records.detail, self.shell.office, key).then(self._show_detail)

    def _show_detail(self, detail: Detail) -> None:
        if detail.card.key != self._shown:
            return
        self.pane.show_detail(detail)
        self.acts.show_detail(detail)

    def _cards_came(self) -> None:
        urgent = 0
        for row in range(min(self.model.rowCount(), 200)):
            card = self.model.card(self.model.key(row))
            urgent += card is not None and card.urgency >= IMMEDIATE
        self._urgent.say(translate("InboxPage", "{count} immediate").format(count=urgent) if urgent else "", Tone.BAD)

    def _tell_news(self, count: int) -> None:
        if not count:
            self.news.hide()
            return
        text = translate("InboxPage", "%n new documents", None, PLURAL, count)
        self.news.say(text, Tone.BUSY, (translate("InboxPage", "Show ↑"), self._take_news))

    def _take_news(self) -> None:
        key = self.current_key
        self._wanted = key
        self.model.take_news()
        self._filled()
        self.list.setFocus()

    def _say_empty(self) -> None:
        texts = {
            "to_register": (
                translate("InboxPage", "Nothing waits for registration."),
                translate("InboxPage", "What comes by the axis appears here by itself."),
            ),
            "to_present": (
                translate("InboxPage", "Nothing waits to be presented."),
                translate("InboxPage", "Registered documents come here next."),
            ),
            "in_work": (
                translate("InboxPage", "Nothing is in progress."),
                translate("InboxPage", "Presented and handed-over documents are followed here."),
            ),
            "paper": (
                translate("InboxPage", "No paper is awaited."),
                translate("InboxPage", "Documents whose paper copy follows stand here until it comes."),
            ),
            "returned": (
                translate("InboxPage", "Nothing was returned."),
                translate("InboxPage", "Returned documents stay here with their reason."),
            ),
            "asked": (
                translate("InboxPage", "No recall is asked for."),
                translate("InboxPage", "A sender's request to recall a document appears here."),
            ),
        }
        self.empty.say(*texts[self.entry.name])

    def _large(self) -> None:
        large = self.pane.side.isVisible()
        self.pane.side.setVisible(not large)
        self.splitter.widget(0).setMaximumWidth(look().px(260) if large else 16_777_215)

    def _next(self) -> None:
        self._select(min(self.model.rowCount() - 1, self.list.currentIndex().row() + 1))

    def _previous(self) -> None:
        self._select(max(0, self.list.currentIndex().row() - 1))

    def _signature(self) -> None:
        self.pane.side.setVisible(True)
        self.pane.facts.show_tab(SIGNATURE)

    def _page_on(self) -> None:
        self.pane.viewer.view.turn(1)

    def _page_back(self) -> None:
        self.pane.viewer.view.turn(-1)
