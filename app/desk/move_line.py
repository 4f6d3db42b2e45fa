"""A recipient is reached by another way while the axis is down (D-29), or another one instead of it.

What waited for the axis is withdrawn in the same transaction; what the axis took, or may have taken, stays.
"""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk import directory
from app.desk.issue import LineMoves, send_lines
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.prepare import RecipientIsUs, RecipientTwice
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.documents.values import Channel
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow

_MOVABLE = {"waiting", "failed", "returned"}
_LEFT = {"sent", "taken"}


class AxisHasIt(Refused):
    """The axis took the document for this recipient; facts: `to`."""

    code = "line.axis_has_it"


class MayHaveLeft(Refused):
    """A try was made whose answer was lost; only the axis can tell; facts: `to`."""

    code = "line.may_have_left"


def move_line(office: Office, recipient: int, channel: Channel) -> Card:
    """Send to one recipient by another way; its queued packet is withdrawn in the same transaction.

    Raises LineMoves, AxisHasIt, MayHaveLeft, RecipientTwice, WrongState.
    """
    return move_lines(office, {recipient: channel})


def move_lines(office: Office, ways: Mapping[int, Channel]) -> Card:
    """Do the same with several lines of a document, each by its way: all of them move, or none."""
    with office.store.write() as tx:
        moved = [_move(tx, office, recipient, channel) for recipient, channel in ways.items()]
        return moved[-1]


def _move(tx: Writing, office: Office, recipient: int, channel: Channel) -> Card:
    line, row = _open_line(tx, recipient)
    if channel == line.channel:
        raise LineMoves(state=line.state)
    _withdraw(tx, line)
    _only_once(tx, line, line.organ_id, channel.value)
    before, line.channel = line.channel, channel.value
    facts: dict[str, object] = {"to": line.organ_id, "was": before, "channel": line.channel}
    return _sent_anew(tx, office, row, line, ("line_moved", facts))


def redirect_line(office: Office, recipient: int, organ_id: str, merged_on: date | None = None) -> Card:
    """Send to another agency what one did not get: a code that was wrong, an agency that is part of another now.

    `merged_on` notes in the directory that the one became part of the other on that day. Raises UnknownAgency,
    RecipientIsUs, LineMoves, AxisHasIt, MayHaveLeft, RecipientTwice, WrongState.
    """
    found = directory.agency(office, organ_id)
    if found is None:
        raise directory.UnknownAgency(code=organ_id)
    if found.organ_id in {office.settings.organ_id, office.settings.old_organ_id}:
        raise RecipientIsUs(organ_id=found.organ_id)
    with office.store.write() as tx:
        line, row = _open_line(tx, recipient)
        if line.state == "returned":
            raise LineMoves(state=line.state)
        _withdraw(tx, line)
        _only_once(tx, line, found.organ_id, line.channel)
        if merged_on is not None:
            directory.note_merger(tx, line.organ_id, found.organ_id, merged_on)
        facts: dict[str, object] = {"was": f"{line.name} ({line.organ_id})", "to": found.organ_id}
        line.organ_id, line.old_code, line.name = found.organ_id, found.old_code, found.name
        return _sent_anew(tx, office, row, line, ("line_redirected", facts))


def _open_line(tx: Writing, recipient: int) -> tuple[RecipientRow, DocumentRow]:
    """Return a line that nobody has, with its document, which is in force."""
    line = tx.session.get_one(RecipientRow, recipient, with_for_update=True)
    row = document(tx, line.document_key, "outgoing")
    after(State(row.state), Act.UNISSUE)
    if line.axis_id and line.state not in _MOVABLE:
        raise AxisHasIt(to=line.organ_id)
    if line.state not in _MOVABLE:
        raise LineMoves(state=line.state)
    return line, row


def _sent_anew(
    tx: Writing, office: Office, row: DocumentRow, line: RecipientRow, said: tuple[str, dict[str, object]]
) -> Card:
    line.parcel_id, line.axis_id, line.detail, line.status = None, "", "", None
    send_lines(tx, office, row, [line])
    note(tx, office, row.id, *said)
    tx.touched(Topic.OUTGOING, row.id)
    tx.touched(Topic.OUTBOX, row.id)
    tx.session.flush()
    return card_of(tx.session, row)


def _withdraw(tx: Writing, line: RecipientRow) -> None:
    """Take a line out of its parcel; the parcel's bytes are made anew for the others, or it is withdrawn."""
    if line.state == "returned" or line.parcel_id is None:
        return
    parcel = tx.session.get_one(ParcelRow, line.parcel_id, with_for_update=True)
    if parcel.state in _LEFT and line.state == "waiting":
        raise MayHaveLeft(to=line.organ_id)
    if parcel.state in {"waiting", "person"}:
        if parcel.attempts:
            raise MayHaveLeft(to=line.organ_id)
        parcel.packet = ""
        others = tx.session.scalars(
            select(RecipientRow.id).where(RecipientRow.parcel_id == parcel.id, RecipientRow.id != line.id)
        ).all()
        if not others:
            parcel.state = "withdrawn"


def _only_once(tx: Writing, line: RecipientRow, organ_id: str, channel: str) -> None:
    same = select(RecipientRow.id).where(
        RecipientRow.document_key == line.document_key,
        RecipientRow.organ_id == organ_id,
        RecipientRow.channel == channel,
    )
    if tx.session.scalars(same).first() is not None:
        raise RecipientTwice(organ_id=organ_id)
