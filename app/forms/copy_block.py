"""The block of a paper copy, SAO Y, SAO LỤC or TRÍCH SAO, with its number, signer and seal's place (F-19)."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.forms.slips import long_day
from app.forms.typeset import typeset

DOTS = "………………………………"


@dataclass(frozen=True)
class CopyBlock:
    """What the block says; `capacity` are the lines above the signature, empty parts leave dots for the pen.

    `mark` is that of a paper made from an electronic document, if one is wanted.
    """

    agency: str
    parent: str
    form: str
    code: str
    place: str
    day: date
    capacity: tuple[str, ...] = ()
    signer: str = ""
    recipients: tuple[str, ...] = ()
    mark: str = ""


def print_copy_block(block: CopyBlock, out: Path, moment: datetime, *, own_page: bool) -> Path:
    """Print F-19 as a strip of 164 mm to be laid below the source's end, or on an A4 page of its own."""
    data = {
        "agency": block.agency,
        "parent": block.parent,
        "form": block.form.upper(),
        "code": block.code,
        "place": block.place,
        "date": long_day(block.day),
        "capacity": block.capacity or (DOTS,),
        "signer": block.signer or DOTS,
        "recipients": block.recipients or (DOTS,),
        "mark": block.mark,
        "own_page": own_page,
    }
    return typeset("copy_block.typ", data, out, moment)
