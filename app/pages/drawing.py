"""Drawing and reading single pages of a PDF, inside the page child."""

from pathlib import Path
from typing import Any

import pymupdf

from app.pages.opened import MUPDF_ERRORS, loaded, page_of, pdf, unreadable
from app.pages.sheets import Box, Document, Drawn, Matrix, SheetFacts, Span, Word

_mupdf: Any = pymupdf
_A4 = (595.276, 841.89)
_AS_IT_IS: Matrix = (1, 0, 0, -1, 0, _A4[1])
_POINTS = 72.0
_RGB = 3
"""Components of a colour image."""
_MOST_PIXELS = 40_000_000


def document(path: Path) -> Document:
    """Return sizes, rotations and oddities; a page that cannot be loaded does not spoil the others."""
    opened = pdf(path)
    sizes: list[tuple[float, float]] = []
    rotations: list[int] = []
    to_pdf: list[Matrix] = []
    broken: list[int] = []
    for number in range(opened.page_count):
        try:
            page = loaded(opened, number)
            shown = page.rect
            size, turned, matrix = (shown.width, shown.height), page.rotation, map_to_pdf(page)
        except MUPDF_ERRORS:
            broken.append(number)
            size, turned, matrix = _A4, 0, _AS_IT_IS
        sizes.append(size)
        rotations.append(turned)
        to_pdf.append(matrix)
    return Document(
        pages=len(sizes),
        sizes=tuple(sizes),
        rotations=tuple(rotations),
        to_pdf=tuple(to_pdf),
        encrypted=bool((opened.metadata or {}).get("encryption")),
        repaired=bool(opened.is_repaired),
        broken=tuple(broken),
    )


def draw(path: Path, number: int, scale: float, clip: Box | None = None) -> Drawn:
    """Draw one page in colours on white, with its annotations and fields."""
    page = page_of(path, number)
    try:
        area = (_mupdf.Rect(clip) & page.rect) if clip else page.rect
        fitted = min(scale, (_MOST_PIXELS / max(area.width * area.height, 1)) ** 0.5)
        pixels = page.get_pixmap(matrix=_mupdf.Matrix(fitted, fitted), clip=area, colorspace=_mupdf.csRGB, alpha=False)
        return Drawn(pixels.width, pixels.height, pixels.stride, bytes(pixels.samples))
    except MUPDF_ERRORS as problem:
        raise unreadable(path, number, problem) from problem


def words(path: Path, number: int) -> tuple[Word, ...]:
    """Return the words of one page in the order of the page's text."""
    try:
        return words_of(page_of(path, number))
    except MUPDF_ERRORS as problem:
        raise unreadable(path, number, problem) from problem


def words_of(page: Any) -> tuple[Word, ...]:
    """Return the words of an open page."""
    turn = turn_of(page)
    return tuple(_word(_mupdf.Rect(word[:4]) * turn, word) for word in page.get_text("words", sort=False))


def spans(path: Path, number: int) -> tuple[Span, ...]:
    """Return the stretches of text of one page with their font size and baseline."""
    page = page_of(path, number)
    try:
        blocks = page.get_text("dict", sort=False)["blocks"]
        turn = turn_of(page)
        return tuple(_span(span, turn) for block in blocks for line in block.get("lines", ()) for span in line["spans"])
    except MUPDF_ERRORS as problem:
        raise unreadable(path, number, problem) from problem


def text(path: Path) -> tuple[str, ...]:
    """Return the text layer page by page."""
    opened = pdf(path)
    return tuple(_text(opened, number) for number in range(opened.page_count))


def sheet_facts(path: Path) -> tuple[SheetFacts, ...]:
    """Return how the largest image of each page was taken; (0, True) on a page without images.

    Copiers part a sheet in layers, the letters fine and black, the paper below coarse and in colour: such a page is
    as fine as its finest layer, and in colour.
    """
    opened = pdf(path)
    return tuple(_facts(path, number) for number in range(opened.page_count))


