"""Answers to other offices that could not be given: shown with what was said, and tried again by a person (R-606)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow

_GIVEN_UP = ("person", "refused")


class NotStuck(Refused):
    """This answer is on its way, or there is none of this key."""

    code = "outbox.not_stuck"


@dataclass(frozen=True)
class StuckState:
    """One state that its receiver was never told, and what stopped it."""

    id: int
    key: int
    code: str
    sender: str
    status: int
    tried_at: datetime | None
    error_code: str
    error_text: str


def stuck_states(office: Office) -> list[StuckState]:
    """Return the states that wait for a person, newest first."""
    asked = (
        select(ParcelRow, DocumentRow.code, DocumentRow.sender)
        .join(DocumentRow, DocumentRow.id == ParcelRow.document_key)
        .where(ParcelRow.kind == "status", ParcelRow.state.in_(_GIVEN_UP))
        .order_by(ParcelRow.id.desc())
    )
    with office.store.read() as session:
        return [
            StuckState(
                row.id, row.document_key, code, sender, row.status or 0, row.tried_at, row.error_code, row.error_text
            )
            for row, code, sender in session.execute(asked)
        ]


def tell_again(office: Office, stuck: int) -> None:
    """Let one such state go again, as the message it was; raises NotStuck."""
    with office.store.write() as tx:
        row = tx.session.get(ParcelRow, stuck, with_for_update=True)
        if row is None or row.kind != "status" or row.state not in _GIVEN_UP:
            raise NotStuck(key=stuck)
        row.state, row.attempts, row.error_code, row.due = "waiting", 0, "", office.now()
        document = tx.session.get_one(DocumentRow, row.document_key)
        note(tx, office, row.document_key, "told_again", {"sender": document.sender, "status": row.status})
        tx.touched(Topic.OUTBOX, row.document_key)
