"""What every scanner driver offers, and what goes wrong with paper; the floor is R-751 (NĐ 30 PL I II)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Event
from typing import Protocol

from app.base.errors import Refused, Unavailable

LOWEST_DPI = 200
"""R-751: at least 200 dots per inch, in colour, at 100 %."""

A4_MM = (210.0, 297.0)


class ScannerMissing(Unavailable):
    """There is no such scanner, or this driver does not exist on this machine."""

    code = "scanner.missing"


class ScannerBusy(Unavailable):
    """Another program uses the scanner."""

    code = "scanner.busy"


class PaperJam(Unavailable):
    """A sheet is stuck; the pages before it are kept."""

    code = "scanner.paper_jam"


class CoverOpen(Unavailable):
    """The scanner's cover is open; the pages before are kept."""

    code = "scanner.cover_open"


class FeederEmpty(Unavailable):
    """There is no paper (or no file) to take."""

    code = "scanner.feeder_empty"


class ScannerFailed(Unavailable):
    """The scanner gave up for a reason of its own; the pages before are kept."""

    code = "scanner.failed"


class BelowFloor(Refused):
    """Scans of documents are in colour, at 200 dpi or more, 1:1 (NĐ 30 PL I Phần II I.2)."""

    code = "scanner.below_floor"


class Source(StrEnum):
    """Where the paper lies."""

    FLATBED = "flatbed"
    FEEDER = "feeder"
    DUPLEX = "duplex"
    FOLDER = "folder"


@dataclass(frozen=True)
class Device:
    """A scanner as its driver names it and as people do."""

    name: str
    title: str
    driver: str


@dataclass(frozen=True)
class Abilities:
    """What a scanner can do; resolutions below the floor are left out."""

    sources: tuple[Source, ...]
    dpis: tuple[int, ...]
    colour: bool
    width_mm: float
    height_mm: float


@dataclass(frozen=True)
class Wishes:
    """How to scan; `pages` 0 takes all there are (a flatbed gives one), `paper` is width and height in mm."""

    dpi: int = 200
    colour: bool = True
    source: Source = Source.FLATBED
    pages: int = 0
    paper: tuple[float, float] = A4_MM


@dataclass(frozen=True)
class PageImage:
    """A scanned sheet as a file; for a PDF or a TIFF of several pages the file stands for all of them."""

    path: Path
    dpi: float
    colour: bool


class Scanner(Protocol):
    """A driver: SANE, a watched folder; on Windows more to come."""

    def devices(self) -> Sequence[Device]:
        """Return the scanners there are; raises ScannerMissing where the driver cannot run."""
        ...

    def abilities(self, device: Device) -> Abilities:
        """Return what a scanner can do."""
        ...

    def scan(self, device: Device, wishes: Wishes, room: Path, stop: Event) -> Iterator[PageImage]:
        """Scan into the folder `room`, page by page, until the paper ends or `stop` is set.

        A page that was given is complete on disk. Raises the errors of this module.
        """
        ...


def check_floor(dpi: float, *, colour: bool) -> None:
    """Refuse what the law does not take as a digitised document; dots are rounded as drivers do."""
    if not colour or round(dpi) < LOWEST_DPI:
        raise BelowFloor(dpi=round(dpi), colour=colour, floor=LOWEST_DPI)
