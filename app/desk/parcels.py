"""What is promised to other offices is written in the act's own transaction; sync carries it later."""

import uuid

from sqlalchemy import select

from app.base.news import Topic
from app.base.rules import rules
from app.desk.office import Office
from app.store.store import Writing
from app.store.tables import DocumentRow, table_of
from app.store.tables_exchange import ParcelRow

ARRIVED = 1
BY_LETTER = {1, 2, 3, 15, 16}
"""The states that are worth a letter to an agency that wrote by mail: received, refused, accepted, answers (D-30)."""
_PROMISE = table_of(ParcelRow).insert()


def tell_sender(tx: Writing, office: Office, row: DocumentRow, event: str, text: str = "") -> None:
    """Promise the sender of an incoming document the state that an act means (requirements 2.21)."""
    promise_status(tx, office, row, int(rules("status-map", office.today())[event]), text)


def promise_status(tx: Writing, office: Office, row: DocumentRow, status: int, text: str) -> None:
    """Promise the sender one state; only 01 goes without a hold. What came on paper or as a file promises nothing."""
    by_letter = row.channel == "mail" and status in BY_LETTER
    if not row.sender_id or not (row.channel == "axis" or by_letter):
        return
    due = office.now() if status == ARRIVED else office.hold_until(row.urgency)
    tx.run(
        _PROMISE,
        message_id=str(uuid.uuid4()),
        kind="status",
        channel=row.channel,
        document_key=row.id,
        addressee=row.sender_id,
        status=status,
        text=text,
        urgency=row.urgency,
        state="waiting",
        created_at=office.now(),
        hold_until=due,
        due=due,
        who=office.who,
    )
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
