"""Sent documents: the lines of their recipients, what is allowed on each, and taking an issue back in time."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.base.settings import save
from app.desk import outages
from app.desk.directory import Entry, agency, merge, refresh
from app.desk.facts import keep_fact
from app.desk.issue import Report, hear, issue
from app.desk.office import Office
from app.desk.records import recipient_lines
from app.documents.cards import RecipientCard
from app.documents.life import State
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.ui.forms.another_way import MoveAllForm, MoveForm, RedirectForm
from app.ui.models.outgoing import said_of, steps_of, waits
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.outgoing import OutgoingPage
from app.ui.pages.sent_acts import waiting_acts_of
from app.ui.widgets.buttons import ActionButton, LinkButton
from app.ui.widgets.lines import LineRow, Room, SentCard, acts_of, shown_steps
from app.ui.widgets.steps import Stage
from app.ui.window import Window
from tests.kit.office import Watch, parcels, row_of, sealed


def outbox(window: Window, box: str, qtbot: QtBot, key: int = 0) -> OutboxPage:
    """Open an outbox and wait until it is filled."""
    window.open(box, key)
    page = window.page()
    assert isinstance(page, OutboxPage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return page


def line(state: str, **more: Any) -> RecipientCard:
    told: dict[str, Any] = {"at": None, "detail": ""}
    return RecipientCard(1, "H99", "UBND tỉnh Mẫu", "axis", state, **(told | more))


def card(page: OutboxPage, code: str) -> SentCard:
    return next(one for one in page.cards if one.sent.card.code == code)


def pressed(within: SentCard, name: str) -> ActionButton:
    button = within.findChild(ActionButton, name)
    assert isinstance(button, ActionButton), name
    return button


def test_the_issue_is_confirmed_by_name_and_can_be_taken_back(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = sealed(desk, "H99", "H99.04")
    window.open("to_issue", key)
    box = window.page()
    assert isinstance(box, OutgoingPage)
    qtbot.waitUntil(lambda: bool(box.pane.action_bar.buttons))
    assert box.pane.action_bar.buttons[0].text() == "Phát hành tới 2 nơi nhận…"
    box.primary()
    box.primary()
    qtbot.waitUntil(lambda: window.page() is not box)
    page = window.page()
    assert isinstance(page, OutboxPage)
    qtbot.waitUntil(lambda: bool(page.cards))
    held = page.cards[0].hold
    assert held.text == "Chuyển lên trục sau 30 giây."
    link = held.findChild(LinkButton)
    assert isinstance(link, LinkButton)
    link.click()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.SEALED.value)
    qtbot.waitUntil(lambda: not page.cards)
    assert "Chưa gửi văn bản nào" in page.empty.text
    assert parcels(desk, key)[0].state == "withdrawn"


def test_a_line_moves_by_what_is_reported_only(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = sealed(desk, "H99", "H99.04")
    issue(desk, key)
    page = outbox(window, "issued", qtbot, key)
    row = page.cards[0].rows[0]
    assert row.steps.accessibleName() == "chờ gửi"
    report = Report("H99", 3, desk.now(), document_id=row_of(desk, key).document_id)
    hear(desk, report)
    qtbot.waitUntil(lambda: "đã tiếp nhận" in page.cards[0].rows[0].steps.accessibleName())
    assert page.cards[0].rows[1].steps.accessibleName() == "chờ gửi"
    hear(desk, Report("H99.04", 6, desk.now(), document_id=row_of(desk, key).document_id))
    qtbot.waitUntil(lambda: not page.cards[0].rows)


def test_late_lines_ask_for_a_call_and_failed_ones_can_be_sent_again(
    window: Window, desk: Office, watch: Watch, qtbot: QtBot
) -> None:
    key = sealed(desk, "H99", "H99.04")
    issue(desk, key)
    with desk.store.write() as tx:
        first, second = tx.session.query(RecipientRow).order_by(RecipientRow.id)
        first.state, first.at = "sent", desk.now()
        second.state, second.detail = "failed", "Đơn vị đã sáp nhập"
        tx.session.query(ParcelRow).one().state = "sent"
    watch.wait(minutes=31)
    page = outbox(window, "not_accepted", qtbot)
    assert page.late.text == "2 nơi chưa tiếp nhận quá hạn"
    pressed(page.cards[0], "call-H99").click()
    assert "UBND tỉnh Mẫu (H99)" in page.notice.text
    pressed(page.cards[0], "remind-H99").click()
    qtbot.waitUntil(lambda: "thư điện tử" in page.notice.text)
    pressed(page.cards[0], "again-H99.04").click()
    qtbot.waitUntil(lambda: len(parcels(desk, key)) == 2)


def menu_of(row: LineRow) -> dict[str, QAction]:
    """Open a line's menu and return what it offers."""
    row.more.click()
    menu = row.findChild(QMenu)
    assert isinstance(menu, QMenu)
    return {str(action.data()): action for action in menu.actions()}


