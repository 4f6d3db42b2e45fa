"""What is put on a page, and what a file allows; plain values that travel between the processes.

Positions are points from the top left corner of the page as it is viewed, pages are counted from 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from app.pages.sheets import Box

Confidence = Literal["sure", "ask"]
Align = Literal["left", "centre", "right"]
MM = 72 / 25.4


@dataclass(frozen=True)
class Gap:
    """A blank stretch of a line that waits for a number: from x0 to x1 on its baseline."""

    x0: float
    x1: float
    baseline: float


@dataclass(frozen=True)
class Place:
    """Where one thing goes: the box of its field, the gaps in it, and how sure the program is.

    `why` is a word for the screen: found, filled, several, none, covers, narrow, default, field, shown. `field` is the
    name of the leader's own empty signature field that waits for the seal. `covers` are the rows of dots in the gaps.
    """

    page: int
    box: Box
    confidence: Confidence
    why: str
    gaps: tuple[Gap, ...] = ()
    size: float = 13.0
    italic: bool = False
    align: Align = "centre"
    field: str = ""
    covers: tuple[Box, ...] = ()

    @property
    def sure(self) -> bool:
        """Tell whether the program may stamp here without asking."""
        return self.confidence == "sure"


@dataclass(frozen=True)
class Places:
    """The places of one document; `lines` are those of the text lines on its other files, by the file's name there."""

    number: Place
    date: Place
    seal: Place
    lines: Mapping[str, Place] = field(default_factory=dict)

    @property
    def named(self) -> dict[str, Place]:
        """All of them by their names."""
        return {"number": self.number, "date": self.date, "seal": self.seal, **self.lines}

    def changed(self, changes: Mapping[str, Place]) -> "Places":
        """Return the places with some of them elsewhere."""
        whole = self.named | dict(changes)
        return Places(whole["number"], whole["date"], whole["seal"], {name: whole[name] for name in self.lines})


@dataclass(frozen=True)
class Run:
    """Some text on one baseline between two edges."""

    text: str
    gap: Gap
    size: float
    italic: bool = False
    align: Align = "centre"


@dataclass(frozen=True)
class Mark:
    """One visible signature field: its page, its box in the PDF's own user space, and what it shows.

    `view` is the box as viewed, `picture` where in it the image stands (all of it, where not told); `covers` are
    rows of dots, as viewed, that are laid over with white. `waiting` tells that the field is in the file already; else
    `name` is the beginning of a new field's name.
    """

    name: str
    page: int
    view: Box
    box: Box
    turned: int
    runs: tuple[Run, ...] = ()
    image: Path | None = None
    picture: Box | None = None
    waiting: bool = False
    covers: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Order:
    """One signature to make: from file to file, what shows, what form fields are filled before, how the key signs."""

    source: Path
    out: Path
    mark: Mark
    fill: tuple[tuple[str, str], ...] = ()
    tsa: str = ""
    pss: bool = False


@dataclass(frozen=True)
class Half:
    """A file whose signature is still a hole: what the key must sign, and where the answer goes."""

    part: Path
    attributes: bytes = field(repr=False)
    digest: bytes = field(repr=False)
    start: int
    end: int


@dataclass(frozen=True)
class Wish:
    """What makes signatures last: whom to believe, where answers are kept, the time-stamping service, if any.

    `renew` asks for a time stamp over those that are there, because the certificate of their service ends soon.
    """

    trust: Path
    kept: Path
    tsa: str = ""
    renew: bool = False


@dataclass(frozen=True)
class Lasting:
    """How far signatures will last: revocation data whole, time proved by a service, what is missing, what was added.

    `missing` names the certificates whose issuer was not heard, and `timestamp` where the service was not; `revoked`
    those that had been revoked when they signed, as was heard only now. `until` is when the certificate of the newest
    time stamp ends: before that another one has to cover it.
    """

    revocation: bool
    stamped: bool
    missing: tuple[str, ...] = ()
    added: bool = False
    revoked: tuple[str, ...] = ()
    until: datetime | None = None


@dataclass(frozen=True)
class SignatureBox:
    """A signature field of a file: its name, page, rectangle in user space, and whether it is signed.

    `ruled` tells that the field makes demands of its own on who signs it (a seed value).
    """

    name: str
    page: int
    box: Box
    signed: bool
    ruled: bool = False


@dataclass(frozen=True)
class SealFacts:
    """What a file says about changing it.

    `permission` is the strictest DocMDP level (1 nothing, 2 form filling and signing, 3 notes too) of its signatures,
    `forbidden_by` the field of that signature; `certified` is the level of a certification. `pdfa` is what the file
    says of itself as an archive format, as "2B"; empty where it is an ordinary PDF (R-420).
    """

    encrypted: bool = False
    xfa: bool = False
    hybrid: bool = False
    certified: int | None = None
    permission: int | None = None
    forbidden_by: str = ""
    locked: tuple[str, ...] = ()
    text_fields: tuple[str, ...] = ()
    signatures: tuple[SignatureBox, ...] = ()
    pdfa: str = ""
