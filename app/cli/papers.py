"""Printing books, scanning paper."""

from argparse import Namespace
from pathlib import Path
from threading import Event
from typing import Any

from app.base.errors import OfficeError
from app.cli.run import Answer
from app.compose import House, open_house
from app.desk.arrival_print import print_copy
from app.desk.registers import Period, print_book
from app.scanning.assemble import ScanFacts, assemble
from app.scanning.driver import Device, Scanner, ScannerMissing, Source, Wishes, check_floor
from app.scanning.folder import FolderScanner
from app.scanning.session import started
from app.signing.marks import MM

_DRIVERS = ("sane", "folder")


def book(given: Namespace, data: Path) -> Answer:
    """Print a registry book as PDF."""
    with open_house(data) as house:
        lines = print_book(house.office, given.book, Period(given.year, given.first, given.last), given.out)
        return Answer({"book": given.book, "year": given.year, "lines": lines, "file": str(given.out)})


def print_arrival(given: Namespace, data: Path) -> Answer:
    """Write the copy of an incoming document for the printer, with the mark ĐẾN; the file as received stays."""
    with open_house(data) as house:
        place = print_copy(house.office, given.key, house.reader, given.out, given.at)
        at = [round(edge / MM, 1) for edge in place.box]
        return Answer({"file": str(given.out), "page": place.page + 1, "box_mm": at, "found": place.why})


def scan(given: Namespace, data: Path) -> Answer:
    """Scan pages into one PDF that keeps the law's floor."""
    check_floor(given.dpi, colour=True)
    with open_house(data) as house:
        scanner = driver_of(house, given.driver, Path(given.device))
        try:
            facts = _scan(given, house, scanner)
        finally:
            close = getattr(scanner, "close", None)
            if close is not None:
                close()
    told = {"pages": facts.pages, "dpi": facts.dpi, "device": facts.device, "by": facts.by}
    return Answer({"file": str(facts.file), **told, "at": facts.moment.isoformat()})


def scanners(given: Namespace, data: Path) -> Answer:
    """List what can scan, driver by driver, and why a driver cannot."""
    del given
    with open_house(data) as house:
        folder = house.office.settings.scan_folder
        return Answer([_driver(house, name, Path(folder) if folder else None) for name in _DRIVERS])


def driver_of(house: House, name: str, folder: Path | None = None) -> Scanner:
    """Return a scanner driver by name."""
    if name == "folder":
        return FolderScanner(house.reader, (folder,) if folder else ())
    from app.scanning.sane import SaneScanner

    return SaneScanner()


def _scan(given: Namespace, house: House, scanner: Scanner) -> ScanFacts:
    device = _device(scanner, given.driver, given.device)
    sources = scanner.abilities(device).sources
    wanted = Source.FLATBED if given.pages == 1 else Source.FEEDER
    source = wanted if wanted in sources else sources[0]
    wishes = Wishes(dpi=given.dpi, source=source, pages=given.pages or 0)
    with started(house.office.folders.work, device.name, given.dpi, house.office.who) as session:
        for image in scanner.scan(device, wishes, session.room, Event()):
            session.take(image)
        facts = assemble(session, house.reader, given.out, given.out.stem)
        session.discard()
        return facts


def _device(scanner: Scanner, driver: str, name: str) -> Device:
    if driver == "folder":
        return Device(name, name, driver)
    found = next((device for device in scanner.devices() if device.name == name or device.name.startswith(name)), None)
    if found is None:
        raise ScannerMissing(device=name)
    return found


def _driver(house: House, name: str, folder: Path | None) -> dict[str, Any]:
    scanner = driver_of(house, name, folder)
    try:
        devices = [{"name": device.name, "title": device.title} for device in scanner.devices()]
    except OfficeError as problem:
        return {"driver": name, "devices": [], "problem": problem.code}
    finally:
        close = getattr(scanner, "close", None)
        if close is not None:
            close()
    return {"driver": name, "devices": devices, "problem": None}