def test_a_recipient_that_the_axis_does_not_know_is_replaced_and_the_merger_remembered(
    window: Window, desk: Office, qtbot: QtBot
) -> None:
    key = sealed(desk, "H99.31")
    issue(desk, key)
    with desk.store.write() as tx:
        tx.session.query(ParcelRow).one().state = "refused"
        one: RecipientRow = tx.session.query(RecipientRow).one()
        one.state, one.detail = "failed", "18 Không tìm thấy đơn vị"
    page = outbox(window, "issued", qtbot)
    row = page.cards[0].rows[0]
    assert "trục không có nơi nhận này: Không tìm thấy đơn vị (18)" in row.steps.accessibleName()
    assert [name for name, _ in acts_of(row.line)] == ["redirect"]
    assert list(menu_of(row)) == ["call", "again", "another_way"]
    pressed(page.cards[0], "redirect-H99.31").click()
    form = page.acts.form
    assert isinstance(form, RedirectForm)
    qtbot.waitUntil(form.merged.isEnabled)
    form.commit()
    assert form.notice.text == "Chọn một cơ quan trong danh mục."
    successor = agency(desk, "H99.04")
    assert successor is not None
    form.agency.chosen.emit(successor)
    form.agency.setText("Sở Tài")
    form.commit()
    assert form.notice.text == "Chọn một cơ quan trong danh mục.", "what is written is not what was chosen"
    form.agency.setText(successor.name)
    assert form.told.text() == "H99.04"
    form.merged.setChecked(True)
    form.since.clear()
    form.commit()
    assert form.notice.text == "Ghi ngày sáp nhập."
    form.since.setText("01/07/2026")
    form.commit()
    qtbot.waitUntil(lambda: page.acts.form is None)
    assert [(one.organ_id, one.state) for one in recipient_lines(desk, key)] == [("H99.04", "waiting")]
    merged = agency(desk, "H99.31")
    assert merged is not None
    assert merged.successor == "H99.04"


def test_a_known_successor_is_proposed(window: Window, desk: Office, qtbot: QtBot) -> None:
    merge(desk, "H99.31", "H99.04", date(2026, 7, 1))
    key = sealed(desk, "H99.31")
    issue(desk, key)
    page = outbox(window, "issued", qtbot)
    menu_of(page.cards[0].rows[0])["redirect"].trigger()
    form = page.acts.form
    assert isinstance(form, RedirectForm)
    qtbot.waitUntil(lambda: form.told.text() == "H99.04, trước đây là UBND phường Tân Lập")
    assert not form.merged.isEnabled()
    form.commit()
    qtbot.waitUntil(lambda: [one.organ_id for one in recipient_lines(desk, key)] == ["H99.04"])


