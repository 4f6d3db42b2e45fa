"""Invented offices: what the acts, the checks and the printed books say of them."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from app.base import clock
from app.compose import House, open_house
from app.desk import books, records
from app.desk.directory import agencies, matching
from app.desk.facts import outbox
from app.desk.hand_over import hand_over
from app.desk.number import give_number
from app.desk.people import people
from app.desk.register import register
from app.documents.life import State
from app.documents.numbering import INCOMING, OUTGOING, STANDING_BOOKS, NumberState
from app.documents.values import AgencyCode, Direction
from app.practice.record_world import correspondents
from app.practice.records import Wish, fill
from app.store.tables import DocumentRow, EventRow, NumberRow

DOCUMENTS = 600


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, dict[str, object]]:
    """An office with records of one whole year."""
    data = tmp_path_factory.mktemp("office")
    year = clock.now().year - 1
    return data, year, fill(data, Wish(DOCUMENTS, 60, year=year))


@pytest.fixture
def house(filled: tuple[Path, int, dict[str, object]]) -> Iterator[House]:
    with open_house(filled[0]) as opened:
        yield opened


@pytest.fixture
def year(filled: tuple[Path, int, dict[str, object]]) -> int:
    return filled[1]


def cards_of(house: House, direction: Direction) -> list[tuple[State, int | None]]:
    return [(card.state, card.number) for card in records.listed(house.office, direction, 0)]


def test_it_tells_what_it_made(filled: tuple[Path, int, dict[str, object]]) -> None:
    told = filled[2]
    assert (told["incoming"], told["outgoing"], told["waiting"], told["agencies"]) == (360, 240, 180, 60)


def test_the_office_is_one_of_practice_with_a_clerk_on_duty(house: House) -> None:
    ours = house.office.settings
    assert (ours.practice, ours.agency, ours.organ_id, ours.agency_short) == (
        True,
        "Sở Thử nghiệm tỉnh Mẫu Một",
        "H99.05",
        "STN",
    )
    assert house.office.who in {person.name for person in people(house.office, "clerk")}
    assert len(people(house.office, "leader")) == 3


def test_the_newest_half_of_the_incoming_waits_without_a_number(house: House) -> None:
    cards = cards_of(house, Direction.INCOMING)
    assert len(cards) == 360
    assert all(card == (State.WAITING, None) for card in cards[:180])
    assert all(state is not State.WAITING for state, _ in cards[180:])
    assert {State.REGISTERED, State.PRESENTED, State.DIRECTED, State.RETURNED, State.DONE} <= {c[0] for c in cards}


def test_every_number_is_there_once_and_in_the_order_of_time(house: House, year: int) -> None:
    for strip in books.books(house.office, year):
        assert strip.complete
        assert strip.first == 1
    for book in STANDING_BOOKS:
        by_series: dict[str, list[tuple[int, datetime]]] = {}
        for one in books.numbers(house.office, book, year):
            by_series.setdefault(one.series, []).append((one.number, one.at))
        for given in by_series.values():
            assert [number for number, _ in given] == list(range(1, len(given) + 1))
            assert [at for _, at in given] == sorted(at for _, at in given)


def test_voided_numbers_say_why_and_belong_to_nobody(tmp_path: Path) -> None:
    year = clock.now().year - 1
    fill(tmp_path, Wish(1500, 20, 7, year))
    with open_house(tmp_path) as house:
        numbers = [one for book in STANDING_BOOKS for one in books.numbers(house.office, book, year)]
        voided = [one for one in numbers if one.state == NumberState.VOIDED.value]
    assert voided
    assert all(one.reason and one.key is None for one in voided)


def test_a_record_and_its_number_agree(house: House) -> None:
    with house.office.store.read() as session:
        documents = {row.id: row for row in session.query(DocumentRow)}
        numbers = session.query(NumberRow).filter(NumberRow.document_key.is_not(None)).all()
    for number in numbers:
        row = documents[number.document_key or 0]
        expected = row.ordinal if number.book == "ordinal" else row.number
        assert (number.number, number.year) == (expected, row.year)
        assert number.book != OUTGOING or number.code == row.code
    numbered = sum(row.number is not None for row in documents.values())
    assert numbered == sum(number.book != "ordinal" for number in numbers)
    assert all(row.state != State.RETURNED.value or row.number is None for row in documents.values())


def test_every_record_has_its_journal_and_the_shared_file(house: House) -> None:
    with house.office.store.read() as session:
        journal = Counter(key for (key,) in session.query(EventRow.document_key))
        keys = [key for (key,) in session.query(DocumentRow.id)]
    assert all(journal[key] for key in keys)
    names = list(house.office.vault.names())
    assert len(names) == 1
    house.office.vault.check(names[0])
    shown = records.detail(house.office, keys[0])
    assert [file.sha256 for file in shown.files] == names
    assert house.reader.open(Path(shown.files[0].path)).pages == shown.files[0].pages


def test_opinions_and_assignments_belong_together(house: House) -> None:
    done = next(card for card in records.listed(house.office, Direction.INCOMING, 0) if card.state is State.DONE)
    shown = records.detail(house.office, done.key)
    (said,) = shown.opinions
    assert said.assignments[0].unit == shown.fields["receiver"]
    acts = [event.act for event in shown.events]
    assert acts == ["received", "registered", "presented", "directed", "handed_over", "started", "finished"]
    assert [event.at for event in shown.events] == sorted(event.at for event in shown.events)


def test_recipients_stand_at_different_places(house: House) -> None:
    sent = [card for card in records.listed(house.office, Direction.OUTGOING, 0) if card.state is State.ISSUED]
    lines = [line for card in sent for line in records.recipient_lines(house.office, card.key)]
    assert {"sent", "arrived", "accepted", "by_hand"} <= {line.state for line in lines}
    assert {State.PREPARED, State.SEALED} <= {state for state, _ in cards_of(house, Direction.OUTGOING)}
    assert outbox(house.office).waiting == 0
    assert all(line.organ_id != "H99.05" for line in lines)


def test_words_find_records_as_the_acts_would_index_them(house: House) -> None:
    newest = records.listed(house.office, Direction.INCOMING, 1)[0]
    found, _ = records.found(house.office, f"{newest.code} {newest.subject} {newest.sender}")
    assert newest.key in {card.key for card in found}


def test_work_goes_on_in_it(tmp_path: Path) -> None:
    fill(tmp_path, Wish(60, 10))
    with open_house(tmp_path) as house:
        office, today = house.office, house.office.today()
        expected = books.next_number(office, books.Series(INCOMING, "", today.year))
        waiting = records.box_keys(office, "to_register")[0]
        assert register(office, waiting).number == expected
        directed = records.box_keys(office, "in_work")
        states = {card.key: card.state for card in records.cards_of(office, directed)}
        key = next(key for key, state in states.items() if state is State.DIRECTED)
        assert hand_over(office, key, "Văn phòng").state is State.HANDED_OVER
        assert give_number(office, records.box_keys(office, "to_number")[0]).code


def test_ten_years_end_yesterday(tmp_path: Path) -> None:
    told = fill(tmp_path, Wish(40, 5))
    yesterday = clock.now().date() - timedelta(days=1)
    assert str(told["first"]).startswith(str(yesterday.year - 9))
    assert date.fromisoformat(str(told["last"])) <= yesterday


@contextmanager
def rows_of(data: Path) -> Iterator[list[tuple[object, ...]]]:
    with open_house(data) as house, house.office.store.read() as session:
        columns = (DocumentRow.id, DocumentRow.code, DocumentRow.subject, DocumentRow.changed_at, DocumentRow.state)
        yield [tuple(row) for row in session.query(*columns)]


def test_the_same_seed_gives_the_same_records(tmp_path: Path) -> None:
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        fill(tmp_path / name, Wish(50, 5, seed))
    with rows_of(tmp_path / "a") as one, rows_of(tmp_path / "b") as same, rows_of(tmp_path / "c") as other:
        assert one == same
        assert one != other


def test_the_directory_holds_invented_agencies_with_both_codes(house: House) -> None:
    cards = agencies(house.office)
    assert len(cards) == 60
    assert all(card.organ_id.split(".")[0] in {"H97", "H98", "H99", "G99"} for card in cards)
    assert all(len(AgencyCode(card.old_code).text) == 13 and AgencyCode(card.organ_id) for card in cards)
    assert sum(card.uses for card in cards) > DOCUMENTS
    assert [card.organ_id for card in matching(house.office, "bo vi du")] == ["G99"]


def test_agencies_stay_different_however_many() -> None:
    many = correspondents(2000)
    assert len({one.entry.organ_id for one in many}) == len({one.entry.name for one in many}) == 2000
    assert len({one.entry.old_code for one in many}) == 2000
