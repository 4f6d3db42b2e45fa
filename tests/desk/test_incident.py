"""Two days without the axis: the minute names what waited, what went another way, which limits ended (D-29)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.desk import incident, outages
from app.desk.call_back import recall_copies
from app.desk.checks import check_files
from app.desk.excused_limits import excused_limits
from app.desk.hand_over import hand_over
from app.desk.issue import Report, hear, issue
from app.desk.journal import recent
from app.desk.move_line import move_line
from app.desk.office import Office
from app.desk.present import Assignee, Opinion, enter_opinion, present
from app.desk.records import detail, recipient_lines
from app.desk.register import register
from app.desk.settle import finish, return_to_sender
from app.desk.try_out import send_test
from app.documents.values import Channel, FieldTooLong
from app.pages.reader import PageReader
from app.store.backup import back_up
from app.store.tables_exchange import PacketRow, ParcelRow, RecipientRow
from app.store.vault import Vault
from tests.kit.office import PARTNER, Watch, arrived, sealed


def words(reader: PageReader, pdf: Path) -> str:
    return " ".join(" ".join(reader.text(pdf)).split())


def carried(office: Office, *keys: int) -> None:
    """Let the axis take what was promised about these documents now."""
    with office.store.write() as tx:
        for parcel in tx.session.query(ParcelRow).where(ParcelRow.document_key.in_(keys), ParcelRow.state == "waiting"):
            parcel.state, parcel.attempts, parcel.tried_at = "sent", 1, office.now()
            for line in tx.session.query(RecipientRow).filter_by(parcel_id=parcel.id, state="waiting"):
                line.state, line.at = "sent", office.now()


def issued(office: Office, *to: str) -> int:
    key = sealed(office, *to)
    issue(office, key)
    return key


def two_days(office: Office, watch: Watch) -> tuple[int, list[int]]:
    """Live through two days without the axis; return the outage and what was issued: before, in it, in it moved."""
    before, answered = issued(office, "H99"), issued(office, "G99.01")
    watch.wait(seconds=31)
    carried(office, before, answered)
    hear(office, Report("G99.01", 1, office.now(), document_id=str(detail(office, answered).fields["document_id"])))
    watch.wait(minutes=9)
    outages.began(office, "axis.unreachable")
    watch.wait(minutes=50)
    late, moved = issued(office, "H99", "H99.06"), issued(office, "G99.01")
    came = arrived(office)
    send_test(office, "H99")
    watch.wait(minutes=5)
    move_line(office, recipient_lines(office, moved)[0].id, Channel.PAPER)
    watch.wait(days=2)
    lasting = outages.lasting(office)
    assert lasting is not None
    outages.ended(office)
    watch.wait(seconds=10)
    carried(office, late, came)
    with office.store.write() as tx:
        tx.session.add(
            PacketRow(axis_id="nach", kind="edoc", sender="H99", received_at=office.now(), sha256="", state="stored")
        )
    return lasting.key, [before, late, moved]


def test_the_minute_tells_the_outage_from_the_books(
    office: Office, watch: Watch, tmp_path: Path, reader: PageReader
) -> None:
    key, (before, late, moved) = two_days(office, watch)
    codes = {one: detail(office, one).card.code for one in (before, late, moved)}
    remarks = incident.Remarks("Đứt cáp; đã gửi bản giấy văn bản gấp", "Trung tâm CNTT tỉnh")
    said = words(reader, incident.print_minute(office, key, remarks, tmp_path / "minute.pdf"))
    for part in (
        "BIÊN BẢN Sự cố mất kết nối trục liên thông văn bản",
        "Số: …/BB-STN",
        "Mất kết nối từ: 08:09 20/11/2026",
        "Có lại kết nối lúc: 09:04 22/11/2026",
        "2 ngày 55 phút",
        "Trục không trả lời (axis.unreachable)",
        "Đứt cáp; đã gửi bản giấy văn bản gấp",
        "Trung tâm CNTT tỉnh",
        "do mất kết nối trục từ 08:09 20/11/2026 đến 09:04 22/11/2026",
        f"1 {codes[late]} H99; H99.06 08:59 09:04 2 ngày 4",
        f"2 {codes[moved]} G99.01 08:59 chuyển bản",
        f"{codes[before]}, H99: gửi lúc 08:00 20/11/2026, chưa có xác nhận đã đến lúc 08:30 20/11/2026",
        "G99.01: đã đến lúc 08:00 20/11/2026, chưa có xác nhận tiếp nhận lúc 10:00 20/11/2026",
        "Văn bản đi phải chờ: 1, đã gửi: 1",
        "Trạng thái báo chậm cho nơi gửi: 1 (đã đến: 1), đã báo: 1",
        "trong giờ đầu sau khi có lại kết nối: 1",
    ):
        assert part in said, said
    assert "THỬ-NGHIỆM" not in said
    assert "gửi lúc 08:00 20/11/2026" in said
    assert said.count("chưa có xác nhận") == 2


def test_it_is_filed_once_the_line_is_back_and_the_journal_says_so(
    desk: Office, watch: Watch, reader: PageReader, tmp_path: Path
) -> None:
    outages.began(desk, "axis.turned")
    lasting = outages.lasting(desk)
    assert lasting is not None
    with pytest.raises(incident.OutageLasts):
        incident.file_minute(desk, lasting.key, incident.Remarks())
    with pytest.raises(FieldTooLong):
        incident.print_minute(desk, lasting.key, incident.Remarks("x" * 2001), desk.folders.work / "x.pdf")
    watch.wait(seconds=20)
    outages.ended(desk)
    filed = incident.file_minute(desk, lasting.key, incident.Remarks())
    said = words(reader, desk.vault.path(filed.minute))
    assert "Thời gian gián đoạn: dưới 1 phút" in said
    assert "Không có văn bản đi nào phải chờ." in said
    assert "Không có thời hạn nào hết trong thời gian này" in said
    assert outages.outage(desk, lasting.key) == filed
    event = recent(desk)[0]
    assert (event.act, event.facts["sha256"]) == ("outage_minute_filed", filed.minute)
    copy = back_up(desk.folders, tmp_path / "copies", desk.now())
    assert Vault(copy.folder.parent / "vault").holds(filed.minute)
    checked = check_files(desk)
    assert (checked.orphans, checked.findings) == (0, ())
    assert not list(desk.folders.work.iterdir())


def test_an_outage_that_lasts_is_printed_as_such(
    desk: Office, watch: Watch, tmp_path: Path, reader: PageReader
) -> None:
    outages.began(desk, "axis.turned")
    watch.wait(seconds=20)
    key = issued(desk, "H99")
    watch.wait(hours=26)
    said = words(reader, incident.print_minute(desk, 1, incident.Remarks(), tmp_path / "minute.pdf"))
    for part in (
        "chưa có lại lúc lập biên bản",
        "1 ngày 2 giờ",
        "Không trao đổi được với trục (axis.turned)",
        f"{detail(desk, key).card.code} H99 08:00 chưa gửi",
        "Sự cố chưa kết thúc lúc lập biên bản",
        "do mất kết nối trục từ 08:00 20/11/2026 STT",
    ):
        assert part in said, said
    with pytest.raises(outages.NoSuchOutage):
        incident.print_minute(desk, 9, incident.Remarks(), tmp_path / "none.pdf")


def limits(office: Office, key: int) -> list[str]:
    """Return what the minute of an outage lists as run out."""
    with office.store.read() as session:
        return excused_limits(office, session, outages.outage(office, key))


def told(office: Office, key: int, *statuses: int) -> str:
    """Let the recipient report now; return the document's code."""
    card = detail(office, key)
    for status in statuses:
        hear(office, Report("H99", status, office.now(), document_id=str(card.fields["document_id"])))
    return card.card.code


