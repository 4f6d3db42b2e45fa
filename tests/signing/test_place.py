"""Places are found by reading the page; what is not certain is given as a question."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.pages.sheets import Document, Word
from app.signing import place
from app.signing.marks import MM, SignatureBox
from tests.kit.signed_pdfs import Bench

A4 = Document(1, ((595.3, 841.9),), (0,), ((1, 0, 0, -1, 0, 841.9),))


def line(*words: tuple[str, float], y: float = 113.0) -> tuple[Word, ...]:
    return tuple(Word(x, y, x + 6 * len(text), y + 13, text, 0, 0) for text, x in words)


def sheet(*words: Word) -> place.Sheet:
    return place.Sheet(A4, words, ())


def test_places_of_a_leaders_document(bench: Bench) -> None:
    found = bench.sealer.find_places(bench.leader)
    assert found.number.sure
    assert found.date.sure
    assert found.seal.sure
    assert found.number.size == 13.0
    assert found.date.italic
    assert found.number.gaps[0].x1 - found.number.gaps[0].x0 == pytest.approx(14 * MM, abs=4)


def test_number_already_there_is_a_question() -> None:
    found = place.number_place(sheet(*line(("Số:", 100), ("15/QĐ", 140))))
    assert (found.sure, found.why) == (False, "filled")


def test_two_places_are_a_question() -> None:
    words = line(("Số:", 100), ("/QĐ-A", 160)) + line(("Số:", 100), ("/QĐ-B", 160), y=200)
    found = place.number_place(sheet(*words))
    assert (found.sure, found.why) == (False, "several")
    dates = line(("ngày", 300), ("tháng", 350), ("năm", 400)) + line(("ngày", 300), ("tháng", 350), ("năm", 400), y=200)
    assert place.date_place(sheet(*dates)).why == "several"


def test_dotted_gaps_are_blank() -> None:
    found = place.number_place(sheet(*line(("Số:", 100), ("…….", 125), ("/QĐ-A", 170))))
    assert found.sure
    dated = place.date_place(sheet(*line(("ngày", 300), ("…", 330), ("tháng", 350), ("....", 390), ("năm", 410))))
    assert dated.sure
    assert (
        place.date_place(sheet(*line(("ngày", 300), ("05", 330), ("tháng", 350), ("1", 390), ("năm", 410)))).why
        == "filled"
    )


def test_empty_page_is_a_question_with_the_usual_places() -> None:
    found = place.find_places(sheet())
    assert {found.number.why, found.date.why, found.seal.why} == {"none"}
    assert len(found.date.gaps) == 2


def test_seal_over_words_or_several_signatures_is_a_question() -> None:
    signature = SignatureBox("a", 0, (365, 460, 484, 502), signed=True)
    covered = place.Sheet(A4, line(("Giám", 350), y=355), (signature,))
    assert place.seal_place(covered).why == "covers"
    assert place.seal_place(replace(covered, words=())).why == "found"
    twice = replace(covered, words=(), signatures=(signature, replace(signature, name="b")))
    assert place.seal_place(twice).why == "several"
    unsigned = replace(covered, signatures=(replace(signature, signed=False),))
    assert place.seal_place(unsigned).why == "none"


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_viewed_is_the_inverse_of_in_pdf(bench: Bench, tmp_path: Path, turned: int) -> None:
    source = tmp_path / "turned.pdf"
    content = bench.plain.read_bytes()
    source.write_bytes(
        content.replace(b"/MediaBox[0 0 595.2756 841.8898]", b"/Rotate %03d/MediaBox[0 0 595 842]" % turned)
    )
    document = bench.pages.open(source)
    assert document.rotations == (turned,)
    box = (100.0, 50.0, 180.0, 90.0)
    assert place.viewed(document, 0, document.in_pdf(0, box)) == pytest.approx(box)
