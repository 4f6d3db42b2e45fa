"""Registering beside the page: the page is compared, the number is expected until the commit, nothing typed is lost."""

from collections.abc import Callable
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desk import drafts
from app.desk.hand_over import add_route
from app.desk.office import Office
from app.desk.register import register
from app.desk.settle import return_to_sender
from app.documents.life import State
from app.ui.jobs.registering import FORM
from app.ui.pages.inbox import InboxPage
from app.ui.pages.register import RegisterPage
from app.ui.window import Window
from tests.kit.office import row_of
from tests.ui.conftest import LEADER, UNITS

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: Window, key: int, qtbot: QtBot) -> RegisterPage:
    """Open the form on a document and wait until its page is read."""
    window.open("register", key)
    page = window.page()
    assert isinstance(page, RegisterPage)
    qtbot.waitUntil(lambda: page.form.code.text() != "")
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def test_the_form_is_filled_and_compared_with_the_page(
    window: Window, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    page = opened(window, arrive(), qtbot)
    form = page.form
    assert (form.sent_by.text(), form.sent_by.noted) == ("UBND tỉnh Mẫu", "✓ H99")
    assert form.author.ghost == "UBND tỉnh Mẫu"
    assert form.kind.text() == "Quyết định"
    qtbot.waitUntil(lambda: form.code.noted == "✓ khớp trang 1")
    assert form.date.noted == "trang ghi 19/11: dùng?"
    form.date.pill.click()
    assert (form.date.text(), form.date.noted) == ("19/11/2026", "✓ khớp trang 1")
    form.code.setText("129/QĐ-UBND")
    assert form.code.noted == "trang ghi 128/QĐ-UBND: dùng?"
    assert "1" in page.number.text()


def test_register_and_present_by_one_key(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    page = opened(window, key, qtbot)
    QTest.keyClick(page.form.receiver, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.PRESENTED)
    row = row_of(desk, key)
    assert (row.number, row.presented_to, row.author) == (1, LEADER, "UBND tỉnh Mẫu")
    qtbot.waitUntil(lambda: isinstance(window.page(), InboxPage))
    assert "số đến 1" in window.notices.band.text


def test_the_document_that_was_opened_last_is_registered_and_once(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    first, second = arrive(), arrive()
    window.open("register", first)
    page = window.page()
    assert isinstance(page, RegisterPage)
    reading = Event()
    window.shell.lanes.read.call(reading.wait, 60)
    window.open("register", 0)  # no such document
    window.open("register", second)
    reading.set()
    qtbot.waitUntil(lambda: page.form.code.text() == "129/QĐ-UBND")
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert window.page() is page, "what was asked about a document that is not there has no say any more"
    page.commit_only()
    page.commit_only()
    qtbot.waitUntil(lambda: isinstance(window.page(), InboxPage) and not window.shell.bridge.busy())
    assert row_of(desk, second).state == State.REGISTERED
    assert page.notice.isHidden(), "it is registered once"


def test_a_late_answer_leaves_the_document_that_is_shown_now(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    first, returned, last = arrive(), arrive(), arrive()
    page = opened(window, last, qtbot)
    for sent in (first, returned):
        opened(window, sent, qtbot)
        writing = Event()
        window.shell.lanes.write.call(writing.wait, 60)
        page.commit_only()
        assert not page.register_only.isEnabled()
        if sent == returned:
            return_to_sender(desk, returned, "Gửi nhầm")
        page.give_up()
        window.open("register", last)
        qtbot.waitUntil(lambda: page.form.code.text() == "130/QĐ-UBND")
        page.commit_only()
        writing.set()
        qtbot.waitUntil(page.register_only.isEnabled)
        qtbot.waitUntil(lambda: not window.shell.bridge.busy())
        assert (window.page(), page.form.code.text()) == (page, "130/QĐ-UBND")
    assert "số đến 1" in window.notices.band.text
    assert window.notices.problem.isVisible(), "told beside the form: it is not about this document"
    assert page.notice.isHidden()
    assert row_of(desk, last).state == State.WAITING, "a key that is pressed while another one is sent does nothing"
    page.commit_only()
    qtbot.waitUntil(lambda: isinstance(window.page(), InboxPage))


def test_register_only(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    page = opened(window, key, qtbot)
    page.form.leader.setEditText("")
    page.commit()
    assert page.notice.isVisible()
    page.register_only.click()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.REGISTERED)


def test_a_number_taken_meanwhile_is_announced(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    other, key = arrive(), arrive()
    page = opened(window, key, qtbot)
    register(desk, other)
    page.register_only.click()
    qtbot.waitUntil(lambda: row_of(desk, key).number == 2)
    qtbot.waitUntil(lambda: "vừa được dùng" in window.notices.band.text)


@pytest.mark.parametrize("wrong", ["subject", "sender", "date"])
def test_what_is_wrong_is_said_and_focused(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot, wrong: str
) -> None:
    key = arrive()
    page = opened(window, key, qtbot)
    if wrong == "subject":
        page.form.subject.setPlainText(" ")
    elif wrong == "sender":
        page.form.sent_by.setText("")
    else:
        page.form.date.setText("mai")
    page.register_only.click()
    assert page.notice.isVisible()
    assert row_of(desk, key).state == State.WAITING


def test_a_failed_signature_needs_a_reason(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive("V03")
    page = opened(window, key, qtbot)
    page.register_only.click()
    assert "phải ghi lý do" in page.notice.text
    page.form.remark.setText("Theo chỉ đạo của Giám đốc")
    page.register_only.click()
    qtbot.waitUntil(lambda: row_of(desk, key).note == "Theo chỉ đạo của Giám đốc")


def test_a_refusal_is_told_on_the_form(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    page = opened(window, key, qtbot)
    return_to_sender(desk, key, "Gửi nhầm")
    page.register_only.click()
    qtbot.waitUntil(lambda: "life.wrong_state" in page.notice.text)
    assert page.register_and_present.isEnabled()


def test_what_was_typed_comes_back(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    page = opened(window, key, qtbot)
    page.form.receiver.setFocus()
    QTest.keyClicks(page.form.receiver, "Phong A")
    page.form.subject.setPlainText("Trích yếu đã sửa")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: drafts.draft(desk, key, FORM).get("receiver") == "Phong A")
    again = opened(window, key, qtbot)
    qtbot.waitUntil(lambda: again.form.receiver.text() == "Phong A")
    assert again.form.subject.toPlainText() == "Trích yếu đã sửa"
    again.register_only.click()
    qtbot.waitUntil(lambda: drafts.draft(desk, key, FORM) == {})


def test_a_sender_is_found_by_letters_without_accents(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    page = opened(window, key, qtbot)
    field = page.form.sent_by
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, "so tai")
    qtbot.waitUntil(lambda: field.is_open)
    assert field.noted == "chưa có trong danh bạ"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.noted, field.is_open) == ("Sở Tài chính", "✓ H99.04", False)
    field.clear()
    QTest.keyClicks(field, "ubnd")
    qtbot.waitUntil(lambda: field.is_open)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_open
    assert isinstance(window.page(), RegisterPage)
    page.register_only.click()
    qtbot.waitUntil(lambda: row_of(desk, key).sender == "ubnd")


def test_a_possible_duplicate_is_a_bar_with_answers(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    first = arrive()
    register(desk, first)
    second = arrive(code_number="128", issued_date=date(2026, 11, 18))
    third = arrive(code_number="128", issued_date=date(2026, 11, 17))
    page = opened(window, second, qtbot)
    qtbot.waitUntil(page.duplicate.isVisible)
    assert "số đến" in page.duplicate.text
    page.duplicate.press(1)
    assert not page.duplicate.isVisible()
    qtbot.waitUntil(lambda: row_of(desk, second).duplicate_of is None)
    page = opened(window, third, qtbot)
    qtbot.waitUntil(page.duplicate.isVisible)
    page.duplicate.press(0)
    qtbot.waitUntil(lambda: row_of(desk, third).state == State.ATTACHED)


def test_folded_fields_open(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    page = opened(window, arrive(), qtbot)
    form = page.form
    assert not form.pages.isVisible()
    form.fold.click()
    assert form.pages.isVisible()
    form.paper.setChecked(True)
    form.case.setText("01.CV")
    form.fold.click()
    assert "kèm bản giấy" in form.fold.text()
    given = form.registration()
    assert (given.has_paper, given.case_file, given.page_count, given.copies) == (True, "01.CV", 2, 1)


def test_the_routing_rule_proposes_a_unit(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    add_route(desk, UNITS[1], sender_id="H99")
    page = opened(window, arrive(), qtbot)
    assert page.form.receiver.ghost == UNITS[1]


def test_a_document_that_is_gone_leads_back(window: Window, qtbot: QtBot) -> None:
    window.open("register", 999)
    qtbot.waitUntil(window.notices.problem.isVisible)
    assert isinstance(window.page(), InboxPage)


def test_pages_turn_from_the_form(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    page = opened(window, arrive(), qtbot)
    qtbot.waitUntil(lambda: 0 in page.viewer.view.drawn_pages)
    with qtbot.waitSignal(page.viewer.view.turned) as told:
        QTest.keyClick(page.form.receiver, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert told.args == [2, 2]
    QTest.keyClick(page.form.receiver, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert [pane.isVisible() for pane in page.panes()] == [True, True]


def test_a_subject_that_came_longer_than_the_form_is_registered_whole(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    subject = "Về việc " + "rất dài " * 300 + "hết"
    key = arrive(subject=subject)
    page = opened(window, key, qtbot)
    QTest.keyClick(page.form.receiver, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.PRESENTED)
    assert row_of(desk, key).subject == subject
