"""Where number, date and seal go: found by reading the page (requirements 5.2 to 5.5).

A place that cannot be found for certain is still given, with `ask`, so that a person can put it right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.pages.sheets import Box, Document, Span, Word
from app.signing.marks import MM, Gap, Place, Places, SignatureBox

SEAL_MM = 36.0
_LINE_MM = (80.0, 8.6, 10.0, 15.0)
"""Width, height, distance from the top and from the right of the text line of annexes and copies."""
_DOTS = re.compile(r"^[.…_\s]*$")
_NUMBER_WORD = re.compile(r"^Số\s*:?[.…_]*$")
_SLASH_WORD = re.compile(r"^[.…_]*/")
AGENCY_FIELD = "sig_agency"
_SLACK = 1.0
_MOST_LEFT = 0.62
_SAME_LINE = 1.5


@dataclass(frozen=True)
class Sheet:
    """What is known of a file when places are looked for: words of its first page, pages, signature fields."""

    document: Document
    words: tuple[Word, ...]
    signatures: tuple[SignatureBox, ...]
    spans: tuple[Span, ...] = ()
    last_words: tuple[Word, ...] = ()


def find_places(sheet: Sheet, diameter_mm: float = SEAL_MM) -> Places:
    """Return where number, date and seal go on this document."""
    return Places(number_place(sheet), date_place(sheet), seal_place(sheet, diameter_mm))


def number_place(sheet: Sheet) -> Place:
    """Find the gap between "Số:" and the "/" of the notation in the heading of page 1."""
    lines = _lines(sheet.words, sheet.document.sizes[0][1] * 0.45)
    found = [gap for line in lines for gap in _number_gaps(line)]
    if not found:
        filled = any(re.match(r"^Số\s*:?$", word.text) for line in lines for word in line)
        return Place(0, _cell(40, 38, 20, 6), "ask", "filled" if filled else "none", _cell_gap(40, 43, 20))
    word, left, right = found[0]
    sure = len(found) == 1 and word.x0 < sheet.document.sizes[0][0] * _MOST_LEFT
    span = _span_of(sheet, word)
    return Place(
        page=0,
        box=(left, word.y0, right, word.y1),
        confidence="sure" if sure else "ask",
        why="found" if sure else "several",
        gaps=(Gap(left, right, span.baseline),),
        size=span.size,
        align="right",
    )


def date_place(sheet: Sheet) -> Place:
    """Find the gaps of "ngày … tháng … năm" in the heading of page 1."""
    lines = _lines(sheet.words, sheet.document.sizes[0][1] * 0.45)
    found = [gaps for line in lines if (gaps := _date_gaps(line))]
    if not found:
        filled = any(word.text.lower() == "ngày" for line in lines for word in line)
        cells = (*_cell_gap(141, 43, 7), *_cell_gap(160, 43, 7))
        return Place(0, _cell(141, 38, 26, 6), "ask", "filled" if filled else "none", cells, italic=True)
    word, month, year = found[0]
    span = _span_of(sheet, word)
    return Place(
        page=0,
        box=(word.x1, word.y0, year.x0, word.y1),
        confidence="sure" if len(found) == 1 else "ask",
        why="found" if len(found) == 1 else "several",
        gaps=(Gap(word.x1, month.x0, span.baseline), Gap(month.x1, year.x0, span.baseline)),
        size=span.size,
        italic=span.italic,
    )


def seal_place(sheet: Sheet, diameter_mm: float = SEAL_MM) -> Place:
    """Put the seal over the left third of the leader's signature; without one, over cell 8 of the last page."""
    size = diameter_mm * MM
    waiting = seal_field(sheet.signatures, diameter_mm)
    if waiting is not None:
        left, top, right, bottom = viewed(sheet.document, waiting.page, waiting.box)
        box = _round(((left + right) / 2, (top + bottom) / 2), size)
        return Place(waiting.page, box, "sure", "field", field=waiting.name)
    seen = [one for one in sheet.signatures if one.signed and _area(one.box) > 0]
    if not seen:
        last = sheet.document.pages - 1
        centre = (137 * MM, 225 * MM)
        return Place(last, _round(centre, size), "ask", "none")
    leader = seen[0]
    left, top, right, bottom = viewed(sheet.document, leader.page, leader.box)
    centre = (left + (right - left) / 3 - size / 2, (top + bottom) / 2)
    box = _round(centre, size)
    words = sheet.words if leader.page == 0 else sheet.last_words
    covers = [word for word in words if _in_circle(word, centre, size / 2)]
    several = len(seen) > 1
    why = "several" if several else "covers" if covers else "found"
    return Place(leader.page, box, "sure" if why == "found" else "ask", why)


