"""The only place where threads meet Qt: jobs go out to lanes, answers and news come back to the window's thread.

A lambda or a plain function would run in the sender's thread, a bound method of a QObject runs in the
receiver's; so nothing else is taken as a slot. Workers own no signals.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Generic, ParamSpec, Self, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from app.base.errors import OfficeError
from app.base.lanes import Lane
from app.base.news import Change
from app.store.store import Store
from app.ui.pace import SHORTEST, Pace

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

_POLL = 500
"""Milliseconds between looks at what other processes on the same data have changed."""


class Job(Generic[T]):
    """One call on its way; it answers to bound methods of QObjects, in the window's thread."""

    def __init__(self, owner: QObject, name: str) -> None:
        """Belong to a QObject: when that is closed, the answer is dropped."""
        self._owner = owner
        self.name = name
        self.future: Future[T] | None = None
        self._then: Callable[[T], object] | None = None
        self._otherwise: Callable[[OfficeError], object] | None = None
        self._wanted = True

    def then(self, slot: Callable[[T], object]) -> Self:
        """Hand the answer to this bound method of a QObject."""
        self._then = _bound(slot)
        return self

    def otherwise(self, slot: Callable[[OfficeError], object]) -> Self:
        """Hand a refusal or an unready world to this bound method; without it the window tells the clerk."""
        self._otherwise = _bound(slot)
        return self

    def drop(self) -> None:
        """Take no answer any more; a call that has not started is not made."""
        self.forget()
        if self.future is not None:
            self.future.cancel()

    def give_way(self) -> None:
        """Be followed by the same question anew: not asked any more if it has not begun, else answered as ever.

        Dropped altogether, an answer would never come where news come faster than answers.
        """
        if self.future is not None:
            self.future.cancel()

    def forget(self) -> None:
        """Take no answer any more; the call itself is made."""
        self._wanted = False

    def wanted(self) -> bool:
        """Tell whether somebody still waits for the answer."""
        return self._wanted and isValid(self._owner)

    def answer(self) -> OfficeError | Exception | None:
        """Give the answer out; return what nobody took care of."""
        future, wanted = self.future, self.wanted()
        self.forget()
        if future is None or future.cancelled() or not wanted:
            return None
        problem = future.exception()
        if problem is None:
            if self._then is not None:
                self._then(future.result())
            return None
        if isinstance(problem, OfficeError) and self._otherwise is not None:
            self._otherwise(problem)
            return None
        return problem if isinstance(problem, Exception) else None


class Bridge(QObject):
    """Carries calls to lanes and brings answers and news back."""

    changed = Signal(object)
    """What changed since the last time: `frozenset[Change]`."""
    acted = Signal()
    """What the clerk did here is among what `changed` has just told."""
    problem = Signal(object)
    """A refusal or an unready world that no page took care of: `OfficeError`."""
    broke = Signal(object)
    """A bug: anything else that was raised on a lane."""

    _arrived = Signal(int)
    _heard = Signal(object, bool)

    def __init__(self, store: Store, parent: QObject | None = None, acts: Lane | None = None) -> None:
        """Listen to the news of a store; what the clerk does on the lane of `acts` is told without delay."""
        super().__init__(parent)
        self._jobs: dict[int, Job[Any]] = {}
        self._next = 0
        self._closed = False
        self._changes: set[Change] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._pace, self._acts, self._own = Pace(), acts, False
        self._timer.timeout.connect(self._publish)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._gather, Qt.ConnectionType.QueuedConnection)
        self._stop = store.news.subscribe(self._on_news)
        self._store = store
        self._newest = -1
        self._looking = False
        self._lane: Lane | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL)

    def run(self, owner: QObject, lane: Lane, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Job[T]:
        """Call the function on a lane; the answer comes back in this thread, unless the owner is closed."""
        job: Job[T] = Job(owner, getattr(function, "__name__", "call"))
        if self._closed:
            return job
        self._next += 1
        number = self._next
        self._jobs[number] = job
        job.future = lane.call(function, *args, **kwargs)
        job.future.add_done_callback(_Arrival(self, number))
        return job

    def watch_others(self, lane: Lane) -> None:
        """Look at the store now and then for what other processes have changed."""
        self._lane = lane
        self._poll.timeout.connect(self._look)
        self._poll.start()

    @property
    def watched(self) -> bool:
        """Tell whether the first look at the store has been taken."""
        return self._newest >= 0

    def busy(self) -> bool:
        """Tell whether answers are still awaited."""
        return bool(self._jobs)

    def close(self) -> None:
        """Stop listening, take no call any more, and drop every answer that is still on its way."""
        self._closed = True
        self._stop()
        self._timer.stop()
        self._poll.stop()
        for job in self._jobs.values():
            job.forget()
        self._jobs.clear()

    def arrive(self, number: int) -> None:
        """Called on a lane: the answer is there."""
        self._arrived.emit(number)

    def _look(self) -> None:
        if not self._looking and self._lane is not None:
            self._looking = True
            self.run(self, self._lane, _changes, self._store, self._newest).then(self._seen).otherwise(self._unseen)

    def _seen(self, answer: tuple[int, frozenset[Change]]) -> None:
        self._looking = False
        first, self._newest = self._newest < 0, answer[0]
        if answer[1] and not first:
            self._gather(answer[1], own=False)

    def _unseen(self, problem: OfficeError) -> None:
        self._looking = False
        log.info("the store could not be read just now: %s", problem.code)

    def _on_news(self, changes: frozenset[Change]) -> None:
        if isValid(self):
            self._heard.emit(changes, self._acts is not None and self._acts.is_here())

    def _gather(self, changes: frozenset[Change], own: bool) -> None:
        self._changes |= changes
        self._own |= own
        if own or not self._timer.isActive():
            self._timer.start(SHORTEST if own else self._pace.wait())

    def _publish(self) -> None:
        gathered, self._changes = frozenset(self._changes), set()
        own, self._own = self._own, False
        self._pace.told()
        self.changed.emit(gathered)
        if own:
            self.acted.emit()

    def _deliver(self, number: int) -> None:
        job = self._jobs.pop(number, None)
        if job is None:
            return
        left = job.answer()
        if isinstance(left, OfficeError):
            self.problem.emit(left)
        elif left is not None:
            log.error("a call of %s broke", job.name, exc_info=left)
            self.broke.emit(left)


class _Arrival:
    """Tells the bridge from a lane; a plain object, because it runs there on purpose."""

    def __init__(self, bridge: Bridge, number: int) -> None:
        self._bridge = bridge
        self._number = number

    def __call__(self, future: Future[Any]) -> None:
        if isValid(self._bridge):
            self._bridge.arrive(self._number)


def _changes(store: Store, newest: int) -> tuple[int, frozenset[Change]]:
    if newest < 0:
        return store.newest_change(), frozenset()
    return store.changes_since(newest)


def _bound(slot: Callable[..., Any]) -> Callable[..., Any]:
    if not isinstance(getattr(slot, "__self__", None), QObject):
        message = "only a bound method of a QObject runs in the window's thread"
        raise TypeError(message)
    return slot
