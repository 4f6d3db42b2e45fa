"""Sessions on disk, and the PDF that comes of them."""

import threading
from pathlib import Path

import pytest

from app.base.clock import now
from app.pages.reader import PageReader
from app.scanning.assemble import NothingScanned, assemble
from app.scanning.driver import BelowFloor, PageImage, Wishes
from app.scanning.folder import FolderScanner
from app.scanning.session import ScanSession, leftovers, resumed, started
from app.store.folder_lock import FolderTaken
from tests.kit.scanner import sheet

BY = "Trần Văn Hòa"


def _take(session: ScanSession, name: str, dpi: float = 200) -> None:
    session.take(PageImage(sheet(session.room / name, name, dpi=round(dpi)), dpi, colour=True))


def _names(session: ScanSession) -> list[str]:
    return [page.file for page in session.pages]


def test_pages_can_be_put_in_order(tmp_path: Path) -> None:
    with started(tmp_path, "test:0", 200, BY) as session:
        for name in ("a.png", "b.png", "c.png"):
            _take(session, name)
        session.move(2, 0)
        session.turn(1, 90)
        session.turn(1, 180)
        session.remove(2)
        assert _names(session) == ["c.png", "a.png"]
        assert session.pages[1].turned == 270
        assert (session.device, session.by) == ("test:0", BY)


def test_a_session_left_behind_is_offered_and_taken_up(tmp_path: Path) -> None:
    before = now()
    with started(tmp_path, "test:0", 200, BY) as session:
        _take(session, "a.png")
        _take(session, "b.png")
        session.remove(0)
        assert leftovers(tmp_path) == []
        with pytest.raises(FolderTaken), resumed(session.room):
            raise AssertionError
        sheet(session.room / "late.png")
    (left,) = leftovers(tmp_path)
    assert (left.folder, left.by, left.device) == (session.room, BY, "test:0")
    assert before <= left.started <= now()
    with resumed(left.folder) as again:
        assert _names(again) == ["b.png", "late.png"]
        again.discard()
    assert not left.folder.exists()
    assert leftovers(tmp_path) == []


def test_a_damaged_index_costs_no_page(tmp_path: Path) -> None:
    with started(tmp_path, "test:0", 200, BY) as session:
        _take(session, "a.png")
        _take(session, "b.png")
    (session.room / "index.json").write_text('{"started": ')
    (left,) = leftovers(tmp_path)
    assert left.pages == 2
    with resumed(left.folder) as again:
        assert _names(again) == ["a.png", "b.png"]


def test_one_pdf_at_physical_size(tmp_path: Path, reader: PageReader) -> None:
    out = tmp_path / "scan.pdf"
    with started(tmp_path, "test:0", 200, BY) as session:
        _take(session, "a.png")
        _take(session, "b.jpg", dpi=300)
        session.turn(1, 90)
        facts = assemble(session, reader, out, "Công văn giấy")
        session.discard()
    assert (facts.pages, facts.dpi, facts.device, facts.by) == (2, 200, "test:0", BY)
    document = reader.open(out)
    assert document.sizes[0] == pytest.approx((315 / 200 * 72, 394 / 200 * 72), abs=0.1)
    assert document.sizes[1] == pytest.approx((394 / 300 * 72, 315 / 300 * 72), abs=0.1)
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [round(sheet.dpi) for sheet in reader.sheet_facts(out)] == [200, 300]
    assert all(sheet.colour for sheet in reader.sheet_facts(out))


def test_a_pdf_from_the_folder_joins_between_pictures(tmp_path: Path, reader: PageReader) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    with started(tmp_path, "copier", 200, BY) as session:
        _take(session, "x.png")
        assemble(session, reader, inbox / "b.pdf", "")
        session.discard()
    sheet(inbox / "a.png")
    sheet(inbox / "c.png")
    folder = FolderScanner(reader, [inbox], patience=0.4)
    with started(tmp_path, str(inbox), 200, BY) as session:
        for page in folder.scan(folder.devices()[0], Wishes(), session.room, threading.Event()):
            session.take(page)
        session.turn(1, 90)
        facts = assemble(session, reader, tmp_path / "all.pdf", "Ba trang")
    assert facts.pages == 3
    assert reader.open(tmp_path / "all.pdf").rotations == (0, 90, 0)


def test_no_page_no_document(tmp_path: Path, reader: PageReader) -> None:
    with started(tmp_path, "test:0", 200, BY) as session, pytest.raises(NothingScanned):
        assemble(session, reader, tmp_path / "scan.pdf", "")


def test_below_the_floor_is_not_assembled(tmp_path: Path, reader: PageReader) -> None:
    with started(tmp_path, "test:0", 200, BY) as session:
        _take(session, "a.png", dpi=150)
        with pytest.raises(BelowFloor):
            assemble(session, reader, tmp_path / "scan.pdf", "")
    assert not (tmp_path / "scan.pdf").exists()
