"""The SANE driver against SANE's own test backend."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from app.base.errors import OfficeError
from app.scanning import sane_child
from app.scanning.driver import (
    BelowFloor,
    CoverOpen,
    FeederEmpty,
    PaperJam,
    ScannerBusy,
    ScannerFailed,
    ScannerMissing,
    Source,
    Wishes,
)
from app.scanning.sane import SaneScanner
from tests.kit.scanner import StopAt, TestScanner

pytestmark = pytest.mark.scanner

SMALL = (20.0, 10.0)


@pytest.fixture
def sane(scanner: TestScanner) -> Iterator[SaneScanner]:
    assert scanner.folder.is_dir()
    driver = SaneScanner()
    yield driver
    driver.close()


def test_the_scanner_and_what_it_can_do(sane: SaneScanner) -> None:
    (device,) = sane.devices()
    abilities = sane.abilities(device)
    assert (device.name, device.title, device.driver) == ("test:0", "Noname frontend-tester", "sane")
    assert set(abilities.sources) == {Source.FLATBED, Source.FEEDER}
    assert abilities.dpis == (200, 240, 300, 400, 600)
    assert abilities.colour
    assert (abilities.width_mm, abilities.height_mm) == (60.0, 60.0)


def test_flatbed_gives_one_page_in_colour_one_to_one(sane: SaneScanner, tmp_path: Path) -> None:
    (device,) = sane.devices()
    (page,) = sane.scan(device, Wishes(dpi=300, paper=SMALL), tmp_path, threading.Event())
    with Image.open(page.path) as image:
        assert image.mode == "RGB"
        assert image.format == "JPEG"
        assert image.info["dpi"] == (300, 300)
        assert image.width == pytest.approx(SMALL[0] / 25.4 * 300, abs=12)
        assert image.height == pytest.approx(SMALL[1] / 25.4 * 300, abs=12)
    assert page.dpi == 300


def test_feeder_gives_all_its_sheets(sane: SaneScanner, tmp_path: Path) -> None:
    (device,) = sane.devices()
    pages = list(sane.scan(device, Wishes(source=Source.FEEDER, paper=SMALL), tmp_path, threading.Event()))
    assert len(pages) == 10
    assert len({page.path for page in pages}) == 10


def test_feeder_gives_as_many_as_wished(sane: SaneScanner, tmp_path: Path) -> None:
    (device,) = sane.devices()
    wishes = Wishes(source=Source.FEEDER, pages=2, paper=SMALL)
    assert len(list(sane.scan(device, wishes, tmp_path, threading.Event()))) == 2
    assert len(list(sane.scan(device, wishes, tmp_path, threading.Event()))) == 2


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("SANE_STATUS_JAMMED", PaperJam),
        ("SANE_STATUS_NO_DOCS", FeederEmpty),
        ("SANE_STATUS_COVER_OPEN", CoverOpen),
        ("SANE_STATUS_DEVICE_BUSY", ScannerBusy),
        ("SANE_STATUS_IO_ERROR", ScannerFailed),
    ],
)
def test_each_trouble_has_its_name(
    scanner: TestScanner, sane: SaneScanner, tmp_path: Path, status: str, error: type[OfficeError]
) -> None:
    scanner.behave(status)
    (device,) = sane.devices()
    with pytest.raises(error):
        list(sane.scan(device, Wishes(paper=SMALL), tmp_path, threading.Event()))
    assert not list(tmp_path.glob("*.jpg"))


def test_stop_ends_it_between_pages(sane: SaneScanner, tmp_path: Path) -> None:
    (device,) = sane.devices()
    stop = threading.Event()
    scan = sane.scan(device, Wishes(source=Source.FEEDER, paper=SMALL), tmp_path, stop)
    next(scan)
    stop.set()
    assert list(scan) == []


def test_stop_drops_the_page_under_way(scanner: TestScanner, sane: SaneScanner, tmp_path: Path) -> None:
    scanner.behave(slow=True)
    (device,) = sane.devices()
    assert list(sane.scan(device, Wishes(dpi=600, paper=(60, 60)), tmp_path, StopAt())) == []
    assert not list(tmp_path.glob("*.jpg"))
    assert not list(tmp_path.glob(".stop*"))


def test_below_the_floor_nothing_is_scanned(sane: SaneScanner, tmp_path: Path) -> None:
    (device,) = sane.devices()
    for wishes in (Wishes(dpi=150), Wishes(colour=False)):
        with pytest.raises(BelowFloor):
            next(sane.scan(device, wishes, tmp_path, threading.Event()))


def test_a_scanner_that_is_not_there(sane: SaneScanner, tmp_path: Path) -> None:
    (device,) = sane.devices()
    gone = type(device)("test:7", "gone", "sane")
    with pytest.raises(ScannerMissing):
        sane.abilities(gone)
    with pytest.raises(ScannerMissing):
        next(sane.scan(gone, Wishes(), tmp_path, threading.Event()))


def test_without_the_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sane_child, "_sane", None)
    with pytest.raises(ScannerMissing):
        sane_child.devices()


def test_on_windows_it_says_that_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    with pytest.raises(ScannerMissing):
        SaneScanner().devices()
