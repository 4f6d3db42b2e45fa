"""Rows of dots in the heading: number and date stand in their place, the dots are laid over, the verdict stays."""

from pathlib import Path

import pytest

from app.pages.reader import PageReader
from app.pages.sheets import Word
from app.signing import place
from app.signing.verify import Question, Verifier
from tests.kit.signed_pdfs import Bench

HEADINGS = {
    "dots": ("Số: ......../QĐ-UBND", "Mẫu Một, ngày .... tháng .... năm 2026"),
    "ellipses": ("Số: ………/QĐ-UBND", "Mẫu Một, ngày … tháng … năm 2026"),
    "underscores": ("Số: ______/QĐ-UBND", "Mẫu Một, ngày ____ tháng ____ năm 2026"),
    "no spaces": ("Số:......../QĐ-UBND", "Mẫu Một, ngày....tháng....năm 2026"),
    "dots apart": ("Số: . . . . . . /QĐ-UBND", "Mẫu Một, ngày . . . tháng . . . năm 2026"),
}
SLOW = [pytest.param(name, marks=pytest.mark.slow) for name in HEADINGS if name not in {"dots", "no spaces"}]


@pytest.mark.parametrize("name", ["dots", "no spaces", *SLOW])
def test_dots_are_laid_over_and_the_verdict_stays(
    bench: Bench, verifier: Verifier, question: Question, tmp_path: Path, name: str
) -> None:
    leader = bench.headed(tmp_path, *HEADINGS[name])
    places = bench.sealer.find_places(leader)
    assert (places.number.sure, places.date.sure) == (True, True)
    assert (len(places.number.covers), len(places.date.covers)) == (1, 2)
    sealed = bench.seal_whole(leader, tmp_path / "sealed.pdf", bench.agency())
    report = verifier.verify(sealed, question)
    assert (report.verdict, report.differences) == ("V01", ())
    left = places.number.covers[0][0]
    written = places.number.gaps[0].x1 - 20  # three figures of twelve points are 18 wide
    bare = (left, places.number.box[1], written, places.number.box[3] + 2)
    before, after = (bench.pages.draw(file, 0, 2.0, bare) for file in (leader, sealed))
    assert min(before.pixels) < 128
    assert min(after.pixels) == 255


def test_rows_of_dots_are_found_by_their_letters(bench: Bench, reader: PageReader, tmp_path: Path) -> None:
    rows = reader.blanks(bench.headed(tmp_path, "Số: ......../QĐ-UBND. Hết.", "ngày 22 tháng 11 năm 2026"), 0)
    assert [round(right - left) for left, _, right, _ in rows] == [25]
    assert reader.blanks(bench.seal_picture, 0) == ()
    assert reader.blanks(bench.headed(tmp_path, "Số: 12/QĐ-UBND", "Hết."), 0) == ()


def test_words_are_parted_at_rows_of_dots_where_these_are_known() -> None:
    glued = Word(0, 0, 100, 12, text="ngày....tháng", block=0, line=0)
    parts = place.parted((glued,), ((40.0, 8.0, 55.0, 13.0),))
    assert [(word.text, word.x0, word.x1) for word in parts] == [("ngày", 0, 40), ("....", 40, 55), ("tháng", 55, 100)]
    assert place.parted((glued,), ()) == (glued,)
