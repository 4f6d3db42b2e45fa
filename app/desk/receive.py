"""A document comes in: by the axis, from a scanner or as a file, all through this door.

NĐ 30/2020 Đ21; QĐ 28/2018 Đ9.1; R-101, R-105, R-117, R-119; day rules D-14, D-16.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select

from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.desk.parcels import tell_sender
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties
from app.documents.life import State
from app.documents.numbering import Code
from app.documents.secrecy import mark_in_field, mark_in_notation
from app.documents.values import Channel, clean
from app.documents.vietnamese import fold_code
from app.store import search
from app.store.store import Writing
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import ChoreRow, PacketRow

NEW, RECALL = 0, 1


@dataclass(frozen=True)
class Receipt:
    """What became of an arrival: `new`, `duplicate`, `attached`, `asked` or `blocked`."""

    key: int
    outcome: str


def receive(office: Office, arrival: Arrival) -> Receipt:
    """Take an arrival in once: the same packet again gives the same record.

    Files are in the vault already; the raw packet too. Status 01 is promised in the same transaction (R-105).
    """
    with office.store.write() as tx:
        seen = _seen(tx, arrival)
        if seen is not None:
            return Receipt(seen, "duplicate")
        if arrival.business == RECALL:
            original = _original(tx, arrival.facts.document_id, arrival.parties.sender_id)
            if original is not None:
                return _ask(tx, office, original, arrival)
        return _take_in(tx, office, arrival)


def _take_in(tx: Writing, office: Office, arrival: Arrival) -> Receipt:
    twin = _twin(tx, arrival)
    mark = _mark(arrival)
    row = _row(office, arrival)
    if mark:
        put_facts(row, Facts(subject=""))
        row.state, row.mark, row.warnings = State.BLOCKED.value, mark, []
    tx.session.add(row)
    tx.session.flush()
    if twin is not None:
        row.duplicate_of = twin.id
    _remember_packet(tx, arrival, row.id)
    if mark:
        note(tx, office, row.id, "blocked", {"mark": mark})
    else:
        _keep_files(tx, row, arrival)
        index(tx, row)
        _check_later(tx, office, row, arrival)
        note(tx, office, row.id, "received", {"channel": arrival.channel.value, "sender": row.sender})
    tell_sender(tx, office, row, "arrived")
    tx.touched(Topic.INCOMING, row.id)
    return Receipt(row.id, "blocked" if mark else "new")


def _ask(tx: Writing, office: Office, original: DocumentRow, arrival: Arrival) -> Receipt:
    _remember_packet(tx, arrival, original.id)
    ask_back(tx, office, original, arrival.facts.note)
    return Receipt(original.id, "asked")


def ask_back(tx: Writing, office: Office, original: DocumentRow, reason: str) -> None:
    """Show a recall at its original; nothing is taken away because a packet says so (edxml 2.5)."""
    original.asked, original.asked_reason = "recall", clean(reason)
    note(tx, office, original.id, "asked_recall", {"reason": original.asked_reason})
    tx.touched(Topic.INCOMING, original.id)


def hear_recall(office: Office, sender: str, document_id: str, reason: str) -> int | None:
    """Take in status 13: the sender of a document that came asks for it back; return the record's key."""
    with office.store.write() as tx:
        original = _original(tx, document_id, sender)
        if original is not None and not original.asked:
            ask_back(tx, office, original, reason)
        return original.id if original is not None else None


def _seen(tx: Writing, arrival: Arrival) -> int | None:
    """Return the record of a packet that came before, known by its axis id or by its bytes (edxml 4.2)."""
    if not arrival.axis_id and not arrival.raw_sha256:
        return None
    by_id = PacketRow.axis_id == arrival.axis_id
    by_bytes = PacketRow.sha256 == arrival.raw_sha256
    wanted = or_(by_id, by_bytes) if arrival.raw_sha256 else by_id
    same = select(PacketRow).where(wanted, PacketRow.document_key.is_not(None))
    packet = tx.session.scalars(same.limit(1)).first()
    if packet is None:
        return None
    if arrival.axis_id and packet.axis_id != arrival.axis_id:
        tx.session.merge(_packet(arrival, packet.document_key))
    return packet.document_key


def _twin(tx: Writing, arrival: Arrival) -> DocumentRow | None:
    """Return a record that may be the same document: same identifier, or same code, date and author (R-209)."""
    facts = arrival.facts
    code = Code(facts.code_number, facts.code_notation).text
    if not code and not facts.document_id:
        return None
    same = select(DocumentRow).where(DocumentRow.direction == "incoming", DocumentRow.state != State.RETURNED.value)
    by_code = (
        (DocumentRow.code_folded == fold_code(code))
        & (DocumentRow.issued_date == facts.issued_date)
        & _same_author(arrival.parties)
    )
    by_wire = DocumentRow.document_id == clean(facts.document_id)
    match = or_(*([by_code] if code else []), *([by_wire] if facts.document_id else []))
    return tx.session.scalars(same.where(match).order_by(DocumentRow.id).limit(1)).first()


