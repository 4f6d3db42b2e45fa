"""In which capacity somebody signs: read leniently, written by the rule (NĐ 30/2020 PL I II.7.b; D-22)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.capacity import (
    KINDS,
    CapacityLine,
    block,
    capacity,
    capacity_text,
    doubts,
    parted,
    printed_capacity,
)

THREE = "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("KT.CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("KT CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("K/T GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("TUQ: BỘ TRƯỞNG", "TUQ. BỘ TRƯỞNG"),
        ("T/M UBND\nCHỦ TỊCH", "TM. UBND / CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"),
        ("TM. UBND Q. BÌNH MẪU", "TM. UBND Q. BÌNH MẪU"),
        ("TM. UBND; TL.  CHỦ  TỊCH", "TM. UBND / TL. CHỦ TỊCH"),
        ("Trực tiếp", "Trực tiếp"),
        ("Trực tiếp / KT. CHỦ TỊCH", "Trực tiếp / KT. CHỦ TỊCH"),
        ("TL.", "TL."),
        (" / ", ""),
    ],
)
def test_many_spellings_are_read_as_one(written: str, kept: str) -> None:
    assert capacity_text(written) == kept
    assert capacity_text(kept) == kept


def test_lines_have_a_kind_and_its_titles() -> None:
    assert capacity(THREE) == (
        CapacityLine("TM.", ("ỦY BAN NHÂN DÂN",)),
        CapacityLine("KT.", ("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    )


@pytest.mark.parametrize(
    ("text", "position", "above", "fields"),
    [
        (THREE, "", THREE, ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (THREE, "Phó Chủ tịch", THREE, ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "Phó Chủ tịch")),
        (THREE, "Phó Giám đốc", f"{THREE} / Phó Giám đốc", (THREE, "Phó Giám đốc")),
        ("KT.GIÁM ĐỐC", "Phó  Giám đốc", "KT. GIÁM ĐỐC / Phó Giám đốc", ("KT. GIÁM ĐỐC", "Phó Giám đốc")),
        ("Q. GIÁM ĐỐC", "", "Q. GIÁM ĐỐC", ("Q. GIÁM ĐỐC", "")),
        ("", "Giám đốc", "Giám đốc", ("", "Giám đốc")),
    ],
)
def test_what_stands_above_a_signature_and_what_travels(
    text: str, position: str, above: str, fields: tuple[str, str]
) -> None:
    assert " / ".join(block(text, position)) == above
    assert parted(text, position) == fields


@pytest.mark.parametrize(
    ("text", "position", "told"),
    [
        ("", "", ()),
        (THREE, "", ()),
        ("TM. UBND\nTL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", ()),
        ("Q. GIÁM ĐỐC", "", ()),
        ("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", ("spacing",)),
        ("KT. CHỦ TỊCH / TM. UBND", "PHÓ CHỦ TỊCH", ("order",)),
        ("KT. CHỦ TỊCH / Q. CHỦ TỊCH", "", ("twice",)),
        ("TL.", "CHÁNH VĂN PHÒNG", ("title",)),
        ("Trực tiếp", "Giám đốc", ("kind",)),
        ("KT. CHỦ TỊCH", "", ("position",)),
    ],
)
def test_what_is_written_is_doubted_where_it_breaks_the_rule(text: str, position: str, told: tuple[str, ...]) -> None:
    assert doubts(text, position) == told


def test_the_block_above_a_printed_signature_is_read() -> None:
    page = ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "- Như trên;", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Trần Văn Mẫu"]
    assert printed_capacity(page) == ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert printed_capacity(["TL. GIÁM ĐỐC"]) == ("TL. GIÁM ĐỐC", "")
    assert printed_capacity(["KT. GIÁM ĐỐC", "- Lưu: VT."]) == ("KT. GIÁM ĐỐC", "")
    assert printed_capacity(["GIÁM ĐỐC", "Trần Văn Mẫu", "TM. Ủy ban"]) == ("", "")


@given(
    st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(["CHỦ TỊCH", "GIÁM ĐỐC", "UBND XÃ MẪU", "BỘ TRƯỞNG"])))
)
def test_lines_written_by_the_rule_come_back(lines: list[tuple[str, str]]) -> None:
    text = " / ".join(f"{kind} {title}" for kind, title in lines)
    assert [(line.kind, *line.titles) for line in capacity(text)] == [(kind, title) for kind, title in lines]
    assert capacity_text(text) == text
    assert "spacing" not in doubts(text, "x")
