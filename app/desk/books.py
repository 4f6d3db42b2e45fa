"""Books and their numbers: opened with grounds, taken in order, held or voided with a reason, never lost.

NĐ 30/2020 Đ15.1, Đ16, Đ22.2; requirements R-203, R-404, R-405; day rules D-04, D-09, D-10, D-11.
"""

from collections import Counter, defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, bindparam, func, select, text
from sqlalchemy.orm import Session

from app.base.errors import Refused
from app.base.frozen import dataclass
from app.base.news import Topic
from app.base.rules import rules
from app.desk.journal import note
from app.desk.office import Office
from app.documents.cards import BookCard, NumberCard
from app.documents.kinds import types_of
from app.documents.numbering import INCOMING, STANDING_BOOKS, NumberState
from app.documents.values import FieldMissing, optional, required
from app.store.prepared import Found, Prepared
from app.store.store import Writing
from app.store.tables import CounterRow, DocumentRow, NumberRow, table_of

_BEGIN = (
    "INSERT INTO counters (book, series, year, next, first, grounds) VALUES (:book, :series, :year, 1, 1, '')"
    " ON CONFLICT DO NOTHING"
)
_NUMBERS, _COUNTERS = table_of(NumberRow), table_of(CounterRow)


def _of_series(table: Table) -> ColumnElement[bool]:
    return and_(*(table.c[name] == bindparam(f"of_{name}") for name in ("book", "series", "year")))


_GIVE = Prepared(_NUMBERS.insert())
_TAKE_HELD = Prepared(
    _NUMBERS.update()
    .where(_of_series(_NUMBERS), _NUMBERS.c.document_key == bindparam("key"))
    .where(_NUMBERS.c.state == NumberState.HELD.value)
    .values(state=NumberState.USED.value, reason="")
    .returning(_NUMBERS.c.number)
)
_STEP = Prepared(
    _COUNTERS.update()
    .where(_of_series(_COUNTERS), _COUNTERS.c.closed_at.is_(None))
    .values(next=_COUNTERS.c.next + 1)
    .returning(_COUNTERS.c.next - 1)
)
"""Made once: SQLAlchemy takes longer to build a statement than SQLite to run it."""


class NoSuchBook(Refused):
    """There is no book of this name."""

    code = "book.unknown"


class BookStarted(Refused):
    """The book has given numbers already, so its first number cannot be changed."""

    code = "book.started"


class YearClosed(Refused):
    """The book of this year is closed (D-09)."""

    code = "book.closed"


class NumberNotHeld(Refused):
    """Only a held number can be voided or taken again."""

    code = "number.not_held"


@dataclass(frozen=True)
class Series:
    """One number series: a book, the series in it, and the year."""

    book: str
    series: str
    year: int


def open_book(office: Office, series: Series, first: int = 1, grounds: str = "") -> None:
    """Open a book, in the middle of a year from any number on the ground of a decision (D-04).

    `series.series` is empty for the incoming book and the type's (QĐ, CV, …) for the outgoing one. Raises NoSuchBook,
    FieldMissing (no grounds, or no number to begin with), BookStarted once a number has been given.
    """
    _known_series(office, series)
    if first < 1:
        raise FieldMissing(field="first")
    said = required("grounds", grounds, 500) if first > 1 else optional("grounds", grounds, 500)
    with office.store.write() as tx:
        counter = counter_of(tx, series)
        if counter.next != counter.first:
            raise BookStarted(book=series.book, year=series.year, last=counter.next - 1)
        counter.first = counter.next = first
        counter.grounds = said
        note(tx, office, None, "open_book", {**_named(series), "year": series.year, "first": first, "grounds": said})
        tx.touched(Topic.BOOKS)


def take_number(tx: Writing, office: Office, series: Series, key: int) -> int:
    """Give a document the next number of a series; a number held for this very document is taken again (D-11)."""
    held = tx.do(_TAKE_HELD, **_asked(series), key=key)
    return take_new_number(tx, office, series, key) if held is None else int(held)


