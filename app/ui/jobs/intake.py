"""A PDF is taken in to be issued: kept at once, read, and checked before a number is spent."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.base.clock import VIETNAM
from app.base.errors import OfficeError
from app.desk import form_check, proof, verdicts
from app.desk.given_files import kept_file
from app.desk.number import expected_code
from app.desk.office import Office
from app.desk.prepare import Draft, document_types, prepare
from app.documents.arrival import SOURCE, ArrivedFile
from app.documents.capacity import printed_capacity
from app.documents.cards import Card
from app.documents.numbering import printed_notation
from app.documents.printed import Unlike, unlike_printed
from app.documents.vietnamese import fold
from app.pages.sheets import Made, is_draft

if TYPE_CHECKING:
    from app.compose import House
    from app.signing.marks import Places

_HEADING_LINES = 40
_SUBJECT_LINES = 4


@dataclass(frozen=True)
class Guess:
    """What the pages say: type, subject, the notation behind the blank number, what stands above the signature."""

    type_name: str = ""
    subject: str = ""
    notation: str = ""
    capacity: str = ""
    position: str = ""


@dataclass(frozen=True)
class Taken:
    """A file that rests in the vault now, where it rests, and what its first page says.

    Of one that was made here of a drafter's file, that file too and what was noticed.
    """

    file: ArrivedFile
    path: Path
    guess: Guess
    source: ArrivedFile | None = None
    made: Made | None = None


@dataclass(frozen=True)
class Checked:
    """What was found before sealing: the leader who signed, the report, the places; or why it cannot be sealed.

    `unlike` tells what of the leader's certificate, name or title, does not stand on the pages (R-403, R-421); `pdfa`
    what the file says of itself as an archive format, as "2B" (R-420).
    """

    signer: str = ""
    title: str = ""
    report: dict[str, Any] = field(default_factory=dict)
    places: "Places | None" = None
    problem: OfficeError | None = None
    unlike: tuple[Unlike, ...] = ()
    pdfa: str = ""


def take_in(house: "House", source: Path, *, although_signed: bool = False) -> Taken:
    """Keep a PDF in the vault and read its first page; of a drafter's file the PDF is made first (R-420).

    Raises NotAPdf, PageUnreadable, DiskFull, FileUnreadable, and what `Converter.convert` raises.
    """
    return _taken(house, source) if not is_draft(source) else _made(house, source, although_signed=although_signed)


def _made(house: "House", source: Path, *, although_signed: bool) -> Taken:
    from app.pages.converting import Converter

    office = house.office
    kept = kept_file(office.vault.keep_file, source, SOURCE)
    with tempfile.TemporaryDirectory(dir=office.folders.work, prefix="draft-", ignore_cleanup_errors=True) as room:
        out = Path(room, source.stem + ".pdf")
        converter = Converter(house.reader, office.folders.work, office.settings.office_program)
        made = converter.convert(source, out, although_signed=although_signed)
        return replace(_taken(house, out), source=kept, made=made)


def _taken(house: "House", source: Path) -> Taken:
    pages = house.reader.open(source).pages
    sha256 = house.office.vault.keep_file(source)
    path = house.office.vault.path(sha256)
    text = house.reader.text(path)
    file = ArrivedFile(source.name, sha256, path.stat().st_size, "application/pdf", "MAIN", pages)
    lines = text[0].splitlines() if text else []
    names = [kind.name for kind in document_types(house.office.today())]
    above = printed_capacity([line for page in text for line in page.splitlines()])
    return Taken(file, path, replace(guess(lines, names), capacity=above[0], position=above[1]))


def attach(house: "House", sources: Sequence[Path]) -> list[ArrivedFile]:
    """Keep files that go along; raises FileUnreadable, and what a PDF raises that cannot take its line (S-4)."""
    from app.desk.sealing import check_annexes

    found = [kept_file(house.office.vault.keep_file, source, "ATTACHED") for source in sources]
    check_annexes(((file.name, house.office.vault.path(file.sha256)) for file in found), house.sealer)
    return found


def check(house: "House", path: Path, type_name: str = "") -> Checked:
    """Check the leader's signature and find the places; a refusal is part of the answer, not an exception."""
    from app.desk.sealing import places_on

    try:
        found = house.ready_to_seal(path)
        places = places_on(house.office, path, type_name, house.sealer)
    except OfficeError as problem:
        return Checked(problem=problem)
    unlike = unlike_printed(found.signer, found.title, house.reader.text(path))
    return Checked(found.signer, found.title, found.report.as_json(), places, unlike=unlike, pdfa=found.pdfa)


def signed_on(checked: Checked) -> date | None:
    """Return the day on which the leader signed, as the signature says; None where it says nothing."""
    times = [one["time"] for one in checked.report.get("signatures", ()) if one["signer"] == checked.signer]
    return datetime.fromisoformat(times[0]).astimezone(VIETNAM).date() if times and times[0] else None


def coming_code(office: Office, type_name: str, unit: str, notation: str) -> str:
    """Return the code that would be given now; a notation printed on the page is kept."""
    code = expected_code(office, type_name, unit)
    return f"{code.partition('/')[0]}/{notation}" if notation else code


def guess(lines: Sequence[str], types: Sequence[str]) -> Guess:
    """Read type and subject from the heading of a page; what is not certain stays empty."""
    heading = [line.strip() for line in lines[:_HEADING_LINES]]
    notation = printed_notation(heading)
    by_fold = {fold(name): name for name in types}
    for at, line in enumerate(heading):
        if line.startswith("V/v"):
            return Guess("Công văn", _joined(heading[at:]), notation)
        if line.isupper() and fold(line) in by_fold:
            return Guess(by_fold[fold(line)], _joined(heading[at + 1 :]), notation)
    return Guess(notation=notation)


def _joined(lines: Sequence[str]) -> str:
    """Join the lines of a subject: they end before a blank, an address, a ground or a line in capitals."""
    kept: list[str] = []
    for line in lines[:_SUBJECT_LINES]:
        ends = not line or line.isupper() or fold(line).startswith(("can cu", "kinh gui", "dieu 1"))
        if kept and (ends or _ends_subject(line)):
            break
        if line and not ends:
            kept.append(line)
    return " ".join(kept)


def _ends_subject(line: str) -> bool:
    return set(line) <= set("_-– ") or ", ngày" in line or fold(line).startswith(("so:", "so "))


@dataclass(frozen=True)
class Found:
    """What was found of a PDF before it is kept: the report of its signatures, the points of its form."""

    report: dict[str, object]
    form: form_check.FormCheck


def check_and_keep(office: Office, draft: Draft, found: Found) -> Card:
    """Keep a document that is to be numbered at once, unless the axis would not take it; raises NotFitToLeave."""
    proof.refuse_unfit_draft(office, draft)
    return keep(office, draft, found)


def keep(office: Office, draft: Draft, found: Found) -> Card:
    """Prepare the document and keep what the checks of its signatures and of its form found."""
    card = prepare(office, draft)
    if found.report:
        verdicts.keep_verdict(office, card.key, found.report)
    if found.form.points:
        form_check.keep_form(office, card.key, found.form.points, ())
    return card
