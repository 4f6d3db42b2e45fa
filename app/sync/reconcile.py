"""A day's reconciliation: what the axis says it carried against what the books hold, one by one (R-601)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from app.axis.port import Axis, SentLine, Waiting
from app.base.clock import VIETNAM
from app.desk.office import Office
from app.store.tables import DocumentRow
from app.store.tables_exchange import PacketRow, ParcelRow, RecipientRow
from app.sync.engine import NoAxis
from app.sync.follow import FAILED, ask_about
from app.sync.lines import axis_maker

_REACHED = {"arrived", "returned", "accepted", "assigned", "in_progress", "done", "recalled"}
_LONG_AGO = timedelta(hours=1)
_AT_ONCE = 500


@dataclass(frozen=True)
class Difference:
    """One thing on which the axis and the books disagree.

    `not_in_books`: the axis carried what we did not send · `not_on_axis`: we sent what it does not know ·
    `not_delivered`: it could not give it to a receiver that our line waits for · `not_taken`: it holds for us what
    we have not taken in · `listed_again`: it holds what we have acknowledged.
    """

    what: str
    axis_id: str
    organ_id: str = ""
    code: str = ""
    key: int | None = None


@dataclass(frozen=True)
class OurLine:
    """One line that the books say has left by the axis."""

    key: int
    axis_id: str
    organ_id: str
    old_code: str
    code: str
    state: str


@dataclass(frozen=True)
class Reconciliation:
    """The outcome of one day: what was compared and what differs."""

    day: date
    sent: int
    received: int
    differences: tuple[Difference, ...]


def reconcile(office: Office, axis: Axis, day: date) -> Reconciliation:
    """Ask the axis and compare; changes nothing. What it does not list, where it lists its newest only, is asked for.

    Raises AxisUnreachable, AxisRefused, AxisAnswerUnreadable.
    """
    said = [line for line in axis.list_sent() if line.kind == "edoc"]
    waiting = [*axis.list_waiting("edoc"), *axis.list_waiting("status")]
    ours, received = _lines_of(office, day), _received(office, day)
    listed = {line.axis_id for line in said}
    for unlisted in sorted({line.axis_id for line in ours} - listed):
        said.extend(ask_about(axis, unlisted))
    today = [line for line in said if line.sent_at is not None and line.sent_at.date() == day]
    known = _known_ids(office, sorted({line.axis_id for line in today}))
    held = _held(office, [one.axis_id for one in waiting])
    found = [
        *differences_sent(said, ours),
        *(strange for strange in _strangers(today) if strange.axis_id not in known),
        *differences_waiting(waiting, held, office.now() - _LONG_AGO),
    ]
    return Reconciliation(day, len(ours), received, tuple(found))


def compare_day(office: Office, day: date) -> Reconciliation:
    """Open a line to the axis and reconcile a day; raises NoAxis and what the axis raises."""
    make = axis_maker(office)
    if make is None:
        raise NoAxis
    axis = make()
    try:
        return reconcile(office, axis, day)
    finally:
        axis.close()


def differences_sent(said: Sequence[SentLine], ours: Sequence[OurLine]) -> list[Difference]:
    """Compare our lines with what the axis says of each (pure)."""
    carried = {(line.axis_id, line.receiver): line for line in said}
    asked = {line.axis_id for line in said}
    found = []
    for line in ours:
        told = carried.get((line.axis_id, line.organ_id)) or carried.get((line.axis_id, line.old_code))
        failed = told is not None and told.send_status.lower() in FAILED
        if told is None or (failed and line.state == "sent"):
            what = "not_delivered" if line.axis_id in asked else "not_on_axis"
            found.append(Difference(what, line.axis_id, line.organ_id, line.code, line.key))
    return found


def _strangers(said: Sequence[SentLine]) -> list[Difference]:
    every = {line.axis_id: line for line in said}
    return [Difference("not_in_books", line.axis_id, line.receiver, line.notation) for line in every.values()]


def differences_waiting(waiting: Sequence[Waiting], held: Mapping[str, bool], before: datetime) -> list[Difference]:
    """Compare what the axis holds for us with what we have; `held` tells which are acknowledged (pure)."""
    found = []
    for one in waiting:
        if held.get(one.axis_id):
            found.append(Difference("listed_again", one.axis_id, one.sender))
        elif one.axis_id not in held and (one.created_at is None or one.created_at < before):
            found.append(Difference("not_taken", one.axis_id, one.sender))
    return found


def _lines_of(office: Office, day: date) -> list[OurLine]:
    first, after = _span(day)
    asked = (
        select(RecipientRow, DocumentRow.code)
        .join(ParcelRow, ParcelRow.id == RecipientRow.parcel_id)
        .join(DocumentRow, DocumentRow.id == RecipientRow.document_key)
        .where(ParcelRow.state == "sent", ParcelRow.channel == "axis")
        .where(ParcelRow.tried_at >= first, ParcelRow.tried_at < after)
        .order_by(RecipientRow.id)
    )
    with office.store.read() as session:
        return [
            OurLine(line.document_key, line.axis_id, line.organ_id, line.old_code, code, line.state)
            for line, code in session.execute(asked)
            if line.state in _REACHED | {"sent"}
        ]


def _received(office: Office, day: date) -> int:
    first, after = _span(day)
    asked = select(PacketRow.axis_id).where(PacketRow.received_at >= first, PacketRow.received_at < after)
    with office.store.read() as session:
        return len(session.scalars(asked).all())


def _known_ids(office: Office, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    with office.store.read() as session:
        for start in range(0, len(ids), _AT_ONCE):
            asked = select(ParcelRow.axis_id).where(ParcelRow.axis_id.in_(ids[start : start + _AT_ONCE]))
            found |= set(session.scalars(asked))
    return found


def _held(office: Office, ids: Sequence[str]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    with office.store.read() as session:
        for start in range(0, len(ids), _AT_ONCE):
            asked = select(PacketRow.axis_id, PacketRow.acknowledged)
            rows = session.execute(asked.where(PacketRow.axis_id.in_(ids[start : start + _AT_ONCE])))
            found |= {row.axis_id: row.acknowledged for row in rows}
    return found


def _span(day: date) -> tuple[datetime, datetime]:
    first = datetime.combine(day, time(0), VIETNAM)
    return first, first + timedelta(days=1)
