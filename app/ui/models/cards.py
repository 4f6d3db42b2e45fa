"""Cards by key, read on the read lane when somebody wants to show them: a view's `data` never waits."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk import records
from app.documents.cards import Card
from app.ui.shell import Shell

_AT_ONCE = 200
MOST = 5000
"""So many cards are kept at the most."""


class CardCache(QObject):
    """The cards that are here; what is missing is asked for, gathered to the next turn of the event loop."""

    came = Signal(object)
    """Keys whose card is here now, or is another: `set[int]`."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self._shell = shell
        self._cards: dict[int, Card] = {}
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fetch)

    def get(self, key: int) -> Card | None:
        """Return a card that is here already."""
        return self._cards.get(key)

    def want(self, key: int) -> Card | None:
        """Return a card; one that is not here yet is on its way."""
        card = self._cards.get(key)
        if card is None and key and key not in self._asked:
            self._wanted.add(key)
            self._timer.start()
        return card

    def fetch(self, keys: Iterable[int]) -> None:
        """Read these cards at once, before anything that is asked from now on."""
        self._wanted |= {key for key in keys if key not in self._cards and key not in self._asked}
        self._fetch()

    def put(self, cards: Sequence[Card]) -> None:
        """Take cards in."""
        if len(self._cards) > MOST:
            self._cards.clear()
        for card in cards:
            self._asked.discard(card.key)
            self._cards[card.key] = card
        self.came.emit({card.key for card in cards})

    def forget(self, keys: Iterable[int]) -> None:
        """Read these cards again, and show the old ones until then; key 0 means all."""
        told = set(keys)
        gone = set(self._cards) if 0 in told else told & self._cards.keys()
        self._wanted |= gone
        if gone:
            self._timer.start()

    def turn(self, change: Callable[[Card], Card]) -> None:
        """Let time pass: show what it changes in the cards that are here; nothing is read."""
        turned = [now for card in self._cards.values() if (now := change(card)) is not card]
        if turned:
            self.put(turned)

    def clear(self) -> None:
        """Be empty again."""
        self._cards.clear()
        self._asked.clear()

    def _fetch(self) -> None:
        asked = tuple(sorted(self._wanted, reverse=True)[:_AT_ONCE])
        self._wanted.difference_update(asked)
        self._asked.update(asked)
        if asked:
            office = self._shell.office
            self._shell.bridge.run(self, self._shell.lanes.read, records.cards_of, office, asked).then(self.put)
        if self._wanted:
            self._timer.start()
