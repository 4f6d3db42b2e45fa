"""Where number, date and seal will go, drawn on the page before anything is signed."""

from collections.abc import Mapping, Sequence

from app.signing.marks import Place
from app.ui.language import translate
from app.ui.theme import Tone
from app.ui.viewer.view import Highlight

Titles = Sequence[tuple[str, str]]
"""Names of places, and what the clerk calls them."""


def highlights(places: Mapping[str, Place], chosen: str = "") -> tuple[Highlight, ...]:
    """Return a thin box for each place, a strong one for the chosen; amber where a person has to look."""
    return tuple(
        Highlight(place.page, place.box, Tone.BUSY if place.sure else Tone.DOUBT, strong=name == chosen)
        for name, place in places.items()
    )


def titles() -> Titles:
    """Return the names of the places on the document itself in the order in which they are stamped."""
    return (
        ("number", translate("Places", "number")),
        ("date", translate("Places", "date")),
        ("seal", translate("Places", "seal")),
    )


def unsure(places: Mapping[str, Place], called: Titles) -> tuple[str, ...]:
    """Return the names of the places that are not certain."""
    shown = [(text, places[name]) for name, text in called if name in places]
    return tuple(f"{text} ({why(place.why)})" for text, place in shown if not place.sure)


def why(word: str) -> str:
    """Say why a place is not certain."""
    words = {
        "found": translate("Places", "found"),
        "filled": translate("Places", "something is written there already"),
        "several": translate("Places", "several places fit"),
        "none": translate("Places", "no place was found"),
        "covers": translate("Places", "it would cover text"),
        "narrow": translate("Places", "the gap is narrow: it would be written smaller"),
        "field": translate("Places", "the field that the document keeps for it"),
        "share": translate("Places", "it would cover too little or too much of the signature"),
        "shown": translate("Places", "shown by a person"),
        "default": translate("Places", "the usual place, not read from the page"),
    }
    return words.get(word, word)
