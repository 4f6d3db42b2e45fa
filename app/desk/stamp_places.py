"""Where a person put number, date and seal: kept for the next documents of the kind, if that was asked for.

What was found by reading and then moved is kept as the way it was moved; what was not found at all is kept as the
place on the page. A kept place is looked at anew on every page: one that would cover words is a question again.
"""

from dataclasses import replace
from typing import Any

from app.desk.facts import fact, keep_fact
from app.desk.office import Office
from app.signing.marks import Gap, Place, Places
from app.signing.place import Sheet, seal_checked
from app.signing.room import by_words

NAMES = ("number", "date", "seal")


def moved(place: Place, across: float, down: float) -> Place:
    """Return the place somewhere else on its page, in points; what a person shows needs no asking."""
    left, top, right, bottom = place.box
    return replace(
        place,
        box=(left + across, top + down, right + across, bottom + down),
        gaps=tuple(Gap(gap.x0 + across, gap.x1 + across, gap.baseline + down) for gap in place.gaps),
        confidence="sure",
        why="shown",
        field="",
    )


def remember(office: Office, type_name: str, found: Places, shown: Places) -> None:
    """Keep, for all documents of this type, how a person's places differ from those that were found."""
    kept = {}
    for name in NAMES:
        first, last = getattr(found, name), getattr(shown, name)
        across, down = last.box[0] - first.box[0], last.box[1] - first.box[1]
        if first.why == "none":
            kept[name] = {"page": last.page, "at": [last.box[0], last.box[1]]}
        elif abs(across) > 0.1 or abs(down) > 0.1:  # noqa: PLR2004 - a tenth of a point is no move
            kept[name] = {"by": [across, down]}
    keep_fact(office, _name(type_name), kept)


def forget(office: Office, type_name: str) -> None:
    """Go back to what is found by reading."""
    keep_fact(office, _name(type_name), {})


def as_remembered(office: Office, sheet: Sheet, found: Places) -> Places:
    """Return the places as a person wants them for this type of document."""
    kept = fact(office, _name(sheet.type_name)) if sheet.type_name else {}
    if not kept:
        return found
    return Places(**{name: _as_kept(sheet, name, getattr(found, name), kept.get(name)) for name in NAMES})


def _as_kept(sheet: Sheet, name: str, place: Place, kept: dict[str, Any] | None) -> Place:
    if kept is None or place.field:
        return place
    if "at" in kept:
        if place.why != "none" or kept["page"] >= sheet.document.pages:
            return place
        there = replace(place, page=kept["page"])
        across, down = kept["at"][0] - place.box[0], kept["at"][1] - place.box[1]
    else:
        there, (across, down) = place, kept["by"]
    if not there.sure and there.why not in {"none", "covers", "share"}:
        return place
    told = checked(sheet, name, moved(there, across, down))
    return replace(told, confidence="sure", why="shown") if told.why == "share" else told


def checked(sheet: Sheet, name: str, place: Place) -> Place:
    """Return a place that a person showed; a question where it covers words, or not a third of the signature."""
    if name == "seal":
        told = seal_checked(sheet, place)
        return place if told.sure else told
    words = sheet.words if place.page == 0 else ()
    taken = by_words(words)
    over = any(taken((gap.x0 + 1, place.box[1], gap.x1 - 1, place.box[3])) for gap in place.gaps)
    return replace(place, confidence="ask", why="covers") if over else place


def _name(type_name: str) -> str:
    return f"stamp-places/{type_name}"
