"""What a later signature's picture may do to the writing beneath it."""

from dataclasses import replace

from PIL import Image, ImageDraw

from app.pages.painting import Looks, painted_over
from app.pages.sheets import Word

WHITE, BLACK, RED, PALE = (255, 255, 255), (0, 0, 0), (200, 20, 20), (255, 255, 150)
Colour = tuple[int, int, int]


def _written(text: str, paper: Colour = WHITE) -> tuple[Image.Image, Word]:
    picture = Image.new("RGB", (200, 60), paper)
    pencil = ImageDraw.Draw(picture)
    pencil.text((10, 15), text, fill=BLACK, font_size=26)
    left, top, right, bottom = pencil.textbbox((10, 15), text, font_size=26)
    return picture, Word(left, top, right, bottom, text=text, block=0, line=0)


def _looks(text: str, box: tuple[int, int, int, int], colour: Colour) -> Looks:
    written, word = _written(text)
    after = written.copy()
    ImageDraw.Draw(after).rectangle(box, fill=colour)
    return Looks(written, written, after, (word,))


def test_blank_paper_may_be_filled() -> None:
    blank, black = Image.new("RGB", (20, 20), WHITE), Image.new("RGB", (20, 20), BLACK)
    assert not painted_over(Looks(blank, blank, black, ()))


def test_white_or_black_over_writing() -> None:
    assert painted_over(_looks("dong", (40, 0, 60, 59), WHITE))
    assert painted_over(_looks("dong", (40, 0, 60, 59), (90, 90, 90)))


def test_a_thin_red_ring_may_cross_a_name() -> None:
    assert not painted_over(_looks("GIAM DOC", (0, 28, 199, 31), RED))


def test_red_or_pale_colour_may_not_hide_a_word() -> None:
    assert painted_over(_looks("GIAM", (0, 0, 199, 59), RED))
    assert painted_over(_looks("GIAM", (0, 0, 199, 59), PALE))


def test_a_figure_keeps_its_ink() -> None:
    assert painted_over(_looks("100.000", (10, 0, 30, 59), RED))
    assert not painted_over(_looks("tram trieu", (10, 0, 30, 59), RED))


def test_rows_of_dots_wait_for_a_number() -> None:
    assert not painted_over(_looks("........", (10, 20, 100, 40), BLACK))


def test_earlier_pictures_may_be_covered_but_not_the_writing_under_them() -> None:
    written, word = _written("Tran Van")
    before = written.copy()
    ImageDraw.Draw(before).line((0, 5, 199, 55), fill=(0, 0, 180), width=6)
    after = before.copy()
    ImageDraw.Draw(after).rectangle((0, 0, 199, 10), fill=WHITE)
    assert not painted_over(Looks(written, before, after, (word,)))
    ImageDraw.Draw(after).rectangle((0, 0, 199, 59), fill=WHITE)
    assert painted_over(Looks(written, before, after, (word,)))


def test_scans_are_judged_without_words() -> None:
    written, _ = _written("Quyet dinh so 12", (235, 235, 230))
    after = written.copy()
    ImageDraw.Draw(after).rectangle((0, 0, 199, 59), fill=RED)
    assert painted_over(Looks(written, written, after, ()))
    crossed = written.copy()
    ImageDraw.Draw(crossed).line((0, 30, 199, 30), fill=RED, width=3)
    assert not painted_over(Looks(written, written, crossed, ()))


def test_another_size_is_another_picture() -> None:
    one, other = Image.new("RGB", (20, 20), WHITE), Image.new("RGB", (21, 20), WHITE)
    assert painted_over(Looks(one, one, other, ()))


def _dots(text: str, row: str) -> tuple[Looks, tuple[float, float, float, float]]:
    """Paint white over all that stands before the slash; the box is that of the dots there."""
    pencil = ImageDraw.Draw(Image.new("RGB", (200, 60)))
    before, dots = text.partition(row)[0], text.partition("/")[0]
    left, right = (10 + round(pencil.textlength(part, font_size=26)) for part in (before, dots))
    return _looks(text, (0, 0, right, 59), WHITE), (left, 34.0, right, 44.0)


def test_dots_written_to_a_notation_wait_too_but_nothing_beside_them() -> None:
    looks, row = _dots("......../QD", "........")
    assert painted_over(looks)
    assert not painted_over(replace(looks, blanks=(row,)))
    looks, row = _dots("12....../QD", "......")
    assert painted_over(replace(looks, blanks=(row,)))
