"""Biên bản sự cố: what a time without the axis delayed, from the books, printed and filed (R-1058, D-29)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.base.news import Topic
from app.base.settings import Settings
from app.desk.excused_limits import excused_limits, moment
from app.desk.journal import note
from app.desk.office import Office
from app.desk.outages import outage
from app.documents.excuses import Outage
from app.documents.values import Direction, optional
from app.forms.books import day_text
from app.forms.incidents import LateDocument, OutageMinute, print_outage_minute
from app.forms.slips import MinuteHead
from app.store.queries import waited_for
from app.store.tables import DocumentRow, EventRow
from app.store.tables_exchange import OutageRow, PacketRow, ParcelRow, RecipientRow

_FIRST_HOUR = timedelta(hours=1)
_LONGEST = 2000
_FAULTS = {
    "axis.unreachable": "Trục không trả lời", "axis.answer_unreadable": "Trục trả lời không đọc được",
    "axis.web_page": "Trang web của mạng hoặc proxy trả lời thay trục",
    "axis.folder_missing": "Không thấy thư mục gói tin, ổ đĩa chưa kết nối",
}  # fmt: skip
_WAYS = {"paper": "chuyển bản giấy", "mail": "chuyển qua hộp thư", "axis": "chuyển lại trục"}
_BY_STATUS = {
    1: "đã đến", 2: "từ chối", 3: "đã tiếp nhận", 4: "phân công", 5: "đang xử lý", 6: "hoàn thành",
    13: "thu hồi", 15: "đồng ý", 16: "không đồng ý",
}  # fmt: skip


class OutageLasts(Refused):
    """The minute of an outage is filed when the line is back; facts: `key`."""

    code = "outage.lasts"


@dataclass(frozen=True)
class Remarks:
    """What only people know: the cause with what was done, and whom it was reported to; empty leaves dots."""

    cause: str = ""
    reported: str = ""


def because(told: Outage) -> str:
    """Return the words that a late line carries in print."""
    until = f" đến {moment(told.ended)}" if told.ended else ""
    return f"do mất kết nối trục từ {moment(told.began)}{until}"


def print_minute(office: Office, key: int, remarks: Remarks, out: Path) -> Path:
    """Print the minute of an outage, of one that lasts too; raises NoSuchOutage, FieldTooLong."""
    told = outage(office, key)
    ours = office.settings
    mark = f"In từ Văn thư lúc {office.now():%H:%M} ngày {day_text(office.today())} bởi {office.who}"
    head = MinuteHead(ours.agency, ours.parent_agency, ours.place or "…", office.today(), mark)
    return print_outage_minute(head, _minute(office, told, remarks), out, office.now())


def file_minute(office: Office, key: int, remarks: Remarks) -> Outage:
    """Print the minute of an outage that has ended and keep it; raises NoSuchOutage, OutageLasts, FieldTooLong."""
    if outage(office, key).ended is None:
        raise OutageLasts(key=key)
    out = office.folders.work / f"outage-minute-{key}.pdf"
    try:
        kept = office.vault.keep_file(print_minute(office, key, remarks, out))
    finally:
        out.unlink(missing_ok=True)
    with office.store.write() as tx:
        row = tx.session.get_one(OutageRow, key, with_for_update=True)
        row.minute = kept
        facts: dict[str, object] = {"began": moment(row.began), "ended": moment(row.ended), "sha256": kept}
        note(tx, office, None, "outage_minute_filed", facts)
        tx.touched(Topic.AXIS)
    return outage(office, key)


def _minute(office: Office, told: Outage, remarks: Remarks) -> OutageMinute:
    ours, until = office.settings, told.ended or office.now()
    with office.store.read() as session:
        promised = _promised(session, told, until)
        waiting = [one for one in promised if waited_for(one, [told], office.now())]
        return OutageMinute(
            _facts(told, until, ours),
            because(told),
            ours.agency_short or "…",
            tuple(_late_documents(session, [one for one in waiting if one.kind == "edoc"], (told.began, until))),
            tuple(excused_limits(office, session, told)),
            tuple(_rest(session, waiting, told)),
            optional("cause", remarks.cause, _LONGEST),
            optional("reported", remarks.reported, _LONGEST),
        )


def _promised(session: Session, told: Outage, until: datetime) -> Sequence[ParcelRow]:
    asked = select(ParcelRow).where(ParcelRow.channel == "axis", ParcelRow.hold_until < until)
    not_before = (ParcelRow.tried_at.is_(None)) | (ParcelRow.tried_at >= told.began)
    tests = select(DocumentRow.id).where(DocumentRow.direction == Direction.TEST.value)
    asked = asked.where(not_before, ParcelRow.document_key.not_in(tests))
    return session.scalars(asked.order_by(ParcelRow.hold_until, ParcelRow.id)).all()


def _facts(told: Outage, until: datetime, ours: Settings) -> tuple[tuple[str, str], ...]:
    by_folder = ours.axis_dialect == "folder"
    name = "Thư mục trao đổi gói tin" if by_folder else "Trục liên thông văn bản"
    place = ours.axis_folder if by_folder else urlsplit(ours.axis_url).hostname
    return (
        ("Hệ thống", f"{name} ({place})" if place else name),
        ("Mất kết nối từ", moment(told.began)),
        ("Có lại kết nối lúc", moment(told.ended) if told.ended else "chưa có lại lúc lập biên bản"),
        ("Thời gian gián đoạn", _span(until - told.began)),
        ("Lỗi ghi nhận", f"{_FAULTS.get(told.reason, 'Không trao đổi được với trục')} ({told.reason})"),
    )


def _late_documents(
    session: Session, waiting: Sequence[ParcelRow], span: tuple[datetime, datetime]
) -> list[LateDocument]:
    """Return what waited for the line, then what was sent another way meanwhile."""
    moved = _moved(session, span)
    keys = {one.document_key for one in waiting} | {key for key, _, _, _ in moved}
    known = {row.id: row for row in session.scalars(select(DocumentRow).where(DocumentRow.id.in_(keys)))}
    names = _names(session, [one.id for one in waiting])
    found = [
        LateDocument(
            known[one.document_key].code,
            "; ".join(names.get(one.id, ())),
            moment(one.created_at),
            moment(one.tried_at) if one.state == "sent" else "chưa gửi",
            _span(one.tried_at - one.hold_until) if one.state == "sent" and one.tried_at else "",
        )
        for one in waiting
    ]
    for key, at, to, way in moved:
        row, left = known[key], f"{_WAYS.get(way, way)} {moment(at)}"
        found.append(LateDocument(row.code, to, moment(row.issued_at), left))
    return found


def _names(session: Session, parcels: Sequence[int]) -> Mapping[int, list[str]]:
    asked = select(RecipientRow.parcel_id, RecipientRow.name).where(RecipientRow.parcel_id.in_(parcels))
    found: dict[int, list[str]] = {}
    for parcel, name in session.execute(asked.order_by(RecipientRow.id)):
        found.setdefault(parcel, []).append(name)
    return found


def _moved(session: Session, span: tuple[datetime, datetime]) -> list[tuple[int, datetime, str, str]]:
    asked = select(EventRow).where(EventRow.act == "line_moved", EventRow.at >= span[0], EventRow.at <= span[1])
    events = session.scalars(asked.order_by(EventRow.id)).all()
    lines = {
        (line.document_key, line.organ_id): line.name
        for line in session.scalars(
            select(RecipientRow).where(RecipientRow.document_key.in_([one.document_key for one in events]))
        )
    }
    return [
        (one.document_key, one.at, lines.get((one.document_key, str(to)), str(to)), str(one.facts.get("channel", "")))
        for one in events
        if one.document_key is not None and (to := one.facts.get("to"))
    ]


def _rest(session: Session, waiting: Sequence[ParcelRow], told: Outage) -> list[str]:
    sent = Counter(one.kind for one in waiting if one.state == "sent")
    all_of = Counter(one.kind for one in waiting)
    lines = [f"Văn bản đi phải chờ: {all_of['edoc']}, đã gửi: {sent['edoc']}"]
    told_late = Counter(_BY_STATUS.get(one.status or 0, str(one.status)) for one in waiting if one.kind == "status")
    if told_late:
        by_word = ", ".join(f"{word}: {count}" for word, count in sorted(told_late.items()))
        lines.append(f"Trạng thái báo chậm cho nơi gửi: {all_of['status']} ({by_word}), đã báo: {sent['status']}")
    if told.ended is None:
        return [*lines, "Sự cố chưa kết thúc lúc lập biên bản"]
    came = select(func.count()).where(
        PacketRow.kind == "edoc", PacketRow.received_at >= told.ended, PacketRow.received_at < told.ended + _FIRST_HOUR
    )
    return [*lines, f"Văn bản đến nhận được trong giờ đầu sau khi có lại kết nối: {session.scalar(came) or 0}"]


def _span(passed: timedelta) -> str:
    minutes = max(0, int(passed.total_seconds()) // 60)
    days, hours = divmod(minutes // 60, 24)
    parts = ((days, "ngày"), (hours, "giờ"), (minutes % 60, "phút"))
    return " ".join(f"{count} {word}" for count, word in parts if count) or "dưới 1 phút"
