"""One bad document holds up no other, what is wrong with the office counts against none, an outage ends at once."""

import threading
from dataclasses import replace
from datetime import timedelta
from socket import gaierror

import pytest
from sqlalchemy import text

from app.axis.port import AxisAnswerUnreadable, AxisRefused, AxisUnreachable, AxisWebPage
from app.axis.vxp import VxpAxis, VxpSettings
from app.base.errors import OfficeError
from app.desk.facts import fact, outbox
from app.desk.fitness import NotFitToLeave
from app.desk.issue import send_again
from app.desk.office import Office
from app.desk.outages import began, lasting, outages
from app.desk.records import recipient_lines
from app.desk.stuck import NotStuck, stuck_states, tell_again
from app.desk.timekeeping import ClockWrong, timekeeping
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow
from app.sync import retry
from app.sync.engine import Engine, SyncThread
from app.sync.faults import AxisTurnsUsAway, Scope, reason_of, scope_of
from app.sync.outbox import push
from tests.kit.axis_canned import Canned, canned_server
from tests.kit.axis_server import AxisProcess, RunningAxis
from tests.kit.exchange import TOOLS, Desk, desk


def states(of: Desk, key: int) -> list[str]:
    return [line.state for line in recipient_lines(of.office, key)]


@pytest.mark.parametrize(
    ("problem", "scope"),
    [
        (AxisUnreachable(reason="ConnectError"), Scope.LINE),
        (AxisUnreachable(reason="http_429"), Scope.LINE),
        (AxisUnreachable(reason="http_407"), Scope.LINE),
        (AxisUnreachable(reason="http_503"), Scope.MOMENT),
        (AxisUnreachable(reason="ReadTimeout"), Scope.MOMENT),
        (AxisAnswerUnreadable(operation="sendEdoc"), Scope.MOMENT),
        (AxisWebPage(operation="sendEdoc"), Scope.MOMENT),
        (AxisRefused(error_code="15"), Scope.OFFICE),
        (AxisRefused(error_code="19"), Scope.OFFICE),
        (AxisRefused(error_code="http_403"), Scope.OFFICE),
        (AxisRefused(error_code="http_413"), Scope.DOCUMENT),
        (AxisRefused(error_code="18"), Scope.RECEIVER),
        (AxisRefused(error_code="23"), Scope.RECEIVER),
        (AxisRefused(error_code="20"), Scope.MOMENT),
        (AxisRefused(error_code="10"), Scope.DOCUMENT),
        (AxisRefused(error_code="22"), Scope.DOCUMENT),
        (NotFitToLeave(findings=[("check.V16.too_large", "attachments")]), Scope.DOCUMENT),
    ],
)
def test_whom_a_failure_concerns(problem: OfficeError, scope: Scope) -> None:
    assert scope_of(problem) is scope


def test_the_axis_own_fault_is_tried_once_more_and_then_needs_a_person(axis: RunningAxis, ours: Desk) -> None:
    key = ours.issue("H98")
    axis.misbehave({"operation": "sendEdoc", "action": "expire"})
    assert [one.outcome for one in ours.round().sent] == ["waiting"]
    axis.misbehave({"operation": "sendEdoc", "action": "refuse", "code": "20", "times": 2})
    assert [one.outcome for one in ours.round().sent] == ["waiting"]
    ours.retry_now()
    assert [one.outcome for one in ours.round().sent] == ["refused"]
    assert states(ours, key) == ["failed"]


