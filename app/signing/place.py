"""Where number, date and seal go: found by reading the page (requirements 5.2 to 5.5).

A place that cannot be found for certain is still given, with `ask`, so that a person can put it right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.pages.sheets import Box, Document, Span, Word
from app.signing.marks import MM, Gap, Place, Places, SignatureBox
from app.signing.profile import Anchors, profile

SEAL_MM = 36.0
_BLANK = ".…_\u00a0 "
_DOTS = re.compile(r"^[.…_\s\u00a0]*$")
_ROWS = re.compile(r"([.\u2025\u2026_]{2,}|[\u2025\u2026_])")
_SLASH_WORD = re.compile(r"^([.…_\u00a0]*)/")
_WIDTHS = {".": 0.25, "…": 1.0, "_": 0.5, ":": 0.28}
"""How wide blanks are, in the size of the letters; other letters count as half of it."""
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
    type_name: str = ""
    blanks: tuple[Box, ...] = ()

    @property
    def anchors(self) -> Anchors:
        """The words that this type of document has before its number."""
        return profile().anchors_of(self.type_name)

    @property
    def head(self) -> float:
        """Where the heading of the first page ends."""
        return self.document.sizes[0][1] * self.anchors.head


def find_places(sheet: Sheet, diameter_mm: float = SEAL_MM) -> Places:
    """Return where number, date and seal go on this document."""
    return Places(number_place(sheet), date_place(sheet), seal_place(sheet, diameter_mm))


def number_place(sheet: Sheet) -> Place:
    """Find the gap between "Số:" and the "/" of the notation in the heading of page 1."""
    lines = _lines(sheet.words, sheet.head)
    starts = [tuple(words.rstrip(":").split()) for words in sheet.anchors.number]
    found = [gap for line in lines for gap in _number_gaps(line, starts)]
    if not found:
        filled = any(_starts_at(line, place, starts) for line in lines for place in range(len(line)))
        return Place(0, _cell(40, 38, 20, 6), "ask", "filled" if filled else "none", _cell_gap(40, 43, 20))
    word, left, right = found[0]
    line = (left - 2 - _SLACK, word.y0, right + _SLACK, word.y1)
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
        covers=_within(sheet.blanks, line),
    )


def number_line(sheet: Sheet) -> float | None:
    """Return where the line of the number ends, blank or filled, in points from the top; None where there is none."""
    starts = [tuple(words.rstrip(":").split()) for words in sheet.anchors.number]
    left = sheet.document.sizes[0][0] * _MOST_LEFT
    for line in _lines(sheet.words, sheet.head):
        found = [word for at, word in enumerate(line) if word.x0 < left and _starts_at(line, at, starts)]
        if found:
            return found[0].y1
    return None


def date_place(sheet: Sheet) -> Place:
    """Find the gaps of "ngày … tháng … năm" in the heading of page 1."""
    lines = _lines(sheet.words, sheet.head)
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
        covers=_within(sheet.blanks, (word.x1 - _SLACK, word.y0, year.x0 + _SLACK, word.y1)),
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
    centre = (left + (right - left) * profile().share - size / 2, (top + bottom) / 2)
    place = Place(leader.page, _round(centre, size), "sure", "found")
    return replace(place, confidence="ask", why="several") if len(seen) > 1 else seal_checked(sheet, place)


def seal_checked(sheet: Sheet, place: Place) -> Place:
    """Return a seal's place with what is to be said of it: it covers words, or too little or much of the signature."""
    words = sheet.words if place.page == 0 else sheet.last_words
    left, top, right, bottom = place.box
    centre, radius = ((left + right) / 2, (top + bottom) / 2), (right - left) / 2
    if any(_in_circle(word, centre, radius) for word in words):
        return replace(place, confidence="ask", why="covers")
    share, (least, most) = overlap(sheet, place), profile().green
    return place if share is None or least <= share <= most else replace(place, confidence="ask", why="share")


