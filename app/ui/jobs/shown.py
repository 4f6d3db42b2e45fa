"""Pages that are made to be looked at: each time a file of its own, earlier ones removed where nobody holds them open.

The page process holds a large file open while it is shown, and Windows neither removes nor replaces such a file. So
what is shown is never written over, and what cannot be removed yet goes when the next is made.
"""

import logging
from pathlib import Path
from time import time_ns

log = logging.getLogger(__name__)


def fresh(work: Path, name: str, *, keep: bool = False) -> Path:
    """Return a new place for pages of this name; with `keep` the earlier ones stay until `clear` is called."""
    if not keep:
        clear(work, name)
    return work / f"{name}-{time_ns()}.pdf"


def clear(work: Path, name: str, but: Path | None = None) -> None:
    """Remove the pages of this name that are shown no more."""
    for old in work.glob(f"{name}-*.pdf"):
        if old != but:
            remove(old)


def remove(file: Path) -> None:
    """Remove a file that was shown; one that is still held open stays for the next time."""
    try:
        file.unlink(missing_ok=True)
    except OSError as problem:
        log.info("%s stays for now: %s", file.name, type(problem).__name__)
