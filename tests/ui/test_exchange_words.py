"""The foot of the window tells what stops the exchange, in one sentence."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.base.news import Topic
from app.desk.facts import keep_fact
from app.desk.office import Office
from app.desk.timekeeping import Timekeeping, keep_drift
from app.store.tables_exchange import ParcelRow
from app.sync.engine import Engine
from app.sync.lines import axis_maker
from app.ui import live
from app.ui.pages import health
from app.ui.theme import Tone
from tests.kit.axis_canned import Canned, canned_server
from tests.kit.exchange import TOOLS
from tests.kit.office import MORNING, Watch, arrived
from tests.kit.tls import make_certificates, server_context


def axis_fact(office: Office) -> tuple[str, bool]:
    fact = live.read(office).facts[1]
    return fact.text, any(part.alarm for part in fact.parts)


def with_axis(office: Office) -> Office:
    return office.with_settings(replace(office.settings, axis_url="http://127.0.0.1:9"))


def with_mailbox(office: Office) -> Office:
    told = replace(
        office.settings, mail_address="vanthu@mau.example.vn", mail_imap="imaps://mau", mail_smtp="smtps://mau"
    )
    return office.with_settings(told)


def test_an_axis_that_turns_the_office_away_is_said_with_its_words(dressed: QApplication, desk: Office) -> None:
    office = with_axis(desk)
    told = {"at": MORNING.isoformat(), "error": "axis.turns_us_away", "text": "15 Sai khóa bí mật"}
    keep_fact(office, "axis", told, Topic.AXIS)
    assert axis_fact(office) == ("Trục: không chấp nhận cơ quan: 15 Sai khóa bí mật, lần cuối 0 giây trước", True)
    line = health.facts_of(health.read(office), office)[0]
    assert (line.tone, line.page) == (Tone.BAD, "settings")
    assert "khóa bí mật, mã cơ quan trong Cài đặt và đồng hồ máy" in line.said


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
        ("sync.round_failed", "lỗi chưa lường trước", "Khởi động lại"),
        ("axis.turns_us_away", "không cho cơ quan đăng nhập", "mật khẩu"),
        ("axis.plain_http", "không có kết nối bảo mật", "imaps://"),
        ("axis.refused", "từ chối: 552 Hộp thư đầy", "Báo nguyên văn"),
    ],
)
def test_what_is_wrong_with_the_mailbox_is_said_beside_the_axis_and_what_to_do_on_its_page(
    dressed: QApplication, desk: Office, fault: str, what: str, do: str
) -> None:
    code, _, reason = fault.partition(" ")
    office = with_mailbox(with_axis(desk))
    keep_fact(office, "axis", {"at": MORNING.isoformat(), "error": ""}, Topic.AXIS)
    told = {"at": "", "error": code, "reason": reason, "since": MORNING.isoformat(), "text": "552 Hộp thư đầy"}
    keep_fact(office, "mail", told, Topic.AXIS)
    text, alarm = axis_fact(office)
    assert alarm
    assert " · Hộp thư: " in text
    assert what in text
    assert live.read(office).facts[1].page == "health"
    assert live.read(office).offline == ""
    tone, _, said, page, _ = health.facts_of(health.read(office), office)[1]
    assert (tone, page) == (Tone.BAD, "settings")
    assert "; từ 08:00 mọi thứ chờ tại máy, không mất gì. " in said
    assert do in said


def test_an_office_with_a_mailbox_alone_is_not_without_a_line(dressed: QApplication, desk: Office) -> None:
    office = with_mailbox(desk)
    assert axis_fact(office) == ("Hộp thư: chưa kết nối lần nào", False)
    keep_fact(office, "mail", {"at": MORNING.isoformat(), "error": ""}, Topic.AXIS)
    assert axis_fact(office) == ("Hộp thư: kết nối 0 giây trước", False)
    first = health.facts_of(health.read(office), office)[0]
    assert first[:3] == (Tone.GOOD, "Hộp thư của văn thư", "kết nối 0 giây trước, bình thường")
    told = {"at": MORNING.isoformat(), "error": "axis.unreachable", "since": MORNING.isoformat()}
    keep_fact(office, "mail", told, Topic.AXIS)
    assert axis_fact(office) == ("Hộp thư: không trả lời, lần cuối 0 giây trước", True)
    assert live.read(office).offline.startswith("Đang làm việc không có hộp thư từ 08:00")


def test_an_office_with_a_watched_folder_hears_of_the_folder(
    dressed: QApplication, desk: Office, watch: Watch, tmp_path: Path
) -> None:
    place = tmp_path / "packets"
    office = desk.with_settings(replace(desk.settings, axis_dialect="folder", axis_folder=str(place)))
    engine = Engine(office, axis_maker(office), TOOLS)
    assert axis_fact(office) == ("Thư mục gói tin: chưa kết nối lần nào", False)
    engine.round()
    assert axis_fact(office) == ("Thư mục gói tin: đã xem 0 giây trước", False)
    arrived(office)
    place.rename(tmp_path / "unplugged")
    watch.wait(minutes=5)
    assert engine.round().problem is not None
    assert not place.exists()
    watch.wait(minutes=24 * 60)
    assert axis_fact(office) == ("Thư mục gói tin: không thấy ổ đĩa hoặc thư mục, lần cuối 24 giờ trước", True)
    line = health.facts_of(health.read(office), office)[0]
    assert line[:2] == (Tone.BAD, "Thư mục gói tin")
    assert "từ 08:05 20/11/2026 mọi thứ chờ tại máy" in line.said
    assert "Cắm lại ổ đĩa; nếu thư mục đã chuyển chỗ, ghi đường dẫn mới trong Cài đặt." in line.said
    band = "Đang làm việc không có thư mục gói tin từ 08:05 20/11/2026 – 1 phản hồi chờ gửi, không có gì mất."
    assert live.read(office).offline == band
    assert live.read(office).standing is Tone.BAD
    (tmp_path / "unplugged").rename(place)
    done = engine.round()
    assert done.problem is None
    assert len(list((place / "out").iterdir())) == len(done.sent) == 1
    assert live.read(office).offline == ""


@pytest.mark.parametrize(
    ("given", "lacks"),
    [
        ({"mail_address": "vt@mau.vn", "mail_imap": "imaps://mau"}, "thiếu máy chủ thư đi (SMTP)"),
        ({"mail_address": "vt@mau.vn", "mail_smtp": "smtps://mau"}, "thiếu máy chủ thư đến (IMAP)"),
        ({"mail_smtp": "smtps://mau"}, "thiếu địa chỉ hộp thư, thiếu máy chủ thư đến (IMAP)"),
    ],
)
def test_a_mailbox_that_is_set_up_in_part_is_warned_of(
    dressed: QApplication, desk: Office, given: dict[str, Any], lacks: str
) -> None:
    alone = desk.with_settings(replace(desk.settings, **given))
    assert axis_fact(alone) == (f"Hộp thư: {lacks}", True)
    assert (live.read(alone).offline, live.read(alone).standing) == ("", Tone.BAD)
    office = with_axis(alone)
    keep_fact(office, "axis", {"at": MORNING.isoformat(), "error": ""}, Topic.AXIS)
    assert axis_fact(office) == (f"Trục: kết nối 0 giây trước · Hộp thư: {lacks}", True)
    for one, row in ((alone, 0), (office, 1)):
        told = health.facts_of(health.read(one), one)[row]
        said = f"{lacks}. Điền vào Cài đặt; chưa điền thì không gửi và không nhận được thư nào."
        assert told[:4] == (Tone.BAD, "Hộp thư của văn thư", said, "settings")


def test_a_certificate_that_is_not_trusted_is_named_as_what_stops_the_axis(
    dressed: QApplication, desk: Office, tmp_path: Path
) -> None:
    with canned_server({}, server_context(make_certificates(tmp_path))) as axis:
        office = desk.with_settings(replace(desk.settings, axis_url=axis.url, system_id="x"))
        arrived(office)
        Engine(office, axis_maker(office), TOOLS).round()
    said = "Trục: máy chủ trình chứng thư không được tin cậy, chưa kết nối lần nào"
    assert axis_fact(office) == (said, True)
    band = "Đang làm việc không có trục từ 08:00 – 1 phản hồi chờ gửi, không có gì mất."
    assert live.read(office).offline == band


def test_what_was_not_accepted_in_time_makes_its_counter_red(dressed: QApplication, desk: Office, watch: Watch) -> None:
    arrived(desk)
    assert not live.read(desk).counts["to_register"].alarm
    watch.wait(hours=2, minutes=1)
    assert live.read(desk).counts["to_register"].alarm


def test_a_page_of_the_network_is_no_line_in_order(dressed: QApplication, desk: Office, watch: Watch) -> None:
    with canned_server({"*": Canned(b"<html>Dang nhap</html>", headers={"Content-Type": "text/html"})}) as wall:
        office = desk.with_settings(replace(desk.settings, axis_url=wall.url, system_id="x"))
        keep_fact(office, "axis", {"at": MORNING.isoformat(), "error": ""}, Topic.AXIS)
        Engine(office, axis_maker(office), TOOLS).round()
    text, alarm = axis_fact(office)
    assert alarm
    assert text.startswith("Trục: một trang web trả lời thay trục, lần cuối ")
    shown = live.read(office)
    assert shown.offline.startswith("Đang làm việc không có trục từ")
    assert shown.standing is Tone.BAD
    tone, _, said, page, _ = health.facts_of(health.read(office), office)[0]
    assert (tone, page) == (Tone.BAD, "settings")
    assert "Mở trình duyệt và đăng nhập mạng" in said
