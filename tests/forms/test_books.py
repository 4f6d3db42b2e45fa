"""Lines of the registry books as cells: dates, numbers, kinds and cancelled lines."""

from datetime import date

import pytest

from app.forms.books import (
    BookCover,
    IncomingLine,
    NoSuchForm,
    OutgoingLine,
    cells,
    cover_data,
    day_text,
    form_of,
    kind_and_subject,
    number_text,
    rows,
)

INCOMING = IncomingLine(
    arrived=date(2026, 1, 3),
    number=7,
    author="Sở Nội vụ",
    code="12/QĐ-SNV",
    dated=date(2025, 12, 31),
    kind="Quyết định",
    subject="Về việc bổ nhiệm",
    receiver="Phòng Kế hoạch",
    handed=date(2026, 3, 4),
    remark="VBĐT",
)


@pytest.mark.parametrize(
    ("day", "year", "text"),
    [
        (date(2026, 1, 3), 2026, "03/01"),
        (date(2026, 2, 27), 2026, "27/02"),
        (date(2026, 7, 27), 2026, "27/7"),
        (date(2025, 12, 31), 2026, "31/12/2025"),
        (date(2026, 3, 1), None, "01/3/2026"),
        (None, 2026, ""),
    ],
)
def test_days_as_books_write_them(day: date | None, year: int | None, text: str) -> None:
    assert day_text(day, year) == text


@pytest.mark.parametrize(("number", "text"), [(1, "01"), (9, "09"), (10, "10"), (1274, "1274"), (None, "")])
def test_numbers_are_never_grouped(number: int | None, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize(
    ("kind", "subject", "text"),
    [
        ("Quyết định", "Về việc bổ nhiệm", "Quyết định về việc bổ nhiệm"),
        ("Công văn", "V/v phối hợp", "Công văn V/v phối hợp"),
        ("Báo cáo", "Kết quả quý IV", "Báo cáo: Kết quả quý IV"),
        ("Báo cáo", "Báo cáo quý IV", "Báo cáo quý IV"),
        ("", "Kết quả", "Kết quả"),
        ("Giấy mời", "", "Giấy mời"),
    ],
)
def test_kind_and_subject_in_one_column(kind: str, subject: str, text: str) -> None:
    assert kind_and_subject(kind, subject) == text


def test_columns_of_the_decree() -> None:
    incoming, outgoing = (form_of(book, date(2026, 11, 21)) for book in ("incoming", "outgoing"))
    assert [column["caption"] for column in incoming.columns] == [
        "Ngày đến",
        "Số đến",
        "Tác giả",
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Đơn vị hoặc người nhận",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]
    for form in (incoming, outgoing):
        assert len(form.columns) == 10
        assert sum(column["width"] for column in form.columns) == 257
        assert "30/2020/NĐ-CP" in form.source


def test_no_form_before_the_decree() -> None:
    with pytest.raises(NoSuchForm):
        form_of("incoming", date(2019, 1, 1))


def test_an_incoming_row() -> None:
    (row,) = rows(form_of("incoming", date(2026, 1, 1)), [INCOMING], 2026)
    assert row["cells"] == [
        "03/01",
        "07",
        "Sở Nội vụ",
        "12/QĐ-SNV",
        "31/12/2025",
        "Quyết định về việc bổ nhiệm",
        "Phòng Kế hoạch",
        "04/3",
        "",
        "VBĐT",
    ]
    assert (row["void"], row["long"]) == (False, False)


def test_an_outgoing_row_with_a_cancelled_number() -> None:
    line = OutgoingLine(
        "15/QĐ-SXD", date(2026, 5, 6), "Quyết định", "x" * 500, recipients="Sở\n Nội vụ", copies=3, void="soạn nhầm"
    )
    (row,) = rows(form_of("outgoing", date(2026, 1, 1)), [line], 2026)
    assert row["cells"][0] == "15/QĐ-SXD"
    assert row["cells"][4] == "Sở Nội vụ"
    assert row["cells"][6] == "03"
    assert row["cells"][-1] == "Hủy số: soạn nhầm"
    assert (row["void"], row["long"]) == (True, True)


def test_reason_comes_before_the_remark() -> None:
    voided = IncomingLine(**{**vars(INCOMING), "void": "trùng"})
    assert cells(voided, 2026)["remark"] == "Hủy số: trùng; VBĐT"


def test_a_chain_of_letters_may_break() -> None:
    line = IncomingLine(**{**vars(INCOMING), "receiver": "vanthu_phuocloc@h97.example"})
    (row,) = rows(form_of("incoming", date(2026, 1, 1)), [line], 2026)
    assert row["cells"][6].replace("\u200b", "") == "vanthu_phuocloc@h97.example"
    assert "\u200b" in row["cells"][6]
    assert "\u200b" not in "".join(row["cells"][:6])


def test_a_cover_without_dates_leaves_the_dots() -> None:
    form = form_of("outgoing", date(2026, 1, 1))
    data = cover_data(BookCover("SỞ XÂY DỰNG", "", "", 2026), form, "")
    assert data["title"] == "SỔ ĐĂNG KÝ VĂN BẢN ĐI"
    assert [data[key] for key in ("from_date", "to_date", "from_number", "to_number")] == [""] * 4
