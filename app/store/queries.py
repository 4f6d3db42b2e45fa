"""Lists and views: rows go in, cards come out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, TextClause, func, or_, select
from sqlalchemy.orm import Session

from app.base.frozen import dataclass
from app.documents import office_hours
from app.documents.calendar import number_by
from app.documents.cards import AssignmentCard, Card, Detail, EventCard, FileCard, OpinionCard, RecipientCard
from app.documents.excuses import Limits, Outage, of_a_limit, touching
from app.documents.life import State
from app.documents.numbering import NumberState
from app.documents.office_hours import end_of
from app.documents.reception import URGENT
from app.documents.values import Channel, Direction
from app.store.prepared import Found
from app.store.tables import (
    ASKED_BACK,
    SHUT,
    WAITS_FOR_PAPER,
    AssignmentRow,
    DocumentRow,
    EventRow,
    FileRow,
    NumberRow,
    OpinionRow,
    table_of,
)
from app.store.tables_exchange import FactRow, OutageRow, ParcelRow, RecipientRow

_FIELDS = (
    "code_number", "code_notation", "code", "type_name", "subject", "issued_date", "place", "urgency", "due",
    "response_required", "response_for", "sender", "sender_id", "sender_old_id", "author", "signer_name",
    "signer_position", "competence", "drafting_unit", "arrived_at", "registered_at", "transfer_date",
    "receiver", "retained_by", "presented_to", "issued_at", "page_count", "copies", "appendixes", "has_paper",
    "note", "case_file", "document_id", "record_id", "axis_id", "warnings", "asked", "asked_reason", "mark",
    "content",
)  # fmt: skip
_OF_A_SECRET = ("arrived_at", "sender", "sender_id", "sender_old_id", "axis_id", "mark")
"""What is shown of a secret: when it came, from whom, and by which packet (D-16)."""


_DOCUMENT, _NUMBER, _RECIPIENT, _OUTAGE = (table_of(row).c for row in (DocumentRow, NumberRow, RecipientRow, OutageRow))
"""Lists and counters are read from the tables: the first page need not wait for the mapping of rows."""
_WAITS_FOR_MINUTE = (
    _DOCUMENT.direction == Direction.INCOMING.value,
    _DOCUMENT.state == State.RECALLED.value,
    _DOCUMENT.content == SHUT,
    _DOCUMENT.duplicate_of.is_(None),
)
_LISTED = select(
    *(
        _DOCUMENT[name]
        for name in (
            "id", "direction", "state", "book", "series", "year", "number", "code", "subject", "type_name", "sender",
            "sender_id", "urgency", "channel", "arrived_at", "issued_date", "due", "verdict", "page_count", "files",
            "note", "asked", "duplicate_of", "mark", "content",
        )
    )
)  # fmt: skip

_ON_ITS_WAY = {"waiting", "taken", "sent", "person"}


def card_of(session: Session, row: DocumentRow) -> Card:
    """Return what a list shows of a row; a secret shows nothing of its content (D-16)."""
    outgoing = row.direction == Direction.OUTGOING.value
    held = _held(session, [row.id]) if row.number is None else {}
    beside = (
        _Beside(held, _sent_to(session, [row.id]), _number_by(session, [row])) if outgoing else _Beside(held, {}, {})
    )
    return _card(row, beside)


def card_in_book(row: Found) -> Card:
    """Return the same of an incoming document that has its number: nothing of other tables belongs to that."""
    return _card(row, _Beside({}, {}, {}))


@dataclass(frozen=True)
class _Beside:
    """What cards show from other tables, read once for a whole list."""

    held: dict[int, int]
    recipients: dict[int, list[str]]
    number_by: dict[int, date]


def _held(session: Session, wanted: Sequence[int]) -> dict[int, int]:
    """Return the numbers held for these documents."""
    asked = select(_NUMBER.document_key, _NUMBER.number).where(
        _NUMBER.document_key.in_(wanted), _NUMBER.state == NumberState.HELD.value
    )
    return {key: number for key, number in session.execute(asked) if key is not None}


def _sent_to(session: Session, wanted: Sequence[int]) -> dict[int, list[str]]:
    """Return the recipients of these documents."""
    lines = select(_RECIPIENT.document_key, _RECIPIENT.organ_id).where(_RECIPIENT.document_key.in_(wanted))
    found: dict[int, list[str]] = {}
    for key, organ_id in session.execute(lines.order_by(_RECIPIENT.id)):
        found.setdefault(key, []).append(organ_id)
    return found


def _number_by(session: Session, rows: Iterable[DocumentRow | Row[Any]]) -> dict[int, date]:
    """Return the last day for a number of the papers that are signed and have none (R-406)."""
    waiting = {
        f"paper/{row.id}": row.id for row in rows if row.channel == Channel.PAPER and row.state == State.PREPARED
    }
    if not waiting:
        return {}
    kept = session.scalars(select(FactRow).where(FactRow.name.in_(waiting)))
    signed = {waiting[fact.name]: date.fromisoformat(fact.value["signed"]) for fact in kept if fact.value.get("signed")}
    return {key: number_by(day) for key, day in signed.items()}


def is_secret(row: DocumentRow | Row[Any] | Found) -> bool:
    """Tell whether nothing of a record's content is shown: it is stopped, or was recalled while it was (D-16)."""
    return row.state == State.BLOCKED.value or bool(row.mark and row.content)


