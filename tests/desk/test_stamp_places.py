"""Places that a person showed are kept for the next documents of the kind, and looked at anew on every page."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.desk import stamp_places
from app.desk.office import Office
from app.desk.sealing import PlaceUnsure, check_places, places_of, places_on
from app.pages.sheets import Document, Word
from app.signing.marks import Place, Places, SignatureBox
from app.signing.place import Sheet, find_places
from tests.kit.sealing import taken_in
from tests.kit.signed_pdfs import Bench

A4 = Document(1, ((595.3, 841.9),), (0,), ((1, 0, 0, -1, 0, 841.9),))
SIGNATURE = SignatureBox("a", 0, (365, 460, 484, 502), signed=True)
KIND = "Quyết định"


def word(text: str, x: float, y: float = 113.0) -> Word:
    return Word(x, y, x + 6 * len(text), y + 13, text, 0, 0)


HEAD = (word("Số:", 100), word("/QĐ-A", 160), word("ngày", 300), word("tháng", 350), word("năm", 400))


def sheet(*words: Word, signed: bool = True) -> Sheet:
    return Sheet(A4, words, (SIGNATURE,) if signed else (), type_name=KIND)


def shown(found: Places, **ways: tuple[float, float]) -> Places:
    return found.changed({name: stamp_places.moved(found.named[name], *way) for name, way in ways.items()})


def test_nothing_kept_leaves_what_was_found(desk: Office) -> None:
    page = sheet(*HEAD)
    found = find_places(page)
    assert stamp_places.as_remembered(desk, page, found) == found
    assert stamp_places.as_remembered(desk, replace(page, type_name=""), found) == found


def test_a_move_is_kept_for_the_kind_only(desk: Office) -> None:
    page = sheet(*HEAD)
    found = find_places(page)
    stamp_places.remember(desk, KIND, found, shown(found, seal=(4, 6), date=(0, 2)))
    kept = stamp_places.as_remembered(desk, page, found)
    assert kept.number == found.number
    assert kept.seal.box == pytest.approx(stamp_places.moved(found.seal, 4, 6).box)
    assert (kept.seal.sure, kept.seal.why, kept.date.why) == (True, "shown", "shown")
    other = replace(page, type_name="Công văn")
    assert stamp_places.as_remembered(desk, other, found) == found
    for name in stamp_places.NAMES:
        stamp_places.forget(desk, KIND, name)
    assert stamp_places.as_remembered(desk, page, found) == found


def test_a_seal_far_from_the_signature_is_asked_once_and_then_kept(desk: Office) -> None:
    page = sheet(*HEAD)
    found = find_places(page)
    away = stamp_places.moved(found.seal, -80, 0)
    assert stamp_places.checked(page, "seal", away).why == "share"
    stamp_places.remember(desk, KIND, found, replace(found, seal=away))
    assert stamp_places.as_remembered(desk, page, found).seal.sure


def test_a_place_shown_where_none_was_found_is_kept_as_it_is(desk: Office) -> None:
    page = sheet(signed=False)
    found = find_places(page)
    assert found.number.why == "none"
    stamp_places.remember(desk, KIND, found, shown(found, number=(10, 5)))
    kept = stamp_places.as_remembered(desk, page, found)
    assert kept.number.box == pytest.approx(stamp_places.moved(found.number, 10, 5).box)
    assert kept.number.sure
    read = find_places(sheet(*HEAD))
    assert stamp_places.as_remembered(desk, sheet(*HEAD), read).number == read.number


def test_a_kept_place_that_covers_words_is_a_question(desk: Office) -> None:
    page = sheet(*HEAD)
    found = find_places(page)
    stamp_places.remember(desk, KIND, found, shown(found, date=(0, 40)))
    full = sheet(*HEAD, word("x" * 40, 250, y=150))
    told = stamp_places.as_remembered(desk, full, find_places(full)).date
    assert (told.sure, told.why) == (False, "covers")


def test_what_is_ambiguous_or_has_a_field_stays_a_question(desk: Office) -> None:
    page = sheet(*HEAD)
    found = find_places(page)
    stamp_places.remember(desk, KIND, found, shown(found, number=(5, 0), seal=(5, 0)))
    twice = sheet(*HEAD, word("Số:", 100, y=200), word("/QĐ-B", 160, y=200))
    assert stamp_places.as_remembered(desk, twice, find_places(twice)).number.why == "several"
    in_field = replace(found, seal=replace(found.seal, field="sig_agency"))
    assert stamp_places.as_remembered(desk, page, in_field).seal == in_field.seal


def with_lines(places: Places, *boxes: float) -> Places:
    """The places with lines of other files that begin so far from the left."""
    lines = {f"line-{at}": Place(0, (left, 20.0, left + 100, 40.0), "sure", "default") for at, left in enumerate(boxes)}
    return replace(places, lines=lines)


def test_what_is_kept_is_seen_replaced_and_forgotten(desk: Office) -> None:
    page = sheet(*HEAD)
    found = find_places(page)
    read, moved = with_lines(found, 300, 300), with_lines(shown(found, seal=(4, 6)), 300, 280)
    stamp_places.remember(desk, KIND, read, moved)
    seal, line = stamp_places.remembered(desk)[KIND]
    assert (seal.name, seal.page) == ("seal", None)
    assert (seal.across, seal.down) == pytest.approx((4, 6))
    assert (line.name, line.across, line.down) == ("line", -20, 0)
    first = read.lines["line-0"]
    assert stamp_places.line_as_remembered(desk, KIND, first).box[0] == 280
    assert stamp_places.line_as_remembered(desk, "Công văn", first) is first
    assert stamp_places.as_remembered(desk, page, read).lines == read.lines
    stamp_places.remember(desk, KIND, found, shown(found, date=(0, 3)))
    assert [one.name for one in stamp_places.remembered(desk)[KIND]] == ["date", "line"]
    stamp_places.remember(desk, "Công văn", replace(found, seal=replace(found.seal, why="none")), found)
    stamp_places.remember(desk, "Báo cáo", found, found)
    kept = stamp_places.remembered(desk)
    assert (list(kept), kept["Công văn"][0].page) == (["Công văn", KIND], 0)
    for name in ("date", "line", "seal"):
        stamp_places.forget(desk, KIND, name)
    assert list(stamp_places.remembered(desk)) == ["Công văn"]


NARROW = {"Số: /QĐ-STN": "number", "Số:/QĐ-STN": "number", "Mẫu Một, ngày tháng năm 2026": "date"}


@pytest.mark.parametrize("said", NARROW)
def test_a_narrow_heading_is_a_question_before_a_number_is_spent(
    desk: Office, bench: Bench, tmp_path: Path, said: str
) -> None:
    usual = ("Số:            /QĐ-STN", "Mẫu Một, ngày      tháng      năm 2026")
    number, date = (said, usual[1]) if said.startswith("Số") else (usual[0], said)
    file = bench.headed(tmp_path, number, date)
    key = taken_in(desk, file, numbered=False)
    with pytest.raises(PlaceUnsure, match=f"{NARROW[said]} \\(narrow\\)"):
        check_places(places_of(desk, key, bench.sealer))
    assert not places_on(desk, file, "không có loại này", bench.sealer).named[NARROW[said]].sure
