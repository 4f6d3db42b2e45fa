"""Paper copies: numbered in the book of copies, printed with SAO Y, SAO LỤC or TRÍCH SAO (F-19; R-753, R-758).

The block follows the end of the source on the same page, under a line over its whole width, or stands on a page of its
own where there is no room; then the printer is told. The source and the file as received stay as they were (D-17).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from app.base.errors import Refused
from app.desk.copies import (
    MADE,
    CopyLine,
    CopySecret,
    ExtractMissing,
    Made,
    Order,
    WrongSource,
    check_order,
    copies,
    enter,
)
from app.desk.office import Office
from app.desk.prints import in_book, noted
from app.documents.arrival import Signer
from app.documents.capacity import block
from app.documents.copying import FORMS, form_name, paper_copy_kinds
from app.documents.secrecy import mark_in_notation
from app.documents.values import Channel, required
from app.forms.copy_block import CopyBlock, print_copy_block
from app.forms.printing import SYSTEM
from app.pages.reader import PageReader
from app.pages.sheets import Box
from app.signing.marks import MM
from app.signing.profile import profile
from app.signing.room import by_pixels, by_words, either
from app.store.tables import EventRow
from app.store.vault import FileMissing

PRINTED = "copy_printed"
_LEFT_MM, _BOTTOM_MM, _GAP_MM, _STEP_MM = 30.0, 15.0, 4.0, 2.0
_ROUGH = 1.0
_LOOKUP = 16


class NoSuchCopy(Refused):
    """The book of copies of this year has no such code. Facts: copy, year."""

    code = "copy.unknown"


@dataclass(frozen=True)
class OnPaper:
    """A copy on paper that is in the book, by code and year: when it was numbered, and how many were to be made."""

    code: str
    year: int
    at: datetime
    copies: int


@dataclass(frozen=True)
class Printed:
    """A paper copy that was written for the printer; `own_page` where the source's last page had no room."""

    code: str
    out: Path
    own_page: bool


def number_copy(office: Office, key: int, order: Order) -> Made:
    """Give a paper copy its number in the book of copies; it is printed and signed by hand after that.

    An electronic original may be copied on paper (R-753). Raises NotInBook, CopySecret, WrongSource, FieldMissing, and
    ExtractMissing where an extract has no file.
    """
    check_order(order)
    told = in_book(office, key)
    if mark := mark_in_notation(told.card.code):
        raise CopySecret(mark=mark)
    if order.kind not in paper_copy_kinds(told.card.type_name):
        raise WrongSource(form=form_name(order.kind), type=told.card.type_name)
    main = next((file for file in told.files if file.role == "MAIN"), None)
    if order.file is not None:
        return enter(office, key, order, office.vault.keep_file(order.file))
    if order.kind == "trich_sao" or main is None:
        raise ExtractMissing(key=key)
    return enter(office, key, order, main.sha256)


def paper_copies(office: Office, key: int) -> list[OnPaper]:
    """Return the copies on paper of a document, the newest first; each can be printed again."""
    asked = select(EventRow).where(EventRow.document_key == key, EventRow.act == MADE).order_by(EventRow.id.desc())
    with office.store.read() as session:
        made = [(event.at, event.facts) for event in session.scalars(asked)]
    return [OnPaper(told["code"], told["year"], at, told["copies"]) for at, told in made if told.get("paper")]


def print_copy(office: Office, reader: PageReader, named: tuple[str, int], signer: Signer, out: Path) -> Printed:
    """Write a copy of the book, by its code and year, with its block for the printer; raises NoSuchCopy, FileMissing.

    `signer` signs by hand: who is not named leaves dots.
    """
    line = _line(office, *named)
    source = _source(office, line)
    told = replace(_block(office, line, signer), mark=_mark(office, line))
    strip = office.folders.work / f"copy-block-{line.number}.pdf"
    try:
        print_copy_block(told, strip, office.now(), own_page=False)
        room = room_below(reader, source, reader.open(strip).sizes[0])
        if room is not None:
            reader.lay_on(source, strip, out, reader.open(source).pages - 1, room)
        else:
            print_copy_block(told, strip, office.now(), own_page=True)
            reader.join((source, strip), out)
    finally:
        strip.unlink(missing_ok=True)
    noted(office, line.key, PRINTED)
    return Printed(line.code, out, own_page=room is None)


def _line(office: Office, code: str, year: int) -> CopyLine:
    wanted = required("code", code, 100)
    found = next((line for line in copies(office, year) if line.code == wanted), None)
    if found is None:
        raise NoSuchCopy(copy=wanted, year=year)
    return found


def _source(office: Office, line: CopyLine) -> Path:
    """Return what was copied: the source without the agency's line where it is kept, else the copy itself."""
    facts = line.made.facts
    try:
        return office.vault.path(str(facts["source"]))
    except FileMissing:
        if not facts.get("sha256"):
            raise
        return office.vault.path(str(facts["sha256"]))


def _block(office: Office, line: CopyLine, signer: Signer) -> CopyBlock:
    ours, facts = office.settings, line.made.facts
    to = str(facts.get("recipients") or "")
    return CopyBlock(
        agency=ours.agency,
        parent=ours.parent_agency,
        form=FORMS[str(facts["kind"])][0],
        code=line.code,
        place=ours.place or "…",
        day=line.made.at.date(),
        capacity=block(signer.competence, signer.position),
        signer=signer.name,
        recipients=tuple(one.strip() for one in to.split(";") if one.strip()),
    )


def _mark(office: Office, line: CopyLine) -> str:
    """Return the mark of a paper made from an electronic document; a copy of a paper has none (R-761)."""
    told = in_book(office, line.key)
    if told.card.channel == Channel.PAPER:
        return ""
    lookup = str(told.fields.get("document_id") or "") or str(line.made.facts["source"])[:_LOOKUP]
    return profile().printed_mark(
        line.made.at, system=SYSTEM, agency=office.settings.agency, lookup=lookup, by=line.made.who
    )


def room_below(reader: PageReader, source: Path, size: tuple[float, float]) -> Box | None:
    """Return blank paper right after the end of the source's last page, or None where the block does not fit."""
    last = reader.open(source).pages - 1
    width, height = reader.open(source).sizes[last]
    taken = either(by_words(reader.words(source, last)), by_pixels(reader.draw(source, last, _ROUGH), _ROUGH))
    left, bottom = min(_LEFT_MM * MM, max(0.0, width - size[0])), height - _BOTTOM_MM * MM
    top = bottom
    while top > 0 and not taken((0.0, max(0.0, top - _STEP_MM * MM), width, top)):
        top -= _STEP_MM * MM
    top += _GAP_MM * MM
    if size[0] > width or top + size[1] > bottom:
        return None
    return (left, top, left + size[0], top + size[1])
