"""What taking a packet in costs, its raw bytes kept and synced: a few times a bare loop over the same bytes."""

import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import pytest

from app.desk.office import Office
from app.desk.records import detail
from app.sync.files import take_file
from tests.axis.edxml.test_cost import bare_loop, written
from tests.kit.office import row_of

_TURNS, _SLOWER = 3, 5.0


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Return the processor time of all threads, and the time on the clock."""
    worked, began = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - worked, time.perf_counter() - began


@pytest.mark.parametrize("megabytes", [8, pytest.param(300, marks=pytest.mark.slow)])
def test_taking_in_costs_at_most_five_bare_loops(megabytes: int, desk: Office, tmp_path: Path) -> None:
    """In turns, each time another packet. The clock, with the disk in it, is looked at where the packet is large."""
    bare, taken = [], []
    for turn in range(_TURNS):
        place = tmp_path / str(turn)
        place.mkdir()
        packet, loop = written(place, megabytes), bare_loop(place)
        loop(0)
        bare.append(cost(partial(loop, 0)))
        taken.append(cost(partial(take_file, desk, packet)))
        raw = row_of(desk, turn + 1).raw_sha256
        assert desk.vault.path(raw).stat().st_size == packet.stat().st_size
        [file] = detail(desk, turn + 1).files
        assert desk.vault.path(file.sha256).stat().st_size == (place / "a.pdf").stat().st_size
        shutil.rmtree(place)
    worked, passed = (median(one[of] for one in taken) / median(one[of] for one in bare) for of in (0, 1))
    assert worked <= _SLOWER
    assert passed <= _SLOWER or megabytes < 100, f"{passed:.1f} times on the clock"
