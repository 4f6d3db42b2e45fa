"""A held number finds its document, and a year is closed with every held number settled (D-09, D-10)."""

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.books import NumberNotHeld, Series, known, series_of, void_held
from app.desk.journal import document, note
from app.desk.office import Office
from app.documents.cards import Card
from app.documents.life import State, WrongState
from app.documents.numbering import INCOMING, OUTGOING, NumberState
from app.documents.values import Direction, required
from app.store.queries import card_of, cards, keys
from app.store.tables import CounterRow, NumberRow

_WAITS = {INCOMING: State.WAITING, OUTGOING: State.PREPARED}


class WrongSeries(Refused):
    """The held number is of another series or year than the document's."""

    code = "number.wrong_series"


class YearRunning(Refused):
    """A year that has not ended cannot be closed."""

    code = "book.year_running"


def candidates(office: Office, book: str, limit: int = 200) -> list[Card]:
    """Return the documents that wait for a number of this book, the ones a held number can be meant for."""
    known(book)
    with office.store.read() as session:
        waiting = keys(session, Direction(book), [_WAITS[book]], limit)
        return [card for card in cards(session, waiting) if card.number_held is None]


def use_held(office: Office, series: Series, number: int, key: int) -> Card:
    """Keep a held number for this very document, which takes it when it is registered or numbered.

    Raises NumberNotHeld, WrongSeries, WrongState.
    """
    known(series.book)
    with office.store.write() as tx:
        identity = (series.book, series.series, series.year, number)
        held = tx.session.get(NumberRow, identity, with_for_update=True)
        if held is None or held.state != NumberState.HELD.value or held.document_key is not None:
            raise NumberNotHeld(book=series.book, number=number)
        row = document(tx, key, series.book)
        if State(row.state) is not _WAITS[series.book]:
            raise WrongState(state=row.state, act="use_held")
        if series != series_of(tx, office, row):
            raise WrongSeries(number=number, series=series.series, year=series.year)
        held.document_key = key
        note(tx, office, key, "use_held", {"book": series.book, "series": series.series, "number": number})
        tx.touched(Topic.BOOKS)
        tx.touched(Topic(series.book), key)
        tx.session.flush()
        return card_of(tx.session, row)


def close_year(office: Office, year: int, reason: str) -> int:
    """Close the books of a year that has ended: what is still held is voided with the reason; return how many.

    Nothing is given in a closed year any more (D-09). Raises YearRunning, FieldMissing.
    """
    said = required("reason", reason, 500)
    if year >= office.today().year:
        raise YearRunning(year=year)
    with office.store.write() as tx:
        counters = tx.session.scalars(
            select(CounterRow).where(CounterRow.year == year, CounterRow.closed_at.is_(None)).with_for_update()
        ).all()
        for counter in counters:
            counter.closed_at = office.now()
        held = select(NumberRow).where(NumberRow.year == year, NumberRow.state == NumberState.HELD.value)
        voided = tx.session.scalars(held.with_for_update()).all()
        for row in voided:
            void_held(tx, office, row, said)
        note(tx, office, None, "close_year", {"year": year, "voided": len(voided), "reason": said})
        tx.touched(Topic.BOOKS)
    return len(voided)
