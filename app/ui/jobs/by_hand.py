"""A paper on its way: how far it is, its scan taken in, the line drawn on it as it will be, the agency's signature."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.desk import hand_seal, on_paper, paper_scan, sealing
from app.desk.given_files import kept_file
from app.desk.number import give_number
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.documents.values import SIGNED_BY_HAND
from app.ui.jobs.sealing import standing as sealing_standing

if TYPE_CHECKING:
    from app.compose import House
    from app.signing.marks import Place

_WIRED = {"axis", "mail"}
_PREVIEW = "preview-scan-"


@dataclass(frozen=True)
class Standing:
    """A document that is signed by hand, or may be: its record, the code to come, its scan, who needs the scan."""

    detail: Detail
    code: str
    on_paper: bool
    scan: Path | None
    wired: int
    begun: bool = False
    last_error: str = ""


@dataclass(frozen=True)
class Line:
    """The text line on a scan: where it stands, and the scan as it will be; or why the scan cannot be signed."""

    place: "Place | None" = None
    scan: Path | None = None
    preview: Path | None = None
    problem: OfficeError | None = None


@dataclass(frozen=True)
class Order:
    """One scan to sign; a PIN of None asks the token's own pad."""

    key: int
    pin: str | None = field(repr=False)
    last_try: bool = False
    place: "Place | None" = None
    second: str | None = field(default=None, repr=False)


def standing(office: Office, key: int) -> Standing:
    """Return how far a paper is; raises NoSuchDocument."""
    found = sealing_standing(office, key)
    told = found.detail.fields.get("paper")
    has_scan = isinstance(told, dict) and bool(told.get("scan"))
    main = next((Path(file.path) for file in found.detail.files if file.role == "MAIN"), None)
    return Standing(
        detail=found.detail,
        code=found.code,
        on_paper=found.detail.card.channel in SIGNED_BY_HAND,
        scan=main if has_scan else None,
        wired=sum(line.channel in _WIRED for line in found.detail.recipients),
        begun=found.begun,
        last_error=found.last_error,
    )


def change_path(office: Office, key: int, why: on_paper.HandSigned) -> Card:
    """Let the document be signed by hand; raises WrongState, SignedInFuture."""
    return on_paper.to_paper(office, key, why)


def go_back(office: Office, key: int) -> Card:
    """Sign it on the system after all; raises WrongState, MainFileMissing."""
    return on_paper.to_electronic(office, key)


def number(office: Office, key: int) -> Card:
    """Give the number that is written on the paper; raises WrongState, NotFitToLeave, ClockWrong."""
    return give_number(office, key)


def seal_by_hand(office: Office, key: int) -> Card:
    """Note that the red seal is on the paper; raises WrongState."""
    return hand_seal.hand_seal(office, key)


def unseal(office: Office, key: int) -> Card:
    """Take back that the red seal is on the paper; raises WrongState."""
    return hand_seal.unhand_seal(office, key)


def take_scan(house: "House", key: int, source: Path) -> Card:
    """Take a PDF in as the scan of the paper; raises NotAPdf, ScanSigned, SealEncrypted, …, WrongState."""
    pages = house.reader.open(source).pages
    paper_scan.check_scan(source, house.sealer)
    file = kept_file(house.office.vault.keep_file, source, "MAIN", pages)
    return paper_scan.take_scan(house.office, key, file)


def look_for_line(house: "House", scan: Path) -> Line:
    """Return where the line finds blank paper on a scan; a refusal is part of the answer, not an exception."""
    try:
        paper_scan.check_scan(scan, house.sealer)
        return draw_line(house, scan, house.sealer.find_line(scan, sealing.copy_line(house.office)))
    except OfficeError as problem:
        return Line(scan=scan, problem=problem)


def draw_line(house: "House", scan: Path, place: "Place") -> Line:
    """Draw the scan with the line at a place, by the same code that will sign it."""
    from app.signing.seal import Shown

    work = house.office.folders.work
    serial = len(list(work.glob(f"{_PREVIEW}*.pdf")))
    out = work / f"{_PREVIEW}{scan.name[:12]}-{serial}.pdf"
    house.sealer.preview(scan, out, Shown(line=sealing.copy_line(house.office), line_at=place))
    return Line(place, scan, out)


def clear_previews(work: Path, but: Path | None = None) -> None:
    """Remove the drawn scans that nobody looks at any more."""
    for file in work.glob(f"{_PREVIEW}*.pdf"):
        if file != but:
            file.unlink(missing_ok=True)


def sign(house: "House", order: Order) -> Card:
    """Log in and sign the scan; a failure keeps what is done, and the same call goes on."""
    with house.open_seal(order.pin, last_try=order.last_try, second=order.second) as tools:
        card = sealing.seal(house.office, order.key, tools, order.place)
    house.complete_proof(order.key)
    return card
