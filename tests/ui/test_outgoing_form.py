"""The form of a document to be issued: the files that go along, and recipients who are reached on paper."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from app.desk import records
from app.desk.issue import issue
from app.desk.office import Office
from app.desk.prepare import Recipient, set_recipients
from app.documents.life import DISPATCHED
from app.ui.forms.dispatch import DispatchForm, NotDispatchedForm
from app.ui.models.outgoing import rows_of, steps_of, waits
from app.ui.pages.outgoing import OutgoingPage
from app.ui.pages.prepare import PreparePage
from app.ui.widgets.lines import acts_of
from app.ui.widgets.steps import Stage
from app.ui.window import Window
from tests.kit.office import sealed
from tests.ui.test_outgoing_pages import prepare_page


def drop(page: PreparePage | OutgoingPage, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    keys, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, mime, button, keys)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, button, keys))


def test_files_go_along_in_the_order_the_clerk_gives_them(
    window: Window, desk: Office, pdf_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    table, note = tmp_path / "phu-luc.xlsx", tmp_path / "thuyet-minh.docx"
    table.write_bytes(b"table")
    note.write_bytes(b"note" * 1000)
    page = prepare_page(window, qtbot)
    drop(page, table)
    assert page.notice.text == "Chọn tệp PDF hoặc bản thảo trước, hoặc kéo thả vào đây."
    window.open("to_number")
    box = window.page()
    assert isinstance(box, OutgoingPage)
    drop(box, table, pdf_file)
    assert window.page() is page
    files = page.form.attached
    qtbot.waitUntil(lambda: [file.name for file in files.files()] == ["phu-luc.xlsx"])
    drop(page, note, table)
    qtbot.waitUntil(lambda: [file.name for file in files.files()] == ["phu-luc.xlsx", "thuyet-minh.docx"])
    page.attach([tmp_path / "gone.docx"])
    qtbot.waitUntil(lambda: "file.unreadable" in page.notice.text)
    shown = cast("list[QToolButton]", files.findChildren(QToolButton))
    next(one for one in shown if "lên trước" in one.toolTip() and "thuyet-minh" in one.toolTip()).click()
    assert [file.name for file in files.files()] == ["thuyet-minh.docx", "phu-luc.xlsx"]
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.signed.text)
    page.form.kind.setEditText("Công văn")
    page.form.subject.setPlainText("V/v thử")
    page.form.signer.setEditText("Trần Văn Mẫu")
    page.commit_later()
    qtbot.waitUntil(lambda: len(records.box_keys(desk, "to_number")) == 1)
    kept = records.detail(desk, records.box_keys(desk, "to_number")[0]).files
    assert [(file.name, file.role) for file in kept] == [
        ("decision.pdf", "MAIN"),
        ("thuyet-minh.docx", "ATTACHED"),
        ("phu-luc.xlsx", "ATTACHED"),
    ]
    qtbot.waitUntil(lambda: files.files() == ())
    files.add([])
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def test_who_has_no_code_is_written_by_name(window: Window, qtbot: QtBot) -> None:
    picker = prepare_page(window, qtbot).form.to
    assert not picker.on_paper.isVisible()
    for _ in range(2):
        picker.field.setFocus()
        QTest.keyClicks(picker.field, "Cong ty Hoa Binh")
        assert picker.on_paper.isVisible()
        picker.on_paper.click()
    picker.show_recipients([*picker.recipients(), Recipient("H99", "UBND tỉnh Mẫu")])
    boxes = cast("list[QComboBox]", picker.findChildren(QComboBox))
    channels = [[box.itemData(row) for row in range(box.count())] for box in boxes if not box.isHidden()]
    assert channels[-2:] == [["paper"], ["axis", "paper"]]
    assert picker.recipients()[0] == Recipient("", "Cong ty Hoa Binh", "paper")
    picker.choose_channel("H99", "paper")
    picker.remove("Cong ty Hoa Binh")
    assert picker.recipients() == (Recipient("H99", "UBND tỉnh Mẫu", "paper"),)


def test_a_copy_on_paper_is_noted_as_sent_by_the_clerk(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = sealed(desk)
    set_recipients(desk, key, [Recipient("", "Công ty Hòa Bình", "paper")])
    issue(desk, key)
    (line,) = records.recipient_lines(desk, key)
    assert [(step.text, step.stage) for step in steps_of(line)] == [("chờ gửi giấy", Stage.AHEAD)]
    assert waits(line)
    assert [name for name, _ in acts_of(line)] == ["dispatch"]
    form = DispatchForm(window.shell, line)
    qtbot.addWidget(form)
    form.way.setCurrentIndex(DISPATCHED.index("handed"))
    form.commit()
    assert form.notice.text == "Ghi người ký nhận."
    form.proof.setText("Trần Văn Mẫu")
    with qtbot.waitSignal(form.done):
        form.commit()
    (line,) = records.recipient_lines(desk, key)
    assert [(step.text, step.stage) for step in steps_of(line)] == [("đã trao, có ký nhận · Trần Văn Mẫu", Stage.DONE)]
    assert not waits(line)
    assert [name for name, _ in acts_of(line)] == ["not_dispatched"]
    assert any("Công ty Hòa Bình (bản giấy)" in value for _, value in rows_of(records.detail(desk, key)))
    back = NotDispatchedForm(window.shell, line)
    qtbot.addWidget(back)
    back.commit()
    back.reason.setPlainText("Bấm nhầm")
    with qtbot.waitSignal(back.done):
        back.commit()
    assert records.recipient_lines(desk, key)[0].state == "by_hand"
