"""Random faults between two offices and their axis: whatever happened on the way, each document arrives once."""

import random
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.axis.connection import LIMITS, Limits
from app.axis.vxp import VxpAxis, VxpSettings
from app.desk.records import recipient_lines
from app.sync.engine import Engine
from tests.kit.agreeing import asked_and_answered, handled_and_told, nothing_twice
from tests.kit.asking import CASES, answer, ask
from tests.kit.axis_server import RunningAxis, running_axis
from tests.kit.exchange import TOOLS, Desk, desk
from tests.kit.handling import HANDLED, RETURNED, handle
from tests.kit.proxy import FAULTS, FaultyLine, SilentOnce, faulty_line
from tests.kit.steps import come_to_rest, day

SEED, FEW, MANY = "hai cơ quan và một trục", 4, 1000
OFFICES = ("H99.05", "H98")
THERE, BACK = "V/v đi", "V/v về"
ASKED_OFTEN = ("getReceivedEdocList", "updateStatus", "getSentEdocList", "getAgenciesList", "sendEdoc", "downloadEdoc")
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


@dataclass(frozen=True)
class Work:
    """What the two offices of a run do, each its story; `sent` was delivered before, `issued` is not yet carried."""

    stories: tuple[Callable[[Desk], bool], Callable[[Desk], bool]]
    compared: Callable[[Desk, Desk], None]
    sent: tuple[str, ...] = ()
    issued: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()

    def prepare(self, room: Path) -> Path:
        """Make an axis and two offices that have no line yet for what they have to carry."""
        (room / "axis").mkdir(parents=True)
        with running_axis(room / "axis") as axis, ExitStack() as opened:
            sender, receiver = (opened.enter_context(desk(room / whom, axis, whom)) for whom in OFFICES)
            for subject in self.sent:
                sender.issue(OFFICES[1], subject=subject)
            if self.sent:
                come_to_rest((sender, day), (receiver, day))
            for subject in self.issued:
                sender.issue(OFFICES[1], subject=subject)
            for subject in self.answered:
                receiver.issue(OFFICES[0], subject=subject)
        return room


def exchanged(sender: Desk, receiver: Desk) -> None:
    """One document went each way."""
    all_is_well(sender, receiver, THERE)
    all_is_well(receiver, sender, BACK)
    nothing_twice(sender)
    nothing_twice(receiver)


NEW = Work((day, day), exchanged, issued=(THERE,), answered=(BACK,))
ASKED = tuple(Work((ask, answer), asked_and_answered, sent=(case.subject,)) for case in CASES)
REPORTED = Work((day, handle), handled_and_told, issued=(HANDLED, RETURNED))
WORKS = (NEW, NEW, NEW, *ASKED, REPORTED)


def run(room: Path, work: Work, line: FaultyLine, rounds: int) -> None:
    """Let two offices work for some rounds with a bad line, then until they come to rest with a good one, and compare.

    The room is that of the work, before anything has happened.
    """
    with running_axis(room / "axis") as axis, ExitStack() as opened:
        good = [opened.enter_context(desk(room / whom, axis, whom)) for whom in OFFICES]
        line.upstream = urlsplit(axis.url)
        with faulty_line(line) as url:
            bad = [(through(one, axis, url, IMPATIENT), story) for one, story in zip(good, work.stories, strict=True)]
            for _ in range(rounds):
                for one, story in bad:
                    story(one)
                    one.retry_now()
        come_to_rest(*zip(good, work.stories, strict=True))
        work.compared(*good)


@pytest.mark.expects_log
def test_random_faults_neither_lose_nor_double(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Runs are independent of each other: the seed and the number of one tell its whole story."""
    prepared: dict[Work, Path] = {}
    happened: Counter[str] = Counter()
    wrong = []
    for number in range(MANY if long(request) else FEW):
        work = random.Random(f"{SEED} {number}").choice(WORKS)
        if work not in prepared:
            prepared[work] = work.prepare(tmp_path / f"work-{len(prepared)}")
        room = shutil.copytree(prepared[work], tmp_path / "room")
        line = FaultyLine("", f"{SEED} {number}")
        try:
            run(room, work, line, ROUNDS if long(request) else ROUNDS_IN_SHORT)
        except Exception as problem:
            problem.add_note(f"run {number}: {[*work.sent, *work.issued]}, {line.happened}")
            wrong.append(problem)
        happened.update(line.happened)
        shutil.rmtree(room)
    if wrong:
        several = f"{len(wrong)} of the runs"
        raise ExceptionGroup(several, wrong)
    assert len(happened) >= 20
    assert not long(request) or set(happened) >= {f"{asked}:{fault}" for asked in ASKED_OFTEN for fault in FAULTS}


@pytest.mark.expects_log
@pytest.mark.parametrize(
    ("limits", "silence"),
    [pytest.param(PATIENT, 60.0, id="short"), pytest.param(LIMITS, 45.0, marks=pytest.mark.slow, id="as_it_is")],
)
def test_silence_ends_by_the_offices_own_limits(
    axis: RunningAxis, ours: Desk, theirs: Desk, limits: Limits, silence: float
) -> None:
    """Each operation falls silent once after the axis has heard it; what carries a packet is given longer."""
    ours.issue("H98", subject=THERE)
    theirs.issue("H99.05", subject=BACK)
    line = SilentOnce(axis.url, "", silence=silence)
    with faulty_line(line) as url:
        bad = (through(ours, axis, url, limits), through(theirs, axis, url, limits))
        come_to_rest(*((one, day) for one in bad))
    silent = Counter(what.partition(":")[0] for what in line.happened if what.endswith(":silence"))
    asked = {"getReceivedEdocList", "updateStatus", "getSentEdocList", "getAgenciesList"}
    assert set(silent) == asked | {"sendEdoc", "downloadEdoc"}
    assert line.given_up == (len(silent) if silence > limits.carry else len(asked))
    exchanged(ours, theirs)
