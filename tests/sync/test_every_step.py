"""Killed at every step of sending and receiving, and started again: nothing lost, nothing doubled, both agree."""

import json
import multiprocessing
import random
import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from app.desk.records import recipient_lines
from tests.kit.axis_server import RunningAxis, running_axis
from tests.kit.exchange import desk
from tests.kit.steps import day, work

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="SIGKILL and /proc tell of every step"),
    pytest.mark.timeout(1800),
]
_SPAWN = multiprocessing.get_context("spawn")
SEED, FEW = 20261120, 1
SENDER, RECEIVER = "H99.05", "H98"

FILES = {
    "write work", "sync work", "move work", "make work", "remove work",
    "make vault", "write vault", "move vault", "sync vault", "remove vault", "commit",
}  # fmt: skip
WIRE = {
    f"{what} {operation}"
    for what in ("request", "answer")
    for operation in (
        "sendEdoc", "getReceivedEdocList", "downloadEdoc", "updateStatus", "getSentEdocList", "getAgenciesList",
    )
}  # fmt: skip
KNOWN = FILES | WIRE
"""Every kind of step an exchange may take; a new one has to be thought about before it stands here."""


def laid_out(room: Path) -> Path:
    """Prepare two offices and an axis: the sender has a document on its way, the receiver has one to answer."""
    (room / "axis").mkdir(parents=True)
    with (
        running_axis(room / "axis") as axis,
        desk(room / SENDER, axis, SENDER) as sender,
        desk(room / RECEIVER, axis, RECEIVER) as receiver,
    ):
        sender.round()
        receiver.round()
        sender.issue(RECEIVER, subject="V/v đã đi")
        sender.round()
        sender.issue(RECEIVER, "H97", subject="V/v sắp đi")
        receiver.issue(SENDER, subject="V/v chờ nhận")
        receiver.round()
    return room


def run(room: Path, axis: RunningAxis, whom: str, kill_at: int) -> list[str]:
    """Let one office work in a process of its own, killed at a step, and return the steps where it was not."""
    process = _SPAWN.Process(target=work, args=(room / whom, axis, whom, kill_at))
    process.start()
    process.join()
    code = process.exitcode
    process.close()
    if kill_at:
        assert code in {-9, 0}
        return []
    assert code == 0
    found: list[str] = json.loads((room / whom).with_suffix(".steps").read_text("utf-8"))
    return found


def both_agree(room: Path, axis: RunningAxis) -> None:
    """Let both come to rest and compare what they hold."""
    with desk(room / SENDER, axis, SENDER) as sender, desk(room / RECEIVER, axis, RECEIVER) as receiver:
        for _ in range(4):
            for one in (sender, receiver):
                one.retry_now()
                day(one)
        there = Counter(row.subject for row in receiver.documents())
        assert there == Counter({"V/v đã đi": 1, "V/v sắp đi": 1})
        assert Counter(row.subject for row in sender.documents()) == Counter({"V/v chờ nhận": 1})
        for office, other in ((sender, receiver), (receiver, sender)):
            for row in office.documents("outgoing"):
                lines = {line.organ_id: line.state for line in recipient_lines(office.office, row.id)}
                assert {state for organ, state in lines.items() if organ != "H97"} == {"accepted"}
                twin = next(one for one in other.documents() if one.subject == row.subject)
                assert (twin.document_id, twin.code) == (row.document_id, row.code)
            states = Counter((one.document_key, one.status) for one in office.parcels() if one.kind == "status")
            assert set(states.values()) == {1}
            assert {one.state for one in office.parcels()} == {"sent"}
    with axis.client("H97") as third:
        assert len(third.list_waiting("edoc")) == 1


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid_out(tmp_path_factory.mktemp("steps") / "room")


def killed_at(prepared: Path, room: Path, whom: str, step: int) -> None:
    shutil.copytree(prepared, room)
    with running_axis(room / "axis") as axis:
        run(room, axis, whom, step)
        both_agree(room, axis)
    shutil.rmtree(room)


@pytest.mark.parametrize("whom", [SENDER, RECEIVER])
def test_every_step_is_known_and_may_be_the_last(
    prepared: Path, tmp_path: Path, whom: str, request: pytest.FixtureRequest
) -> None:
    shutil.copytree(prepared, tmp_path / "traced")
    with running_axis(tmp_path / "traced" / "axis") as axis:
        steps = run(tmp_path / "traced", axis, whom, 0)
        both_agree(tmp_path / "traced", axis)
    assert set(steps) - KNOWN == set()
    assert {"commit", "request sendEdoc", "answer sendEdoc", "sync vault"} <= set(steps)
    every = list(range(1, len(steps) + 1))
    chosen = every if request.config.getoption("--long") else sorted(random.Random(SEED).sample(every, FEW))
    for step in chosen:
        killed_at(prepared, tmp_path / "killed", whom, step)
