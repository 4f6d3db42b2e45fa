"""A list over a snapshot of keys: the keys first, the cards as they come into view, the rest never."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from typing_extensions import override

from app.desk import records
from app.desk.office import Office
from app.documents.cards import Card
from app.ui.models.cards import MOST, CardCache
from app.ui.shell import Shell
from app.ui.widgets.rows import ROW_ROLE, RowText

if TYPE_CHECKING:
    from app.ui.bridge import Job

KEY_ROLE = Qt.ItemDataRole.UserRole + 2

_FEW_RUNS = 40
_FIRST = 20
"""So many rows are read before the document that one of them opens: a list is worked on as soon as it can be read.

A list that is shown for the first time gets them together with its keys."""

AnyIndex = QModelIndex | QPersistentModelIndex


class KeyModel(QStringListModel):
    """Rows of cards by key. `data` never waits: a card that is not here yet is fetched on the read lane.

    Built on a list of empty strings, because a view asks for every row, several times over, how many rows there are:
    asked of Python, a long list would be laid out for tens of milliseconds.
    """

    news_waiting = Signal(int)
    """So many new records are kept back, so that the row under the cursor does not move."""
    filled = Signal()
    """The keys are here (again)."""

    def __init__(self, shell: Shell, keys: Callable[[Office], Sequence[int]], row: Callable[[Card], RowText]) -> None:
        """`keys` are asked for on the read lane; `row` says how a card is shown."""
        super().__init__(shell)
        self._shell = shell
        self._ask_keys, self._row = keys, row
        self._keys: array[int] = array("q")
        self._fresh: tuple[int, ...] = ()
        self._latest: array[int] = array("q")
        self._cards = CardCache(shell, self)
        self._cards.came.connect(self._came)
        self.rowsRemoved.connect(self._removed)
        self._rows: dict[int, RowText] = {}
        self._filled = False
        self._job: Job[Any] | None = None

    @property
    def is_filled(self) -> bool:
        """Tell whether the keys have been read once."""
        return self._filled

    def key(self, row: int) -> int:
        """Return the key of a row, 0 where there is none."""
        return self._keys[row] if 0 <= row < len(self._keys) else 0

    def row_of(self, key: int) -> int:
        """Return the row of a key, −1 where it is not listed."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def card(self, key: int) -> Card | None:
        """Return a card that is here already."""
        return self._cards.get(key)

    def refresh(self) -> None:
        """Ask for the keys anew and read the cards in view again."""
        if self._job is not None:
            self._job.give_way()
        bridge, lane, office = self._shell.bridge, self._shell.lanes.read, self._shell.office
        if self._filled:
            self._job = bridge.run(self, lane, self._ask_keys, office).then(self._compare)
        else:
            self._job = bridge.run(self, lane, _first, office, self._ask_keys).then(self._begin)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show exactly these cards, for a list that is the answer to a question."""
        self._filled = True
        self._replace(array("q", (card.key for card in cards)))
        self._cards.put(cards)
        self.filled.emit()

    def forget(self, keys: Iterable[int]) -> None:
        """Read these cards again when they are shown; key 0 means all."""
        self._cards.forget(keys)

    def turn(self, change: Callable[[Card], Card]) -> None:
        """Show cards as the passing of time changes them; `change` returns the very card where it does not."""
        self._cards.turn(change)

    def take_news(self) -> None:
        """Show what was kept back."""
        self._fresh = ()
        self._replace(self._latest)
        self.news_waiting.emit(0)

    def take_news_if_any(self) -> None:
        """Show what was kept back, if something was."""
        if self._fresh:
            self.take_news()

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is known now; the rest is on its way."""
        key = self.key(index.row())
        if role == KEY_ROLE:
            return key
        card = self._cards.want(key)
        if card is None:
            return None
        if role in (ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = self._row(card)
            if role == ROW_ROLE:
                return row
            return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else row.title
        return None

    def _begin(self, found: tuple[Sequence[int], Sequence[Card]]) -> None:
        """Show the rows with what is in the first of them: nobody sees them empty."""
        if self._filled:  # asked twice, because news came first: the cursor stands on a row already
            self._compare(found[0])
            return
        self._filled = True
        self._latest = array("q", found[0])
        self._cards.put(found[1])
        self._replace(self._latest)
        self._came({card.key for card in found[1]})
        self.filled.emit()

    def _compare(self, found: Sequence[int]) -> None:
        self._latest = array("q", found)
        if not self._keys:
            self._cards.fetch(self._latest[:_FIRST])
            self._replace(self._latest)
            self.filled.emit()
            return
        known, now = set(self._keys), set(self._latest)
        self._remove(known - now)
        self._fresh = tuple(key for key in self._latest if key not in known)
        self.news_waiting.emit(len(self._fresh))
        self.filled.emit()

    def _replace(self, keys: "array[int]") -> None:
        self._keys = array("q", keys)
        self.setStringList([""] * len(self._keys))

    def _remove(self, gone: set[int]) -> None:
        if not gone:
            return
        rows = [row for row, key in enumerate(self._keys) if key in gone]
        runs = [list(run) for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0])]
        if len(runs) > _FEW_RUNS:
            self._replace(array("q", (key for key in self._keys if key not in gone)))
            return
        for run in reversed(runs):
            self.removeRows(run[0][1], len(run))

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Follow the rows that are gone, before a view does: this was connected first."""
        del self._keys[first : last + 1]

    def _came(self, keys: set[int]) -> None:
        if len(self._rows) > MOST:
            self._rows.clear()
        for key in keys:
            self._rows.pop(key, None)
        rows = [row for row in map(self.row_of, keys) if row >= 0]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))


def _first(office: Office, ask: Callable[[Office], Sequence[int]]) -> tuple[Sequence[int], list[Card]]:
    keys = ask(office)
    return keys, records.cards_of(office, keys[:_FIRST]) if keys else []