def _facts(path: Path, number: int) -> SheetFacts:
    page = page_of(path, number)
    try:
        images = page.get_image_info()
    except MUPDF_ERRORS as problem:
        raise unreadable(path, number, problem) from problem
    if not images:
        return SheetFacts(dpi=0.0, colour=True)
    largest = max(images, key=lambda image: image["width"] * image["height"])
    shown = _mupdf.Rect(largest["bbox"])
    sides = sorted((shown.width, shown.height)), sorted((largest["width"], largest["height"]))
    dpi = min(dots / max(points, 1) * _POINTS for points, dots in zip(*sides, strict=True))
    whole = _mupdf.Rect(page.rect)
    shown.intersect(whole)
    covers = shown.width * shown.height / max(whole.width * whole.height, 1)
    layers = [image for image in images if _area(image) * 2 >= _area(largest)]
    colour = any(image["colorspace"] >= _RGB for image in layers)
    return SheetFacts(dpi=round(dpi, 1), colour=colour, covers=round(covers, 2))


def _area(image: Any) -> float:
    """Return how much of the page an image takes, in square points."""
    shown = _mupdf.Rect(image["bbox"])
    return float(shown.width * shown.height)


def _text(opened: Any, number: int) -> str:
    try:
        return str(loaded(opened, number).get_text("text", sort=True))
    except MUPDF_ERRORS:
        return ""


def _word(box: Any, word: tuple[Any, ...]) -> Word:
    return Word(box.x0, box.y0, box.x1, box.y1, text=word[4], block=word[5], line=word[6])


def _span(span: dict[str, Any], turn: Any) -> Span:
    box = _mupdf.Rect(span["bbox"]) * turn
    baseline = (_mupdf.Point(span["origin"]) * turn).y
    face, flags = span["font"], span["flags"]
    italic = bool(flags & _mupdf.TEXT_FONT_ITALIC)
    bold = bool(flags & _mupdf.TEXT_FONT_BOLD) or "bold" in face.lower()
    where = (box.x0, box.y0, box.x1, box.y1)
    return Span(where, span["text"], span["size"], baseline, italic, bold, face, span["color"] == 0)


def loose_fonts(path: Path) -> tuple[str, ...]:
    """Return the names of the fonts that a PDF uses without bringing them along."""
    document = pdf(path)
    used = (font for number in range(document.page_count) for font in document.get_page_fonts(number))
    return tuple(sorted({name for _, kind, _, name, *_ in used if kind == "n/a"}))


def turn_of(page: Any) -> Any:
    """Return the matrix from MuPDF's unturned page to the page as viewed.

    MuPDF's own `rotation_matrix` and `transformation_matrix` go wrong where a crop box meets a rotation or
    reaches beyond the media box, so both maps are made here from the page's size.
    """
    width, height = page.rect.width, page.rect.height
    turned = {
        0: (1, 0, 0, 1, 0, 0),
        90: (0, 1, -1, 0, width, 0),
        180: (-1, 0, 0, -1, width, height),
        270: (0, -1, 1, 0, 0, height),
    }
    return _mupdf.Matrix(*turned[page.rotation % 360])


def map_to_pdf(page: Any) -> Matrix:
    """Return the map from points of the page as viewed to the user space of its PDF."""
    media, crop = page.mediabox, page.cropbox
    left, top = max(media.x0, crop.x0), min(media.y1, media.y1 - crop.y0)
    point = 1 / _unit(page)
    if not page.rotation:
        return (point, 0, 0, -point, left, top)
    matrix = ~turn_of(page) * _mupdf.Matrix(point, 0, 0, -point, left, top)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _unit(page: Any) -> float:
    """Return how many points as viewed a unit of the page's own space takes: large drawings use it."""
    kind, told = page.parent.xref_get_key(page.xref, "UserUnit")
    return float(told) if kind in {"int", "float"} and float(told) > 0 else 1.0
