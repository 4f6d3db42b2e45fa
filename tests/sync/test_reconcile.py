"""What the axis says of a day against what the books hold."""

from datetime import timedelta

from sqlalchemy import text
from typing_extensions import override

from app.axis.port import SentLine, Waiting
from app.axis.vxp import VxpAxis
from app.base.clock import now
from app.desk.records import recipient_lines
from app.desk.try_out import send_test
from app.pages.reader import PageReader
from app.store.tables_exchange import ParcelRow, RecipientRow
from app.sync.follow import follow
from app.sync.inbox import pull
from app.sync.reconcile import Difference, OurLine, Reconciliation, differences_sent, differences_waiting, reconcile
from tests.kit.axis_server import RunningAxis, letter
from tests.kit.exchange import Desk

OURS = OurLine(7, "a-1", "H98", "000.00.00.H98", "1/X", "sent")


def compared(of: Desk) -> Reconciliation:
    axis = of.line()
    try:
        return reconcile(of.office, axis, of.office.today())
    finally:
        axis.close()


def test_lines_are_compared_one_by_one() -> None:
    good = SentLine("a-1", "edoc", "H98", send_status="done")
    assert differences_sent([good], [OURS]) == []
    assert differences_sent([SentLine("a-1", "edoc", "000.00.00.H98")], [OURS]) == []
    assert differences_sent([], [OURS]) == [Difference("not_on_axis", "a-1", "H98", "1/X", 7)]
    other = SentLine("a-1", "edoc", "H97")
    assert differences_sent([other], [OURS]) == [Difference("not_delivered", "a-1", "H98", "1/X", 7)]
    failed = SentLine("a-1", "edoc", "H98", send_status="fail")
    assert differences_sent([failed], [OURS]) == [Difference("not_delivered", "a-1", "H98", "1/X", 7)]


def test_what_waits_is_new_or_ours_already() -> None:
    before = now()
    old, fresh = before - timedelta(hours=1), before + timedelta(minutes=1)
    waiting = [
        Waiting("taken", "edoc", "H98", created_at=old),
        Waiting("acknowledged", "edoc", "H98", created_at=old),
        Waiting("fresh", "edoc", "H98", created_at=fresh),
        Waiting("forgotten", "edoc", "H98", created_at=old),
        Waiting("undated", "edoc", "H98"),
    ]
    found = differences_waiting(waiting, {"taken": False, "acknowledged": True}, before)
    assert [(one.what, one.axis_id) for one in found] == [
        ("listed_again", "acknowledged"),
        ("not_taken", "forgotten"),
        ("not_taken", "undated"),
    ]


def test_a_day_that_agrees_has_no_difference(ours: Desk, theirs: Desk) -> None:
    ours.issue("H98", "H97")
    theirs.issue("H99.05")
    theirs.round()
    ours.round()
    ours.round()
    found = compared(ours)
    assert (found.sent, found.received, found.differences) == (2, 1, ())


class NewestOnly(VxpAxis):
    """An axis that lists only the newest packet of all that was sent."""

    @override
    def list_sent(self, axis_id: str = "") -> list[SentLine]:
        listed = super().list_sent(axis_id)
        return listed if axis_id else listed[:1]


def test_what_an_axis_lists_no_more_is_asked_for_and_followed(axis: RunningAxis, ours: Desk, theirs: Desk) -> None:
    keys = [ours.issue("H98", subject=f"V/v {number}") for number in range(14)]
    ours.round()
    line = NewestOnly(axis.settings("H99.05"))
    there = theirs.line()
    try:
        assert reconcile(ours.office, line, ours.office.today()).differences == ()
        list(pull(theirs.office, there))
        moved = [follow(ours.office, line)]
        ours.clock.ahead = timedelta(minutes=1)
        moved.append(follow(ours.office, line))
    finally:
        line.close()
        there.close()
    assert (sum(moved), moved[0] > 1) == (14, True)
    assert all(recipient_lines(ours.office, key)[0].detail for key in keys)


def test_every_difference_is_listed(axis: RunningAxis, ours: Desk) -> None:
    lost, known = ours.issue("H98"), ours.issue("H97", subject="V/v hai")
    ours.round()
    with ours.office.store.write() as tx:
        line = tx.session.query(RecipientRow).where(RecipientRow.document_key == lost).one()
        line.axis_id = "never-heard-of"
        tx.session.query(ParcelRow).where(ParcelRow.document_key == lost).one().axis_id = "never-heard-of"
    with axis.client("H98") as partner:
        partner.send(letter(axis.data, 5), "edoc", "H98")
    ours.clock.ahead = timedelta(seconds=0)
    found = compared(ours)
    assert [(one.what, one.key) for one in found.differences] == [("not_on_axis", lost), ("not_in_books", None)]
    assert recipient_lines(ours.office, known)[0].state == "sent"


def test_a_test_packet_goes_to_the_partner_and_its_states_come_back(
    ours: Desk, theirs: Desk, reader: PageReader
) -> None:
    key = send_test(ours.office, "H98")
    ours.round()
    theirs.round()
    [came] = theirs.documents()
    assert came.subject.startswith("THỬ NGHIỆM KẾT NỐI")
    with theirs.office.store.read() as session:
        name = session.execute(
            text("SELECT sha256 FROM files WHERE document_key = :key"), {"key": came.id}
        ).scalar_one()
    assert reader.open(theirs.office.vault.path(name)).pages == 1
    ours.round()
    assert recipient_lines(ours.office, key)[0].state == "arrived"
    assert ours.documents("outgoing") == []
