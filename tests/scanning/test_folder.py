"""The watched-folder driver with real files."""

import threading
from functools import partial
from pathlib import Path

import pytest

from app.pages.reader import PageReader
from app.scanning.driver import BelowFloor, Device, FeederEmpty, ScannerFailed, ScannerMissing, Source, Wishes
from app.scanning.folder import FolderScanner
from tests.kit.scanner import StopAt, sheet


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    inbox = tmp_path / "máy quét"
    inbox.mkdir()
    return inbox


@pytest.fixture
def room(tmp_path: Path) -> Path:
    room = tmp_path / "room"
    room.mkdir()
    return room


@pytest.fixture
def watching(reader: PageReader, inbox: Path) -> FolderScanner:
    return FolderScanner(reader, [inbox], patience=0.4)


@pytest.fixture
def device(watching: FolderScanner) -> Device:
    (device,) = watching.devices()
    assert watching.abilities(device).sources == (Source.FOLDER,)
    return device


def test_files_come_in_the_order_of_their_names(
    watching: FolderScanner, device: Device, inbox: Path, room: Path
) -> None:
    originals = {name: sheet(inbox / name, name).read_bytes() for name in ("b.png", "a.jpg", "c.tif")}
    (inbox / "notes.txt").write_text("not a page")
    pages = list(watching.scan(device, Wishes(), room, threading.Event()))
    assert [page.path.read_bytes() for page in pages] == [originals[name] for name in ("a.jpg", "b.png", "c.tif")]
    assert {page.dpi for page in pages} == {200}
    assert sorted(path.name for path in (inbox / "taken").iterdir()) == ["a.jpg", "b.png", "c.tif"]
    assert sorted(path.name for path in inbox.iterdir()) == ["notes.txt", "taken"]


def test_a_name_taken_before_is_kept_twice(watching: FolderScanner, device: Device, inbox: Path, room: Path) -> None:
    for _ in range(2):
        sheet(inbox / "scan.png")
        assert len(list(watching.scan(device, Wishes(), room, threading.Event()))) == 1
    assert len(list((inbox / "taken").iterdir())) == 2


def test_a_file_still_growing_is_waited_for(
    reader: PageReader, device: Device, inbox: Path, room: Path, tmp_path: Path
) -> None:
    whole = sheet(tmp_path / "whole.jpg").read_bytes()
    growing = inbox / "page.jpg"
    growing.write_bytes(whole[:900])
    after_its_first_reading = StopAt(2, partial(growing.write_bytes, whole))
    (page,) = FolderScanner(reader, [inbox]).scan(device, Wishes(pages=1), room, after_its_first_reading)
    assert page.path.read_bytes() == whole


def test_a_broken_file_stays_and_is_named(watching: FolderScanner, device: Device, inbox: Path, room: Path) -> None:
    (inbox / "half.jpg").write_bytes(b"\xff\xd8\xff\xe0 and no more")
    with pytest.raises(ScannerFailed) as caught:
        list(watching.scan(device, Wishes(), room, threading.Event()))
    assert "half.jpg" in str(caught.value)
    assert (inbox / "half.jpg").exists()


def test_an_empty_folder(watching: FolderScanner, device: Device, room: Path) -> None:
    with pytest.raises(FeederEmpty):
        list(watching.scan(device, Wishes(), room, threading.Event()))
    with pytest.raises(FeederEmpty):
        list(watching.scan(device, Wishes(pages=1), room, threading.Event()))


def test_stop_while_waiting(reader: PageReader, device: Device, inbox: Path, room: Path) -> None:
    assert list(FolderScanner(reader, [inbox]).scan(device, Wishes(pages=2), room, StopAt())) == []


@pytest.mark.parametrize("taken", [(150, "RGB"), (200, "L")])
def test_below_the_floor_it_stays(
    watching: FolderScanner, device: Device, inbox: Path, room: Path, taken: tuple[int, str]
) -> None:
    sheet(inbox / "a.png", dpi=taken[0], mode=taken[1])
    with pytest.raises(BelowFloor):
        list(watching.scan(device, Wishes(), room, threading.Event()))
    assert (inbox / "a.png").exists()


def test_without_a_resolution_the_wish_is_believed(
    watching: FolderScanner, device: Device, inbox: Path, room: Path
) -> None:
    sheet(inbox / "a.png", dpi=None)
    (page,) = watching.scan(device, Wishes(dpi=300), room, threading.Event())
    assert page.dpi == 300


def test_a_folder_that_is_gone(watching: FolderScanner, room: Path, tmp_path: Path) -> None:
    gone = Device(str(tmp_path / "gone"), "gone", "folder")
    with pytest.raises(ScannerMissing):
        next(watching.scan(gone, Wishes(), room, threading.Event()))
