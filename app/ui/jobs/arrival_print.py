"""The copy for the printer with the mark ĐẾN, drawn as it will be printed."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.desk import arrival_print
from app.desk.prints import in_book, stamp_of
from app.documents.cards import Detail
from app.ui.jobs.places import BY_HAND, PREVIEW, Laid, clear_previews
from app.ui.jobs.shown import fresh

if TYPE_CHECKING:
    from app.compose import House
    from app.forms.slips import ArrivalStamp
    from app.signing.marks import Place


@dataclass(frozen=True)
class Copy:
    """One document that is to be printed: what the book says, the file that takes the mark, the mark itself."""

    house: "House"
    told: Detail
    pdf: Path
    label: Path

    @property
    def stamp(self) -> "ArrivalStamp":
        """What the mark says."""
        return stamp_of(self.house.office, self.told)

    def lay(self, place: "Place | None") -> Laid:
        """Find the place, or look at one that is shown, and write the copy."""
        reader = self.house.reader
        if place is None:
            there = arrival_print.find_mark(reader, self.pdf, self.told.card.type_name)
        else:
            there = arrival_print.check_mark(reader, self.pdf, place) if place.why in BY_HAND else place
        out = fresh(self.house.office.folders.work, PREVIEW, keep=True)
        reader.lay_on(self.pdf, self.label, out, there.page, there.box)
        clear_previews(out.parent, out)
        return Laid(there, out)


def open_copy(house: "House", key: int) -> Copy:
    """Set the mark of a registered document; raises NotInBook, NothingToPrint."""
    told = in_book(house.office, key)
    pdf = arrival_print.page_file(told)
    label = fresh(house.office.folders.work, "arrival-label")
    arrival_print.write_label(house.office, key, label)
    return Copy(house, told, pdf, label)
