"""Phiếu gửi (F-18): what goes along with paper and comes back signed (NĐ 30/2020, Phụ lục III, Mẫu 1.4)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from app.forms.slips import MinuteHead, long_day
from app.forms.typeset import typeset


@dataclass(frozen=True)
class DeliverySlip:
    """One slip: to whom, what goes with it, and why where something goes back."""

    to: str
    items: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True)
class Signed:
    """Who signs the slips, by position and name, and the agency's abbreviation; what is empty leaves dots."""

    position: str = ""
    signer: str = ""
    short: str = "…"


def print_delivery_slips(
    head: MinuteHead, slips: tuple[DeliverySlip, ...], signed: Signed, out: Path, moment: datetime | None = None
) -> Path:
    """Print F-18 *Phiếu gửi*, a page for each receiver; the number is written by hand."""
    data = {
        "agency": head.agency.upper(),
        "parent": head.parent.upper(),
        "number": f"Số: …/PG-{signed.short}",
        "place": head.place,
        "date": long_day(head.day),
        "sender": head.agency,
        "position": signed.position,
        "signer": signed.signer,
        "slips": [asdict(one) for one in slips],
        "mark": head.mark,
    }
    return typeset("delivery_slip.typ", data, out, moment)