def _same_author(parties: Parties) -> ColumnElement[bool]:
    """Tell authors apart by code, and by name where one of the two came without a code, as paper does."""
    by_name = DocumentRow.author == clean(parties.author or parties.sender)
    return or_(DocumentRow.sender_id == parties.sender_id, by_name) if parties.sender_id else by_name


def _original(tx: Writing, document_id: str, sender: str) -> DocumentRow | None:
    same = select(DocumentRow).where(
        DocumentRow.direction == "incoming",
        DocumentRow.document_id == clean(document_id),
        or_(DocumentRow.sender_id == sender, DocumentRow.sender_old_id == sender),
    )
    return tx.session.scalars(same.order_by(DocumentRow.id)).first()


def _mark(arrival: Arrival) -> str:
    return mark_in_field(arrival.facts.secrecy) or mark_in_notation(arrival.facts.code_notation)


def _row(office: Office, arrival: Arrival) -> DocumentRow:
    row = DocumentRow(
        direction="incoming",
        state=State.WAITING.value,
        channel=arrival.channel.value,
        created_at=office.now(),
        changed_at=office.now(),
        arrived_at=arrival.arrived_at,
        axis_id=arrival.axis_id,
        raw_sha256=arrival.raw_sha256,
        warnings=list(arrival.warnings),
    )
    put_parties(row, arrival.parties)
    put_facts(row, arrival.facts)
    return row


def put_parties(row: DocumentRow, parties: Parties) -> None:
    """Write who sent it and who issued it into a row."""
    row.sender, row.sender_id, row.sender_old_id = (
        clean(parties.sender),
        parties.sender_id,
        parties.sender_old_id,
    )
    row.author = clean(parties.author or parties.sender)


def put_facts(row: DocumentRow, facts: Facts) -> None:
    """Write the fields of a document into a row, cleaned as they are stored."""
    row.code_number, row.code_notation = clean(facts.code_number), clean(facts.code_notation)
    row.code = Code(row.code_number, row.code_notation).text
    row.code_folded = fold_code(row.code)
    row.type_name, row.subject, row.place = clean(facts.type_name), clean(facts.subject), clean(facts.place)
    row.issued_date, row.due, row.urgency = facts.issued_date, facts.due, facts.urgency
    row.signer_name, row.signer_position = clean(facts.signer.name), clean(facts.signer.position)
    row.competence = clean(facts.signer.competence)
    row.page_count, row.copies, row.appendixes = facts.page_count, facts.copies, list(facts.appendixes)
    row.response_required, row.has_paper = facts.response_required, facts.has_paper
    row.response_for, row.note = list(facts.response_for), clean(facts.note)
    row.document_id = clean(facts.document_id)


def _keep_files(tx: Writing, row: DocumentRow, arrival: Arrival) -> None:
    row.files = len(arrival.files)
    pages = [file.pages for file in arrival.files if file.role == "MAIN" and file.pages]
    row.page_count = row.page_count or (pages[0] if pages else None)
    tx.session.add_all(file_row(row.id, place, file) for place, file in enumerate(arrival.files))


def file_row(key: int, position: int, file: ArrivedFile) -> FileRow:
    """Return the row of a file that rests in the vault."""
    return FileRow(
        document_key=key,
        position=position,
        role=file.role,
        name=file.name,
        content_type=file.content_type,
        sha256=file.sha256,
        size=file.size,
        pages=file.pages,
        problem=file.problem,
    )


def index(tx: Writing, row: DocumentRow) -> None:
    """Let a record be found by its fields, at once."""
    number = str(row.number) if row.number is not None else ""
    texts = (row.code, row.subject, row.sender, row.author, row.signer_name, row.type_name, number, row.note)
    search.put(tx.session, row.id, texts)


def _check_later(tx: Writing, office: Office, row: DocumentRow, arrival: Arrival) -> None:
    if any(not file.problem for file in arrival.files):
        tx.session.add(ChoreRow(kind="verify", subject=str(row.id), due=office.now()))


def _remember_packet(tx: Writing, arrival: Arrival, key: int) -> None:
    if arrival.channel is Channel.AXIS and arrival.axis_id:
        tx.session.merge(_packet(arrival, key))


def _packet(arrival: Arrival, key: int | None) -> PacketRow:
    return PacketRow(
        axis_id=arrival.axis_id,
        kind="edoc",
        sender=arrival.parties.sender_id,
        received_at=arrival.arrived_at,
        sha256=arrival.raw_sha256,
        state="stored",
        document_key=key,
    )
