"""The minute of a time without the axis in the real window, and what a late line says."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.desk import outages
from app.desk.issue import issue
from app.desk.office import Office
from app.desk.records import detail
from app.desk.register import register
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.ui.models.outgoing import rows_of
from app.ui.pages import facts
from app.ui.pages.health import HealthPage
from app.ui.pages.outage import OutagePage
from app.ui.pages.outbox import OutboxPage
from app.ui.theme import Tone
from app.ui.widgets.buttons import ActionButton
from app.ui.window import Window
from tests.kit.dialogs import choosing, own_dialogs
from tests.kit.office import Watch, arrived, sealed

__all__ = ["own_dialogs"]


def shown(window: Window, qtbot: QtBot) -> OutagePage:
    """Go from the health of the exchange to the minute, as the clerk does."""
    window.open("health")
    health = window.page()
    assert isinstance(health, HealthPage)
    qtbot.waitUntil(lambda: health.findChild(ActionButton, "go-outage") is not None)
    go = health.findChild(ActionButton, "go-outage")
    assert isinstance(go, ActionButton)
    assert go.text() == "Biên bản…"
    go.click()
    page = window.page()
    assert isinstance(page, OutagePage)
    qtbot.waitUntil(lambda: page.made is not None and page.viewer.view.document is not None)
    return page


def told_as_filed(window: Window, qtbot: QtBot) -> None:
    """Go back to the health of the exchange, which tells that the minute is filed."""
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    window.open("health")
    health = window.page()
    assert isinstance(health, HealthPage)
    qtbot.waitUntil(lambda: health.told[-1].said.endswith("; đã lưu biên bản"))
    assert health.told[-1].tone is Tone.GOOD


@pytest.mark.usefixtures("own_dialogs")
def test_a_minute_is_seen_as_it_lasts_then_written_and_filed(
    window: Window,
    desk: Office,
    watch: Watch,
    qtbot: QtBot,
) -> None:
    outages.began(desk, "axis.unreachable")
    watch.wait(hours=2)
    page = shown(window, qtbot)
    assert page.span.text() == "Mất kết nối trục từ 20/11/2026 08:00"
    assert not page.primary.isEnabled()
    assert page.notice.text.startswith("Lưu hồ sơ khi có lại kết nối")
    page.commit()
    assert outages.outage(desk, 1).minute == ""
    outages.ended(desk)
    page.reported.setText("x" * 2001)
    page.primary.allow("")
    page.commit()
    qtbot.waitUntil(lambda: "value.too_long" in page.notice.text)
    assert page.primary.isEnabled()
    page.cause.setPlainText("Đứt cáp quang")
    page.reported.setText("Trung tâm CNTT")
    qtbot.waitUntil(page.primary.isEnabled)
    page.commit()
    qtbot.waitUntil(lambda: outages.outage(desk, 1).minute != "")
    qtbot.waitUntil(lambda: page.notice.text == "Biên bản này đã lưu hồ sơ.")
    filed = desk.vault.path(outages.outage(desk, 1).minute)
    said = " ".join(" ".join(window.shell.reader.text(filed)).split())
    assert "Đứt cáp quang" in said
    assert "Trung tâm CNTT" in said
    assert len(list(desk.folders.work.glob("*.pdf"))) == 1
    assert (page.made, page.primary.isHidden(), page.fields.isHidden()) == (filed, True, True)
    out = desk.folders.data / "bien-ban"
    with choosing(out):
        page.save_as()
    qtbot.waitUntil(lambda: page.notice.text == f"Đã lưu thành {out}.pdf.")
    assert out.with_suffix(".pdf").read_bytes() == filed.read_bytes()
    told_as_filed(window, qtbot)


def late(office: Office, watch: Watch, *keys: int) -> None:
    """Let what was promised leave after two hours without the axis."""
    watch.wait(minutes=1)
    outages.began(office, "axis.unreachable")
    watch.wait(hours=2)
    outages.ended(office)
    watch.wait(seconds=5)
    with office.store.write() as tx:
        for parcel in tx.session.query(ParcelRow).where(ParcelRow.document_key.in_(keys)):
            parcel.state, parcel.tried_at = "sent", office.now()
            for line in tx.session.query(RecipientRow).filter_by(parcel_id=parcel.id):
                line.state, line.at = "sent", office.now()


def test_a_late_line_says_since_when_and_until_when(window: Window, desk: Office, watch: Watch, qtbot: QtBot) -> None:
    key, came = sealed(desk, "H99"), arrived(desk)
    issue(desk, key)
    register(desk, came)
    late(desk, watch, key, came)
    watch.wait(hours=1)
    window.open("not_accepted")
    page = window.page()
    assert isinstance(page, OutboxPage)
    words = "Chậm do mất kết nối trục từ 08:01 đến 10:01"
    qtbot.waitUntil(lambda: words in [one.text() for one in list[QLabel](page.findChildren(QLabel))])
    assert page.late.text == "1 nơi chưa tiếp nhận quá hạn, 1 do mất kết nối trục"
    whole = "chậm do mất kết nối trục từ 08:01 20/11/2026 đến 10:01 20/11/2026"
    assert ("Gửi", whole) in rows_of(detail(desk, key))
    assert ("Phản hồi nơi gửi", whole) in facts.rows_of(detail(desk, came))
