"""Time that counts while an office works: limits given in office hours (R-106, R-602, R-1206, R-1207).

A limit that begins when nobody works begins with the next session. The hours are in `rules/calendar.toml`.
"""

from datetime import date, datetime, timedelta

from app.base.clock import VIETNAM
from app.documents.calendar import sessions, working_calendar

_DAY = timedelta(days=1)


def after(start: datetime, passed: timedelta) -> datetime:
    """Return the moment at which so much office time has gone by since `start`."""
    day, left = start.date(), passed
    while True:
        for begin, end in _sessions(day):
            lasts = end - max(begin, start)
            if lasts >= left:
                return max(begin, start) + left
            left -= max(lasts, timedelta(0))
        day += _DAY


def before(end_at: datetime, passed: timedelta) -> datetime:
    """Return the last moment from which so much office time has gone by until `end_at`."""
    day, left = end_at.date(), passed
    while True:
        for begin, end in reversed(_sessions(day)):
            lasts = min(end, end_at) - begin
            if lasts >= left:
                return min(end, end_at) - left
            left -= max(lasts, timedelta(0))
        day -= _DAY


def end_of(day: date) -> datetime:
    """Return the moment in which a limit given as a day runs out: with its office hours."""
    return datetime.combine(day, sessions(day)[-1][1], VIETNAM)


def _sessions(day: date) -> list[tuple[datetime, datetime]]:
    if not working_calendar(day).works(day):
        return []
    return [
        (datetime.combine(day, begin, VIETNAM), datetime.combine(day, end, VIETNAM)) for begin, end in sessions(day)
    ]
