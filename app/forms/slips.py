"""Small prints around one incoming document: F-07, the slip for opinions, F-05, the ĐẾN stamp, a recall's minute."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.forms.books import day_text, kind_and_subject, number_text
from app.forms.typeset import typeset


@dataclass(frozen=True)
class SlipDocument:
    """The incoming document as the slip names it."""

    kind: str
    code: str
    dated: date | None
    author: str
    subject: str

    def __str__(self) -> str:
        """Return kind, number, date, issuing agency and subject in one line."""
        parts = (
            f"{self.kind} số {self.code}" if self.code else self.kind,
            f"ngày {day_text(self.dated)}" if self.dated else "",
            f"của {self.author}" if self.author else "",
        )
        return kind_and_subject(" ".join(part for part in parts if part), self.subject)


@dataclass(frozen=True)
class Opinions:
    """What was written already, line by line; an empty part is printed with lines for the pen."""

    leader: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    officer: tuple[str, ...] = ()


@dataclass(frozen=True)
class SlipHead:
    """Whose slip it is; without a day the dots of the form stay."""

    agency: str
    place: str
    day: date | None = None
    mark: str = ""


@dataclass(frozen=True)
class ArrivalStamp:
    """The fields of the ĐẾN stamp; what is empty leaves its dots."""

    agency: str
    number: int | None = None
    arrived: date | None = None
    transfer: str = ""
    file: str = ""


def print_resolution_slip(
    head: SlipHead, document: SlipDocument, opinions: Opinions, out: Path, moment: datetime | None = None
) -> Path:
    """Print F-07 *Phiếu giải quyết văn bản đến*."""
    data = {
        "agency": head.agency,
        "place": head.place,
        "date": long_day(head.day),
        "document": str(document),
        "leader": opinions.leader,
        "unit": opinions.unit,
        "officer": opinions.officer,
        "mark": head.mark,
    }
    return typeset("resolution_slip.typ", data, out, moment)


def print_arrival_stamp(
    stamp: ArrivalStamp, out: Path, at: tuple[float, float] | None = None, moment: datetime | None = None
) -> Path:
    """Print F-05, the ĐẾN stamp: as a label of 50 × 35 mm, or at x, y mm on an A4 sheet.

    The sheet is for feeding the paper original through the printer; the file as received is never stamped.
    """
    data = {
        "agency": stamp.agency,
        "number": number_text(stamp.number),
        "date": day_text(stamp.arrived),
        "transfer": stamp.transfer,
        "file": stamp.file,
        "at": {"x": at[0], "y": at[1]} if at else None,
    }
    return typeset("arrival_stamp.typ", data, out, moment)


def long_day(day: date | None) -> str:
    """Return a day as documents write it, or nothing."""
    if day is None:
        return ""
    number, month, year = day_text(day).split("/")
    return f"ngày {number} tháng {month} năm {year}"


@dataclass(frozen=True)
class MinuteHead:
    """Whose minute it is and where and when it is made."""

    agency: str
    parent: str
    place: str
    day: date
    mark: str = ""


@dataclass(frozen=True)
class MinuteFile:
    """One destroyed file: what remains of it."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class RecallMinute:
    """What the minute tells: label and value of each fact, the files, and where the document was kept."""

    facts: tuple[tuple[str, str], ...]
    files: tuple[MinuteFile, ...]
    places: tuple[str, ...]


def print_recall_minute(head: MinuteHead, minute: RecallMinute, out: Path, moment: datetime | None = None) -> Path:
    """Print *Biên bản hủy văn bản điện tử bị thu hồi* (NĐ 30/2020 Đ18.4; D-28)."""
    data = {
        "agency": head.agency.upper(),
        "parent": head.parent.upper(),
        "place": head.place,
        "date": long_day(head.day),
        "rows": [{"name": name, "value": value} for name, value in minute.facts if value],
        "files": [{"name": file.name, "size": file.size, "sha256": file.sha256} for file in minute.files],
        "places": list(minute.places),
        "signers": ["Văn thư", "Người chứng kiến", "Người có thẩm quyền"],
        "mark": head.mark,
    }
    return typeset("recall_minute.typ", data, out, moment)
