"""Packets are taken in some at a time; what goes wrong with one, or with the line, leaves the others whole."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.axis.edxml.read import read_packet
from app.axis.port import AxisUnreachable, Waiting
from app.desk import recall
from app.desk.missed import missed_packets
from app.desk.orphans import orphans
from app.store.tables_exchange import PacketRow
from app.sync.inbox import TOGETHER, Taken, pull, take_packet
from app.sync.packets import report_of
from tests.kit.axis_server import AxisProcess, RunningAxis, answer, letter
from tests.kit.exchange import Desk, desk
from tests.kit.office import MORNING


def wait(axis: RunningAxis, folder: Path, count: int) -> None:
    with axis.client("H98") as sender:
        for number in range(1, count + 1):
            sender.send(letter(folder, number), "edoc", "H98")


def taken(of: Desk) -> list[Taken]:
    axis = of.line()
    try:
        return list(pull(of.office, axis, second=of.line))
    finally:
        axis.close()


def acknowledged(of: Desk) -> list[bool]:
    with of.office.store.read() as session:
        return list(session.scalars(select(PacketRow.acknowledged)))


@pytest.mark.expects_log
def test_a_lost_acknowledgement_is_given_again(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    wait(axis, tmp_path, 2)
    axis.misbehave({"operation": "updateStatus", "action": "http", "http": 503})
    assert [one.outcome for one in taken(ours)] == ["new", "new"]
    assert sorted(acknowledged(ours)) == [False, True]
    assert [one.outcome for one in taken(ours)] == ["duplicate"]
    assert acknowledged(ours) == [True, True]
    assert taken(ours) == []


@pytest.mark.expects_log
def test_what_cannot_be_taken_in_is_not_acknowledged_and_comes_again(
    axis: RunningAxis, ours: Desk, tmp_path: Path
) -> None:
    wait(axis, tmp_path, 2)
    nobody = replace(ours, office=ours.office.by(""))
    assert [(one.outcome, one.reason) for one in taken(nobody)] == [("later", "journal.nobody")] * 2
    assert acknowledged(ours) == []
    assert [one.outcome for one in taken(ours)] == ["new", "new"]


@pytest.mark.expects_log
def test_a_state_that_cannot_be_heard_holds_up_no_other_and_comes_again(
    axis: RunningAxis, ours: Desk, tmp_path: Path
) -> None:
    wait(axis, tmp_path, 1)
    ours.round()
    [came] = ours.documents()
    with axis.client("H98") as sender:
        sender.send(answer(tmp_path, 13, came.document_id, ("H98", "H99.05")), "status", "H98")
        sender.send(answer(tmp_path, 3, "H99.05,2026/11/20,9/không có", ("H98", "H99.05")), "status", "H98")
    nobody = replace(ours, office=ours.office.by(""))
    assert [(one.outcome, one.reason) for one in taken(nobody)] == [("later", "journal.nobody"), ("orphan", "")]
    assert [(one.outcome, one.key) for one in taken(ours)] == [("heard", came.id)]
    assert ours.documents()[0].asked == "recall"


def test_what_no_office_could_mean_stops_nothing_and_no_screen(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    """Times never set, urgencies that do not exist, texts without an end: other programs send all of them."""
    odd = letter(tmp_path, 1).read_text("utf-8")
    for was, now in (
        ("V/v thử nghiệm số 1<", f"V/v thử nghiệm số 1 {'rất dài ' * 100_000}<"),
        ("<edXML:Priority>0<", "<edXML:Priority>77<"),
        ("Cơ quan gửi<", f"Cơ quan gửi {'x' * 100_000}<"),
    ):
        assert was in odd
        odd = odd.replace(was, now)
    (tmp_path / "odd.edxml").write_text(odd, "utf-8")
    with axis.client("H98") as sender:
        sender.send(tmp_path / "odd.edxml", "edoc", "H98")
    ours.round()
    [came] = ours.documents()
    assert (len(came.subject), came.subject[-1], came.urgency) == (4000, "…", 0)
    assert len(came.sender) == 500
    assert ours.office.vault.path(came.raw_sha256).read_text("utf-8") == odd
    with axis.client("H98") as sender:
        sender.send(answer(tmp_path, 1, "không có " * 50_000, ("H98", "H99.05")), "status", "H98")
    ours.round()
    [orphan] = orphans(ours.office)
    assert len(orphan.reference) == 500


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("0001/01/01 00:00:00", "2026-11-20T08:00:00+07:00"),
        ("9999/12/31 23:59:59", "2026-11-20T08:00:00+07:00"),
        ("2031/01/01 00:00:00", "2026-11-20T08:00:00+07:00"),
        ("2026/11/20 07:59:59", "2026-11-20T07:59:59+07:00"),
    ],
)
def test_a_report_is_never_from_the_future_nor_from_the_beginning_of_time(said: str, kept: str, tmp_path: Path) -> None:
    told = answer(tmp_path, 1, "H99.05,2026/11/20,1/STN")
    text = re.sub(r"(<edXML:Timestamp>)[^<]*", rf"\g<1>{said}", told.read_text("utf-8"))
    told.write_text(text, "utf-8")
    (tmp_path / "work").mkdir()
    assert report_of(read_packet(told, tmp_path / "work"), MORNING).at.isoformat() == kept


@pytest.mark.expects_log
def test_one_that_does_not_come_holds_up_no_other(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    wait(axis, tmp_path, 3)
    axis.misbehave({"operation": "downloadEdoc", "action": "http", "http": 503})
    assert sorted(one.outcome for one in taken(ours)) == ["later", "new", "new"]
    assert [one.outcome for one in taken(ours)] == ["new"]


def test_large_packets_do_not_wait_for_each_others_commit(
    axis: RunningAxis, ours: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.inbox.TOGETHER_BYTES", 100)
    wait(axis, tmp_path, 3)
    assert [one.outcome for one in taken(ours)] == ["new"] * 3
    assert acknowledged(ours) == [True] * 3


def test_the_same_status_under_another_id_is_heard_once(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    """An axis that has passed a question on twice does not ask the clerk once more after the answer."""
    wait(axis, tmp_path, 1)
    ours.round()
    [came] = ours.documents()
    asks = answer(tmp_path, 13, came.document_id, ("H98", "H99.05"))
    kept = ours.office.vault.keep(asks.read_bytes())
    assert take_packet(ours.office, Waiting("one", "status"), kept) == Taken("one", "status", "heard", came.id)
    assert ours.documents()[0].asked == "recall"
    recall.refuse(ours.office, came.id, recall.Refusal("leader", "Đã thực hiện", "Lê Văn Lãnh Đạo"))
    assert take_packet(ours.office, Waiting("two", "status"), kept) == Taken("two", "status", "duplicate", came.id)
    assert ours.documents()[0].asked == ""


def test_a_line_that_is_lost_in_the_middle_leaves_what_came(tmp_path: Path) -> None:
    (tmp_path / "axis").mkdir()
    process = AxisProcess(tmp_path / "axis")
    count = TOGETHER + 3
    wait(process.axis, tmp_path, count)
    with desk(tmp_path / "office", process.axis, "H99.05") as ours:
        line = ours.line()
        going = pull(ours.office, line)
        came = [next(going)]
        process.kill()
        with pytest.raises(AxisUnreachable):
            came.extend(going)
        line.close()
        assert 0 < len(came) <= count
    process = AxisProcess(tmp_path / "axis")
    with desk(tmp_path / "office", process.axis, "H99.05") as ours:
        taken(ours)
        assert len({row.code for row in ours.documents()}) == len(ours.documents()) == count
        assert all(acknowledged(ours))
    process.kill()


@pytest.mark.expects_log
def test_the_clerk_is_told_of_what_cannot_be_kept_until_it_is(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    wait(axis, tmp_path, 1)
    nobody = replace(ours, office=ours.office.by(""))
    for _ in range(3):
        taken(nobody)
        [missed] = missed_packets(ours.office)
        assert (missed.sender, missed.code, missed.came) == ("H98", "journal.nobody", True)
        ours.clock.ahead += timedelta(minutes=1)
    assert missed.since < ours.office.now() - timedelta(minutes=2)
    assert [one.outcome for one in taken(ours)] == ["new"]
    assert missed_packets(ours.office) == []


@pytest.mark.expects_log
def test_the_clerk_is_told_of_what_never_comes_until_it_does_or_is_listed_no_more(
    axis: RunningAxis, ours: Desk, tmp_path: Path
) -> None:
    wait(axis, tmp_path, 1)
    fault = {"action": "refuse", "code": "21", "times": 9}
    axis.misbehave({"operation": "downloadEdoc", **fault}, {"operation": "getEdoc", **fault})
    assert [one.outcome for one in taken(ours)] == ["later"]
    assert missed_packets(ours.office) == []
    assert [one.outcome for one in taken(ours)] == ["later"]
    [missed] = missed_packets(ours.office)
    assert (missed.sender, missed.code, missed.came) == ("H98", "axis.refused", False)
    with axis.client("H99.05") as other:
        other.acknowledge(missed.axis_id)
    assert taken(ours) == []
    assert missed_packets(ours.office) == []
