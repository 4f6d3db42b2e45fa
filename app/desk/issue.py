"""A sealed document leaves; each recipient has a line that moves by what the axis reports (NĐ 30/2020 Đ18; D-24, D-29).

The promise to send is written in the act's own transaction and waits its hold; sync carries it.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note, taken_back, undoable_until
from app.desk.office import Office
from app.desk.register import AlreadySent
from app.documents.cards import Card
from app.documents.life import Act, State, after
from app.documents.vietnamese import fold_code
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import ParcelRow, RecipientRow, StatusRow

TERMINAL = {2, 15}
"""Statuses after which a recipient's line moves no more (edxml 3.1)."""
PROGRESS = (1, 3, 4, 5, 6)


class NoRecipient(Refused):
    """There is nobody to send the document to."""

    code = "issue.no_recipient"


class LineMoves(Refused):
    """This line is on its way or has arrived; sending again is only for lines that failed (D-24)."""

    code = "issue.line_moves"


@dataclass(frozen=True)
class Report:
    """One state that another office reports about a document of ours."""

    sender: str
    status: int
    at: datetime
    text: str = ""
    document_id: str = ""
    code: str = ""


def issue(office: Office, key: int) -> Card:
    """Promise the document to each of its recipients; raises NoRecipient, WrongState."""
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.ISSUE).value
        lines = _lines(tx, key, "ready")
        if not lines:
            raise NoRecipient(key=key)
        row.issued_at = row.changed_at = office.now()
        row.transfer_date = office.today()
        _send(tx, office, row, lines)
        event = note(tx, office, key, "issued", {"to": [line.organ_id for line in lines]})
        undoable_until(tx, event, office.hold_until(row.urgency))
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def unissue(office: Office, key: int) -> Card:
    """Take an issue back while nothing has left; raises AlreadySent."""
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        row.state = after(State(row.state), Act.UNISSUE).value
        parcels = tx.session.scalars(
            select(ParcelRow).where(ParcelRow.document_key == key, ParcelRow.kind == "edoc").with_for_update()
        ).all()
        if any(parcel.attempts or parcel.state not in {"waiting", "withdrawn"} for parcel in parcels):
            raise AlreadySent(key=key)
        for parcel in parcels:
            parcel.state = "withdrawn"
        for line in [*_lines(tx, key, "waiting"), *_lines(tx, key, "by_hand")]:
            line.state, line.parcel_id = "ready", None
        row.issued_at = row.transfer_date = None
        row.changed_at = office.now()
        note(tx, office, key, "unissued")
        taken_back(tx, key, "unissue")
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def send_again(office: Office, recipient: int) -> None:
    """Promise a failed or refused line anew: new message, same document identifier; raises LineMoves."""
    with office.store.write() as tx:
        line = tx.session.get_one(RecipientRow, recipient)
        if line.state not in {"failed", "returned"}:
            raise LineMoves(state=line.state)
        row = document(tx, line.document_key, "outgoing")
        line.detail, line.status = "", None
        _send(tx, office, row, [line])
        note(tx, office, row.id, "sent_again", {"to": line.organ_id})
        tx.touched(Topic.OUTGOING, row.id)


def send_now(office: Office, key: int) -> None:
    """Let what waits for its next try go at once."""
    with office.store.write() as tx:
        for parcel in tx.session.scalars(
            select(ParcelRow).where(ParcelRow.document_key == key, ParcelRow.state == "waiting")
        ):
            parcel.due = office.now()
        tx.touched(Topic.OUTBOX, key)


def hear(office: Office, report: Report) -> int | None:
    """Take in a status of another office: kept always, applied only forward; return the document's key.

    A status of an unknown document is kept for the clerk (edxml 3.2, Q12, Q33).
    """
    with office.store.write() as tx:
        row = _match(tx, report)
        if _heard(tx, row.id if row else None, report):
            return row.id if row else None
        line = _line_of(tx, row, report.sender) if row else None
        applied = line is not None and _forward(line.status, report.status)
        tx.session.add(
            StatusRow(
                document_key=row.id if row else None,
                sender=report.sender,
                status=report.status,
                at=report.at,
                text=report.text,
                applied=applied,
                reference=report.document_id or report.code,
            )
        )
        if line is not None and applied:
            _apply(line, report)
        if row is not None:
            facts: dict[str, object] = {"from": report.sender, "status": report.status, "text": report.text}
            note(tx, office, row.id, "status_heard", facts)
            tx.touched(Topic.OUTGOING, row.id)
        tx.touched(Topic.OUTBOX, row.id if row else 0)
        return row.id if row else None


def _send(tx: Writing, office: Office, row: DocumentRow, lines: list[RecipientRow]) -> None:
    """Make one parcel for the lines that go by the axis; the others wait for the dispatch desk."""
    by_axis = [line for line in lines if line.channel == "axis"]
    for line in lines:
        line.state, line.at = "waiting" if line.channel == "axis" else "by_hand", office.now()
    if not by_axis:
        return
    due = office.hold_until(row.urgency)
    parcel = ParcelRow(
        message_id=str(uuid.uuid4()),
        kind="edoc",
        document_key=row.id,
        urgency=row.urgency,
        state="waiting",
        created_at=office.now(),
        hold_until=due,
        due=due,
        who=office.who,
    )
    tx.session.add(parcel)
    tx.session.flush()
    for line in by_axis:
        line.parcel_id = parcel.id
    tx.touched(Topic.OUTBOX, row.id)


def _lines(tx: Writing, key: int, state: str) -> list[RecipientRow]:
    asked = select(RecipientRow).where(RecipientRow.document_key == key, RecipientRow.state == state)
    return list(tx.session.scalars(asked.order_by(RecipientRow.id)))


def _match(tx: Writing, report: Report) -> DocumentRow | None:
    ours = select(DocumentRow).where(DocumentRow.direction == "outgoing")
    if report.document_id:
        found = tx.session.scalars(ours.where(DocumentRow.document_id == report.document_id)).first()
        if found is not None:
            return found
    if not report.code:
        return None
    same_code = tx.session.scalars(ours.where(DocumentRow.code_folded == fold_code(report.code))).all()
    return same_code[0] if len(same_code) == 1 else None


def _heard(tx: Writing, key: int | None, report: Report) -> bool:
    asked = select(StatusRow.id).where(
        StatusRow.document_key == key,
        StatusRow.sender == report.sender,
        StatusRow.status == report.status,
        StatusRow.at == report.at,
    )
    if key is None:
        asked = asked.where(StatusRow.reference == (report.document_id or report.code))
    return tx.session.scalars(asked).first() is not None


def _line_of(tx: Writing, row: DocumentRow, sender: str) -> RecipientRow | None:
    asked = select(RecipientRow).where(RecipientRow.document_key == row.id)
    lines = tx.session.scalars(asked).all()
    return next((line for line in lines if sender in {line.organ_id, line.old_code}), None)


def _forward(old: int | None, new: int) -> bool:
    """Tell whether a status moves a line on: a lower code that comes late is kept, not applied."""
    if old in TERMINAL:
        return False
    if new in PROGRESS:
        return old is None or old not in PROGRESS or PROGRESS.index(new) >= PROGRESS.index(old)
    return True


_STATES = {1: "arrived", 2: "returned", 3: "accepted", 4: "assigned", 5: "in_progress", 6: "done", 15: "recalled"}


def _apply(line: RecipientRow, report: Report) -> None:
    line.status, line.at, line.detail = report.status, report.at, report.text
    line.state = _STATES.get(report.status, line.state)
