"""The registry books as the decree draws them, printed from what is recorded (NĐ 30/2020 PL IV I, VI; R-901, R-902)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.desk.books import known
from app.desk.office import Office
from app.documents.copying import form_name
from app.documents.life import State
from app.documents.numbering import INCOMING, NumberState, number_text
from app.forms.books import BookCover, CopyLine, IncomingLine, OutgoingLine
from app.forms.printing import SYSTEM, PrintMark, print_copy_book, print_incoming_book, print_outgoing_book
from app.store.tables import DocumentRow, NumberRow
from app.store.tables_exchange import RecipientRow

if TYPE_CHECKING:
    from app.desk.copies import CopyLine as Copied

COPIES = "copies"
"""The book of certified copies, which is printed as the others are."""
_BATCH = 500
_MADE_AS = {"axis": "VBĐT", "paper": "Giấy", "both": "Giấy + điện tử"}


@dataclass(frozen=True)
class Period:
    """Which lines of a book: a year, or the days of it from and to."""

    year: int
    first: date | None = None
    last: date | None = None

    def holds(self, day: date | None) -> bool:
        """Tell whether a line of this day belongs to the period."""
        if day is None:
            return True
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


def print_book(office: Office, book: str, period: Period, out: Path) -> int:
    """Print a registry book as PDF and return how many lines it has; voided numbers are struck lines."""
    if book == COPIES:
        return _print_copies(office, period, out)
    known(book)
    with office.store.read() as session:
        lines = _lines(session, book, period)
    mark = PrintMark(SYSTEM, office.who, office.now())
    if book == INCOMING:
        incoming = [line for line in lines if isinstance(line, IncomingLine)]
        print_incoming_book(_cover(office, period, [line.number for line in incoming]), incoming, out, mark)
    else:
        outgoing = [line for line in lines if isinstance(line, OutgoingLine)]
        print_outgoing_book(_cover(office, period, []), outgoing, out, mark)
    return len(lines)


def _print_copies(office: Office, period: Period, out: Path) -> int:
    """Print the book of copies (F-26); a recalled source stays in it, with its state."""
    from app.desk.copies import copies

    made = [line for line in copies(office, period.year) if period.holds(line.made.at.date())]
    lines = [_copy(line) for line in made]
    print_copy_book(_cover(office, period, []), lines, out, PrintMark(SYSTEM, office.who, office.now()))
    return len(lines)


def _copy(line: "Copied") -> CopyLine:
    facts = {name: str(line.made.facts.get(name) or "") for name in ("kind", "allowed_by", "part", "recipients")}
    made_as = "Bản giấy" if line.made.facts.get("paper") else "Bản điện tử"
    remark = [facts["part"], made_as, "Văn bản đã thu hồi" if line.standing == State.RECALLED.value else ""]
    return CopyLine(
        code=line.code,
        dated=line.made.at.date(),
        form=form_name(facts["kind"]),
        document=line.document,
        subject=line.subject,
        signer=facts["allowed_by"],
        recipients=facts["recipients"],
        copies=_count(line.made.facts.get("copies")),
        remark="; ".join(part for part in remark if part),
    )


def _count(told: object) -> int:
    """Return how many copies were made; one file where nothing says so."""
    return told if isinstance(told, int) else 1


def _cover(office: Office, period: Period, numbers: Sequence[int]) -> BookCover:
    ours = office.settings
    return BookCover(
        agency=ours.agency,
        parent_agency=ours.parent_agency,
        title="",
        year=period.year,
        from_date=period.first,
        to_date=period.last,
        from_number=numbers[0] if numbers else None,
        to_number=numbers[-1] if numbers else None,
    )


def _lines(session: Session, book: str, period: Period) -> list[IncomingLine | OutgoingLine]:
    asked = (
        select(NumberRow)
        .where(NumberRow.book == book, NumberRow.year == period.year, NumberRow.state != NumberState.HELD.value)
        .order_by(NumberRow.series, NumberRow.number)
    )
    numbers = session.scalars(asked).all()
    lines: list[IncomingLine | OutgoingLine] = []
    for start in range(0, len(numbers), _BATCH):
        batch = numbers[start : start + _BATCH]
        keys = [number.document_key for number in batch if number.document_key is not None]
        documents = {row.id: row for row in session.scalars(select(DocumentRow).where(DocumentRow.id.in_(keys)))}
        recipients = _recipients(session, keys) if book != INCOMING else {}
        for number in batch:
            row = documents.get(number.document_key or 0)
            line = _incoming(number, row) if book == INCOMING else _outgoing(number, row, recipients)
            if period.holds(_day(line)):
                lines.append(line)
    return lines


def _day(line: IncomingLine | OutgoingLine) -> date | None:
    return line.arrived if isinstance(line, IncomingLine) else line.dated


def _incoming(number: NumberRow, row: DocumentRow | None) -> IncomingLine:
    void = number.reason if number.state == NumberState.VOIDED.value else ""
    if row is None or void:
        return IncomingLine(number.at.date(), number.number, "", "", None, "", "", void=void or number.reason)
    return IncomingLine(
        arrived=(row.registered_at or number.at).date(),
        number=number.number,
        author=row.author or row.sender,
        code=row.code,
        dated=row.issued_date,
        kind=row.type_name,
        subject=row.subject,
        receiver=row.receiver,
        handed=row.transfer_date,
        remark=_remark(row),
    )


def _outgoing(number: NumberRow, row: DocumentRow | None, recipients: dict[int, str]) -> OutgoingLine:
    void = number.reason if number.state == NumberState.VOIDED.value else ""
    if row is None or void:
        code = number.code or f"{number_text(number.number)}/{number.series}"
        return OutgoingLine(code, number.at.date(), "", "", void=void or number.reason)
    return OutgoingLine(
        code=row.code,
        dated=row.issued_date,
        kind=row.type_name,
        subject=row.subject,
        signer=row.signer_name,
        recipients=recipients.get(row.id, ""),
        keeper=row.retained_by,
        copies=row.copies,
        handed=row.transfer_date,
        remark=_remark(row),
    )


def _remark(row: DocumentRow) -> str:
    said = [row.note] if row.note else []
    if row.direction == "outgoing" and row.channel in _MADE_AS:
        said.append(_MADE_AS[row.channel])
    said += _worth(row)
    if row.state == State.RECALLED.value and "Đã thu hồi" not in said:
        said.append("Đã thu hồi")
    return "; ".join(said)


def _worth(row: DocumentRow) -> list[str]:
    """Return what the document is worth where it is not worth all (R-109)."""
    if row.verdict == "V12":
        return ["Chỉ để tham khảo, chờ bản giấy"]
    worth = row.report.get("legal_value") if row.direction == "incoming" and row.verdict else None
    if worth == "INFO_ONLY":
        return [f"Chỉ để tham khảo ({row.verdict})"]
    return ["Bản quét, bản sao có chữ ký số của cơ quan"] if worth == "AGENCY_ONLY" else []


def _recipients(session: Session, keys: Sequence[int]) -> dict[int, str]:
    asked = select(RecipientRow.document_key, RecipientRow.name).where(RecipientRow.document_key.in_(keys))
    names: dict[int, list[str]] = {}
    for key, name in session.execute(asked.order_by(RecipientRow.id)):
        names.setdefault(key, []).append(name)
    return {key: "; ".join(some) for key, some in names.items()}