def test_while_the_axis_is_down_a_recipient_is_reached_on_paper_and_then_by_the_mailbox(
    window: Window, desk: Office, watch: Watch, qtbot: QtBot
) -> None:
    key = sealed(desk, "H99", "H99.04")
    issue(desk, key)
    outages.began(desk, "axis.unreachable")
    watch.wait(minutes=2)
    page = outbox(window, "issued", qtbot)
    row = page.cards[0].rows[0]
    assert acts_of(row.line) == (("another_way", "Cách khác…"),)
    pressed(page.cards[0], "another_way-H99").click()
    form = page.acts.form
    assert isinstance(form, MoveForm)
    qtbot.waitUntil(lambda: "chưa có hộp thư" in form.address.text())
    assert not form.mail.isEnabled()
    assert not form.axis.isVisibleTo(form)
    form.commit()
    qtbot.waitUntil(lambda: [one.channel for one in recipient_lines(desk, key)] == ["paper", "axis"])
    qtbot.waitUntil(lambda: page.acts.form is None)
    mailed = {"mail_address": "a@mau.vn", "mail_imap": "imaps://mau", "mail_smtp": "smtps://mau"}
    window.shell.take_settings(save(desk.folders.settings, **mailed))
    page.acts.open_line("another_way", recipient_lines(desk, key)[1])
    second = page.acts.form
    assert isinstance(second, MoveForm)
    qtbot.waitUntil(lambda: "không có địa chỉ thư" in second.address.text())
    refresh(desk, [Entry("H99", "UBND tỉnh Mẫu"), Entry("H99.04", "Sở Tài chính", mail="stc@mau.vn")])
    page.acts.open_line("another_way", recipient_lines(desk, key)[1])
    third = page.acts.form
    assert isinstance(third, MoveForm)
    qtbot.waitUntil(lambda: third.address.text() == "stc@mau.vn")
    assert third.mail.isChecked()
    third.commit()
    qtbot.waitUntil(lambda: [one.channel for one in recipient_lines(desk, key)] == ["paper", "mail"])


def test_all_that_wait_for_the_axis_go_another_way_at_once(window: Window, desk: Office, qtbot: QtBot) -> None:
    refresh(desk, [Entry("H99", "UBND tỉnh Mẫu"), Entry("H99.04", "Sở Tài chính", mail="stc@mau.vn")])
    key = sealed(desk, "H99", "H99.04")
    issue(desk, key)
    page = outbox(window, "issued", qtbot)
    assert [name for name, _ in waiting_acts_of(page.cards[0].sent.lines)] == ["all_another_way"]
    assert waiting_acts_of(page.cards[0].sent.lines[:1]) == ()
    page.acts.open("all_another_way", key)
    qtbot.waitUntil(
        lambda: isinstance(page.acts.form, MoveAllForm) and "chưa có hộp thư" in page.acts.form.addresses.text()
    )
    mailed = {"mail_address": "a@mau.vn", "mail_imap": "imaps://mau", "mail_smtp": "smtps://mau"}
    window.shell.take_settings(save(desk.folders.settings, **mailed))
    page.acts.open("all_another_way", key)
    qtbot.waitUntil(lambda: isinstance(page.acts.form, MoveAllForm) and "1 trong 2" in page.acts.form.addresses.text())
    form = page.acts.form
    assert isinstance(form, MoveAllForm)
    form.mail.setChecked(True)
    form.commit()
    qtbot.waitUntil(lambda: [one.channel for one in recipient_lines(desk, key)] == ["paper", "mail"])
    qtbot.waitUntil(lambda: page.acts.form is None)


def test_what_waits_for_its_next_try_can_go_now(window: Window, desk: Office, watch: Watch, qtbot: QtBot) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    with desk.store.write() as tx:
        parcel = tx.session.query(ParcelRow).one()
        parcel.attempts, parcel.due, parcel.error_text = 3, desk.now() + timedelta(hours=1), "không trả lời"
    page = outbox(window, "issued", qtbot)
    assert page.cards[0].rows[0].accessibleName() == (
        "UBND tỉnh Mẫu: chờ gửi: không trả lời. lần thứ 3 · lần sau 09:00"
    )
    pressed(page.cards[0], "now-H99").click()
    qtbot.waitUntil(lambda: parcels(desk, key)[0].due == watch.now())


