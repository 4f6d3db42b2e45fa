"""A clock that is off is told, and minutes off it gives no number."""

from datetime import timedelta

import pytest

from app.desk.number import give_number
from app.desk.office import Office
from app.desk.timekeeping import ClockWrong, Timekeeping, keep_drift, timekeeping
from tests.kit.office import MORNING, Watch, drafted


def test_nothing_is_said_of_a_clock_that_nobody_compared(desk: Office) -> None:
    assert timekeeping(desk) == Timekeeping()
    assert timekeeping(desk).is_sound


def test_seconds_are_told_and_minutes_stop_numbers(desk: Office, watch: Watch) -> None:
    keep_drift(desk, timedelta(seconds=-40))
    assert not timekeeping(desk).is_sound
    key = drafted(desk, "H98")
    keep_drift(desk, timedelta(minutes=7))
    with pytest.raises(ClockWrong, match="minutes=7"):
        give_number(desk, key)
    watch.wait(minutes=16)
    assert timekeeping(desk).drift == timedelta(0)
    assert give_number(desk, key).number == 1


def test_a_clock_that_went_back_is_told(desk: Office, watch: Watch) -> None:
    drafted(desk, "H98")
    watch.wait(hours=-3)
    kept = timekeeping(desk)
    assert (kept.written, kept.is_sound) == (MORNING, False)
