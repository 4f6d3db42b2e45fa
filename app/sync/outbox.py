"""What we owe the axis: every promise is carried until the axis has it, once (edxml 4.2; R-1253).

The bytes of a packet are fixed before its first try. A try whose answer was lost is cleared up by asking the axis
what it holds before anything is sent again.
"""

import logging
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from app.axis.edxml.packet import Packet
from app.axis.edxml.write import write_packet
from app.axis.port import Axis, AxisRefused, AxisUnreachable
from app.base.errors import Unavailable
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync import retry
from app.sync.packets import packet_of

log = logging.getLogger(__name__)

RECEIVER_CODES = {"18", "23"}
"""The axis' words for a receiver that does not exist or is locked (edxml 4.5): they concern one line only."""
_CLOCKS_DIFFER = timedelta(minutes=10)


@dataclass(frozen=True)
class Carried:
    """What became of one promise in a round."""

    key: int
    kind: str
    status: int | None
    outcome: str
    error: str = ""


def push(office: Office, axis: Axis) -> list[Carried]:
    """Try every promise that is due, hỏa tốc first; one that fails holds up no other."""
    carried = []
    for parcel in due(office):
        try:
            carried.append(_carry(office, axis, parcel))
        except Unavailable as problem:
            carried.append(_later(office, parcel, problem))
    return carried


def due(office: Office) -> list[int]:
    """Return the promises to try now, hỏa tốc first."""
    now = office.now()
    return [row.id for row in _in_turn(office) if row.due <= now]


def next_due(office: Office) -> datetime | None:
    """Return when the next promise is due, so that the thread can sleep until then."""
    return min((row.due for row in _in_turn(office)), default=None)


def _in_turn(office: Office) -> list[ParcelRow]:
    """Return what has not left, without the states that have to follow an earlier one of the same document."""
    asked = select(ParcelRow).where(ParcelRow.state.in_(["waiting", "taken"]))
    with office.store.read() as session:
        rows = session.scalars(asked.order_by(ParcelRow.urgency.desc(), ParcelRow.id)).all()
    first: dict[tuple[int, str], int] = {}
    for row in rows:
        if row.kind == "status":
            line = (row.document_key, row.addressee)
            first[line] = min(row.id, first.get(line, row.id))
    return [row for row in rows if row.kind != "status" or first[row.document_key, row.addressee] == row.id]


def _carry(office: Office, axis: Axis, parcel: int) -> Carried:
    row, uncertain = _take(office, parcel)
    packet = office.vault.path(row.packet)
    held = _already_there(office, axis, row) if uncertain and row.kind == "edoc" else ""
    try:
        axis_id = held or axis.send(packet, "edoc" if row.kind == "edoc" else "status", office.settings.organ_id)
    except AxisRefused as problem:
        if problem.retry and row.attempts == 1:
            return _later(office, parcel, problem)
        return _refused(office, parcel, problem)
    return _sent(office, parcel, axis_id)


def _take(office: Office, parcel: int) -> tuple[ParcelRow, bool]:
    """Fix the packet's bytes, then claim the promise; tell whether an earlier try may have reached the axis."""
    with office.store.read() as session:
        row = session.get_one(ParcelRow, parcel)
        name = row.packet or _freeze(office, row.message_id, packet_of(office, session, row))
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel, with_for_update=True)
        uncertain = row.attempts > 0
        row.packet = row.packet or name
        row.state, row.attempts, row.tried_at = "taken", row.attempts + 1, office.now()
        tx.session.flush()
        return row, uncertain


def _freeze(office: Office, message_id: str, packet: Packet) -> str:
    work = office.folders.work / f"parcel-{message_id.replace('/', '-')}.edxml"
    write_packet(packet, work)
    kept = office.vault.keep_file(work)
    work.unlink()
    return kept


