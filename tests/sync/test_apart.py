"""The exchange beside the window: another process, which begins at once, is nudged, followed when it dies, and ends."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.base import secrets, settings
from app.base.child import SPAWN
from app.base.paths import Folders
from app.compose import House, open_engine, open_house
from app.desk.facts import fact
from app.desk.office import Office
from app.desk.records import recipient_lines
from app.store.sole import SyncElsewhere, sole_exchange
from app.sync import apart
from app.sync.apart import SyncProcess
from app.sync.contact import keep_death
from app.sync.engine import Engine, Round
from tests.kit.axis_server import RunningAxis, axis_apart
from tests.kit.exchange import TOOLS, Clock, Desk

_SPAWN = multiprocessing.get_context("spawn")
_PATIENCE = 60.0
CLERK = "Nguyễn Thị Mẫu"


@pytest.fixture
def axis(tmp_path: Path) -> Iterator[RunningAxis]:
    """An axis in a process of its own."""
    with axis_apart(tmp_path / "axis") as running:
        yield running


@pytest.fixture
def house(tmp_path: Path, axis: RunningAxis) -> Iterator[House]:
    """An office that is set up to exchange."""
    told = axis.settings("H99.05")
    folders = Folders(tmp_path / "office")
    folders.make()
    lines = {"axis_url": axis.url, "system_id": told.system_id, "backup_hour": "23:59"}
    settings.save(folders.settings, agency="Sở Thử nghiệm", organ_id="H99.05", agency_short="STN", **lines)
    secrets.keep(folders.data, secrets.AXIS, told.secret)
    with open_house(folders.data, who=CLERK) as opened:
        yield opened


@pytest.fixture
def exchange(house: House) -> Iterator[SyncProcess]:
    opened = partial(open_engine, house.office.folders.data, timedelta(0), CLERK)
    made = SyncProcess(opened, partial(keep_death, house.office))
    yield made
    made.stop()


def until(there: Callable[[], bool]) -> None:
    """Wait for what another process does, as the window looks for it: now and then."""
    pace = threading.Event()
    for _ in range(round(_PATIENCE / 0.05)):
        if there():
            return
        pace.wait(0.05)
    raise AssertionError(there)


def issued_document_leaves(office: Office, exchange: SyncProcess) -> None:
    """Issue a document and nudge: it is sent long before a round would be due."""
    key = Desk(office, Engine(office, None, TOOLS), Clock(), pytest.fail).issue("H98")
    exchange.nudge()
    until(lambda: recipient_lines(office, key)[0].state == "sent")


def test_it_makes_a_round_at_once_and_one_when_nudged(house: House, exchange: SyncProcess) -> None:
    office = house.office
    exchange.nudge()
    seen = office.store.newest_change()
    exchange.start()
    until(lambda: bool(fact(office, "directory")))
    newest, changes = office.store.changes_since(seen)
    assert newest > seen
    assert changes
    issued_document_leaves(office, exchange)
    exchange.stop()
    assert exchange.process_id is None
    assert "exchange" not in [thread.name for thread in threading.enumerate()]
    with sole_exchange(office.store, office.folders.data):
        pass


@pytest.mark.expects_log
def test_one_that_was_killed_is_told_of_and_followed_by_another(
    house: House, exchange: SyncProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, again = house.office, threading.Event()
    monkeypatch.setattr(apart, "_AFTER_A_DEATH", 0.0)
    monkeypatch.setattr(SPAWN, "Pipe", held_back(SPAWN.Pipe, again))
    exchange.start()
    until(lambda: bool(fact(office, "directory")))
    first = exchange.process_id
    assert first is not None
    os.kill(first, signal.SIGTERM)
    until(lambda: fact(office, "axis").get("error") == "sync.round_failed")
    exchange.nudge()
    again.set()
    until(lambda: fact(office, "axis").get("error") == "")
    assert exchange.process_id not in {None, first}
    issued_document_leaves(office, exchange)


def held_back(make: Callable[[], object], again: threading.Event) -> Callable[[], object]:
    """Let the second call wait until it is wanted."""
    calls = iter((True, False))

    def held() -> object:
        if not next(calls, False):
            again.wait(_PATIENCE)
        return make()

    return held


def test_one_that_never_started_stops_too(exchange: SyncProcess) -> None:
    exchange.stop()
    assert exchange.process_id is None


class Hanging(Engine):
    """An engine whose round never ends."""

    def round(self) -> Round:
        threading.Event().wait()
        return Round()


@contextmanager
def hanging(data: Path) -> Iterator[Engine]:
    """Open an office and begin a round that never ends, the exchange being held."""
    with open_house(data) as house, sole_exchange(house.office.store, data):
        yield Hanging(house.office, None, TOOLS)


def held(house: House) -> bool:
    """Tell whether another process exchanges."""
    try:
        with sole_exchange(house.office.store, house.office.folders.data):
            return False
    except SyncElsewhere:
        return True


@pytest.mark.expects_log
def test_a_round_that_does_not_end_is_not_waited_for_for_ever(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_LEAVING", 0.1)
    exchange = SyncProcess(partial(hanging, house.office.folders.data))
    exchange.start()
    until(lambda: held(house))
    exchange.stop()
    assert exchange.process_id is None
    assert not held(house)


def window(data: Path, pipe: Connection) -> None:
    """Be a window with an exchange, until killed."""
    exchange = SyncProcess(partial(hanging, data))
    exchange.start()
    pipe.recv()


def test_it_ends_with_its_window_even_in_the_middle_of_a_round(house: House) -> None:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=window, args=(house.office.folders.data, theirs))
    process.start()
    theirs.close()
    until(lambda: held(house))
    process.kill()
    process.join()
    process.close()
    ours.close()
    until(lambda: not held(house))
