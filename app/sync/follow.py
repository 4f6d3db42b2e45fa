"""What the axis itself says of each line after it took a packet: truth, never hope (edxml 4.1 getSentEdocList)."""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import select

from app.axis.port import Axis, SentLine
from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync.faults import pass_by

log = logging.getLogger(__name__)

FAILED = {"fail", "failed", "error"}
"""The words for a receiver that the axis could not give the packet to."""
_MANY = 12
"""More packets than this are asked about with one question."""


def follow(office: Office, axis: Axis) -> int:
    """Ask the axis about every packet with a line that has no answer yet; return how many lines moved.

    What it does not say of one packet holds up no other; raises what concerns all of them.
    """
    with office.store.read() as session:
        asked = (
            select(ParcelRow.axis_id)
            .join(RecipientRow, RecipientRow.parcel_id == ParcelRow.id)
            .where(
                ParcelRow.state == "sent",
                ParcelRow.channel == "axis",
                RecipientRow.state == "sent",
                RecipientRow.detail == "",
            )
            .distinct()
        )
        packets = list(session.scalars(asked))
    many = len(packets) > _MANY
    said = _all_at_once(axis, packets, office.now()) if many else ((one, ask_about(axis, one)) for one in packets)
    return sum(_follow(office, one, lines) for one, lines in said)


def _all_at_once(axis: Axis, packets: Sequence[str], at: datetime) -> Iterator[tuple[str, Sequence[SentLine]]]:
    """Ask with one question; where the axis lists its newest only, others are asked about one by one, some a minute."""
    told: dict[str, list[SentLine]] = {one: [] for one in packets}
    for line in axis.list_sent():
        if line.axis_id in told:
            told[line.axis_id].append(line)
    yield from told.items()
    unlisted = [one for one, lines in told.items() if not lines]
    first = int(at.timestamp()) // 60 * _MANY % max(1, len(unlisted))
    for one in unlisted[first : first + _MANY]:
        yield one, ask_about(axis, one)


def ask_about(axis: Axis, packet: str) -> Sequence[SentLine]:
    """Return what the axis says of one packet; nothing where it refuses to tell, raises what concerns all of them."""
    try:
        return axis.list_sent(packet)
    except OfficeError as problem:
        pass_by(problem)
        log.info("the axis does not tell about packet %s: %s", packet, problem.code)
        return []


def _follow(office: Office, axis_id: str, said: Sequence[SentLine]) -> int:
    told = {line.receiver: line for line in said}
    if not told:
        return 0
    moved = 0
    with office.store.write() as tx:
        lines = tx.session.scalars(
            select(RecipientRow).where(RecipientRow.axis_id == axis_id, RecipientRow.state == "sent")
        )
        for line in lines.all():
            report = told.get(line.organ_id) or told.get(line.old_code)
            if report is None:
                continue
            if report.send_status.lower() in FAILED:
                line.state, line.detail, line.at = "failed", report.send_text, office.now()
                note(tx, office, line.document_key, "send_failed", {"to": line.organ_id, "text": report.send_text})
                moved += 1
            elif report.received_at is not None:
                line.detail = f"Hệ thống nơi nhận đã lấy lúc {report.received_at:%H:%M %d/%m/%Y}"
                moved += 1
            else:
                continue
            tx.touched(Topic.OUTGOING, line.document_key)
            tx.touched(Topic.OUTBOX, line.document_key)
    return moved
