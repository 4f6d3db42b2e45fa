"""Search everywhere: all years, both directions; what the list shows and what it does not show is said."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from app.desk import records
from app.documents.cards import Card, Detail
from app.documents.values import Direction
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.models import incoming, outgoing
from app.ui.pages import Entry
from app.ui.pages.list_page import ListPage
from app.ui.pages.page import Page
from app.ui.pages.paper_acts import paper_acts
from app.ui.shell import Shell
from app.ui.widgets.rows import RowText

_MOST = 200
BOXES = {state: box for box, states in records.BOXES.items() for state in states if box != "done"}
"""The box in which something can be done with a document of this state."""


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return SearchPage(shell, entry)


class SearchPage(ListPage):
    """A line, the hits below it, the document beside them."""

    empty_icon = "search"

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Add the line, and move the count below it."""
        super().__init__(shell, entry)
        self.query = QLineEdit()
        self.query.setObjectName("searchQuery")
        self.query.setPlaceholderText(translate("SearchPage", "Number, code, subject, sender – without accents too"))
        self.query.setAccessibleName(translate("SearchPage", "Search for"))
        self.count.setWordWrap(True)
        for widget in (self.query, self.count):
            self.head.addWidget(widget)
        self._found = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.refresh)
        self.query.textEdited.connect(self._typed)
        self.query.returnPressed.connect(self._to_list)
        self._show(([], 0))

    @override
    def arrive(self, key: int) -> None:
        """Give the keyboard to the line."""
        self.query.setFocus()
        self.query.selectAll()

    @override
    def seek(self, text: str) -> None:
        """Look for what was written in the search field of the window."""
        self.query.setText(text)
        self._to_list()

    @override
    def refresh(self) -> None:
        """Look again; what was asked before is not shown over it."""
        self.drop_questions()
        asked = self.query.text().strip()
        if not asked:
            self._show(([], 0))
            return
        self.ask_about(self.shell.lanes.read, records.found, self.shell.office, asked, _MOST).then(self._show)

    @override
    def panes(self) -> list[QWidget]:
        """Line, hits, page, facts."""
        return [self.query, *super().panes()]

    @override
    def primary(self) -> None:
        """Show the document in the box where something can be done with it."""
        card = self.model.card(self.current_key)
        if card is not None:
            self.shell.go(BOXES.get(card.state, "search"), card.key)

    @override
    def row(self, card: Card) -> RowText:
        today = self.shell.office.today()
        row = incoming.row_of(card, today) if card.direction is Direction.INCOMING else outgoing.row_of(card, today)
        state = words.state_word(card.state)
        return replace(row, time=state, spoken=f"{row.spoken}, {state}")

    @override
    def show_acts(self, detail: Detail) -> None:
        beside = paper_acts(self.shell, detail)
        if detail.card.state in BOXES:
            box = translate("SearchPage", "Show it in its box"), "Return", self.primary
            self.pane.action_bar.offer((box, *beside))
        elif beside:
            self.pane.action_bar.offer(beside, primary=False)
        else:
            self.pane.action_bar.say(words.state_word(detail.card.state).capitalize())

    @override
    def tell_count(self, count: int) -> None:
        """Say how many there are, and that not all are shown."""
        found = self._found
        if not self.query.text().strip():
            self.count.setText("")
        elif found > count:
            said = translate("SearchPage", "The newest {shown} of {count} in all years; write more words to narrow.")
            self.count.setText(said.format(shown=count, count=found))
        else:
            said = translate("SearchPage", "%n documents, all years, both directions", None, PLURAL, found)
            self.count.setText(said)

    @override
    def say_empty(self) -> None:
        if self.query.text().strip():
            title = translate("SearchPage", "Nothing was found in all years.")
            self.empty.say(title, translate("SearchPage", "Try fewer words, or only the number."))
        else:
            title = translate("SearchPage", "Write what you remember.")
            self.empty.say(title, translate("SearchPage", "Every word must occur; accents and capitals do not matter."))

    def _typed(self) -> None:
        self._pause.start()

    def _to_list(self) -> None:
        self.refresh()
        self.list.setFocus()

    def _show(self, found: tuple[list[Card], int]) -> None:
        cards, self._found = found
        self.go_to(self.current_key)
        self.model.show_cards(cards)
