"""A drafter's file brought in at the window: the PDF is made, shown, kept, signed elsewhere, put in place."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from app.base.settings import save
from app.compose import House
from app.desk import records
from app.desk.undo import last_undoable, undo
from app.desk.versions import versions
from app.documents.arrival import SOURCE, ArrivedFile
from app.pages.sheets import Made
from app.ui.forms.converted import RenewForm, choice_of_files, main_of
from app.ui.models.converted import doubts_of, made_words
from app.ui.pages.outgoing import OutgoingPage
from app.ui.pages.prepare import PreparePage
from app.ui.widgets.buttons import ActionButton, LinkButton
from app.ui.window import Window
from tests.kit import drafts
from tests.kit.dialogs import choosing, own_dialogs
from tests.kit.office import drafted
from tests.ui.test_outgoing_pages import prepare_page

__all__ = ["own_dialogs"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program of these tests begins with a POSIX line")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return drafts.office_program(tmp_path_factory.mktemp("program"))


@pytest.fixture
def with_program(house: House, program: Path) -> House:
    saved = save(house.office.folders.settings, agency_short="STN", office_program=str(program))
    house.office = house.office.with_settings(saved)
    return house


def link(page: PreparePage, words: str) -> LinkButton:
    return next(one for one in cast("list[LinkButton]", page.findChildren(LinkButton)) if words in one.text())


@pytest.mark.usefixtures("own_dialogs")
def test_a_draft_is_converted_kept_signed_and_put_in_its_place(
    with_program: House, window: Window, program: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = with_program.office
    page = prepare_page(window, qtbot)
    page.take_files([drafts.docx(tmp_path / "Dự thảo.docx", pages=4)])
    assert "Đang tạo tệp PDF từ “Dự thảo.docx”" in page.notice.text
    qtbot.waitUntil(page.made.isVisible)
    assert not page.signed.isVisible()
    assert not page.seal.isEnabled()
    page.commit()
    assert page.notice.text == "Tệp PDF này chưa có chữ ký của lãnh đạo."
    assert page.made.text.startswith("Đã tạo PDF/A-2b từ “Dự thảo.docx”: 1 trang.")
    assert "Times New Roman: chỗ ngắt trang có thể khác bản thảo. Bản thảo ghi 4 trang, tệp PDF có 1" in page.made.text
    assert page.form.subject.toPlainText().startswith("Về việc ban hành Kế hoạch")
    out = tmp_path / "to-sign.pdf"
    with choosing(out):
        link(page, "Lưu tệp PDF").click()
    qtbot.waitUntil(lambda: str(out) in page.notice.text)
    assert out.read_bytes() == (program.parent / "ready.pdf").read_bytes()
    page.form.signer.setEditText("Trần Văn Mẫu")
    page.paper.choose()
    assert page.seal.isEnabled()
    page.paper.tick.setChecked(False)
    assert not page.seal.isEnabled()
    page.commit_later()
    qtbot.waitUntil(lambda: len(records.box_keys(desk, "to_number")) == 1)
    (key,) = records.box_keys(desk, "to_number")
    assert [file.role for file in versions(desk, key)] == [SOURCE, "MAIN"]
    qtbot.waitUntil(lambda: not page.made.isVisible())
    out.write_bytes(out.read_bytes() + b"\n% signed")
    put_in_its_place(window, key, out, qtbot)


def put_in_its_place(window: Window, key: int, signed: Path, qtbot: QtBot) -> None:
    """Bring the signed file in, and take it back."""
    desk = window.shell.office
    form = RenewForm(window.shell, records.detail(desk, key))
    qtbot.addWidget(form)
    form.commit()
    assert form.notice.text == "Hãy chọn tệp."
    form.file.line.setText(str(signed))
    with qtbot.waitSignal(form.done):
        form.commit()
    assert [file.role for file in versions(desk, key)] == ["MAIN", SOURCE, "MAIN"]
    found = last_undoable(desk)
    assert found is not None
    undo(desk, found.event.id)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def test_a_signed_draft_goes_on_only_where_the_clerk_says_so(
    with_program: House, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    del with_program
    page = prepare_page(window, qtbot)
    page.take(drafts.docx(tmp_path / "a.docx", more={"_xmlsignatures/sig1.xml": "<Signature/>"}))
    qtbot.waitUntil(lambda: "convert.signed" in page.notice.text)
    link(page, "Cứ chuyển đổi").click()
    qtbot.waitUntil(lambda: "không sang tệp PDF" in page.made.text)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def test_what_cannot_be_converted_is_told_and_the_form_stays(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    page = prepare_page(window, qtbot)
    page.form.subject.setPlainText("V/v thử")
    (tmp_path / "a.docx").write_bytes(b"words")
    page.take_files([tmp_path / "a.docx"])
    qtbot.waitUntil(lambda: "convert.not_office" in page.notice.text)
    assert page.form.subject.toPlainText() == "V/v thử"
    assert not page.seal.isEnabled()


@pytest.mark.usefixtures("own_dialogs")
def test_the_box_offers_the_signed_pdf_and_saves_what_is_to_be_signed(
    with_program: House, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = with_program.office
    key = drafted(desk)
    window.open("to_number")
    page = window.page()
    assert isinstance(page, OutgoingPage)
    qtbot.waitUntil(lambda: page.pane.detail is not None)
    button = cast("ActionButton", page.findChild(ActionButton, "renewFile"))
    button.click()
    form = page.pane.form
    assert isinstance(form, RenewForm)
    out = tmp_path / "to-sign.pdf"
    with choosing(out):
        form.save.click()
    qtbot.waitUntil(lambda: str(out) in form.notice.text)
    form.file.line.setText(str(drafts.docx(tmp_path / "Mới.docx")))
    form.reason.setText("Sửa Điều 2")
    form.commit()
    qtbot.waitUntil(lambda: [file.name for file in versions(desk, key)][:2] == ["Mới.docx", "Mới.pdf"])
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def test_everything_that_was_noticed_has_its_sentence(dressed: object) -> None:
    del dressed
    made = Made(2, "docx", (), ("Deja Vu Serif",), 3, 2, changes=True, macros=True, signed=True)
    assert len(doubts_of(made)) == 6
    assert "phông của bản thảo" in doubts_of(made)[0]
    assert doubts_of(replace(made, instead=(), counted=0, outside=0, changes=False, macros=False, signed=False)) == []
    assert made_words(made, ArrivedFile("a.docx", "", 1, "", SOURCE)) == "Đã tạo PDF/A-2b từ “a.docx”: 2 trang."
    assert "*.docx" in choice_of_files()


def test_the_pdf_comes_before_the_draft() -> None:
    files = [Path("bang.xlsx"), Path("thuyet-minh.docx"), Path("van-ban.PDF")]
    assert [main_of(files), main_of(files[:2]), main_of(files[:1])] == [files[2], files[1], None]
