"""From a scan session to one PDF that keeps the floor of the law (R-751): colour, 200 dpi, 1:1."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from app.base.clock import now
from app.base.errors import Refused
from app.pages.reader import PageReader
from app.pages.sheets import ScannedPage
from app.scanning.driver import check_floor
from app.scanning.session import ScanSession, SessionPage


class NothingScanned(Refused):
    """The session holds no page."""

    code = "scan.nothing"


@dataclass(frozen=True)
class ScanFacts:
    """What is recorded about a scan: R-751 wants the scanner, the resolution, the user and the time."""

    file: Path
    pages: int
    dpi: int
    device: str
    by: str
    moment: datetime


def assemble(session: ScanSession, reader: PageReader, out: Path, title: str) -> ScanFacts:
    """Make one PDF of the session's pages; the session itself stays until it is discarded.

    Raises NothingScanned, BelowFloor, PageUnreadable.
    """
    if not session.pages:
        raise NothingScanned()
    for page in session.pages:
        check_floor(page.dpi, colour=page.colour)
    with tempfile.TemporaryDirectory(prefix="joined-", dir=session.room) as room:
        parts = list(_parts(session, reader, Path(room), title))
        reader.join([part for part, _ in parts], out, [turned for _, turned in parts])
    return ScanFacts(
        file=out,
        pages=reader.open(out).pages,
        dpi=min(round(page.dpi) for page in session.pages),
        device=session.device,
        by=session.by,
        moment=now(),
    )


def _parts(session: ScanSession, reader: PageReader, room: Path, title: str) -> Iterator[tuple[Path, int]]:
    """Join neighbouring pictures to a PDF each; a PDF from the scanner's folder goes in as it is."""
    for at, (is_pdf, pages) in enumerate(groupby(session.pages, key=_is_pdf)):
        if is_pdf:
            yield from ((session.room / page.file, page.turned) for page in pages)
        else:
            sheets = [sheet for page in pages for sheet in _sheets(session.room / page.file, page, reader)]
            yield reader.join_images(sheets, room / f"{at}.pdf", title), 0


def _is_pdf(page: SessionPage) -> bool:
    return page.file.endswith(".pdf")


def _sheets(path: Path, page: SessionPage, reader: PageReader) -> Iterator[ScannedPage]:
    for frame, _ in enumerate(reader.sheet_facts(path)):
        yield ScannedPage(path, page.dpi, page.turned, frame)
