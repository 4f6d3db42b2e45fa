"""Where pages lie under one another at a zoom; pure arithmetic."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 12
"""Pixels between pages and around them, at 100 % text."""


@dataclass(frozen=True)
class Laid:
    """One page on the sheet of all pages, in pixels."""

    page: int
    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height


def lay_out(sizes: Sequence[tuple[float, float]], zoom: float, room: int, gap: int) -> tuple[Laid, ...]:
    """Lay pages (in points) under one another, each in the middle of the room."""
    laid: list[Laid] = []
    top = gap
    for page, (width, height) in enumerate(sizes):
        across, down = max(1, round(width * zoom)), max(1, round(height * zoom))
        left = max(gap, (room - across) // 2)
        laid.append(Laid(page, left, top, across, down))
        top += down + gap
    return tuple(laid)


def fit_page(sizes: Sequence[tuple[float, float]], room: tuple[int, int], gap: int) -> float:
    """Return the zoom at which the first page is seen whole."""
    if not sizes:
        return 1.0
    width, height = sizes[0]
    return max(0.1, min((room[0] - 2 * gap) / width, (room[1] - 2 * gap) / height))


def fit_width(sizes: Sequence[tuple[float, float]], room: tuple[int, int], gap: int) -> float:
    """Return the zoom at which the widest page fills the width."""
    if not sizes:
        return 1.0
    return max(0.1, (room[0] - 2 * gap) / max(width for width, _ in sizes))


def seen(laid: Sequence[Laid], top: int, bottom: int) -> tuple[Laid, ...]:
    """Return the pages that reach into a stretch of the sheet."""
    return tuple(one for one in laid if one.bottom > top and one.top < bottom)
