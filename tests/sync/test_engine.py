"""When the next round is due, and the thread that makes rounds by itself."""

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.axis.port import Axis
from app.base.awake import Awake
from app.base.news import Change, Topic
from app.desk.directory import agency, size
from app.desk.facts import fact
from app.desk.office import Office
from app.desk.outages import lasting
from app.sync.engine import Engine, NoAxis, SyncThread
from tests.kit.axis_server import RunningAxis, letter
from tests.kit.exchange import TOOLS, Desk
from tests.kit.office import Watch, arrived

_PATIENCE = 20.0


@contextmanager
def contacts(office: Office) -> Iterator[threading.Semaphore]:
    """Count the words with the axis, as the status bar hears of them."""
    heard = threading.Semaphore(0)

    def listen(changes: Iterable[Change]) -> None:
        if any(change.topic is Topic.AXIS for change in changes):
            heard.release()

    forget = office.news.subscribe(listen)
    yield heard
    forget()


def test_an_office_without_an_axis_does_its_chores_and_sleeps(desk: Office) -> None:
    engine = Engine(desk, None, TOOLS)
    assert (engine.round().problem, fact(desk, "axis")) == (None, {})
    assert engine.sleep() == desk.settings.poll_seconds
    assert NoAxis.code == "axis.not_set_up"


def test_it_sleeps_until_the_next_promise(ours: Desk) -> None:
    assert ours.engine.sleep() == 60
    ours.clock.ahead = timedelta(seconds=-20)
    ours.issue("H98")
    assert ours.engine.sleep() == 0.2
    ours.clock.ahead = timedelta(seconds=-40)
    assert 10 < ours.engine.sleep() <= 20.5
    ours.clock.ahead = timedelta(minutes=-5)
    assert ours.engine.sleep() == 60


def test_the_directory_is_read_anew_after_a_day(axis: RunningAxis, ours: Desk) -> None:
    ours.round()
    file = axis.data / "agencies.json"
    rows = json.loads(file.read_text("utf-8"))
    for row in rows:
        row["name"] = row["name"].replace("Mẫu Hai", "Mẫu Mới")
    file.write_text(json.dumps(rows), "utf-8")
    ours.clock.ahead += timedelta(hours=23)
    ours.round()
    found = agency(ours.office, "H98")
    assert found is not None
    assert found.name.endswith("Mẫu Hai")
    ours.clock.ahead += timedelta(hours=2)
    ours.round()
    found = agency(ours.office, "H98")
    assert found is not None
    assert found.name.endswith("Mẫu Mới")


@pytest.mark.expects_log
def test_a_directory_that_cannot_be_read_is_no_line_out_of_order(axis: RunningAxis, ours: Desk) -> None:
    axis.misbehave({"operation": "getAgenciesList", "action": "http", "http": 500})
    assert ours.round().problem is None
    assert (fact(ours.office, "axis")["error"], size(ours.office)) == ("", 0)
    ours.round()
    assert size(ours.office) > 0


def test_the_thread_makes_a_round_at_once_and_one_when_nudged(ours: Desk) -> None:
    thread = SyncThread(lambda: ours.engine)
    with contacts(ours.office) as heard:
        thread.start()
        assert heard.acquire(timeout=_PATIENCE)
        thread.nudge()
        assert heard.acquire(timeout=_PATIENCE)
        ours.issue("H98")
        thread.nudge()
        assert heard.acquire(timeout=_PATIENCE)
        thread.stop()
    assert ours.parcels()[0].state == "sent"
    assert thread.rounds >= 2
    assert not [one for one in threading.enumerate() if one.name == "sync"]


def test_a_thread_that_never_started_stops_too(ours: Desk) -> None:
    thread = SyncThread(lambda: ours.engine)
    thread.nudge()
    thread.stop()
    assert thread.rounds == 0


def goes_on(thread: SyncThread, tries: threading.Semaphore) -> None:
    """Prove that it tries again after a try that failed."""
    thread.start()
    assert tries.acquire(timeout=_PATIENCE)
    thread.nudge()
    assert tries.acquire(timeout=_PATIENCE)
    thread.stop()
    assert thread.rounds >= 1


