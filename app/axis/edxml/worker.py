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
    found = (read_one(source) for source in sources)
    return [None if isinstance(one, Exception) else one for one in found]


def read_one(source: Source) -> Packet | str | Exception:
    """Read a packet; a text says what is wrong with it, an exception that it broke the reader.

    Raises OSError and MemoryError: they concern this machine, not the packet.
    """
    path, work, beside = source
    try:
        return read_packet(path, work, beside=beside)
    except BadPacket as problem:
        return str(problem.facts.get("reason", ""))
    except (OSError, MemoryError):
        raise
    except Exception as problem:
        return problem


TASKS: Mapping[str, Callable[..., Any]] = {"read_some": read_some}
"""The tasks of `Child("app.axis.edxml.worker")`; their arguments are those of the functions."""
