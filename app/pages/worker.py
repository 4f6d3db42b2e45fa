"""The page child: every PyMuPDF call happens here and in the modules this one imports."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from typing import Any, cast

from app.pages import archive, blanks, comparing, drawing, joining, overlaying, pictures
from app.pages.opened import is_picture
from app.pages.revisions import labels
from app.pages.sheets import Box, Document, Drawn, SheetFacts, Span, Word


def ready() -> bool:
    """Answer once the library is loaded."""
    return True


def open_(path: Path) -> Document:
    """Return what a file shows before any page is drawn."""
    return pictures.document(path) if is_picture(path) else drawing.document(path)


def draw(path: Path, page: int, scale: float, clip: Box | None, board: str) -> Drawn:
    """Draw a page of a PDF or of a picture; its pixels go to the shared memory of that name if they find room there."""
    by = pictures.draw if is_picture(path) else drawing.draw
    drawn = by(path, page, scale, clip)
    room = cast("memoryview", _board(board).buf)
    size = len(drawn.pixels)
    if size > len(room):
        return drawn
    room[:size] = drawn.pixels
    return replace(drawn, pixels=b"")


@lru_cache(maxsize=1)
def _board(name: str) -> SharedMemory:
    return SharedMemory(name)


def words(path: Path, page: int) -> tuple[Word, ...]:
    """Return the words of a page; a picture has none."""
    return () if is_picture(path) else drawing.words(path, page)


def spans(path: Path, page: int) -> tuple[Span, ...]:
    """Return the stretches of text of a page in one font; a picture has none."""
    return () if is_picture(path) else drawing.spans(path, page)


def text(path: Path) -> tuple[str, ...]:
    """Return the text page by page; a picture has none."""
    return () if is_picture(path) else drawing.text(path)


def sheet_facts(path: Path) -> tuple[SheetFacts, ...]:
    """Return how each page of a scan was taken."""
    return pictures.sheet_facts(path) if is_picture(path) else drawing.sheet_facts(path)


def loose_fonts(path: Path) -> tuple[str, ...]:
    """Return the fonts that are not embedded; a picture has none."""
    return () if is_picture(path) else drawing.loose_fonts(path)


TASKS: dict[str, Callable[..., Any]] = {
    "ready": ready,
    "open": open_,
    "draw": draw,
    "words": words,
    "spans": spans,
    "blanks": blanks.blanks,
    "text": text,
    "loose_fonts": loose_fonts,
    "sheet_facts": sheet_facts,
    "archive_facts": archive.archive_facts,
    "join_images": joining.join_images,
    "join": joining.join,
    "lay_on": overlaying.lay_on,
    "compare": comparing.compare,
    "inserted": comparing.inserted,
    "labels": labels,
}
