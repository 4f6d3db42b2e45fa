"""Packet files by hand: taken in by the same door as from the wire, and written for another office (edxml 4.9)."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.axis.edxml.packet import Organ
from app.axis.edxml.write import write_packet
from app.axis.folder import copy_whole, kind_of
from app.axis.port import Waiting
from app.base.errors import Refused, Unavailable
from app.desk.call_back import RECALL
from app.desk.office import Office
from app.desk.parcels import promise
from app.documents.life import State
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync.inbox import Taken, take_packet
from app.sync.packets import packet_of


class NoPacketYet(Refused):
    """Only a document that was issued has a packet; facts: `key`."""

    code: ClassVar[str] = "packet.not_issued"


class RecalledBefore(Refused):
    """A document that was recalled before a packet of it left has none, and gets none; facts: `key`."""

    code: ClassVar[str] = "packet.recalled"


class PacketUnwritable(Unavailable):
    """The packet could not be written to where it was wanted; facts: `file`."""

    code: ClassVar[str] = "packet.unwritable"


def take_file(office: Office, file: Path) -> Taken:
    """Take a packet file in; the same bytes again are the same packet, whichever way they came.

    One that cannot be read goes into quarantine, as from the wire. Where there is an axis, the sender is answered.
    """
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    name = office.vault.keep_file(file)
    by: Literal["axis", "file"] = "axis" if office.settings.axis_place else "file"
    waiting = Waiting(f"file:{digest[:40]}", kind_of(file), created_at=office.now(), channel=by)
    return take_packet(office, waiting, name)


def save_packet(office: Office, key: int, out: Path) -> Path:
    """Write the packet of an issued document to a file: the bytes that left, or would leave.

    Of a document whose lines all go by hand it is made for all of them; of a recalled one there is only what left.
    Raises NoPacketYet, RecalledBefore, PacketUnwritable.
    """
    try:
        return _save_packet(office, key, out)
    except OSError as problem:
        raise PacketUnwritable(file=str(out)) from problem


def _save_packet(office: Office, key: int, out: Path) -> Path:
    with office.store.read() as session:
        row = session.get(DocumentRow, key)
        if row is None or row.direction != "outgoing" or row.state not in {State.ISSUED.value, State.RECALLED.value}:
            raise NoPacketYet(key=key)
        parcel = _newest(session, key)
        if parcel is not None and parcel.packet:
            copy_whole(office.vault.path(parcel.packet), out)
            return out
        if row.state == State.RECALLED.value:
            raise RecalledBefore(key=key)
        packet = packet_of(office, session, parcel or _unsent(office, row))
        lines = select(RecipientRow).where(RecipientRow.document_key == key).order_by(RecipientRow.id)
        everybody = tuple(Organ(line.organ_id, line.name) for line in session.scalars(lines))
    write_packet(packet if parcel else replace(packet, to=everybody), out)
    return out


def _newest(session: Session, key: int) -> ParcelRow | None:
    """Return the newest promise of the document itself; a packet that asks for it back is none."""
    asked = select(ParcelRow).where(
        ParcelRow.document_key == key,
        ParcelRow.kind == "edoc",
        ParcelRow.business != RECALL,
        ParcelRow.state.not_in(["withdrawn", "split"]),
    )
    return session.scalars(asked.order_by(ParcelRow.id.desc()).limit(1)).first()


def _unsent(office: Office, row: DocumentRow) -> ParcelRow:
    """Return a promise that was never made: every line of the document goes by hand."""
    return ParcelRow(**promise(office, row, "edoc", packet="", business=0))
