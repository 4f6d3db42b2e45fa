"""An electronic copy: drawn with its line before anything is signed, then signed with one PIN."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk import copies
from app.ui.jobs.places import BY_HAND, PREVIEW, Laid, clear_previews
from app.ui.jobs.sealing import logged_in
from app.ui.jobs.shown import fresh

if TYPE_CHECKING:
    from app.compose import House
    from app.desk.copies import Made, Order
    from app.signing.marks import Place
    from app.ui.forms.pin import Entered


@dataclass(frozen=True)
class Draft:
    """One copy that is thought of: the document, and what is to be made."""

    house: "House"
    key: int
    order: "Order"

    def lay(self, place: "Place | None") -> Laid:
        """Check that it can be made, find the place of the line or look at one that is shown, and draw the copy."""
        from app.signing.seal import Shown

        sealer, office = self.house.sealer, self.house.office
        by_hand = place if place is not None and place.why in BY_HAND else None
        ready = copies.check_copy(office, self.key, self.order, sealer, by_hand)
        out = fresh(office.folders.work, f"{PREVIEW}-copy-{self.order.kind}", keep=True)
        sealer.preview(ready.source, out, Shown(line=ready.line, line_at=ready.place))
        clear_previews(out.parent, out)
        return Laid(ready.place, out)


def make(draft: Draft, entered: "Entered", place: "Place") -> "Made":
    """Sign the copy and put it beside its document; raises what checking and the token may raise."""
    house = draft.house
    with entered:
        copies.check_order(draft.order)
        with logged_in(house, entered) as tools:
            made = copies.make_copy(house.office, draft.key, draft.order, tools, place)
    house.complete_proof(draft.key)
    return made
