"""Working days: weekends, holidays of sun and moon, the days that make up for them, days swapped (R-1204 to R-1206)."""

from datetime import date

import pytest

from app.documents.calendar import Calendar, number_by, working_calendar

CALENDAR = working_calendar(date(2026, 11, 22))


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 11, 19), date(2026, 11, 20)),
        (date(2026, 11, 20), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 25)),
        (date(2024, 11, 22), date(2024, 11, 25)),
        (date(2025, 11, 21), date(2025, 11, 24)),
        (date(2026, 4, 24), date(2026, 4, 28)),
        (date(2026, 2, 13), date(2026, 2, 23)),
        (date(2026, 1, 9), date(2026, 1, 10)),
        (date(2026, 1, 1), date(2026, 1, 5)),
        (date(2026, 8, 28), date(2026, 9, 3)),
        (date(2026, 12, 31), date(2027, 1, 4)),
        (date(2027, 2, 4), date(2027, 2, 12)),
        (date(2029, 11, 23), date(2029, 11, 26)),
        (date(2030, 1, 31), date(2030, 2, 8)),
        (date(2040, 4, 29), date(2040, 5, 2)),
    ],
)
def test_the_next_working_day(day: date, following: date) -> None:
    assert CALENDAR.next_working_day(day) == following


def test_without_a_table_the_holidays_of_the_sun_are_known() -> None:
    assert Calendar({}).next_working_day(date(2026, 4, 29)) == date(2026, 5, 4)


def test_a_paper_is_numbered_on_the_next_working_day_at_the_latest() -> None:
    assert number_by(date(2026, 11, 23)) == date(2026, 11, 25), "24/11 is free"