def _card(row: DocumentRow | Row[Any] | Found, beside: _Beside) -> Card:
    closed = is_secret(row)
    return Card(
        key=row.id,
        direction=Direction(row.direction),
        state=State(row.state),
        book=row.book,
        series=row.series,
        year=row.year,
        number=row.number,
        code="" if closed else row.code,
        subject="" if closed else row.subject,
        type_name="" if closed else row.type_name,
        sender=row.sender,
        sender_id=row.sender_id,
        urgency=row.urgency,
        channel=row.channel,
        arrived_at=row.arrived_at,
        issued_date=None if closed else row.issued_date,
        due=None if closed else row.due,
        verdict="" if closed else row.verdict,
        pages=None if closed else row.page_count,
        files=0 if closed else row.files,
        note="" if closed else row.note,
        asked=row.asked,
        duplicate_of=row.duplicate_of,
        number_held=beside.held.get(row.id) if row.number is None else None,
        recipients=() if closed else tuple(beside.recipients.get(row.id, ())),
        number_by=beside.number_by.get(row.id),
    )


def main_files(key: int) -> Select[tuple[FileRow]]:
    """Ask for the main file of a document as it stands, without what was put aside for it."""
    return select(FileRow).where(FileRow.document_key == key, FileRow.role == "MAIN", ~FileRow.superseded)


def keys(session: Session, direction: Direction, states: Sequence[State], limit: int = 0) -> list[int]:
    """Return the keys in some states, newest first."""
    asked = select(_DOCUMENT.id).where(_DOCUMENT.direction == direction.value)
    if states:
        asked = asked.where(_DOCUMENT.state.in_([state.value for state in states]))
    asked = asked.order_by(_DOCUMENT.id.desc())
    return list(session.scalars(asked.limit(limit) if limit else asked))


def inbox_keys(session: Session, states: Sequence[State]) -> list[int]:
    """Return incoming keys in the order of the desk: urgent first, then as they came (R-108)."""
    asked = (
        select(_DOCUMENT.id)
        .where(_DOCUMENT.direction == Direction.INCOMING.value)
        .where(_DOCUMENT.state.in_([state.value for state in states]))
        .order_by(_DOCUMENT.urgency.desc(), _DOCUMENT.id)
    )
    return list(session.scalars(asked))


def late_arrivals(session: Session, usual: datetime | None, urgent: datetime | None) -> int:
    """Return how many documents that came by wire before these moments wait still; None is no limit (R-106)."""
    came = _DOCUMENT.arrived_at
    late = [
        of_level & (came < moment)
        for of_level, moment in ((_DOCUMENT.urgency < URGENT, usual), (_DOCUMENT.urgency >= URGENT, urgent))
        if moment is not None
    ]
    waiting = select(func.count()).where(
        _DOCUMENT.direction == Direction.INCOMING.value,
        _DOCUMENT.state == State.WAITING.value,
        _DOCUMENT.channel != Channel.PAPER.value,
    )
    return session.scalar(waiting.where(or_(*late))) or 0 if late else 0


def asked_keys(session: Session) -> list[int]:
    """Return the incoming documents whose sender asks for recall or update and has no answer yet."""
    asked = select(_DOCUMENT.id).where(ASKED_BACK).order_by(_DOCUMENT.id.desc())
    return list(session.scalars(asked))


def shut_keys(session: Session) -> list[int]:
    """Return the recalled documents whose content is shut and not destroyed yet: they wait for their minute (D-28)."""
    return list(session.scalars(select(_DOCUMENT.id).where(*_WAITS_FOR_MINUTE).order_by(_DOCUMENT.id.desc())))


