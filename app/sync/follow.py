"""What the axis itself says of each line after it took a packet: truth, never hope (edxml 4.1 getSentEdocList)."""

from collections.abc import Sequence

from sqlalchemy import select

from app.axis.port import Axis, SentLine
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.store.tables_exchange import ParcelRow, RecipientRow

FAILED = {"fail", "failed", "error"}
"""The words for a receiver that the axis could not give the packet to."""


def follow(office: Office, axis: Axis) -> int:
    """Ask the axis about every packet with a line that has no answer yet; return how many lines moved."""
    with office.store.read() as session:
        asked = (
            select(ParcelRow.axis_id)
            .join(RecipientRow, RecipientRow.parcel_id == ParcelRow.id)
            .where(ParcelRow.state == "sent", RecipientRow.state == "sent", RecipientRow.detail == "")
            .distinct()
        )
        packets = list(session.scalars(asked))
    return sum(_follow(office, axis_id, axis.list_sent(axis_id)) for axis_id in packets)


def _follow(office: Office, axis_id: str, said: Sequence[SentLine]) -> int:
    told = {line.receiver: line for line in said}
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
