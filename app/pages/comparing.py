"""Telling whether two revisions of a page look and read alike, inside the page child."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import pymupdf
from PIL import Image, ImageChops, ImageDraw

from app.pages import drawing
from app.pages.opened import MUPDF_ERRORS, loaded, pdf
from app.pages.painting import Looks, painted_over
from app.pages.revisions import bare_page, drawn_alike, fields, signature_widgets
from app.pages.sheets import Box, Difference, PageUnreadable, Rooms, Word

_mupdf: Any = pymupdf
_SCALES = (1.0, 2.0)
_CLOSE = 2.0
_SLIGHT = 12
"""Levels of 255 by which anti-aliasing may differ."""
_MOST_PIXELS = 40_000_000
_UNREADABLE: tuple[type[Exception], ...] = (PageUnreadable, *MUPDF_ERRORS)
Usage = Literal["View", "Print"]


def compare(first: Path, second: Path, page: int, rooms: Rooms) -> list[Difference]:
    """Return the differences of one page outside its rooms, and the rooms in which something was painted over.

    Drawn at two scales, because what is thinner than a pixel at one of them still shows at the other; drawn as on
    the screen and as on paper; drawn with and without the pictures of signatures; read as words; its fields compared.
    """
    has = [page < pdf(path).page_count for path in (first, second)]
    if not all(has):
        there = second if has[1] else first
        return [Difference(page, _whole(there, page), "added" if has[1] else "missing")]
    pair = _Pair(first, second, page)
    try:
        for path in (first, second):
            loaded(pdf(path), page)
        return [] if drawn_alike(first, second, page) else pair.differences(rooms)
    except _UNREADABLE:
        return [Difference(page, _whole(first, page), "unreadable")]


@dataclass(frozen=True)
class _Pair:
    """One page of two revisions."""

    first: Path
    second: Path
    number: int

    def differences(self, rooms: Rooms) -> list[Difference]:
        drawn = [box for scale in _SCALES if (box := self._apart(scale, "View", rooms.boxes))][:1]
        found = [Difference(self.number, box, "drawn") for box in drawn]
        read = _read_apart(drawing.words(self.first, self.number), drawing.words(self.second, self.number), rooms.boxes)
        found += [Difference(self.number, box, "word") for box in read]
        filled = _filled_apart(fields(self.first, self.number), fields(self.second, self.number), rooms.fills)
        found += [Difference(self.number, box, "field") for box in filled]
        found += self._printed(rooms) if not found else []
        found += self._beneath(rooms) if self._has_signatures() else []
        return found + [Difference(self.number, box, "covered") for box in rooms.boxes if self._covered(box)]

    def _printed(self, rooms: Rooms) -> list[Difference]:
        box = self._apart(_SCALES[0], "Print", rooms.boxes)
        return [Difference(self.number, box, "printed")] if box else []

    def _beneath(self, rooms: Rooms) -> list[Difference]:
        """Return what differs when the signatures' pictures are taken away: what they hide must not change either."""
        then, now = (bare_page(path, self.number) for path in (self.first, self.second))
        box = _image_apart(_image(then, _SCALES[0]), _image(now, _SCALES[0]), _SCALES[0], rooms.fills)
        read = _read_apart(drawing.words_of(then), drawing.words_of(now), rooms.fills)
        found = [Difference(self.number, box, "drawn")] if box else []
        return found + [Difference(self.number, box, "word") for box in read]

    def _has_signatures(self) -> bool:
        return any(signature_widgets(pdf(path), self.number) for path in (self.first, self.second))

    def _covered(self, box: Box) -> bool:
        """Tell whether what is drawn in a room now, on the screen or on paper, changes what was written there."""
        return any(self._painted_over(box, usage) for usage in ("View", "Print"))

    def _painted_over(self, box: Box, usage: Usage) -> bool:
        bare = bare_page(self.first, self.number)
        pages = (bare, *(loaded(pdf(path), self.number) for path in (self.first, self.second)))
        area = _pixels(box, bare)
        written, before, after = (_image(page, _CLOSE, usage).crop(area) for page in pages)
        words = tuple(
            replace(
                word,
                x0=word.x0 * _CLOSE - area[0],
                y0=word.y0 * _CLOSE - area[1],
                x1=word.x1 * _CLOSE - area[0],
                y1=word.y1 * _CLOSE - area[1],
            )
            for word in drawing.words_of(bare)
        )
        return painted_over(Looks(written, before, after, words))

    def _apart(self, scale: float, usage: Usage, allowed: tuple[Box, ...]) -> Box | None:
        one, other = (_image(loaded(pdf(path), self.number), scale, usage) for path in (self.first, self.second))
        return _image_apart(one, other, scale, allowed)


