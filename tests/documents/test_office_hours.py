"""Office time: what counts toward a limit and what does not."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.clock import VIETNAM
from app.documents.office_hours import after, before

TWO_HOURS = timedelta(hours=2)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-23 16:00", "2026-11-25 08:30"),
        ("2026-11-20 08:00", "2026-11-20 10:00"),
        ("2026-11-20 10:30", "2026-11-20 14:30"),
        ("2026-11-20 12:00", "2026-11-20 15:30"),
        ("2026-11-20 06:00", "2026-11-20 09:30"),
        ("2026-11-20 18:00", "2026-11-23 09:30"),
        ("2026-08-21 16:30", "2026-08-22 09:00"),
    ],
)
def test_two_office_hours_skip_lunch_nights_rest_and_holidays(start: str, end: str) -> None:
    assert after(at(start), TWO_HOURS) == at(end)
    assert before(at(end), TWO_HOURS) >= at(start)


MINUTES = st.integers(1, 1500).map(lambda count: timedelta(minutes=count))
MOMENTS = st.integers(0, 365 * 24 * 60).map(lambda count: at("2026-01-01 00:00") + timedelta(minutes=count))


@given(MOMENTS, MOMENTS, MINUTES)
def test_counting_on_and_counting_back_agree(start: datetime, now: datetime, passed: timedelta) -> None:
    if after(start, passed) < now:
        assert start <= before(now, passed)
    if start < before(now, passed):
        assert after(start, passed) <= now
