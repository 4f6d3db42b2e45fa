"""Two copies of the program on one machine, each an office of its own, with an axis between them."""

import threading
from collections import Counter
from dataclasses import asdict, replace
from datetime import date, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.desk.books import books
from app.desk.records import box_keys, recipient_lines
from app.desk.register import register
from app.store.tables import DocumentRow, NumberRow
from app.store.tables_exchange import RecipientRow
from app.sync.engine import Engine, SyncThread
from app.sync.reconcile import reconcile
from tests.kit.axis_server import AxisProcess, RunningAxis
from tests.kit.exchange import TOOLS, Desk, desk
from tests.kit.fresh import FRESH, ended

pytestmark = pytest.mark.timeout(3600)
OFFICES = ("H99.05", "H98")
PATIENCE = 1800.0
AT_ONCE = 25
"""So many documents are issued before the clerk looks again at what came."""


class Clerk:
    """Issues documents and registers what comes while the exchange runs beside, until all of it is settled."""

    def __init__(self, opened: Desk, other: str, count: int) -> None:
        """Sit down; every piece of news is a reason to look."""
        ours = opened.office.with_settings(replace(opened.office.settings, poll_seconds=1))
        self._opened, self._office = replace(opened, office=ours), ours
        self._other, self._count = other, count
        self._news = threading.Event()
        self._forget = ours.news.subscribe(lambda _changes: self._news.set())
        self._thread = SyncThread(lambda: Engine(ours, opened.line, TOOLS))

    def work(self) -> None:
        """Work until every document of ours is accepted there, and every one of theirs is registered here."""
        self._thread.start()
        issued = 0
        while not self._settled():
            for number in range(issued, min(issued + AT_ONCE, self._count)):
                self._opened.issue(self._other, subject=f"V/v số {number} gửi {self._other}")
                issued = number + 1
            for key in box_keys(self._office, "to_register"):
                register(self._office, key)
            self._thread.nudge()
            if issued == self._count:
                self._news.wait(1.0)
                self._news.clear()
        self._forget()
        self._thread.stop()
        self._opened.round()

    def _settled(self) -> bool:
        with self._office.store.read() as session:
            accepted = select(func.count(RecipientRow.id)).where(RecipientRow.state == "accepted")
            here = select(func.count(DocumentRow.id)).where(
                DocumentRow.direction == "incoming", DocumentRow.state == "registered"
            )
            done = session.scalars(accepted).one() == session.scalars(here).one() == self._count
        return done and not self._opened.waits()


def office_at_work(data: Path, axis: RunningAxis, whose: tuple[str, str], count: int, told: Connection) -> None:
    """Be one office until all is settled, then compare with the axis, day by day, and tell."""
    ours, other = whose
    with desk(data, axis, ours) as opened:
        first = opened.office.today()
        Clerk(opened, other, count).work()
        told.send([asdict(found) for found in compared(opened, first)])


def compared(opened: Desk, first: date) -> Any:
    line = opened.line()
    try:
        for days in range((opened.office.today() - first).days + 1):
            yield reconcile(opened.office, line, first + timedelta(days=days))
    finally:
        line.close()


@pytest.mark.parametrize("count", [6, pytest.param(500, marks=pytest.mark.slow)])
def test_two_copies_of_the_program_exchange_and_agree_with_the_axis(count: int, tmp_path: Path) -> None:
    """So many documents each way; 500 make a thousand."""
    (tmp_path / "axis").mkdir()
    process = AxisProcess(tmp_path / "axis")
    axis = process.axis
    try:
        workers = []
        for ours, other in (OFFICES, OFFICES[::-1]):
            here, there = FRESH.Pipe(duplex=False)
            worker = FRESH.Process(
                target=office_at_work, args=(tmp_path / ours, axis, (ours, other), count, there), name=ours
            )
            worker.start()
            there.close()
            workers.append((worker, here))
        for worker, here in workers:
            assert here.poll(PATIENCE), f"{worker.name} does not come to an end"
            found = here.recv()
            here.close()
            assert ended(worker) == 0
            assert [day["differences"] for day in found] == [()] * len(found)
            assert (sum(day["sent"] for day in found), sum(day["received"] for day in found)) == (count, 3 * count)
        books_agree(axis, tmp_path, count)
    finally:
        process.kill()


def books_agree(axis: RunningAxis, folder: Path, count: int) -> None:
    """Everything that one office issued is with the other, once, under a number of its own."""
    with desk(folder / OFFICES[0], axis, OFFICES[0]) as one, desk(folder / OFFICES[1], axis, OFFICES[1]) as two:
        for sender, receiver in ((one, two), (two, one)):
            sent = Counter((row.document_id, row.code, row.subject) for row in sender.documents("outgoing"))
            came = Counter((row.document_id, row.code, row.subject) for row in receiver.documents())
            assert sent == came
            assert (len(sent), set(sent.values())) == (count, {1})
            for row in sender.documents("outgoing"):
                assert [line.state for line in recipient_lines(sender.office, row.id)] == ["accepted"]
            strips = books(receiver.office, receiver.office.today().year)
            assert all(strip.complete for strip in strips)
            with receiver.office.store.read() as session:
                numbers = session.scalars(select(NumberRow.number).where(NumberRow.book == "incoming"))
                assert sorted(numbers) == list(range(1, count + 1))
