"""Packets that have come are opened: here, or where many come at once, in a child process of their own."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.axis.edxml import worker
from app.axis.edxml.packet import Packet
from app.axis.edxml.worker import Source
from app.axis.port import Waiting
from app.base.child import Child, Limits
from app.base.errors import Unavailable
from app.sync.errand import Fetched

log = logging.getLogger(__name__)

_DEADLINE = 120.0
"""Seconds for some packets together; what takes longer is opened here, however long it takes."""


@dataclass(frozen=True)
class Opened:
    """One packet that was read, or what is wrong with it; its files still lie where they were unpacked."""

    waiting: Waiting
    raw: Path
    packet: Packet | None
    reason: str = ""

    @property
    def files(self) -> list[Path]:
        """The raw packet and what came out of it: all that has to be kept."""
        unpacked = [each.path for each in self.packet.attachments if each.path] if self.packet else []
        return [self.raw, *unpacked]


def open_packet(fetched: Fetched, stored: Path | None = None) -> Opened:
    """Read a packet where it came, or where it is stored already."""
    source, work, beside = _source(fetched)
    found = worker.read_one((stored or source, work, beside))
    if isinstance(found, Exception):
        log.error("packet %s broke its reader", fetched.waiting.axis_id, exc_info=found)
        return _told(fetched, "reader_failed")
    return _told(fetched, found)


def open_here(some: Sequence[Fetched]) -> list[Opened]:
    """Open packets in this process, one after the other."""
    return [open_packet(fetched) for fetched in some]


class Opener:
    """Opens packets in a child process, beside those that are fetched and stored meanwhile."""

    def __init__(self, module: str = worker.__name__) -> None:
        """Prepare; the child, which runs that module, starts with `warm` or the first packets."""
        self._child = Child(module, Limits(deadline=_DEADLINE))

    def warm(self) -> None:
        """Let the child come up; nobody waits for it yet."""
        self._child.warm()

    def open(self, some: Sequence[Fetched]) -> list[Opened]:
        """Open packets there; where the child fails, here."""
        try:
            found = self._child.ask("read_some", [_source(fetched) for fetched in some], again=False)
        except Unavailable as problem:
            log.warning("%d packets are opened here: %s", len(some), problem)
            return open_here(some)
        return [_opened(fetched, told) for fetched, told in zip(some, found, strict=True)]

    def close(self) -> None:
        """End the child."""
        self._child.close()


def _source(fetched: Fetched) -> Source:
    return fetched.raw, fetched.raw.parent, f"{fetched.raw.name}-"


def _opened(fetched: Fetched, told: Packet | str | None) -> Opened:
    if told is None:  # what broke the reader is seen in the log only where it breaks here
        return open_packet(fetched)
    return _told(fetched, told)


def _told(fetched: Fetched, told: Packet | str) -> Opened:
    if isinstance(told, str):
        return Opened(fetched.waiting, fetched.raw, None, told)
    return Opened(fetched.waiting, fetched.raw, told)
