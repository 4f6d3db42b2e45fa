"""Every act leaves one line: who, when, what, and until when it can be taken back (D-01; R-314)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select

from app.base.errors import Refused
from app.desk.office import Office
from app.desk.together import put
from app.documents.cards import EventCard
from app.store.prepared import Prepared
from app.store.queries import event_card
from app.store.store import Writing
from app.store.tables import DocumentRow, EventRow, table_of

UNDO_TIME = timedelta(minutes=5)
_EVENTS = table_of(EventRow)
_PUT_LINE = Prepared(_EVENTS.insert())
_LINE = Prepared(_EVENTS.insert().returning(_EVENTS.c.id))
_UNTIL = _EVENTS.update().where(_EVENTS.c.id == bindparam("event")).values(undo_until=bindparam("until"))
_RECORD = select(DocumentRow).where(DocumentRow.id == bindparam("key")).with_for_update()
_TAKEN_BACK_BY = {
    "registered": "unregister",
    "presented": "withdraw",
    "presented_again": "withdraw",
    "issued": "unissue",
    "moved_to_paper": "to_electronic",
    "hand_sealed": "unhand_seal",
    "renewed": "unrenew",
    "sent_back": "take_back",
}
"""Acts that another takes back, for five minutes or until a time of their own."""


class NobodyOnDuty(Refused):
    """No named clerk is chosen, so nothing may be changed (D-01)."""

    code = "journal.nobody"


class NoSuchDocument(Refused):
    """There is no record with this key."""

    code = "document.unknown"


class WrongDirection(Refused):
    """This act is for the other kind of document."""

    code = "document.wrong_direction"


def note(tx: Writing, office: Office, key: int | None, act: str, facts: dict[str, object] | None = None) -> int:
    """Write one line of the journal and return its key; raises NobodyOnDuty where no person acts."""
    return int(tx.do(_LINE, **_line(office, key, act, facts or {})))


def put_note(tx: Writing, office: Office, key: int | None, act: str, facts: dict[str, object] | None = None) -> None:
    """Write a line whose key nobody asks for, at once or with the others of its transaction; raises NobodyOnDuty."""
    put(tx, _PUT_LINE, **_line(office, key, act, facts or {}))


def _line(office: Office, key: int | None, act: str, facts: dict[str, object]) -> dict[str, Any]:
    if not office.who:
        raise NobodyOnDuty(act=act)
    now, inverse = office.now(), _TAKEN_BACK_BY.get(act, "")
    line = {"document_key": key, "at": now, "who": office.who, "act": act, "facts": _plain(facts)}
    return line | {"inverse": inverse, "undo_until": now + UNDO_TIME if inverse else None}


def undoable_until(tx: Writing, event: int, until: datetime) -> None:
    """Let an act be taken back until a time of its own."""
    tx.run(_UNTIL, event=event, until=until)


def taken_back(tx: Writing, key: int, inverse: str) -> None:
    """Note that what `inverse` takes back was taken back, by whatever way, so that it is not offered again."""
    asked = select(EventRow).where(EventRow.document_key == key, EventRow.inverse == inverse)
    for row in tx.session.scalars(asked):
        row.undone = True


def document(tx: Writing, key: int, direction: str = "") -> DocumentRow:
    """Return a record for changing, locked until the commit; raises NoSuchDocument, WrongDirection."""
    row = tx.session.scalars(_RECORD, {"key": key}).one_or_none()
    if row is None:
        raise NoSuchDocument(key=key)
    if direction and row.direction != direction:
        raise WrongDirection(key=key, wanted=direction)
    return row


def recent(office: Office, limit: int = 200) -> list[EventCard]:
    """Return the newest lines of the whole journal, for the activity log."""
    asked = (
        select(EventRow, DocumentRow.state)
        .outerjoin(DocumentRow, DocumentRow.id == EventRow.document_key)
        .order_by(EventRow.id.desc())
        .limit(limit)
    )
    with office.store.read() as session:
        told = [(event_card(row, state), row.document_key) for row, state in session.execute(asked)]
    return [replace(card, facts=card.facts | {"key": key}) for card, key in told]


def _plain(facts: dict[str, object]) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in facts.items() if value not in ("", None)}


def _plain_value(value: object) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain_value(part) for part in value]
    return value
