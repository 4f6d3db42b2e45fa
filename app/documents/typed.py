"""What is typed on a page, line by line, as the form of the decree measures it: millimetres and points."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from app.base.frozen import dataclass

_MM = 25.4 / 72
_SAME_LINE = 2.0
_GAP = 0.15
"""A blank that no letter stands for is wider than this share of a letter's height."""
_COLUMN = 12.0
"""A blank wider than this many points, beside a letter's height, parts the two columns of the heading."""

_GOES_ON = re.compile(r"\s*(/|tháng\b|năm\b)")
"""What stands behind a blank that is left for the number, the day or the month."""

Box = tuple[float, float, float, float]


class Piece(Protocol):
    """A stretch of text in one font, in points from the top left of the page as viewed."""

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""

    @property
    def text(self) -> str:
        """What is written."""

    @property
    def size(self) -> float:
        """The height of its letters."""

    @property
    def baseline(self) -> float:
        """Where its letters stand."""

    @property
    def italic(self) -> bool:
        """Slanted letters."""

    @property
    def bold(self) -> bool:
        """Bold letters."""

    @property
    def face(self) -> str:
        """The font's own name."""

    @property
    def black(self) -> bool:
        """Printed in black."""


@dataclass(frozen=True)
class Line:
    """One line of a column: its text, where it stands in millimetres, and how most of its letters look."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    style: str
    faces: tuple[str, ...]
    black: bool

    @property
    def box(self) -> Box:
        """Left, top, right, bottom in millimetres."""
        return self.left, self.top, self.right, self.bottom

    @property
    def capitals(self) -> bool:
        """Tell whether it is written in capitals."""
        return self.text.isupper()


@dataclass(frozen=True)
class Sheet:
    """One page: its number from 0, its size in millimetres, its lines from top to bottom."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


def sheet(number: int, size: tuple[float, float], pieces: Iterable[Piece]) -> Sheet:
    """Put the pieces of a page together to lines; `size` is the page's width and height in points."""
    found = sorted((one for one in pieces if one.text.strip()), key=lambda one: (one.baseline, one.box[0]))
    lines: list[list[Piece]] = []
    for piece in found:
        if lines and abs(lines[-1][0].baseline - piece.baseline) < _SAME_LINE:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    columns = [column for line in lines for column in _columns(sorted(line, key=lambda one: one.box[0]))]
    width, height = size
    return Sheet(number, width * _MM, height * _MM, tuple(_line(column) for column in columns))


def _columns(pieces: Sequence[Piece]) -> list[list[Piece]]:
    parts = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        if piece.box[0] - before.box[2] > _COLUMN + before.size and not _GOES_ON.match(piece.text):
            parts.append([])
        parts[-1].append(piece)
    return parts


def _line(pieces: Sequence[Piece]) -> Line:
    looks: Counter[tuple[float, str]] = Counter()
    for one in pieces:
        looks[round(one.size, 1), _style(one)] += len(one.text.strip())
    size, style = looks.most_common(1)[0][0]
    return Line(
        text=" ".join("".join(_parted(pieces)).split()),
        left=min(one.box[0] for one in pieces) * _MM,
        top=min(one.box[1] for one in pieces) * _MM,
        right=max(one.box[2] for one in pieces) * _MM,
        bottom=max(one.box[3] for one in pieces) * _MM,
        size=size,
        style=style,
        faces=tuple(dict.fromkeys(one.face for one in pieces)),
        black=all(one.black for one in pieces),
    )


def _parted(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield the texts, a blank before each that stands apart from the one before."""
    yield pieces[0].text
    for before, piece in pairwise(pieces):
        if piece.box[0] - before.box[2] > before.size * _GAP:
            yield " "
        yield piece.text


def _style(piece: Piece) -> str:
    named = " ".join(name for name, is_so in (("bold", piece.bold), ("italic", piece.italic)) if is_so)
    return named or "upright"
