"""Statements put into words once do what SQLAlchemy does with them, on either database."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import bindparam, select

from app.desk.office import Office
from app.store.prepared import Prepared
from app.store.tables import CounterRow, EventRow, table_of

EVENTS, COUNTERS = table_of(EventRow), table_of(CounterRow)
NAMES = [column.key for column in EVENTS.columns]
PUT = Prepared(EVENTS.insert())
READ = Prepared(select(EVENTS).where(EVENTS.c.who == bindparam("by"), EVENTS.c.act != "nothing"))
LINE = {
    "document_key": None,
    "at": datetime(2026, 1, 1, 20, tzinfo=UTC),
    "who": "Nguyễn Thị Mẫu",
    "act": "tried",
    "facts": {"n": 1, "said": "đã \u2018nói\u2019 100 %"},
    "undo_until": None,
}


def test_values_go_in_and_come_out_as_the_mapping_of_rows_sees_them(office: Office) -> None:
    with office.store.write() as tx:
        tx.do(PUT, **LINE)
        found = READ.find(tx.connection, {"by": LINE["who"]})
        assert READ.find(tx.connection, {"by": "nobody"}) is None
    assert found is not None
    with office.store.read() as session:
        row = session.scalars(select(EventRow)).one()
        assert {name: getattr(row, name) for name in NAMES} == {name: getattr(found, name) for name in NAMES}
    assert (row.facts, row.at, row.inverse, row.undone) == (LINE["facts"], LINE["at"], "", False)
    assert found.at.isoformat() == "2026-01-02T03:00:00+07:00"


def test_several_rows_go_in_at_once(office: Office) -> None:
    with office.store.write() as tx:
        PUT.run_all(tx.connection, [LINE, LINE | {"who": "Người khác"}])
        tx.do(PUT, who="Người khác", act="other", at=LINE["at"], group="g")
    with office.store.read() as session:
        told = session.execute(
            select(EventRow.who, EventRow.act, EventRow.group, EventRow.facts).order_by(EventRow.id)
        ).all()
    assert [tuple(row) for row in told] == [
        ("Nguyễn Thị Mẫu", "tried", "", LINE["facts"]),
        ("Người khác", "tried", "", LINE["facts"]),
        ("Người khác", "other", "g", {}),
    ]


def test_what_a_statement_says_itself_stands_beside_what_is_given(office: Office) -> None:
    counter = {"book": "incoming", "series": "", "year": 2026, "next": 7, "first": 1}
    step = Prepared(
        COUNTERS.update()
        .where(COUNTERS.c.book == "incoming", COUNTERS.c.year == bindparam("of"), COUNTERS.c.next == bindparam("at"))
        .values(next=COUNTERS.c.next + 3, grounds="said")
        .returning(COUNTERS.c.next - 1, COUNTERS.c.grounds)
    )
    with office.store.write() as tx:
        tx.do(Prepared(COUNTERS.insert()), **counter)
        assert tx.do(step, of=2025, at=7) is None
        row = step.run(tx.connection, {"of": 2026, "at": 7})
    assert row is not None
    assert tuple(row) == (9, "said")


def test_a_row_that_was_found_tells_what_an_act_has_changed(office: Office) -> None:
    with office.store.write() as tx:
        tx.do(PUT, **LINE)
        found = READ.find(tx.connection, {"by": LINE["who"]})
    assert found is not None
    found.act, found.who, found.undone = "tried", "Người khác", False
    assert found.changed() == {"who": "Người khác"}


def test_a_value_that_is_missing_or_has_no_offset_is_refused(office: Office) -> None:
    with pytest.raises(KeyError), office.store.write() as tx:
        tx.do(READ)
    with pytest.raises(ValueError, match="without offset"), office.store.write() as tx:
        tx.do(PUT, **LINE | {"at": datetime.fromisoformat("2026-01-01")})
    with office.store.read() as session:
        assert session.scalars(select(EventRow)).all() == []
