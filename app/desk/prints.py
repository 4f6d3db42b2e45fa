"""Prints around one incoming document, with what the record knows; each is in the journal (R-113, R-304, R-653)."""

from datetime import datetime
from pathlib import Path

from app.base.errors import Refused
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.places import Place, places
from app.desk.recall import NotRecalled, answer_of, file_minute
from app.desk.records import detail
from app.documents.arrival import ArrivedFile
from app.documents.cards import Card, Detail
from app.documents.life import State
from app.forms.books import day_text, number_text
from app.forms.slips import (
    ArrivalStamp,
    MinuteFile,
    MinuteHead,
    Opinions,
    RecallMinute,
    SlipDocument,
    SlipHead,
    print_arrival_stamp,
    print_recall_minute,
    print_resolution_slip,
)
from app.store.queries import names_of_files

_PLACES = {
    "files": "Hệ thống quản lý văn bản: {text} tệp, đến lúc {at}",
    "book": "Sổ đăng ký văn bản đến: số {text}",
    "case_file": "Hồ sơ công việc: {text}",
    "paper": "Bản giấy (trả lại nơi gửi)",
    "presented": "Lãnh đạo đã được trình: {text}",
    "unit": "Đơn vị, cá nhân nhận xử lý: {text}",
    "copy": "Bản gửi trùng từ {text}, đến lúc {at}",
    "reply": "Văn bản trả lời: {text}",
    "slip_printed": "Phiếu giải quyết văn bản đến, in lúc {at}",
    "stamp_printed": "Nhãn dấu ĐẾN, in lúc {at}",
    "arrival_copy_printed": "Bản in có dấu ĐẾN, in lúc {at}",
    "copied": "Bản sao điện tử, lập bởi {text} lúc {at}",
    "copied_paper": "Bản sao giấy, lập bởi {text} lúc {at}",
    "copy_printed": "Trang in của bản sao giấy, in bởi {text} lúc {at}",
    "saved_copy": "Bản lưu ra ngoài bởi {text} lúc {at}",
    "opened_outside": "Bản mở bằng chương trình ngoài bởi {text} lúc {at}",
    "backup": "Bản sao lưu mới nhất lúc {at}",
    "backup_unseen": "Ổ sao lưu không được cắm: {text}",
}


class NotInBook(Refused):
    """The ĐẾN stamp has an arrival number; this document has none yet."""

    code = "print.not_in_book"


def place_line(place: Place) -> str:
    """Return a place in Vietnamese, as the minute and the screen tell it."""
    at = f"{place.at:%H:%M} ngày {day_text(place.at.date())}" if place.at else "không rõ"
    return _PLACES[place.kind].format(text=place.text, at=at)


def print_slip(office: Office, key: int, out: Path) -> Path:
    """Print F-07 with the opinions that are there, or with lines for the pen; raises NoSuchDocument, NotInBook."""
    told = in_book(office, key)
    opinions = [
        f"{said.leader}, {said.at:%H:%M} ngày {day_text(said.at.date())}: {said.text}".strip() for said in told.opinions
    ]
    for said in told.opinions:
        for task in said.assignments:
            role = "Chủ trì" if task.role == "lead" else "Phối hợp"
            due = f", xong trước {day_text(task.due)}" if task.due else ""
            opinions.append(f"{role}: {task.unit}{due}")
    card, fields = told.card, told.fields
    subject = SlipDocument(
        card.type_name or "Văn bản", card.code, card.issued_date, str(fields["author"]), card.subject
    )
    head = SlipHead(office.settings.agency.upper(), office.settings.place or "…", office.today(), _mark(office))
    print_resolution_slip(head, subject, Opinions(leader=tuple(opinions)), out, office.now())
    noted(office, key, "slip_printed")
    return out


def print_stamp(office: Office, key: int, out: Path, at: tuple[float, float] | None = None) -> Path:
    """Print F-05 as a label, or at a place in mm on a sheet for the paper original; raises NotInBook."""
    print_arrival_stamp(stamp_of(office, in_book(office, key)), out, at, office.now())
    noted(office, key, "stamp_printed")
    return out


def stamp_of(office: Office, told: Detail) -> ArrivalStamp:
    """Return what the mark ĐẾN says of a registered document."""
    registered = told.fields["registered_at"]
    return ArrivalStamp(
        office.settings.agency.upper(),
        told.card.number,
        registered.date() if isinstance(registered, datetime) else None,
        str(told.fields["receiver"]),
        str(told.fields["case_file"]),
    )


def make_minute(office: Office, key: int) -> Card:
    """Make the minute of an agreed recall and file it; the content goes as the agency's rule says (D-28).

    Raises NotRecalled.
    """
    told = detail(office, key)
    if not told.fields["content"]:
        raise NotRecalled(key=key)
    answer = answer_of(office, key)
    card = told.card
    facts = (
        ("Số và ký hiệu", card.code),
        ("Ngày văn bản", day_text(card.issued_date)),
        ("Cơ quan ban hành", str(told.fields["author"]) or card.sender),
        ("Trích yếu", card.subject),
        ("Số đến", number_text(card.number)),
        ("Mã định danh văn bản", str(told.fields["document_id"])),
        ("Yêu cầu thu hồi", _moment(answer.asked_at)),
        ("Lý do thu hồi", answer.reason),
        ("Đồng ý thu hồi", f"{_moment(answer.at)}, văn thư {answer.who}"),
    )
    with office.store.read() as session:
        files = tuple(MinuteFile(*named) for named in names_of_files(session, key))
    where = tuple(place_line(place) for place in places(office, key))
    ours = office.settings
    head = MinuteHead(ours.agency, ours.parent_agency, ours.place or "…", office.today(), _mark(office))
    out = office.folders.work / f"recall-minute-{key}.pdf"
    try:
        print_recall_minute(head, RecallMinute(facts, files, where), out, office.now())
        size, kept = out.stat().st_size, office.vault.keep_file(out)
    finally:
        out.unlink(missing_ok=True)
    name = f"Biên bản hủy {card.code.replace('/', '-') or card.number or key}.pdf"
    return file_minute(office, key, ArrivedFile(name, kept, size, "application/pdf", "MINUTE", 1))


def in_book(office: Office, key: int) -> Detail:
    """Return a document that has its arrival number and was not recalled; raises NotInBook."""
    told = detail(office, key)
    if told.card.number is None or told.card.state is State.RECALLED:
        raise NotInBook(key=key)
    return told


def noted(office: Office, key: int, act: str) -> None:
    """Write in the journal that something was printed."""
    with office.store.write() as tx:
        document(tx, key, "incoming")
        note(tx, office, key, act)


def _mark(office: Office) -> str:
    return f"In từ Văn thư lúc {_moment(office.now())} bởi {office.who}"


def _moment(at: datetime | None) -> str:
    return f"{at:%H:%M} ngày {day_text(at.date())}" if at else ""
