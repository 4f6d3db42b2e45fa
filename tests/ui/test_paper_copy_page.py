"""A copy on paper through the window: numbered once, its pages shown and offered for print and saving."""

from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.base.clock import VIETNAM
from app.desk.copies import Order, copies
from app.desk.copy_print import number_copy
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
from tests.kit.office import PARTNER, Watch


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


def test_a_copy_that_has_its_number_is_printed_again_and_gets_no_other(
    window: Window, desk: Office, watch: Watch, tmp_path: Path, qtbot: QtBot
) -> None:
    watch.moment = datetime(2026, 12, 31, 16, 0, tzinfo=VIETNAM)
    key = came(desk, letter(tmp_path / "a.pdf"))
    number_copy(desk, key, Order("sao_y", "Trần Văn Mẫu", copies=4))
    watch.wait(days=1)
    number_copy(desk, key, Order("sao_y", "Trần Văn Mẫu", copies=2))
    page = opened(window, key, qtbot)
    page.kind.setCurrentIndex(page.kind.findText("In lại 01/SY-STN ngày 31/12/2026"))
    assert page.allowed.isHidden()
    assert page.primary.text() == "Lập trang in"
    page.signer.setText("Trần Văn Mẫu")
    page.commit()
    qtbot.waitUntil(lambda: "In 4 bản" in page.notice.text)
    assert page.made is not None
    said = " ".join(" ".join(window.shell.reader.text(page.made)).split())
    assert "ngày 31 tháng 12 năm 2026" in said
    assert "Trần Văn Mẫu" in said
    assert [len(copies(desk, year)) for year in (2026, 2027)] == [1, 1], "no other number was given"
    assert page.primary.isEnabled(), "with another name below it, for instance"
    page.kind.setCurrentIndex(0)
    assert not page.allowed.isHidden()
    assert page.primary.text() == "Vào sổ bản sao và lập trang in"


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
