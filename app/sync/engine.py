"""One round with the axis, and the thread that makes rounds by itself (architecture 5.7).

The engine does not know whether a window, a command or a child process runs it.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic

from app.axis.port import Axis, TellsTime
from app.base.awake import Awake
from app.base.clock import now
from app.base.errors import OfficeError, Unavailable
from app.desk.directory import Entry, refresh, size
from app.desk.facts import fact_time, keep_fact
from app.desk.office import Office
from app.desk.outages import began, ended, lasting
from app.desk.timekeeping import keep_drift
from app.store.sole import SyncElsewhere, sole_exchange
from app.sync.chores import ChoreTools, ask_issuers, run_chores, take_up_waiting
from app.sync.contact import keep_contact
from app.sync.faults import RoundFailed, turned_away
from app.sync.follow import follow
from app.sync.inbox import Taken, pull
from app.sync.mailbox import exchange_letters
from app.sync.outbox import due, line_is_back, next_due, push
from app.sync.results import Carried

log = logging.getLogger(__name__)

_DIRECTORY_AGE = timedelta(days=1)
_SHORTEST_SLEEP, _AFTER_A_FAULT = 0.2, 5.0
_WITHOUT_LINE = 20.0
"""Seconds between two looks for the line: what waited for it leaves within a minute of its return (D-29)."""


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

    def __init__(
        self,
        office: Office,
        axis: Callable[[], Axis] | None,
        tools: ChoreTools,
        mail: Callable[[], Axis] | None = None,
    ) -> None:
        """Remember the parts; `axis` and `mail` make lines, None where none is set up."""
        self._office = office
        self._axis, self._mail = axis, mail
        self._tools = tools
        self.hurry: Callable[[], bool] = lambda: False
        self.stopping: Callable[[], bool] = lambda: False
        self.awake: Awake | None = None
        self._ended_early = self._chores_wait = False

    def round(self) -> Round:
        """Make one round; what is wrong with the axis ends the exchange, never the chores.

        Where no axis is set up any more, nobody waits for one.
        """
        result = Round()
        self._ended_early = False
        if self._axis is not None:
            try:
                with sole_exchange(self._office.store, self._office.folders.data):
                    self._exchange(result, self._axis)
                self._tell(None)
            except SyncElsewhere as elsewhere:
                result.problem = elsewhere
                self._ended_early = True
            except OfficeError as raised:
                result.problem = turned_away(raised)
                log.info("round ended: %s", result.problem.code)
                self._ended_early = True
                self._tell(result.problem)
            except Exception as raised:
                log.exception("the exchange failed in a way nobody foresaw")
                result.problem = RoundFailed(reason=type(raised).__name__)
                self._ended_early = True
                keep_contact(self._office, "axis", result.problem)
        if self._mail is not None:
            self._letters(result, self._mail)
        until = monotonic() + self._office.settings.poll_seconds
        result.chores += run_chores(self._office, self._tools, lambda: self._leave_chores(until))
        if self._axis is None:
            ended(self._office)
        return result

    def _leave_chores(self, until: float) -> bool:
        """Tell whether chores have to wait: asked for, something issued is due, or it is time to look what came."""
        pressing = self._axis is not None and not self._ended_early and bool(due(self._office, kind="edoc"))
        self._chores_wait = pressing or monotonic() > until
        return self._chores_wait or self.hurry() or self.stopping()

    def _letters(self, result: Round, make: Callable[[], Axis]) -> None:
        """Make a round with the mailbox; neither line holds up the other."""
        if due(self._office, "mail"):
            self._stay_awake()
            result.chores += ask_issuers(self._office, self._tools)
        try:
            with sole_exchange(self._office.store, self._office.folders.data):
                problem = exchange_letters(self._office, make, result.sent, result.taken, self._stay_awake)
        except SyncElsewhere as elsewhere:
            problem = elsewhere
        finally:
            self._let_sleep()
        result.problem = result.problem or problem

    def sleep(self) -> float:
        """Return for how many seconds nothing is due."""
        longest = float(self._office.settings.poll_seconds)
        if self._chores_wait:
            return _SHORTEST_SLEEP
        if self._ended_early:
            return min(longest, _WITHOUT_LINE)
        lines = ((self._axis, "axis"), (self._mail, "mail"))
        dues = [next_due(self._office, channel) for line, channel in lines if line is not None]
        coming = min((one for one in dues if one is not None), default=None)
        if coming is None:
            return longest
        return max(_SHORTEST_SLEEP, min(longest, (coming - self._office.now()).total_seconds()))

    def _exchange(self, result: Round, make: Callable[[], Axis]) -> None:
        axis = make()
        try:
            if lasting(self._office) is not None:
                self._line_is_back(axis)
            result.chores += ask_issuers(self._office, self._tools)
            self._push(result, axis)
            self._pull(result, axis)
            self._push(result, axis)
            if not self.stopping():
                result.followed = follow(self._office, axis)
                self._refresh_directory(axis)
        finally:
            self._compare_clocks(axis)
            axis.close()
            self._let_sleep()

    def _compare_clocks(self, axis: Axis) -> None:
        """Keep how far the axis is ahead of the clock that this office's moments are taken from (R-1201)."""
        ahead = axis.clock_ahead if isinstance(axis, TellsTime) else None
        if ahead is not None:
            keep_drift(self._office, ahead - (self._office.now() - now()))

    def _line_is_back(self, axis: Axis) -> None:
        """Ask whether the axis answers; if so, the outage has ended and everything that waited may go at once."""
        axis.list_waiting("status")
        ended(self._office)
        line_is_back(self._office)
        take_up_waiting(self._office)

    def _stay_awake(self) -> None:
        """Keep the machine awake until the exchange is over: something goes or comes (D-31)."""
        if self.awake is not None:
            self.awake.take()

    def _let_sleep(self) -> None:
        if self.awake is not None:
            self.awake.let_go()

    def _push(self, result: Round, axis: Axis, kind: str = "") -> None:
        if due(self._office, kind=kind):
            self._stay_awake()
        going = push(self._office, axis, kind=kind)
        while not self.stopping() and (carried := next(going, None)) is not None:
            result.sent.append(carried)

    def _pull(self, result: Round, axis: Axis) -> None:
        """Take in what waits; what is issued meanwhile leaves in between."""
        coming = pull(self._office, axis, lambda: self._push_between(result, axis), self._axis)
        while not self.stopping() and (taken := next(coming, None)) is not None:
            result.taken.append(taken)
        coming.close()

    def _push_between(self, result: Round, axis: Axis) -> None:
        self._stay_awake()
        if due(self._office, kind="edoc"):
            self._push(result, axis, "edoc")

    def _refresh_directory(self, axis: Axis) -> None:
        last = fact_time(self._office, "directory")
        if last is not None and self._office.now() - last < _DIRECTORY_AGE and size(self._office):
            return
        try:
            listed = axis.list_agencies()
        except OfficeError as problem:  # documents went and came on this very line just now
            log.warning("the directory could not be read anew: %s", problem)
            return
        above = {each.axis_id: each.code for each in listed if each.axis_id}
        entries = [
            Entry(each.code, each.name, each.old_code, above.get(each.parent_id, ""), each.mail)
            for each in listed
            if not each.is_node
        ]
        refresh(self._office, entries)
        keep_fact(self._office, "directory", {"at": self._office.now().isoformat(), "count": len(entries)})

    def _tell(self, problem: OfficeError | None) -> None:
        if isinstance(problem, Unavailable):
            began(self._office, problem.code)
        keep_contact(self._office, "axis", problem)


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
        engine.hurry, engine.stopping, engine.awake = self._wake.is_set, self._stop.is_set, Awake()
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
