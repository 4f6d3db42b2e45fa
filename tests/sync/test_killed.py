"""The program is killed at any moment and started again: nothing lost, nothing doubled, no number burnt."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from app.desk.books import books
from app.desk.records import box_keys, recipient_lines
from app.desk.register import register
from app.documents.life import State
from app.store.tables import NumberRow
from tests.kit.axis_server import AxisProcess, RunningAxis, letter
from tests.kit.exchange import Desk, desk
from tests.kit.fresh import FRESH, ended

LETTERS = 6


def work(data: Path, axis: RunningAxis, organ_id: str) -> None:
    """Exchange and register until killed."""
    with desk(data, axis, organ_id) as opened:
        while True:
            opened.round()
            opened.retry_now()
            for key in box_keys(opened.office, "to_register"):
                register(opened.office, key)


def kill_at_random(data: Path, axis: RunningAxis, organ_id: str, chance: random.Random) -> None:
    """Run a desk for a moment that nobody foresees, then pull the plug."""
    worker = FRESH.Process(target=work, args=(data, axis, organ_id))
    worker.start()
    worker.join(0.1 + chance.random() * 0.8)
    worker.kill()
    ended(worker)


@pytest.fixture
def axis(tmp_path: Path) -> Iterator[AxisProcess]:
    (tmp_path / "axis").mkdir()
    process = AxisProcess(tmp_path / "axis")
    yield process
    process.kill()


def times(request: pytest.FixtureRequest) -> int:
    return 40 if request.config.getoption("--long") else 4


def test_a_receiver_killed_at_any_moment(axis: AxisProcess, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    with axis.axis.client("H98") as sender:
        for number in range(1, LETTERS + 1):
            sender.send(letter(tmp_path, number), "edoc", "H98")
    chance = random.Random(20260105)
    for _ in range(times(request)):
        kill_at_random(tmp_path / "office", axis.axis, "H99.05", chance)
    with desk(tmp_path / "office", axis.axis, "H99.05") as opened:
        finish(opened)
        codes = Counter(row.code for row in opened.documents())
        assert codes == Counter(f"{number}/UBND-VP" for number in range(1, LETTERS + 1))
        numbers_are_whole(opened)
        states = Counter((parcel.document_key, parcel.status) for parcel in opened.parcels())
        assert set(states.values()) == {1}
    with axis.axis.client("H98") as sender:
        heard = [waiting.axis_id for waiting in sender.list_waiting("status")]
    assert len(heard) == 2 * LETTERS


def test_a_sender_killed_at_any_moment(axis: AxisProcess, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    with desk(tmp_path / "office", axis.axis, "H99.05") as opened:
        keys = [opened.issue("H98", "H97", "G99", subject=f"V/v số {number}") for number in range(LETTERS)]
    chance = random.Random(7)
    for _ in range(times(request)):
        kill_at_random(tmp_path / "office", axis.axis, "H99.05", chance)
    with desk(tmp_path / "office", axis.axis, "H99.05") as opened:
        finish(opened)
        for key in keys:
            assert [line.state for line in recipient_lines(opened.office, key)] == ["sent"] * 3
    for code in ("H98", "H97", "G99"):
        with axis.axis.client(code) as receiver:
            assert len(receiver.list_waiting("edoc")) == LETTERS


def finish(opened: Desk) -> None:
    """Let the office come to rest, whatever was under way."""
    for _ in range(3):
        opened.round()
        opened.retry_now()
    for key in box_keys(opened.office, "to_register"):
        register(opened.office, key)
    opened.round()


def numbers_are_whole(opened: Desk) -> None:
    """Every number from the first on belongs to one registered document."""
    strip = next(card for card in books(opened.office, opened.office.today().year) if card.book == "incoming")
    assert strip.complete
    with opened.office.store.read() as session:
        rows = session.scalars(select(NumberRow).where(NumberRow.book == "incoming")).all()
    assert [row.number for row in rows] == list(range(1, LETTERS + 1))
    assert len({row.document_key for row in rows}) == LETTERS
    assert {row.state for row in opened.documents()} == {State.REGISTERED.value}
