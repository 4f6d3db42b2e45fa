"""What the outbox shows: issued documents with the line of each recipient, those that need a person first."""

from dataclasses import dataclass
from datetime import datetime

from app.desk import records
from app.desk.facts import Outbox, outbox
from app.desk.office import Office
from app.documents.cards import Card, RecipientCard
from app.ui.models.contact import Contact, contact
from app.ui.models.outgoing import seal_pill, urgent_first, waits
from app.ui.theme import Tone

MOST = 60
"""So many documents are shown as cards; older ones are found by the search."""


@dataclass(frozen=True)
class Sent:
    """One issued document and its lines; `held_until` while nothing of it has left."""

    card: Card
    issued_at: datetime | None
    lines: tuple[RecipientCard, ...]
    held_until: datetime | None = None
    seal: tuple[str, Tone] | None = None
    """The mark of a seal that was not checked online, or was made with a revoked certificate (R-412)."""


@dataclass(frozen=True)
class Seen:
    """The whole outbox as it is shown."""

    sent: tuple[Sent, ...]
    older: int
    kept: Outbox
    line: Contact


def read(office: Office, *, only_waiting: bool) -> Seen:
    """Read the newest issued documents; `only_waiting` leaves out those that every recipient has accepted."""
    keys = records.box_keys(office, "issued")
    found = [_sent(office, card) for card in records.cards_of(office, keys[: MOST * 5 if only_waiting else MOST])]
    if only_waiting:
        found = [one for one in found if any(waits(line) for line in one.lines)]
        found.sort(key=lambda one: not urgent_first(one.lines))
    return Seen(tuple(found[:MOST]), max(0, len(keys) - MOST), outbox(office), contact(office))


def _sent(office: Office, card: Card) -> Sent:
    lines = tuple(records.recipient_lines(office, card.key))
    waiting = [line for line in lines if line.state == "waiting"]
    held = None
    if waiting and all(line.attempts == 0 and line.due is not None for line in waiting):
        due = max(line.due for line in waiting if line.due is not None)
        untouched = all(line.state in ("waiting", "by_hand", "ready") for line in lines)
        held = due if untouched and due > office.now() else None
    fields = records.detail(office, card.key).fields
    issued = fields.get("issued_at")
    return Sent(card, issued if isinstance(issued, datetime) else None, lines, held, seal_pill(fields.get("seal")))
