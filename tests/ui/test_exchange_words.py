"""The foot of the window tells what stops the exchange, in one sentence."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.base.news import Topic
from app.desk.facts import keep_fact
from app.desk.office import Office
from app.desk.timekeeping import Timekeeping, keep_drift
from app.store.tables_exchange import ParcelRow
from app.ui import live
from app.ui.pages import health
from app.ui.theme import Tone
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


@pytest.mark.parametrize(
    ("fault", "what", "do"),
    [
        ("axis.unreachable TimeoutError", "không trả lời", "Kiểm tra mạng"),
        ("axis.unreachable SSLCertVerificationError", "chứng thư", "Xin chứng thư"),
        ("axis.unreachable gaierror", "không tìm thấy", "tên máy chủ"),
        ("axis.turns_us_away", "không cho cơ quan đăng nhập", "mật khẩu"),
        ("axis.refused", "từ chối: 552 Hộp thư đầy", "Báo nguyên văn"),
    ],
)
def test_what_is_wrong_with_the_mailbox_is_said_beside_the_axis_and_what_to_do_on_its_page(
    dressed: QApplication, desk: Office, fault: str, what: str, do: str
) -> None:
    code, _, reason = fault.partition(" ")
    office = with_axis(desk)
    office = office.with_settings(replace(office.settings, mail_address="vanthu@mau.example.vn"))
    keep_fact(office, "axis", {"at": MORNING.isoformat(), "error": ""}, Topic.AXIS)
    told = {"at": "", "error": code, "reason": reason, "since": MORNING.isoformat(), "text": "552 Hộp thư đầy"}
    keep_fact(office, "mail", told, Topic.AXIS)
    text, alarm = axis_fact(office)
    assert alarm
    assert " · Hộp thư: " in text
    assert what in text
    assert live.read(office).facts[1].page == "health"
    tone, _, said, page, _ = health.facts_of(health.read(office), office)[1]
    assert (tone, page) == (Tone.BAD, "settings")
    assert said.startswith("Từ 20/11/2026 08:00: ")
    assert do in said


def test_a_mailbox_in_order_is_quiet(dressed: QApplication, desk: Office) -> None:
    office = desk.with_settings(replace(desk.settings, mail_address="vanthu@mau.example.vn"))
    assert health.facts_of(health.read(office), office)[1][2] == "chưa có"
    keep_fact(office, "mail", {"at": MORNING.isoformat(), "error": ""}, Topic.AXIS)
    assert health.facts_of(health.read(office), office)[1][2] == "0 giây trước, bình thường"
    assert "Hộp thư" not in axis_fact(office)[0]