def test_after_ten_tries_a_person_is_asked_and_the_same_message_goes_again(axis: RunningAxis, ours: Desk) -> None:
    stuck, other = ours.issue("H98"), 0
    for attempt in range(retry.TRIES):
        axis.misbehave({"operation": "sendEdoc", "action": "http", "http": 503})
        outcomes = [one.outcome for one in ours.round().sent if one.kind == "edoc"]
        assert outcomes == ["person" if attempt == retry.TRIES - 1 else "waiting"]
        ours.clock.ahead += timedelta(days=2)
    assert states(ours, stuck) == ["failed"]
    assert outbox(ours.office).stuck == 1
    assert not ours.round().sent
    ours.clock.ahead = timedelta(0)
    other = ours.issue("H97")
    assert [one.outcome for one in ours.round().sent] == ["sent"]
    message = ours.parcels()[0].message_id
    send_again(ours.office, recipient_lines(ours.office, stuck)[0].id)
    ours.round()
    assert (states(ours, stuck), states(ours, other)) == (["sent"], ["sent"])
    assert [parcel.message_id for parcel in ours.parcels() if parcel.document_key == stuck] == [message]


@pytest.mark.parametrize("operation", ["sendEdoc", "getReceivedEdocList"])
def test_an_axis_that_turns_the_office_away_marks_no_document(axis: RunningAxis, ours: Desk, operation: str) -> None:
    keys = [ours.issue("H98", subject=f"V/v {number}") for number in range(3)]
    axis.misbehave({"operation": operation, "action": "refuse", "code": "15", "times": 1})
    done = ours.round()
    assert isinstance(done.problem, AxisTurnsUsAway)
    told = fact(ours.office, "axis")
    assert (told["error"], told["text"]) == ("axis.turns_us_away", "15 Lỗi do thực hành")
    expected = "waiting" if operation == "sendEdoc" else "sent"
    assert [states(ours, key) for key in keys] == [[expected]] * 3
    assert lasting(ours.office) is None
    assert {parcel.attempts for parcel in ours.parcels()} == ({0} if operation == "sendEdoc" else {1})
    ours.round()
    assert [states(ours, key) for key in keys] == [["sent"]] * 3


@pytest.mark.expects_log
@pytest.mark.parametrize("operation", ["downloadEdoc", "updateStatus", "getSentEdocList"])
def test_a_line_that_is_lost_in_the_middle_of_a_round_ends_it_and_is_told(
    axis: RunningAxis, ours: Desk, theirs: Desk, operation: str
) -> None:
    """What is raised again must not be taken for its own cause: looking for the root of it would never end."""
    theirs.issue("H99.05")
    theirs.round()
    ours.issue("H98")
    axis.misbehave({"operation": operation, "action": "http", "http": 429})
    problem = ours.round().problem
    assert isinstance(problem, AxisUnreachable)
    told = fact(ours.office, "axis")
    assert (told["error"], told["reason"]) == ("axis.unreachable", "http_429")
    assert ours.round().problem is None
    assert len(ours.documents("incoming")) == 1


def test_why_a_line_failed_is_found_in_any_chain() -> None:
    own = AxisUnreachable(operation="x", reason="ReadTimeout")
    own.__cause__ = own
    assert reason_of(own) == "ReadTimeout"
    rooted = AxisUnreachable(operation="x", reason="ConnectError")
    rooted.__cause__ = gaierror()
    assert reason_of(rooted) == "gaierror"


def test_a_wrong_secret_is_said_and_the_queue_is_kept(axis: RunningAxis, ours: Desk) -> None:
    key = ours.issue("H98")
    told = axis.settings("H99.05")
    wrong = Engine(ours.office, lambda: VxpAxis(VxpSettings(told.endpoint, told.system_id, "khong-dung")), TOOLS)
    assert isinstance(wrong.round().problem, AxisTurnsUsAway)
    assert wrong.sleep() == 20
    assert states(ours, key) == ["waiting"]
    ours.round()
    assert states(ours, key) == ["sent"]


def test_a_document_that_is_too_large_holds_up_no_other(ours: Desk) -> None:
    large = ours.issue("H98", subject="V/v quá lớn")
    other = ours.issue("H98", subject="V/v vừa")
    with ours.office.store.write() as tx:
        tx.session.get_one(DocumentRow, large).subject = "x" * 501
    assert [one.outcome for one in ours.round().sent] == ["refused", "sent"]
    assert (states(ours, large), states(ours, other)) == (["failed"], ["sent"])
    assert recipient_lines(ours.office, large)[0].detail == "check.V06.too_long"


