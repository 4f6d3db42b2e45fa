"""What we owe the axis: every promise is carried until the axis has it, once (edxml 4.2; R-1253).

The bytes of a packet are fixed before its first try. A try whose answer was lost is cleared up by asking the axis
what it holds before anything is sent again.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.axis.edxml.check import check_packet
from app.axis.edxml.packet import Packet
from app.axis.edxml.write import write_packet
from app.axis.port import Axis, AxisAnswerUnreadable, AxisUnreachable, AxisWebPage
from app.base.errors import OfficeError, Unavailable
from app.base.news import Topic
from app.desk.fitness import around, refuse
from app.desk.office import Office
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync import results
from app.sync.faults import Scope, scope_of, turned_away
from app.sync.packets import packet_of
from app.sync.results import Carried

log = logging.getLogger(__name__)

OPEN = ("waiting", "taken")
URGENT = 3
_CLOCKS_DIFFER = timedelta(minutes=10)
_MISSES = 3
"""So many documents in a row that fail for the moment mean that it is the line."""
_TOLERATED = {"response_for_code", "response_for_document"}
"""A state about a document that came without code or identifier still goes to its sender."""


@dataclass(frozen=True)
class _Claim:
    """A promise under way: its row, and whether an earlier try may have reached the axis."""

    row: ParcelRow
    uncertain: bool


def push(office: Office, axis: Axis, channel: str = "axis", kind: str = "") -> Iterator[Carried]:
    """Try every promise of a channel that is due, hỏa tốc first, and tell of each; one that fails holds up no other.

    Raises what concerns all of them: a line that is down, an axis that turns this office away.
    """
    tried: set[int] = set()
    misses = 0
    for parcel in _turns(office, channel, kind, tried):
        tried.add(parcel)
        carried, problem = _try(office, axis, parcel)
        if carried is not None:
            yield carried
        misses = misses + 1 if isinstance(problem, Unavailable) else 0
        if problem is not None and (misses >= _MISSES or scope_of(problem) in {Scope.LINE, Scope.OFFICE}):
            raise turned_away(problem)


def due(office: Office, channel: str = "axis", kind: str = "") -> list[int]:
    """Return the promises to try now, hỏa tốc first."""
    now = office.now()
    asked = select(ParcelRow.id).where(ParcelRow.state.in_(OPEN), ParcelRow.channel == channel, ParcelRow.due <= now)
    if kind:
        asked = asked.where(ParcelRow.kind == kind)
    with office.store.read() as session:
        if session.scalar(asked.limit(1)) is None:
            return []
    return [row.id for row in _in_turn(office, channel) if row.due <= now and kind in {"", row.kind}]


def next_due(office: Office, channel: str = "axis") -> datetime | None:
    """Return when the next promise is due, so that the thread can sleep until then."""
    return min((row.due for row in _in_turn(office, channel)), default=None)


def _turns(office: Office, channel: str, kind: str, tried: set[int]) -> Iterator[int]:
    """Yield what is due; hỏa tốc that comes in between overtakes what has been waiting longer."""
    for parcel in due(office, channel, kind):
        while (urgent := _urgent(office, channel, tried)) is not None:
            yield urgent
        if parcel not in tried:
            yield parcel


def _urgent(office: Office, channel: str, tried: set[int]) -> int | None:
    asked = select(ParcelRow.id).where(
        ParcelRow.state.in_(OPEN),
        ParcelRow.due <= office.now(),
        ParcelRow.urgency >= URGENT,
        ParcelRow.kind == "edoc",
        ParcelRow.channel == channel,
    )
    with office.store.read() as session:
        return next((found for found in session.scalars(asked.order_by(ParcelRow.id)) if found not in tried), None)


def _in_turn(office: Office, channel: str) -> list[Row[tuple[int, str, datetime, int, str]]]:
    """Return what has not left, without what has to follow something earlier of the same document.

    States follow one another, and a question to give a document back follows the document itself.
    """
    asked = select(ParcelRow.id, ParcelRow.kind, ParcelRow.due, ParcelRow.document_key, ParcelRow.addressee).where(
        ParcelRow.state.in_(OPEN), ParcelRow.channel == channel
    )
    with office.store.read() as session:
        rows = session.execute(asked.order_by(ParcelRow.urgency.desc(), ParcelRow.id)).all()
    first: dict[tuple[int, str], int] = {}
    for row in rows:
        line = (row.document_key, row.addressee)
        first[line] = min(row.id, first.get(line, row.id))
    return [row for row in rows if not row.addressee or _is_next(row, first)]


def _is_next(row: Row[tuple[int, str, datetime, int, str]], first: dict[tuple[int, str], int]) -> bool:
    """Tell whether nothing earlier of this document waits, for the same agency or for all its receivers."""
    earlier = first.get((row.document_key, ""), row.id)
    return bool(first[row.document_key, row.addressee] == row.id and row.id <= earlier)


def _try(office: Office, axis: Axis, parcel: int) -> tuple[Carried | None, OfficeError | None]:
    """Try one promise; None for one that was taken back meanwhile. What nobody foresaw concerns this one only."""
    before = ""
    try:
        claim = _claim(office, parcel)
        if claim is None:
            return None, None
        before = claim.row.error_code
        return results.sent(office, parcel, _carry(office, axis, claim)), None
    except OfficeError as problem:
        return _failed(office, parcel, problem, scope_of(problem, before)), problem
    except Exception as raised:
        log.exception("parcel %d failed in a way nobody foresaw", parcel)
        return results.later(office, parcel, Unforeseen(reason=type(raised).__name__)), None


class Unforeseen(Unavailable):
    """A packet could not be carried for a reason that nobody foresaw; facts: `reason`."""

    code = "sync.unforeseen"


def _failed(office: Office, parcel: int, problem: OfficeError, scope: Scope) -> Carried:
    if scope in {Scope.LINE, Scope.OFFICE}:
        return results.given_back(office, parcel, problem)
    if scope is Scope.RECEIVER:
        return results.parted(office, parcel, problem)
    if scope is Scope.DOCUMENT:
        return results.refused(office, parcel, problem)
    return results.later(office, parcel, problem)


def _carry(office: Office, axis: Axis, claim: _Claim) -> str:
    row = claim.row
    packet = office.vault.path(row.packet)
    lost = claim.uncertain and row.kind == "edoc" and row.channel == "axis"
    held = _already_there(office, axis, row) if lost else ""
    return held or axis.send(packet, "edoc" if row.kind == "edoc" else "status", office.settings.organ_id)


def _claim(office: Office, parcel: int) -> _Claim | None:
    """Fix the packet's bytes, then claim the promise, unless it was taken back or changed meanwhile."""
    with office.store.read() as session:
        row = session.get_one(ParcelRow, parcel)
        if row.state not in OPEN:
            return None
        lines = _line_ids(session, parcel)
        name = row.packet
        if not name:
            packet = packet_of(office, session, row)
            mark = session.get_one(DocumentRow, row.document_key).mark
    if not name:
        name = _freeze(office, row.message_id, packet, mark)
    with office.store.write() as tx:
        row = tx.session.get_one(ParcelRow, parcel, with_for_update=True)
        if row.state not in OPEN or _line_ids(tx.session, parcel) != lines:
            return None
        uncertain = row.attempts > 0
        row.packet = row.packet or name
        row.state, row.attempts, row.tried_at = "taken", row.attempts + 1, office.now()
        tx.session.flush()
        return _Claim(row, uncertain)


