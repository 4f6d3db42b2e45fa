"""Whether number, day and month find room in their gaps: what is too wide is written smaller, and never cut off.

A number of which the edge of its field takes a digit reads as another number. The decree's size is 13 (PL I II.3.b); a
little less is written without asking, for more than that a person looks at the page.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from app.base.paths import resource
from app.signing.marks import Gap, Place, Places
from app.signing.typeface import Typeface

_FONTS = {False: "fonts/LiberationSerif-Regular.ttf", True: "fonts/LiberationSerif-Italic.ttf"}
_UNASKED = 0.92
"""The share of the line's size down to which nobody is asked."""
_LEAST = 9.0
_BESIDE = 2.0
"""Points by which a number may come nearer to the word before it: places keep that far from it."""


@cache
def face(*, italic: bool = False) -> Typeface:
    """Return the face in which stamps are written, read once a process."""
    return Typeface(resource(_FONTS[italic]))


def asked(places: Places, number: str, day_month: Sequence[str]) -> Places:
    """Return the places with a question where number, day or month would have to be written clearly smaller."""
    texts = {"number": (number,), "date": tuple(day_month)}
    return places.changed(
        {
            name: replace(place, confidence="ask", why="narrow")
            for name, told in texts.items()
            if (place := places.named[name]).sure and place.why != "shown" and _share(place, told) < _UNASKED
        }
    )


def fitted(place: Place, texts: Sequence[str]) -> Place:
    """Return a place in which the texts stand whole: smaller, and where that does not do, with wider gaps."""
    if len(texts) != len(place.gaps):
        return place
    share = min(1.0, _share(place, texts))
    size = max(place.size * share, min(_LEAST, place.size))
    letters = face(italic=place.italic)
    gaps = tuple(_wide(gap, letters.width(text, size), place) for gap, text in zip(place.gaps, texts, strict=True))
    left, top, right, bottom = place.box
    box = (min(left, *(gap.x0 for gap in gaps)), top, max(right, *(gap.x1 for gap in gaps)), bottom)
    return replace(place, size=size, gaps=gaps, box=box)


def _share(place: Place, texts: Sequence[str]) -> float:
    """Return the share of its size in which the widest of the texts fits into its gap."""
    letters = face(italic=place.italic)
    beside = _BESIDE if place.align == "right" else 0.0
    pairs = zip(place.gaps, texts, strict=False)
    return min((gap.x1 - gap.x0 + beside) / max(letters.width(text, place.size), 0.1) for gap, text in pairs)


def _wide(gap: Gap, width: float, place: Place) -> Gap:
    lacking = max(0.0, width - (gap.x1 - gap.x0))
    if place.align == "right":
        return replace(gap, x0=gap.x0 - lacking)
    return replace(gap, x0=gap.x0 - lacking / 2, x1=gap.x1 + lacking / 2)
