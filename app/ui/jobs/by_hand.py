"""A paper on its way: how far it is, its scan taken in, the line drawn on it as it will be, the agency's signature."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk import hand_seal, on_paper, paper_scan, sealing
from app.desk.given_files import kept_file
from app.desk.number import give_number
from app.desk.office import Office
from app.documents.cards import Card, Detail
from app.documents.paper_seals import PaperRule, copies_wanted, paper_rule
from app.documents.values import SIGNED_BY_HAND
from app.ui.jobs.places import BY_HAND, PREVIEW, Laid, clear_previews
from app.ui.jobs.sealing import logged_in
from app.ui.jobs.sealing import standing as sealing_standing
from app.ui.jobs.shown import fresh

if TYPE_CHECKING:
    from app.compose import House
    from app.signing.marks import Place
    from app.ui.forms.pin import Entered

_WIRED = {"axis", "mail"}


@dataclass(frozen=True)
class Standing:
    """A document that is signed by hand, or may be: its record, the code to come, its scan, who needs the scan."""

    detail: Detail
    code: str
    on_paper: bool
    scan: Path | None
    wired: int
    rule: PaperRule
    begun: bool = False
    last_error: str = ""

    @property
    def copies(self) -> int:
        """How many copies the recipients on paper and the record office need."""
        return copies_wanted((line.channel for line in self.detail.recipients), self.rule)

    @property
    def pages(self) -> int:
        """How many pages the document has, as far as that is known; 0 where it is not."""
        main = next((file for file in self.detail.files if file.role == "MAIN"), None)
        return (main.pages if main is not None else None) or self.detail.card.pages or 0


@dataclass(frozen=True)
class Scan:
    """The scan of a sealed paper, before the agency signs it."""

    house: "House"
    path: Path

    def lay(self, place: "Place | None") -> Laid:
        """Find blank paper for the agency's line, or look at a place that is shown, and draw the scan with it.

        It is drawn by the code that will sign it. Raises ScanSigned, SealNotPdf, SealEncrypted, ….
        """
        from app.signing.seal import Shown

        sealer, line = self.house.sealer, sealing.copy_line(self.house.office)
        if place is None:
            paper_scan.check_scan(self.path, sealer)
            there = sealer.find_line(self.path, line)
        else:
            there = sealer.check_line(self.path, place) if place.why in BY_HAND else place
        out = fresh(self.house.office.folders.work, PREVIEW, keep=True)
        sealer.preview(self.path, out, Shown(line=line, line_at=there))
        clear_previews(out.parent, out)
        return Laid(there, out)


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
        rule=paper_rule(office.today()),
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


def seal_by_hand(office: Office, key: int, copies: int) -> Card:
    """Note that the red seal is on so many copies of the paper; raises WrongState."""
    return hand_seal.hand_seal(office, key, copies)


def unseal(office: Office, key: int) -> Card:
    """Take back that the red seal is on the paper; raises WrongState."""
    return hand_seal.unhand_seal(office, key)


def take_scan(house: "House", key: int, source: Path) -> Card:
    """Take a PDF in as the scan of the paper; raises NotAPdf, ScanSigned, SealEncrypted, …, WrongState."""
    pages = house.reader.open(source).pages
    paper_scan.check_scan(source, house.sealer)
    file = kept_file(house.office.vault.keep_file, source, "MAIN", pages)
    return paper_scan.take_scan(house.office, key, file)


def sign(house: "House", key: int, entered: "Entered", place: "Place | None" = None) -> Card:
    """Log in and sign the scan; a failure keeps what is done, and the same call goes on."""
    with entered, logged_in(house, entered) as tools:
        card = sealing.seal(house.office, key, tools, place)
    house.complete_proof(key)
    return card
