"""Held numbers find their documents; a year is closed with nothing left open (D-09, D-10)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.base.clock import VIETNAM
from app.desk import books, held, register
from app.desk.books import NumberNotHeld, Series, arrival_series
from app.desk.held import WrongSeries, YearRunning
from app.desk.journal import recent
from app.desk.number import give_number
from app.desk.office import Office
from app.documents.life import WrongState
from tests.kit.office import CLERK, arrived, drafted, row_of

INCOMING = Series("incoming", "", 2026)
LETTERS = Series("outgoing", "CV", 2026)


def test_a_held_number_goes_to_the_document_it_was_held_for(office: Office) -> None:
    assert books.hold_number(office, INCOMING, "đơn nộp tại phòng", "Trần Văn Mẫu") == 1
    late, other = arrived(office, subject="đơn"), arrived(office, 2, subject="khác")
    assert [card.key for card in held.candidates(office, "incoming")] == [other, late]
    assert held.use_held(office, INCOMING, 1, late).number_held == 1
    assert [card.key for card in held.candidates(office, "incoming")] == [other]
    assert register.register(office, other).number == 2
    assert register.register(office, late).number == 1
    assert [event.act for event in recent(office) if event.act == "use_held"] == ["use_held"]
    assert books.books(office, 2026)[0].held == 0


def test_a_number_that_is_not_free_or_a_document_that_does_not_wait_is_refused(office: Office) -> None:
    key = arrived(office)
    with pytest.raises(NumberNotHeld):
        held.use_held(office, INCOMING, 1, key)
    number = books.hold_number(office, INCOMING, "a", CLERK)
    register.register(office, key)
    with pytest.raises(WrongState):
        held.use_held(office, INCOMING, number, key)
    waits = arrived(office, 2, subject="sau")
    held.use_held(office, INCOMING, number, waits)
    with pytest.raises(NumberNotHeld):
        held.use_held(office, INCOMING, number, arrived(office, 3, subject="nữa"))


def test_an_outgoing_document_takes_a_held_number_of_its_own_series_and_a_day_between_its_neighbours(
    office: Office,
) -> None:
    monday = replace(office, now=lambda: office.now() - timedelta(days=2))
    number = books.hold_number(monday, LETTERS, "chờ ký bổ sung", "Trần Văn Mẫu")
    after = give_number(monday, drafted(monday))
    key = drafted(office)
    with pytest.raises(WrongSeries):
        held.use_held(office, LETTERS, number, drafted(office, type_name="QĐ"))
    held.use_held(office, LETTERS, number, key)
    card = give_number(office, key)
    assert (card.number, after.number) == (1, 2)
    assert card.issued_date == monday.today() == after.issued_date
    assert row_of(office, key).document_id.split(",")[1] == f"{monday.today():%Y/%m/%d}"


def test_what_arrived_last_year_is_registered_there_until_that_year_is_closed(office: Office) -> None:
    new_year = datetime(2027, 1, 4, 8, tzinfo=VIETNAM)
    eve, late = arrived(office), arrived(office, 2, subject="cũng cuối năm")
    later = replace(office, now=lambda: new_year)
    with pytest.raises(YearRunning):
        held.close_year(office, 2026, "hết năm")
    assert books.next_arrival(later, row_of(office, eve).arrived_at) == 1
    card = register.register(later, eve)
    assert (card.year, card.number) == (2026, 1)
    books.hold_number(office, INCOMING, "không dùng", CLERK)
    assert held.close_year(later, 2026, "Khóa sổ năm 2026") == 1
    strip = books.books(office, 2026)[0]
    assert (strip.used, strip.held, strip.voided, strip.complete) == (1, 0, 1, True)
    card = register.register(later, late)
    assert (card.year, card.number) == (2027, 1)
    with later.store.read() as session:
        assert arrival_series(session, later, None) == Series("incoming", "", 2027)
    assert held.close_year(later, 2026, "lần nữa") == 0
