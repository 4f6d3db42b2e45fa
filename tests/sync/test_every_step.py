"""Killed at every step of sending and receiving, and started again: nothing lost, nothing doubled, both agree."""

import math
import random
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.desk.links import links_of
from app.desk.records import detail, recipient_lines
from app.desk.shut import content_names
from app.store.tables import DocumentRow
from app.store.tables_exchange import PacketRow, StatusRow
from tests.kit.asking import ANSWER, CASES, NEWER, REASON, Case, answer, ask
from tests.kit.axis_server import RunningAxis, running_axis
from tests.kit.exchange import Desk, desk
from tests.kit.handling import HANDLED, RETURNED, handle
from tests.kit.handling import REASON as SENT_BACK
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


def some(request: pytest.FixtureRequest) -> Sequence[Case]:
    """Return the cases of this run: all where there is time, otherwise one of a sort."""
    if long(request):
        return CASES
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


def nothing_twice(opened: Desk, questions: int = 0) -> None:
    """Each promise is carried, and stands once; of the states that came, all but so many questions were heard once."""
    parcels = opened.parcels()
    assert {one.state for one in parcels} == {"sent"}
    promises = Counter((one.document_key, one.kind, one.status, one.business) for one in parcels)
    assert [promise for promise, times in promises.items() if times > 1] == []
    with opened.office.store.read() as session:
        heard = session.scalars(select(func.count(StatusRow.id))).one()
        came = select(func.count(PacketRow.sha256.distinct())).where(PacketRow.kind == "status")
        assert session.scalars(came).one() == heard + questions
    line = opened.line()
    try:
        assert [*line.list_waiting("edoc"), *line.list_waiting("status")] == []
    finally:
        line.close()


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
        subjects = {row.subject for row in sender.documents("outgoing")}
        cases = [case for case in CASES if case.subject in subjects]
        for case in cases:
            _COMPARED[case.act](sender, receiver, case)
        nothing_twice(sender)
        nothing_twice(receiver, sum(case.act in {"document", "copies"} and case.way != "packet" for case in cases))
        newer = sum(case.act in {"update", "replace"} for case in cases)
        assert len(sender.documents("outgoing")) == len(receiver.documents()) == len(cases) + newer


def pairs(sender: Desk, receiver: Desk, subject: str) -> list[tuple[DocumentRow, DocumentRow]]:
    """Return the documents of a subject there and here, oldest first."""
    sent = [row for row in sender.documents("outgoing") if row.subject == subject]
    return list(zip(sent, [row for row in receiver.documents() if row.subject == subject], strict=True))


def line_of(opened: Desk, key: int) -> tuple[str, str, int | None]:
    [line] = recipient_lines(opened.office, key)
    return line.state, line.asked, line.answer


def acts_of(opened: Desk, key: int) -> Counter[str]:
    return Counter(event.act for event in detail(opened.office, key).events)


def recalled(sender: Desk, receiver: Desk, case: Case) -> None:
    """There it is shut, once and out of everybody's reach; here it is frozen, and its line says so."""
    [(sent, came)] = pairs(sender, receiver, case.subject)
    assert (sent.state, came.state, came.asked, came.content) == ("recalled", "recalled", "", "shut")
    assert line_of(sender, sent.id) == ("recalled", "recall", 15)
    assert acts_of(sender, sent.id)["recalled"] == acts_of(receiver, came.id)["recall_agreed"] == 1
    assert acts_of(receiver, came.id)["asked_recall"] == 1
    with receiver.office.store.read() as session:
        names = content_names(session, came.id)
    assert len(names) >= 2
    assert not any(receiver.office.vault.holds(name) for name in names)
    room = receiver.office.folders.vault / "shut"
    assert {(room / name).stat().st_mode & 0o777 for name in names} == {0}


