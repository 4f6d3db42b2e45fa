"""Telling whether two revisions of a page look and read alike, inside the page child."""

from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from app.pages import drawing
from app.pages.opened import pdf
from app.pages.sheets import Box, Difference, PageUnreadable, Word

_SCALES = (1.0, 2.0)
_SLIGHT = 12
"""Levels of 255 by which anti-aliasing may differ."""


def compare(first: Path, second: Path, page: int, allowed: tuple[Box, ...]) -> list[Difference]:
    """Return the differences of one page outside the allowed boxes, drawn at two scales and read as words.

    Two scales, because what is thinner than a pixel at one of them still shows at the other.
    """
    has = [page < pdf(path).page_count for path in (first, second)]
    if not all(has):
        there = second if has[1] else first
        width, height = drawing.document(there).sizes[page]
        return [Difference(page, (0, 0, width, height), "added" if has[1] else "missing")]
    try:
        drawn = [box for scale in _SCALES if (box := _drawn_apart(first, second, page, scale, allowed))]
        read = _read_apart(drawing.words(first, page), drawing.words(second, page), allowed)
    except PageUnreadable:
        width, height = drawing.document(first).sizes[page]
        return [Difference(page, (0, 0, width, height), "unreadable")]
    return [Difference(page, box, "drawn") for box in drawn[:1]] + [Difference(page, box, "word") for box in read]


def _drawn_apart(first: Path, second: Path, page: int, scale: float, allowed: tuple[Box, ...]) -> Box | None:
    one, other = (_image(path, page, scale) for path in (first, second))
    if one.size != other.size:
        return (0, 0, max(one.width, other.width) / scale, max(one.height, other.height) / scale)
    if one.tobytes() == other.tobytes():
        return None
    apart = ImageChops.difference(one, other).convert("L", matrix=None)
    pencil = ImageDraw.Draw(apart)
    for box in allowed:
        pencil.rectangle([edge * scale for edge in box], fill=0)
    found = apart.point([0 if level <= _SLIGHT else 255 for level in range(256)]).getbbox()
    if found is None:
        return None
    x0, y0, x1, y1 = (edge / scale for edge in found)
    return x0, y0, x1, y1


def _image(path: Path, page: int, scale: float) -> Image.Image:
    drawn = drawing.draw(path, page, scale)
    return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels, "raw", "RGB", drawn.stride)


def _read_apart(first: tuple[Word, ...], second: tuple[Word, ...], allowed: tuple[Box, ...]) -> list[Box]:
    one, other = ({_place(word): word for word in words} for words in (first, second))
    changed = [one[place] for place in one.keys() - other.keys()]
    changed += [other[place] for place in other.keys() - one.keys()]
    boxes = [(word.x0, word.y0, word.x1, word.y1) for word in changed]
    return sorted(box for box in boxes if not any(_inside(box, room) for room in allowed))


def _place(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.x0), round(word.y0)


def _inside(box: Box, room: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return room[0] <= x <= room[2] and room[1] <= y <= room[3]
