"""A newer document stands in for an older one: work moves over, the older one stays where it was (R-656, R-657)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.journal import document, note
from app.desk.later import do_later
from app.desk.links import REPLACES, UPDATES, ask_next, put_link, replaced_by
from app.desk.office import Office
from app.desk.parcels import promise_status
from app.desk.prepare import MainFileMissing
from app.desk.recall import NothingAsked
from app.desk.receive import file_like, file_row, index
from app.documents.arrival import ArrivedFile
from app.documents.cards import Card
from app.documents.life import AGREED, Act, State, after
from app.documents.values import optional, required
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import AssignmentRow, DocumentRow, FileRow, OpinionRow
from app.store.tables_exchange import RecipientRow

_UPDATED = (
    "subject", "type_name", "place", "urgency", "due", "response_required", "response_for", "signer_name",
    "signer_position", "competence", "page_count", "copies", "appendixes", "has_paper",
)  # fmt: skip
"""What an update may change; number, code, date and sender are the document itself."""
_WORK = ("presented_to", "receiver", "transfer_date", "case_file", "due")
_LIKE_THE_OLD = (
    "book", "series", "year", "number", "code_number", "code_notation", "code", "code_folded", "type_name",
    "issued_date", "place", "urgency", "due", "response_required", "response_for", "sender", "sender_id",
    "sender_old_id", "author", "signer_name", "signer_position", "competence", "drafting_unit", "retained_by",
    "document_id", "record_id", "channel", "direction",
)  # fmt: skip
_WITHOUT_WORK = {State.WAITING, State.DONE, State.REPLACED}
"""Where no work is open that could move; that of a document replaced before has moved already."""
_HAVE_NOTHING = {"ready", "failed", "returned", "recalled"}


class NotYetRegistered(Refused):
    """Work moves to a newer document once that one has its arrival number."""

    code = "replace.not_registered"


class NotIssued(Refused):
    """Only a document that has been issued can be updated or replaced."""

    code = "replace.not_issued"


@dataclass(frozen=True)
class Version:
    """What a newer version of an issued document is made of; its files are in the vault."""

    files: tuple[ArrivedFile, ...]
    reason: str
    subject: str = ""


def take_update(office: Office, key: int) -> Card:
    """Agree to an update: the newer files and fields come to the record, which keeps its number and its work.

    The older files stay beside, marked as superseded; every changed field is in the journal. Raises NothingAsked.
    """
    with office.store.write() as tx:
        row = _asked(tx, key, "update")
        link = next(link for link in replaced_by(tx.session, key) if link.kind == UPDATES)
        offered = document(tx, link.document_key, "incoming")
        changed = {name: [_shown(row, name), _shown(offered, name)] for name in _UPDATED if _differ(row, offered, name)}
        for name in changed:
            setattr(row, name, getattr(offered, name))
        _move_files(tx, row, offered)
        offered.state, offered.duplicate_of, link.settled = State.ATTACHED.value, key, True
        row.changed_at, row.verdict, row.report = office.now(), "", {}
        do_later(tx, office, "verify", key)
        note(tx, office, key, "update_taken", {"changed": changed, "reason": row.asked_reason, "version": offered.id})
        ask_next(tx, row)
        promise_status(tx, office, row, AGREED, "Đồng ý cập nhật văn bản")
        index(tx, row)
        tx.touched(Topic.INCOMING, key)
        tx.touched(Topic.INCOMING, offered.id)
        tx.session.flush()
        return card_of(tx.session, row)


def take_over(office: Office, key: int) -> Card:
    """Move the open work of a replaced document to the one that replaces it; raises NothingAsked, NotYetRegistered.

    Both keep their numbers. The older one is marked as replaced and stays readable; opinions go along with the work.
    """
    with office.store.write() as tx:
        row = _asked(tx, key, "replace")
        link = next(link for link in replaced_by(tx.session, key) if link.kind == REPLACES)
        new = document(tx, link.document_key, "incoming")
        if new.number is None:
            raise NotYetRegistered(key=new.id)
        standing = State(row.state)
        row.state = after(standing, Act.TAKE_OVER).value
        row.note = optional("note", f"{row.note} Được thay thế bởi văn bản số đến {new.number}".strip(), 1000)
        if new.state == State.REGISTERED.value and standing not in _WITHOUT_WORK:
            new.state = standing.value
            _move_work(tx, row, new)
        link.settled = True
        ask_next(tx, row)
        row.changed_at = new.changed_at = office.now()
        note(tx, office, key, "replaced", {"by": new.id, "code": new.code, "number": new.number})
        note(tx, office, new.id, "work_taken_over", {"from": key, "code": row.code})
        tx.touched(Topic.INCOMING, key)
        tx.touched(Topic.INCOMING, new.id)
        tx.session.flush()
        return card_of(tx.session, new)


def keep_both(office: Office, key: int, reason: str) -> Card:
    """Decide that a newer document does not stand for this one here: both stay in force; raises NothingAsked."""
    said = required("reason", reason, 500)
    with office.store.write() as tx:
        row = _asked(tx, key, "replace")
        for link in replaced_by(tx.session, key):
            link.settled = link.kind == REPLACES
        ask_next(tx, row)
        row.changed_at = office.now()
        note(tx, office, key, "kept_both", {"reason": said})
        tx.touched(Topic.INCOMING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def prepare_update(office: Office, key: int, version: Version) -> Card:
    """Take in a newer version of an issued document: same number, date and identifier, sealed and issued anew.

    It goes to everyone who has the older one; that one stays in the record. Raises NotIssued, MainFileMissing.
    """
    if [file.role for file in version.files].count("MAIN") != 1:
        raise MainFileMissing(files=len(version.files))
    with office.store.write() as tx:
        old = _issued(tx, key)
        row = _version_of(office, old, version)
        tx.session.add(row)
        tx.session.flush()
        tx.session.add_all(file_row(row.id, place, file) for place, file in enumerate(version.files))
        lines = select(RecipientRow).where(RecipientRow.document_key == key, RecipientRow.state.not_in(_HAVE_NOTHING))
        for line in tx.session.scalars(lines.order_by(RecipientRow.id)).all():
            tx.session.add(_line_like(line, row.id))
        put_link(tx, office, UPDATES, (row.id, key), required("reason", version.reason, 1000))
        index(tx, row)
        note(tx, office, row.id, "update_prepared", {"of": key, "code": old.code, "reason": version.reason})
        note(tx, office, key, "update_begun", {"version": row.id, "reason": version.reason})
        tx.touched(Topic.OUTGOING, row.id)
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def stand_for(office: Office, key: int, older: Sequence[int], reason: str) -> Card:
    """Let a document that has not left replace issued ones; it has a number of its own. Raises NotIssued, WrongState.

    The receivers are told by the packet which documents it replaces and who had them (edxml 2.5).
    """
    said = required("reason", reason, 1000)
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        after(State(row.state), Act.NUMBER)
        for old in older:
            _issued(tx, old)
            put_link(tx, office, REPLACES, (key, old), said)
            note(tx, office, old, "replacement_begun", {"by": key, "reason": said})
        note(tx, office, key, "stands_for", {"of": list(older), "reason": said})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def _asked(tx: Writing, key: int, what: str) -> DocumentRow:
    row = document(tx, key, "incoming")
    if row.asked != what:
        raise NothingAsked(key=key)
    return row


def _issued(tx: Writing, key: int) -> DocumentRow:
    row = document(tx, key, "outgoing")
    if row.state != State.ISSUED.value:
        raise NotIssued(key=key)
    return row


def _shown(row: DocumentRow, name: str) -> object:
    value = getattr(row, name)
    return value.isoformat() if hasattr(value, "isoformat") else value


def _differ(row: DocumentRow, offered: DocumentRow, name: str) -> bool:
    """Tell whether an update brings another value; what it leaves empty it does not take away."""
    new = getattr(offered, name)
    return new not in (None, "", []) and new != getattr(row, name)


def _move_files(tx: Writing, row: DocumentRow, offered: DocumentRow) -> None:
    """Put the newer files in place of the older ones, which stay as superseded; the offer keeps its own rows."""
    files = list(tx.session.scalars(select(FileRow).where(FileRow.document_key == offered.id, ~FileRow.superseded)))
    if not files:
        return
    for old in tx.session.scalars(select(FileRow).where(FileRow.document_key == row.id, ~FileRow.superseded)).all():
        old.superseded = True
    for new in files:
        tx.session.add(file_like(new, document_key=row.id))
    row.files = len(files)


def _move_work(tx: Writing, old: DocumentRow, new: DocumentRow) -> None:
    for name in _WORK:
        setattr(new, name, getattr(new, name) or getattr(old, name))
    moved: dict[int | None, int] = {}
    opinions = select(OpinionRow).where(OpinionRow.document_key == old.id).order_by(OpinionRow.id)
    for said in tx.session.scalars(opinions).all():
        copy = OpinionRow(
            document_key=new.id,
            at=said.at,
            leader=said.leader,
            text=said.text,
            source=said.source,
            entered_by=said.entered_by,
        )
        tx.session.add(copy)
        tx.session.flush()
        moved[said.id] = copy.id
    assigned = select(AssignmentRow).where(AssignmentRow.document_key == old.id).order_by(AssignmentRow.id)
    for task in tx.session.scalars(assigned).all():
        opinion = moved.get(task.opinion_id)
        tx.session.add(
            AssignmentRow(
                document_key=new.id,
                opinion_id=opinion,
                unit=task.unit,
                role=task.role,
                due=task.due,
                note=task.note,
            )
        )


def _version_of(office: Office, old: DocumentRow, version: Version) -> DocumentRow:
    main = next(file for file in version.files if file.role == "MAIN")
    row = DocumentRow(
        **{name: getattr(old, name) for name in _LIKE_THE_OLD},
        state=State.NUMBERED.value,
        created_at=office.now(),
        changed_at=office.now(),
        subject=optional("subject", version.subject, 500) or old.subject,
        page_count=main.pages,
        files=len(version.files),
    )
    row.note = f"Bản cập nhật của văn bản số {old.code}"
    return row


def _line_like(line: RecipientRow, key: int) -> RecipientRow:
    return RecipientRow(
        document_key=key,
        organ_id=line.organ_id,
        old_code=line.old_code,
        name=line.name,
        channel=line.channel,
        state="ready",
    )
