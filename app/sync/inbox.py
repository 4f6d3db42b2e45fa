"""What the axis holds for us: fetched, kept raw, taken in, and only then acknowledged (edxml 4.2).

A packet that cannot be read is kept in quarantine with its reason, and the queue goes on.
"""

import json
import logging
import mimetypes
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from app.axis.edxml.packet import Attachment, BadPacket, Kind, Packet
from app.axis.edxml.read import read_packet
from app.axis.port import Axis, AxisRefused, Waiting
from app.base.errors import Unavailable
from app.base.news import Topic
from app.desk.issue import hear
from app.desk.office import Office
from app.desk.receive import hear_recall, receive
from app.documents.arrival import ArrivedFile
from app.store.tables_exchange import PacketRow
from app.sync.packets import arrival_of, file_role, report_of

log = logging.getLogger(__name__)

RECALL_STATUS = 13
_KINDS: tuple[Kind, ...] = ("edoc", "status")


@dataclass(frozen=True)
class Taken:
    """What became of one packet in a round."""

    axis_id: str
    kind: str
    outcome: str
    key: int | None = None
    reason: str = ""


def pull(office: Office, axis: Axis) -> list[Taken]:
    """Take in every packet the axis lists for us; one that fails to come holds up no other."""
    taken = []
    for kind in _KINDS:
        for waiting in axis.list_waiting(kind):
            try:
                taken.append(_take(office, axis, waiting))
            except (Unavailable, AxisRefused) as problem:
                log.warning("packet %s did not come: %s", waiting.axis_id, problem.code)
                taken.append(Taken(waiting.axis_id, kind, "later", reason=problem.code))
    return taken


def _take(office: Office, axis: Axis, waiting: Waiting) -> Taken:
    known = _known(office, waiting.axis_id)
    taken = known or _fetch(office, axis, waiting)
    axis.acknowledge(waiting.axis_id)
    with office.store.write() as tx:
        row = tx.session.get(PacketRow, waiting.axis_id)
        if row is not None:
            row.acknowledged = True
    return taken


def _known(office: Office, axis_id: str) -> Taken | None:
    with office.store.read() as session:
        row = session.scalars(select(PacketRow).where(PacketRow.axis_id == axis_id)).first()
    return Taken(axis_id, row.kind, "duplicate", row.document_key) if row else None


def _fetch(office: Office, axis: Axis, waiting: Waiting) -> Taken:
    with tempfile.TemporaryDirectory(dir=office.folders.work, prefix="packet-") as place:
        work = Path(place)
        raw = work / "raw.edxml"
        axis.fetch(waiting.axis_id, raw)
        name = office.vault.keep_file(raw)
        return take_packet(office, raw, name, waiting)


def take_packet(office: Office, raw: Path, name: str, waiting: Waiting) -> Taken:
    """Take in one packet whose raw bytes are in the vault under `name`."""
    files = raw.parent / "files"
    files.mkdir()
    try:
        packet = read_packet(raw, files)
    except BadPacket as problem:
        return _quarantine(office, raw, name, waiting, str(problem.facts.get("reason", "")))
    if packet.kind == "status":
        return _hear(office, packet, name, waiting)
    kept = tuple(_keep(office, place, each) for place, each in enumerate(packet.attachments))
    receipt = receive(office, arrival_of(packet, office.now(), kept, name, waiting.axis_id))
    return Taken(waiting.axis_id, "edoc", receipt.outcome, receipt.key)


def _hear(office: Office, packet: Packet, name: str, waiting: Waiting) -> Taken:
    report = report_of(packet, office.now())
    if report.status == RECALL_STATUS:
        key = hear_recall(office, report.sender, report.document_id, report.text)
    else:
        key = hear(office, report)
    outcome = "heard" if key is not None else "orphan"
    _remember(office, waiting, PacketRow(sha256=name, kind="status", state=outcome, document_key=key))
    return Taken(waiting.axis_id, "status", outcome, key)


def _quarantine(office: Office, raw: Path, name: str, waiting: Waiting, reason: str) -> Taken:
    place = office.folders.quarantine / name
    shutil.copyfile(raw, place.with_suffix(".edxml"))
    told = {"axis_id": waiting.axis_id, "from": waiting.sender, "reason": reason, "at": office.now().isoformat()}
    place.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    _remember(office, waiting, PacketRow(sha256=name, kind=waiting.kind, state="quarantined", reason=reason))
    log.warning("packet %s is in quarantine: %s", waiting.axis_id, reason)
    return Taken(waiting.axis_id, waiting.kind, "quarantined", reason=reason)


def _remember(office: Office, waiting: Waiting, row: PacketRow) -> None:
    row.axis_id, row.sender, row.received_at = waiting.axis_id, waiting.sender, office.now()
    with office.store.write() as tx:
        tx.session.merge(row)
        tx.touched(Topic.AXIS)


def _keep(office: Office, place: int, each: Attachment) -> ArrivedFile:
    content = mimetypes.guess_type(each.name)[0] or each.content_type
    if each.path is None:
        empty = office.vault.keep(b"")
        return ArrivedFile(
            each.name, empty, 0, content, file_role(place), problem=each.error or "attachment_undecodable"
        )
    return ArrivedFile(each.name, office.vault.keep_file(each.path), each.size, content, file_role(place))
