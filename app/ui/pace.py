"""How long the window gathers what others change before it shows it."""

import time
from collections.abc import Callable

SHORTEST, _LONGEST = 60, 1000


class Pace:
    """Milliseconds to wait: twice as long each time while changes go on and on, as in a busy exchange.

    The window would otherwise count, ask and paint anew ten times a second.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin calm; `clock` tells seconds."""
        self._clock = clock
        self._apart, self._told = SHORTEST, float("-inf")

    def wait(self) -> int:
        """Return how long to gather what has just changed; after a calm second it is shown soon again."""
        passed = (self._clock() - self._told) * 1000
        if passed >= _LONGEST:
            self._apart = SHORTEST
        return round(max(SHORTEST, self._apart - passed))

    def told(self) -> None:
        """Note that changes are shown now."""
        self._told = self._clock()
        self._apart = min(_LONGEST, 2 * self._apart)
