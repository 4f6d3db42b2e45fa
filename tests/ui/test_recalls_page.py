"""The recall desk in the real window: agree with its consequence, decline with its ground, compare, move the work."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from app.documents.life import State
from app.ui.forms.recall import AgreeForm, DeclineRecallForm, DestroyForm, KeepBothForm
from app.ui.pages.recalls import RecallsPage
from app.ui.pages.register import RegisterPage
from app.ui.window import Window
from tests.kit.office import packet, row_of, statuses
from tests.kit.recalls import hear_recall
from tests.ui.conftest import LEADER

Arrive = Callable[..., int]
WIRE = "H99,2026/11/20,128/QĐ-UBND"


def shown(window: Window, key: int, qtbot: QtBot) -> RecallsPage:
    """Open the desk on a record and wait until its request is told."""
    window.open("asked", key)
    page = window.page()
    assert isinstance(page, RecallsPage)
    qtbot.waitUntil(lambda: page.current_key == key and not window.shell.bridge.busy())
    return page


def asked(desk: Office, arrive: Arrive) -> int:
    key = arrive(document_id=WIRE)
    register(desk, key)
    hear_recall(desk, "H99", WIRE, "Sai số liệu tại phụ lục")
    return key


def buttons(page: RecallsPage) -> list[str]:
    return [button.text() for button in page.pane.action_bar.buttons]


def test_agreement_says_what_it_does_and_the_minute_follows(
    window: Window, desk: Office, arrive: Arrive, qtbot: QtBot
) -> None:
    key = asked(desk, arrive)
    page = shown(window, key, qtbot)
    assert buttons(page) == ["Đồng ý thu hồi…", "Từ chối…"]
    assert "Nơi gửi yêu cầu thu hồi" in page.request.accessibleName()
    page.primary()
    form = page.pane.form
    assert isinstance(form, AgreeForm)
    assert form.first_field() is form.cancel
    form.put_away()
    assert row_of(desk, key).asked == "recall"
    page.primary()
    page.primary()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.RECALLED)
    qtbot.waitUntil(lambda: buttons(page) == ["Lập biên bản"])
    assert page.pane.viewer.view.sentence == "Nội dung văn bản này đã bị khóa."
    page.primary()
    qtbot.waitUntil(lambda: row_of(desk, key).content == "destroyed")
    qtbot.waitUntil(lambda: "Không có nơi gửi nào" in page.empty.text)
    assert [file.role for file in detail(desk, key).files] == ["MINUTE"]


def test_no_key_answers_the_request_before(window: Window, desk: Office, arrive: Arrive, qtbot: QtBot) -> None:
    first, second = asked(desk, arrive), arrive(document_id="H99,2026/11/20,129/QĐ-UBND")
    register(desk, second)
    hear_recall(desk, "H99", "H99,2026/11/20,129/QĐ-UBND", "Sai nơi nhận")
    page = shown(window, first, qtbot)
    page.list.setCurrentIndex(page.model.index(page.model.row_of(second)))
    page.primary()
    page.decline()
    assert page.pane.form is None, "what is asked of the second document has not been read yet"
    qtbot.waitUntil(lambda: page.current is not None and page.current.detail.card.key == second)
    page.primary()
    assert isinstance(page.pane.form, AgreeForm)


def test_where_content_is_destroyed_by_hand_it_stays_on_the_desk_until_then(
    window: Window, desk: Office, arrive: Arrive, qtbot: QtBot
) -> None:
    key = asked(desk, arrive)
    window.shell.take_settings(replace(window.shell.office.settings, destroy_recalled="hand"))
    page = shown(window, key, qtbot)
    page.primary()
    page.primary()
    qtbot.waitUntil(lambda: buttons(page) == ["Lập biên bản"])
    page.primary()
    qtbot.waitUntil(lambda: buttons(page) == ["Hủy nội dung…"])
    assert "Đã thu hồi, nội dung chưa hủy" in page.request.accessibleName()
    assert page.pane.viewer.view.sentence == "Nội dung văn bản này đã bị khóa."
    page.primary()
    form = page.pane.form
    assert isinstance(form, DestroyForm)
    assert form.first_field() is form.cancel
    page.primary()
    qtbot.waitUntil(lambda: row_of(desk, key).content == "destroyed")
    qtbot.waitUntil(lambda: "Không có nơi gửi nào" in page.empty.text)


def test_declining_needs_its_ground(window: Window, desk: Office, arrive: Arrive, qtbot: QtBot) -> None:
    key = asked(desk, arrive)
    page = shown(window, key, qtbot)
    page.decline()
    form = page.pane.form
    assert isinstance(form, DeclineRecallForm)
    qtbot.waitUntil(lambda: form.leader.count() > 0)
    form.leader.setEditText("")
    form.reason.setPlainText("Đã làm căn cứ ban hành")
    form.commit()
    assert "lãnh đạo" in form.notice.text
    form.ground.setCurrentIndex(1)
    assert form.leader.isHidden()
    form.ground.setCurrentIndex(0)
    form.leader.setEditText(LEADER)
    form.commit()
    qtbot.waitUntil(lambda: row_of(desk, key).asked == "")
    assert statuses(desk, key)[-1][0] == 16
    assert detail(desk, key).events[-1].facts["leader"] == LEADER


def test_an_update_is_shown_beside_the_older_one_and_taken(
    window: Window, desk: Office, arrive: Arrive, qtbot: QtBot
) -> None:
    key = arrive(document_id=WIRE)
    register(desk, key)
    told = packet(desk, 5, document_id=WIRE, subject="V/v đã sửa", due=date(2026, 12, 1))
    receive(desk, replace(told, business=2, facts=replace(told.facts, note="Sửa phụ lục")))
    page = shown(window, key, qtbot)
    assert buttons(page) == ["Nhận bản cập nhật", "Từ chối…"]
    assert page.newer.isVisibleTo(page)
    window.resize(900, 700)
    qtbot.waitUntil(lambda: page.pane.splitter.orientation() == Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    above, below = page.pane.splitter.sizes()
    assert abs(above - below) < 20
    assert page.splitter.sizes()[0] < page.width() * 36 // 100
    page.primary()
    qtbot.waitUntil(lambda: row_of(desk, key).subject == "V/v đã sửa")


def test_the_work_moves_to_the_newer_document_once_it_is_registered(
    window: Window, desk: Office, arrive: Arrive, qtbot: QtBot
) -> None:
    key = arrive(document_id=WIRE)
    register(desk, key)
    newer = receive(desk, replace(packet(desk, 6), business=3, replaces=(WIRE,))).key
    page = shown(window, key, qtbot)
    assert buttons(page) == ["Vào sổ văn bản mới", "Giữ cả hai…"]
    page.primary()
    assert isinstance(window.page(), RegisterPage)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    register(desk, newer)
    page = shown(window, key, qtbot)
    qtbot.waitUntil(lambda: buttons(page)[:1] == ["Chuyển việc sang văn bản mới"])
    page.pane.action_bar.buttons[1].click()
    assert isinstance(page.pane.form, KeepBothForm)
    page.pane.close_form()
    page.primary()
    qtbot.waitUntil(lambda: row_of(desk, key).state == State.REPLACED)


def test_what_comes_after_a_replacement_follows_it_and_says_what_stands(
    window: Window, desk: Office, arrive: Arrive, qtbot: QtBot
) -> None:
    key = arrive(document_id=WIRE)
    register(desk, key)
    register(desk, receive(desk, replace(packet(desk, 6), business=3, replaces=(WIRE,))).key)
    told = packet(desk, 7, document_id=WIRE, subject="V/v đã sửa", note="Sửa phụ lục")
    receive(desk, replace(told, business=2))
    page = shown(window, key, qtbot)
    assert buttons(page) == ["Chuyển việc sang văn bản mới", "Giữ cả hai…"]
    page.primary()
    qtbot.waitUntil(lambda: buttons(page) == ["Nhận bản cập nhật", "Từ chối…"])
    labels: list[QLabel] = list(page.request.findChildren(QLabel))
    said = [one.text() for one in labels]
    assert "Đã được thay thế bởi 6/UBND-VP · số đến 2; việc đang ở văn bản đó." in said


def test_a_refusal_of_the_desk_is_told(window: Window, desk: Office, arrive: Arrive, qtbot: QtBot) -> None:
    key = arrive(document_id=WIRE)
    register(desk, key)
    newer = receive(desk, replace(packet(desk, 6), business=3, replaces=(WIRE,))).key
    register(desk, newer)
    page = shown(window, key, qtbot)
    with desk.store.write() as tx:
        tx.session.get_one(type(row_of(desk, key)), key).asked = ""
    page.primary()
    qtbot.waitUntil(window.notices.problem.isVisible)
    assert window.notices.problem.code.text() == "recall.nothing_asked"
