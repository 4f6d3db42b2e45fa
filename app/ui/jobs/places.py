"""Places that a person shows: looked at on the page, drawn as the result will be, kept for all of a kind."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.desk import stamp_places

if TYPE_CHECKING:
    from app.compose import House
    from app.signing.marks import Places

_PREVIEW = "preview-"


@dataclass(frozen=True)
class Wanted:
    """One document's page with its places: the file, its type, what will be written."""

    pdf: Path
    type_name: str
    number: str
    places: "Places"
    serial: int = 0


@dataclass(frozen=True)
class Settled:
    """The places after a look at the page, and the page as it will be; None where it cannot be drawn yet."""

    wanted: Wanted
    places: "Places"
    preview: Path | None


def settle(house: "House", wanted: Wanted) -> Settled:
    """Look whether the places would cover something, and draw the page as it will be sealed."""
    sheet = house.sealer.sheet(wanted.pdf, wanted.type_name)
    changes = {
        name: stamp_places.checked(sheet, name, place)
        for name in stamp_places.NAMES
        if (place := getattr(wanted.places, name)).why in {"shown", "covers", "share"} and not place.field
    }
    places = replace(wanted.places, **changes)
    try:
        preview = _drawn(house, wanted, places)
    except OfficeError:
        preview = None
    return Settled(wanted, places, preview)


def remember(house: "House", type_name: str, found: "Places", shown: "Places") -> None:
    """Keep the places for all documents of the type."""
    stamp_places.remember(house.office, type_name, found, shown)


def clear_previews(work: Path, but: Path | None = None) -> None:
    """Remove the drawn pages that nobody looks at any more."""
    for file in work.glob(f"{_PREVIEW}*.pdf"):
        if file != but:
            file.unlink(missing_ok=True)


def _drawn(house: "House", wanted: Wanted, places: "Places") -> Path:
    from app.signing.profile import profile
    from app.signing.seal import Shown, fillable

    office = house.office
    out = office.folders.work / f"{_PREVIEW}{wanted.pdf.name[:12]}-{wanted.serial}.pdf"
    day_month = profile().day_month(office.today())
    names = fillable(house.sealer.facts(wanted.pdf))
    fill = tuple(zip(names, (wanted.number, *day_month), strict=True)) if names else ()
    house.sealer.preview(wanted.pdf, out, Shown(places, wanted.number, day_month, house.seal_image, fill))
    return out
