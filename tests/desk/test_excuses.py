"""What ran out while the axis could not be reached says so, from when to when (D-29)."""

from datetime import timedelta

from app.desk import outages
from app.desk.issue import Report, hear, issue
from app.desk.office import Office
from app.desk.records import cards_of, detail, listed, recipient_lines
from app.desk.register import register
from app.documents.cards import RecipientCard
from app.documents.values import Direction
from app.store.tables_exchange import ParcelRow, RecipientRow
from tests.kit.office import Watch, arrived, sealed


def carried(office: Office, key: int, state: str = "sent") -> None:
    """Let what was promised about a document be tried now."""
    with office.store.write() as tx:
        for parcel in tx.session.query(ParcelRow).filter_by(document_key=key):
            parcel.state, parcel.attempts, parcel.tried_at = state, 1, office.now()
        if state == "sent":
            for line in tx.session.query(RecipientRow).filter_by(document_key=key, state="waiting"):
                line.state, line.at = "sent", office.now()


def down(office: Office, watch: Watch, **lasts: float) -> None:
    outages.began(office, "axis.unreachable")
    watch.wait(**lasts)
    outages.ended(office)


def only(office: Office, key: int) -> RecipientCard:
    [line] = recipient_lines(office, key)
    return line


def test_what_waits_for_the_axis_says_since_when_and_what_left_late_says_until_when(
    office: Office, watch: Watch
) -> None:
    key = sealed(office, "H99")
    issue(office, key)
    assert only(office, key).excuse is None
    watch.wait(minutes=1)
    start = office.now()
    outages.began(office, "axis.unreachable")
    watch.wait(minutes=1)
    carried(office, key, "waiting")
    waiting = only(office, key).excuse
    assert waiting is not None
    assert (waiting.began, waiting.ended) == (start, None)
    watch.wait(hours=2)
    end = office.now()
    outages.ended(office)
    watch.wait(seconds=1)
    carried(office, key)
    hear(office, Report("H99", 1, office.now(), document_id=str(detail(office, key).fields["document_id"])))
    line = only(office, key)
    assert line.state == "arrived"
    assert line.excuse is not None
    assert line.excuse.ended == end
    told = detail(office, key).excuse
    assert told == line.excuse
    watch.wait(days=1)
    assert only(office, key).excuse == told


def test_a_limit_that_ends_while_the_line_is_down_is_excused_and_no_other(desk: Office, watch: Watch) -> None:
    keys = []
    for minutes in (20, 20, 20):
        key = sealed(desk, "H99")
        issue(desk, key)
        watch.wait(seconds=31)
        carried(desk, key)
        keys.append(key)
        watch.wait(minutes=minutes)
    down(desk, watch, minutes=15)
    watch.wait(hours=1)
    lines = [only(desk, key) for key in keys]
    assert [line.overdue for line in lines] == [True, True, True]
    assert [line.excuse is not None for line in lines] == [False, False, True]


def test_copies_on_paper_and_what_left_in_time_have_no_excuse(desk: Office, watch: Watch) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    with desk.store.write() as tx:
        tx.session.query(RecipientRow).filter_by(document_key=key).one().channel = "paper"
        tx.session.query(ParcelRow).filter_by(document_key=key).one().state = "withdrawn"
    down(desk, watch, hours=1)
    assert only(desk, key).excuse is None
    assert detail(desk, key).excuse is None


def test_an_answer_that_left_late_is_told_in_the_record_of_what_came(desk: Office, watch: Watch) -> None:
    key = arrived(desk)
    register(desk, key)
    assert detail(desk, key).excuse is None
    watch.wait(minutes=1)
    down(desk, watch, hours=3)
    carried(desk, key)
    told = detail(desk, key).excuse
    assert told is not None
    assert told.reason == "axis.unreachable"


def test_a_deadline_of_ours_that_ran_out_without_the_axis_is_excused_and_no_other(desk: Office, watch: Watch) -> None:
    today = desk.today()
    keys = {n: arrived(desk, n, due=today + timedelta(days=n)) for n in (1, 2)}
    for key in keys.values():
        register(desk, key)
    watch.wait(days=1)
    down(desk, watch, hours=8)
    assert detail(desk, keys[1]).card.excuse is None
    watch.wait(hours=16)
    outages.began(desk, "axis.unreachable")
    watch.wait(hours=10)
    outgoing = sealed(desk, "H99")
    late = {card.key: card.excuse for card in cards_of(desk, [*keys.values(), outgoing])}
    assert late == {keys[1]: None, keys[2]: outages.lasting(desk), outgoing: None}
    came = arrived(desk, 3, due=today)
    assert detail(desk, came).card.excuse is not None
    watch.wait(hours=1)
    outages.ended(desk)
    [card] = [one for one in listed(desk, Direction.INCOMING) if one.key == came]
    assert card.excuse == detail(desk, came).card.excuse