def _already_there(office: Office, axis: Axis, row: ParcelRow) -> str:
    """Return the axis' id of a packet whose answer was lost, or an empty text when the axis has not got it.

    What another promise of the same document has sent is not it: a returned document that is sent again is new.
    """
    with office.store.read() as session:
        document = session.get_one(DocumentRow, row.document_key)
        wanted = set(session.scalars(select(RecipientRow.organ_id).where(RecipientRow.parcel_id == row.id)))
        others = select(ParcelRow.axis_id).where(ParcelRow.document_key == document.id, ParcelRow.id != row.id)
        known = set(session.scalars(others))
    since = row.created_at - _CLOCKS_DIFFER
    found: dict[str, set[str]] = {}
    for line in axis.list_sent():
        fresh = line.axis_id not in known and (line.sent_at is None or line.sent_at >= since)
        if fresh and line.notation == document.code:
            found.setdefault(line.axis_id, set()).add(line.receiver)
    return next((axis_id for axis_id, receivers in found.items() if wanted <= receivers), "")


def _sent(office: Office, parcel: int, axis_id: str) -> Carried:
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        row.state, row.axis_id, row.error_code, row.error_text = "sent", axis_id, "", ""
        if row.kind == "edoc":
            for line in _lines(tx, parcel):
                if line.state == "waiting":
                    line.state, line.at, line.axis_id, line.detail = "sent", office.now(), axis_id, ""
            note(tx, office, row.document_key, "sent", {"axis_id": axis_id})
            tx.touched(Topic.OUTGOING, row.document_key)
        tx.touched(Topic.OUTBOX, row.document_key)
        return Carried(row.document_key, row.kind, row.status, "sent")


def _later(office: Office, parcel: int, problem: Unavailable | AxisRefused) -> Carried:
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        row.state, row.error_code = "waiting", problem.code
        row.error_text = str(problem.facts.get("text") or problem.facts.get("reason") or "")
        row.due = office.now() + retry.wait(max(row.attempts, 1), random.random())  # noqa: S311
        log.info("parcel %d waits: %s", parcel, problem.code)
        tx.touched(Topic.OUTBOX, row.document_key)
        return Carried(row.document_key, row.kind, row.status, "waiting", problem.code)


def _refused(office: Office, parcel: int, problem: AxisRefused) -> Carried:
    code, text = str(problem.facts.get("error_code", "")), str(problem.facts.get("text", ""))
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel)
        lines = _lines(tx, parcel)
        if row.kind == "edoc" and code in RECEIVER_CODES and len(lines) > 1:
            _split(tx, office, row, lines)
            return Carried(row.document_key, row.kind, row.status, "split", code)
        row.state, row.error_code, row.error_text = "refused", code, text
        for line in lines:
            line.state, line.at, line.detail = "failed", office.now(), f"{code} {text}".strip()
        note(tx, office, row.document_key, "send_failed", {"code": code, "text": text})
        tx.touched(Topic.OUTGOING, row.document_key)
        tx.touched(Topic.OUTBOX, row.document_key)
        return Carried(row.document_key, row.kind, row.status, "refused", code)


def _split(tx: Writing, office: Office, row: ParcelRow, lines: Sequence[RecipientRow]) -> None:
    """Give every recipient a parcel of its own, so that the one the axis does not know holds up nobody."""
    row.state = "split"
    for line in lines:
        own = ParcelRow(
            message_id=f"{row.message_id}/{line.id}",
            kind="edoc",
            document_key=row.document_key,
            urgency=row.urgency,
            state="waiting",
            created_at=office.now(),
            hold_until=office.now(),
            due=office.now(),
            who=row.who,
        )
        tx.session.add(own)
        tx.session.flush()
        line.parcel_id = own.id
    tx.touched(Topic.OUTBOX, row.document_key)


def _lines(tx: Writing, parcel: int) -> list[RecipientRow]:
    asked = select(RecipientRow).where(RecipientRow.parcel_id == parcel).order_by(RecipientRow.id)
    return list(tx.session.scalars(asked))


def line_is_back(office: Office) -> int:
    """Let everything go that only waited for the network, with no back-off kept (D-29); return how many."""
    now = office.now()
    waiting = select(ParcelRow).where(
        ParcelRow.state == "waiting",
        ParcelRow.error_code == AxisUnreachable.code,
        ParcelRow.hold_until <= now,
        ParcelRow.due > now,
    )
    with office.store.read() as session:
        if session.scalars(waiting.limit(1)).first() is None:
            return 0
    with office.store.write() as tx:
        rows = tx.session.scalars(waiting).all()
        for row in rows:
            row.due, row.error_code = now, ""
        return len(rows)
