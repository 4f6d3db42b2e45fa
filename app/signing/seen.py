"""What the clerk sees must be what was signed: the pages of each signed revision beside the pages as they are now."""

import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from app.base.child import Asks
from app.pages.reader import PageReader
from app.pages.sheets import Box, Document
from app.signing.examined import Examined, Signed
from app.signing.place import viewed
from app.signing.report import DifferenceFact, SignatureFact

_FACTS = 4
"""How many of a file's labels are its facts: title, author, subject, keywords; the others are its description's."""


@dataclass(frozen=True)
class Seen:
    """The signatures with their places as viewed, and what looks or reads otherwise than when it was signed."""

    signatures: tuple[SignatureFact, ...]
    differences: tuple[DifferenceFact, ...]


def look(pdf: Path, examined: Examined, readers: tuple[PageReader, Asks], until: float) -> Seen:
    """Compare every revision that needs it with the file as it is now, until a moment of the monotonic clock.

    Raises what the page child and the checking child raise.
    """
    pages, child = readers
    document = pages.open(pdf)
    signed = examined.signatures
    facts = tuple(
        replace(one.fact, view=viewed(document, one.fact.page, one.box) if one.box else None) for one in signed
    )
    differences: list[DifferenceFact] = []
    with tempfile.TemporaryDirectory(prefix="vanthu-verify-") as room:
        for place in to_compare(signed):
            then = child.ask("revision", pdf, signed[place].end, Path(room) / f"{place}.pdf")
            rooms = _Rooms(document, examined, place)
            found = pages.differences(
                then, pdf, rooms.of_later_signatures(), rooms.to_fill(), seconds=until - time.monotonic()
            )
            if signed[place].fact.kind == "agency":  # others fill nothing in after it
                found += pages.inserted(then, pdf, rooms.of_later_signatures())
            differences += [DifferenceFact(one.page, one.box, one.what) for one in found]
            if _is_final(signed, place) and not _told_alike(pages.labels(then), pages.labels(pdf)):
                differences.append(DifferenceFact(0, (0, 0, *document.sizes[0]), "label"))
    return Seen(facts, tuple(dict.fromkeys(differences)))


@dataclass(frozen=True)
class _Rooms:
    """Where something new may stand after the signature at `place`."""

    document: Document
    examined: Examined
    place: int

    def of_later_signatures(self) -> list[tuple[int, Box]]:
        """Return the boxes of the signatures that came after; a time stamp, which anyone can make, has no room.

        Those that cannot be checked have theirs: their pictures prove no change, and the file is not called valid.
        """
        later = [one for one in self.examined.signatures[self.place + 1 :] if one.fact.kind != "timestamp"]
        boxes = [(one.fact.page, one.box) for one in later if one.box]
        return [(page, viewed(self.document, page, box)) for page, box in (*boxes, *self.examined.odd_places)]

    def to_fill(self) -> list[tuple[int, Box]]:
        """Return the waiting fields for number and date: an agency that signs after a person fills them."""
        signed = self.examined.signatures
        by_person = signed[self.place].fact.kind == "person"
        if not by_person or all(one.fact.kind != "agency" for one in signed[self.place + 1 :]):
            return []
        return [(page, viewed(self.document, page, box)) for page, box in self.examined.waiting]


def to_compare(signed: tuple[Signed, ...]) -> list[int]:
    """Return the signatures whose revision must be drawn: of each certificate the last, unless it covers all."""
    last = {one.fingerprint: at for at, one in enumerate(signed) if one.fact.kind != "timestamp"}
    return [place for place in last.values() if signed[place].fact.covers == "revision"]


def _is_final(signed: tuple[Signed, ...], place: int) -> bool:
    """Tell whether what a document calls itself may change no more: an agency sealed it, or nobody signed after."""
    return place == _last(signed) or signed[place].fact.kind == "agency"


def _last(signed: tuple[Signed, ...]) -> int:
    """Return the signature after which nobody answers for a change."""
    return max(at for at, one in enumerate(signed) if one.fact.kind != "timestamp")


def _told_alike(then: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Tell whether a file says the same of itself; a first description may say again what the file's facts said."""
    facts, described = then[:_FACTS], now[_FACTS:]
    return then == now or (then == facts == now[:_FACTS] and set(described) <= {*facts, ""})
