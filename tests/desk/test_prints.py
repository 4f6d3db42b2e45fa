"""The slip, the ĐẾN stamp and the minute say what the record knows, and the journal says that they were printed."""

from datetime import date
from pathlib import Path

import pytest

from app.desk import prints, recall
from app.desk.office import Office
from app.desk.places import Place
from app.desk.present import Assignee, Opinion, enter_opinion, present
from app.desk.records import detail
from app.desk.register import register
from app.pages.reader import PageReader
from tests.kit.office import arrived
from tests.kit.recalls import hear_recall

WIRE = "H99,2026/11/19,1/UBND-VP"


def words(reader: PageReader, pdf: Path) -> str:
    return " ".join(" ".join(reader.text(pdf)).replace("\u200b", "").split())


@pytest.fixture
def key(desk: Office) -> int:
    key = arrived(desk, 1, document_id=WIRE)
    register(desk, key)
    return key


def test_the_slip_has_the_opinion_and_the_stamp_the_number(
    desk: Office, key: int, tmp_path: Path, reader: PageReader
) -> None:
    present(desk, key, "Lê Văn Lãnh Đạo")
    tasks = (Assignee("Phòng Tổ chức", lead=True, due=date(2026, 12, 1)), Assignee("Văn phòng"))
    enter_opinion(desk, key, Opinion("Lê Văn Lãnh Đạo", "Tham mưu trả lời", tasks, source="paper"))
    slip = words(reader, prints.print_slip(desk, key, tmp_path / "slip.pdf"))
    assert "Lê Văn Lãnh Đạo, 08:00 ngày 20/11/2026: Tham mưu trả lời" in slip
    assert "Chủ trì: Phòng Tổ chức, xong trước 01/12/2026" in slip
    assert "Phối hợp: Văn phòng" in slip
    stamp = words(reader, prints.print_stamp(desk, key, tmp_path / "stamp.pdf"))
    assert "Số: 01" in stamp
    assert "Ngày: 20/11/2026" in stamp
    assert [event.act for event in detail(desk, key).events][-2:] == ["slip_printed", "stamp_printed"]


def test_what_has_no_number_has_no_stamp(desk: Office, tmp_path: Path) -> None:
    key = arrived(desk)
    for act in (prints.print_slip, prints.print_stamp):
        with pytest.raises(prints.NotInBook):
            act(desk, key, tmp_path / "x.pdf")


def test_the_minute_tells_what_was_destroyed_and_where_it_had_been(desk: Office, key: int, reader: PageReader) -> None:
    file = detail(desk, key).files[0]
    with pytest.raises(recall.NotRecalled):
        prints.make_minute(desk, key)
    hear_recall(desk, "H99", WIRE, "Sai số liệu tại phụ lục")
    recall.agree(desk, key)
    card = prints.make_minute(desk, key)
    [filed] = detail(desk, key).files
    assert (filed.role, filed.name, card.state.value) == ("MINUTE", "Biên bản hủy 1-UBND-VP.pdf", "recalled")
    said = words(reader, Path(filed.path))
    for part in ("BIÊN BẢN", "1/UBND-VP", "Sai số liệu tại phụ lục", "Sổ đăng ký văn bản đến: số 1", desk.who):
        assert part in said
    assert file.sha256 in said.replace(" ", "")
    assert not list(desk.folders.work.iterdir())


def test_every_place_has_a_line() -> None:
    assert prints.place_line(Place("backup_unseen", "E:\\")) == "Ổ sao lưu không được cắm: E:\\"
    assert prints.place_line(Place("files", "2")) == "Hệ thống quản lý văn bản: 2 tệp, đến lúc không rõ"
