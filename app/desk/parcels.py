"""What is promised to other offices is written in the act's own transaction; sync carries it later."""

import uuid
from typing import Any

from sqlalchemy import select

from app.base.news import Topic
from app.base.rules import rules
from app.desk.office import Office
from app.desk.together import put
from app.store.prepared import Found, Prepared
from app.store.store import Writing
from app.store.tables import DocumentRow, table_of
from app.store.tables_exchange import ParcelRow

ARRIVED = 1
BY_LETTER = {1, 2, 3, 15, 16}
"""The states that are worth a letter to an agency that wrote by mail: received, refused, accepted, answers (D-30)."""
_PROMISE = Prepared(table_of(ParcelRow).insert())
_SHARED = ("kind", "channel", "document_key", "business", "text", "urgency", "hold_until", "due", "who")


def promise(office: Office, row: DocumentRow | Found, kind: str, **facts: Any) -> dict[str, Any]:
    """Return the values of a promise about a document: by the axis, and at once, unless `facts` say otherwise."""
    now = office.now()
    return {
        "message_id": str(uuid.uuid4()),
        "kind": kind,
        "channel": "axis",
        "document_key": row.id,
        "urgency": row.urgency,
        "state": "waiting",
        "created_at": now,
        "hold_until": now,
        "due": now,
        "who": office.who,
    } | facts


def parted_from(parcel: ParcelRow, office: Office, **facts: Any) -> ParcelRow:
    """Return a promise of the same thing for recipients that shared this one and go on without it."""
    same = {name: getattr(parcel, name) for name in _SHARED}
    told = {"message_id": str(uuid.uuid4()), "state": "waiting", "created_at": office.now()}
    return ParcelRow(**(same | told | facts))


def tell_sender(tx: Writing, office: Office, row: DocumentRow | Found, event: str, text: str = "") -> None:
    """Promise the sender of an incoming document the state that an act means (requirements 2.21)."""
    promise_status(tx, office, row, int(rules("status-map", office.today())[event]), text)


def promise_status(tx: Writing, office: Office, row: DocumentRow | Found, status: int, text: str) -> None:
    """Promise the sender one state; only 01 goes without a hold. What came on paper or as a file promises nothing."""
    by_letter = row.channel == "mail" and status in BY_LETTER
    if not row.sender_id or not (row.channel == "axis" or by_letter):
        return
    due = office.now() if status == ARRIVED else office.hold_until(row.urgency)
    told = {"channel": row.channel, "addressee": row.sender_id, "status": status, "text": text}
    put(tx, _PROMISE, **promise(office, row, "status", **told, hold_until=due, due=due))
    tx.touched(Topic.OUTBOX, row.id)


def take_back(tx: Writing, key: int, status: int) -> bool:
    """Withdraw a promised state that no try has been made for; return False where it has left."""
    row = tx.session.scalar(
        select(ParcelRow)
        .where(ParcelRow.document_key == key, ParcelRow.status == status, ParcelRow.state != "withdrawn")
        .order_by(ParcelRow.id.desc())
        .limit(1)
        .with_for_update()
    )
    if row is None:
        return True
    if row.state != "waiting" or row.attempts:
        return False
    row.state = "withdrawn"
    tx.touched(Topic.OUTBOX, key)
    return True
