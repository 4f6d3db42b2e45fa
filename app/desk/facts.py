"""Small facts that the status bar lives on: last word with the axis, last copy, health of the token."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy.orm import Session

from app.base.frozen import dataclass
from app.base.news import Topic
from app.desk.office import Office
from app.documents import office_hours
from app.documents.values import Direction
from app.store.tables import DocumentRow, table_of
from app.store.tables_exchange import FactRow, ParcelRow, RecipientRow

_DOCUMENT, _PARCEL = table_of(DocumentRow).c, table_of(ParcelRow).c
_RECIPIENT, _FACT = table_of(RecipientRow).c, table_of(FactRow).c
_VALUE = select(_FACT.value).where(_FACT.name == bindparam("name"))


@dataclass(frozen=True)
class Outbox:
    """What has not left or not arrived: parcels waiting, lines that need a person, lines past their limit.

    `states` counts answers to other offices that could not be given; `documents` what of `waiting` is no answer.
    """

    waiting: int
    stuck: int
    late: int
    states: int = 0
    documents: int = 0

    @property
    def is_calm(self) -> bool:
        """Tell whether nothing needs a person and nothing is past its limit."""
        return not (self.stuck or self.late or self.states)


def keep_fact(office: Office, name: str, value: dict[str, Any], topic: Topic | None = None) -> None:
    """Keep one small fact in place of what it was."""
    with office.store.write() as tx:
        tx.session.merge(FactRow(name=name, value=value))
        if topic is not None:
            tx.touched(topic)


def fact(office: Office, name: str) -> dict[str, Any]:
    """Return one small fact, or nothing."""
    with office.store.read() as session:
        return value(session, name)


def value(session: Session, name: str) -> dict[str, Any]:
    """Return one small fact as an open transaction sees it, or nothing."""
    return dict(session.scalar(_VALUE, {"name": name}) or {})


def facts_under(office: Office, beginning: str) -> dict[str, dict[str, Any]]:
    """Return the small facts whose names begin so, by name."""
    with office.store.read() as session:
        rows = session.scalars(select(FactRow).where(FactRow.name.startswith(beginning, autoescape=True)))
        return {row.name: dict(row.value) for row in rows}


def fact_time(office: Office, name: str) -> datetime | None:
    """Return the moment a fact holds under `at`."""
    told = fact(office, name).get("at")
    return datetime.fromisoformat(told) if told else None


def outbox(office: Office) -> Outbox:
    """Return what waits, what needs a person, and what is past its limit (R-602); test packets press nobody."""
    with office.store.read() as session:
        return outbox_in(session, office)


def outbox_in(session: Session, office: Office) -> Outbox:
    """Return the same as an open transaction sees it."""
    leaving = select(_PARCEL.kind, func.count()).where(_PARCEL.state.in_(["waiting", "taken"]))
    waiting = dict(session.execute(leaving.group_by(_PARCEL.kind)).tuples().all())
    stuck = session.scalar(_lines(_RECIPIENT.state.in_(["failed", "returned"]))) or 0
    gave_up = _PARCEL.state.in_(["person", "refused"]) & (_PARCEL.kind == "status")
    states = session.scalar(select(func.count()).where(gave_up)) or 0
    overdue = session.scalar(_lines(_past_its_limit(office))) or 0
    return Outbox(sum(waiting.values()), stuck, overdue, states, waiting.get("edoc", 0))


def _past_its_limit(office: Office) -> ColumnElement[bool]:
    """Say of which lines nothing was heard in time: no 01 after some minutes, no 03 after some office time."""
    ours, now = office.settings, office.now()
    late = (_RECIPIENT.state == "sent") & (_RECIPIENT.at < now - timedelta(minutes=ours.no_arrival_minutes))
    if ours.no_acceptance_minutes:
        arrived_by = office_hours.before(now, timedelta(minutes=ours.no_acceptance_minutes))
        late |= (_RECIPIENT.state == "arrived") & (_RECIPIENT.at < arrived_by)
    return late & (_RECIPIENT.channel == "axis") & (_RECIPIENT.asked != "recall")


def _lines(which: ColumnElement[bool]) -> Select[tuple[int]]:
    ours = select(_DOCUMENT.id).where(
        _DOCUMENT.id == _RECIPIENT.document_key, _DOCUMENT.direction == Direction.OUTGOING.value
    )
    return select(func.count()).select_from(table_of(RecipientRow)).where(which, ours.exists())