@pytest.mark.expects_log
def test_a_round_that_fails_unforeseen_does_not_end_the_thread(ours: Desk) -> None:
    tries = threading.Semaphore(0)

    def broken() -> Axis:
        tries.release()
        raise LookupError

    goes_on(SyncThread(lambda: Engine(ours.office, broken, TOOLS)), tries)
    assert fact(ours.office, "axis")["error"] == "sync.round_failed"
    assert lasting(ours.office) is None
    ours.round()
    assert fact(ours.office, "axis")["error"] == ""


@pytest.mark.expects_log
def test_a_mailbox_that_fails_unforeseen_is_told_and_holds_up_no_chore(desk: Office) -> None:
    def broken() -> Axis:
        raise LookupError

    arrived(desk)
    done = Engine(desk, None, TOOLS, broken).round()
    assert (str(done.problem), done.chores) == ("sync.round_failed (reason=LookupError)", 1)
    assert fact(desk, "mail")["error"] == "sync.round_failed"


def test_a_database_that_cannot_be_read_does_not_end_the_thread(desk: Office, watch: Watch) -> None:
    tries = threading.Semaphore(0)

    def now() -> datetime:
        tries.release()
        return watch.now()

    desk.store.close()
    desk.folders.database.write_bytes(b"no database" * 400)
    goes_on(SyncThread(lambda: Engine(replace(desk, now=now), None, TOOLS)), tries)


def test_what_is_issued_during_long_chores_does_not_wait_for_their_end(ours: Desk, theirs: Desk) -> None:
    for number in range(3):
        theirs.issue("H99.05", subject=f"V/v số {number}")
    theirs.round()
    issued: list[int] = []

    def verify(_pdf: Path, _sender: str) -> dict[str, object]:
        if not issued:
            issued.append(ours.issue("H98"))
        return {"verdict": "V12", "signatures": []}

    engine = Engine(ours.office, ours.line, replace(TOOLS, verify=verify))
    assert engine.round().chores == 1
    assert engine.sleep() == 0.2
    done = engine.round()
    assert [one.key for one in done.sent if one.kind == "edoc"] == issued
    assert done.chores == 2
    assert engine.sleep() == 60


def test_an_office_that_closes_does_not_wait_for_all_that_is_to_be_carried(ours: Desk, theirs: Desk) -> None:
    for number in range(3):
        theirs.issue("H99.05", subject=f"V/v đến {number}")
        ours.issue("H98", subject=f"V/v đi {number}")
    theirs.round()
    ours.round()
    for number in range(3):
        theirs.issue("H99.05", subject=f"V/v đến nữa {number}")
        ours.issue("H98", subject=f"V/v đi nữa {number}")
    theirs.round()
    asked = iter((False, False))
    ours.engine.stopping = lambda: next(asked, True)
    done = ours.round()
    assert (len(done.sent), len(done.taken), done.chores, done.problem) == (2, 0, 0, None)
    asked = iter((False, False, False, False, False))
    done = ours.round()
    assert (len(done.sent), len(done.taken), done.chores, done.problem) == (1, 3, 0, None)
    ours.engine.stopping = lambda: False
    ours.round()
    assert {one.state for one in ours.parcels()} == {"sent"}
    assert len(ours.documents()) == 6


def test_the_machine_is_kept_awake_while_something_goes_or_comes(ours: Desk, theirs: Desk, tmp_path: Path) -> None:
    asked: list[str] = []

    class Heard(Awake):
        def take(self) -> None:
            asked.append("take")

        def let_go(self) -> None:
            asked.append("let go")

    for _ in range(2):
        ours.round()
    ours.engine.awake = Heard()
    ours.round()
    assert set(asked) == {"let go"}
    asked.clear()
    ours.issue("H98")
    ours.round()
    assert (asked[0], asked[-1]) == ("take", "let go")
    asked.clear()
    with closing(theirs.line()) as line:
        line.send(letter(tmp_path, 1), "edoc", "H98")
    ours.round()
    assert (asked[0], asked[-1]) == ("take", "let go")
