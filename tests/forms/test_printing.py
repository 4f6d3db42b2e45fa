"""Printed registry books, read back page by page."""

import re
from datetime import date
from pathlib import Path

import pytest

from app.forms import printing
from app.forms.books import BookCover, IncomingLine, OutgoingLine
from app.forms.printing import PrintMark, print_incoming_book, print_outgoing_book
from app.pages.reader import PageReader
from tests.kit.pdfs import MOMENT

COVER = BookCover(
    "SỞ XÂY DỰNG", "ỦY BAN NHÂN DÂN\nTỈNH H97", "", 2026, date(2026, 1, 1), date(2026, 11, 21), 1, 90, "01"
)
MARK = PrintMark("Văn thư", "Trần Văn Hòa", MOMENT)


def _lines(count: int) -> list[IncomingLine]:
    return [
        IncomingLine(
            date(2026, 5, 4),
            at + 1,
            "Ủy ban nhân dân phường Phước Lộc",
            f"{at + 100}/UBND-VP",
            date(2026, 5, 3),
            "Công văn",
            "V/v phối hợp rà soát danh mục dự án đầu tư công năm 2027",
            "Phòng Kế hoạch",
            void="trùng" if at % 10 == 5 else "",
        )
        for at in range(count)
    ]


def _numbers(texts: tuple[str, ...]) -> list[str]:
    return [number for text in texts for number in re.findall(r"^ *04/5 +(\d+)", text, re.MULTILINE)]


def test_the_incoming_book(tmp_path: Path, reader: PageReader) -> None:
    out = print_incoming_book(COVER, _lines(40), tmp_path / "in.pdf", MARK)
    texts = reader.text(out)
    document = reader.open(out)
    assert document.sizes[0] == pytest.approx((841.89, 595.28), abs=0.1)
    for words in ("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Từ ngày 01/01/2026 đến ngày 21/11/2026", "Quyển số: 01", "TỈNH H97"):
        assert words in texts[0]
    total = document.pages - 2
    assert f"Quyển này có {total} trang, ghi 40 văn bản" in texts[1]
    for at, text in enumerate(texts[2:], start=1):
        assert "(1)" in text
        assert "(10)" in text
        assert "Ghi chú" in text
        assert f"Trang {at}/{total}" in text
        assert "In từ Văn thư lúc 08:30 ngày 21/11/2026 bởi Trần Văn Hòa" in text
    assert _numbers(texts[2:]) == [f"{at:02}" for at in range(1, 41)]


def test_blocks_join_without_a_seam(tmp_path: Path, reader: PageReader, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = _lines(90)
    whole = print_incoming_book(COVER, lines, tmp_path / "whole.pdf", MARK)
    monkeypatch.setattr(printing, "_BLOCK", 25)
    joined = print_incoming_book(COVER, lines, tmp_path / "joined.pdf", MARK)
    assert reader.text(joined) == reader.text(whole)
    assert reader.differences(whole, joined) == []


def test_a_line_longer_than_a_page_goes_on(tmp_path: Path, reader: PageReader, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"từ{at}" for at in range(900)]
    lines = _lines(8)
    lines[3] = IncomingLine(date(2026, 5, 4), 4, "Bộ Xây dựng", "1/TT", None, "", " ".join(words))
    monkeypatch.setattr(printing, "_BLOCK", 4)
    texts = reader.text(print_incoming_book(COVER, lines, tmp_path / "in.pdf"))
    printed = " ".join(texts).split()
    assert set(words) <= set(printed)
    assert _numbers(texts) == [f"{at:02}" for at in range(1, 9)]


def test_a_cancelled_line_stays_with_its_reason(tmp_path: Path, reader: PageReader) -> None:
    line = OutgoingLine("03/QĐ-SXD", date(2026, 1, 4), "Quyết định", "Về việc x", void="soạn nhầm sổ")
    out = print_outgoing_book(COVER, [line], tmp_path / "out.pdf")
    text = " ".join(reader.text(out)[2].split())
    assert "03/QĐ-SXD" in text
    assert "Hủy số:" in text
    (word,) = [word for word in reader.words(out, 2) if word.text.startswith("03/QĐ")]
    middle = reader.draw(
        out, 2, 4.0, (word.x0 + 2, (word.y0 + word.y1) / 2 - 3, word.x1 - 2, (word.y0 + word.y1) / 2 + 4)
    )
    rows = [middle.pixels[at * middle.stride : at * middle.stride + middle.width * 3] for at in range(middle.height)]
    assert any(max(row) < 90 for row in rows), "no line runs through the whole word"


def test_an_empty_book_says_so(tmp_path: Path, reader: PageReader) -> None:
    out = print_outgoing_book(BookCover("SỞ XÂY DỰNG", "", "", 2026), [], tmp_path / "out.pdf")
    texts = reader.text(out)
    assert "Trong thời gian này không có văn bản nào." in texts[2]
    assert "In từ" not in texts[2]


def test_no_mark_without_a_name() -> None:
    assert not str(PrintMark("Văn thư", "", MOMENT))


def test_the_same_book_twice_is_the_same_file(tmp_path: Path) -> None:
    one, other = (print_incoming_book(COVER, _lines(5), tmp_path / name, MARK) for name in ("1.pdf", "2.pdf"))
    assert one.read_bytes() == other.read_bytes()
