"""Texts, times and places of stamps come from a dated file that the machine's administrator may replace."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.base.paths import resource
from app.signing.profile import BadProfile, profile

MOMENT = datetime(2026, 11, 21, 1, 30, 15, 999, tzinfo=UTC)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The administrator's folder, with a copy of the file that is built in."""
    folder = tmp_path / "machine"
    folder.mkdir()
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(folder))
    file = folder / "signing-appearance.toml"
    file.write_text(resource("signing/appearance.toml").read_text("utf-8"), "utf-8")
    return file


def test_lines_are_those_of_the_models() -> None:
    rules = profile()
    assert rules.line("annex", MOMENT, code="15/QĐ-BNV") == "Số: 15/QĐ-BNV; 21/11/2026; 08:30:15 +07:00"
    copied = rules.line("copy", MOMENT, form="Sao y", agency="Sở Nội vụ tỉnh Khánh Hòa")
    assert copied == "Sao y; Sở Nội vụ tỉnh Khánh Hòa; 21/11/2026; 08:30:15 +07:00"
    assert rules.line("scan", MOMENT, agency="Sở Mẫu") == "Số hóa; Sở Mẫu; 21/11/2026; 08:30:15 +07:00"
    assert rules.line("archive", MOMENT, agency="Sở Mẫu") == "Sở Mẫu; 2026-11-21T08:30:15+07:00"
    assert [rules.day_month(date(2026, month, 5)) for month in (1, 2, 3, 12)] == [
        ("05", "01"),
        ("05", "02"),
        ("05", "3"),
        ("05", "12"),
    ]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("dd/MM/yyyy; HH:mm:ss XXX", "21/11/2026; 08:30:15 +07:00"),
        ("dd.MM.yyyy HH:mm:ss XXX", "21.11.2026 08:30:15 +07:00"),
        ("yyyy-MM-ddTHH:mm:ssXXX", "2026-11-21T08:30:15+07:00"),
        ("d/M/yy H:m", "21/11/26 8:30"),
    ],
)
def test_the_machine_may_write_times_its_own_way(machine: Path, pattern: str, told: str) -> None:
    machine.write_text(machine.read_text("utf-8").replace("dd/MM/yyyy; HH:mm:ss XXX", pattern), "utf-8")
    assert profile().time_text(MOMENT) == told
    assert profile().dated == date(2026, 11, 21)


def test_a_print_of_an_electronic_original_says_so_where_the_profile_has_words_for_it(machine: Path) -> None:
    facts = {"system": "Văn thư", "agency": "Sở Mẫu", "lookup": "H99.05,2026", "by": "Trần Thị Mẫu"}
    assert profile().printed_mark(MOMENT, **facts) == ""
    text = 'printed = "In từ văn bản điện tử; {system}; {agency}; mã tra cứu {lookup}; {time}; {by}"'
    machine.write_text(machine.read_text("utf-8").replace('printed = ""', text), "utf-8")
    told = "In từ văn bản điện tử; Văn thư; Sở Mẫu; mã tra cứu H99.05,2026; 21/11/2026; 08:30:15 +07:00; Trần Thị Mẫu"
    assert profile().printed_mark(MOMENT, **facts) == told
    machine.write_text(machine.read_text("utf-8").replace("{lookup}", "{where}"), "utf-8")
    with pytest.raises(BadProfile):
        profile()


def test_a_paper_that_became_a_file_says_so_where_the_profile_has_words_for_it(machine: Path) -> None:
    assert profile().converted("Sao y; Sở Mẫu", "Trần Thị Mẫu") == "Sao y; Sở Mẫu"
    text = 'conversion = "{line}; chuyển đổi từ bản giấy: {by}"'
    machine.write_text(machine.read_text("utf-8").replace('conversion = ""', text), "utf-8")
    assert profile().converted("Sao y; Sở Mẫu", "Trần Thị Mẫu") == "Sao y; Sở Mẫu; chuyển đổi từ bản giấy: Trần Thị Mẫu"
    machine.write_text(machine.read_text("utf-8").replace("{by}", "{who}"), "utf-8")
    with pytest.raises(BadProfile):
        profile()


def test_anchors_differ_by_type() -> None:
    assert profile().anchors_of("Luật").number == ("Luật số", "Luật số:")
    assert profile().anchors_of("Quyết định").number == ("Số", "Số:")
    assert profile().anchors_of("Bản sao y").head == 1.0


@pytest.mark.parametrize("broken", ["", "[lines]", "dated = 2026-01-01\n[time]\npattern = 1"])
def test_a_file_that_cannot_be_used_is_named(machine: Path, broken: str) -> None:
    machine.write_text(broken, "utf-8")
    with pytest.raises(BadProfile) as told:
        profile()
    assert told.value.facts["file"] == str(machine)


def test_a_text_with_an_unknown_fact_is_refused(machine: Path) -> None:
    machine.write_text(machine.read_text("utf-8").replace("Số: {code}; {time}", "{số}"), "utf-8")
    with pytest.raises(BadProfile):
        profile()
