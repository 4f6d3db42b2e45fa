"""What has piled up during an outage is taken in whole, quickly, and without holding up what is issued meanwhile."""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.axis.vxp_signing import file_hash
from app.desk.records import recipient_lines
from app.practice.axis_book import AxisBook, Sending
from app.store.tables import DocumentRow
from app.store.tables_exchange import PacketRow, ParcelRow
from app.sync.inbox import TOGETHER, pull
from app.sync.outbox import push
from tests.kit.axis_server import RunningAxis, axis_apart, letter
from tests.kit.exchange import Desk, desk

FEW, MANY, PER_SECOND = 150, 10_000, 150


@pytest.fixture
def axis(tmp_path: Path) -> Iterator[RunningAxis]:
    """An axis in a process of its own."""
    with axis_apart(tmp_path / "axis") as running:
        yield running


def piled_up(axis: RunningAxis, folder: Path, count: int) -> None:
    """Put packets straight into the axis' own book, as if they had come while nobody looked."""
    with axis.client("H98") as line:
        line.list_agencies()
    book = AxisBook(axis.data)
    for number in range(1, count + 1):
        packet = letter(folder, number)
        digest = file_hash(packet, padded=True)
        kept = book.packet(digest)
        kept.parent.mkdir(parents=True, exist_ok=True)
        packet.replace(kept)
        (folder / f"{number}.pdf").unlink()
        book.keep(Sending("partner", "H98", "edoc", digest, "V/v", f"{number}/UBND-VP"), [("H99.05", "H99.05")])
    book.close()


def everything_is_here(of: Desk, count: int) -> None:
    """Each packet is one record with one promise of 01, acknowledged, and its bytes are in the vault."""
    with of.office.store.read() as session:
        came = select(func.count(DocumentRow.code.distinct())).where(DocumentRow.direction == "incoming")
        assert session.scalar(came) == count
        assert session.scalar(select(func.count(ParcelRow.id)).where(ParcelRow.status == 1)) == count
        rows = session.execute(select(PacketRow.sha256, PacketRow.acknowledged)).all()
    assert len({row.sha256 for row in rows}) == count
    assert all(row.acknowledged for row in rows)
    for row in rows[:: max(1, count // 50)]:
        raw = of.office.vault.path(row.sha256).read_bytes()
        assert hashlib.sha256(raw).hexdigest() == row.sha256


def test_a_backlog_is_taken_in_while_issued_documents_leave(axis: RunningAxis, tmp_path: Path) -> None:
    piled_up(axis, tmp_path, FEW)
    with desk(tmp_path / "office", axis, "H99.05") as ours:
        line, second = ours.line(), ours.line
        sent: list[int] = []
        issued = 0

        def between() -> None:
            if issued:
                sent.extend(one.key for one in push(ours.office, line, kind="edoc"))

        try:
            taken = []
            for one in pull(ours.office, line, between, second):
                taken.append(one)
                if len(taken) == TOGETHER:
                    issued = ours.issue("H97")
        finally:
            line.close()
        assert {one.outcome for one in taken} == {"new"}
        assert sent == [issued]
        assert recipient_lines(ours.office, issued)[0].state == "sent"
        everything_is_here(ours, FEW)
        with axis.client("H99.05") as again:
            assert not again.list_waiting("edoc")


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_ten_thousand_packets_come_in_at_a_hundred_and_fifty_a_second(axis: RunningAxis, tmp_path: Path) -> None:
    """The computing is measured always, the clock where nobody else works on this machine."""
    piled_up(axis, tmp_path, MANY)
    alone = os.getloadavg()[0] <= (os.cpu_count() or 1) if hasattr(os, "getloadavg") else True
    with desk(tmp_path / "office", axis, "H99.05") as ours:
        line = ours.line()
        begun, worked = time.monotonic(), time.process_time()
        try:
            taken = sum(1 for _ in pull(ours.office, line, second=ours.line))
        finally:
            line.close()
        rate, able = taken / (time.monotonic() - begun), taken / (time.process_time() - worked)
        assert taken == MANY
        everything_is_here(ours, MANY)
        assert able >= PER_SECOND
        assert rate >= PER_SECOND or not alone, f"{rate:.0f} packets a second"