@pytest.mark.expects_log
def test_a_document_that_breaks_the_program_holds_up_no_other(ours: Desk) -> None:
    broken = ours.issue("H98", subject="V/v hỏng")
    other = ours.issue("H98", subject="V/v lành")
    with ours.office.store.write() as tx:
        tx.session.execute(text("UPDATE documents SET response_for = '[7]' WHERE id = :key"), {"key": broken})
    assert [one.outcome for one in ours.round().sent] == ["waiting", "sent"]
    assert (states(ours, broken), states(ours, other)) == (["waiting"], ["sent"])
    assert ours.parcels()[0].error_code == "sync.unforeseen"


def test_what_is_taken_back_between_the_look_and_the_try_does_not_leave(ours: Desk) -> None:
    first, second = ours.issue("H98", subject="V/v một"), ours.issue("H98", subject="V/v hai")
    axis = ours.line()
    try:
        going = push(ours.office, axis)
        next(going)
        with ours.office.store.write() as tx:
            tx.session.query(ParcelRow).where(ParcelRow.document_key == second).one().state = "withdrawn"
        assert list(going) == []
    finally:
        axis.close()
    assert (states(ours, first), states(ours, second)) == (["sent"], ["waiting"])


def test_an_urgent_document_overtakes_what_is_being_sent(ours: Desk) -> None:
    plain = [ours.issue("H98", subject=f"V/v {number}") for number in range(3)]
    axis = ours.line()
    try:
        going = push(ours.office, axis)
        order = [next(going).key]
        urgent = ours.issue("H98", subject="V/v hỏa tốc", urgency=3)
        order += [one.key for one in going]
    finally:
        axis.close()
    assert order == [plain[0], urgent, plain[1], plain[2]]


