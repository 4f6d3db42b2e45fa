"""Killed at every step of sending and receiving, and started again: nothing lost, nothing doubled, both agree."""

import math
import random
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.desk.records import recipient_lines
from tests.kit.agreeing import asked_and_answered, handled_and_told, nothing_twice
from tests.kit.asking import CASES, Case, answer, ask
from tests.kit.axis_server import RunningAxis, running_axis
from tests.kit.exchange import desk
from tests.kit.handling import HANDLED, RETURNED, handle
from tests.kit.steps import Story, come_to_rest, day, killed, traced

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="SIGKILL and /proc tell of every step"),
    pytest.mark.timeout(7200),
]
SEED, FEW = 20261120, 0.001
SENDER, RECEIVER = "H99.05", "H98"
Compared = Callable[[Path, RunningAxis], None]


def killed_at(room: Path, whom: str, story: Story, compared: Compared, share: float) -> list[str]:
    """Let an office do its story, then kill it in copies of the room, at a share of its steps; return the steps.

    The room is as the unharmed story leaves it. A share of 1 is every step; a small one is one of them, 0 is none.
    """
    before, copy = room.with_name("before"), room.with_name("killed")
    shutil.copytree(room, before)
    with running_axis(room / "axis") as axis:
        steps = traced(room / whom, axis, whom, story)
    places = range(1, len(steps) + 1)
    wrong = []
    for step in sorted(random.Random(SEED).sample(places, math.ceil(share * len(places)))):
        shutil.copytree(before, copy)
        try:
            with running_axis(copy / "axis") as axis:
                killed(copy / whom, axis, whom, story, step)
                compared(copy, axis)
        except Exception as problem:
            problem.add_note(f"{whom} was killed at step {step} of {len(steps)}: {steps[step - 1]}")
            wrong.append(problem)
        shutil.rmtree(copy)
    shutil.rmtree(before)
    if wrong:
        several = f"{len(wrong)} of the kills"
        raise ExceptionGroup(several, wrong)
    return steps


def long(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--long"))


def one_of_a_sort() -> Sequence[Case]:
    chance = random.Random(SEED)
    return [chance.choice([case for case in CASES if case.act == act]) for act in ("document", "update", "replace")]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two offices and an axis: the sender has a document on its way, the receiver has one to answer."""
    room = tmp_path_factory.mktemp("steps") / "room"
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


def both_agree(room: Path, axis: RunningAxis) -> None:
    """Let both come to rest and compare what they hold."""
    with desk(room / SENDER, axis, SENDER) as sender, desk(room / RECEIVER, axis, RECEIVER) as receiver:
        come_to_rest((sender, day), (receiver, day))
        there = Counter(row.subject for row in receiver.documents())
        assert there == Counter({"V/v đã đi": 1, "V/v sắp đi": 1})
        assert Counter(row.subject for row in sender.documents()) == Counter({"V/v chờ nhận": 1})
        for office, other in ((sender, receiver), (receiver, sender)):
            for row in office.documents("outgoing"):
                lines = {line.organ_id: line.state for line in recipient_lines(office.office, row.id)}
                assert {state for organ, state in lines.items() if organ != "H97"} == {"accepted"}
                twin = next(one for one in other.documents() if one.subject == row.subject)
                assert (twin.document_id, twin.code) == (row.document_id, row.code)
            nothing_twice(office)
    with axis.client("H97") as third:
        assert len(third.list_waiting("edoc")) == 1


@pytest.mark.parametrize("whom", [SENDER, RECEIVER])
def test_every_step_is_known_and_may_be_the_last(
    prepared: Path, tmp_path: Path, whom: str, request: pytest.FixtureRequest
) -> None:
    room = shutil.copytree(prepared, tmp_path / "room")
    steps = killed_at(room, whom, day, both_agree, 1 if long(request) else FEW)
    assert {"commit", "request sendEdoc", "answer sendEdoc", "sync vault"} <= set(steps)
    with running_axis(room / "axis") as axis:
        both_agree(room, axis)


def delivered(room: Path, cases: Sequence[Case]) -> Path:
    """Prepare two offices and an axis: each document of the cases has arrived and is registered."""
    (room / "axis").mkdir(parents=True)
    with (
        running_axis(room / "axis") as axis,
        desk(room / SENDER, axis, SENDER) as sender,
        desk(room / RECEIVER, axis, RECEIVER) as receiver,
    ):
        for case in cases:
            sender.issue(RECEIVER, subject=case.subject)
        come_to_rest((sender, day), (receiver, day))
    return room


def both_agree_on_what_was_asked(room: Path, axis: RunningAxis) -> None:
    """Let both clerks do all that is to do, then compare case by case."""
    with desk(room / SENDER, axis, SENDER) as sender, desk(room / RECEIVER, axis, RECEIVER) as receiver:
        come_to_rest((sender, ask), (receiver, answer))
        asked_and_answered(sender, receiver)


STAGES: tuple[tuple[str, Story, set[str]], ...] = (
    (SENDER, ask, {"request sendEdoc", "sync vault", "commit"}),
    (RECEIVER, answer, {"answer downloadEdoc", "answer updateStatus", "request sendEdoc", "guard vault", "move vault"}),
    (SENDER, ask, {"answer downloadEdoc", "answer updateStatus", "commit"}),
)
"""Who is killed while it asks, while it answers, and while it hears the answers."""


GROUPS = (CASES[0::3], CASES[1::3], CASES[2::3])
"""All cases; fewer at once make each kill cheap."""


@pytest.mark.parametrize(
    "cases",
    [one_of_a_sort(), *(pytest.param(group, marks=pytest.mark.slow) for group in GROUPS)],
    ids=["few", "first", "second", "third"],
)
def test_every_step_of_asking_back_may_be_the_last(cases: Sequence[Case], tmp_path: Path) -> None:
    """A short run kills in one of the three stages of a few cases only."""
    room = delivered(tmp_path / "room", cases)
    chosen = random.Random(SEED).randrange(len(STAGES))
    for place, (whom, story, expected) in enumerate(STAGES):
        share = 1 if cases in GROUPS else FEW if place == chosen else 0
        steps = killed_at(room, whom, story, both_agree_on_what_was_asked, share)
        assert expected <= set(steps)
    with running_axis(room / "axis") as axis:
        both_agree_on_what_was_asked(room, axis)


def both_agree_on_what_was_handled(room: Path, axis: RunningAxis) -> None:
    """Let both come to rest, then compare."""
    with desk(room / SENDER, axis, SENDER) as sender, desk(room / RECEIVER, axis, RECEIVER) as receiver:
        come_to_rest((sender, day), (receiver, handle))
        handled_and_told(sender, receiver)


def test_every_step_of_handling_may_be_the_last(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Every state an office reports, and the document that it sends back; a short run kills the receiver once."""
    room = tmp_path / "room"
    (room / "axis").mkdir(parents=True)
    with running_axis(room / "axis") as axis, desk(room / SENDER, axis, SENDER) as sender:
        for subject in (HANDLED, RETURNED):
            sender.issue(RECEIVER, subject=subject)
        sender.round()
    share = 1 if long(request) else FEW
    expected = {"answer downloadEdoc", "answer updateStatus", "commit"}
    steps = killed_at(room, RECEIVER, handle, both_agree_on_what_was_handled, share)
    assert expected | {"request sendEdoc", "sync vault"} <= set(steps)
    if long(request):
        assert expected <= set(killed_at(room, SENDER, day, both_agree_on_what_was_handled, share))
    with running_axis(room / "axis") as axis:
        both_agree_on_what_was_handled(room, axis)