def _line_ids(session: Session, parcel: int) -> list[int]:
    return list(session.scalars(select(RecipientRow.id).where(RecipientRow.parcel_id == parcel).order_by("id")))


def _freeze(office: Office, message_id: str, packet: Packet, mark: str) -> str:
    found = check_packet(packet, around(office, mark if packet.kind == "edoc" else ""))
    refuse([finding for finding in found if finding.field not in _TOLERATED])
    work = office.folders.work / f"parcel-{message_id.replace('/', '-')}.edxml"
    write_packet(packet, work)
    kept = office.vault.keep_file(work)
    work.unlink()
    return kept


def _already_there(office: Office, axis: Axis, row: ParcelRow) -> str:
    """Return the axis' id of a packet whose answer was lost, or an empty text when the axis has not got it.

    What another promise has sent is not it: a returned document that is sent again is new, and so is a version of an
    older one, which has the same code.
    """
    with office.store.read() as session:
        document = session.get_one(DocumentRow, row.document_key)
        lines = session.scalars(select(RecipientRow.organ_id).where(RecipientRow.parcel_id == row.id))
        wanted = {row.addressee} if row.addressee else set(lines)
        same = select(DocumentRow.id).where(DocumentRow.code == document.code, DocumentRow.direction == "outgoing")
        others = select(ParcelRow.axis_id).where(ParcelRow.document_key.in_(same), ParcelRow.id != row.id)
        known = set(session.scalars(others))
    since = row.created_at - _CLOCKS_DIFFER
    found: dict[str, set[str]] = {}
    for line in axis.list_sent():
        fresh = line.axis_id not in known and (line.sent_at is None or line.sent_at >= since)
        if fresh and line.notation == document.code:
            found.setdefault(line.axis_id, set()).add(line.receiver)
    return next((axis_id for axis_id, receivers in found.items() if wanted <= receivers), "")


def line_is_back(office: Office) -> int:
    """Let everything go that only waited for the network, with no back-off kept (D-29); return how many."""
    now = office.now()
    waiting = select(ParcelRow).where(
        ParcelRow.state.in_(["waiting", "person"]),
        ParcelRow.error_code.in_([AxisUnreachable.code, AxisAnswerUnreadable.code, AxisWebPage.code]),
        ParcelRow.hold_until <= now,
    )
    with office.store.read() as session:
        if session.scalars(waiting.limit(1)).first() is None:
            return 0
    with office.store.write() as tx:
        rows = tx.session.scalars(waiting.with_for_update()).all()
        for row in rows:
            if row.state == "person":
                row.state, row.attempts = "waiting", 1
                for line in results.lines_of(tx, row.id):
                    line.state, line.detail = "waiting", ""
            row.due, row.error_code = now, ""
            tx.touched(Topic.OUTBOX, row.document_key)
        return len(rows)
