"""Looking: lists, one record, a search; nothing here changes anything (ux C1.3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.desk.dead_seal import evidence_name
from app.desk.journal import NoSuchDocument
from app.desk.office import Office
from app.desk.seal_alarm import seal_of
from app.documents import office_hours
from app.documents.cards import Card, Detail, RecipientCard
from app.documents.excuses import Limits
from app.documents.life import State
from app.documents.reception import Allowed, standing
from app.documents.values import Channel, Direction
from app.store import queries, search
from app.store.tables import DocumentRow
from app.store.tables_exchange import FactRow


class NoSuchList(Refused):
    """There is no list of this name."""

    code = "list.unknown"


BOXES: dict[str, tuple[State, ...]] = {
    "to_register": (State.WAITING, State.BLOCKED),
    "to_present": (State.REGISTERED,),
    "in_work": (State.PRESENTED, State.DIRECTED, State.HANDED_OVER, State.IN_PROGRESS),
    "returned": (State.RETURNED,),
    "done": (State.DONE, State.ATTACHED, State.RECALLED, State.REPLACED),
    "to_number": (State.PREPARED,),
    "at_drafter": (State.AT_DRAFTER,),
    "to_seal": (State.NUMBERED, State.STAMPED),
    "to_issue": (State.SEALED,),
    "issued": (State.ISSUED, State.RECALLED),
}
"""The boxes of the navigation and the states each one shows."""
_INCOMING = {"to_register", "to_present", "in_work", "returned", "done"}


def box_keys(office: Office, box: str) -> list[int]:
    """Return the keys of a box: incoming ones urgent first and in their order of arrival, others newest first."""
    with office.store.read() as session:
        if box == "asked":
            return queries.asked_keys(session)
        if box == "paper":
            return queries.paper_keys(session)
        if box not in BOXES:
            raise NoSuchList(name=box)
        if box in _INCOMING:
            return queries.inbox_keys(session, BOXES[box])
        return queries.keys(session, Direction.OUTGOING, BOXES[box])


def box_counts(office: Office) -> dict[str, int]:
    """Return how many documents each box holds; `asked` counts what waits for its minute or destruction too."""
    with office.store.read() as session:
        return box_counts_in(session)


def box_counts_in(session: Session) -> dict[str, int]:
    """Return the same as an open transaction sees it."""
    by_state = queries.counts(session)
    special = queries.counts_beside(session)
    counted = {
        box: sum(by_state.get(("incoming" if box in _INCOMING else "outgoing", state.value), 0) for state in states)
        for box, states in BOXES.items()
    }
    return counted | special


def cards_of(office: Office, keys: Sequence[int]) -> list[Card]:
    """Return the cards of some keys, in their order."""
    with office.store.read() as session:
        return _cards(office, session, keys)


def listed(office: Office, direction: Direction, limit: int = 50) -> list[Card]:
    """Return the newest cards of a direction."""
    with office.store.read() as session:
        return _cards(office, session, queries.keys(session, direction, (), limit))


def detail(office: Office, key: int) -> Detail:
    """Return everything of one record; raises NoSuchDocument."""
    with office.store.read() as session:
        row = session.get(DocumentRow, key)
        if row is None:
            raise NoSuchDocument(key=key)
        found = queries.detail(session, row, lambda name: _place(office, name))
        [card] = queries.excused(session, [found.card], office.now())
        found = replace(found, card=_timed(office, card), excuse=queries.delay_of(session, key, office.now()))
        names = {"evidence": evidence_name(key)}
        if row.direction == Direction.OUTGOING.value:
            names |= {"paper": f"paper/{key}", "form": f"form/{key}"}
        kept = {name: session.get(FactRow, fact) for name, fact in names.items()}
        sealed = seal_of(session, key)
    more: dict[str, object] = {name: dict(fact.value) for name, fact in kept.items() if fact is not None}
    if sealed:
        more["seal"] = sealed
    return replace(found, fields=found.fields | more) if more else found


def recipient_lines(office: Office, key: int) -> list[RecipientCard]:
    """Return the lines of an outgoing document; those without 01 or 03 past their limit are late (R-602, D-29)."""
    ours = office.settings
    waits = (timedelta(minutes=ours.no_arrival_minutes), timedelta(minutes=ours.no_acceptance_minutes))
    limits = Limits(office.now(), *waits)
    with office.store.read() as session:
        return queries.recipients_of(session, key, limits)


def found(office: Office, query: str, limit: int = 50) -> tuple[list[Card], int]:
    """Return the newest records that have all the words, and how many there are (up to 1,000)."""
    with office.store.read() as session:
        keys, count = search.find(session, query, limit)
        return _cards(office, session, keys), count


def _cards(office: Office, session: Session, keys: Sequence[int]) -> list[Card]:
    found = queries.excused(session, queries.cards(session, keys), office.now())
    return [_timed(office, card) for card in found]


def _timed(office: Office, card: Card) -> Card:
    """Return the card with the time for accepting it, while it waits for that (R-106)."""
    if card.state is not State.WAITING or card.arrived_at is None or card.channel == Channel.PAPER:
        return card
    until = allowed(office).until(card.arrived_at, card.urgency)
    return replace(card, accept_by=until, acceptance=standing(until, office.now()))


def allowed(office: Office) -> Allowed:
    """Return how much office time this office has for accepting."""
    ours = office.settings
    return Allowed(timedelta(minutes=ours.accept_minutes), timedelta(minutes=ours.accept_urgent_minutes))


def late_arrivals(office: Office) -> int:
    """Return how many electronic documents wait to be accepted past their time."""
    with office.store.read() as session:
        return late_arrivals_in(session, office)


def late_arrivals_in(session: Session, office: Office) -> int:
    """Return the same as an open transaction sees it."""
    times, now = allowed(office), office.now()
    usual, urgent = (office_hours.before(now, time) if time else None for time in (times.usual, times.urgent))
    return queries.late_arrivals(session, usual, urgent)


def _place(office: Office, name: str) -> Path:
    return office.folders.vault / name[:2] / name
