"""Rows of dots and underscores that wait to be filled, told by their letters, inside the page child."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pymupdf

from app.pages.drawing import turn_of
from app.pages.opened import MUPDF_ERRORS, is_picture, page_of, unreadable
from app.pages.sheets import Box

_mupdf: Any = pymupdf
_ROW = re.compile(r"[.\u2025\u2026_](?:[.\u2025\u2026_ \u00a0]*[.\u2025\u2026_])?")
_LONE = frozenset({"."})
"""What is no row by itself: the end of a sentence."""
_ABOVE, _BELOW = 0.22, 0.26
"""How far the ink of dots and underscores reaches from the line on which letters stand, in their size."""
_ASIDE = 0.1
"""How far slanted underscores reach beside their letters, where a space is left for that."""
_LEVEL = 0.01


def blanks(path: Path, number: int) -> tuple[Box, ...]:
    """Return the boxes of a page's rows of dots and underscores, no higher than their ink; a picture has none."""
    if is_picture(path):
        return ()
    page = page_of(path, number)
    try:
        return blanks_of(page)
    except MUPDF_ERRORS as problem:
        raise unreadable(path, number, problem) from problem


def blanks_of(page: Any) -> tuple[Box, ...]:
    """Return the same of an open page."""
    if all(found[0] in _LONE for found in _ROW.finditer(page.get_text("text"))):
        return ()
    turn = turn_of(page)
    told = page.get_text("rawdict", flags=_mupdf.TEXT_PRESERVE_WHITESPACE)
    lines = (line for block in told["blocks"] for line in block.get("lines", ()))
    return tuple(box for line in lines if _upright(line["dir"], turn) for box in _rows(line, turn))


def _upright(direction: tuple[float, float], turn: Any) -> bool:
    across: float = direction[0] * turn.a + direction[1] * turn.c
    return abs(across - 1) < _LEVEL


def _rows(line: dict[str, Any], turn: Any) -> Iterator[Box]:
    letters = [(letter, span["size"]) for span in line["spans"] for letter in span["chars"]]
    text = "".join(letter["c"] for letter, _ in letters)
    for found in _ROW.finditer(text):
        if found[0] in _LONE:
            continue
        row = letters[found.start() : found.end()]
        boxes = [_mupdf.Rect(letter["bbox"]) * turn for letter, _ in row]
        size = max(size for _, size in row)
        base = (_mupdf.Point(row[0][0]["origin"]) * turn).y
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        left = min(box.x0 for box in boxes) - (0 if before.strip() else _ASIDE * size)
        right = max(box.x1 for box in boxes) + (0 if after.strip() else _ASIDE * size)
        yield left, base - _ABOVE * size, right, base + _BELOW * size
