"""An incoming document gets its number in the book (NĐ 30/2020 Đ22; R-201 to R-210; day rules D-11, D-12)."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.books import hold_for, known, series_of, take_new_number, take_number
from app.desk.journal import NoSuchDocument, document, note, put_note, taken_back
from app.desk.office import Office
from app.desk.parcels import take_back, tell_sender
from app.desk.receive import index
from app.desk.record import record, save
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.documents.numbering import INCOMING, Code
from app.documents.values import LONGEST_SUBJECT, FieldMissing, clean, optional, required
from app.documents.vietnamese import fold_code
from app.store.prepared import Found
from app.store.queries import card_in_book, card_of, cards
from app.store.tables import DocumentRow


class AlreadySent(Refused):
    """What this act promised has left the house, so it cannot be taken back."""

    code = "undo.already_sent"


class NotCorrectable(Refused):
    """This field is not one that a correction may change."""

    code = "register.not_correctable"


@dataclass(frozen=True)
class Registration:
    """The fields of the register form in the order of D-12; None keeps what the record has."""

    author: str | None = None
    code_number: str | None = None
    code_notation: str | None = None
    issued_date: date | None = None
    type_name: str | None = None
    subject: str | None = None
    receiver: str | None = None
    signer_name: str | None = None
    signer_position: str | None = None
    urgency: int | None = None
    due: date | None = None
    response_required: bool | None = None
    page_count: int | None = None
    copies: int | None = None
    has_paper: bool | None = None
    case_file: str | None = None
    note: str | None = None
    sender: str | None = None
    sender_id: str | None = None


_LENGTHS = {
    "author": 200, "code_number": 20, "code_notation": 60, "type_name": 100, "subject": LONGEST_SUBJECT,
    "receiver": 1000, "signer_name": 100, "signer_position": 200, "case_file": 100, "note": 500,
    "sender": 200, "sender_id": 35,
}  # fmt: skip


_STANDING = {
    State.REGISTERED: "registered",
    State.PRESENTED: "registered",
    State.DIRECTED: "directed",
    State.HANDED_OVER: "handed_over",
    State.IN_PROGRESS: "started",
    State.DONE: "finished",
}
"""The event whose status tells the sender where a registered document stands."""


def register(office: Office, key: int, book: str = INCOMING, given: Registration | None = None) -> Card:
    """Give an incoming document the next number of its book; the number is fixed by this commit.

    The year is that of the day of arrival (D-09), or the running one where that year's book is closed.
    Status 03 is promised in the same transaction.
    Raises WrongState, NoSuchBook, FieldMissing, FieldTooLong.
    """
    known(book)
    with office.store.write() as tx:
        row = record(tx, key, "incoming")
        state, series = after(State(row.state), Act.REGISTER), series_of(tx, office, row)
        number = (take_number if row.has_held else take_new_number)(tx, office, series, key)
        changed = _put(row, given or Registration())
        _refuse_without_subject(row)
        row.state, row.book, row.series, row.year, row.number = state.value, book, "", series.year, number
        row.registered_at = row.changed_at = office.now()
        put_note(tx, office, key, "registered", {"number": row.number, "year": series.year, "changed": changed})
        tell_sender(tx, office, row, "registered", f"Đã tiếp nhận, vào sổ văn bản đến số {row.number}")
        index(tx, row)
        tx.touched(Topic.INCOMING, key)
        save(tx, row)
        return card_in_book(row)


def unregister(office: Office, key: int) -> Card:
    """Take a registration back: the number stays held for this very document (D-11); raises AlreadySent."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        row.state = after(State(row.state), Act.UNREGISTER).value
        if not take_back(tx, key, status=3):
            raise AlreadySent(key=key)
        hold_for(tx, key, "undo")
        taken_back(tx, key, "unregister")
        held, row.number, row.registered_at = row.number, None, None
        row.changed_at = office.now()
        note(tx, office, key, "unregistered", {"number": held})
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def correct(office: Office, key: int, given: Registration, why: str) -> Card:
    """Correct fields of a record in place, with the old values, who, when and why in the journal (D-11).

    The code of an outgoing document that has its number cannot be corrected: it stands on the paper.
    """
    reason = required("reason", why, 500)
    with office.store.write() as tx:
        row = document(tx, key)
        if State(row.state) in {State.BLOCKED, State.RECALLED}:
            raise NotCorrectable(key=key)
        if row.direction == "outgoing" and row.number is not None and (given.code_number or given.code_notation):
            raise NotCorrectable(key=key)
        changed = _put(row, given)
        _refuse_without_subject(row)
        note(tx, office, key, "corrected", {"changed": changed, "reason": reason})
        row.changed_at = office.now()
        index(tx, row)
        tx.touched(Topic(row.direction), key)
        tx.session.flush()
        return card_of(tx.session, row)


def twins(office: Office, key: int, code: str) -> list[Card]:
    """Return the records that may be the same document by their code, whatever its spelling (R-209)."""
    asked = (
        select(DocumentRow.id)
        .where(DocumentRow.code_folded == fold_code(code), DocumentRow.id != key, DocumentRow.code_folded != "")
        .where(DocumentRow.direction == "incoming")
        .order_by(DocumentRow.id.desc())
        .limit(5)
    )
    with office.store.read() as session:
        return cards(session, list(session.scalars(asked)))


def attach_to(office: Office, key: int, twin: int) -> Card:
    """Answer that two records are one document: the second is kept as a copy beside the first (D-14).

    Its sender is told the current state of the first, never 02. Raises NoSuchDocument for a record and itself.
    """
    if key == twin:
        raise NoSuchDocument(key=twin)
    with office.store.write() as tx:
        row, first = document(tx, key, "incoming"), document(tx, twin, "incoming")
        row.state = after(State(row.state), Act.ATTACH).value
        row.duplicate_of = twin
        note(tx, office, key, "attached", {"to": twin})
        note(tx, office, twin, "copy_attached", {"copy": key})
        if first.number is not None and State(first.state) in _STANDING:
            event = _STANDING[State(first.state)]
            tell_sender(tx, office, row, event, f"Đã có trong sổ văn bản đến, số {first.number}")
        tx.touched(Topic.INCOMING, key)
        tx.touched(Topic.INCOMING, twin)
        tx.session.flush()
        return card_of(tx.session, row)


def not_a_twin(office: Office, key: int) -> None:
    """Answer that a record only looks like another: the proposal goes, the answer stays in the journal."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        note(tx, office, key, "not_a_twin", {"of": row.duplicate_of})
        row.duplicate_of = None
        tx.touched(Topic.INCOMING, key)


def _put(row: DocumentRow | Found, given: Registration) -> dict[str, list[Any]]:
    """Write the given fields and return old and new of those that differ.

    A field that came longer than the form allows may stay so, as it came or mended.
    """
    changed: dict[str, list[Any]] = {}
    for field in fields(given):
        value = getattr(given, field.name)
        if value is None:
            continue
        old = getattr(row, field.name)
        if isinstance(value, str):
            value = optional(field.name, value, max(_LENGTHS[field.name], len(old)))
        if old != value:
            changed[field.name] = [_shown(old), _shown(value)]
            setattr(row, field.name, value)
    if row.direction == "incoming":
        row.code = Code(row.code_number, row.code_notation).text
        row.code_folded = fold_code(row.code)
    return changed


def _refuse_without_subject(row: DocumentRow | Found) -> None:
    if not clean(row.subject):
        raise FieldMissing(field="subject")


def _shown(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
