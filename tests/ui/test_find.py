"""What a page says of itself: code and day in its head, nothing that the text quotes."""

from datetime import date

import pytest

from app.pages.sheets import Word
from app.ui.forms.dates import read_day
from app.ui.viewer.find import lines_of, read_page, same_code


def line(y: float, text: str, block: int = 0) -> list[Word]:
    return [Word(50 + 40 * n, y, 88 + 40 * n, y + 12, word, block, int(y)) for n, word in enumerate(text.split())]


def test_code_and_day_are_read_in_the_head() -> None:
    words = line(90, "Số: 128/QĐ-UBND") + line(110, "Mẫu, ngày 19 tháng 11 năm 2026", 1)
    read = read_page(words, 842)
    assert (read.code, read.day) == ("128/QĐ-UBND", date(2026, 11, 19))
    assert read.code_box == (50, 90, 128, 102)


def test_quoted_numbers_below_the_head_are_left_alone() -> None:
    assert read_page(line(600, "Số: 9/KH-UBND"), 842).code == ""


def test_an_empty_number_is_no_number() -> None:
    read = read_page(line(90, "Số: /QĐ-UBND") + line(110, "ngày 31 tháng 02 năm 2026"), 842)
    assert (read.code, read.code_box, read.day, read.day_box) == ("", None, None, None)


def test_lines_come_from_the_top() -> None:
    assert [one.text for one in lines_of(line(300, "b") + line(20, "a", 1))] == ["a", "b"]


def test_spellings_of_one_code_are_the_same() -> None:
    assert same_code("128 / qđ–ubnd", "128/QĐ-UBND")
    assert not same_code("128/QD-UBND", "128/QĐ-UBND")
    assert not same_code("", "")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/11", date(2026, 11, 5)),
        ("05.11.25", date(2025, 11, 5)),
        (" 5-11-2026 ", date(2026, 11, 5)),
        ("31/02/2026", None),
        ("mai", None),
        ("", None),
    ],
)
def test_days_as_clerks_type_them(typed: str, day: date | None) -> None:
    assert read_day(typed, 2026) == day
