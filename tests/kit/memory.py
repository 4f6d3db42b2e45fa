"""What lies in the memory of another process, as Linux shows it."""

import re
from pathlib import Path


def found(process: int, wanted: bytes) -> int:
    """Count where a text lies in the writable memory of a process."""
    count = 0
    with Path(f"/proc/{process}/maps").open() as maps, Path(f"/proc/{process}/mem").open("rb") as memory:
        for line in maps:
            span, rights = line.split()[:2]
            begin, end = (int(part, 16) for part in span.split("-"))
            if rights.startswith("rw") and "[v" not in line:
                memory.seek(begin)
                count += len(re.findall(re.escape(wanted), memory.read(end - begin)))
    return count
