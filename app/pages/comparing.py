"""Telling whether two revisions of a page look and read alike, inside the page child."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pymupdf
from PIL import Image, ImageChops, ImageDraw

from app.pages import drawing
from app.pages.blanks import blanks_of
from app.pages.opened import MUPDF_ERRORS, loaded, pdf
from app.pages.painting import Looks, painted_over
from app.pages.revisions import bare_page, drawn_alike, fields, shown_apart_on_paper, signature_widgets
from app.pages.sheets import Box, Difference, PageUnreadable, Rooms, Word

_mupdf: Any = pymupdf
_SCALES = (1.0, 2.0)
_CLOSE = 2.0
_SLIGHT = 12
"""Levels of 255 by which anti-aliasing may differ."""
_MOST_PIXELS = 40_000_000
_UNREADABLE: tuple[type[Exception], ...] = (PageUnreadable, *MUPDF_ERRORS)
_ALIKE, _NEAR, _LEVEL = 0.6, 2.0, 0.6
"""Of two words of one line: how alike their heights are, how near they stand in heights, how far they overlap."""
Usage = Literal["View", "Print"]


def compare(first: Path, second: Path, page: int, rooms: Rooms) -> list[Difference]:
    """Return the differences of one page outside its rooms; without any, the rooms in which something was painted over.

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


def inserted(first: Path, second: Path, page: int, rooms: Rooms) -> list[Difference]:
    """Return the words in the rooms that stand in a line that was written before, so that the line reads otherwise.

    Rows of dots and the pictures of earlier signatures are no line.
    """
    try:
        then, now = drawing.words_of(bare_page(first, page)), drawing.words_of(loaded(pdf(second), page))
    except _UNREADABLE:
        return [Difference(page, _whole(first, page), "unreadable")]
    lines = [word for word in then if any(letter.isalnum() for letter in word.text)]
    known = {_place(word) for word in then}
    added = [(word, (word.x0, word.y0, word.x1, word.y1)) for word in now if _place(word) not in known]
    found = [(word, box) for word, box in added if any(_inside(box, room) for room in rooms.boxes)]
    return [Difference(page, box, "word") for word, box in found if any(_continues(word, line) for line in lines)]


def _continues(word: Word, line: Word) -> bool:
    """Tell whether a word stands right beside another one, on its line and of its size."""
    high, low = sorted((word.y1 - word.y0, line.y1 - line.y0), reverse=True)
    overlap = min(word.y1, line.y1) - max(word.y0, line.y0)
    gap = max(word.x0 - line.x1, line.x0 - word.x1)
    return low >= high * _ALIKE and overlap >= low * _LEVEL and gap < high * _NEAR


Which = Literal["then", "now", "then bare", "now bare"]
_READ: tuple[Which, ...] = ("then bare", "then", "now")


class _Pair:
    """One page of two revisions, each picture of it drawn once."""

    def __init__(self, first: Path, second: Path, number: int) -> None:
        self._first, self._second, self.number = first, second, number
        self._pages: dict[Which, Any] = {}
        self._drawn: dict[tuple[Which, float, Usage], Image.Image] = {}

    def differences(self, rooms: Rooms) -> list[Difference]:
        drawn = next((box for scale in _SCALES if (box := self._apart(scale, "View", rooms.boxes))), None)
        found = [Difference(self.number, drawn, "drawn")] if drawn else []
        read = _read_apart(drawing.words_of(self._page("then")), drawing.words_of(self._page("now")), rooms.boxes)
        found += [Difference(self.number, box, "word") for box in read]
        filled = _filled_apart(fields(self._first, self.number), fields(self._second, self.number), rooms.fills)
        found += [Difference(self.number, box, "field") for box in filled]
        if found:
            return found
        found += self._printed(rooms) if self._paper_may_differ() else []
        found += self._beneath(rooms) if self._has_signatures() else []
        return found + self._covered(rooms.boxes)

    def _page(self, which: Which) -> Any:
        if which not in self._pages:
            path = self._first if which.startswith("then") else self._second
            bare = which.endswith("bare")
            self._pages[which] = bare_page(path, self.number) if bare else loaded(pdf(path), self.number)
        return self._pages[which]

    def _image(self, which: Which, scale: float, usage: Usage = "View") -> Image.Image:
        key = (which, scale, usage)
        if key not in self._drawn:
            self._drawn[key] = _image(self._page(which), scale, usage)
        return self._drawn[key]

    def _apart(self, scale: float, usage: Usage, allowed: tuple[Box, ...]) -> Box | None:
        return _image_apart(self._image("then", scale, usage), self._image("now", scale, usage), scale, allowed)

    def _printed(self, rooms: Rooms) -> list[Difference]:
        box = self._apart(_SCALES[0], "Print", rooms.boxes)
        return [Difference(self.number, box, "printed")] if box else []

    def _beneath(self, rooms: Rooms) -> list[Difference]:
        """Return what differs when the signatures' pictures are taken away: what they hide must not change either."""
        scale = _SCALES[0]
        box = _image_apart(self._image("then bare", scale), self._image("now bare", scale), scale, rooms.fills)
        then, now = drawing.words_of(self._page("then bare")), drawing.words_of(self._page("now bare"))
        found = [Difference(self.number, box, "drawn")] if box else []
        return found + [Difference(self.number, one, "word") for one in _read_apart(then, now, rooms.fills)]

    def _has_signatures(self) -> bool:
        return any(signature_widgets(pdf(path), self.number) for path in (self._first, self._second))

    def _covered(self, boxes: tuple[Box, ...]) -> list[Difference]:
        """Return the rooms where what is drawn now, on the screen or on paper, changes what was written there."""
        usages: tuple[Usage, ...] = ("View", "Print") if self._paper_may_differ() else ("View",)
        over = [box for box in boxes if any(self._painted_over(box, usage) for usage in usages)]
        return [Difference(self.number, box, "covered") for box in over]

    def _paper_may_differ(self) -> bool:
        return any(shown_apart_on_paper(path, self.number) for path in (self._first, self._second))

    def _painted_over(self, box: Box, usage: Usage) -> bool:
        bare = self._page("then bare")
        area = _pixels(box, bare)
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
        written, before, after = (self._image(which, _CLOSE, usage).crop(area) for which in _READ)
        waiting = tuple(_moved(row, area) for row in blanks_of(bare))
        return painted_over(Looks(written, before, after, words, waiting))


def _moved(box: Box, area: tuple[int, int, int, int]) -> Box:
    """Return a box of the page in pixels of the part of its picture."""
    left, top, right, bottom = (edge * _CLOSE for edge in box)
    return left - area[0], top - area[1], right - area[0], bottom - area[1]


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
    return Image.frombuffer("RGB", (pixels.width, pixels.height), pixels.samples, "raw", "RGB", pixels.stride, 1)


def _image_apart(one: Image.Image, other: Image.Image, scale: float, allowed: tuple[Box, ...]) -> Box | None:
    if one.size != other.size:
        return (0, 0, max(one.width, other.width) / scale, max(one.height, other.height) / scale)
    apart = ImageChops.difference(one, other)
    if apart.getbbox() is None:
        return None
    apart = apart.convert("L", matrix=None)
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
