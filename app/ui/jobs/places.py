"""Places that a person shows: looked at on the page, drawn as the result will be, kept for all of a kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.desk import annex_lines, stamp_places
from app.documents.cards import FileCard
from app.ui.jobs.shown import clear, fresh

if TYPE_CHECKING:
    from app.compose import House
    from app.signing.marks import Place, Places

PREVIEW = "preview"
BY_HAND = frozenset({"shown", "covers", "share"})
"""Why a place is where it is, when a person put it there; such a one is looked at anew."""


@dataclass(frozen=True)
class Laid:
    """Where one mark goes, and the pages as they will be with it."""

    place: "Place"
    preview: Path


@dataclass(frozen=True)
class Wanted:
    """One document with its places: its file, its type, its code, its other files by the names of their lines.

    `shown` is the line whose file is to be drawn; without one it is the document itself.
    """

    pdf: Path
    type_name: str
    code: str
    places: "Places"
    beside: Mapping[str, Path] = field(default_factory=dict)
    shown: str = ""


@dataclass(frozen=True)
class Settled:
    """The places after a look at the pages, and the file as it will be; None where it cannot be drawn yet."""

    wanted: Wanted
    places: "Places"
    preview: Path | None


def find_lines(house: "House", files: Sequence[FileCard], type_name: str) -> "dict[str, Place]":
    """Return where the text line goes on the other files; one that takes none is told when it is sealed."""
    found: dict[str, Place] = {}
    for file in files:
        try:
            found |= annex_lines.lines_on(house.office, [file], type_name, house.sealer)
        except OfficeError:
            continue
    return found


def settle(house: "House", wanted: Wanted) -> Settled:
    """Look whether the places would cover something, and draw the file as it will be sealed."""
    sheet = house.sealer.sheet(wanted.pdf, wanted.type_name)
    changes = {
        name: stamp_places.checked(sheet, name, place)
        for name, place in wanted.places.named.items()
        if name in stamp_places.NAMES and place.why in BY_HAND and not place.field
    }
    changes |= {
        name: house.sealer.check_line(wanted.beside[name], place)
        for name, place in wanted.places.lines.items()
        if place.why in BY_HAND
    }
    places = wanted.places.changed(changes)
    try:
        preview = _drawn(house, wanted, places)
    except OfficeError:
        preview = None
    return Settled(wanted, places, preview)


def remember(house: "House", wanted: Wanted) -> None:
    """Keep the places for all documents of the type, by how they differ from what reading alone finds."""
    diameter = house.office.settings.seal_diameter_mm
    read = house.sealer.find_places(wanted.pdf, diameter, wanted.type_name)
    lines = {name: house.sealer.find_line(wanted.beside[name], annex_lines.LONGEST) for name in wanted.places.lines}
    stamp_places.remember(house.office, wanted.type_name, replace(read, lines=lines), wanted.places)


def clear_previews(work: Path, but: Path | None = None) -> None:
    """Remove the drawn pages that nobody looks at any more."""
    clear(work, PREVIEW, but)


def _drawn(house: "House", wanted: Wanted, places: "Places") -> Path:
    from app.signing.profile import profile
    from app.signing.seal import Shown, fillable

    office = house.office
    source = wanted.beside.get(wanted.shown, wanted.pdf)
    out = fresh(office.folders.work, PREVIEW, keep=True)
    if wanted.shown:
        line = profile().line("annex", office.now(), code=wanted.code)
        house.sealer.preview(source, out, Shown(line=line, line_at=places.lines[wanted.shown]))
        return out
    number, day_month = wanted.code.partition("/")[0], profile().day_month(office.today())
    names = fillable(house.sealer.facts(source))
    fill = tuple(zip(names, (number, *day_month), strict=True)) if names else ()
    house.sealer.preview(source, out, Shown(places, number, day_month, house.seal_image, fill))
    return out
