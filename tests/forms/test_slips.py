"""The slip for opinions and the ĐẾN stamp, read back."""

from datetime import date
from pathlib import Path

import pytest

from app.forms.slips import (
    ArrivalStamp,
    Opinions,
    SlipDocument,
    SlipHead,
    print_arrival_stamp,
    print_resolution_slip,
)
from app.pages.reader import PageReader
from tests.kit.pdfs import MOMENT

DOCUMENT = SlipDocument("Công văn", "15/SNV-VP", date(2026, 2, 5), "Sở Nội vụ", "V/v phối hợp rà soát")


def test_an_empty_slip_leaves_room_for_the_pen(tmp_path: Path, reader: PageReader) -> None:
    head = SlipHead("SỞ XÂY DỰNG", "Phước Lộc")
    out = print_resolution_slip(head, DOCUMENT, Opinions(), tmp_path / "slip.pdf", MOMENT)
    (page,) = reader.text(out)
    text = " ".join(page.split())
    assert "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN" in text
    assert "Công văn số 15/SNV-VP ngày 05/02/2026 của Sở Nội vụ V/v phối hợp rà soát" in text
    assert "- Giao đơn vị, cá nhân chủ trì:" in text
    assert "Phước Lộc, ngày …" in text


def test_opinions_given_are_printed(tmp_path: Path, reader: PageReader) -> None:
    head = SlipHead("SỞ XÂY DỰNG", "Phước Lộc", date(2026, 3, 7), "In từ Văn thư")
    opinions = Opinions(leader=("Giao Phòng Kế hoạch chủ trì, xong trước 20/3/2026",))
    text = reader.text(print_resolution_slip(head, DOCUMENT, opinions, tmp_path / "slip.pdf", MOMENT))[0]
    assert "- Giao Phòng Kế hoạch chủ trì" in text
    assert "Giao đơn vị, cá nhân chủ trì:" not in text
    assert "Phước Lộc, ngày 07 tháng 3 năm 2026" in text
    assert "In từ Văn thư" in text


def test_a_document_without_number_or_date() -> None:
    assert str(SlipDocument("Giấy mời", "", None, "", "Mời họp")) == "Giấy mời: Mời họp"


def test_the_stamp_as_a_label(tmp_path: Path, reader: PageReader) -> None:
    stamp = ArrivalStamp("SỞ XÂY DỰNG", 7, date(2026, 11, 21), "Phòng Kế hoạch - Tài chính và Đầu tư")
    out = print_arrival_stamp(stamp, tmp_path / "stamp.pdf", None, MOMENT)
    document = reader.open(out)
    assert document.pages == 1
    assert document.sizes[0] == pytest.approx((50 / 25.4 * 72, 35 / 25.4 * 72), abs=0.1)
    text = " ".join(reader.text(out)[0].split())
    for words in (
        "SỞ XÂY DỰNG",
        "ĐẾN",
        "Số: 07",
        "Ngày: 21/11/2026",
        "Chuyển: Phòng Kế hoạch - Tài chính và Đầu tư",
        "Số và ký hiệu HS: .",
    ):
        assert words in text


def test_the_stamp_on_a_sheet(tmp_path: Path, reader: PageReader) -> None:
    out = print_arrival_stamp(ArrivalStamp("SỞ XÂY DỰNG"), tmp_path / "stamp.pdf", (35, 60), MOMENT)
    words = reader.words(out, 0)
    assert min(word.x0 for word in words) > 35 / 25.4 * 72
    assert min(word.y0 for word in words) > 60 / 25.4 * 72
    assert max(word.x1 for word in words) < 85 / 25.4 * 72
