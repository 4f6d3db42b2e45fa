"""One round with the axis, and the thread that makes rounds by itself (architecture 5.7).

The engine does not know whether a window, a command or a child process runs it.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from app.axis.port import Axis
from app.base.errors import OfficeError, Refused, Unavailable
from app.base.news import Topic
from app.desk.directory import Entry, agencies, refresh
from app.desk.facts import fact, fact_time, keep_fact
from app.desk.office import Office
from app.store.sole import SyncElsewhere, sole_exchange
from app.sync.chores import ChoreTools, run_chores
from app.sync.follow import follow
from app.sync.inbox import Taken, pull
from app.sync.outbox import Carried, line_is_back, next_due, push

log = logging.getLogger(__name__)

_DIRECTORY_AGE = timedelta(days=1)
_SHORTEST_SLEEP, _AFTER_A_FAULT = 0.5, 5.0


class NoAxis(Unavailable):
    """No axis is set up for this office."""

    code = "axis.not_set_up"


@dataclass
class Round:
    """What one round did; `problem` is why it ended early."""

    sent: list[Carried] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    followed: int = 0
    chores: int = 0
    problem: OfficeError | None = None


class Engine:
    """Push, pull, push the answers, follow, then what is taken up again."""

    def __init__(self, office: Office, axis: Callable[[], Axis] | None, tools: ChoreTools) -> None:
        """Remember the parts; `axis` makes a client, None where no axis is set up."""
        self._office = office
        self._axis = axis
        self._tools = tools
        self.hurry: Callable[[], bool] = lambda: False

    def round(self) -> Round:
        """Make one round; what is wrong with the axis ends the exchange, never the chores."""
        result = Round()
        if self._axis is not None:
            try:
                with sole_exchange(self._office.store, self._office.folders.data):
                    self._exchange(result, self._axis)
                self._tell(None)
            except SyncElsewhere as problem:
                result.problem = problem
            except (Unavailable, Refused) as problem:
                log.info("round ended: %s", problem.code)
                result.problem = problem
                self._tell(problem)
        result.chores = run_chores(self._office, self._tools, self.hurry)
        return result

    def sleep(self) -> float:
        """Return for how many seconds nothing is due."""
        longest = float(self._office.settings.poll_seconds)
        due = next_due(self._office) if self._axis is not None else None
        if due is None:
            return longest
        return max(_SHORTEST_SLEEP, min(longest, (due - self._office.now()).total_seconds()))

    def _exchange(self, result: Round, make: Callable[[], Axis]) -> None:
        axis = make()
        was_down = bool(fact(self._office, "axis").get("error"))
        try:
            result.sent = push(self._office, axis)
            result.taken = pull(self._office, axis)
            if was_down:
                line_is_back(self._office)
            result.sent += push(self._office, axis)
            result.followed = follow(self._office, axis)
            self._refresh_directory(axis)
        finally:
            axis.close()

    def _refresh_directory(self, axis: Axis) -> None:
        last = fact_time(self._office, "directory")
        if last is not None and self._office.now() - last < _DIRECTORY_AGE and agencies(self._office):
            return
        entries = [
            Entry(e.code, e.name, e.old_code, e.parent_id, e.mail) for e in axis.list_agencies() if not e.is_node
        ]
        refresh(self._office, entries)
        keep_fact(self._office, "directory", {"at": self._office.now().isoformat(), "count": len(entries)})

    def _tell(self, problem: OfficeError | None) -> None:
        last = fact_time(self._office, "axis")
        at = self._office.now() if problem is None else last
        told = {"at": at.isoformat() if at else "", "error": problem.code if problem else ""}
        keep_fact(self._office, "axis", told, Topic.AXIS)


class SyncThread:
    """Makes rounds until stopped; a nudge makes the next one at once."""

    def __init__(self, make: Callable[[], Engine]) -> None:
        """Prepare; nothing runs before `start`, and the engine is made in the thread, beside the window's start."""
        self._make = make
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self.rounds = 0

    def start(self) -> None:
        """Begin with a round at once."""
        self._thread.start()

    def nudge(self) -> None:
        """Ask for a round now; returns at once."""
        self._wake.set()

    def stop(self) -> None:
        """Ask the thread to end after what it is doing, and wait for it."""
        self._stop.set()
        self._wake.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        """Make rounds; a wake-up is forgotten before the stop is looked at, so that neither can be missed."""
        engine = self._make()
        engine.hurry = self._wake.is_set
        while not self._stop.is_set():
            pause = _round(engine)
            self.rounds += 1
            self._wake.wait(pause)
            self._wake.clear()


def _round(engine: Engine) -> float:
    """Make one round and return for how long to sleep; nothing that happens in a round ends the thread."""
    try:
        engine.round()
        return engine.sleep()
    except OfficeError as problem:
        log.info("the round could not be finished: %s", problem.code)
    except Exception:
        log.exception("a round failed in a way nobody foresaw")
    return _AFTER_A_FAULT
