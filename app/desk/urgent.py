"""Hỏa tốc is not left unseen: it calls until a named person confirms it (D-31)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.office import Office
from app.documents.cards import Card
from app.documents.life import State
from app.store.queries import card_of, cards
from app.store.tables import DocumentRow, EventRow, table_of

IMMEDIATE = 3
CONFIRMED = "urgent_confirmed"
_DOCUMENT, _EVENT = table_of(DocumentRow).c, table_of(EventRow).c


def unconfirmed(office: Office) -> list[Card]:
    """Return the immediate documents that wait for registration and that nobody has confirmed seeing, oldest first."""
    with office.store.read() as session:
        return cards(session, _keys(session))


def confirm(office: Office, key: int) -> Card:
    """Confirm by name that an immediate document was seen; confirmed twice it is noted once."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        if row.id in _keys(tx.session):
            note(tx, office, key, CONFIRMED)
            tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def _keys(session: Session) -> list[int]:
    waiting = select(_DOCUMENT.id).where(
        _DOCUMENT.direction == "incoming",
        _DOCUMENT.state.in_([State.WAITING.value, State.BLOCKED.value]),
        _DOCUMENT.urgency >= IMMEDIATE,
        ~select(_EVENT.id).where(_EVENT.document_key == _DOCUMENT.id, _EVENT.act == CONFIRMED).exists(),
    )
    return list(session.scalars(waiting.order_by(_DOCUMENT.id)))
