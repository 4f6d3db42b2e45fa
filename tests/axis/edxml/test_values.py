"""Dates, numbers and names as they are met in the field."""

from datetime import date

import pytest

from app.axis.edxml.names import disk_name, shown_name
from app.axis.edxml.values import (
    clean,
    document_key,
    one_line,
    organ_code,
    read_day,
    read_flag,
    read_moment,
    read_number,
)

DAYS: list[tuple[str, date | None]] = [
    ("2026/11/18", date(2026, 11, 18)),
    ("18/11/2026", date(2026, 11, 18)),
    (" 2026-11-18 ", date(2026, 11, 18)),
    ("2026-11-17T17:00:00.000Z", date(2026, 11, 18)),
    ("2026-11-17T16:59:59Z", date(2026, 11, 17)),
    ("2026-11-18T00:30:00+07:00", date(2026, 11, 18)),
    ("2026-11-17T12:30:00-05:00", date(2026, 11, 18)),
    ("2014/02/30", None),
    ("0001-01-01T00:00:00+14:00", None),
    ("0001-01-01T00:00:00", None),
    ("31/12/9999", None),
    ("", None),
    ("hôm qua", None),
    ("2026/11/18 25:00:00", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_days(text: str, day: date | None) -> None:
    assert read_day(text) == day


def test_moments_are_vietnamese() -> None:
    moment = read_moment("18/11/2026 09:41:10")
    assert moment is not None
    assert moment.isoformat() == "2026-11-18T09:41:10+07:00"


@pytest.mark.parametrize(("text", "number"), [("05", 5), (" 5 ", 5), ("", None), ("5.0", None), ("-1", -1)])
def test_numbers(text: str, number: int | None) -> None:
    assert read_number(text) == number


def test_small_words() -> None:
    assert clean(" a\x00\r\nb\ufffe ") == "a\nb"
    assert one_line("a \r\n\n b") == "a b"
    assert clean("e\u0302\u0301") == "ế"
    assert organ_code("Null") == ""
    assert read_flag("TRUE")
    assert not read_flag("0")


NAMES = [
    ("../../etc/passwd", "passwd"),
    ("..\\..\\Windows\\x.pdf", "x.pdf"),
    (" a.pdf> ", "a.pdf"),
    ("a\x00b\u202e.pdf", "ab.pdf"),
    ("con.txt", "_con.txt"),
    ("Console.txt", "Console.txt"),
    ("a.pdf. .", "a.pdf"),
    ("", "mô tả"),
    ("..", "mô tả"),
    ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ("x" * 300, "x" * 200),
    ("x." + "y" * 300, "x." + "y" * 198),
]


@pytest.mark.parametrize(("raw", "name"), NAMES)
def test_names_are_made_harmless(raw: str, name: str) -> None:
    assert shown_name(raw, "mô tả", 3) == name


def test_a_name_is_always_found() -> None:
    assert shown_name("/", "", 3) == "tep-3"


def test_names_on_disk_fit_and_differ() -> None:
    assert disk_name("a:b?.pdf", []) == "a_b_.pdf"
    assert disk_name("A.pdf", ["a.pdf", "a (2).pdf"]) == "A (3).pdf"
    assert disk_name(".x", [".x"]) == ".x (2)"
    long = disk_name("ế" * 190 + ".pdf", [])
    assert long.endswith("ế.pdf")
    assert len(long.encode()) <= 240
    assert len(disk_name("ế" * 190, []).encode()) <= 240


def test_identifiers_are_compared_leniently() -> None:
    assert document_key(" h99.05, 2026-11-18,128/QĐ-STN ") == document_key("H99.05,2026/11/18,128/QĐ-STN")
    assert document_key("5E0A-x") == "5e0a-x"
    assert document_key("a,2026-11-18") == "a,2026-11-18"
    assert document_key("H99,2026-11-18,5-A,B") == "h99,2026/11/18,5-a,b"
