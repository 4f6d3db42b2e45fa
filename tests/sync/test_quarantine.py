"""A packet in quarantine is read again, and comes in once it can be read."""

from pathlib import Path

import pytest

from app.desk.quarantine import NotInQuarantine, held_packets
from app.store.tables_exchange import PacketRow
from app.sync.quarantine import read_again
from tests.kit.axis_server import RunningAxis, answer, letter
from tests.kit.exchange import Desk


def held(desk: Desk, axis_id: str, raw: Path, sender: str = "H98") -> str:
    """Put a packet into quarantine whose bytes can be read now."""
    name = desk.office.vault.keep_file(raw)
    (desk.office.folders.quarantine / name).with_suffix(".edxml").write_bytes(raw.read_bytes())
    row = PacketRow(axis_id=axis_id, kind="edoc", sender=sender, received_at=desk.office.now(), sha256=name)
    row.state, row.reason = "quarantined", "missing:From"
    with desk.office.store.write() as tx:
        tx.session.add(row)
    return axis_id


def test_what_can_be_read_now_comes_in_and_leaves_quarantine(ours: Desk, tmp_path: Path) -> None:
    raw = letter(tmp_path, 5)
    taken = read_again(ours.office, held(ours, "a-1", raw))
    assert (taken.outcome, [row.code for row in ours.documents()]) == ("new", ["5/UBND-VP"])
    assert held_packets(ours.office) == []
    assert not list(ours.office.folders.quarantine.iterdir())
    with pytest.raises(NotInQuarantine):
        read_again(ours.office, "a-1")


@pytest.mark.expects_log
def test_a_state_is_heard_and_what_cannot_be_read_stays(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    del axis
    state = answer(tmp_path, 3, "H99.05,2026/01/01,1/X", ("H98", "H99.05"))
    assert read_again(ours.office, held(ours, "a-1", state)).outcome == "orphan"
    bad = tmp_path / "bad.edxml"
    bad.write_bytes(b"<edXML><broken>")
    assert read_again(ours.office, held(ours, "a-2", bad)).outcome == "quarantined"
    assert [packet.axis_id for packet in held_packets(ours.office)] == ["a-2"]


@pytest.mark.expects_log
def test_what_can_be_read_now_and_not_be_kept_stays_with_its_file(ours: Desk, tmp_path: Path) -> None:
    raw = letter(tmp_path, 5)
    axis_id = held(ours, "a-1", raw)
    with ours.office.store.engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no_more BEFORE INSERT ON documents BEGIN SELECT raise(FAIL, 'x'); END"
        )
    assert read_again(ours.office, axis_id).outcome == "later"
    [packet] = held_packets(ours.office)
    assert packet.file.is_file()
    with ours.office.store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER no_more")
    assert read_again(ours.office, axis_id).outcome == "new"
    assert not packet.file.exists()
