"""Books: opened with grounds, numbers held and voided with a reason, none ever lost."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.desk import books, register
from app.desk.books import BookStarted, NoSuchBook, NumberNotHeld, Series, YearClosed
from app.desk.journal import recent
from app.desk.number import expected_code, give_number
from app.desk.office import Office
from app.documents.values import FieldMissing
from app.store.tables import CounterRow
from tests.kit.office import CLERK, arrived, drafted, paper

INCOMING = Series("incoming", "", 2026)
DECISIONS = Series("outgoing", "QĐ", 2026)


def test_a_book_opened_in_the_middle_of_the_year_goes_on_from_there(office: Office) -> None:
    books.open_book(office, INCOMING, 1275, "Chuyển từ sổ giấy, QĐ 15/QĐ-STN")
    books.open_book(office, DECISIONS, 312, "Chuyển từ sổ giấy")
    assert register.register(office, arrived(office)).number == 1275
    assert give_number(office, drafted(office, type_name="QĐ")).code == "312/QĐ-STN"
    assert expected_code(office, "CV") == "01/STN-VP"
    strips = {(card.book, card.series): card for card in books.books(office, 2026)}
    assert set(strips) == {("incoming", ""), ("outgoing", "QĐ")}
    strip = strips["outgoing", "QĐ"]
    assert (strip.first, strip.last, strip.used, strip.complete) == (312, 312, 1, True)
    told = [event for event in recent(office) if event.act == "open_book"]
    assert told[0].facts == {
        "book": "outgoing",
        "series": "QĐ",
        "year": 2026,
        "first": 312,
        "grounds": "Chuyển từ sổ giấy",
        "key": None,
    }
    with pytest.raises(BookStarted) as refused:
        books.open_book(office, INCOMING, 5, "nhầm")
    assert refused.value.facts["last"] == 1275


def test_a_book_needs_grounds_a_number_and_a_name(desk: Office) -> None:
    books.open_book(desk, INCOMING)
    for series, first, grounds, refused in (
        (INCOMING, 5, "", FieldMissing),
        (INCOMING, 0, "vì", FieldMissing),
        (Series("ordinal", "", 2026), 5, "vì", NoSuchBook),
        (Series("outgoing", "XYZ", 2026), 5, "vì", NoSuchBook),
        (Series("incoming", "QĐ", 2026), 5, "vì", NoSuchBook),
    ):
        with pytest.raises(refused):
            books.open_book(desk, series, first, grounds)
    assert books.next_number(desk, INCOMING) == 1


def test_a_held_number_records_why_and_who_allowed_it_and_is_voided_with_a_reason(office: Office) -> None:
    assert books.hold_number(office, INCOMING, "Đóng dấu tay", "Chánh Văn phòng") == 1
    assert books.hold_number(office, INCOMING, "Đóng dấu tay", "Chánh Văn phòng") == 2
    assert register.register(office, paper(office)).number == 3
    for reason, allowed in ((" ", "Chánh Văn phòng"), ("vì", "")):
        with pytest.raises(FieldMissing):
            books.hold_number(office, INCOMING, reason, allowed)
    books.void_number(office, INCOMING, 2, "Không dùng đến")
    kept = [(card.number, card.state, card.reason, card.allowed_by) for card in books.numbers(office, "incoming", 2026)]
    assert kept == [
        (1, "held", "Đóng dấu tay", "Chánh Văn phòng"),
        (2, "voided", "Không dùng đến", "Chánh Văn phòng"),
        (3, "used", "", ""),
    ]
    for number in (2, 3, 99):
        with pytest.raises(NumberNotHeld):
            books.void_number(office, INCOMING, number, "nhầm")
    (strip,) = books.books(office, 2026)
    assert (strip.used, strip.held, strip.voided, strip.missing) == (1, 1, 1, ())


def test_the_ordinal_of_the_year_is_no_book_of_the_clerk(desk: Office) -> None:
    give_number(desk, drafted(desk))
    assert [(card.book, card.series) for card in books.books(desk, 2026)] == [("outgoing", "CV")]
    with pytest.raises(NoSuchBook):
        books.numbers(desk, "ordinal", 2026)
    with pytest.raises(NoSuchBook):
        books.void_number(desk, Series("ordinal", "", 2026), 1, "vì")


def test_a_closed_year_takes_nothing_more(desk: Office) -> None:
    books.open_book(desk, INCOMING)
    with desk.store.write() as tx:
        tx.session.get_one(CounterRow, ("incoming", "", 2026)).closed_at = desk.now()
    with pytest.raises(YearClosed):
        register.register(desk, arrived(desk))
    with pytest.raises(YearClosed):
        books.hold_number(desk, INCOMING, "vì", "Giám đốc")


def test_holding_for_a_document_without_number_changes_nothing(desk: Office) -> None:
    key = arrived(desk)
    with desk.store.write() as tx:
        books.hold_for(tx, key, "undo")
    assert books.numbers(desk, "incoming", 2026) == []


def test_a_missing_number_is_seen_in_the_strip(desk: Office) -> None:
    register.register(desk, arrived(desk))
    with desk.store.write() as tx:
        tx.session.get_one(CounterRow, ("incoming", "", 2026)).next = 4
    (strip,) = books.books(desk, 2026)
    assert (strip.missing, strip.complete) == ((2, 3), False)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=timedelta(seconds=5))
@given(acts=st.lists(st.tuples(st.sampled_from("ruhv"), st.integers(0, 2)), max_size=8))
def test_no_order_of_acts_loses_or_doubles_a_number(desk: Office, acts: list[tuple[str, int]]) -> None:
    keys = [paper(desk) for _ in range(3)]
    for act, which in acts:
        held = [card.number for card in books.numbers(desk, "incoming", 2026) if card.state == "held"]
        numbered = [card.key for card in books.numbers(desk, "incoming", 2026) if card.state == "used"]
        if act == "r" and keys[which] not in numbered:
            register.register(desk, keys[which])
        elif act == "u" and keys[which] in numbered:
            register.unregister(desk, keys[which])
        elif act == "h":
            books.hold_number(desk, INCOMING, "giữ", CLERK)
        elif act == "v" and held:
            books.void_number(desk, INCOMING, held[0], "bỏ")
    kept = books.numbers(desk, "incoming", 2026)
    assert [card.number for card in kept] == list(range(1, len(kept) + 1))
    assert books.next_number(desk, INCOMING) == len(kept) + 1
    of_documents = [card.key for card in kept if card.state == "used"]
    assert len(of_documents) == len(set(of_documents))
