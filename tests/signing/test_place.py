"""Places are found by reading the page; what is not certain is given as a question."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.pages.sheets import Document, Word
from app.signing import place
from app.signing.marks import MM, SignatureBox
from app.signing.profile import profile
from app.signing.room import arrival_place, by_pixels, by_words, either, line_place
from app.signing.seal import Shown
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


def wide(text: str, x: float, width: float, y: float = 113.0) -> Word:
    return Word(x, y, x + width, y + 13, text, 0, 0)


@pytest.mark.parametrize(
    ("words", "left", "right"),
    [
        ((wide("Số:……/QĐ-STN", 100, 100),), 120, 155),
        ((wide("Số:", 100, 18), wide("……/QĐ-STN", 120, 80)), 120, 149),
        ((wide("Số:....", 100, 35), wide("/QĐ-STN", 150, 40)), 116, 151),
        ((wide("Số", 100, 12), wide(":", 113, 3), wide("/QĐ-STN", 150, 40)), 112, 151),
        ((wide("Số:", 100, 18), wide("/2026/QĐ-UBND", 150, 80)), 118, 151),
    ],
    ids=["glued", "dots before the notation", "dots after the word", "colon apart", "year in the notation"],
)
def test_blanks_are_found_however_they_are_written(words: tuple[Word, ...], left: float, right: float) -> None:
    found = place.number_place(sheet(*words))
    assert found.sure
    assert found.gaps[0].x0 == pytest.approx(left, abs=8)
    assert found.gaps[0].x1 == pytest.approx(right, abs=8)


def test_types_have_words_of_their_own() -> None:
    words = (*line(("Luật", 100), ("số:", 126)), wide("/2026/QH16", 180, 60))
    assert place.number_place(sheet(*words)).why == "none"
    law = replace(sheet(*words), type_name="Luật")
    assert place.number_place(law).sure
    low = line(("Số:", 100), ("/SY-STN", 160), y=500)
    assert place.number_place(sheet(*low)).why == "none"
    assert place.number_place(replace(sheet(*low), type_name="Bản sao y")).sure


def test_another_word_that_begins_alike_is_no_number() -> None:
    assert place.number_place(sheet(*line(("Sốt:", 100), ("/QĐ-A", 160)))).why == "none"


def test_seal_tells_how_much_of_the_signature_it_covers() -> None:
    signature = SignatureBox("a", 0, (365, 460, 484, 502), signed=True)
    one = place.Sheet(A4, (), (signature,))
    usual = place.seal_place(one)
    assert place.overlap(one, usual) == pytest.approx(1 / 3, abs=0.01)
    left, top, right, bottom = usual.box
    for by, why in ((-20, "share"), (20, "share"), (4, "found")):
        moved = replace(usual, box=(left + by, top, right + by, bottom))
        assert place.seal_checked(one, moved).why == why
    assert place.overlap(one, replace(usual, page=1)) is None


def test_text_line_grows_to_the_left_and_goes_round_what_is_there() -> None:
    rules = profile().lines
    right = 595.3 - 15 * MM
    usual = line_place(A4, 100, rules)
    assert usual.box == pytest.approx((right - 80 * MM, 10 * MM, right, 18.6 * MM))
    assert line_place(A4, 300, rules).box[0] == pytest.approx(right - 302)
    assert line_place(A4, 900, rules).box[0] == pytest.approx(right - 120 * MM)
    mark = by_words((wide("2", 400, 8, y=15 * MM),))
    moved = line_place(A4, 100, rules, mark)
    assert (moved.sure, moved.why) == (True, "shown")
    assert moved.box[1] == pytest.approx(5 * MM)
    full = by_words(tuple(wide("x", 400, 8, y=top) for top in range(0, 120, 8)))
    assert (line_place(A4, 100, rules, full).sure, line_place(A4, 100, rules, full).why) == (False, "covers")


def test_scan_without_words_is_judged_by_its_ink(bench: Bench) -> None:
    drawn = bench.pages.draw(bench.plain, 0, 1.0)
    taken = by_pixels(drawn, 1.0)
    assert not taken((330, 10, 550, 50))
    assert taken((285, 60, 545, 90))


def test_arrival_mark_goes_under_the_number() -> None:
    clear = by_words(())
    room = arrival_place(A4, clear, 130)
    assert room.sure
    assert room.box[:2] == pytest.approx((30 * MM, 130 + 2 * MM))
    subject = by_words((wide("V/v", 100, 90, y=140),))
    beside = arrival_place(A4, subject, 130)
    assert beside.sure
    assert beside.box[0] == pytest.approx(30 * MM)
    assert not subject(beside.box)
    left = by_words(tuple(wide("x" * 20, 60, 200, y=top) for top in range(135, 460, 10)))
    assert arrival_place(A4, left, 130).box[2] == pytest.approx(A4.sizes[0][0] - 15 * MM)
    full = by_words(tuple(wide("x" * 60, 20, 560, y=top) for top in range(100, 800, 10)))
    assert arrival_place(A4, full, 130).why == "covers"
    unread = arrival_place(A4, clear, None)
    assert (unread.sure, unread.why) == (False, "default")
    assert unread.box[1] == pytest.approx(51 * MM)
    assert arrival_place(A4, either(clear, subject), None).box[1] > unread.box[1]


def test_the_line_of_the_number_is_found_blank_or_filled() -> None:
    assert place.number_line(sheet(*line(("Số:", 100), ("15/QĐ-STN", 140)))) == 126
    assert place.number_line(sheet(*line(("Số:", 100), ("/QĐ-STN", 160)))) == 126
    assert place.number_line(sheet(*line(("Số", 400), ("liệu", 440)))) is None


def test_preview_is_drawn_as_the_sealed_page_will_be(bench: Bench, tmp_path: Path) -> None:
    shown = Shown(bench.sealer.find_places(bench.leader), "245", ("22", "11"), bench.seal_picture)
    bench.sealer.preview(bench.leader, tmp_path / "preview.pdf", shown)
    assert bench.pages.draw(tmp_path / "preview.pdf", 0, 2.0).pixels == bench.pages.draw(bench.sealed, 0, 2.0).pixels
    line = "Sao y; Sở Thử nghiệm; 21/11/2026; 08:30:15 +07:00"
    bench.sealer.preview(bench.plain, tmp_path / "line.pdf", Shown(line=line))
    bench.sealer.stamp_line(bench.plain, tmp_path / "signed.pdf", line, None, bench.agency())
    drawn = [bench.pages.draw(tmp_path / name, 0, 2.0).pixels for name in ("line.pdf", "signed.pdf")]
    assert drawn[0] == drawn[1] != bench.pages.draw(bench.plain, 0, 2.0).pixels