def paper_keys(session: Session) -> list[int]:
    """Return the registered documents that wait for their paper (R-707)."""
    asked = select(_DOCUMENT.id).where(WAITS_FOR_PAPER).order_by(_DOCUMENT.id.desc())
    return list(session.scalars(asked))


def counts_beside(session: Session) -> dict[str, int]:
    """Return how many keys the lists hold that no state tells: what is asked or waits for its minute, and for paper."""

    def count(*which: ColumnElement[bool] | TextClause) -> int:
        return session.scalar(select(func.count()).select_from(table_of(DocumentRow)).where(*which)) or 0

    return {"asked": count(ASKED_BACK) + count(*_WAITS_FOR_MINUTE), "paper": count(WAITS_FOR_PAPER)}


def cards(session: Session, wanted: Sequence[int]) -> list[Card]:
    """Return the cards of some keys in the order asked."""
    rows = {row.id: row for row in session.execute(_LISTED.where(_DOCUMENT.id.in_(wanted)))}
    beside = _Beside(_held(session, wanted), _sent_to(session, wanted), _number_by(session, rows.values()))
    return [_card(rows[key], beside) for key in wanted if key in rows]


def excused(session: Session, found: list[Card], now: datetime) -> list[Card]:
    """Return the cards, incoming ones whose deadline ran out in an outage with that outage (D-29)."""
    late = {card.key: end_of(card.due) for card in found if card.due and card.direction is Direction.INCOMING}
    late = {key: end for key, end in late.items() if end < now}
    outages = outages_between(session, min(late.values()), now) if late else []
    if not outages:
        return found
    excuses = {card.key: of_a_limit(outages, late[card.key], card.arrived_at) for card in found if card.key in late}
    return [replace(card, excuse=excuses[card.key]) if card.key in excuses else card for card in found]


def counts(session: Session) -> dict[tuple[str, str], int]:
    """Return how many documents are in each direction and state."""
    asked = select(_DOCUMENT.direction, _DOCUMENT.state, func.count()).group_by(_DOCUMENT.direction, _DOCUMENT.state)
    return {(direction, state): count for direction, state, count in session.execute(asked)}


def detail(session: Session, row: DocumentRow, place: Callable[[str], Path]) -> Detail:
    """Return everything of a record; files of secrets and of recalled documents stay shut (D-16, D-28)."""
    secret = is_secret(row)
    return Detail(
        card=card_of(session, row),
        fields={name: getattr(row, name) for name in (_OF_A_SECRET if secret else _FIELDS)},
        files=() if secret else tuple(files_of(session, row.id, place, shut=bool(row.content))),
        events=tuple(events_of(session, row)),
        recipients=() if secret else tuple(recipients_of(session, row.id)),
        opinions=tuple(opinions_of(session, row.id)),
        report={} if secret else dict(row.report),
    )


def files_of(session: Session, key: int, place: Callable[[str], Path], *, shut: bool = False) -> list[FileCard]:
    """Return the files of a document, the main one first; `place` tells where a vault name rests.

    Of content that is shut only the minute is left (D-28).
    """
    asked = select(FileRow).where(FileRow.document_key == key, FileRow.superseded.is_(False))
    if shut:
        asked = asked.where(FileRow.role == "MINUTE")
    rows = session.scalars(asked.order_by(FileRow.position, FileRow.id))
    return [file_card(row, str(place(row.sha256))) for row in rows]


def file_card(row: FileRow, path: str) -> FileCard:
    """Return one file as it is shown; `path` is where it rests, empty where it is gone."""
    return FileCard(row.id, row.role, row.name, row.content_type, row.size, row.sha256, path, row.pages, row.problem)


def names_of_files(session: Session, key: int) -> list[tuple[str, int, str]]:
    """Return name, size and hash of every file that came with a document, gone or not; the minute is not one."""
    asked = select(FileRow.name, FileRow.size, FileRow.sha256).where(
        FileRow.document_key == key, FileRow.role != "MINUTE"
    )
    return [(name, size, sha256) for name, size, sha256 in session.execute(asked.order_by(FileRow.id))]


def events_of(session: Session, row: DocumentRow) -> list[EventCard]:
    """Return the journal of a document, oldest first."""
    asked = select(EventRow).where(EventRow.document_key == row.id).order_by(EventRow.id)
    state = State.BLOCKED.value if is_secret(row) else row.state
    return [event_card(event, state) for event in session.scalars(asked)]


def event_card(row: EventRow, state: str | None) -> EventCard:
    """Return a line of the journal; of a secret it does not show what corrections changed (D-16)."""
    facts = {name: value for name, value in row.facts.items() if state != State.BLOCKED.value or name != "changed"}
    return EventCard(row.id, row.at, row.who, row.act, facts, None if row.undone else row.undo_until)


