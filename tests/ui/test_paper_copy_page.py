"""A copy on paper through the window: numbered once, its pages shown and offered for print and saving."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desk.copies import copies
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from app.documents.arrival import Arrival, ArrivedFile, Facts
from app.documents.values import Channel
from app.ui.pages.paper_acts import paper_acts
from app.ui.pages.paper_copy import PaperCopyPage
from app.ui.window import Window
from tests.kit.letters import letter
from tests.kit.office import PARTNER


def came(desk: Office, file: Path, type_name: str = "Quyết định") -> int:
    kept = ArrivedFile(file.name, desk.vault.keep_file(file), 1, "application/pdf", "MAIN", 1)
    facts = Facts("Về việc phân bổ vốn", "128", "QĐ-UBND", type_name)
    key = receive(desk, Arrival(Channel.AXIS, desk.now(), PARTNER, facts, (kept,), axis_id=type_name)).key
    register(desk, key)
    return key


def opened(window: Window, key: int, qtbot: QtBot) -> PaperCopyPage:
    window.open("paper_copy", key)
    page = window.page()
    assert isinstance(page, PaperCopyPage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def test_it_has_one_number_and_its_block(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    key = came(desk, letter(tmp_path / "a.pdf"))
    assert "Bản sao giấy…" in [text for text, _, _ in paper_acts(window.shell, detail(desk, key))]
    page = opened(window, key, qtbot)
    page.allowed.setEditText("")
    page.commit()
    assert "Ghi người cho phép sao" in page.primary.why
    page.allowed.setEditText("Trần Văn Mẫu")
    page.signer.setText("Trần Văn Mẫu")
    assert page.copies.value() == 2, "for who asked, and the one that stays"
    page.to.setText("Phòng Tổ chức; Phòng Kế hoạch")
    assert page.copies.value() == 3
    page.copies.setValue(5)
    page.kind.setCurrentIndex(1)
    page.commit()
    qtbot.waitUntil(lambda: "copy.no_extract" in page.notice.text)
    page.kind.setCurrentIndex(0)
    original = Path(detail(desk, key).files[0].path)
    kept = original.read_bytes()
    original.unlink()
    page.commit()
    qtbot.waitUntil(lambda: "vault.missing" in page.notice.text)
    original.write_bytes(kept)
    assert page.primary.isEnabled()
    page.commit()
    qtbot.waitUntil(lambda: "01/SY-STN" in page.notice.text)
    assert "In 5 bản" in page.notice.text
    assert [line.made.facts["copies"] for line in copies(desk, 2026)] == [5]
    assert not page.primary.isEnabled()
    assert [line.code for line in copies(desk, 2026)] == ["01/SY-STN"], "the number is not given twice"
    assert page.made is not None
    assert page.save.isEnabled()
    assert any("SAO Y" in text for text in window.shell.reader.text(page.made))
    page.commit()


def test_another_document_before_the_first_was_read(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = came(desk, letter(tmp_path / "a.pdf")), came(desk, letter(tmp_path / "b.pdf"), "Thông báo")
    window.open("paper_copy", first)
    page = opened(window, second, qtbot)
    kinds = [page.kind.itemText(index) for index in range(page.kind.count())]
    assert len(kinds) == len(set(kinds)) > 0
    page.allowed.setEditText("Trần Văn Mẫu")
    page.commit()
    window.open("paper_copy", first)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert page.made is None, "the pages of the second are not shown as the first's"


def test_of_what_nothing_can_be_copied_it_says_so(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    key = came(desk, letter(tmp_path / "a.pdf"), type_name="Bản trích sao")
    page = opened(window, key, qtbot)
    qtbot.waitUntil(lambda: "Không sao được" in page.primary.why)
    assert "Bản sao giấy…" not in [text for text, _, _ in paper_acts(window.shell, detail(desk, key))]
