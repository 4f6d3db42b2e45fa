"""Values are checked once, at the door."""

from datetime import date

import pytest

from app.base.rules import rules
from app.documents.cards import BookCard
from app.documents.kinds import NoSuchType, find_type, types_of
from app.documents.secrecy import mark_alone, mark_in_field, mark_in_notation
from app.documents.values import (
    AgencyCode,
    BadAgencyCode,
    BadNotation,
    FieldMissing,
    FieldTooLong,
    check_notation,
    clean,
    optional,
    required,
)

TYPES = types_of(rules("document-types", date(2026, 11, 20))["types"])


def test_both_forms_of_an_agency_code_are_known() -> None:
    for text in ("H99", "H99.05.01", "000.00.05.H99"):
        assert AgencyCode(text).text == text
    for text in ("", "h99", "H99.", "Sở Xây dựng", "H" * 36, "H99 05"):
        with pytest.raises(BadAgencyCode) as told:
            AgencyCode(text)
        assert told.value.facts == {"text": text}


@pytest.mark.parametrize("text", ["QĐ-STN", "TTr-STN", "BTTTT-ƯDCNTT", "2024/QH15", "STN-VP&QT", "QyĐ-UBND", "CTr-A.B"])
def test_notations_of_the_decree_are_taken(text: str) -> None:
    assert check_notation(f" {text} ") == text


@pytest.mark.parametrize("text", ["", "qđ-stn", "QĐ stn", "QĐ-", "-QĐ", "QĐ--STN", "rQĐ", "QĐ_STN", "Quyết-STN", "ế"])
def test_other_notations_are_refused(text: str) -> None:
    with pytest.raises(BadNotation):
        check_notation(text)


def test_text_is_stored_composed_without_control_characters() -> None:
    assert clean("  Về\u0301\u00a0viê\u0323c \x00\u200bthử\n ") == "Về\u0301 việc thử"
    assert clean(" dòng một \n\tdòng hai\r", one_line=False) == "dòng một \n\tdòng hai"
    assert (required("subject", " x ", 5), optional("note", " ", 5)) == ("x", "")
    with pytest.raises(FieldMissing) as missing:
        required("subject", "\u200b ", 5)
    assert missing.value.facts == {"field": "subject"}
    with pytest.raises(FieldTooLong) as long:
        required("subject", "xxxxxx", 5)
    assert long.value.facts == {"field": "subject", "length": 6, "most": 5}


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("QĐ", "Quyết định"),
        ("quyet dinh", "Quyết định"),
        ("Quyê\u0301t đi\u0323nh", "Quyết định"),
        ("HD", "Hướng dẫn"),
        ("HĐ", "Hợp đồng"),
        ("ĐA", "Đề án"),
        ("DA", "Dự án"),
        ("CTr", "Chương trình"),
        ("CV", "Công văn"),
        ("cv", "Công văn"),
        ("giấy mời", "Giấy mời"),
    ],
)
def test_a_type_is_named_in_any_spelling_but_abbreviated_to_the_letter(asked: str, name: str) -> None:
    assert find_type(TYPES, asked).name == name


def test_letters_have_a_series_and_unknown_types_are_refused() -> None:
    assert [find_type(TYPES, asked).series for asked in ("Công văn", "Thư công", "TTr")] == ["CV", "CV", "TTr"]
    for asked in ("", "hd", "Truyện ngắn"):
        with pytest.raises(NoSuchType):
            find_type(TYPES, asked)


@pytest.mark.parametrize("line", ["MẬT", "  TỐI MẬT ", "[TUYỆT  MẬT]", "MA\u0302\u0323T"])
def test_a_mark_alone_on_its_line_stops(line: str) -> None:
    assert mark_alone(["SỞ THỬ NGHIỆM", line, "x"])


@pytest.mark.parametrize(
    "line", ["bảo mật", "Mật", "mật độ xây dựng", "MẬT ĐỘ", "mật khẩu", "Về chế độ MẬT trong văn thư", "BẢO MẬT", ""]
)
def test_a_mark_within_words_passes(line: str) -> None:
    assert mark_alone([line]) == ""


def test_marks_of_the_packet_and_of_the_notation_stop() -> None:
    assert (mark_in_field(" tối mật "), mark_in_field("MẬT"), mark_in_field("Thường"), mark_in_field("")) == (
        "TỐI MẬT",
        "MẬT",
        "",
        "",
    )
    assert [mark_in_notation(text) for text in ("QĐ-BMNN", "BMNN-VP", "QĐ-Mật", "QĐ/TM-UBND")] == ["MẬT"] * 4
    assert [mark_in_notation(text) for text in ("QĐ-UBND", "STN-VP", "TM-UBND", "")] == [""] * 4


def test_a_strip_without_missing_numbers_is_complete() -> None:
    strip = BookCard("incoming", "", 2026, 1, 3, used=3, held=0, voided=0)
    assert strip.complete