def opinions_of(session: Session, key: int) -> list[OpinionCard]:
    """Return the directing opinions of a document with whom they name, oldest first."""
    named: dict[int | None, list[AssignmentCard]] = {}
    for row in session.scalars(
        select(AssignmentRow).where(AssignmentRow.document_key == key).order_by(AssignmentRow.id)
    ):
        named.setdefault(row.opinion_id, []).append(AssignmentCard(row.unit, row.role, row.due, row.note))
    asked = select(OpinionRow).where(OpinionRow.document_key == key).order_by(OpinionRow.id)
    return [
        OpinionCard(o.id, o.leader, o.at, o.text, o.source, o.entered_by, tuple(named.get(o.id, ())))
        for o in session.scalars(asked)
    ]


def outages_between(session: Session, since: datetime, until: datetime) -> list[Outage]:
    """Return the times without the axis that touch a span of time, oldest first."""
    asked = select(*(_OUTAGE[name] for name in ("id", "began", "ended", "reason", "minute")))
    touching = asked.where(_OUTAGE.began < until, or_(_OUTAGE.ended.is_(None), _OUTAGE.ended > since))
    return [Outage(*row) for row in session.execute(touching.order_by(_OUTAGE.began))]


def delay_of(session: Session, key: int, now: datetime) -> Outage | None:
    """Return the outage for which what was promised about a document left late, or waits."""
    asked = select(ParcelRow).where(ParcelRow.document_key == key, ParcelRow.channel == "axis")
    promised = session.scalars(asked.order_by(ParcelRow.id)).all()
    outages = outages_between(session, min(one.hold_until for one in promised), now) if promised else []
    return next((found for one in promised if (found := waited_for(one, outages, now))), None)


def waited_for(parcel: ParcelRow, outages: Sequence[Outage], now: datetime) -> Outage | None:
    """Return the outage in which a promise waited for the axis."""
    if parcel.channel != "axis" or parcel.state not in _ON_ITS_WAY:
        return None
    left = parcel.tried_at if parcel.state == "sent" and parcel.tried_at else now
    return touching(outages, parcel.hold_until, left) if left > parcel.hold_until else None


def recipients_of(session: Session, key: int, limits: Limits | None = None) -> list[RecipientCard]:
    """Return the lines of an outgoing document; one past its limit is late, by an outage or not."""
    asked = (
        select(RecipientRow, ParcelRow)
        .outerjoin(ParcelRow, ParcelRow.id == RecipientRow.parcel_id)
        .where(RecipientRow.document_key == key)
        .order_by(RecipientRow.id)
    )
    found = [(row, parcel) for row, parcel in session.execute(asked)]
    if limits is None:
        return [_recipient(row, parcel) for row, parcel in found]
    held = [parcel.hold_until for _, parcel in found if parcel is not None]
    outages = outages_between(session, min(held), limits.now) if held else []
    return [_judged(_recipient(row, parcel), parcel, limits, outages) for row, parcel in found]


def _judged(card: RecipientCard, parcel: ParcelRow | None, limits: Limits, outages: Sequence[Outage]) -> RecipientCard:
    until = _limit_of(card, limits)
    late = until is not None and until < limits.now
    excuse = waited_for(parcel, outages, limits.now) if parcel is not None else None
    if excuse is None and late and until is not None:
        excuse = touching(outages, until, until)
    return replace(card, overdue=late, excuse=excuse) if late or excuse is not None else card


def _limit_of(card: RecipientCard, limits: Limits) -> datetime | None:
    """Return when a line should have moved on: from sent to arrived, from arrived to accepted (R-602)."""
    if card.at is None or card.channel != "axis" or card.asked == "recall":
        return None
    if card.state == "sent":
        return card.at + limits.arrival
    return office_hours.after(card.at, limits.acceptance) if card.state == "arrived" and limits.acceptance else None


def _recipient(row: RecipientRow, parcel: ParcelRow | None) -> RecipientCard:
    waiting = parcel is not None and row.state == "waiting"
    return RecipientCard(
        id=row.id,
        organ_id=row.organ_id,
        name=row.name,
        channel=row.channel,
        state=row.state,
        at=row.at,
        status=row.status,
        detail=row.detail or (parcel.error_text if parcel and waiting else ""),
        due=parcel.due if parcel and waiting else None,
        attempts=parcel.attempts if parcel else 0,
        asked=row.asked,
        asked_at=row.asked_at,
        answer=row.answer,
        answer_text=row.answer_text,
    )
