"""Two days without the axis: the minute names what waited, what went another way, which limits ended (D-29)."""

from pathlib import Path

import pytest

from app.desk import incident, outages
from app.desk.checks import check_files
from app.desk.issue import Report, hear, issue
from app.desk.journal import recent
from app.desk.move_line import move_line
from app.desk.office import Office
from app.desk.records import detail, recipient_lines
from app.desk.try_out import send_test
from app.documents.values import Channel, FieldTooLong
from app.pages.reader import PageReader
from app.store.backup import back_up
from app.store.tables_exchange import PacketRow, ParcelRow, RecipientRow
from app.store.vault import Vault
from tests.kit.office import Watch, arrived, sealed


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
        "Văn bản đi phải chờ: 1, đã gửi: 1",
        "Trạng thái báo chậm cho nơi gửi: 1 (đã đến: 1), đã báo: 1",
        "trong giờ đầu sau khi có lại kết nối: 1",
    ):
        assert part in said, said
    assert "THỬ-NGHIỆM" not in said
    assert "gửi lúc 08:00 20/11/2026" in said
    assert said.count("chưa có xác nhận") == 1


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
    assert "Không có nơi nhận nào hết thời hạn" in said
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
