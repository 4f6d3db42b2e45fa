"""A number never loses a digit at the edge of its field: what is too wide is written smaller, and somebody is asked."""

import dataclasses
from pathlib import Path

import pytest

from app.pages.reader import PageReader
from app.signing.fitting import asked, face, fitted
from app.signing.marks import Gap, Place, Places
from tests.kit.signed_pdfs import Bench


def place(width: float, align: str = "right", gaps: int = 1) -> Place:
    held = tuple(Gap(100 + 50 * at, 100 + 50 * at + width, 110) for at in range(gaps))
    made = Place(0, (100, 100, held[-1].x1, 112), "sure", "found", held)
    return dataclasses.replace(made, align="right" if align == "right" else "centre")


@pytest.mark.parametrize("text", ["05", "245", "1245", "12459"])
@pytest.mark.parametrize("width", [0.0, 7.0, 14.0, 40.0])
@pytest.mark.parametrize("align", ["right", "centre"])
def test_what_is_drawn_stays_inside_its_field(text: str, width: float, align: str) -> None:
    there = fitted(place(width, align), (text,))
    [gap] = there.gaps
    assert face().width(text, there.size) <= gap.x1 - gap.x0 + 0.01
    assert there.box[0] <= gap.x0
    assert there.box[2] >= gap.x1
    assert 9 <= there.size <= 13


def test_a_wide_gap_stays_as_it_is() -> None:
    assert fitted(place(40), ("245",)) == place(40)
    assert fitted(place(40), ("1", "2")) == place(40), "another count of gaps is refused where it is drawn"


@pytest.mark.parametrize(("width", "text", "sure"), [(16, "245", True), (16, "1245", False), (11, "05", True)])
def test_only_what_would_be_clearly_smaller_is_asked_about(width: float, text: str, sure: bool) -> None:
    seal = Place(0, (0, 0, 100, 100), "sure", "found")
    found = asked(Places(place(width), place(15, "centre", 2), seal), text, ("22", "11"))
    assert (found.number.sure, found.date.sure) == (sure, True)
    shown = dataclasses.replace(place(width), why="shown")
    assert asked(Places(shown, place(15, "centre", 2), seal), text, ("22", "11")).number.sure, "somebody has looked"


def test_what_a_person_accepts_is_written_whole(bench: Bench, reader: PageReader, tmp_path: Path) -> None:
    file = bench.headed(tmp_path, "Số: /QĐ-STN", "Mẫu Một, ngày tháng năm 2026")
    places, one, two = bench.sealer.find_places(file), tmp_path / "1.pdf", tmp_path / "2.pdf"
    bench.sealer.stamp_number(file, one, "1245", places.number, bench.agency())
    bench.sealer.stamp_date(one, two, ("22", "11"), places.date, bench.agency())
    assert {"1245", "22", "11"} <= {word.text for word in reader.words(two, 0)}