def _whole(path: Path, page: int) -> Box:
    width, height = drawing.document(path).sizes[page]
    return 0, 0, width, height


def _pixels(box: Box, page: Any) -> tuple[int, int, int, int]:
    """Return the part of a page's picture that a box takes, a little more on all sides."""
    width, height = page.rect.width, page.rect.height
    edges = (max(0, box[0] - 1), max(0, box[1] - 1), min(width, box[2] + 1), min(height, box[3] + 1))
    left, top, right, bottom = (round(edge * _CLOSE) for edge in edges)
    return left, top, max(left + 1, right), max(top + 1, bottom)


def _image(page: Any, scale: float, usage: Usage = "View") -> Image.Image:
    """Draw a page as it looks on the screen or on paper: layers and notes may show on one of them only."""
    mupdf = _mupdf.mupdf
    area = page.rect
    fitted = min(scale, (_MOST_PIXELS / max(area.width * area.height, 1)) ** 0.5)
    colours = mupdf.FzColorspace(mupdf.FzColorspace.Fixed_RGB)
    drawn = mupdf.pdf_new_pixmap_from_page_with_usage(
        mupdf.pdf_page_from_fz_page(page.this),
        mupdf.FzMatrix(fitted, 0, 0, fitted, 0, 0),
        colours,
        0,
        usage,
        mupdf.FZ_CROP_BOX,
    )
    pixels = _mupdf.Pixmap("raw", drawn)
    return Image.frombytes("RGB", (pixels.width, pixels.height), bytes(pixels.samples), "raw", "RGB", pixels.stride)


def _image_apart(one: Image.Image, other: Image.Image, scale: float, allowed: tuple[Box, ...]) -> Box | None:
    if one.size != other.size:
        return (0, 0, max(one.width, other.width) / scale, max(one.height, other.height) / scale)
    if one.tobytes() == other.tobytes():
        return None
    apart = ImageChops.difference(one, other).convert("L", matrix=None)
    pencil = ImageDraw.Draw(apart)
    for box in allowed:
        pencil.rectangle([edge * scale for edge in _grown(box)], fill=0)
    found = apart.point([0 if level <= _SLIGHT else 255 for level in range(256)]).getbbox()
    if found is None:
        return None
    x0, y0, x1, y1 = (edge / scale for edge in found)
    return x0, y0, x1, y1


def _read_apart(first: tuple[Word, ...], second: tuple[Word, ...], allowed: tuple[Box, ...]) -> list[Box]:
    one, other = ({_place(word): word for word in words} for words in (first, second))
    changed = [one[place] for place in one.keys() - other.keys()]
    changed += [other[place] for place in other.keys() - one.keys()]
    boxes = [(word.x0, word.y0, word.x1, word.y1) for word in changed]
    return sorted(box for box in boxes if not any(_inside(box, room) for room in allowed))


def _filled_apart(first: Iterable[Any], second: Iterable[Any], allowed: tuple[Box, ...]) -> list[Box]:
    changed = set(first) ^ set(second)
    return sorted({one.box for one in changed if not any(_inside(one.box, room) for room in allowed)})


def _place(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.x0), round(word.y0)


def _grown(box: Box) -> Box:
    return box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1


def _inside(box: Box, room: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return room[0] <= x <= room[2] and room[1] <= y <= room[3]
