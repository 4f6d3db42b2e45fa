"""A fragile library costs its child and nothing else."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Listener
from pathlib import Path

import pytest

from app.base.child import Child, ChildDied, ChildFailed, ChildTimedOut, Limits
from tests.kit.child_tasks import TooOdd

TASKS = "tests.kit.child_tasks"


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child(TASKS)
    yield made
    made.close()


def test_a_task_runs_in_another_process_that_stays(child: Child) -> None:
    assert child.process_id is None
    child.warm()
    first = child.process_id
    assert child.ask("add", 2, 3) == 5
    assert child.ask("who") == first != os.getpid()
    child.close()
    assert child.process_id is None
    child.close()


def test_a_refusal_travels_whole_and_the_child_lives_on(child: Child) -> None:
    with pytest.raises(TooOdd) as told:
        child.ask("refuse", 7)
    assert (told.value.facts, str(told.value)) == ({"number": 7}, "test.too_odd (number=7)")
    before = child.process_id
    for task, said in (("fail", "ZeroDivisionError"), ("untold", "Error")):
        with pytest.raises(ChildFailed) as failed:
            child.ask(task)
        assert said in str(failed.value.facts["reason"])
        assert len(str(failed.value.facts["reason"])) <= 500
    assert child.ask("who") == before


def test_a_task_that_hangs_is_killed_at_its_deadline(child: Child) -> None:
    child.warm()
    assert child.ask("add", 1, 1) == 2
    began = time.monotonic()
    with pytest.raises(ChildTimedOut) as told:
        child.ask("hang", deadline=0.1)
    assert time.monotonic() - began < 60
    assert (told.value.facts["task"], told.value.facts["seconds"], child.process_id) == ("hang", 0.1, None)
    assert child.ask("add", 1, 1) == 2


def test_who_cannot_wait_for_the_start_leaves_the_process_to_the_next(child: Child) -> None:
    with pytest.raises(ChildTimedOut):
        child.until(time.monotonic() + 0.001).ask("who")
    starting = child.process_id
    assert child.ask("who") == starting is not None
    with pytest.raises(ChildTimedOut):
        child.until(time.monotonic()).ask("who")
    assert child.until(time.monotonic() + 60).ask("who") == starting, "no work was begun, so nothing was killed"


def test_who_cannot_wait_for_another_asker_disturbs_nobody(child: Child) -> None:
    with Listener() as listener, ThreadPoolExecutor(1) as other:
        working = other.submit(child.ask, "hear", listener.address)
        with listener.accept() as line:
            with pytest.raises(ChildTimedOut):
                child.until(time.monotonic() + 0.01).ask("add", 1, 1)
            line.send("done")
        assert working.result(60) == "done"


def test_a_task_is_killed_when_its_asker_has_no_more_time(child: Child) -> None:
    child.warm()
    assert child.ask("add", 1, 1) == 2
    with pytest.raises(ChildTimedOut):
        child.until(time.monotonic() + 0.1).ask("hang")
    assert child.process_id is None


def test_a_child_that_dies_is_replaced_and_asked_once_more(child: Child, tmp_path: Path) -> None:
    assert child.ask("die_once", tmp_path / "a") != os.getpid()
    with pytest.raises(ChildDied):
        child.ask("die_once", tmp_path / "b", again=False)
    with pytest.raises(ChildDied) as told:
        child.ask("die")
    assert told.value.facts == {"module": TASKS, "task": "die"}
    assert child.ask("add", 1, 1) == 2


def test_a_child_killed_between_two_tasks_is_started_anew(child: Child) -> None:
    first = child.ask("who")
    os.kill(first, 9)
    assert child.ask("who") != first
    os.kill(child.ask("who"), 9)
    child.close()


def test_a_child_is_replaced_after_its_share_of_tasks() -> None:
    child = Child(TASKS, Limits(tasks=2))
    try:
        seen = [child.ask("who") for _ in range(4)]
        assert (seen[0] == seen[1], seen[1] == seen[2], seen[2] == seen[3]) == (True, False, True)
        assert child.process_id is None
    finally:
        child.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit on a process")
def test_a_task_that_eats_the_memory_fails_alone() -> None:
    child = Child(TASKS, Limits(memory=600 << 20))
    try:
        assert child.ask("eat", 1 << 20) == 1 << 20
        with pytest.raises(ChildFailed, match="MemoryError"):
            child.ask("eat", 1 << 30)
        assert child.ask("add", 1, 1) == 2
    finally:
        child.close()


def test_a_module_that_is_not_there_is_a_dead_child() -> None:
    child = Child("tests.kit.no_such_module")
    try:
        with pytest.raises(ChildDied):
            child.ask("add", 1, 1, again=False)
    finally:
        child.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signal 9 is not of Windows")
def test_a_child_does_not_outlive_its_parent() -> None:
    program = (
        "import os\nfrom app.base.child import Child\n"
        f"if __name__ == '__main__':\n    child = Child({TASKS!r})\n    print(child.ask('who'), flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    orphan = int(done.stdout)
    end = time.monotonic() + 60
    while alive(orphan) and time.monotonic() < end:
        os.sched_yield()
    assert not alive(orphan)


def alive(process: int) -> bool:
    """Tell whether a process runs; one that only waits to be counted off does not."""
    status = Path(f"/proc/{process}/status")
    return status.exists() and "State:\tZ" not in status.read_text()
