"""Finds on a page what the form says: the code and the day of the document, in the upper part only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.documents.vietnamese import fold, fold_code
from app.pages.sheets import Box, Word

_DAY = re.compile(r"ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})")
_CODE = re.compile(r"^\s*S[ốô]́?\s*:\s*(\S.*)$", re.IGNORECASE)
_UPPER_PART = 0.4
"""Codes below this share of the page belong to other documents that the text quotes."""


@dataclass(frozen=True)
class Line:
    """One line of a page."""

    text: str
    box: Box


@dataclass(frozen=True)
class Read:
    """What the page says; empty where it says nothing that is certain."""

    code: str = ""
    code_box: Box | None = None
    day: date | None = None
    day_box: Box | None = None


def read_page(words: Sequence[Word], height: float) -> Read:
    """Return the code and the day in the head of a page of this height in points."""
    code, code_box, day, day_box = "", None, None, None
    for line in lines_of(words):
        if line.box[1] > height * _UPPER_PART:
            break
        found = _CODE.match(line.text)
        if found and not code:
            written = found.group(1).strip()
            if any(letter.isdigit() for letter in written):
                code, code_box = written, line.box
        told = _DAY.search(fold(line.text))
        if told and day is None:
            day, day_box = _day(told), line.box
    return Read(code, code_box, day, day_box if day else None)


def same_code(first: str, second: str) -> bool:
    """Tell whether two spellings mean the same code."""
    return bool(first) and fold_code(first) == fold_code(second)


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Join words to lines, from the top of the page down."""
    lines: list[Line] = []
    for _, members in groupby(words, key=lambda word: (word.block, word.line)):
        of_line = list(members)
        box = (
            min(word.x0 for word in of_line),
            min(word.y0 for word in of_line),
            max(word.x1 for word in of_line),
            max(word.y1 for word in of_line),
        )
        lines.append(Line(" ".join(word.text for word in of_line), box))
    return sorted(lines, key=lambda line: line.box[1])


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found.group(3)), int(found.group(2)), int(found.group(1)))
    except ValueError:
        return None