def seal_field(signatures: Sequence[SignatureBox], diameter_mm: float = 0.0) -> SignatureBox | None:
    """Return the empty signature field that the leader's file keeps for the agency, if the seal fits into it.

    It is the one named `sig_agency`, else the only one; one that demands a certain signer is left alone.
    """
    size = diameter_mm * MM - _SLACK
    free = [
        one
        for one in signatures
        if not one.signed and not one.ruled and min(one.box[2] - one.box[0], one.box[3] - one.box[1]) >= max(size, 1)
    ]
    named = [one for one in free if one.name == AGENCY_FIELD]
    return next(iter(named), None) or (free[0] if len(free) == 1 else None)


def line_place(document: Document) -> Place:
    """Return the place of the text line of annexes and copies: top right of the first page as viewed."""
    width, height, top, right = (mm * MM for mm in _LINE_MM)
    edge = document.sizes[0][0] - right
    return Place(0, (edge - width, top, edge, top + height), "sure", "default", size=10.0, align="right")


def viewed(document: Document, page: int, box: Box) -> Box:
    """Return a box of the PDF's user space as seen: from the top left corner, after rotation."""
    a, b, c, d, e, f = document.to_pdf[page]
    scale = a * d - b * c
    corners = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        away_x, away_y = x - e, y - f
        corners.append(((d * away_x - c * away_y) / scale, (a * away_y - b * away_x) / scale))
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _lines(words: Sequence[Word], lowest: float) -> list[list[Word]]:
    """Return the lines of the page's head by baseline, each from left to right, split at wide columns."""
    head = sorted((word for word in words if word.y1 < lowest), key=lambda word: (round(word.y1), word.x0))
    lines: list[list[Word]] = []
    for word in head:
        near = next((line for line in lines if abs(line[-1].y1 - word.y1) <= _SAME_LINE), None)
        if near is None:
            lines.append([word])
        else:
            near.append(word)
    return [sorted(line, key=lambda word: word.x0) for line in lines]


def _number_gaps(line: list[Word]) -> list[tuple[Word, float, float]]:
    found = []
    for place, word in enumerate(line):
        if not _NUMBER_WORD.match(word.text):
            continue
        after = next((one for one in line[place + 1 :] if not _DOTS.match(one.text.strip(":"))), None)
        if after is not None and _SLASH_WORD.match(after.text):
            found.append((word, word.x1 + 2, after.x0))
    return found


def _date_gaps(line: list[Word]) -> tuple[Word, Word, Word] | None:
    texts = [word.text.lower().strip(",") for word in line]
    try:
        day = texts.index("ngày")
        month = texts.index("tháng", day)
        year = texts.index("năm", month)
    except ValueError:
        return None
    between = texts[day + 1 : month] + texts[month + 1 : year]
    if not all(_DOTS.match(text) for text in between):
        return None
    return line[day], line[month], line[year]


def _span_of(sheet: Sheet, word: Word) -> Span:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    for span in sheet.spans:
        if span.box[0] <= x <= span.box[2] and span.box[1] <= y <= span.box[3]:
            return span
    height = word.y1 - word.y0
    return Span((word.x0, word.y0, word.x1, word.y1), word.text, height / 1.1, word.y1 - height / 5, italic=False)


def _cell(x: float, y: float, width: float, height: float) -> Box:
    return x * MM, y * MM, (x + width) * MM, (y + height) * MM


def _cell_gap(x: float, baseline: float, width: float) -> tuple[Gap, ...]:
    return (Gap(x * MM, (x + width) * MM, baseline * MM),)


def _round(centre: tuple[float, float], size: float) -> Box:
    return centre[0] - size / 2, centre[1] - size / 2, centre[0] + size / 2, centre[1] + size / 2


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _in_circle(word: Word, centre: tuple[float, float], radius: float) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return (x - centre[0]) ** 2 + (y - centre[1]) ** 2 < (radius * 0.8) ** 2
