"""The foot of the window tells what stops the exchange, in one sentence."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from app.base.news import Topic
from app.desk.facts import keep_fact
from app.desk.office import Office
from app.desk.timekeeping import Timekeeping, keep_drift
from app.store.tables_exchange import ParcelRow
from app.ui import live
from tests.kit.office import MORNING, arrived


def axis_fact(office: Office) -> tuple[str, bool]:
    fact = live.read(office).facts[1]
    return fact.text, any(part.alarm for part in fact.parts)


def with_axis(office: Office) -> Office:
    return office.with_settings(replace(office.settings, axis_url="http://127.0.0.1:9"))


def test_an_axis_that_turns_the_office_away_is_said_with_its_words(dressed: QApplication, desk: Office) -> None:
    office = with_axis(desk)
    told = {"at": MORNING.isoformat(), "error": "axis.turns_us_away", "text": "15 Sai khóa bí mật"}
    keep_fact(office, "axis", told, Topic.AXIS)
    said = "Trục: không chấp nhận cơ quan: 15 Sai khóa bí mật; xem lại cài đặt và đồng hồ"
    assert axis_fact(office) == (said, True)


def test_a_clock_that_differs_is_said_beside_the_line(dressed: QApplication, desk: Office) -> None:
    office = with_axis(desk)
    keep_fact(office, "axis", {"at": MORNING.isoformat(), "error": ""}, Topic.AXIS)
    assert axis_fact(office)[1] is False
    keep_drift(office, timedelta(seconds=42))
    text, alarm = axis_fact(office)
    assert text.endswith(" · đồng hồ máy chậm 42 giây")
    assert alarm
    assert live.clock_words(Timekeeping(timedelta(seconds=-9))) == "đồng hồ máy nhanh 9 giây"
    back = live.clock_words(Timekeeping(written=MORNING))
    assert back == "đồng hồ máy đứng trước lần ghi cuối (08:00 20/11/2026)"


def test_an_answer_that_could_not_be_given_is_counted(dressed: QApplication, desk: Office) -> None:
    arrived(desk)
    with desk.store.write() as tx:
        tx.session.query(ParcelRow).one().state = "person"
    assert "1 phản hồi không gửi được" in live.read(desk).facts[2].text
