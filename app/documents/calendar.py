"""Working days of an office in Vietnam: weekly rest, public holidays, the days that make up for them, days swapped.

Bộ luật Lao động Đ111.3, Đ112; NQ 28/2026/QH16; R-1204 to R-1206. What each year decides is in `rules/calendar.toml`;
for a year that is not there only the holidays of the sun's calendar are known.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

from app.base.frozen import dataclass
from app.base.rules import rules

_DAY = timedelta(days=1)
_WEEKEND = 5
_CULTURE_DAY_SINCE = 2026


@dataclass(frozen=True)
class Year:
    """What a year decides: the first day of Tết, the tenth of the third lunar month, days off, Saturdays worked."""

    tet: date
    hung: date
    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Calendar:
    """The working days of the years it knows."""

    years: Mapping[int, Year]

    def works(self, day: date) -> bool:
        """Tell whether an office works on a day."""
        told = self.years.get(day.year)
        if told is not None and day in told.worked:
            return True
        return day.weekday() < _WEEKEND and day not in _holidays(day.year, told)

    def next_working_day(self, day: date) -> date:
        """Return the first working day after a day."""
        day += _DAY
        while not self.works(day):
            day += _DAY
        return day


def calendar_of(told: Iterable[Mapping[str, Any]]) -> Calendar:
    """Return the calendar of a table of years."""
    return Calendar({
        one["tet"].year: Year(one["tet"], one["hung"], frozenset(one.get("off", ())), frozenset(one.get("worked", ())))
        for one in told
    })  # fmt: skip


@lru_cache(maxsize=64)
def _holidays(year: int, told: Year | None) -> frozenset[date]:
    """Return the days off of a year; a holiday in the weekly rest is made up for on the next working day."""
    days = {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 1), date(year, 9, 2)}
    if told is not None:
        days |= {told.hung, *(told.tet + at * _DAY for at in range(-1, 4))}
    extra = {date(year, 11, 24)} if year >= _CULTURE_DAY_SINCE else set()
    free = days | extra
    for day in sorted(days):
        if day.weekday() >= _WEEKEND:
            free.add(_next_free(day, free))
    return frozenset(free | (told.off if told is not None else set()))


def _next_free(day: date, taken: set[date]) -> date:
    while day.weekday() >= _WEEKEND or day in taken:
        day += _DAY
    return day


@lru_cache(maxsize=64)
def working_calendar(on: date) -> Calendar:
    """Return the calendar whose rules hold on a day."""
    return calendar_of(rules("calendar", on)["years"])


@lru_cache(maxsize=64)
def sessions(on: date) -> tuple[tuple[time, time], ...]:
    """Return from when until when an office works on a working day."""
    return tuple((begin, end) for begin, end in rules("calendar", on)["sessions"])


def number_by(signed: date) -> date:
    """Return the last day for the number of a paper signed on a day: the next working day (NĐ 30/2020 Đ15.3; R-406)."""
    return working_calendar(signed).next_working_day(signed)
