"""A round with the official mailbox, beside the axis: letters out, letters in, and what became of ours (D-30).

A letter that was sent is never shown as arrived: receipts, opening and answers are told as words of its line.
"""

import logging
from collections.abc import Callable
from contextlib import closing

from sqlalchemy import select

from app.axis.port import Axis, SentLine
from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.store.store import Writing
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync.contact import keep_contact
from app.sync.faults import RoundFailed, turned_away
from app.sync.follow import FAILED
from app.sync.inbox import Taken, pull
from app.sync.outbox import push
from app.sync.results import Carried

log = logging.getLogger(__name__)

CHANNEL = "mail"
_SAID = {
    "delayed": "Thư đến chậm",
    "delivered": "Thư đã tới hộp thư nơi nhận",
    "opened": "Nơi nhận đã mở thư",
    "replied": "Nơi nhận trả lời thư",
}


def exchange_letters(
    office: Office,
    make: Callable[[], Axis],
    sent: list[Carried],
    taken: list[Taken],
    coming: Callable[[], object] = lambda: None,
) -> OfficeError | None:
    """Make one round and note how it went; what is wrong with the mailbox ends this round alone, and is returned.

    `coming` is called before letters are fetched.
    """
    problem: OfficeError | None = None
    try:
        with closing(make()) as box:
            sent.extend(push(office, box, CHANNEL))
            taken.extend(pull(office, box, coming, channel=CHANNEL))
            sent.extend(push(office, box, CHANNEL))
            follow_letters(office, box)
    except OfficeError as raised:
        problem = turned_away(raised)
        log.info("the round with the mailbox ended: %s", problem.code)
    except Exception as raised:
        log.exception("the round with the mailbox failed in a way nobody foresaw")
        problem = RoundFailed(reason=type(raised).__name__)
    keep_contact(office, CHANNEL, problem)
    return problem


def follow_letters(office: Office, box: Axis) -> int:
    """Ask the mailbox what became of letters nobody has confirmed by a state; return how many lines changed."""
    asked = (
        select(ParcelRow.axis_id)
        .join(RecipientRow, RecipientRow.parcel_id == ParcelRow.id)
        .where(ParcelRow.channel == CHANNEL, ParcelRow.state == "sent", RecipientRow.state == "sent")
    )
    with office.store.read() as session:
        letters = list(session.scalars(asked.distinct()))
    return sum(_follow(office, one, {line.receiver: line for line in box.list_sent(one)}) for one in letters)


def _follow(office: Office, axis_id: str, told: dict[str, SentLine]) -> int:
    lines = select(RecipientRow).where(RecipientRow.axis_id == axis_id, RecipientRow.state == "sent")
    with office.store.read() as session:
        news = [line.id for line in session.scalars(lines) if _is_news(line, told.get(line.organ_id))]
    if not news:
        return 0
    with office.store.write() as tx:
        for line in tx.session.scalars(lines.where(RecipientRow.id.in_(news))).all():
            _note(tx, office, line, told[line.organ_id])
    return len(news)


def _is_news(line: RecipientRow, report: SentLine | None) -> bool:
    return report is not None and (report.send_status in FAILED or line.detail != _words(report))


def _note(tx: Writing, office: Office, line: RecipientRow, report: SentLine) -> None:
    if report.send_status in FAILED:
        line.state, line.detail, line.at = "failed", report.send_text, office.now()
        note(tx, office, line.document_key, "send_failed", {"to": line.organ_id, "text": report.send_text})
    else:
        line.detail = _words(report)
    tx.touched(Topic.OUTGOING, line.document_key)
    tx.touched(Topic.OUTBOX, line.document_key)


def _words(report: SentLine) -> str:
    said = _SAID.get(report.receive_status, "")
    at = f" lúc {report.received_at:%H:%M %d/%m/%Y}" if said and report.received_at else ""
    text = f": {report.receive_text}" if report.receive_status == "replied" and report.receive_text else ""
    return f"{said}{at}{text}"
