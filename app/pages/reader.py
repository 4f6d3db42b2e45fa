"""Our side of the page child: the one way in which the rest of the program reads or joins pages."""

import threading
import time
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.base.child import Asks, Child, Limits
from app.pages.sheets import Box, Difference, Document, Drawn, Rooms, ScannedPage, SheetFacts, Span, Word

if TYPE_CHECKING:
    from multiprocessing.shared_memory import SharedMemory

_BOARD = 16 << 20
"""Bytes of shared memory: an A4 page at 220 dots an inch; larger ones come through the pipe."""
_LIMITS = Limits(deadline=20.0, memory=2 << 30, tasks=2000)
_JOIN_SECONDS = 300.0
_COMPARE_SECONDS = 300.0
_LEAST_SECONDS = 0.01


class PageReader:
    """Draws, reads, compares and joins PDFs in a child process that may die without harm.

    Pictures (PNG, JPEG, TIFF) can be opened and drawn like documents. Raises NotAPdf, PdfLocked,
    PageUnreadable, and the child's own ChildDied, ChildTimedOut, ChildFailed.
    """

    def __init__(self, limits: Limits = _LIMITS) -> None:
        """Prepare; the child starts with `warm` or with the first question."""
        self._child = Child("app.pages.worker", limits)
        self.asking: Asks = self._child
        self._board = _Board()

    def warm(self) -> None:
        """Start the child and let it load its library, so that the first page comes at once."""
        self.asking.ask("ready")

    def close(self) -> None:
        """End the child and give the shared memory back."""
        self._child.close()
        self._board.close()

    def until(self, moment: float) -> "PageReader":
        """Return the same reader for one piece of work that is over at a moment of the monotonic clock.

        Whatever is asked of it later raises ChildTimedOut.
        """
        bounded = copy(self)
        bounded.asking = self._child.until(moment)
        return bounded

    @property
    def process_id(self) -> int | None:
        """The running child, for tests and for the health page."""
        return self._child.process_id

    def open(self, path: Path) -> Document:
        """Return the number of pages, their sizes and what is unusual about the file."""
        return cast("Document", self.asking.ask("open", path))

    def draw(self, path: Path, page: int, scale: float, clip: Box | None = None) -> Drawn:
        """Draw a page, or the part inside `clip`, at `scale` pixels a point (lowered for enormous pages)."""
        with self._board.drawing:
            board = self._board.shared()
            drawn = cast("Drawn", self.asking.ask("draw", path, page, scale, clip, board.name))
            if drawn.pixels:
                return drawn
            pixels = cast("memoryview", board.buf)[: drawn.stride * drawn.height]
            return replace(drawn, pixels=bytes(pixels))

    def words(self, path: Path, page: int) -> tuple[Word, ...]:
        """Return the words of a page in reading order; none on a page that is only an image."""
        return cast("tuple[Word, ...]", self.asking.ask("words", path, page))

    def spans(self, path: Path, page: int) -> tuple[Span, ...]:
        """Return the stretches of text in one font, with size and baseline; none on an image."""
        return cast("tuple[Span, ...]", self.asking.ask("spans", path, page))

    def loose_fonts(self, path: Path) -> tuple[str, ...]:
        """Return the names of the fonts that a PDF does not bring along; another computer draws it with others."""
        return cast("tuple[str, ...]", self.asking.ask("loose_fonts", path))

    def blanks(self, path: Path, page: int) -> tuple[Box, ...]:
        """Return the boxes of the rows of dots and underscores that wait to be filled, no higher than their ink."""
        return cast("tuple[Box, ...]", self.asking.ask("blanks", path, page))

    def text(self, path: Path) -> tuple[str, ...]:
        """Return the text layer page by page; a page that cannot be read gives an empty text."""
        return cast("tuple[str, ...]", self.asking.ask("text", path))

    def sheet_facts(self, path: Path) -> tuple[SheetFacts, ...]:
        """Return how each page of a scan (picture or PDF) was taken, after reading all of it.

        A picture that is not complete raises PageUnreadable.
        """
        return cast("tuple[SheetFacts, ...]", self.asking.ask("sheet_facts", path))

    def join_images(self, images: Sequence[ScannedPage], out: Path, title: str) -> Path:
        """Make a PDF 1.7 of images at their physical size; their bytes are embedded without loss."""
        return cast("Path", self.asking.ask("join_images", tuple(images), out, title, deadline=_JOIN_SECONDS))

    def join(self, pdfs: Sequence[Path], out: Path, turned: Sequence[int] = ()) -> Path:
        """Join PDFs page by page, the pages of each turned clockwise by its number of degrees.

        Metadata and output intent are those of the first.
        """
        return cast("Path", self.asking.ask("join", tuple(pdfs), out, tuple(turned), deadline=_JOIN_SECONDS))

    def lay_on(self, source: Path, sheet: Path, out: Path, page: int, box: Box) -> Path:
        """Write a print copy of a PDF or picture with a small sheet laid into a box of one page, as it is viewed."""
        return cast("Path", self.asking.ask("lay_on", source, sheet, out, page, box, deadline=_JOIN_SECONDS))

    def labels(self, path: Path) -> tuple[str, ...]:
        """Return what a PDF says it is: title, author, subject, keywords, and the same in its description."""
        return cast("tuple[str, ...]", self.asking.ask("labels", path))

    def differences(
        self,
        first: Path,
        second: Path,
        allowed: Iterable[tuple[int, Box]] = (),
        filled: Iterable[tuple[int, Box]] = (),
        *,
        seconds: float | None = None,
    ) -> list[Difference]:
        """Return what looks or reads different outside the `allowed` and `filled` boxes (page, box).

        Something new may stand in an allowed box, the picture of a signature, or in a field left to be filled; where
        it is painted over what was written there, the box comes back as "covered". Raises ChildTimedOut when all
        pages together take longer than `seconds`.
        """
        signatures, fills = _by_page(allowed), _by_page(filled)
        pages = max(self.open(first).pages, self.open(second).pages)
        until = time.monotonic() + (seconds or _COMPARE_SECONDS)
        found: list[Difference] = []
        for page in range(pages):
            rooms = Rooms(tuple(signatures.get(page, ())), tuple(fills.get(page, ())))
            left = max(until - time.monotonic(), _LEAST_SECONDS)
            found += self.asking.ask("compare", first, second, page, rooms, deadline=left)
        return found

    def inserted(self, first: Path, second: Path, boxes: Iterable[tuple[int, Box]]) -> list[Difference]:
        """Return the words in the boxes (page, box) that stand in a line of the first file and make it read otherwise.

        Raises ChildTimedOut.
        """
        found: list[Difference] = []
        for page, held in sorted(_by_page(boxes).items()):
            found += self.asking.ask("inserted", first, second, page, Rooms(tuple(held), ()))
        return found


class _Board:
    """The memory through which pixels come: a pipe takes twice the time of the drawing for them."""

    def __init__(self) -> None:
        self.drawing = threading.Lock()
        self._memory: SharedMemory | None = None

    def shared(self) -> "SharedMemory":
        if self._memory is None:
            from multiprocessing.shared_memory import SharedMemory

            self._memory = SharedMemory(create=True, size=_BOARD)
        return self._memory

    def close(self) -> None:
        with self.drawing:
            if self._memory is not None:
                self._memory.close()
                self._memory.unlink()
                self._memory = None


def _by_page(boxes: Iterable[tuple[int, Box]]) -> dict[int, list[Box]]:
    found: dict[int, list[Box]] = {}
    for page, box in boxes:
        found.setdefault(page, []).append(box)
    return found
