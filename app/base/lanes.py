"""Named single threads: what must not run in two threads at once has a lane of its own."""

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Lane:
    """One thread with a name; calls are run in the order they were handed in."""

    def __init__(self, name: str) -> None:
        """Name the lane; its thread starts with the first call."""
        self.name = name
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=f"lane-{name}")

    def call(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a call and return its future; nobody waits for it in the window's thread."""
        return self._pool.submit(function, *args, **kwargs)

    def is_here(self) -> bool:
        """Tell whether the caller is on this lane."""
        return threading.current_thread().name.startswith(f"lane-{self.name}_")

    def finish(self) -> None:
        """Wait until everything that was handed in before is done; a lane that is closed has nothing left."""
        with contextlib.suppress(RuntimeError):
            self._pool.submit(_nothing).result()

    def close(self, *, finish: bool = False) -> None:
        """Drop what is queued, or finish it, and wait for what runs."""
        self._pool.shutdown(wait=True, cancel_futures=not finish)


class Lanes:
    """The lanes of a window: `write` for acts, `read` for lists, `page` for drawing, `token` for looking, `work`."""

    def __init__(self) -> None:
        """Make the lanes; no thread starts yet."""
        self.write = Lane("write")
        self.read = Lane("read")
        self.work = Lane("work")
        self.page = Lane("page")
        self.token = Lane("token")

    def close(self) -> None:
        """Close all lanes, the ones that change things first; what the clerk has asked to be written is written."""
        self.write.close(finish=True)
        for lane in (self.work, self.token, self.page, self.read):
            lane.close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all lanes."""
        self.close()


def _nothing() -> None:
    """Stand at the end of a queue."""
