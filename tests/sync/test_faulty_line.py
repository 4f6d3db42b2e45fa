"""Random faults between two offices and their axis: whatever happened on the way, each document arrives once."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.axis.connection import LIMITS, Limits
from app.axis.vxp import VxpAxis, VxpSettings
from app.desk.records import recipient_lines
from app.sync.engine import Engine
from tests.kit.axis_server import RunningAxis
from tests.kit.exchange import TOOLS, Desk
from tests.kit.proxy import FAULTS, FaultyLine, SilentOnce, faulty_line
from tests.kit.steps import come_to_rest, day

SEED, FEW, MANY = "hai cơ quan và một trục", 4, 1000
ROUNDS, ROUNDS_IN_SHORT = 5, 3
IMPATIENT, PATIENT = Limits(ask=0.25, carry=0.25), Limits(ask=0.5, carry=0.5)
"""So long an office of these tests bears silence: no test waits half a minute for each."""

pytestmark = pytest.mark.timeout(3 * 3600)


def long(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--long"))


def line_of(settings: VxpSettings) -> Callable[[], VxpAxis]:
    return lambda: VxpAxis(settings)


def through(of: Desk, axis: RunningAxis, url: str, limits: Limits) -> Desk:
    """Return the same desk with its line going through a faulty one."""
    make = line_of(replace(axis.settings(of.office.settings.organ_id), endpoint=url, limits=limits))
    return replace(of, engine=Engine(of.office, make, TOOLS), line=make)


def all_is_well(sender: Desk, receiver: Desk, subject: str) -> None:
    """The document is at both ends, once, under one identifier, and its line says what the receiver did."""
    sent = [row for row in sender.documents("outgoing") if row.subject == subject]
    came = [row for row in receiver.documents() if row.subject == subject]
    assert len(sent) == len(came) == 1, subject
    assert (came[0].document_id, came[0].state) == (sent[0].document_id, "registered")
    assert [line.state for line in recipient_lines(sender.office, sent[0].id)] == ["accepted"]


def nothing_twice(*offices: Desk) -> None:
    """Every promise is carried, and no state was told twice."""
    for office in offices:
        assert {one.state for one in office.parcels()} == {"sent"}
        states = Counter((one.document_key, one.status) for one in office.parcels() if one.kind == "status")
        assert set(states.values()) == {1}


@pytest.mark.expects_log
def test_random_faults_neither_lose_nor_double(
    axis: RunningAxis, ours: Desk, theirs: Desk, request: pytest.FixtureRequest
) -> None:
    ours.round()
    theirs.round()
    happened: Counter[str] = Counter()
    for number in range(MANY if long(request) else FEW):
        line = FaultyLine(axis.url, f"{SEED} {number}")
        with faulty_line(line) as url:
            bad = (through(ours, axis, url, IMPATIENT), through(theirs, axis, url, IMPATIENT))
            there, back = f"V/v đi {number}", f"V/v về {number}"
            ours.issue("H98", subject=there)
            theirs.issue("H99.05", subject=back)
            for _ in range(ROUNDS if long(request) else ROUNDS_IN_SHORT):
                for one in bad:
                    day(one)
                    one.retry_now()
        come_to_rest((ours, day), (theirs, day))
        all_is_well(ours, theirs, there)
        all_is_well(theirs, ours, back)
        happened.update(line.happened)
    nothing_twice(ours, theirs)
    kinds = {what.partition(":")[2] for what in happened}
    assert kinds == {"fine", *FAULTS} if long(request) else len(kinds) >= 5


@pytest.mark.expects_log
@pytest.mark.parametrize(
    ("limits", "silence"),
    [pytest.param(PATIENT, 60.0, id="short"), pytest.param(LIMITS, 45.0, marks=pytest.mark.slow, id="as_it_is")],
)
def test_silence_ends_by_the_offices_own_limits(
    axis: RunningAxis, ours: Desk, theirs: Desk, limits: Limits, silence: float
) -> None:
    """Each operation falls silent once after the axis has heard it; what carries a packet is given longer."""
    ours.issue("H98", subject="V/v đi")
    theirs.issue("H99.05", subject="V/v về")
    line = SilentOnce(axis.url, "", silence=silence)
    with faulty_line(line) as url:
        bad = (through(ours, axis, url, limits), through(theirs, axis, url, limits))
        come_to_rest(*((one, day) for one in bad))
    silent = Counter(what.partition(":")[0] for what in line.happened if what.endswith(":silence"))
    asked = {"getReceivedEdocList", "updateStatus", "getSentEdocList", "getAgenciesList"}
    assert set(silent) == asked | {"sendEdoc", "downloadEdoc"}
    assert line.given_up == (len(silent) if silence > limits.carry else len(asked))
    all_is_well(ours, theirs, "V/v đi")
    all_is_well(theirs, ours, "V/v về")
    nothing_twice(ours, theirs)
