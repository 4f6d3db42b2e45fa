"""How long a fresh process takes until its window can be used, against an empty window."""

import time
from pathlib import Path
from statistics import median

from measure import Measure, Place, rounded, started

RUNS = 9
_BEYOND_EMPTY = 1000.0
_PROBES = Path(__file__).parent


def measure_start(place: Place) -> list[Measure]:
    """Start both in turns; the first pair only warms the disk's cache."""
    office = place.copy("start")
    window = [str(_PROBES / "probe_window.py"), str(office)]
    empty = [str(_PROBES / "probe_empty.py")]
    pairs = [(_until_usable(window), _until_usable(empty)) for _ in range(RUNS + 1)][1:]
    ours, bare = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    facts = {"empty_ms": round(median(bare), 2), "runs_ms": rounded(ours), "empty_runs_ms": rounded(bare)}
    limit = median(bare) + _BEYOND_EMPTY
    return [Measure("cold start to a usable window", median(ours), limit, "empty window + 1,000 ms", facts)]


def _until_usable(command: list[str]) -> float:
    """Return the milliseconds from before the process exists until it says that its window can be used."""
    begun = time.perf_counter()
    with started(*command) as process:
        for line in process.stdout or ():
            if line.strip() == "usable":
                taken = (time.perf_counter() - begun) * 1000
                process.wait(30)
                return taken
    message = f"{command[0]} ended with {process.returncode} and no usable window"
    raise RuntimeError(message)
