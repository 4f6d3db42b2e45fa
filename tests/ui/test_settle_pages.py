"""Axis health, quarantine, unknown reports and the activity log in the real window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.base.news import Topic
from app.desk import orphans, outages
from app.desk.facts import keep_fact, outbox
from app.desk.issue import Report, hear, issue
from app.desk.missed import Miss, MissedBook
from app.desk.office import Office
from app.desk.quarantine import held_packets
from app.desk.records import recipient_lines
from app.desk.register import register
from app.store.tables_exchange import PacketRow, ParcelRow
from app.sync.inbox import Taken
from app.ui import live, words
from app.ui.forms.settle import JoinForm, ReasonedForm
from app.ui.pages import health
from app.ui.pages.activity import ActivityPage
from app.ui.pages.health import HealthPage
from app.ui.pages.orphans import OrphansPage
from app.ui.pages.page import Page
from app.ui.pages.quarantine import QuarantinePage
from app.ui.pages.stuck import StuckPage
from app.ui.theme import Tone
from app.ui.widgets.buttons import ActionButton
from app.ui.window import Window
from tests.kit.office import Watch, arrived, sealed


def opened(window: Window, name: str, qtbot: QtBot) -> Page:
    """Open a page and wait until it is filled."""
    window.open(name)
    shown = window.page()
    assert shown is not None
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return shown


def quarantined(desk: Office, axis_id: str) -> None:
    name = desk.vault.keep(b"<edXML><broken>" + axis_id.encode())
    row = PacketRow(axis_id=axis_id, kind="edoc", sender="H99.04", received_at=desk.now(), sha256=name)
    row.state, row.reason = "quarantined", "missing:From,To"
    with desk.store.write() as tx:
        tx.session.add(row)


@pytest.mark.expects_log
def test_a_packet_is_read_again_or_put_aside(window: Window, desk: Office, qtbot: QtBot) -> None:
    quarantined(desk, "a-1")
    told = live.read(desk).facts[1]
    assert (told.text, told.page) == ("Trục: chưa thiết lập · 1 gói tin cần xem", "quarantine")
    page = opened(window, "quarantine", qtbot)
    assert isinstance(page, QuarantinePage)
    assert page.model.title(0) == "Sở Tài chính"
    assert page.row(page.things[0]).text == "Gói tin thiếu mục bắt buộc (nơi gửi, nơi nhận)"
    assert page.minimumSizeHint().width() < 1000
    page.again()
    qtbot.waitUntil(lambda: held_packets(desk)[0].reason == "not_well_formed")
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    page.aside()
    form = page.form
    assert isinstance(form, ReasonedForm)
    form.put_away()
    page.aside()
    form = page.form
    assert isinstance(form, ReasonedForm)
    form.commit()
    form.reason.setPlainText("Nơi gửi đã gửi lại")
    form.commit()
    qtbot.waitUntil(lambda: held_packets(desk) == [])
    qtbot.waitUntil(lambda: "Không có gói tin" in page.empty.text)
    page.again()
    page.aside()
    assert page.form is None


@pytest.mark.expects_log
def test_a_packet_that_cannot_be_taken_in_is_seen_until_it_is(window: Window, desk: Office, qtbot: QtBot) -> None:
    ours = replace(desk.settings, axis_url="https://truc.mau.example")
    window.shell.take_settings(ours)
    office = desk.with_settings(ours)
    keep_fact(office, "axis", {"at": desk.now().isoformat(), "error": ""})
    book = MissedBook(office, "axis")
    book.tell([Miss("a-1", "edoc", "H99.04", "store.busy", came=True)], ())
    book.tell([Miss("a-2", "edoc", "H99.04", "IntegrityError", came=False)], ())
    book.tell([Miss("a-2", "edoc", "H99.04", "IntegrityError", came=False)], ())
    shown = live.read(office)
    assert shown.standing is Tone.BAD
    assert shown.facts[1].text.endswith(" · 2 gói tin cần xem")
    assert shown.facts[1].page == "quarantine"
    page = opened(window, "quarantine", qtbot)
    assert isinstance(page, QuarantinePage)
    qtbot.waitUntil(lambda: len(page.things) == 2)
    first, second = (page.row(thing).text for thing in page.things)
    assert first.startswith("đã đến máy nhưng chưa lưu được: ")
    assert first.endswith("(store.busy)")
    assert second.startswith("trục báo có nhưng chưa tải về được: ")
    assert [name for name, *_ in page.offers(page.things[0])] == ["Thử lại ngay"]
    page.again()
    page.aside()
    assert page.form is None, "there is nothing to read again or to put aside"
    [line] = [one for one in health.facts_of(health.read(office), office) if one.name == "Gói tin chưa tiếp nhận được"]
    assert (line.tone, line.page) == (Tone.BAD, "quarantine")
    book.tell((), ["a-1", "a-2"])
    page.refresh()
    qtbot.waitUntil(lambda: "Không có gói tin" in page.empty.text)
    assert live.read(office).facts[1].page == "issued"


@pytest.mark.expects_log
def test_a_packet_that_can_be_read_again_and_not_be_kept_says_so(window: Window, desk: Office, qtbot: QtBot) -> None:
    quarantined(desk, "a-1")
    page = opened(window, "quarantine", qtbot)
    assert isinstance(page, QuarantinePage)
    said: list[str] = []
    window.shell.told.connect(lambda text, _tone: said.append(text))
    page.settle_again(Taken("a-1", "edoc", "later", reason="store.busy"))
    assert said == [f"Gói tin nay đọc được nhưng chưa lưu được: {words.failure_words('store.busy')}."]


def test_an_answer_that_could_not_be_given_is_told_again(window: Window, desk: Office, qtbot: QtBot) -> None:
    arrived(desk)
    with desk.store.write() as tx:
        told = tx.session.query(ParcelRow).one()
        told.state, told.error_code, told.error_text = "refused", "22", "Sai cấu trúc"
        tx.touched(Topic.OUTBOX, told.document_key)
    qtbot.waitUntil(lambda: window.status.facts[2].fact.page == "stuck")
    window.status.facts[2].click()
    page = window.page()
    assert isinstance(page, StuckPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert "đã đến" in page.model.title(0)
    assert page.row(page.things[0]).text == "trục cho là gói tin sai cấu trúc: Sai cấu trúc (22)"
    page.again()
    qtbot.waitUntil(lambda: "đã được phản hồi" in page.empty.text)
    assert outbox(desk).waiting == 1
    page.again()


def test_an_unknown_report_is_joined_or_put_aside(window: Window, desk: Office, qtbot: QtBot) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    for reference in ("H99.05,2026/11/20,1/STN", "H99.05,2026/11/20,9/X"):
        hear(desk, Report("H99", 3, desk.now(), document_id=reference))
    page = opened(window, "orphans", qtbot)
    assert isinstance(page, OrphansPage)
    assert page.model.title(0) == "Đã tiếp nhận · UBND tỉnh Mẫu"
    page.aside()
    form = page.form
    assert isinstance(form, ReasonedForm)
    form.reason.setPlainText("Không phải văn bản của cơ quan")
    form.commit()
    qtbot.waitUntil(lambda: len(page.things) == 1)
    page.join()
    join = page.form
    assert isinstance(join, JoinForm)
    join.words.setText("không có")
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    join.commit()
    assert "Chọn văn bản" in join.notice.text
    join.words.setText("STN VP")
    qtbot.waitUntil(lambda: join.found.count() == 1)
    join.commit()
    qtbot.waitUntil(lambda: recipient_lines(desk, key)[0].state == "accepted")
    qtbot.waitUntil(lambda: "đã khớp" in page.empty.text)
    assert orphans.orphans(desk) == []


def test_what_was_done_is_told_in_plain_words(
    window: Window, desk: Office, arrive: Callable[..., int], qtbot: QtBot
) -> None:
    register(desk, arrive())
    opened(window, "health", qtbot)
    assert window.nav.currentIndex().data() == "Kết nối trục"
    page = opened(window, "activity", qtbot)
    assert isinstance(page, ActivityPage)
    assert not window.nav.currentIndex().isValid()
    assert page.model.title(0).endswith("vào sổ, số đến 1")
    whole = page.model.rowCount()
    issue(desk, sealed(desk, "H99"))
    qtbot.waitUntil(lambda: "phát hành đến UBND tỉnh Mẫu" in page.model.title(0))
    whole = page.model.rowCount()
    page.field.setText("vao so")
    assert 0 < page.model.rowCount() < whole
    page.field.setText("không có gì như thế")
    assert page.model.rowCount() == 0


def test_the_health_of_the_exchange_leads_to_what_is_wrong(
    window: Window, desk: Office, watch: Watch, qtbot: QtBot
) -> None:
    page = opened(window, "health", qtbot)
    assert isinstance(page, HealthPage)
    assert page.told[0][2] == "chưa thiết lập trục, cũng chưa có hộp thư"
    ours = replace(desk.settings, axis_url="https://truc.mau.example")
    window.shell.take_settings(ours)
    page.refresh()
    qtbot.waitUntil(lambda: page.told[0][2] == "chưa kết nối lần nào")
    keep_fact(desk, "axis", {"at": desk.now().isoformat(), "error": ""})
    page.refresh()
    qtbot.waitUntil(lambda: "bình thường" in page.told[0][2])
    outages.began(desk, "axis.unreachable")
    watch.wait(minutes=1)
    keep_fact(desk, "axis", {"at": desk.now().isoformat(), "error": "axis.unreachable"})
    quarantined(desk, "a-1")
    page.refresh()
    qtbot.waitUntil(lambda: page.told[0][0] is Tone.BAD and len(page.told) == 12)
    assert page.told[-1][2].startswith("từ 20/11/2026")
    watch.wait(minutes=5)
    outages.ended(desk)
    page.refresh()
    qtbot.waitUntil(lambda: " đến " in page.told[-1][2])
    assert (page.told[-1].page, page.told[-1].key) == ("outage", 1)
    qtbot.waitUntil(lambda: page.findChild(ActionButton, "go-quarantine") is not None)
    go = page.findChild(ActionButton, "go-quarantine")
    assert isinstance(go, ActionButton)
    go.click()
    assert isinstance(window.page(), QuarantinePage)
