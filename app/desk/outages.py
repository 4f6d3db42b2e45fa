"""When the axis could not be reached: from when to when, for the timers, the statistics and the minute (D-29)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from app.base.news import Topic
from app.desk.office import Office
from app.store.tables_exchange import OutageRow


@dataclass(frozen=True)
class Outage:
    """One time without a line to the axis; `ended` is empty while it lasts."""

    began: datetime
    ended: datetime | None
    reason: str


def began(office: Office, reason: str) -> bool:
    """Note that the line is down; return False where that is known."""
    if lasting(office) is not None:
        return False
    with office.store.write() as tx:
        tx.session.add(OutageRow(began=office.now(), reason=reason))
        tx.touched(Topic.AXIS)
    return True


def ended(office: Office) -> bool:
    """Note that the line is back; return False where it was not down."""
    if lasting(office) is None:
        return False
    with office.store.write() as tx:
        for row in tx.session.scalars(select(OutageRow).where(OutageRow.ended.is_(None))):
            row.ended = office.now()
        tx.touched(Topic.AXIS)
    return True


def lasting(office: Office) -> Outage | None:
    """Return the outage that lasts, if there is one."""
    with office.store.read() as session:
        row = session.scalars(select(OutageRow).where(OutageRow.ended.is_(None)).limit(1)).first()
        return _outage(row) if row else None


def outages(office: Office, since: datetime, until: datetime) -> list[Outage]:
    """Return what touches a span of time, oldest first: what a timer that ran out in it can be excused with."""
    asked = select(OutageRow).where(OutageRow.began < until, or_(OutageRow.ended.is_(None), OutageRow.ended > since))
    with office.store.read() as session:
        return [_outage(row) for row in session.scalars(asked.order_by(OutageRow.began))]


def _outage(row: OutageRow) -> Outage:
    return Outage(row.began, row.ended, row.reason)
