"""Form and technique in the window: told when a PDF is taken in, judged point by point, sent back to be mended."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.desk import form_check, records
from app.desk.given_files import kept_file
from app.desk.office import Office
from app.desk.send_back import send_back
from app.documents.life import State
from app.ui.forms.form_check import FormForm, SendBackForm
from app.ui.pages.outgoing import OutgoingPage
from app.ui.widgets.buttons import LinkButton
from app.ui.window import Window
from tests.kit.office import drafted
from tests.kit.pdfs import state_document
from tests.ui.test_outgoing_pages import prepare_page


def decision(desk: Office, file: Path, **changes: object) -> int:
    """Take a decision in that is not as the rule asks and return its key."""
    made = state_document(file, **changes)
    main = kept_file(desk.vault.keep_file, made, "MAIN", 1)
    return drafted(desk, type_name="Quyết định", files=(main,))


def form_of(window: Window, key: int, qtbot: QtBot) -> FormForm:
    """Open the points of a document."""
    window.open("to_number", key)
    page = window.page()
    assert isinstance(page, OutgoingPage)
    qtbot.waitUntil(lambda: page.pane.detail is not None and page.pane.detail.card.key == key)
    next(one for one in page.pane.action_bar.buttons if one.objectName() == "lookAtForm").click()
    form = page.pane.form
    assert isinstance(form, FormForm)
    qtbot.waitUntil(lambda: bool(form.rows))
    return form


def test_each_point_is_judged_beside_the_page(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    key = decision(desk, tmp_path / "decision.pdf", recipients=["Như Điều 2"])
    form = form_of(window, key, qtbot)
    wrong = form.rows[0]
    assert wrong.accessibleName() == "Danh sách nơi nhận: Danh sách không kết thúc bằng “- Lưu: VT, …”."
    place = wrong.findChild(LinkButton)
    assert isinstance(place, LinkButton)
    place.click()
    wrong.tick.setChecked(True)
    form.primary.click()
    qtbot.waitUntil(lambda: form_check.form_of(desk, key).ticked == ("recipient_lines",))
    page = window.page()
    assert isinstance(page, OutgoingPage)
    qtbot.waitUntil(
        lambda: page.pane.form is None and page.pane.detail is not None and "form" in page.pane.detail.fields
    )
    again = form_of(window, key, qtbot)
    assert again.rows[0].tick.isChecked()
    again.put_away()


def test_a_document_goes_back_with_what_is_wrong_and_comes_again_mended(
    window: Window, desk: Office, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = decision(desk, tmp_path / "decision.pdf", recipients=["Như Điều 2"])
    form_of(window, key, qtbot).back.click()
    page = window.page()
    assert isinstance(page, OutgoingPage)
    back = page.pane.form
    assert isinstance(back, SendBackForm)
    assert back.text() == "- Danh sách nơi nhận: Danh sách không kết thúc bằng “- Lưu: VT, …”."
    QTest.keyClick(back.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: records.box_keys(desk, "at_drafter") == [key])
    window.open("at_drafter", key)
    box = window.page()
    assert isinstance(box, OutgoingPage)
    qtbot.waitUntil(lambda: box.pane.detail is not None and box.pane.detail.card.key == key)
    mended = state_document(tmp_path / "mended.pdf")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(mended), ""))
    box.primary()
    qtbot.waitUntil(lambda: records.detail(desk, key).card.state is State.PREPARED)
    assert [file.name for file in records.detail(desk, key).files] == ["mended.pdf"]


def test_it_is_taken_back_as_it_is_or_dropped_on_the_box(
    window: Window, desk: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    key = decision(desk, tmp_path / "decision.pdf")
    window.open("at_drafter")
    box = window.page()
    assert isinstance(box, OutgoingPage)
    box.take_files([tmp_path / "decision.pdf"])
    for dropped in (False, True):
        send_back(desk, key, "Sửa lề")
        window.open("at_drafter", key)
        qtbot.waitUntil(lambda: box.pane.detail is not None and len(box.pane.action_bar.buttons) > 1)
        if dropped:
            box.take_files([tmp_path / "decision.pdf"])
        else:
            box.pane.action_bar.buttons[1].click()
        qtbot.waitUntil(lambda: records.detail(desk, key).card.state is State.PREPARED)


def test_the_form_is_told_when_a_pdf_is_taken_in(window: Window, tmp_path: Path, desk: Office, qtbot: QtBot) -> None:
    page = prepare_page(window, qtbot)
    page.take(state_document(tmp_path / "decision.pdf", recipients=["Như Điều 2"]))
    qtbot.waitUntil(lambda: "chưa đúng quy định" in page.form_notice.text, timeout=20_000)
    assert "Danh sách nơi nhận" in page.form_notice.text
    page.form.signer.write("Nguyễn Thị Ngọc Ánh")
    page.form_notice.press(0)
    qtbot.waitUntil(lambda: records.box_keys(desk, "to_number") != [], timeout=20_000)
    qtbot.waitUntil(lambda: isinstance(window.page(), OutgoingPage), timeout=20_000)
    box = cast("OutgoingPage", window.page())
    qtbot.waitUntil(lambda: isinstance(box.pane.form, FormForm), timeout=20_000)
    [key] = records.box_keys(desk, "to_number")
    assert [one.check for one in form_check.form_of(desk, key).wrong] == ["recipient_lines"]