def test_recipients_whose_time_for_01_or_03_ran_out_in_the_outage_are_listed_and_no_others(
    office: Office, watch: Watch
) -> None:
    arrived_before, accepted, silent, asked_back, moved = (issued(office, "H99") for _ in range(5))
    watch.wait(seconds=31)
    carried(office, arrived_before, accepted, silent, asked_back)
    told(office, arrived_before, 1)
    told(office, accepted, 1, 3)
    recall_copies(office, asked_back, [recipient_lines(office, asked_back)[0].id], "Gửi nhầm")
    move_line(office, recipient_lines(office, moved)[0].id, Channel.PAPER)
    watch.wait(minutes=9)
    told(office, arrived_before, 1)
    outages.began(office, "axis.unreachable")
    watch.wait(minutes=1)
    assert limits(office, 1) == []
    watch.wait(hours=2, minutes=20)
    lines = [
        f"{detail(office, silent).card.code}, H99: gửi lúc 08:00 20/11/2026, "
        "chưa có xác nhận đã đến lúc 08:30 20/11/2026",
        f"{detail(office, arrived_before).card.code}, H99: đã đến lúc 08:00 20/11/2026, "
        "chưa có xác nhận tiếp nhận lúc 10:00 20/11/2026",
    ]
    assert limits(office, 1) == lines
    outages.ended(office)
    told(office, silent, 1)
    told(office, arrived_before, 3)
    watch.wait(hours=6)
    assert limits(office, 1) == lines
    silence = replace(office.settings, no_acceptance_minutes=0)
    assert limits(office.with_settings(silence), 1) == lines[:1]


def test_deadlines_that_ran_out_in_the_outage_are_listed_and_no_others(office: Office, watch: Watch) -> None:
    today, tomorrow = office.today(), office.today() + timedelta(days=1)
    outages.began(office, "axis.unreachable")
    watch.wait(hours=2)
    outages.ended(office)
    overtaken = arrived(office, 9, due=today - timedelta(days=1))
    due, finished, late, later, returned = (arrived(office, n, due=tomorrow if n == 4 else today) for n in range(1, 6))
    for key in (due, finished, late, later):
        register(office, key)
    for key in (finished, late):
        present(office, key, "Lê Thị Ví Dụ")
        enter_opinion(office, key, Opinion("Lê Thị Ví Dụ", "Giao.", (Assignee("Phòng Mẫu", lead=True),)))
        hand_over(office, key, "Phòng Mẫu")
    return_to_sender(office, returned, "Gửi nhầm")
    watch.wait(hours=6, minutes=30)
    outages.began(office, "axis.unreachable")
    finish(office, finished)
    watch.wait(hours=1)
    finish(office, late)
    came = arrived(office, 6, due=today)
    codes = {key: detail(office, key).card.code for key in (overtaken, due, late, came)}
    who = f"của {PARTNER.sender}"
    assert limits(office, 1) == [f"{codes[overtaken]} {who}, nhận lúc 10:00 20/11/2026: hạn xử lý 19/11/2026"]
    assert limits(office, 2) == [
        f"{codes[due]} {who} (số đến 1), nhận lúc 10:00 20/11/2026: hạn xử lý 20/11/2026",
        f"{codes[late]} {who} (số đến 3), nhận lúc 10:00 20/11/2026: hạn xử lý 20/11/2026",
        f"{codes[came]} {who}, nhận lúc 17:30 20/11/2026: hạn xử lý 20/11/2026",
    ]
