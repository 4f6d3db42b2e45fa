"""Scanning page by page on the work lane: every page is on disk before it is shown, whatever happens next."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.desk.receive import Receipt, receive
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties
from app.documents.cards import Card
from app.documents.values import Channel
from app.scanning.assemble import assemble
from app.scanning.driver import Device, FeederEmpty, PageImage, Scanner, ScannerMissing, Source, Wishes
from app.scanning.folder import FolderScanner
from app.scanning.session import ScanSession, SessionPage, leftovers, resumed, started

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.compose import House

DPIS = (200, 300, 400, 600)
_PATIENCE = 3.0
"""Seconds for which a watched folder is looked at when the clerk asks."""


@dataclass(frozen=True)
class Found:
    """What can scan here, why SANE cannot, and the scans that were left behind."""

    devices: tuple[Device, ...]
    problem: OfficeError | None
    left: tuple[Path, ...]


class ScanWork:
    """One scan under way. All methods but `stop` run on the work lane."""

    def __init__(self, house: "House") -> None:
        """Prepare; nothing is open yet."""
        self._house = house
        self._closing = ExitStack()
        self._session: ScanSession | None = None
        self._images: Iterator[PageImage] | None = None
        self._scanner: Scanner | None = None
        self._stop = Event()

    @property
    def room(self) -> Path:
        """The folder of the pages."""
        return self._open().room

    def look(self) -> Found:
        """Return what can scan; SANE may be absent, the watched folder may not be set up."""
        folder = self._house.office.settings.scan_folder
        devices: list[Device] = []
        problem: OfficeError | None = None
        scanner = _sane()
        try:
            devices += scanner.devices()
        except OfficeError as raised:
            problem = raised
        finally:
            _close(scanner)
        if folder:
            devices += FolderScanner(self._house.reader, (Path(folder),)).devices()
        left = () if self._session else tuple(one.folder for one in leftovers(self._house.office.folders.work))
        return Found(tuple(devices), problem, left)

    def begin(self, device: Device, wishes: Wishes) -> tuple[SessionPage, ...]:
        """Start the scanner, into the scan under way or a new one."""
        if self._session is None:
            office = self._house.office
            held = started(office.folders.work, device.name, wishes.dpi, office.who)
            self._session = self._closing.enter_context(held)
        self._end_scanner()
        self._stop.clear()
        self._scanner = self._scanner_of(device)
        sources = self._scanner.abilities(device).sources
        source = wishes.source if wishes.source in sources else sources[0]
        asked = Wishes(wishes.dpi, source=source, pages=1 if source is Source.FLATBED else 0)
        self._images = self._scanner.scan(device, asked, self._session.room, self._stop)
        return self._session.pages

    def next(self) -> tuple[SessionPage, ...] | None:
        """Take the next page; None when the paper has ended. A failure keeps the pages before it."""
        session = self._open()
        if self._images is None:
            return None
        try:
            image = next(self._images, None)
        except FeederEmpty:
            self._end_scanner()
            if not session.pages:
                raise
            return None
        except BaseException:
            self._end_scanner()
            raise
        if image is None:
            self._end_scanner()
            return None
        session.take(image)
        return session.pages

    def resume(self, folder: Path) -> tuple[SessionPage, ...]:
        """Take a scan up again that was left behind; raises FolderTaken."""
        self._session = self._closing.enter_context(resumed(folder))
        return self._session.pages

    def stop(self) -> None:
        """Let the scanner end after the page it is at; may be called from anywhere."""
        self._stop.set()

    def turn(self, at: int, degrees: int) -> tuple[SessionPage, ...]:
        """Turn a page clockwise."""
        self._open().turn(at, degrees)
        return self._open().pages

    def move(self, at: int, to: int) -> tuple[SessionPage, ...]:
        """Put a page elsewhere."""
        self._open().move(at, to)
        return self._open().pages

    def remove(self, at: int) -> tuple[SessionPage, ...]:
        """Take a page out; its file stays until the scan becomes a document."""
        self._open().remove(at)
        return self._open().pages

    def hand_in(self) -> Receipt:
        """Make one PDF of the pages and take it in as a paper document; raises NothingScanned, BelowFloor."""
        office, file = self._house.office, self._made()
        given = Facts(subject="", page_count=file.pages, has_paper=True)
        receipt = receive(office, Arrival(Channel.PAPER, office.now(), Parties(sender=""), given, (file,)))
        self.discard()
        return receipt

    def hand_in_for(self, key: int) -> Card:
        """Make one PDF of the pages and take it in as the scan of a document of ours; raises WrongState too."""
        from app.desk.paper_scan import take_scan

        card = take_scan(self._house.office, key, self._made())
        self.discard()
        return card

    def _made(self) -> ArrivedFile:
        """Return the PDF of the pages, kept in the vault."""
        session, office = self._open(), self._house.office
        out = session.room / f"scan-{office.now():%Y%m%d-%H%M%S}.pdf"
        facts = assemble(session, self._house.reader, out, out.stem)
        name = office.vault.keep_file(out)
        return ArrivedFile(out.name, name, out.stat().st_size, "application/pdf", "MAIN", facts.pages)

    def discard(self) -> None:
        """Throw the scan away."""
        self._open().discard()
        self.close()

    def close(self) -> None:
        """Let the scanner and the scan go; what is not discarded is offered again at the next start."""
        self._stop.set()
        self._end_scanner()
        self._closing.close()
        self._session = None

    def _open(self) -> ScanSession:
        if self._session is None:
            raise ScannerMissing(driver="", device="")
        return self._session

    def _scanner_of(self, device: Device) -> Scanner:
        if device.driver == "folder":
            return FolderScanner(self._house.reader, (Path(device.name),), patience=_PATIENCE)
        return _sane()

    def _end_scanner(self) -> None:
        if self._images is not None:
            close = getattr(self._images, "close", None)
            if close is not None:
                close()
        if self._scanner is not None:
            _close(self._scanner)
        self._images = self._scanner = None


def _sane() -> Scanner:
    from app.scanning.sane import SaneScanner

    return SaneScanner()


def _close(scanner: Scanner) -> None:
    close = getattr(scanner, "close", None)
    if close is not None:
        close()
