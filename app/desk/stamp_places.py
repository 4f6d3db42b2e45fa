"""Where a person put number, date and seal: kept for the next documents of the kind, if that was asked for.

What was found by reading and then moved is kept as the way it was moved; what was not found at all is kept as the
place on the page. A kept place is looked at anew on every page: one that would cover words is a question again.
"""

from dataclasses import dataclass, replace
from typing import Any

from app.base.news import Topic
from app.desk.facts import fact, facts_under, keep_fact
from app.desk.office import Office
from app.signing.marks import Gap, Place, Places
from app.signing.place import Sheet, is_blank, seal_checked
from app.signing.room import by_words

_NO_MOVE = 0.1
"""Points; a place that moved by less was not moved."""

NAMES = ("number", "date", "seal")
LINE = "line"


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
    """Keep, for all documents of this type, how a person's places differ from those that were read from the page.

    `found` is what reading alone finds, so that what was kept before is replaced and not added to. The first line of
    the other files that was moved stands for all of them; without other files what was kept of lines stays.
    """
    kept = {} if found.lines else {name: told for name, told in _kept(office, type_name).items() if name == LINE}
    for name in NAMES:
        first, last = getattr(found, name), getattr(shown, name)
        if first.why == "none":
            kept[name] = {"page": last.page, "at": [last.box[0], last.box[1]]}
        elif by := _way(first, last):
            kept[name] = {"by": by}
    for name, first in found.lines.items():
        if LINE not in kept and (by := _way(first, shown.lines.get(name, first))):
            kept[LINE] = {"by": by}
    keep_fact(office, _name(type_name), kept, Topic.SETTINGS)


def forget(office: Office, type_name: str, name: str) -> None:
    """Go back, for one place of a type, to what is found by reading."""
    kept = _kept(office, type_name)
    kept.pop(name, None)
    keep_fact(office, _name(type_name), kept, Topic.SETTINGS)


@dataclass(frozen=True)
class Kept:
    """What is kept of one place of a type: how far it goes from where it is found, or where it stands, in points."""

    name: str
    across: float
    down: float
    page: int | None = None


def remembered(office: Office) -> dict[str, tuple[Kept, ...]]:
    """Return, by type of document, the places that a person wanted for all of the kind."""
    told = facts_under(office, _name(""))
    return {
        name.removeprefix(_name("")): tuple(_shown(each, kept[each]) for each in (*NAMES, LINE) if each in kept)
        for name, kept in sorted(told.items())
        if kept
    }


def line_as_remembered(office: Office, type_name: str, found: Place) -> Place:
    """Return where the text line of other files goes as a person wants it for this type; else what was found."""
    kept = _kept(office, type_name).get(LINE)
    return moved(found, *kept["by"]) if kept else found


def as_remembered(office: Office, sheet: Sheet, found: Places) -> Places:
    """Return the places as a person wants them for this type of document."""
    kept = _kept(office, sheet.type_name)
    if not kept:
        return found
    return found.changed({name: _as_kept(sheet, name, found.named[name], kept.get(name)) for name in NAMES})


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
    words = [word for word in sheet.words if not is_blank(word)] if place.page == 0 else ()
    taken = by_words(words)
    over = any(taken((gap.x0 + 1, place.box[1], gap.x1 - 1, place.box[3])) for gap in place.gaps)
    return replace(place, confidence="ask", why="covers") if over else place


def _kept(office: Office, type_name: str) -> dict[str, Any]:
    return fact(office, _name(type_name)) if type_name else {}


def _way(first: Place, last: Place) -> list[float]:
    """Return how far a place was moved; nothing where it stayed."""
    across, down = last.box[0] - first.box[0], last.box[1] - first.box[1]
    return [across, down] if max(abs(across), abs(down)) > _NO_MOVE else []


def _shown(name: str, kept: dict[str, Any]) -> Kept:
    across, down = kept["at"] if "at" in kept else kept["by"]
    return Kept(name, across, down, kept.get("page"))


def _name(type_name: str) -> str:
    return f"stamp-places/{type_name}"
