"""Packets that could not be read: kept as they came, looked at by a person, read again or set aside (C-06)."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.base.frozen import dataclass
from app.base.news import Topic
from app.desk.directory import with_sender
from app.desk.journal import note
from app.desk.office import Office
from app.documents.values import required
from app.store.store import Writing
from app.store.tables_exchange import HELD as IN_QUARANTINE
from app.store.tables_exchange import PacketRow

HELD, ASIDE = "quarantined", "aside"


class NotInQuarantine(Refused):
    """There is no packet of this identifier in quarantine."""

    code = "quarantine.unknown"


@dataclass(frozen=True)
class HeldPacket:
    """One packet in quarantine; `file` is where its raw bytes lie."""

    axis_id: str
    sender: str
    sender_name: str
    received_at: datetime
    reason: str
    sha256: str
    file: Path


def held_packets(office: Office) -> list[HeldPacket]:
    """Return the packets that wait for a person, newest first."""
    asked = with_sender(PacketRow).where(PacketRow.state == HELD).order_by(PacketRow.received_at.desc())
    with office.store.read() as session:
        return [_held(office, row, name or row.sender) for row, name in session.execute(asked)]


def held_count(session: Session) -> int:
    """Return how many packets wait for a person."""
    return session.scalar(select(func.count()).select_from(PacketRow).where(IN_QUARANTINE)) or 0


def held_packet(office: Office, axis_id: str) -> HeldPacket:
    """Return one packet in quarantine; raises NotInQuarantine."""
    found = next((packet for packet in held_packets(office) if packet.axis_id == axis_id), None)
    if found is None:
        raise NotInQuarantine(axis_id=axis_id)
    return found


def put_aside(office: Office, axis_id: str, reason: str) -> None:
    """Settle a packet that will not be taken in, with a reason; its bytes stay. Raises NotInQuarantine."""
    said = required("reason", reason, 500)
    with office.store.write() as tx:
        row = waiting_row(tx, axis_id)
        row.state = ASIDE
        note(tx, office, None, "packet_aside", {"axis_id": axis_id, "from": row.sender, "reason": said})
        tx.touched(Topic.AXIS)


def waiting_row(tx: Writing, axis_id: str) -> PacketRow:
    """Return the row of a packet in quarantine, for changing; raises NotInQuarantine."""
    row = tx.session.get(PacketRow, axis_id, with_for_update=True)
    if row is None or row.state != HELD:
        raise NotInQuarantine(axis_id=axis_id)
    return row


def _held(office: Office, row: PacketRow, name: str) -> HeldPacket:
    file = (office.folders.quarantine / row.sha256).with_suffix(".edxml")
    return HeldPacket(row.axis_id, row.sender, name, row.received_at, row.reason, row.sha256, file)
