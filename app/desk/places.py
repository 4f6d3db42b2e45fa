"""Every place where a document lives, so that a recall can be answered knowing them (R-653; ux C10)."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.base.frozen import dataclass
from app.desk.journal import NoSuchDocument
from app.desk.office import Office
from app.desk.shut import DESTROYED, backup_target
from app.store.backup import copies_under
from app.store.tables import AssignmentRow, DocumentRow, EventRow

_PRINTED = {
    "slip_printed", "stamp_printed", "arrival_copy_printed", "saved_copy", "opened_outside", "copied", "copy_printed",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """One place: `kind` is a code that the words know, `text` who or what, `at` since when."""

    kind: str
    text: str = ""
    at: datetime | None = None


def places(office: Office, key: int) -> tuple[Place, ...]:
    """Return where a document lives: book, desks, copies, prints, replies, paper, backups; raises NoSuchDocument."""
    with office.store.read() as session:
        row = session.get(DocumentRow, key)
        if row is None:
            raise NoSuchDocument(key=key)
        found = [*_record(row), *_desks(session, row), *_beside(session, row)]
    return (*found, *_backups(office, row))


def _record(row: DocumentRow) -> list[Place]:
    found = [Place("files", str(row.files), row.arrived_at)] if row.files and not row.content else []
    if row.number is not None:
        found.append(Place("book", str(row.number), row.registered_at))
    if row.case_file:
        found.append(Place("case_file", row.case_file))
    if row.has_paper or row.channel == "paper":
        found.append(Place("paper", "", row.arrived_at))
    return found


def _desks(session: Session, row: DocumentRow) -> list[Place]:
    found = [Place("presented", row.presented_to)] if row.presented_to else []
    named = session.scalars(
        select(AssignmentRow).where(AssignmentRow.document_key == row.id).order_by(AssignmentRow.id)
    )
    units = dict.fromkeys([*([row.receiver] if row.receiver else []), *(each.unit for each in named)])
    return found + [Place("unit", unit) for unit in units]


def _beside(session: Session, row: DocumentRow) -> list[Place]:
    copies = session.scalars(select(DocumentRow).where(DocumentRow.duplicate_of == row.id).order_by(DocumentRow.id))
    found = [Place("copy", copy.sender, copy.arrived_at) for copy in copies]
    if row.document_id or row.code:
        found += [Place("reply", reply.code or reply.subject, reply.issued_at) for reply in _replies(session, row)]
    events = select(EventRow).where(EventRow.document_key == row.id, EventRow.act.in_(_PRINTED)).order_by(EventRow.id)
    return found + [Place(_kind_of(event), event.who, event.at) for event in session.scalars(events)]


def _kind_of(event: EventRow) -> str:
    return "copied_paper" if event.act == "copied" and event.facts.get("paper") else event.act


def _replies(session: Session, row: DocumentRow) -> list[DocumentRow]:
    """Return the documents of ours that answer this one, among those made since it came."""
    since = select(DocumentRow).where(DocumentRow.direction == "outgoing", DocumentRow.created_at >= row.created_at)
    meant = {row.document_id, row.code} - {""}
    return [reply for reply in session.scalars(since.order_by(DocumentRow.id)) if meant & set(reply.response_for)]


def _backups(office: Office, row: DocumentRow) -> list[Place]:
    """Return the copies that hold the document's files; a drive that is not there is said to be so."""
    target = backup_target(office)
    if not target.is_dir():
        return [Place("backup_unseen", str(target))]
    held = [copy for copy in copies_under(target) if copy.made_at >= row.created_at] if row.content != DESTROYED else []
    return [Place("backup", str(target), held[-1].made_at)] if held else []
