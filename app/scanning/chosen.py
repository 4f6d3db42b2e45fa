"""Scans that come as files of the clerk's keep the same floor as the scanner's own pages: colour, 200 dpi (R-751)."""

from collections.abc import Sequence

from app.base.errors import Refused
from app.pages.sheets import SheetFacts
from app.scanning.driver import LOWEST_DPI

_A_SCAN_COVERS = 0.5


class TooCoarse(Refused):
    """A page of a scan has fewer dots an inch than the law asks for. Facts: file, page, dpi, floor."""

    code = "scan.too_coarse"


class NotInColour(Refused):
    """A page of a scan is in grey or black and white. Facts: file, page."""

    code = "scan.not_in_colour"


def check_sheets(file: str, sheets: Sequence[SheetFacts]) -> None:
    """Refuse a scan below the floor; pages are measured on their paper, and those that are no pictures pass.

    Raises TooCoarse, NotInColour; pages are told from 1.
    """
    for page, sheet in enumerate(sheets, 1):
        if sheet.covers < _A_SCAN_COVERS:
            continue
        if sheet.dpi and round(sheet.dpi) < LOWEST_DPI:
            raise TooCoarse(file=file, page=page, dpi=round(sheet.dpi), floor=LOWEST_DPI)
        if not sheet.colour:
            raise NotInColour(file=file, page=page)
