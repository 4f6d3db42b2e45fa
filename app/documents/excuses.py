"""What excuses a time limit that ran out: the axis could not be reached, from when to when (D-29)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.base.frozen import dataclass


@dataclass(frozen=True)
class Outage:
    """One time without a line to the axis; `ended` is empty while it lasts, `minute` names the file of its minute."""

    key: int
    began: datetime
    ended: datetime | None
    reason: str
    minute: str = ""


@dataclass(frozen=True)
class Limits:
    """The moment by which lines are judged, how long a recipient may take to say 01, and after that to say 03.

    `acceptance` is office time; without any nobody is late with it.
    """

    now: datetime
    arrival: timedelta = timedelta(0)
    acceptance: timedelta = timedelta(0)


def touching(outages: Sequence[Outage], since: datetime, until: datetime) -> Outage | None:
    """Return the first outage that touches a span of time; of a single moment, the one in which it lies."""
    return next((one for one in outages if one.began < until and (one.ended is None or one.ended > since)), None)


def of_a_limit(outages: Sequence[Outage], end: datetime, arrived_at: datetime | None) -> Outage | None:
    """Return the outage in which a limit ran out, or because of which the document came after it."""
    return touching(outages, end, max(end, arrived_at or end))
