"""Places that a person showed are kept for the next documents of the kind, and looked at anew on every page."""

from dataclasses import replace

import pytest

from app.desk import stamp_places
from app.desk.office import Office
from app.pages.sheets import Document, Word
from app.signing.marks import Places, SignatureBox
from app.signing.place import Sheet, find_places

A4 = Document(1, ((595.3, 841.9),), (0,), ((1, 0, 0, -1, 0, 841.9),))
SIGNATURE = SignatureBox("a", 0, (365, 460, 484, 502), signed=True)
KIND = "Quyết định"


def word(text: str, x: float, y: float = 113.0) -> Word:
    return Word(x, y, x + 6 * len(text), y + 13, text, 0, 0)


HEAD = (word("Số:", 100), word("/QĐ-A", 160), word("ngày", 300), word("tháng", 350), word("năm", 400))


def sheet(*words: Word, signed: bool = True) -> Sheet:
    return Sheet(A4, words, (SIGNATURE,) if signed else (), type_name=KIND)


def shown(found: Places, **ways: tuple[float, float]) -> Places:
    return replace(found, **{name: stamp_places.moved(getattr(found, name), *way) for name, way in ways.items()})


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
    stamp_places.forget(desk, KIND)
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