def test_an_outage_counts_no_try_is_named_and_ends_with_everything_leaving(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    room = tmp_path_factory.mktemp("outage")
    (room / "axis").mkdir()
    process = AxisProcess(room / "axis")
    with desk(room / "ours", process.axis, "H99.05") as ours:
        plain, urgent = ours.issue("H98"), ours.issue("H98", subject="V/v hỏa tốc", urgency=3)
        process.kill()
        for _ in range(retry.TRIES + 2):
            assert ours.round().problem is not None
            ours.clock.ahead += timedelta(hours=4)
        assert {parcel.attempts for parcel in ours.parcels()} == {0}
        assert ours.engine.sleep() == 20
        assert lasting(ours.office) is not None
        process = AxisProcess(room / "axis")
        ours.engine = Engine(ours.office, lambda: VxpAxis(process.axis.settings("H99.05")), TOOLS)
        assert [one.key for one in ours.round().sent] == [urgent, plain]
        assert lasting(ours.office) is None
        now = ours.office.now()
        [named] = outages(ours.office, now - timedelta(days=9), now)
        assert named.ended is not None
        assert named.ended - named.began > timedelta(hours=40)
        assert not outages(ours.office, now + timedelta(hours=1), now + timedelta(hours=2))
        assert [recipient_lines(ours.office, key)[0].excuse for key in (plain, urgent)] == [named, named]
        process.kill()


def test_an_office_whose_axis_was_taken_away_waits_for_none(ours: Desk) -> None:
    began(ours.office, "axis.unreachable")
    Engine(ours.office, None, TOOLS).round()
    assert lasting(ours.office) is None


def test_a_network_that_wants_a_login_first_is_an_outage_and_ends_like_one(axis: RunningAxis, ours: Desk) -> None:
    page = Canned(b"<html>Dang nhap mang</html>", headers={"Content-Type": "text/html"})
    key = ours.issue("H98")
    with canned_server({"*": page}) as wall:
        behind = replace(axis.settings("H99.05"), endpoint=wall.url)
        ours.engine = Engine(ours.office, lambda: VxpAxis(behind), TOOLS)
        for _ in range(retry.TRIES):
            problem = ours.round().problem
            assert problem is not None
            assert problem.code == "axis.web_page"
            ours.clock.ahead += timedelta(hours=4)
        told, lasts = fact(ours.office, "axis"), lasting(ours.office)
        assert told["error"] == "axis.web_page"
        assert lasts is not None
        assert {parcel.attempts for parcel in ours.parcels()} == {1}
    ours.engine = Engine(ours.office, lambda: VxpAxis(axis.settings("H99.05")), TOOLS)
    assert [one.outcome for one in ours.round().sent] == ["sent"]
    assert lasting(ours.office) is None
    assert states(ours, key) == ["sent"]


def test_what_waited_longest_in_vain_leaves_too_when_the_line_is_back(axis: RunningAxis, ours: Desk) -> None:
    key = ours.issue("H98")
    for _ in range(retry.TRIES):
        axis.misbehave({"operation": "*", "action": "http", "http": 503, "times": 4})
        ours.round()
        ours.clock.ahead += timedelta(days=2)
    axis.misbehave()
    ours.round()
    ours.round()
    assert states(ours, key) == ["sent"]


def test_an_issued_document_leaves_when_its_hold_ends(ours: Desk) -> None:
    """The thread sleeps until then, and a nudge at issue lets it look anew; by itself it would look a minute later."""
    office = ours.held(timedelta(seconds=1.5))
    thread = SyncThread(lambda: Engine(office.office, office.line, TOOLS))
    left = threading.Event()

    def listen(_changes: object) -> None:
        if recipient_lines(office.office, key)[0].state == "sent":
            left.set()

    thread.start()
    key = office.issue("H98")
    forget = office.office.news.subscribe(listen)
    thread.nudge()
    assert left.wait(45)
    forget()
    thread.stop()
    issued = next(row for row in office.documents("outgoing") if row.id == key)
    line = recipient_lines(office.office, key)[0]
    assert line.at is not None
    assert issued.issued_at is not None
    assert timedelta(seconds=1.5) <= line.at - issued.issued_at < timedelta(seconds=office.office.settings.poll_seconds)


def test_an_office_by_itself_has_no_outage(desk: Office) -> None:
    assert Engine(desk, None, TOOLS).round().problem is None
    assert lasting(desk) is None


def test_the_clock_is_compared_with_the_axis_in_every_round(ours: Desk) -> None:
    ours.round()
    assert timekeeping(ours.office).is_sound
    ours.clock.ahead = timedelta(minutes=-8)
    ours.round()
    kept = timekeeping(ours.office)
    assert timedelta(minutes=7) < kept.drift < timedelta(minutes=9)
    with pytest.raises(ClockWrong):
        ours.issue("H98")
    ours.clock.ahead = timedelta(0)
    ours.round()
    ours.issue("H98")


def test_an_answer_that_was_refused_waits_for_a_person(axis: RunningAxis, ours: Desk, theirs: Desk) -> None:
    theirs.issue("H99.05")
    theirs.round()
    axis.misbehave({"operation": "sendEdoc", "action": "refuse", "code": "22"})
    ours.round()
    kept = outbox(ours.office)
    assert (kept.states, kept.stuck, kept.is_calm) == (1, 0, False)
    [stuck] = stuck_states(ours.office)
    assert (stuck.status, stuck.sender, stuck.error_code) == (1, "Cơ quan H98", "22")
    tell_again(ours.office, stuck.id)
    with pytest.raises(NotStuck):
        tell_again(ours.office, stuck.id)
    ours.round()
    assert outbox(ours.office).is_calm
    assert stuck_states(ours.office) == []
