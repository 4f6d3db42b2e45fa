"""The tray icon says how the exchange stands: by its shape, and in words."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.base.news import Topic
from app.base.paths import resource
from app.desk.facts import keep_fact
from app.desk.office import Office
from app.store.tables_exchange import ParcelRow
from app.ui import live
from app.ui.theme import Tone
from app.ui.tray import TrayStanding
from tests.kit.office import MORNING, arrived


def standing(office: Office, error: str = "") -> Tone:
    keep_fact(office, "axis", {"at": MORNING.isoformat(), "error": error}, Topic.AXIS)
    return live.read(office).standing


def test_it_is_green_only_when_nothing_waits_and_red_only_when_a_person_is_needed(
    dressed: QApplication, desk: Office
) -> None:
    assert live.read(desk).standing is Tone.NONE
    office = desk.with_settings(replace(desk.settings, axis_url="http://127.0.0.1:9"))
    assert standing(office) is Tone.GOOD
    assert standing(office, "axis.unreachable") is Tone.DOUBT
    assert standing(office, "axis.turns_us_away") is Tone.BAD
    arrived(office)
    assert standing(office) is Tone.DOUBT
    with office.store.write() as tx:
        tx.session.query(ParcelRow).one().state = "person"
    assert standing(office) is Tone.BAD


@pytest.mark.parametrize(
    ("tone", "said"),
    [
        (Tone.GOOD, "Mọi việc bình thường"),
        (Tone.DOUBT, "Có việc đang chờ, tự gửi khi được"),
        (Tone.BAD, "Cần người xử lý"),
        (Tone.NONE, "Văn thư"),
    ],
)
def test_icon_tool_tip_and_menu_say_the_same(dressed: QApplication, desk: Office, tone: Tone, said: str) -> None:
    tray, line = QSystemTrayIcon(QIcon(str(resource("icons") / "vanthu.svg"))), QAction()
    kept = TrayStanding(tray, line)
    before = tray.icon().pixmap(44, 44).toImage()
    kept.tell(replace(live.read(desk), standing=tone))
    assert (line.text(), line.isEnabled()) == (said, False)
    assert tray.toolTip() == f"{said}\nTrục: chưa thiết lập · Chờ gửi 0"
    assert (tray.icon().pixmap(44, 44).toImage() == before) is (tone is Tone.NONE)
