"""The scan station: pages as they come, their order, and the paper document that becomes of them (R-751)."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.base.settings import save
from app.compose import House
from app.desk import records
from app.desk.office import Office
from app.scanning.driver import PageImage, Source, Wishes
from app.scanning.session import started
from app.ui.jobs.scanning import ScanWork
from app.ui.pages.scan import ScanPage
from app.ui.widgets.buttons import LinkButton
from app.ui.window import Window
from tests.kit.scanner import TestScanner, scanner, sheet

__all__ = ["scanner"]


@pytest.fixture
def folder(house: House, tmp_path: Path) -> Path:
    """A folder of scans that is set up, with two pages in it."""
    made = tmp_path / "scans"
    made.mkdir()
    sheet(made / "1.png", "A")
    sheet(made / "2.png", "B")
    saved = save(house.office.folders.settings, scan_folder=str(made))
    house.office = house.office.with_settings(saved)
    return made


@pytest.fixture(autouse=True)
def no_real_scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SANE knows no scanner unless a test says so."""
    (tmp_path / "no-sane").mkdir()
    (tmp_path / "no-sane" / "dll.conf").write_text("\n")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(tmp_path / "no-sane"))


def scan_page(window: Window, qtbot: QtBot) -> ScanPage:
    """Open the scan station and wait for its devices."""
    window.open("scan")
    page = window.page()
    assert isinstance(page, ScanPage)
    qtbot.waitUntil(lambda: page.found is not None)
    return page


def files(page: ScanPage) -> list[str]:
    assert page.work.room.is_dir()
    return [page.pages.item(row).text() for row in range(page.pages.count())]


def test_two_sheets_become_a_paper_document(folder: Path, window: Window, desk: Office, qtbot: QtBot) -> None:
    page = scan_page(window, qtbot)
    assert [page.device.itemText(row) for row in range(page.device.count())] == ["scans"]
    assert not page.file.isEnabled()
    page.start()
    qtbot.waitUntil(lambda: page.notice.text == "Đã lưu 2 trang.")
    assert files(page) == ["Trang 1", "Trang 2"]
    qtbot.waitUntil(lambda: not page.pages.item(1).icon().isNull())
    page.turn()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    page.forward()
    page.forward()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert page.pages.currentRow() == 0, "the second press is not meant for the page that came into its place"
    page.backward()
    qtbot.waitUntil(lambda: page.pages.currentRow() == 1)
    page.remove()
    qtbot.waitUntil(lambda: page.pages.count() == 1)
    page.hand_in()
    page.hand_in()
    qtbot.waitUntil(lambda: window.page() is not page and not window.shell.bridge.busy())
    assert page.notice.isHidden(), "pages are handed in once"
    now = window.page()
    assert now is not None
    assert now.entry.name == "register"
    card = records.cards_of(desk, records.box_keys(desk, "to_register"))[0]
    assert (card.channel, card.pages) == ("paper", 1)
    assert not list(desk.folders.work.glob("scan-*"))


def test_an_unfinished_scan_is_offered_again(
    folder: Path, window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    with started(desk.folders.work, str(folder), 200, desk.who) as session:
        session.take(PageImage(sheet(session.room / "p1.png"), 200, colour=True))
    page = scan_page(window, qtbot)
    qtbot.waitUntil(lambda: "quét dở" in page.notice.text)
    link = page.notice.findChild(LinkButton)
    assert isinstance(link, LinkButton)
    link.click()
    qtbot.waitUntil(lambda: page.pages.count() == 1)


def test_a_folder_that_went_away_is_told(folder: Path, window: Window, qtbot: QtBot) -> None:
    page = scan_page(window, qtbot)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    page.start()
    qtbot.waitUntil(lambda: "scanner.missing" in page.notice.text)
    assert page.scan.isEnabled()


def test_without_a_scanner_the_page_says_so(window: Window, qtbot: QtBot) -> None:
    page = scan_page(window, qtbot)
    assert page.scan.why.startswith("Không thấy máy quét")
    page.start()
    page.turn()
    page.hand_in()
    assert page.pages.count() == 0


@pytest.mark.scanner
def test_a_real_driver_scans_the_feeder_dry(house: House, scanner: TestScanner) -> None:
    scanner.behave(size=20.0)
    work = ScanWork(house)
    try:
        device = next(one for one in work.look().devices if one.driver == "sane")
        work.begin(device, Wishes(source=Source.FEEDER))
        pages = 0
        while (found := work.next()) is not None:
            pages = len(found)
        assert pages == 10
        assert work.next() is None
        work.discard()
    finally:
        work.close()
