"""Where number, date and seal will go, drawn on the page before anything is signed."""

from app.signing.marks import Places
from app.ui.language import translate
from app.ui.theme import Tone
from app.ui.viewer.view import Highlight


def highlights(places: Places) -> tuple[Highlight, ...]:
    """Return a thin box for each place; amber where a person has to look."""
    return tuple(
        Highlight(place.page, place.box, Tone.BUSY if place.sure else Tone.DOUBT)
        for place in (places.number, places.date, places.seal)
    )


def unsure(places: Places) -> tuple[str, ...]:
    """Return the names of the places that are not certain."""
    named = (
        (translate("Places", "number"), places.number),
        (translate("Places", "date"), places.date),
        (translate("Places", "seal"), places.seal),
    )
    return tuple(f"{name} ({why(place.why)})" for name, place in named if not place.sure)


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
