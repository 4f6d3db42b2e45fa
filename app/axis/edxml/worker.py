"""Reading packets in a child process, where it takes no turn from the threads that fetch and store others."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.axis.edxml.packet import BadPacket, Packet
from app.axis.edxml.read import read_packet

Source = tuple[Path, Path, str]
"""A packet's file, the folder for what is in it, and the words that begin the names there."""


def read_some(sources: Sequence[Source]) -> list[Packet | str | None]:
    """Read packets; a text says what is wrong with one, None that it broke the reader.

    Raises OSError and MemoryError: they concern this machine, not a packet.
    """
    return [_read(*source) for source in sources]


def _read(source: Path, work: Path, beside: str) -> Packet | str | None:
    try:
        return read_packet(source, work, beside=beside)
    except BadPacket as problem:
        return reason_of(problem)
    except (OSError, MemoryError):
        raise
    except Exception:
        return None


def reason_of(problem: BadPacket) -> str:
    """Return why a packet cannot be read, in one word."""
    return str(problem.facts.get("reason", ""))


TASKS: Mapping[str, Callable[..., Any]] = {"read_some": read_some}
"""The tasks of `Child("app.axis.edxml.worker")`; their arguments are those of the functions."""
