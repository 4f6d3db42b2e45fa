"""By when an incoming document has to be accepted: in two office hours, an urgent one at once (R-106, R-108; D-31)."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.base.frozen import dataclass
from app.documents import office_hours

URGENT = 1
"""From this urgency on a document is accepted at once: all three levels of the decree."""
_SOON = timedelta(minutes=30)


class Acceptance(StrEnum):
    """How the time for accepting stands."""

    OPEN = ""
    SOON = "soon"
    LATE = "late"


@dataclass(frozen=True)
class Allowed:
    """How much office time there is, for a document like any other and for an urgent one; none is no limit."""

    usual: timedelta
    urgent: timedelta

    def time_for(self, urgency: int) -> timedelta:
        """Return the office time for a document of this urgency."""
        return self.urgent if urgency >= URGENT else self.usual

    def until(self, arrived_at: datetime, urgency: int) -> datetime | None:
        """Return the moment by which a document is to be accepted."""
        time = self.time_for(urgency)
        return office_hours.after(arrived_at, time) if time else None


def standing(until: datetime | None, now: datetime) -> Acceptance:
    """Tell whether the time has run out, or runs out soon."""
    if until is None or until - _SOON > now:
        return Acceptance.OPEN
    return Acceptance.LATE if until < now else Acceptance.SOON
