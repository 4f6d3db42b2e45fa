"""Packet files by hand: taken in and saved by the functions of the command line (edXML 4.9)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.desk.given_files import FileUnreadable
from app.desk.office import Office
from app.sync.files import save_packet, take_file

SUFFIX = ".edxml"


@dataclass(frozen=True)
class Gathered:
    """What became of some packet files: how many of each outcome, and of a single one its record."""

    outcomes: Counter[str]
    key: int = 0


def take(office: Office, files: Sequence[Path]) -> Gathered:
    """Take packet files in, one after the other; one that is no packet goes into quarantine. Raises FileUnreadable."""
    for file in files:
        if not file.is_file():
            raise FileUnreadable(file=str(file))
    taken = [take_file(office, file) for file in files]
    key = taken[0].key or 0 if len(taken) == 1 else 0
    return Gathered(Counter(one.outcome for one in taken), key)


def save(office: Office, key: int, out: Path) -> Path:
    """Write the packet of an issued document to the file that the clerk named; raises NoPacketYet."""
    return save_packet(office, key, out if out.suffix.lower() == SUFFIX else out.with_name(out.name + SUFFIX))
