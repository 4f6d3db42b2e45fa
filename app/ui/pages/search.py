"""Search everywhere: all years, both directions; what the list shows and what it does not show is said."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.news import Topic
from app.desk import records
from app.documents.cards import Card, Detail
from app.documents.values import Direction
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.models import incoming, outgoing
from app.ui.models.simple import SimpleRows
from app.ui.pages import Entry
from app.ui.pages.detail import DetailPane
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facts import label
from app.ui.widgets.rows import RowList, RowText

_MOST = 200
_BOXES = {state: box for box, states in records.BOXES.items() for state in states}


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return SearchPage(shell, entry)


class SearchPage(Page):
    """A line, the hits below it, the document beside them."""

    topics = frozenset({Topic.INCOMING, Topic.OUTGOING})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry)
        self.query = QLineEdit()
        self.query.setObjectName("searchQuery")
        self.query.setPlaceholderText(translate("SearchPage", "Number, code, subject, sender – without accents too"))
        self.query.setAccessibleName(translate("SearchPage", "Search for"))
        self.rows = SimpleRows(self)
        self.list = RowList(translate("SearchPage", "Hits"))
        self.list.setObjectName("searchHits")
        self.list.setModel(self.rows)
        self.pane = DetailPane(shell)
        self.empty = EmptyState("search")
        self._cards: list[Card] = []
        self._count = label("", "secondary", wrap=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.refresh)
        self._build()
        self.query.textEdited.connect(self._typed)
        self.query.returnPressed.connect(self._to_list)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.doubleClicked.connect(self.open_box)
        self.key("Return", translate("SearchPage", "show it in its box"), self.open_box, self.list)
        self._say_empty()

    @override
    def arrive(self, key: int) -> None:
        """Give the keyboard to the line."""
        self.query.setFocus()
        self.query.selectAll()

    @override
    def seek(self, text: str) -> None:
        """Look for what was written in the search field of the window."""
        self.query.setText(text)
        self.refresh()
        self.list.setFocus()

    @override
    def refresh(self) -> None:
        """Look again."""
        asked = self.query.text().strip()
        if not asked:
            self._show(([], 0))
            return
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.read, records.found, self.shell.office, asked, _MOST).then(self._show)

    @override
    def panes(self) -> list[QWidget]:
        """Line, hits, page."""
        return [self.query, self.list, self.pane.viewer.view]

    @override
    def splitters(self) -> dict[str, QSplitter]:
        """Between hits and document."""
        return {"list": self.splitter}

    def open_box(self) -> None:
        """Show the document in the box where something can be done with it."""
        card = self._card(self.list.currentIndex())
        if card is not None:
            box = _BOXES.get(card.state, "")
            self.shell.go(box if box not in ("", "done") else "search", card.key)

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
        lines.addWidget(label(self.entry.title, "title"))
        lines.addWidget(self.query)
        lines.addWidget(self._count)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self._body = QStackedWidget()
        self._body.addWidget(self.pane)
        self._body.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._body)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([worn.px(430), worn.px(740)])
        self.splitter.setChildrenCollapsible(False)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _typed(self) -> None:
        self._pause.start()

    def _to_list(self) -> None:
        self.refresh()
        self.list.setFocus()

    def _show(self, found: tuple[list[Card], int]) -> None:
        self._cards, count = found
        self.rows.show_rows([self._row(card) for card in self._cards])
        asked = self.query.text().strip()
        if not asked:
            self._count.setText("")
        elif count > len(self._cards):
            said = translate("SearchPage", "The newest {shown} of {count} in all years; write more words to narrow.")
            self._count.setText(said.format(shown=len(self._cards), count=count))
        else:
            self._count.setText(
                translate("SearchPage", "%n documents, all years, both directions", None, PLURAL, count)
            )
        self._body.setCurrentWidget(self.pane if self._cards else self.empty)
        self._say_empty()
        if self._cards:
            index = self.rows.index(0)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _row(self, card: Card) -> RowText:
        today = self.shell.office.today()
        row = incoming.row_of(card, today) if card.direction is Direction.INCOMING else outgoing.row_of(card, today)
        return RowText(
            title=row.title,
            text=row.text,
            time=words.state_word(card.state),
            tone=row.tone,
            pills=row.pills,
            spoken=f"{row.spoken}, {words.state_word(card.state)}",
        )

    def _card(self, index: QModelIndex) -> Card | None:
        row = index.row()
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def _moved(self, now: QModelIndex) -> None:
        card = self._card(now)
        if card is not None:
            bridge, lanes = self.shell.bridge, self.shell.lanes
            bridge.run(self, lanes.read, records.detail, self.shell.office, card.key).then(self._show_detail)

    def _show_detail(self, detail: Detail) -> None:
        card = self._card(self.list.currentIndex())
        if card is not None and card.key == detail.card.key:
            self.pane.show_detail(detail)
            box = _BOXES.get(card.state, "")
            if box in ("", "done"):
                self.pane.action_bar.say(words.state_word(card.state).capitalize())
            else:
                self.pane.action_bar.offer(((translate("SearchPage", "Show it in its box"), "Return", self.open_box),))

    def _say_empty(self) -> None:
        if self.query.text().strip():
            title = translate("SearchPage", "Nothing was found in all years.")
            self.empty.say(title, translate("SearchPage", "Try fewer words, or only the number."))
        else:
            title = translate("SearchPage", "Write what you remember.")
            self.empty.say(title, translate("SearchPage", "Every word must occur; accents and capitals do not matter."))
