"""Where pages lie under one another at a zoom; pure arithmetic."""

from collections.abc import Callable, Sequence

from app.base.frozen import dataclass

GAP = 12
"""Pixels between pages and around them, at 100 % text."""


Sizes = Sequence[tuple[float, float]]
"""Pages, each as width and height in points."""

FitTo = Callable[[Sizes, tuple[int, int], int], float]
"""How a zoom is found for pages, room and gap."""


@dataclass(frozen=True)
class Settled:
    """A zoom, the room that its scroll bars leave, and which of them are needed."""

    zoom: float
    room: tuple[int, int]
    down: bool = False
    across: bool = False


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


def lay_out(sizes: Sizes, zoom: float, room: int, gap: int) -> tuple[Laid, ...]:
    """Lay pages (in points) under one another, each in the middle of the room."""
    laid: list[Laid] = []
    top = gap
    for page, (width, height) in enumerate(sizes):
        across, down = max(1, round(width * zoom)), max(1, round(height * zoom))
        left = max(gap, (room - across) // 2)
        laid.append(Laid(page, left, top, across, down))
        top += down + gap
    return tuple(laid)


def fit_page(sizes: Sizes, room: tuple[int, int], gap: int) -> float:
    """Return the zoom at which the first page is seen whole."""
    if not sizes:
        return 1.0
    width, height = sizes[0]
    return max(0.1, min((room[0] - 2 * gap) / width, (room[1] - 2 * gap) / height))


def fit_width(sizes: Sizes, room: tuple[int, int], gap: int) -> float:
    """Return the zoom at which the widest page fills the width."""
    if not sizes:
        return 1.0
    return max(0.1, (room[0] - 2 * gap) / max(width for width, _ in sizes))


def settle(fit: FitTo, sizes: Sizes, room: tuple[int, int], bars: tuple[int, int], gap: int) -> Settled:
    """Choose zoom and scroll bars together: a bar that is needed once stays.

    `room` is without any bar, `bars` the width of the one and the height of the other. Were each left to follow the
    other, a page that overflows only without its bar would be drawn anew for ever.
    """
    down = across = False
    while True:
        inner = (room[0] - bars[0] * down, room[1] - bars[1] * across)
        zoom = fit(sizes, inner, gap)
        wide, tall = extent(lay_out(sizes, zoom, inner[0], gap), gap)
        needed = (down or tall > inner[1], across or wide > inner[0])
        if needed == (down, across):
            return Settled(zoom, inner, down, across)
        down, across = needed


def extent(laid: Sequence[Laid], gap: int) -> tuple[int, int]:
    """Return how wide and how tall the sheet of all pages is, gaps included."""
    tall = laid[-1].bottom + gap if laid else 0
    return max((one.width for one in laid), default=0) + 2 * gap if laid else 0, tall


def seen(laid: Sequence[Laid], top: int, bottom: int) -> tuple[Laid, ...]:
    """Return the pages that reach into a stretch of the sheet."""
    return tuple(one for one in laid if one.bottom > top and one.top < bottom)
