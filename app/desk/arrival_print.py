"""A print of an incoming document with the mark ĐẾN: on the copy for the printer only (R-114, PL IV V, D-17).

The file as received is read and never written; what is printed is a new file that no record keeps.
"""

from datetime import datetime
from pathlib import Path

from app.base.errors import Refused
from app.desk.office import Office
from app.desk.prints import in_book, noted, stamp_of
from app.documents.cards import Detail
from app.forms.slips import print_arrival_stamp
from app.pages.reader import PageReader
from app.signing.marks import MM, Place
from app.signing.place import Sheet, number_line
from app.signing.room import ARRIVAL_MM, Taken, arrival_place, by_pixels, by_words, either

PRINTED = "arrival_copy_printed"
_PRINTABLE = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff")
_ROUGH = 1.0


class NothingToPrint(Refused):
    """No file of the document can be printed by pages. Facts: key."""

    code = "print.no_pages"


class MarkUnsure(Refused):
    """Where the mark ĐẾN goes on this page is not certain; a person has to show it. Facts: why."""

    code = "print.place_unsure"


def page_file(told: Detail) -> Path:
    """Return the file whose first page takes the mark: the document itself; raises NothingToPrint."""
    shown = [file for file in told.files if file.name.lower().endswith(_PRINTABLE) and not file.problem]
    found = next((file for file in shown if file.role == "MAIN"), None)
    if found is None:
        raise NothingToPrint(key=told.card.key)
    return Path(found.path)


def find_mark(reader: PageReader, pdf: Path, type_name: str = "") -> Place:
    """Return where the mark goes, found by reading the first page."""
    document, words = reader.open(pdf), reader.words(pdf, 0)
    return arrival_place(document, _taken(reader, pdf), number_line(Sheet(document, words, (), type_name=type_name)))


def check_mark(reader: PageReader, pdf: Path, place: Place) -> Place:
    """Return a place that a person showed; a question where it would cover something."""
    left, top, right, bottom = place.box
    width, height = reader.open(pdf).sizes[place.page]
    inside = left >= 0 and top >= 0 and right <= width and bottom <= height
    clear = inside and not _taken(reader, pdf)(place.box)
    return Place(place.page, place.box, "sure" if clear else "ask", "shown" if clear else "covers")


def write_label(office: Office, key: int, out: Path) -> Path:
    """Set the mark itself, 50 × 35 mm, with what the book says; raises NotInBook."""
    return print_arrival_stamp(stamp_of(office, in_book(office, key)), out, None, registered_at(office, key))


def print_copy(office: Office, key: int, reader: PageReader, out: Path, at: tuple[float, float] | None = None) -> Place:
    """Write the print copy and note it; `at` are millimetres from the top left corner, where a person shows the place.

    Raises NotInBook, NothingToPrint, MarkUnsure and what reading the pages may raise.
    """
    told = in_book(office, key)
    pdf = page_file(told)
    place = find_mark(reader, pdf, told.card.type_name) if at is None else _at(*at)
    if not place.sure:
        raise MarkUnsure(why=place.why)
    label = office.folders.work / f"arrival-label-{key}.pdf"
    try:
        write_label(office, key, label)
        reader.lay_on(pdf, label, out, place.page, place.box)
    finally:
        label.unlink(missing_ok=True)
    note_printed(office, key)
    return place


def note_printed(office: Office, key: int) -> None:
    """Write in the journal that a copy went to the printer: a recall has to find it (R-653)."""
    noted(office, key, PRINTED)


def _at(x: float, y: float) -> Place:
    width, height = ARRIVAL_MM
    return Place(0, (x * MM, y * MM, (x + width) * MM, (y + height) * MM), "sure", "shown")


def _taken(reader: PageReader, pdf: Path) -> Taken:
    """Tell words, and ink that is no word: lines, pictures, seals, a whole scan."""
    return either(by_words(reader.words(pdf, 0)), by_pixels(reader.draw(pdf, 0, _ROUGH), _ROUGH))


def registered_at(office: Office, key: int) -> datetime:
    """Return the moment of registration, so that the same mark is the same file however often it is set."""
    at = in_book(office, key).fields["registered_at"]
    return at if isinstance(at, datetime) else office.now()
