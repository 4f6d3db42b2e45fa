"""What the page child answers with, and why it may say no; free of PyMuPDF, so cheap to import.

Pages are counted from 0. Positions are points (1/72 inch) from the top left corner of the page as it is
viewed, that is after its rotation and inside its crop box.
"""

from dataclasses import field
from pathlib import Path

from app.base.errors import Refused
from app.base.frozen import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points of the page as viewed."""

Matrix = tuple[float, float, float, float, float, float]
"""An affine map a, b, c, d, e, f as PDF writes it: x' = ax + cy + e, y' = bx + dy + f."""


DRAFTS = (".docx", ".doc", ".odt", ".rtf")
"""What a drafter's file may be called; which of them it is, its bytes tell."""


def is_draft(path: Path) -> bool:
    """Tell whether a file is called what drafters' files are called."""
    return path.suffix.lower() in DRAFTS


class PageUnreadable(Refused):
    """This page, or the whole file, cannot be shown; the other pages may be well."""

    code = "page.unreadable"


class NotAPdf(Refused):
    """The bytes are neither a PDF nor a picture that can be shown."""

    code = "page.not_a_pdf"


class PdfLocked(Refused):
    """The PDF opens with a password only."""

    code = "page.locked"


@dataclass(frozen=True)
class Document:
    """What a file shows before any page is drawn.

    `to_pdf` holds one matrix a page, from points as viewed to the user space of the PDF (for placing fields);
    `broken` names the pages that could not be loaded: they have the size of A4 here.
    """

    pages: int
    sizes: tuple[tuple[float, float], ...]
    rotations: tuple[int, ...]
    to_pdf: tuple[Matrix, ...]
    encrypted: bool = False
    repaired: bool = False
    broken: tuple[int, ...] = ()

    def in_pdf(self, page: int, box: Box) -> Box:
        """Return the box in the PDF's own user space: left, bottom, right, top."""
        a, b, c, d, e, f = self.to_pdf[page]
        x0, y0, x1, y1 = box
        corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((x0, y0), (x1, y1))]
        xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
        return xs[0], ys[0], xs[1], ys[1]


@dataclass(frozen=True)
class Drawn:
    """A page as pixels: rows of `stride` bytes, three bytes (red, green, blue) a pixel."""

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)


@dataclass(frozen=True)
class Word:
    """A word of the text layer and where it stands."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    block: int
    line: int


@dataclass(frozen=True)
class Span:
    """A stretch of text in one font: its box, the height of its letters, its baseline, how it looks."""

    box: Box
    text: str
    size: float
    baseline: float
    italic: bool
    bold: bool = False
    face: str = ""
    black: bool = True


@dataclass(frozen=True)
class ScannedPage:
    """An image file with the dots per inch at which it shows its paper 1:1, turned clockwise for viewing.

    `frame` counts the pages inside a TIFF.
    """

    path: Path
    dpi: float
    turned: int = 0
    frame: int = 0


@dataclass(frozen=True)
class SheetFacts:
    """How a page of a scan was taken: dots per inch (0: the file does not say), and whether in colour.

    `covers` is the share of the page that its largest picture takes.
    """

    dpi: float
    colour: bool
    covers: float = 0.0


@dataclass(frozen=True)
class ArchiveFacts:
    """What a PDF says of itself as an archive format, as "2B", and whether it brings what that needs.

    `fonts` are the names of all its fonts, `loose` of those whose letters are not in the file.
    """

    pages: int
    claim: str
    intent: bool
    fonts: tuple[str, ...]
    loose: tuple[str, ...]
    encrypted: bool = False


@dataclass(frozen=True)
class Made:
    """What was made of a drafter's file, and what a person should look at before it is signed.

    `missing` are the fonts that the file asks for and this computer lacks, `instead` those that stand in their place;
    `counted` is the number of pages that the drafter's program counted, 0 where it is the same or nobody said.
    """

    pages: int
    kind: str
    missing: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    counted: int = 0
    outside: int = 0
    changes: bool = False
    macros: bool = False
    signed: bool = False


@dataclass(frozen=True)
class Rooms:
    """Where a page may differ: in the pictures of later signatures, and in fields that were left to be filled.

    Something new may stand there, but nothing that stood there may be changed.
    """

    signatures: tuple[Box, ...] = ()
    fills: tuple[Box, ...] = ()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All of them."""
        return self.signatures + self.fills


@dataclass(frozen=True)
class Difference:
    """What differs on one page.

    `drawn`, `printed` (on paper only), `word`, `field`, `covered` (something painted over what was there), `added` or
    `missing` (a whole page), `unreadable`.
    """

    page: int
    box: Box
    what: str
