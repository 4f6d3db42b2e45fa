"""What changed: a commit tells which kinds of thing and which records; screens re-query what they show."""

import threading
from collections.abc import Callable, Iterable
from enum import StrEnum

from app.base.frozen import dataclass


class Topic(StrEnum):
    """The kinds of thing that screens and counters depend on."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    OUTBOX = "outbox"
    BOOKS = "books"
    DIRECTORY = "directory"
    PEOPLE = "people"
    AXIS = "axis"
    SEAL = "seal"
    BACKUP = "backup"
    SETTINGS = "settings"


@dataclass(frozen=True)
class Change:
    """One thing that changed; key 0 means the topic as a whole."""

    topic: Topic
    key: int = 0


Listener = Callable[[frozenset[Change]], None]


class News:
    """Carries changes to whoever asked, in the thread that committed them."""

    def __init__(self) -> None:
        """Start with nobody listening."""
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change from now on; call what is returned to stop."""
        with self._lock:
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def publish(self, changes: Iterable[Change]) -> None:
        """Tell all listeners; an empty set is not news."""
        told = frozenset(changes)
        if not told:
            return
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(told)
