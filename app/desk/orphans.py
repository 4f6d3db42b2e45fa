"""States and recalls of documents that we do not know: shown, and joined to a document by a person (edxml 3.2)."""

from dataclasses import dataclass
from datetime import datetime

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.directory import with_sender
from app.desk.issue import Report, hear
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.request import BY_STATUS, Request, ask_back
from app.documents.values import required
from app.store.store import Writing
from app.store.tables_exchange import StatusRow

RECALL_STATUS = 13


class NoSuchOrphan(Refused):
    """There is no unknown state of this key, or it was settled already."""

    code = "orphan.unknown"


@dataclass(frozen=True)
class Orphan:
    """One state of a document that we do not know; `reference` is what it names."""

    id: int
    sender: str
    sender_name: str
    status: int
    at: datetime
    text: str
    reference: str


def orphans(office: Office) -> list[Orphan]:
    """Return the states that no document of ours is known for and that nobody has settled, newest first."""
    asked = (
        with_sender(StatusRow)
        .where(StatusRow.document_key.is_(None), StatusRow.aside.is_(False))
        .order_by(StatusRow.id.desc())
    )
    with office.store.read() as session:
        return [
            Orphan(row.id, row.sender, name or row.sender, row.status, row.at, row.text, row.reference)
            for row, name in session.execute(asked)
        ]


def join(office: Office, orphan: int, key: int) -> None:
    """Say which document a state is about; it then moves the line, or asks for the recall, as if it had named it.

    Raises NoSuchOrphan, NoSuchDocument, WrongDirection.
    """
    with office.store.write() as tx:
        row = _open(tx, orphan)
        recall = row.status == RECALL_STATUS
        found = document(tx, key, "incoming" if recall else "outgoing")
        row.aside = True
        note(tx, office, key, "orphan_joined", {"from": row.sender, "status": row.status, "reference": row.reference})
        if recall:
            ask_back(tx, office, found, Request("recall", row.text, BY_STATUS))
        about = Report(row.sender, row.status, row.at, row.text, found.document_id, found.code)
        tx.touched(Topic.OUTBOX)
    if not recall:
        hear(office, about)


def put_aside(office: Office, orphan: int, reason: str) -> None:
    """Settle a state that concerns no document of ours, with a reason; it stays in the journal. Raises NoSuchOrphan."""
    said = required("reason", reason, 500)
    with office.store.write() as tx:
        row = _open(tx, orphan)
        row.aside = True
        facts: dict[str, object] = {"from": row.sender, "status": row.status, "reference": row.reference}
        note(tx, office, None, "orphan_aside", facts | {"reason": said})
        tx.touched(Topic.OUTBOX)


def _open(tx: Writing, orphan: int) -> StatusRow:
    row = tx.session.get(StatusRow, orphan, with_for_update=True)
    if row is None or row.document_key is not None or row.aside:
        raise NoSuchOrphan(key=orphan)
    return row
