"""What the rules of the wire advise stands at its field while the form is filled in, and stops nothing."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desk import records
from app.desk.office import Office
from app.desk.prepare import Recipient
from app.ui.pages.prepare import PreparePage
from app.ui.window import Window

EARLY = "Lưu ý: Hạn trả lời trước ngày ban hành."
NO_PDF = "Lưu ý: Tệp đầu tiên không phải PDF."


def filled(window: Window, file: Path, qtbot: QtBot) -> PreparePage:
    """Take a file in and fill the form for an agency on the axis."""
    window.open("prepare")
    page = window.page()
    assert isinstance(page, PreparePage)
    page.take(file)
    qtbot.waitUntil(lambda: page.viewer.view.document is not None)
    page.form.kind.setEditText("Quyết định")
    page.form.subject.setPlainText("Về việc phân bổ vốn")
    page.form.signer.setEditText("Trần Văn Mẫu")
    page.form.to.show_recipients([Recipient("H99", "UBND tỉnh Mẫu")])
    return page


def test_a_deadline_before_the_document_is_noted_at_once_and_kept_all_the_same(
    window: Window, desk: Office, pdf_file: Path, qtbot: QtBot
) -> None:
    page = filled(window, pdf_file, qtbot)
    page.form.due.setText("1/1/2026")
    qtbot.waitUntil(lambda: page.form.notes() == [EARLY])
    assert page.form.missing(to_seal=True) == ""
    page.form.due.setText("31/12/2030")
    qtbot.waitUntil(lambda: page.form.notes() == [])
    page.form.due.setText("1/1/2026")
    qtbot.waitUntil(lambda: page.form.notes() == [EARLY])
    page.commit_later()
    qtbot.waitUntil(lambda: len(records.box_keys(desk, "to_number")) == 1)
    qtbot.waitUntil(lambda: page.form.notes() == [])


def test_a_first_file_that_is_no_pdf_by_its_name_is_noted(
    window: Window, pdf_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = filled(window, pdf_file.rename(tmp_path / "quyet-dinh.tmp"), qtbot)
    qtbot.waitUntil(lambda: page.form.notes() == [NO_PDF])
    page.form.to.show_recipients([Recipient("", "Công ty Hòa Bình", "paper")])
    qtbot.waitUntil(lambda: page.form.notes() == [])
    page.form.to.show_recipients([Recipient("H99", "UBND tỉnh Mẫu")])
    qtbot.waitUntil(lambda: page.form.notes() == [NO_PDF])
    page.form.kind.setEditText("Chẳng có loại này")
    qtbot.waitUntil(lambda: page.form.notes() == [])
    page.form.kind.setEditText("Công văn")
    qtbot.waitUntil(lambda: page.form.notes() == [NO_PDF])
    page.form.kind.setEditText("")
    qtbot.waitUntil(lambda: page.form.notes() == [])
