"""An outgoing document gets its number, date and identifiers, once (NĐ 30/2020 Đ15; R-404, R-1104; D-09)."""

from datetime import date

from sqlalchemy import select

from app.base.news import Topic
from app.desk.books import Series, next_number, take_number
from app.desk.fitness import refuse_unfit
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.paper_facts import known_of
from app.desk.prepare import document_types
from app.desk.receive import index
from app.desk.timekeeping import refuse_wrong_clock
from app.documents.calendar import number_by
from app.documents.cards import Card
from app.documents.kinds import NoSuchType, find_type
from app.documents.life import Act, State, after
from app.documents.numbering import (
    OUTGOING,
    NumberState,
    number_text,
    outgoing_code,
    record_identifier,
    split_code,
    wire_identifier,
)
from app.documents.values import check_notation
from app.documents.vietnamese import fold_code
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow, NumberRow

_USUAL = 100

ORDINAL = "ordinal"
"""The series that counts all outgoing documents of a year, whatever book series their numbers are of."""


def give_number(office: Office, key: int) -> Card:
    """Give an outgoing document the next number of its series and the day's date, and make its identifiers.

    A number that was held for it has a date between its neighbours' (D-10).
    Both agency codes stay with the record. What the axis would refuse costs no number. Raises WrongState, BadNotation,
    NotFitToLeave, ClockWrong.
    """
    with office.store.write() as tx:
        refuse_wrong_clock(tx.session, office)
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.NUMBER).value
        today = office.today()
        row.book, row.year = OUTGOING, today.year
        series = Series(OUTGOING, row.series, today.year)
        row.number = take_number(tx, office, series, key)
        row.issued_date = _day_of(tx, series, row.number, today)
        _put_code(office, row)
        given = tx.session.get_one(NumberRow, (OUTGOING, row.series, today.year, row.number))
        given.code = row.code
        _identify(tx, office, row)
        refuse_unfit(tx, office, row)
        row.changed_at = office.now()
        index(tx, row)
        told = {"number": row.number, "code": row.code, "date": row.issued_date}
        note(tx, office, key, "numbered", told | _late(tx, row, today))
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def outgoing_code_of(office: Office, type_name: str, unit: str, number: int) -> str:
    """Compose the code a document of this type would have with a number."""
    kind = find_type(document_types(office.today()), type_name)
    return outgoing_code(number, kind.short, office.settings.agency_short, unit or "VP")


def expected_code(office: Office, type_name: str, unit: str = "") -> str:
    """Return the code that would be given now: shown as *dự kiến*."""
    kind = find_type(document_types(office.today()), type_name)
    number = next_number(office, Series(OUTGOING, kind.series, office.today().year))
    return outgoing_code_of(office, type_name, unit, number)


def expected_number(office: Office, type_name: str) -> str:
    """Return the number that would be given now, as it is written; one of three digits where the type is not known."""
    try:
        return expected_code(office, type_name).partition("/")[0]
    except NoSuchType:
        return number_text(_USUAL)


def _late(tx: Writing, row: DocumentRow, today: date) -> dict[str, date]:
    """Return by when a paper ought to have had its number, where that day is over (R-406)."""
    signed = known_of(tx, row.id).get("signed")
    last = number_by(date.fromisoformat(signed)) if signed else today
    return {"late_since": last} if last < today else {}


def _day_of(tx: Writing, series: Series, number: int, today: date) -> date:
    """Return today, or for a number that was held the day of the next number given after it."""
    later = (
        select(DocumentRow.issued_date)
        .join(NumberRow, NumberRow.document_key == DocumentRow.id)
        .where(NumberRow.book == series.book, NumberRow.series == series.series, NumberRow.year == series.year)
        .where(NumberRow.number > number, NumberRow.state == NumberState.USED.value)
        .order_by(NumberRow.number)
        .limit(1)
    )
    return min(today, tx.session.scalar(later) or today)


def _put_code(office: Office, row: DocumentRow) -> None:
    """Compose the code; a notation that the draft bears already is kept, because it is printed on the page."""
    number = row.number or 0
    if row.code_notation:
        row.code = f"{number_text(number)}/{row.code_notation}"
    else:
        row.code = outgoing_code_of(office, row.type_name, row.drafting_unit, number)
    row.code_number, row.code_notation = number_text(number), check_notation(split_code(row.code).notation)
    row.code_folded = fold_code(row.code)
    row.sender_id, row.sender_old_id = office.settings.organ_id, office.settings.old_organ_id


def _identify(tx: Writing, office: Office, row: DocumentRow) -> None:
    """Make the identifiers at numbering, for good; a document numbered before keeps what it has."""
    if row.record_id:
        return
    year = office.today().year
    row.ordinal = take_number(tx, office, Series(ORDINAL, "", year), row.id)
    row.record_id = record_identifier(office.settings.organ_id, year, row.ordinal)
    row.document_id = wire_identifier(office.settings.organ_id, row.issued_date or office.today(), row.code)
