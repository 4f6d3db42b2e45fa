"""The way of an incoming document through the window, from looking at it until it is settled."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.desk import records
from app.desk.hand_over import add_route, hand_over
from app.desk.office import Office
from app.desk.present import Assignee, Opinion, enter_opinion, present
from app.desk.register import register
from app.desk.verdicts import block
from app.documents.life import State
from app.store.tables import DocumentRow
from app.ui.forms.correct import CorrectForm
from app.ui.forms.opinion import OpinionForm
from app.ui.forms.simple import (
    FinishForm,
    HandOverForm,
    PresentForm,
    ReasonForm,
    ReleaseForm,
    ReturnForm,
)
from app.ui.pages.facts import FILES, JOURNAL, SIGNATURE
from app.ui.pages.inbox import InboxPage
from app.ui.pages.recalls import RecallsPage
from app.ui.theme import Tone
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.rows import ROW_ROLE, RowText
from app.ui.window import Window
from tests.kit.office import Watch, row_of, statuses
from tests.ui.conftest import LEADER, UNITS, says


def inbox(window: Window, box: str, key: int, qtbot: QtBot) -> InboxPage:
    """Open a box on a record and wait until it is shown."""
    window.open(box, key)
    page = window.page()
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(lambda: page.pane.detail is not None and page.pane.detail.card.key == key)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def directed(desk: Office, key: int) -> int:
    """Register, present and direct a document to the first unit."""
    register(desk, key)
    present(desk, key, LEADER)
    enter_opinion(desk, key, Opinion(LEADER, "Giao xử lý.", (Assignee(UNITS[0], lead=True),)))
    return key


def buttons(page: InboxPage) -> list[str]:
    return [button.text() for button in page.pane.action_bar.buttons]


def test_looking_changes_nothing(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key, other = arrive(), arrive()
    before = (row_of(desk, key).changed_at, desk.store.newest_change())
    page = inbox(window, "to_register", key, qtbot)
    for tab in (JOURNAL, FILES, SIGNATURE):
        page.pane.facts.show_tab(tab)
    QTest.keyClick(page.list, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: page.pane.detail is not None and page.pane.detail.card.key == other)
    QTest.keyClick(page.list, Qt.Key.Key_K)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    QTest.keyClick(page.list, Qt.Key.Key_V)
    QTest.keyClick(page.list, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.list, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert (row_of(desk, key).changed_at, desk.store.newest_change()) == before
    assert row_of(desk, key).state == State.WAITING


def test_nothing_of_the_document_before_stands_below_the_next_ones_name(
    window: Window, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key, other = arrive(), arrive()
    page = inbox(window, "to_register", key, qtbot)
    page.pane.facts.show_tab(FILES)
    area = page.pane.facts.stack.widget(FILES)
    assert isinstance(area, QScrollArea)
    assert area.widget().isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_J)
    assert not area.widget().isVisible()
    page.primary()
    assert window.page() is page
    qtbot.waitUntil(lambda: page.pane.detail is not None and page.pane.detail.card.key == other)
    assert area.widget().isVisible()


def test_the_page_stands_beside_its_facts(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    page = inbox(window, "to_register", arrive(urgency=3), qtbot)
    qtbot.waitUntil(lambda: 0 in page.pane.viewer.view.drawn_pages)
    assert page.pane.facts.signature.sentence == "Chữ ký hợp lệ, văn bản nguyên vẹn."
    assert buttons(page) == ["Vào sổ số 1", "Trả lại…"]
    assert page.current_key == page.pane.detail.card.key if page.pane.detail else 0
    assert [hint.key for hint in page.hints()][:1] == ["Ctrl+Return"]


def test_arrivals_do_not_move_the_row_under_the_cursor(
    window: Window, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    page = inbox(window, "to_register", key, qtbot)
    arrive(urgency=3)
    qtbot.waitUntil(page.news.isVisible)
    assert page.news.text == "1 văn bản mới"
    assert page.current_key == key
    page.news.press(0)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert page.current_key == key
    assert page.list.currentIndex().row() == 1


def test_a_time_that_ends_turns_its_row_while_the_list_stands_open(
    window: Window, arrive: Callable[..., int], watch: Watch, qtbot: QtBot
) -> None:
    def says(limit: str, tone: Tone) -> bool:
        found = page.model.index(0).data(ROW_ROLE)
        return isinstance(found, RowText) and [(limit in pill, how) for pill, how in found.pills] == [(True, tone)]

    page = inbox(window, "to_register", arrive(due=date(2026, 11, 21)), qtbot)
    assert page.model.index(0).data(ROW_ROLE).pills == ()
    drawn = QSignalSpy(page.model.dataChanged)
    for hours, tone in ((1.75, Tone.DOUBT), (0.5, Tone.BAD)):
        watch.wait(hours=hours)
        window.live.refresh()
        qtbot.waitUntil(partial(says, "10:00", tone))
    assert drawn.count() == 2
    watch.wait(days=1)
    window.live.refresh()
    qtbot.waitUntil(partial(says, "20/11", Tone.BAD))


def test_the_empty_box_says_what_comes_next(window: Window, qtbot: QtBot) -> None:
    for box in ("to_register", "to_present", "in_work", "paper", "returned"):
        window.open(box)
        page = window.page()
        assert isinstance(page, InboxPage)
        qtbot.waitUntil(partial(says, page.empty, ""))


def test_what_was_changed_after_signing_is_first_of_all_returned(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive("V03")
    page = inbox(window, "to_register", key, qtbot)
    back, register = buttons(page)[:2]
    assert back.startswith("Trả lại")
    assert register.startswith("Vào sổ")
    page.acts.primary()
    assert isinstance(page.acts.form, ReturnForm)


def test_a_return_needs_its_reason_and_a_second_press(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive("V03")
    page = inbox(window, "to_register", key, qtbot)
    QTest.keyClick(page.list, Qt.Key.Key_T)
    form = page.acts.form
    assert isinstance(form, ReturnForm)
    page.acts.primary()
    assert "lý do" in form.notice.text
    assert row_of(desk, key).state == State.WAITING
    form.usual.chosen.emit("Nội dung đã bị đổi sau khi ký")
    QTest.keyClick(form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.RETURNED)
    qtbot.waitUntil(lambda: page.acts.form is None)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    page = inbox(window, "returned", key, qtbot)
    assert buttons(page) == []


def test_escape_puts_a_form_away(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    page = inbox(window, "to_register", arrive(), qtbot)
    page.acts.open_return()
    form = page.acts.form
    assert isinstance(form, ReasonForm)
    QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    assert page.acts.form is None
    assert page.pane.action_bar.isVisible()
    page.acts.open_present()
    assert page.acts.form is None


def test_presenting_names_a_leader(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    register(desk, key)
    page = inbox(window, "to_present", key, qtbot)
    QTest.keyClick(page.list, Qt.Key.Key_P)
    form = page.acts.form
    assert isinstance(form, PresentForm)
    qtbot.waitUntil(lambda: form.leader.text() == LEADER)
    form.leader.setEditText("")
    form.commit()
    assert form.notice.isVisible()
    form.leader.setEditText(LEADER)
    form.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.PRESENTED)


def test_an_opinion_names_lead_and_cooperating_units(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive(response_required=True)
    register(desk, key)
    present(desk, key, LEADER)
    page = inbox(window, "in_work", key, qtbot)
    page.acts.primary()
    opinion = page.acts.form
    assert isinstance(opinion, OpinionForm)
    qtbot.waitUntil(lambda: opinion.lead.unit.count() == 2)
    opinion.commit()
    assert "chủ trì" in opinion.notice.text
    opinion.text.setPlainText("Giao Phòng Kế hoạch chủ trì.")
    opinion.lead.unit.setEditText(UNITS[0])
    opinion.others[0].unit.setEditText(UNITS[1])
    opinion.add_other()
    opinion.sources.button(1).setChecked(True)
    opinion.others[0].due.setText("31/11/2026")
    opinion.commit()
    assert opinion.notice.text == "“31/11/2026” không phải ngày."
    opinion.others[0].due.clear()
    opinion.commit()
    qtbot.waitUntil(lambda: "opinion.due_missing" in opinion.notice.text)
    opinion.lead.due.setText("30/11/2026")
    opinion.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.DIRECTED)
    said = records.detail(desk, key).opinions[0]
    assert (said.leader, said.source, [one.unit for one in said.assignments]) == (LEADER, "phone", list(UNITS))


def test_the_lead_of_the_opinion_is_proposed_as_receiver(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = directed(desk, arrive())
    page = inbox(window, "in_work", key, qtbot)
    page.acts.primary()
    hand = page.acts.form
    assert isinstance(hand, HandOverForm)
    qtbot.waitUntil(lambda: hand.receiver.text() == UNITS[0])
    hand.receiver.setEditText("")
    hand.commit()
    assert hand.notice.isVisible()
    hand.receiver.setEditText(UNITS[0])
    hand.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.HANDED_OVER)
    assert row_of(desk, key).receiver == UNITS[0]


def test_work_is_begun_and_completed(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = directed(desk, arrive())
    hand_over(desk, key, UNITS[0])
    page = inbox(window, "in_work", key, qtbot)
    page.acts.primary()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.IN_PROGRESS)
    qtbot.waitUntil(lambda: buttons(page)[0] == "Hoàn thành…")
    page.acts.primary()
    end = page.acts.form
    assert isinstance(end, FinishForm)
    assert end.first_field() is end.reply
    end.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.DONE)
    assert [status for status, _ in statuses(desk, key)] == [1, 3, 4, 5, 6]


def test_what_was_presented_can_be_withdrawn_and_undone(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    register(desk, key)
    present(desk, key, LEADER)
    page = inbox(window, "in_work", key, qtbot)
    assert buttons(page)[:4] == ["Nhập ý kiến chỉ đạo…", "Trình lại…", "Rút trình", "Sửa thông tin…"]
    page.pane.action_bar.buttons[2].click()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.REGISTERED)
    page = inbox(window, "to_present", key, qtbot)
    QTest.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.WAITING)
    qtbot.waitUntil(lambda: "Đã hoàn tác" in window.notices.band.text)
    page.acts.undo()
    qtbot.waitUntil(lambda: "không có việc nào" in window.notices.band.text)
    assert records.detail(desk, key).card.number_held == 1


def test_the_routing_rule_offers_the_second_path(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    add_route(desk, UNITS[1], sender_id="H99")
    key = arrive()
    register(desk, key)
    page = inbox(window, "to_present", key, qtbot)
    qtbot.waitUntil(lambda: "Chuyển thẳng Thanh tra Sở" in buttons(page))
    page.pane.action_bar.buttons[buttons(page).index("Chuyển thẳng Thanh tra Sở")].click()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.HANDED_OVER)


def test_a_refused_act_is_told_and_nothing_is_lost(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    register(desk, key)
    present(desk, key, LEADER)
    page = inbox(window, "in_work", key, qtbot)
    enter_opinion(desk, key, Opinion(LEADER, "Giao xử lý.", (Assignee(UNITS[0], lead=True),)))
    page.pane.action_bar.buttons[2].click()
    qtbot.waitUntil(window.notices.problem.isVisible)
    assert window.notices.problem.code.text() == "life.wrong_state"


def test_a_secret_shows_nothing(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    block(desk, key, "MẬT")
    page = inbox(window, "to_register", key, qtbot)
    assert "bí mật nhà nước" in page.pane.viewer.view.sentence
    page.acts.primary()
    assert page.acts.form is None
    page.pane.action_bar.buttons[0].click()
    form = page.acts.form
    assert isinstance(form, ReleaseForm)
    form.reason.setPlainText("“Mật độ” bị đọc nhầm")
    form.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.WAITING)


def test_a_request_is_answered_on_the_recall_desk(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    with desk.store.write() as tx:
        tx.session.get_one(DocumentRow, key).asked = "recall"
    page = inbox(window, "to_register", key, qtbot)
    assert buttons(page) == ["Xem và trả lời yêu cầu…"]
    page.acts.primary()
    qtbot.waitUntil(lambda: window.page() is not page)
    assert isinstance(window.page(), RecallsPage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())


def test_files_can_be_chosen(window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot) -> None:
    key = arrive()
    page = inbox(window, "to_register", key, qtbot)
    page.pane.facts.show_tab(FILES)
    detail = records.detail(desk, key)
    found = cast("list[LinkButton]", page.pane.facts.findChildren(LinkButton))
    links = [link for link in found if link.text() == "Xem"]
    assert len(links) == 1
    links[0].click()
    assert str(page.pane.viewer.view.path) == detail.files[0].path


def test_at_large_text_the_facts_fold_under_the_page(window: Window, arrive: Callable[..., int], qtbot: QtBot) -> None:
    window.resize(900, 700)
    page = inbox(window, "to_register", arrive(), qtbot)
    facts = page.pane.facts
    qtbot.waitUntil(lambda: page.pane.splitter.orientation() == Qt.Orientation.Vertical)
    assert facts.is_folded
    QTest.mouseClick(facts.tabs, Qt.MouseButton.LeftButton, pos=facts.tabs.tabRect(JOURNAL).center())
    assert not facts.is_folded
    QTest.mouseClick(facts.tabs, Qt.MouseButton.LeftButton, pos=facts.tabs.tabRect(JOURNAL).center())
    assert facts.is_folded
    facts.show_tab(SIGNATURE)
    assert not facts.is_folded
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: page.pane.splitter.orientation() == Qt.Orientation.Horizontal)
    assert not facts.is_folded


def test_a_wrong_field_is_corrected_with_its_reason(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    key = arrive()
    register(desk, key)
    page = inbox(window, "to_present", key, qtbot)
    QTest.keyClick(page.list, Qt.Key.Key_E)
    form = page.acts.form
    assert isinstance(form, CorrectForm)
    form.subject.setPlainText("Trích yếu đúng")
    form.commit()
    assert "nhật ký" in form.notice.text
    form.reason.setText("Gõ nhầm")
    form.date.setText("mai")
    form.commit()
    assert "không phải ngày" in form.notice.text
    form.date.setText("19/11/2026")
    QTest.keyClick(form.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: row_of(desk, key).subject == "Trích yếu đúng")
    assert records.detail(desk, key).events[-1].facts["reason"] == "Gõ nhầm"
