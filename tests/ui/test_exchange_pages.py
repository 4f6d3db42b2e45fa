"""Comparing a day with the axis, and trying a partner out, in the real window against a real axis."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.base import secrets
from app.base.settings import save
from app.desk.facts import keep_fact
from app.desk.office import Office
from app.desk.timekeeping import keep_drift
from app.desk.try_out import tried_out
from app.store.tables_exchange import RecipientRow
from app.sync.engine import Engine
from app.sync.lines import axis_maker
from app.sync.reconcile import Difference
from app.ui.pages import reconcile
from app.ui.pages.health import HealthPage
from app.ui.pages.reconcile import ReconcilePage
from app.ui.pages.try_out import TryOutPage
from app.ui.theme import Tone
from app.ui.widgets.buttons import ActionButton
from app.ui.window import Window
from tests.kit.axis_server import RunningAxis, letter
from tests.kit.exchange import TOOLS
from tests.kit.office import Watch


@pytest.fixture
def joined(window: Window, desk: Office, axis: RunningAxis) -> Office:
    """The office of the window, on the axis."""
    told = axis.settings("H99.05")
    secrets.keep(desk.folders.data, secrets.AXIS, told.secret)
    window.shell.take_settings(save(desk.folders.settings, axis_url=axis.url, system_id=told.system_id))
    return window.shell.office


def round_of(office: Office) -> None:
    assert Engine(office, axis_maker(office), TOOLS).round().problem is None


def test_a_day_is_compared_with_the_axis_and_what_differs_is_said(
    window: Window, joined: Office, axis: RunningAxis, watch: Watch, qtbot: QtBot
) -> None:
    with axis.client("H99.05") as another_program:
        another_program.send(letter(axis.data, 9, ("H98",), "H99.05"), "edoc", "H99.05")
        [carried] = another_program.list_sent()
    assert carried.sent_at is not None
    watch.moment = carried.sent_at
    window.open("reconcile")
    page = window.page()
    assert isinstance(page, ReconcilePage)
    page.day.setText("không phải ngày")
    page.compare()
    assert "nn/tt/nnnn" in page.notice.text
    page.day.say(joined.today())
    page.compare()
    page.compare()
    qtbot.waitUntil(lambda: "1 chỗ lệch" in page.notice.text)
    [line] = page.told
    assert (line.tone, line.name) == (Tone.BAD, "Trục đã chuyển gói mà sổ không có")
    assert "Có thể phần mềm khác" in line.said
    page.day.setText("05/11/2025")
    page.compare()
    qtbot.waitUntil(lambda: "không lệch" in page.notice.text)
    assert page.lines.isHidden()


def test_what_differs_leads_to_where_it_is_settled(window: Window, qtbot: QtBot) -> None:
    window.open("reconcile")
    page = window.page()
    assert isinstance(page, ReconcilePage)
    page.compare()
    qtbot.waitUntil(lambda: "axis.not_set_up" in page.notice.text)
    held = Difference("not_taken", "a-1", "H98")
    assert [reconcile.line_of(one).page for one in (held, Difference("listed_again", "a-2"))] == ["health", ""]
    assert reconcile.line_of(Difference("not_on_axis", "a-3", "H98", "1/STN-VP", 7))[3:] == ("issued", 7)


def test_a_test_packet_is_sent_and_followed(window: Window, joined: Office, watch: Watch, qtbot: QtBot) -> None:
    window.open("try_out")
    page = window.page()
    assert isinstance(page, TryOutPage)
    page.send()
    assert page.notice.isHidden()
    page.partner.setText("không phải mã")
    page.send()
    qtbot.waitUntil(lambda: page.notice.isVisible() and page.primary.isEnabled())
    page.partner.setText("H98")
    page.send()
    page.send()
    qtbot.waitUntil(lambda: len(page.told) == 1)
    assert "đang chờ gửi" in page.notice.text
    watch.wait(minutes=1)
    round_of(joined)
    qtbot.waitUntil(lambda: "đã chuyển lên trục" in page.told[0].said)
    with joined.store.write() as tx:
        line: RecipientRow = tx.session.query(RecipientRow).one()
        line.state, line.detail = "failed", "18 Không có đơn vị"
    page.refresh()
    qtbot.waitUntil(lambda: page.told[0].tone is Tone.BAD)
    assert page.told[0].said == "trục không có nơi nhận này: Không có đơn vị (18)"
    assert len(tried_out(joined)) == 1


def test_the_health_page_tells_of_the_clock_and_leads_to_both(window: Window, joined: Office, qtbot: QtBot) -> None:
    window.open("health")
    page = window.page()
    assert isinstance(page, HealthPage)

    def clock() -> str:
        return next((line.said for line in page.told if line.name == "Đồng hồ máy"), "")

    qtbot.waitUntil(lambda: clock() == "chưa so với trục lần nào")
    round_of(joined)
    keep_fact(joined, "clock", {"at": joined.now().isoformat(), "seconds": 0.5})
    page.refresh()
    qtbot.waitUntil(lambda: clock().startswith("khớp với trục, so lúc 20/11/2026"))
    for name in ("reconcile", "try_out"):
        assert isinstance(page.findChild(ActionButton, f"go-{name}"), ActionButton)
    keep_drift(joined, timedelta(seconds=42))
    page.refresh()
    qtbot.waitUntil(lambda: clock() == "đồng hồ máy chậm 42 giây")
