"""Where a page has room: for the text line of annexes and copies, and on print copies for the mark ĐẾN."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.pages.sheets import Box, Document, Drawn, Word
from app.signing.marks import MM, Place
from app.signing.profile import LineRules

ARRIVAL_MM = (50.0, 35.0)
_DARK, _SPECKS = 160, 0.004
_WHITE = 0.5
"""The share of a part that is pure white where the paper is; the rest are letters and their edges."""
_HEAD = 0.55
_STEP = 5.0
_USUAL_MM = 49.0
"""Where the cell of number and notation ends (requirements 5.3)."""
_FAR_MM = 30
"""How much further down the left column is looked through before the right one is taken."""
Taken = Callable[[Box], bool]


def by_words(words: Sequence[Word]) -> Taken:
    """Return what tells whether a box touches a word."""

    def taken(box: Box) -> bool:
        return any(
            word.x0 < box[2] and word.x1 > box[0] and word.y0 < box[3] - 1 and word.y1 > box[1] + 1 for word in words
        )

    return taken


def by_pixels(drawn: Drawn, scale: float) -> Taken:
    """Return what tells whether a box of a page without words (a scan) holds more than specks."""

    def taken(box: Box) -> bool:
        left, top, right, bottom = (max(0, round(edge * scale)) for edge in box)
        right, bottom = min(right, drawn.width), min(bottom, drawn.height)
        dark = 0
        for row in range(top, bottom):
            line = drawn.pixels[row * drawn.stride + 3 * left : row * drawn.stride + 3 * right]
            dark += sum(value < _DARK for value in line)
        return dark > _SPECKS * 3 * max(1, (right - left) * (bottom - top))

    return taken


def white(drawn: Drawn) -> bool:
    """Tell whether a part of a page is printed on pure white, so that white paint does not show on it."""
    rows = (drawn.pixels[row * drawn.stride : row * drawn.stride + 3 * drawn.width] for row in range(drawn.height))
    return sum(row.count(255) for row in rows) > _WHITE * 3 * drawn.width * drawn.height


def either(*ways: Taken) -> Taken:
    """Return what tells whether a box is taken by any of these."""
    return lambda box: any(way(box) for way in ways)


def line_place(document: Document, wide: float, rules: LineRules, taken: Taken | None = None) -> Place:
    """Return the place of a text line `wide` points wide: top right of the first page as viewed, on blank paper.

    The box grows to the left for a long text, up to its limit, beyond which the text breaks in two lines. Where all
    the heights that the profile allows are taken, a person is asked.
    """
    width = min(max(wide + 2, rules.width * MM), rules.widest * MM, document.sizes[0][0] - 2 * rules.right * MM)
    right = document.sizes[0][0] - rules.right * MM
    usual = _line_at(right, width, rules.top, rules)
    for top in (rules.top, *rules.elsewhere):
        found = _line_at(right, width, top, rules)
        if taken is None or not taken(found.box):
            return found if top == rules.top else replace(found, why="shown")
    return replace(usual, confidence="ask", why="covers")


def _line_at(right: float, width: float, top: float, rules: LineRules) -> Place:
    box = (right - width, top * MM, right, (top + rules.height) * MM)
    return Place(0, box, "sure", "default", size=rules.size, align="right")


def arrival_place(document: Document, taken: Taken, below: float | None) -> Place:
    """Return room for the mark ĐẾN on a print copy: under the number in the left column, or near it (PL IV V).

    `below` is where the number's line ends, in points from the top; None where the page does not tell, as on a scan.
    Then blank paper at the usual height is proposed, and a person is asked.
    """
    width, height = (mm * MM for mm in ARRIVAL_MM)
    page_width, page_height = document.sizes[0]
    first = (_USUAL_MM * MM if below is None else below) + 2 * MM
    last = max(first, page_height * _HEAD - height)
    tops = [first + _STEP * step for step in range(int((last - first) / _STEP) + 1)]
    right = page_width - width - 15 * MM
    ways = sorted(
        (top + far * MM, left, top) for top in tops for left, far in ((30 * MM, 0), (15 * MM, 1), (right, _FAR_MM))
    )
    for _, left, top in ways:
        box = (left, top, left + width, top + height)
        if not taken(box):
            return Place(0, box, "sure", "found") if below is not None else Place(0, box, "ask", "default")
    return Place(0, (30 * MM, first, 30 * MM + width, first + height), "ask", "covers")
