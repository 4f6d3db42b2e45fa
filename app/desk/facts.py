"""Small facts that the status bar lives on: last word with the axis, last copy, health of the token."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from app.base.news import Topic
from app.desk.office import Office
from app.documents import office_hours
from app.documents.values import Direction
from app.store.tables import DocumentRow
from app.store.tables_exchange import FactRow, ParcelRow, RecipientRow


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
        row = session.get(FactRow, name)
        return dict(row.value) if row else {}


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
        leaving = select(ParcelRow.kind, func.count()).where(ParcelRow.state.in_(["waiting", "taken"]))
        waiting = dict(session.execute(leaving.group_by(ParcelRow.kind)).tuples().all())
        stuck = session.scalar(_lines(RecipientRow.state.in_(["failed", "returned"]))) or 0
        gave_up = ParcelRow.state.in_(["person", "refused"]) & (ParcelRow.kind == "status")
        states = session.scalar(select(func.count()).where(gave_up)) or 0
        overdue = session.scalar(_lines(_past_its_limit(office))) or 0
    return Outbox(sum(waiting.values()), stuck, overdue, states, waiting.get("edoc", 0))


def _past_its_limit(office: Office) -> ColumnElement[bool]:
    """Say of which lines nothing was heard in time: no 01 after some minutes, no 03 after some office time."""
    ours, now = office.settings, office.now()
    late = (RecipientRow.state == "sent") & (RecipientRow.at < now - timedelta(minutes=ours.no_arrival_minutes))
    if ours.no_acceptance_minutes:
        arrived_by = office_hours.before(now, timedelta(minutes=ours.no_acceptance_minutes))
        late |= (RecipientRow.state == "arrived") & (RecipientRow.at < arrived_by)
    return late & (RecipientRow.channel == "axis") & (RecipientRow.asked != "recall")


def _lines(which: ColumnElement[bool]) -> Select[tuple[int]]:
    ours = select(DocumentRow.id).where(
        DocumentRow.id == RecipientRow.document_key, DocumentRow.direction == Direction.OUTGOING.value
    )
    return select(func.count()).select_from(RecipientRow).where(which, ours.exists())
