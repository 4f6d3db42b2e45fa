"""What the clerk sees must be what was signed: the pages of each signed revision beside the pages as they are now."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.base.child import Child
from app.pages.reader import PageReader
from app.pages.sheets import Box, Document, Drawn
from app.signing.examined import Examined, Signed
from app.signing.place import viewed
from app.signing.report import DifferenceFact, SignatureFact

_CLIP_SCALE = 2.0


@dataclass(frozen=True)
class Seen:
    """The signatures with their places as viewed, and what looks or reads otherwise than when it was signed."""

    signatures: tuple[SignatureFact, ...]
    differences: tuple[DifferenceFact, ...]


def look(pdf: Path, examined: Examined, pages: PageReader, child: Child) -> Seen:
    """Compare every revision that needs it with the file as it is now.

    Raises what the page child and the checking child raise.
    """
    document = pages.open(pdf)
    signed = examined.signatures
    facts = tuple(
        replace(one.fact, view=viewed(document, one.fact.page, one.box) if one.box else None) for one in signed
    )
    differences: list[DifferenceFact] = []
    with tempfile.TemporaryDirectory(prefix="vanthu-verify-") as room:
        for place in _to_compare(signed):
            then = child.ask("revision", pdf, signed[place].end, Path(room) / f"{place}.pdf")
            work = _Comparison(then, pdf, document, examined, place)
            differences += _compare(work, pages, child.ask)
    return Seen(facts, tuple(dict.fromkeys(differences)))


def _compare(work: "_Comparison", pages: PageReader, ask: Callable[..., bool]) -> list[DifferenceFact]:
    rooms = work.later_rooms()
    outside = pages.differences(work.then, work.now, [(page, _grown(box)) for page, box in rooms])
    found = [DifferenceFact(one.page, one.box, one.what) for one in outside]
    for page, box in rooms:
        before, after = (pages.draw(file, page, _CLIP_SCALE, _grown(box)) for file in (work.then, work.now))
        spared = tuple(_pixels(one, _grown(box), before) for one in work.earlier_boxes(page))
        if ask("painted_over", before, after, spared):
            found.append(DifferenceFact(page, box, "covered"))
    return found


@dataclass(frozen=True)
class _Comparison:
    """One signed revision beside the file as it is now."""

    then: Path
    now: Path
    document: Document
    examined: Examined
    place: int

    def later_rooms(self) -> list[tuple[int, Box]]:
        """Return where later signatures and the waiting number and date fields may show something new."""
        rooms = [
            (one.fact.page, viewed(self.document, one.fact.page, one.box))
            for one in self.examined.signatures[self.place + 1 :]
            if one.box
        ]
        rooms += [(page, viewed(self.document, page, box)) for page, box in self.examined.waiting]
        return rooms

    def earlier_boxes(self, page: int) -> list[Box]:
        """Return the pictures of this and earlier signatures on a page: a seal may lie over them."""
        return [
            viewed(self.document, page, one.box)
            for one in self.examined.signatures[: self.place + 1]
            if one.box and one.fact.page == page
        ]


def _to_compare(signed: tuple[Signed, ...]) -> list[int]:
    """Return the signatures whose revision must be drawn: of each certificate the last, unless it covers all."""
    last = {one.fingerprint: at for at, one in enumerate(signed) if one.fact.kind != "timestamp"}
    return [place for place in last.values() if signed[place].fact.covers == "revision"]


def _grown(box: Box) -> Box:
    return box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1


def _pixels(box: Box, clip: Box, drawn: Drawn) -> Box:
    scale = drawn.width / max(clip[2] - clip[0], 1)
    return (
        (box[0] - clip[0]) * scale,
        (box[1] - clip[1]) * scale,
        (box[2] - clip[0]) * scale,
        (box[3] - clip[1]) * scale,
    )