def overlap(sheet: Sheet, place: Place) -> float | None:
    """Return how much of the leader's signature, by its width, the seal covers; None where there is none beside it."""
    shown = [one for one in sheet.signatures if one.signed and _area(one.box) > 0 and one.page == place.page]
    if not shown or place.field:
        return None
    left, _, right, _ = viewed(sheet.document, shown[0].page, shown[0].box)
    return max(0.0, min(right, place.box[2]) - max(left, place.box[0])) / (right - left)


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


def parted(words: Sequence[Word], blanks: Sequence[Box]) -> tuple[Word, ...]:
    """Return the words with rows of dots taken off the letters to which they are written, as in "......../QĐ"."""
    return tuple(part for word in words for part in _parts(word, blanks))


def is_blank(word: Word) -> bool:
    """Tell whether a word is a row of dots that waits to be filled."""
    return bool(_DOTS.match(word.text))


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


def _within(blanks: Sequence[Box], room: Box) -> tuple[Box, ...]:
    return tuple(
        box
        for box in blanks
        if room[0] <= box[0] and box[2] <= room[2] and room[1] <= (box[1] + box[3]) / 2 <= room[3] + _SAME_LINE
    )


def _parts(word: Word, blanks: Sequence[Box]) -> list[Word]:
    texts = [text for text in _ROWS.split(word.text) if text]
    rows = sorted((max(box[0], word.x0), min(box[2], word.x1)) for box in blanks if _meets(word, box))
    if len(texts) == 1 or sum(bool(_ROWS.fullmatch(text)) for text in texts) != len(rows):
        return [word]
    edges = [word.x0]
    for text in texts[:-1]:
        edges.append(rows.pop(0)[1] if _ROWS.fullmatch(text) else rows[0][0])
    edges.append(word.x1)
    return [replace(word, text=text, x0=edges[at], x1=edges[at + 1]) for at, text in enumerate(texts)]


def _meets(word: Word, box: Box) -> bool:
    return box[0] < word.x1 and box[2] > word.x0 and word.y0 <= (box[1] + box[3]) / 2 <= word.y1 + _SAME_LINE


def _starts_at(line: list[Word], place: int, starts: Sequence[tuple[str, ...]]) -> int:
    """Return how many words of the line, from this one, are the beginning of a number; 0 for none."""
    texts = [word.text for word in line[place:]]
    for start in starts:
        last = texts[len(start) - 1] if len(texts) >= len(start) else ""
        same = texts[: len(start) - 1] == list(start[:-1]) and last.startswith(start[-1])
        if same and not re.match(r"\w", last[len(start[-1]) :]):
            return len(start)
    return 0


def _number_gaps(line: list[Word], starts: Sequence[tuple[str, ...]]) -> list[tuple[Word, float, float]]:
    """Return the blanks between "Số:" and "/": apart, dotted, or with everything written without a space."""
    found = []
    for place in range(len(line)):
        count = _starts_at(line, place, starts)
        if not count:
            continue
        word = line[place + count - 1]
        glued = re.match(r"^\w+:?([.…_\u00a0]*)/", word.text)
        if glued:
            found.append((word, _edge(word, glued.start(1)), _edge(word, glued.end(1))))
            continue
        rest = line[place + count :]
        after = next((one for one in rest if not _DOTS.match(one.text.strip(":"))), None)
        told = _SLASH_WORD.match(after.text) if after is not None else None
        if after is not None and told and _DOTS.match(word.text.partition(":")[2]):
            left = _edge(word, len(word.text.rstrip(_BLANK)))
            found.append((word, left if rest[0].x0 - left < 1 else left + 2, _edge(after, told.end(1))))
    return found


def _edge(word: Word, letters: int) -> float:
    """Return where, about, the first so many letters of a word end."""
    widths = [_WIDTHS.get(letter, 0.5) for letter in word.text]
    return word.x0 + (word.x1 - word.x0) * sum(widths[:letters]) / max(sum(widths), 0.01)


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