def take_new_number(tx: Writing, office: Office, series: Series, key: int) -> int:
    """Give a document for which no number is held the next one of a series."""
    number = _next(tx, series)
    _give(tx, office, series, number, {"state": NumberState.USED.value, "document_key": key})
    return number


def hold_for(tx: Writing, key: int, reason: str) -> None:
    """Keep a document's number for this very document while the document has none (D-11)."""
    row = tx.session.scalar(
        select(NumberRow)
        .where(NumberRow.document_key == key, NumberRow.state == NumberState.USED.value)
        .where(NumberRow.book.in_(STANDING_BOOKS))
    )
    if row is not None:
        row.state, row.reason = NumberState.HELD.value, reason
    tx.touched(Topic.BOOKS)


def hold_number(office: Office, series: Series, reason: str, allowed_by: str) -> int:
    """Hold the next number of a series for a later use, with the reason and who allowed it (D-10)."""
    _known_series(office, series)
    said, allowed = required("reason", reason, 500), required("allowed_by", allowed_by, 100)
    with office.store.write() as tx:
        number = _next(tx, series)
        why = {"reason": said, "allowed_by": allowed}
        _give(tx, office, series, number, {"state": NumberState.HELD.value, **why})
        note(tx, office, None, "hold_number", {**_named(series), "number": number, **why})
        return number


def void_number(office: Office, series: Series, number: int, reason: str) -> None:
    """Void a held number; it stays in the book as a struck line with its reason, and is never given again."""
    known(series.book)
    said = required("reason", reason, 500)
    with office.store.write() as tx:
        identity = (series.book, series.series, series.year, number)
        row = tx.session.get(NumberRow, identity, with_for_update=True)
        if row is None or row.state != NumberState.HELD.value:
            raise NumberNotHeld(book=series.book, number=number)
        void_held(tx, office, row, said)


def void_held(tx: Writing, office: Office, row: NumberRow, reason: str) -> None:
    """Void one held number, whoever's it is, and say so in the journal of its document."""
    row.state, row.reason, row.who, row.at = NumberState.VOIDED.value, reason, office.who, office.now()
    facts = {**_named(Series(row.book, row.series, row.year)), "number": row.number, "reason": reason}
    note(tx, office, row.document_key, "void_number", facts)
    tx.touched(Topic.BOOKS)


def next_number(office: Office, series: Series) -> int:
    """Return the number that would be given now: shown as *dự kiến*, fixed only at commit."""
    with office.store.read() as session:
        return _expected(session, series)


def next_arrival(office: Office, arrived: datetime | None) -> int:
    """Return the number that a document which arrived at this time would be given now."""
    with office.store.read() as session:
        return _expected(session, arrival_series(session, office, arrived))


def _expected(session: Session, series: Series) -> int:
    counter = session.get(CounterRow, (series.book, series.series, series.year))
    return counter.next if counter else 1


def books(office: Office, year: int) -> list[BookCard]:
    """Return every series of a year with what became of its numbers: the continuity strip."""
    with office.store.read() as session:
        counters = session.execute(
            select(_COUNTERS)
            .where(_COUNTERS.c.year == year, _COUNTERS.c.book.in_(STANDING_BOOKS))
            .order_by(_COUNTERS.c.book, _COUNTERS.c.series)
        ).all()
        counted = session.execute(
            select(_NUMBERS.c.book, _NUMBERS.c.series, _NUMBERS.c.state, func.count())
            .where(_NUMBERS.c.year == year)
            .group_by(_NUMBERS.c.book, _NUMBERS.c.series, _NUMBERS.c.state)
        ).all()
        states: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for book, series, state, count in counted:
            states[book, series][state] = count
        return [_strip(session, counter, states[counter.book, counter.series]) for counter in counters]