def test_the_head_tells_the_truth_about_the_axis(window: Window, desk: Office, qtbot: QtBot) -> None:
    page = outbox(window, "issued", qtbot)
    assert page.health.text().startswith("Chưa thiết lập trục")
    window.shell.take_settings(save(desk.folders.settings, axis_url="https://truc.example"))
    page.refresh()
    qtbot.waitUntil(lambda: page.health.text() == "Trục chưa kết nối lần nào · không mất văn bản nào")
    keep_fact(desk, "axis", {"at": desk.now().isoformat(), "error": "axis.unreachable"})
    page.refresh()
    qtbot.waitUntil(lambda: page.health.text().startswith("Trục không trả lời"))
    keep_fact(desk, "axis", {"at": desk.now().isoformat(), "error": ""})
    page.refresh()
    qtbot.waitUntil(lambda: page.health.text().startswith("Trục kết nối 0 giây trước"))


def test_a_narrow_window_puts_the_steps_below_the_names(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    page = outbox(window, "issued", qtbot, key)
    row = page.cards[0].rows[0]
    page.resize(700, 500)
    qtbot.waitUntil(lambda: page.cards[0].rows[0] is not row)
    narrow = page.cards[0].rows[0]
    page.resize(400, 500)
    qtbot.waitUntil(lambda: page.cards[0].rows[0] is not narrow)


def test_where_it_is_tight_only_steps_that_were_reached_are_shown(dressed: QApplication) -> None:
    for state, count in (("arrived", 2), ("waiting", 1), ("failed", 1)):
        assert len(shown_steps(steps_of(line(state)), Room.TIGHT)) == count
    assert len(shown_steps(steps_of(line("arrived")), Room.NARROW)) == 5


@pytest.mark.parametrize(
    ("state", "stages"),
    [
        ("waiting", [Stage.AHEAD]),
        ("by_hand", [Stage.AHEAD]),
        ("failed", [Stage.FAILED]),
        ("returned", [Stage.DONE, Stage.FAILED]),
        ("sent", [Stage.DONE, *[Stage.AHEAD] * 4]),
        ("assigned", [*[Stage.DONE] * 3, *[Stage.AHEAD] * 2]),
        ("done", [Stage.DONE] * 5),
    ],
)
def test_the_steps_of_each_state(state: str, stages: list[Stage]) -> None:
    assert [step.stage for step in steps_of(line(state))] == stages


def test_what_is_said_and_allowed_of_each_state(desk: Office) -> None:
    today, now = desk.today(), desk.now()
    assert said_of(line("sent", overdue=True, at=now), 30, today) == ("chưa đến, quá 30 phút", True)
    assert said_of(line("failed"), 30, today) == ("cần người xử lý", True)
    assert said_of(line("waiting"), 30, today) == ("", False)
    assert said_of(line("arrived", at=now - timedelta(days=1)), 30, today) == ("đã đến 19/11 08:00", False)
    late = said_of(line("arrived", overdue=True, at=now), 30, today)
    assert late == ("đã đến 08:00, chưa tiếp nhận, quá hạn", True)
    assert acts_of(line("accepted")) == ()
    assert [name for name, _ in acts_of(line("arrived"))] == ["call", "remind"]
    assert waits(line("arrived"))
    assert not waits(line("accepted"))


def test_a_limit_that_passes_is_seen_while_the_page_stands_open(
    window: Window, desk: Office, watch: Watch, qtbot: QtBot
) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    with desk.store.write() as tx:
        tx.session.query(RecipientRow).filter_by(document_key=key).update({"state": "sent", "at": desk.now()})
    page = outbox(window, "not_accepted", qtbot)
    assert "quá hạn" not in page.late.text
    watch.wait(minutes=31)
    window.live.refresh()
    qtbot.waitUntil(lambda: page.late.text == "1 nơi chưa tiếp nhận quá hạn")
    assert page.cards[0].sent.lines[0].overdue
