"""When to try again: from a minute to a day, spread a little, at least ten times, then a person (pure)."""

from datetime import timedelta

FIRST, LONGEST, TRIES = timedelta(minutes=1), timedelta(hours=24), 10
_SPREAD = 0.2


def wait(attempts: int, chance: float) -> timedelta:
    """Return how long to wait after the given number of tries; `chance` from 0 to 1 spreads waits by a fifth."""
    doubled = timedelta(seconds=FIRST.total_seconds() * float(2 ** min(attempts - 1, 20)))
    return min(doubled, LONGEST) * (1 - _SPREAD + 2 * _SPREAD * chance)


def needs_person(attempts: int) -> bool:
    """Tell whether trying alone has not helped for long enough."""
    return attempts >= TRIES
