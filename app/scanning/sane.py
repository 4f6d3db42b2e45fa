"""Scanners by SANE (Linux), in a child process: a backend may hang or crash without harm."""

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import cast
from uuid import uuid4

from app.base.child import Child, ChildDied, ChildFailed, ChildTimedOut, Limits
from app.scanning.driver import (
    Abilities,
    Device,
    FeederEmpty,
    PageImage,
    ScannerFailed,
    ScannerMissing,
    Source,
    Wishes,
    check_floor,
)

_LIMITS = Limits(deadline=120.0)
_LOOK = 0.1


class SaneScanner:
    """The SANE driver; on Windows it says that it is missing."""

    def __init__(self) -> None:
        """Prepare; the child starts with the first question."""
        self._child = Child("app.scanning.sane_child", _LIMITS)

    def close(self) -> None:
        """End the child; a scan under way ends with it."""
        self._child.close()

    def devices(self) -> Sequence[Device]:
        """Return the scanners SANE knows."""
        return cast("list[Device]", self._ask("devices"))

    def abilities(self, device: Device) -> Abilities:
        """Return what a scanner can do."""
        return cast("Abilities", self._ask("abilities", device.name))

    def scan(self, device: Device, wishes: Wishes, room: Path, stop: Event) -> Iterator[PageImage]:
        """Scan page by page as JPEG files; `stop` ends it in the middle of a page, which is then dropped."""
        check_floor(wishes.dpi, colour=wishes.colour)
        most = 1 if wishes.source is Source.FLATBED else wishes.pages
        try:
            self._ask("begin", device.name, wishes)
            done = 0
            while not stop.is_set() and (done < most or not most):
                page = self._page(room, stop, first=done == 0)
                if page is None:
                    return
                done += 1
                yield page
        finally:
            self._ask("end")

    def _page(self, room: Path, stop: Event, *, first: bool) -> PageImage | None:
        halt = room / f".stop-{uuid4().hex}"
        try:
            with _told(stop, halt):
                return cast("PageImage | None", self._ask("page", room, halt))
        except FeederEmpty:
            if first:
                raise
            return None
        finally:
            halt.unlink(missing_ok=True)

    def _ask(self, task: str, *facts: object) -> object:
        if sys.platform == "win32":
            raise ScannerMissing(driver="sane", device="")
        try:
            return self._child.ask(task, *facts, again=False)
        except (ChildDied, ChildTimedOut, ChildFailed) as problem:
            raise ScannerFailed(driver="sane", reason=problem.code) from problem


@contextmanager
def _told(stop: Event, halt: Path) -> Iterator[None]:
    """Carry `stop` into the child while it reads a page: it looks for the file `halt`."""
    done = Event()

    def watch() -> None:
        while not done.is_set():
            if stop.wait(_LOOK):
                halt.touch()
                return

    watcher = threading.Thread(target=watch, name="scan-stop", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
