"""A document goes from desk to desk over a real axis, and every state comes back."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.desk.facts import fact, outbox
from app.desk.issue import send_again
from app.desk.records import recipient_lines
from app.desk.register import register, unregister
from app.desk.settle import finish, return_to_sender
from app.store.sole import SyncElsewhere, sole_exchange
from app.store.tables_exchange import AgencyRow, PacketRow, StatusRow
from tests.kit.axis_server import RunningAxis, answer, letter, running_axis
from tests.kit.exchange import Desk, desk


def line(of: Desk, key: int, place: int = 0) -> tuple[str, int | None]:
    found = recipient_lines(of.office, key)[place]
    return found.state, found.status


def test_a_letter_arrives_is_registered_and_its_sender_follows(ours: Desk, theirs: Desk) -> None:
    key = ours.issue("H98")
    assert [sent.outcome for sent in ours.round().sent] == ["sent"]
    assert line(ours, key) == ("sent", None)

    taken = theirs.round().taken
    assert [(one.kind, one.outcome) for one in taken] == [("edoc", "new")]
    came = theirs.documents()[0]
    assert (came.sender_id, came.code, came.subject) == ("H99.05", "01/STN-VP", "V/v thử nghiệm")
    assert came.document_id == ours.documents("outgoing")[0].document_id
    ours.round()
    assert line(ours, key) == ("arrived", 1)

    register(theirs.office, came.id)
    theirs.round()
    ours.round()
    assert line(ours, key) == ("accepted", 3)
    assert fact(ours.office, "axis")["error"] == ""


def test_the_same_packet_listed_twice_makes_one_record(axis: RunningAxis, ours: Desk, theirs: Desk) -> None:
    ours.issue("H98")
    ours.round()
    axis.misbehave({"operation": "getReceivedEdocList", "action": "repeat", "times": 2})
    theirs.round()
    theirs.round()
    assert len(theirs.documents()) == 1
    assert [parcel.status for parcel in theirs.parcels()] == [1]


@pytest.mark.parametrize("action", ["lose", "cut", "garbage", "empty"])
def test_a_lost_answer_neither_loses_nor_doubles_the_document(
    axis: RunningAxis, ours: Desk, theirs: Desk, action: str
) -> None:
    key = ours.issue("H98")
    axis.misbehave({"operation": "sendEdoc", "action": action})
    assert next(sent.outcome for sent in ours.round().sent) == "waiting"
    assert line(ours, key)[0] == "waiting"
    assert outbox(ours.office).waiting == 1
    ours.retry_now()
    ours.round()
    assert line(ours, key)[0] == "sent"
    theirs.round()
    assert len(theirs.documents()) == 1


def test_an_unknown_receiver_holds_up_nobody(ours: Desk, theirs: Desk) -> None:
    key = ours.issue("H98", "H77.77")
    assert ours.round().followed == 1
    states = {found.organ_id: found.state for found in recipient_lines(ours.office, key)}
    assert states == {"H98": "sent", "H77.77": "failed"}
    theirs.round()
    assert len(theirs.documents()) == 1
    assert outbox(ours.office).stuck == 1


def test_a_refused_receiver_is_parted_from_the_others(axis: RunningAxis, ours: Desk, theirs: Desk) -> None:
    axis.misbehave({"operation": "sendEdoc", "action": "refuse", "code": "18"})
    key = ours.issue("H98", "H97")
    assert [sent.outcome for sent in ours.round().sent] == ["split", "sent", "sent"]
    assert {found.state for found in recipient_lines(ours.office, key)} == {"sent"}
    theirs.round()
    assert len(theirs.documents()) == 1


def test_a_packet_the_axis_will_not_have_goes_to_a_person_at_once(axis: RunningAxis, ours: Desk) -> None:
    axis.misbehave({"operation": "sendEdoc", "action": "refuse", "code": "22"})
    key = ours.issue("H98")
    assert [sent.outcome for sent in ours.round().sent] == ["refused"]
    assert line(ours, key)[0] == "failed"
    ours.retry_now()
    assert not ours.round().sent
    send_again(ours.office, recipient_lines(ours.office, key)[0].id)
    ours.round()
    assert line(ours, key)[0] == "sent"


@pytest.mark.expects_log
def test_a_damaged_packet_goes_to_quarantine_and_the_queue_goes_on(
    axis: RunningAxis, ours: Desk, tmp_path: Path
) -> None:
    good, torn = letter(tmp_path, 7), letter(tmp_path, 8)
    with axis.client("H98") as line_of_sender:
        line_of_sender.send(good, "edoc", "H98")
        line_of_sender.send(torn, "edoc", "H98")
    kept = next(path for path in axis.data.rglob("*") if path.is_file() and path.read_bytes() == torn.read_bytes())
    kept.chmod(0o600)
    kept.write_bytes(torn.read_bytes()[:900])
    taken = ours.round().taken
    assert sorted(one.outcome for one in taken) == ["new", "quarantined"]
    with ours.office.store.read() as session:
        held = [row for row in session.query(PacketRow) if row.state == "quarantined"]
    assert held[0].acknowledged
    assert (ours.office.folders.quarantine / f"{held[0].sha256}.edxml").read_bytes() == torn.read_bytes()[:900]
    assert not ours.round().taken


def test_a_status_of_an_unknown_document_is_kept_for_the_clerk(axis: RunningAxis, ours: Desk, tmp_path: Path) -> None:
    with axis.client("H98") as line_of_partner:
        line_of_partner.send(answer(tmp_path, 3, "H99.05,2020/01/01,1/X", ("H98", "H99.05")), "status", "H98")
    assert [one.outcome for one in ours.round().taken] == ["orphan"]
    with ours.office.store.read() as session:
        assert [row.status for row in session.query(StatusRow)] == [3]


def test_what_is_taken_back_in_its_hold_never_leaves(ours: Desk, theirs: Desk) -> None:
    theirs.issue("H99.05")
    theirs.round()
    ours.round()
    came = ours.documents()[0]
    assert register(ours.office, came.id).number == 1
    unregister(ours.office, came.id)
    ours.round()
    assert [(parcel.status, parcel.state) for parcel in ours.parcels()] == [(1, "sent"), (3, "withdrawn")]
    assert register(ours.office, came.id).number == 1


def test_a_returned_document_needs_a_person_at_the_sender(ours: Desk, theirs: Desk) -> None:
    key = ours.issue("H98")
    ours.round()
    theirs.round()
    return_to_sender(theirs.office, theirs.documents()[0].id, "Gửi nhầm nơi nhận")
    theirs.round()
    ours.round()
    found = recipient_lines(ours.office, key)[0]
    assert (found.state, found.detail) == ("returned", "Gửi nhầm nơi nhận")
    with pytest.raises(Exception, match="wrong_state"):
        finish(theirs.office, theirs.documents()[0].id)


def test_what_waited_for_the_line_leaves_as_soon_as_it_is_back(axis: RunningAxis, ours: Desk) -> None:
    key = ours.issue("H98")
    axis.misbehave({"operation": "*", "action": "http", "http": 503, "times": 3})
    ours.round()
    assert line(ours, key)[0] == "waiting"
    ours.round()
    assert line(ours, key)[0] == "waiting"
    ours.round()
    assert line(ours, key)[0] == "sent"


def test_what_was_returned_and_is_sent_again_is_not_taken_for_what_the_axis_had(
    axis: RunningAxis, ours: Desk, theirs: Desk
) -> None:
    key = ours.issue("H98")
    ours.round()
    theirs.round()
    return_to_sender(theirs.office, theirs.documents()[0].id, "Thiếu phụ lục")
    theirs.round()
    ours.round()
    send_again(ours.office, recipient_lines(ours.office, key)[0].id)
    axis.misbehave({"operation": "sendEdoc", "action": "http", "http": 503})
    assert [sent.outcome for sent in ours.round().sent] == ["waiting"]
    with axis.client("H98") as receiver:
        ours.clock.ahead += timedelta(minutes=2)
        assert [sent.outcome for sent in ours.round().sent] == ["sent"]
        assert len(receiver.list_waiting("edoc")) == 1


def test_states_of_one_document_leave_in_their_order(axis: RunningAxis, ours: Desk, theirs: Desk) -> None:
    ours.issue("H98")
    ours.round()
    axis.misbehave({"operation": "sendEdoc", "action": "http", "http": 503})
    theirs.round()
    register(theirs.office, theirs.documents()[0].id)
    waiting = [(parcel.status, parcel.state) for parcel in theirs.parcels()]
    assert waiting == [(1, "waiting"), (3, "waiting")]
    theirs.round()
    assert [(parcel.status, parcel.state) for parcel in theirs.parcels()] == waiting
    theirs.retry_now()
    theirs.round()
    theirs.round()
    assert {parcel.state for parcel in theirs.parcels()} == {"sent"}


def test_only_one_program_talks_to_the_axis(ours: Desk) -> None:
    with sole_exchange(ours.office.store, ours.office.folders.data):
        assert isinstance(ours.round().problem, SyncElsewhere)
    assert ours.round().problem is None


def test_the_directory_comes_with_the_first_round(ours: Desk) -> None:
    ours.round()
    with ours.office.store.read() as session:
        codes = {row.organ_id: row.old_code for row in session.query(AgencyRow)}
    assert codes["H98"] == "000.00.00.H98"
    assert not any(code.endswith(".W00") for code in codes)


def test_an_axis_that_is_away_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    with running_axis(tmp_path / "axis") as axis, desk(tmp_path / "ours", axis, "H99.05") as opened:
        key = opened.issue("H98")
        gone = opened
    with desk(tmp_path / "ours", axis, "H99.05") as gone:
        done = gone.round()
        assert done.problem is not None
        assert fact(gone.office, "axis")["error"] == "axis.unreachable"
        assert line(gone, key)[0] == "waiting"
