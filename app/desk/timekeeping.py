"""This machine's clock against the axis and against what was written already (R-1201)."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.base.frozen import dataclass
from app.desk.facts import value
from app.desk.office import Office
from app.store.tables import EventRow, table_of
from app.store.tables_exchange import FactRow

TOLD, BLOCKED = timedelta(seconds=5), timedelta(minutes=5)
"""From here on a difference is told; from here on no number is given and nothing is sealed."""
_HOLDS_FOR = timedelta(minutes=15)
_FACT = "clock"
_EVENT = table_of(EventRow).c


class ClockWrong(Refused):
    """The clock differs too much from the axis; facts: `minutes`."""

    code = "clock.wrong"


@dataclass(frozen=True)
class Timekeeping:
    """How far the axis is ahead of this machine, and the last written moment where it lies in the future."""

    drift: timedelta = timedelta(0)
    written: datetime | None = None

    @property
    def is_sound(self) -> bool:
        """Tell whether there is nothing to say about the clock."""
        return abs(self.drift) <= TOLD and self.written is None


def keep_drift(office: Office, drift: timedelta) -> None:
    """Keep how far the axis is ahead of this machine."""
    with office.store.write() as tx:
        told = {"at": office.now().isoformat(), "seconds": drift.total_seconds()}
        tx.session.merge(FactRow(name=_FACT, value=told))


def timekeeping(office: Office) -> Timekeeping:
    """Return what is known of the clock."""
    with office.store.read() as session:
        newest = session.scalar(select(_EVENT.at).order_by(_EVENT.id.desc()).limit(1))
        back = newest if newest is not None and newest > office.now() + TOLD else None
        return Timekeeping(_drift(session, office.now()), back)


def refuse_wrong_clock(session: Session, office: Office) -> None:
    """Refuse to number or seal while the clock is minutes off; raises ClockWrong."""
    drift = _drift(session, office.now())
    if abs(drift) > BLOCKED:
        raise ClockWrong(minutes=round(abs(drift).total_seconds() / 60))


def _drift(session: Session, now: datetime) -> timedelta:
    """Return the difference as it was measured last; one of long ago, by either clock, says nothing."""
    told = value(session, _FACT)
    if not told or abs(now - datetime.fromisoformat(told["at"])) > _HOLDS_FOR:
        return timedelta(0)
    return timedelta(seconds=told["seconds"])
