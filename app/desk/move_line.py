"""A recipient is reached by another way while the axis is down (D-29): what waited for the axis is withdrawn."""

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.issue import LineMoves, send_lines
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.prepare import RecipientTwice
from app.documents.life import Act, State, after
from app.documents.values import Channel
from app.store.store import Writing
from app.store.tables_exchange import ParcelRow, RecipientRow

_MOVABLE = {"waiting", "failed", "returned"}
_LEFT = {"sent", "taken"}


class AxisHasIt(Refused):
    """The axis took the document for this recipient; facts: `to`."""

    code = "line.axis_has_it"


class MayHaveLeft(Refused):
    """A try was made whose answer was lost; only the axis can tell; facts: `to`."""

    code = "line.may_have_left"


def move_line(office: Office, recipient: int, channel: Channel) -> None:
    """Send to one recipient by another way; its queued packet is withdrawn in the same transaction.

    Raises LineMoves, AxisHasIt, MayHaveLeft, RecipientTwice, WrongState.
    """
    with office.store.write() as tx:
        line = tx.session.get_one(RecipientRow, recipient, with_for_update=True)
        row = document(tx, line.document_key, "outgoing")
        after(State(row.state), Act.UNISSUE)
        if line.axis_id and line.state not in _MOVABLE:
            raise AxisHasIt(to=line.organ_id)
        if line.state not in _MOVABLE or channel == line.channel:
            raise LineMoves(state=line.state)
        _withdraw(tx, line)
        _only_once(tx, line, channel)
        before, line.channel = line.channel, channel.value
        line.parcel_id, line.axis_id, line.detail, line.status = None, "", "", None
        send_lines(tx, office, row, [line])
        note(tx, office, row.id, "line_moved", {"to": line.organ_id, "was": before, "channel": line.channel})
        tx.touched(Topic.OUTGOING, row.id)
        tx.touched(Topic.OUTBOX, row.id)


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


def _only_once(tx: Writing, line: RecipientRow, channel: Channel) -> None:
    same = select(RecipientRow.id).where(
        RecipientRow.document_key == line.document_key,
        RecipientRow.organ_id == line.organ_id,
        RecipientRow.channel == channel.value,
    )
    if tx.session.scalars(same).first() is not None:
        raise RecipientTwice(organ_id=line.organ_id)
