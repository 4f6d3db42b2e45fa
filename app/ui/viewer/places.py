"""Where number, date and seal will go, drawn on the page before anything is signed."""

from app.signing.marks import Places
from app.ui.language import translate
from app.ui.theme import Tone
from app.ui.viewer.view import Highlight


def highlights(places: Places, chosen: str = "") -> tuple[Highlight, ...]:
    """Return a thin box for each place, a strong one for the chosen; amber where a person has to look."""
    return tuple(
        Highlight(place.page, place.box, Tone.BUSY if place.sure else Tone.DOUBT, strong=name == chosen)
        for name, place in (("number", places.number), ("date", places.date), ("seal", places.seal))
    )


def named() -> tuple[tuple[str, str], ...]:
    """Return the names of the places in the order in which they are stamped."""
    return (
        ("number", translate("Places", "number")),
        ("date", translate("Places", "date")),
        ("seal", translate("Places", "seal")),
    )


def unsure(places: Places) -> tuple[str, ...]:
    """Return the names of the places that are not certain."""
    shown = [(text, getattr(places, name)) for name, text in named()]
    return tuple(f"{text} ({why(place.why)})" for text, place in shown if not place.sure)


def why(word: str) -> str:
    """Say why a place is not certain."""
    words = {
        "found": translate("Places", "found"),
        "filled": translate("Places", "something is written there already"),
        "several": translate("Places", "several places fit"),
        "none": translate("Places", "no place was found"),
        "covers": translate("Places", "it would cover text"),
        "field": translate("Places", "the field that the document keeps for it"),
        "share": translate("Places", "it would cover too little or too much of the signature"),
        "shown": translate("Places", "shown by a person"),
        "default": translate("Places", "the usual place, not read from the page"),
    }
    return words.get(word, word)
