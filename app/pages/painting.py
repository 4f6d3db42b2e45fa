"""Did a later signature's picture change what was there before it, or did it only fill what was blank?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

from app.pages.sheets import Box, Word

_SLIGHT, _PAPER, _DARK, _INK = 24, 30, 90, 70
"""Levels of 255: what anti-aliasing may differ by; how much darker than the paper writing is, and dark writing;
how far apart the colours of ink are."""
_SPECKS, _CELL, _CELLS = 6, 24, 3
_WORD_LOST, _FIGURE_LOST, _CELL_LOST = 0.6, 0.15, 0.85
_LEAST_INK = 12
_DOTS = re.compile(r"^[.…_\s]+$")


@dataclass(frozen=True)
class Looks:
    """The same part of a page: what was written there, how it looked with the signatures of then, how it looks now.

    `words` are those of what was written, `blanks` its rows of dots that wait to be filled, in pixels of the part.
    """

    written: Image.Image
    before: Image.Image
    after: Image.Image
    words: tuple[Word, ...]
    blanks: tuple[Box, ...] = ()


def painted_over(looks: Looks) -> bool:
    """Tell whether writing was changed or hidden.

    Black or white over writing hides or forges it. Coloured ink over it is a seal that overlaps a name, as the decree
    wants it, while the words stay readable: a word keeps a good part of its own ink, a figure nearly all.
    Earlier signatures' pictures and rows of dots are no writing; writing that comes to light again is not changed.
    """
    if not looks.written.size == looks.before.size == looks.after.size:
        return True
    changed = ImageChops.multiply(_apart(looks.before, looks.after), _apart(looks.written, looks.after))
    grey = looks.written.convert("L")
    paper = _paper(grey)
    writing = grey.point(_step(paper - _PAPER, above=0, below=255))
    _spare(writing, ((word.x0, word.y0, word.x1, word.y1) for word in looks.words if _DOTS.match(word.text)))
    _spare(writing, looks.blanks)
    lost = ImageChops.multiply(changed, writing)
    if _count(ImageChops.multiply(lost, _colourless(looks.after))) > _SPECKS:
        return True
    dark = ImageChops.multiply(writing, grey.point(_step(paper - _DARK, above=0, below=255)))
    gone = ImageChops.multiply(changed, dark)
    return _words_hidden(looks.words, dark, gone) or _cells_hidden(dark, gone)


def _apart(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.difference(one, other).convert("L").point(_step(_SLIGHT))


def _words_hidden(words: tuple[Word, ...], dark: Image.Image, gone: Image.Image) -> bool:
    for word in words:
        box = _inside((word.x0, word.y0, word.x1, word.y1), dark)
        if box is None:
            continue
        ink = _count(dark.crop(box))
        most = _FIGURE_LOST if any(letter.isdigit() for letter in word.text) else _WORD_LOST
        if ink >= _LEAST_INK and _count(gone.crop(box)) > ink * most:
            return True
    return False


def _cells_hidden(dark: Image.Image, gone: Image.Image) -> bool:
    """Judge what has no words, as on a scan, by small squares."""
    hidden = 0
    for top in range(0, dark.height, _CELL):
        for left in range(0, dark.width, _CELL):
            box = (left, top, min(left + _CELL, dark.width), min(top + _CELL, dark.height))
            ink = _count(dark.crop(box))
            hidden += ink >= _LEAST_INK and _count(gone.crop(box)) > ink * _CELL_LOST
    return hidden >= _CELLS


def _paper(grey: Image.Image) -> int:
    """Return the level of the paper: the commonest one, which on a scan is not white."""
    levels = grey.histogram()
    return max(range(128, 256), key=lambda level: levels[level])


def _spare(picture: Image.Image, boxes: Iterable[Box]) -> None:
    pencil = ImageDraw.Draw(picture)
    for box in boxes:
        pencil.rectangle(box, fill=0)


def _inside(box: Box, picture: Image.Image) -> tuple[int, int, int, int] | None:
    left, top = max(0, round(box[0])), max(0, round(box[1]))
    right, bottom = min(picture.width, round(box[2])), min(picture.height, round(box[3]))
    return (left, top, right, bottom) if left < right and top < bottom else None


def _count(mask: Image.Image) -> int:
    return sum(mask.histogram()[128:])


def _colourless(picture: Image.Image) -> Image.Image:
    red, green, blue = picture.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    return ImageChops.subtract(most, least).point(_step(_INK, above=0, below=255))


def _step(limit: int, above: int = 255, below: int = 0) -> list[int]:
    return [above if level > limit else below for level in range(256)]
