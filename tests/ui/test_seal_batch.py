"""Several documents with one PIN in the real window: looked over first, a live table, a pulled token, going on."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.compose import House
from app.desk.office import Office
from app.desk.records import box_keys
from app.documents.arrival import ArrivedFile
from app.documents.life import State
from app.practice.token import PIN
from app.ui.pages.outgoing import OutgoingPage
from app.ui.pages.seal import SealPage
from app.ui.pages.seal_batch import SealBatchPage, row_of
from app.ui.window import Window
from tests.kit.office import drafted
from tests.kit.office import row_of as stored
from tests.ui.test_outgoing_pages import signed_by_leader, with_token

__all__ = ["signed_by_leader", "with_token"]
pytestmark = pytest.mark.token


def taken_in(desk: Office, file: Path) -> int:
    kept = ArrivedFile(file.name, desk.vault.keep_file(file), file.stat().st_size, "application/pdf", "MAIN", 1)
    return drafted(desk, "H99.04", type_name="Quyết định", notation="QĐ-STN", files=(kept,))


def opened(window: Window, qtbot: QtBot) -> SealBatchPage:
    """Go from the box of what waits for a number to the page of the batch."""
    window.open("to_number")
    box = window.page()
    assert isinstance(box, OutgoingPage)
    box.several.click()
    page = window.page()
    assert isinstance(page, SealBatchPage)
    qtbot.waitUntil(lambda: page.looked and not page.shell.bridge.busy())
    return page


def results(page: SealBatchPage) -> list[str]:
    return [row.line.result for row in page.rows]


def test_looked_over_before_the_pin_and_stopped_after_the_one_at_work(
    with_token: House, window: Window, signed_by_leader: Path, desk: Office, qtbot: QtBot
) -> None:
    del with_token
    samples = signed_by_leader / "samples"
    leader = samples / "signed-by-leader-1.pdf"
    plain = _plain(samples / "plain.pdf")
    for file in (leader, plain, leader, leader):
        taken_in(desk, file)
    page = opened(window, qtbot)
    assert results(page) == ["waiting", "refused", "waiting", "waiting"]
    assert page.primary.text() == "Cấp số và ký 3 văn bản"
    assert "để ký 3 văn bản" in page.pin.title.text()
    page.list.setCurrentIndex(page.model.index(3))
    page.leave_out()
    assert page.primary.text() == "Cấp số và ký 2 văn bản"
    page.commit()
    assert "Nhập PIN" in page.pin.notice.text
    heard: list[tuple[int, str]] = []
    page.heard.connect(lambda line: heard.append((line.key, line.result)))
    page.pin.field.setText(PIN)
    page.commit()
    assert not page.primary.isEnabled()
    page.stop()
    qtbot.waitUntil(lambda: not page.working)
    done = [result for result in results(page) if result == "done"]
    assert len(done) in {0, 1}, "it stops after the document at work"


def test_gone_on_after_a_pulled_token(
    with_token: House, window: Window, signed_by_leader: Path, desk: Office, qtbot: QtBot
) -> None:
    del with_token
    leader = signed_by_leader / "samples" / "signed-by-leader-1.pdf"
    keys = [taken_in(desk, leader), taken_in(desk, _plain(signed_by_leader / "plain.pdf")), taken_in(desk, leader)]
    page = opened(window, qtbot)
    qtbot.waitUntil(lambda: page.looked and not page.shell.bridge.busy())
    away = (signed_by_leader / "tokens").with_name("pulled")
    (signed_by_leader / "tokens").rename(away)
    (signed_by_leader / "tokens").mkdir()
    try:
        page.pin.field.setText(PIN)
        page.commit()
        qtbot.waitUntil(lambda: not page.working and "token." in page.notice.text)
        qtbot.waitUntil(page.again.isVisible)
        assert page.pin.isHidden()
        assert page.checks.count() == 1, "the reason is said"
    finally:
        (signed_by_leader / "tokens").rmdir()
        away.rename(signed_by_leader / "tokens")
    page.again.click()
    qtbot.waitUntil(page.primary.isEnabled)
    page.pin.field.setText(PIN)
    page.commit()
    qtbot.waitUntil(lambda: box_keys(desk, "to_number") == [keys[1]])
    qtbot.waitUntil(lambda: not page.working and not page.shell.bridge.busy())
    assert {stored(desk, key).state for key in keys if key != keys[1]} == {State.SEALED.value}
    assert "1 chưa" not in page.notice.text
    assert [row_of(row).pills[0][0] for row in page.rows if row.card.key == keys[1]] == ["chưa ký được"]
    page.list.setCurrentIndex(page.model.index([row.card.key for row in page.rows].index(keys[1])))
    page.open_row()
    assert isinstance(window.page(), SealPage)


def _plain(out: Path) -> Path:
    """Write a page that nobody has signed."""
    out.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n"
    )
    return out