def declined(sender: Desk, receiver: Desk, case: Case) -> None:
    """Both keep it, and the sender knows why."""
    [(sent, came)] = pairs(sender, receiver, case.subject)
    assert (sent.state, came.state, came.asked, came.content) == ("issued", "registered", "", "")
    assert line_of(sender, sent.id) == ("accepted", "recall", 16)
    assert recipient_lines(sender.office, sent.id)[0].answer_text == ANSWER
    assert acts_of(receiver, came.id)["asked_recall"] == acts_of(receiver, came.id)["recall_refused"] == 1


def updated(sender: Desk, receiver: Desk, case: Case) -> None:
    """The newer version is beside the older one, in force where it was agreed to; there is one of it."""
    [(sent, came), (newer, offered)] = pairs(sender, receiver, case.subject)
    assert (came.state, came.asked, offered.state, offered.duplicate_of) == ("registered", "", "attached", came.id)
    answered = ("accepted", "update", 15) if case.agreed else ("returned", "update", 16)
    assert (line_of(sender, sent.id), line_of(sender, newer.id)) == (("accepted", "", None), answered)
    files = detail(receiver.office, came.id).files
    assert len(files) == 1
    assert (files[0].sha256 == detail(receiver.office, offered.id).files[0].sha256) == case.agreed
    acts = acts_of(receiver, came.id)
    assert acts["asked_update"] == acts["update_taken" if case.agreed else "update_refused"] == 1


def replaced(sender: Desk, receiver: Desk, case: Case) -> None:
    """The newer document has taken the work over; both stay."""
    [(sent, came)] = pairs(sender, receiver, case.subject)
    [(newer, taken)] = pairs(sender, receiver, case.subject + NEWER)
    assert (came.state, came.asked, taken.state) == ("replaced", "", "registered")
    assert line_of(sender, sent.id)[0] == line_of(sender, newer.id)[0] == "accepted"
    [link] = links_of(receiver.office, came.id)
    assert (link.kind, link.other.key, link.reason, link.settled) == ("replaces", taken.id, REASON, True)
    assert acts_of(receiver, came.id)["replaced"] == acts_of(receiver, came.id)["asked_replace"] == 1


_COMPARED = {"document": recalled, "copies": declined, "update": updated, "replace": replaced}
STAGES: tuple[tuple[str, Story, set[str]], ...] = (
    (SENDER, ask, {"request sendEdoc", "sync vault", "commit"}),
    (RECEIVER, answer, {"answer downloadEdoc", "answer updateStatus", "request sendEdoc", "guard vault", "move vault"}),
    (SENDER, ask, {"answer downloadEdoc", "answer updateStatus", "commit"}),
)
"""Who is killed while it asks, while it answers, and while it hears the answers."""


def test_every_step_of_asking_back_may_be_the_last(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A short run kills in one of the three stages only."""
    room = delivered(tmp_path / "room", some(request))
    chosen = random.Random(SEED).randrange(len(STAGES))
    for place, (whom, story, expected) in enumerate(STAGES):
        share = 1 if long(request) else FEW if place == chosen else 0
        steps = killed_at(room, whom, story, both_agree_on_what_was_asked, share)
        assert expected <= set(steps)
    with running_axis(room / "axis") as axis:
        both_agree_on_what_was_asked(room, axis)


def both_agree_on_what_was_handled(room: Path, axis: RunningAxis) -> None:
    """Let both come to rest: each document stands where the other office says it does, and each state was told once."""
    with desk(room / SENDER, axis, SENDER) as sender, desk(room / RECEIVER, axis, RECEIVER) as receiver:
        come_to_rest((sender, day), (receiver, handle))
        for subject, state, told in ((HANDLED, "done", [1, 3, 4, 5, 6]), (RETURNED, "returned", [1, 2])):
            [(sent, came)] = pairs(sender, receiver, subject)
            assert (line_of(sender, sent.id)[0], came.state) == (state, state)
            promised = [one for one in receiver.parcels() if one.document_key == came.id]
            assert [one.status for one in promised] == told
            heard = [event.facts for event in detail(sender.office, sent.id).events if event.act == "status_heard"]
            assert [one["status"] for one in heard] == told
        assert SENT_BACK in str(heard[-1])
        nothing_twice(sender)
        nothing_twice(receiver)


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