def numbers(office: Office, book: str, year: int) -> list[NumberCard]:
    """Return every number of a book's year with its state, in order."""
    known(book)
    asked = select(NumberRow).where(NumberRow.book == book, NumberRow.year == year)
    with office.store.read() as session:
        rows = session.scalars(asked.order_by(NumberRow.series, NumberRow.number)).all()
    return [
        NumberCard(
            r.book, r.series, r.year, r.number, r.state, r.document_key, r.code, r.reason, r.who, r.at, r.allowed_by
        )
        for r in rows
    ]


def known(book: str) -> None:
    """Raise NoSuchBook unless the book is one of the standing ones."""
    if book not in STANDING_BOOKS:
        raise NoSuchBook(book=book)


def _known_series(office: Office, series: Series) -> None:
    known(series.book)
    types = types_of(rules("document-types", office.today())["types"])
    if series.series not in ({""} if series.book == INCOMING else {kind.series for kind in types}):
        raise NoSuchBook(book=f"{series.book}/{series.series}")


def _named(series: Series) -> dict[str, object]:
    return {"book": series.book, "series": series.series}


def _strip(session: Session, counter: Row[Any], states: Counter[str]) -> BookCard:
    complete = states.total() == counter.next - counter.first
    return BookCard(
        counter.book,
        counter.series,
        counter.year,
        counter.first,
        counter.next - 1,
        used=states[NumberState.USED.value],
        held=states[NumberState.HELD.value],
        voided=states[NumberState.VOIDED.value],
        missing=() if complete else _missing(session, counter),
    )


def _missing(session: Session, counter: Row[Any]) -> tuple[int, ...]:
    """Look for the gaps number by number, which is done only where the count tells that there are some."""
    asked = select(NumberRow.number).where(
        NumberRow.book == counter.book, NumberRow.series == counter.series, NumberRow.year == counter.year
    )
    given = set(session.scalars(asked))
    return tuple(number for number in range(counter.first, counter.next) if number not in given)


def counter_of(tx: Writing, series: Series) -> CounterRow:
    """Return the counter under lock, made at 1 if the year begins; two clerks beginning at once get one counter."""
    identity = (series.book, series.series, series.year)
    row = tx.session.get(CounterRow, identity, with_for_update=True)
    if row is None:
        named = {"book": series.book, "series": series.series, "year": series.year}
        tx.session.execute(text(_BEGIN), named)
        row = tx.session.get_one(CounterRow, identity, with_for_update=True)
    return row


def series_of(tx: Writing, office: Office, row: DocumentRow | Found) -> Series:
    """Return the series a document takes its number from: arrival year for incoming, this year for outgoing (D-09)."""
    if row.direction == INCOMING:
        return arrival_series(tx.connection, office, row.arrived_at)
    return Series(row.direction, row.series, office.today().year)


def arrival_series(asked: Connection | Session, office: Office, arrived: datetime | None) -> Series:
    """Return the series for what arrived at this time: of its year, or of this one where that book is closed (D-09)."""
    this = Series(INCOMING, "", office.today().year)
    if arrived is None or arrived.year == this.year:
        return this
    then = Series(INCOMING, "", arrived.year)
    closed = asked.scalar(select(_COUNTERS.c.closed_at).where(_of_series(_COUNTERS)), _asked(then))
    return this if closed is not None else then


def _next(tx: Writing, series: Series) -> int:
    """Take the next number of a series, which locks its counter to the commit; raises YearClosed."""
    number = tx.do(_STEP, **_asked(series))
    if number is None:
        counter_of(tx, series)
        number = tx.do(_STEP, **_asked(series))
    if number is None:
        raise YearClosed(book=series.book, year=series.year)
    return int(number)


def _asked(series: Series) -> dict[str, object]:
    return {"of_book": series.book, "of_series": series.series, "of_year": series.year}


def _give(tx: Writing, office: Office, series: Series, number: int, facts: dict[str, object]) -> None:
    """Write what a number is given for."""
    named = {"book": series.book, "series": series.series, "year": series.year, "number": number}
    tx.do(_GIVE, **named, **facts, who=office.who, at=office.now())
    tx.touched(Topic.BOOKS)
