"""The text of numbers and codes, and the runs of a book."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.numbering import (
    Code,
    number_text,
    outgoing_code,
    printed_notation,
    record_identifier,
    spans,
    split_code,
    wire_identifier,
)
from app.documents.values import check_notation


@pytest.mark.parametrize(
    ("text", "number", "notation"),
    [
        ("128/STN-VP", "128", "STN-VP"),
        (" 05 / QĐ-UBND ", "05", "QĐ-UBND"),
        ("33/2024/QH15", "33", "2024/QH15"),
        ("55-CV/TU", "55", "-CV/TU"),
        ("12a/TB-VP", "12a", "TB-VP"),
        ("15QĐ-UBND", "15", "QĐ-UBND"),
        ("15", "15", ""),
        ("15-", "15", ""),
        ("QĐ-UBND", "", "QĐ-UBND"),
        ("", "", ""),
    ],
)
def test_codes_of_every_family_are_split_at_their_number(text: str, number: str, notation: str) -> None:
    assert split_code(text) == Code(number, notation)


@pytest.mark.parametrize("text", ["128/STN-VP", "33/2024/QH15", "55-CV/TU", "15", "QĐ-UBND", "12a/TB-VP"])
def test_a_code_is_written_again_as_it_came(text: str) -> None:
    assert split_code(text).text == text


@given(st.integers(1, 99_999), st.sampled_from(["QĐ-STN", "STN-VP", "-CV/TU", "2024/QH15", "TTr-STN"]))
def test_number_and_notation_survive_the_writing(number: int, notation: str) -> None:
    code = Code(str(number), notation)
    assert split_code(code.text) == code


def test_outgoing_codes_follow_the_decree() -> None:
    assert [number_text(n) for n in (1, 9, 10, 1274)] == ["01", "09", "10", "1274"]
    assert outgoing_code(5, "QĐ", "STN", "VP") == "05/QĐ-STN"
    assert outgoing_code(5, "", "STN", "QLXD") == "05/STN-QLXD"
    assert outgoing_code(5, "", "STN") == "05/STN"
    assert wire_identifier("H99.05", date(2026, 1, 2), "05/STN") == "H99.05,2026/01/02,05/STN"
    assert record_identifier("H99.05", 2026, 7) == "H99.05.2026.0000007"


@given(st.integers(1, 99_999), st.sampled_from(["QĐ", "TTr", "CTr", "QyĐ", ""]), st.sampled_from(["STN", "UBND", "A1"]))
def test_every_code_we_make_may_be_used(number: int, short: str, agency: str) -> None:
    code = outgoing_code(number, short, agency, "VP")
    assert check_notation(split_code(code).notation) == code.partition("/")[2]


def test_the_notation_printed_on_a_draft_is_read() -> None:
    assert printed_notation(["SỞ THỬ NGHIỆM", "Số:      /QĐ-STN", "x"]) == "QĐ-STN"
    assert printed_notation(["Số …… /STN-VP."]) == "STN-VP"
    assert printed_notation(["Số: 12/QĐ-STN", "Không có gì"]) == ""


@given(st.sets(st.integers(1, 60)))
def test_spans_are_the_unbroken_runs(numbers: set[int]) -> None:
    runs = spans(sorted(numbers))
    assert {n for first, last in runs for n in range(first, last + 1)} == numbers
    assert all(one[1] + 1 < two[0] for one, two in itertools.pairwise(runs))
