"""Poppler as a third reader, in the tests alone: what it draws and reads of two revisions of a file."""

import re
import subprocess
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

Box = tuple[float, float, float, float]
Rooms = dict[int, list[Box]]
_WORD = re.compile(r'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)</word>')
_DOTS = 50
_SLIGHT = 40


@dataclass(frozen=True)
class Drawing:
    """Every page of a file, in grey."""

    pages: tuple[Image.Image, ...]

    def apart(self, other: "Drawing", rooms: Rooms) -> list[int]:
        """Return the pages that differ outside their rooms (points from the top left corner)."""
        if len(self.pages) != len(other.pages):
            return [-1]
        pairs = enumerate(zip(self.pages, other.pages, strict=True))
        return [number for number, (one, two) in pairs if _apart(one, two, rooms.get(number, []))]


def drawn(pdf: Path) -> Drawing:
    """Draw a file with poppler."""
    told = subprocess.run(
        ["pdftoppm", "-cropbox", "-r", str(_DOTS), "-gray", pdf], capture_output=True, check=True
    ).stdout
    return Drawing(tuple(_pages(told)))


def words(pdf: Path, rooms: Rooms | None = None) -> list[str]:
    """Read a file's words with poppler, but for those whose middle is in a room."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    pages = told.decode("utf-8", "replace").split("<page ")[1:]
    return [
        word
        for number, page in enumerate(pages)
        for left, top, right, bottom, word in _WORD.findall(page)
        if not _within(((float(left) + float(right)) / 2, (float(top) + float(bottom)) / 2), (rooms or {}).get(number))
    ]


def _within(at: tuple[float, float], boxes: list[Box] | None) -> bool:
    return any(box[0] <= at[0] <= box[2] and box[1] <= at[1] <= box[3] for box in boxes or ())


def _pages(content: bytes) -> list[Image.Image]:
    """Take apart pictures (PGM) that stand one behind the other."""
    found = []
    at = 0
    while at < len(content):
        head = content[at : at + 40].split(maxsplit=4)
        width, height = int(head[1]), int(head[2])
        start = at + len(b"P5\n%d %d\n255\n" % (width, height))
        found.append(Image.open(BytesIO(content[at : start + width * height])).convert("L"))
        at = start + width * height
    return found


def _apart(one: Image.Image, other: Image.Image, rooms: list[Box]) -> bool:
    if one.size != other.size:
        return True
    difference = ImageChops.difference(one, other)
    pencil = ImageDraw.Draw(difference)
    for box in rooms:
        scale = _DOTS / 72
        pencil.rectangle([box[0] * scale - 2, box[1] * scale - 2, box[2] * scale + 2, box[3] * scale + 2], fill=0)
    return difference.point([255 if level > _SLIGHT else 0 for level in range(256)]).getbbox() is not None
