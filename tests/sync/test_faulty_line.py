"""Random faults between two offices and their axis: whatever happened on the way, each document arrives once."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.axis.vxp import VxpAxis, VxpSettings
from app.desk.records import recipient_lines
from app.sync.engine import Engine
from tests.kit.axis_server import RunningAxis
from tests.kit.exchange import TOOLS, Desk
from tests.kit.proxy import FAULTS, FaultyLine, faulty_line
from tests.kit.steps import day

SEED, FEW, MANY = "hai cơ quan và một trục", 6, 1000
ROUNDS = 5

pytestmark = pytest.mark.timeout(3600)


def line_of(settings: VxpSettings) -> Callable[[], VxpAxis]:
    return lambda: VxpAxis(settings)


def through(of: Desk, axis: RunningAxis, organ_id: str, url: str) -> Desk:
    """Return the same desk with its line going through a faulty one."""
    make = line_of(replace(axis.settings(organ_id), endpoint=url))
    return replace(of, engine=Engine(of.office, make, TOOLS), line=make)


def all_is_well(sender: Desk, receiver: Desk, subject: str) -> None:
    """The document is at both ends, once, under one identifier, and its line says what the receiver did."""
    sent = [row for row in sender.documents("outgoing") if row.subject == subject]
    came = [row for row in receiver.documents() if row.subject == subject]
    assert len(sent) == len(came) == 1, subject
    assert (came[0].document_id, came[0].state) == (sent[0].document_id, "registered")
    assert [line.state for line in recipient_lines(sender.office, sent[0].id)] == ["accepted"]


@pytest.mark.expects_log
def test_random_faults_neither_lose_nor_double(
    axis: RunningAxis, ours: Desk, theirs: Desk, request: pytest.FixtureRequest
) -> None:
    ours.round()
    theirs.round()
    happened: Counter[str] = Counter()
    for number in range(MANY if request.config.getoption("--long") else FEW):
        with faulty_line(axis.url, f"{SEED} {number}") as (url, fate):
            happened.update(_one_run(number, (ours, theirs), (axis, url), fate))
    for office in (ours, theirs):
        assert {one.state for one in office.parcels()} == {"sent"}
        states = Counter((one.document_key, one.status) for one in office.parcels() if one.kind == "status")
        assert set(states.values()) == {1}
    assert {what.partition(":")[2] for what in happened} >= {"fine", "reset_after", "truncated"}
    if request.config.getoption("--long"):
        assert {what.partition(":")[2] for what in happened} == {"fine", *FAULTS}


def _one_run(number: int, desks: tuple[Desk, Desk], wire: tuple[RunningAxis, str], fate: FaultyLine) -> list[str]:
    ours, theirs = desks
    axis, url = wire
    bad = (through(ours, axis, "H99.05", url), through(theirs, axis, "H98", url))
    there, back = f"V/v đi {number}", f"V/v về {number}"
    ours.issue("H98", subject=there)
    theirs.issue("H99.05", subject=back)
    for _ in range(ROUNDS):
        for one in bad:
            day(one)
            one.retry_now()
    for _ in range(3):
        for one in desks:
            day(one)
            one.retry_now()
    all_is_well(ours, theirs, there)
    all_is_well(theirs, ours, back)
    return fate.happened
