"""Biên bản sự cố: the minute of a time without the axis (D-29); no legal form, the layout of a minute by NĐ 30."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from app.forms.slips import MinuteHead, long_day
from app.forms.typeset import typeset


@dataclass(frozen=True)
class LateDocument:
    """One document that had to wait: its code, for whom, when it was issued, when or how it left, and how late."""

    code: str
    to: str
    issued: str
    left: str
    late: str = ""


@dataclass(frozen=True)
class OutageMinute:
    """What the minute tells; `short` is the agency's abbreviation; empty remarks leave lines for the pen."""

    facts: tuple[tuple[str, str], ...]
    because: str
    short: str = "…"
    sent: tuple[LateDocument, ...] = ()
    late: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    cause: str = ""
    reported: str = ""


def print_outage_minute(head: MinuteHead, minute: OutageMinute, out: Path, moment: datetime | None = None) -> Path:
    """Print *Biên bản sự cố mất kết nối trục liên thông văn bản*."""
    data = {
        "agency": head.agency.upper(),
        "parent": head.parent.upper(),
        "number": f"Số: …/BB-{minute.short}",
        "place": head.place,
        "date": long_day(head.day),
        "rows": [{"name": name, "value": value} for name, value in minute.facts if value],
        "because": minute.because,
        "sent": [asdict(one) for one in minute.sent],
        "late": list(minute.late),
        "rest": list(minute.rest),
        "cause": minute.cause,
        "reported": minute.reported,
        "signers": ["Văn thư", "Người quản trị hệ thống", "Người có thẩm quyền"],
        "mark": head.mark,
    }
    return typeset("outage_minute.typ", data, out, moment)
