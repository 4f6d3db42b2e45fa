"""The registry books are printed from what is recorded."""

from datetime import date
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from app.desk import books, recall, register
from app.desk.books import Series
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.registers import Period, print_book
from app.desk.verdicts import keep_verdict
from tests.kit.office import CLERK, Watch, arrived, drafted, paper, sealed
from tests.kit.recalls import hear_recall

YEAR = Period(2026)
_mupdf: Any = pymupdf


def printed(office: Office, book: str, period: Period, out: Path) -> tuple[int, str]:
    """Print a book and return its lines and its text, as one line."""
    count = print_book(office, book, period, out)
    with _mupdf.open(out) as document:
        return count, " ".join(" ".join(page.get_text() for page in document).split())


def test_the_incoming_book_shows_what_was_registered_struck_numbers_and_remarks(
    office: Office, watch: Watch, tmp_path: Path
) -> None:
    first = arrived(office, 1, document_id="H99,2026/11/19,1/UBND-VP", note="ghi chú")
    register.register(office, first)
    keep_verdict(office, first, {"verdict": "V12"})
    hear_recall(office, "H99", "H99,2026/11/19,1/UBND-VP", "Sai")
    recall.agree(office, first)
    books.hold_number(office, Series("incoming", "", 2026), "Đóng dấu", "Giám đốc")
    books.void_number(office, Series("incoming", "", 2026), 2, "Không dùng đến")
    books.hold_number(office, Series("incoming", "", 2026), "Đóng dấu", "Giám đốc")
    watch.wait(days=1)
    register.register(office, paper(office))
    count, text = printed(office, "incoming", YEAR, tmp_path / "den.pdf")
    assert count == 3
    for said in ("1/UBND-VP", "V/v báo cáo số liệu quý 1", "Chỉ để tham khảo", "Đã thu hồi", "Không dùng đến", CLERK):
        assert said in text
    only = Period(2026, date(2026, 11, 21), date(2026, 11, 21))
    count, text = printed(office, "incoming", only, tmp_path / "ngay.pdf")
    assert count == 1
    assert "UBND-VP" not in text
    assert printed(office, "incoming", Period(2025), tmp_path / "trong.pdf")[0] == 0


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ({"verdict": "V05", "legal_value": "INFO_ONLY"}, "Chỉ để tham khảo (V05)"),
        ({"verdict": "V01", "legal_value": "AGENCY_ONLY"}, "Bản quét, bản sao có chữ ký số của cơ quan"),
        ({"verdict": "V01", "legal_value": "FULL"}, ""),
    ],
)
def test_what_a_document_is_worth_stands_in_the_book(
    desk: Office, tmp_path: Path, report: dict[str, object], said: str
) -> None:
    key = arrived(desk)
    register.register(desk, key)
    keep_verdict(desk, key, report)
    text = printed(desk, "incoming", YEAR, tmp_path / "den.pdf")[1]
    assert said in text
    assert bool(said) == ("tham khảo" in text or "Bản quét" in text)


def test_the_outgoing_book_names_recipients_and_struck_numbers(office: Office, tmp_path: Path) -> None:
    sealed(office, "H99", "G99.01")
    give_number(office, drafted(office, type_name="QĐ"))
    series = Series("outgoing", "QĐ", 2026)
    books.hold_number(office, series, "Giữ", "Giám đốc")
    books.void_number(office, series, 2, "Hủy bản thảo")
    count, text = printed(office, "outgoing", YEAR, tmp_path / "di.pdf")
    assert count == 3
    for said in ("01/STN-VP", "01/QĐ-STN", "02/QĐ", "Hủy bản thảo", "H99; G99.01", "VBĐT", "Trần Văn Mẫu"):
        assert said in text


def test_a_line_without_a_day_belongs_to_every_period() -> None:
    day = date(2026, 5, 4)
    assert Period(2026, day, day).holds(None)
    assert [Period(2026, first=day).holds(date(2026, 5, n)) for n in (3, 4, 5)] == [False, True, True]
    assert [Period(2026, last=day).holds(date(2026, 5, n)) for n in (3, 4, 5)] == [True, True, False]
