"""When the axis could not be reached: from when to when, for the timers, the statistics and the minute (D-29)."""

from datetime import datetime

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.office import Office
from app.documents.excuses import Outage
from app.store.queries import outages_between
from app.store.tables_exchange import OutageRow


class NoSuchOutage(Refused):
    """There is no outage with this key; facts: `key`."""

    code = "outage.unknown"


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
        return Outage(row.id, row.began, row.ended, row.reason, row.minute) if row else None


def outages(office: Office, since: datetime, until: datetime) -> list[Outage]:
    """Return what touches a span of time, oldest first: what a timer that ran out in it can be excused with."""
    with office.store.read() as session:
        return outages_between(session, since, until)


def outage(office: Office, key: int) -> Outage:
    """Return one outage; raises NoSuchOutage."""
    with office.store.read() as session:
        row = session.get(OutageRow, key)
        if row is None:
            raise NoSuchOutage(key=key)
        return Outage(row.id, row.began, row.ended, row.reason, row.minute)
