"""A document comes in: by the axis, from a scanner or as a file, all through this door.

NĐ 30/2020 Đ21; QĐ 28/2018 Đ9.1; R-101, R-105, R-117, R-119; day rules D-14, D-16.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Text, and_, bindparam, or_, select

from app.base.news import Topic
from app.desk.journal import document, note, put_note
from app.desk.links import REPLACES, UPDATES, put_link, put_offers_aside
from app.desk.office import Office
from app.desk.parcels import tell_sender
from app.desk.request import BY_STATUS, GONE, Request, ask_back
from app.desk.together import AXIS, BYTES, CODE, WIRE, Together, may_know, put, written
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties
from app.documents.life import State
from app.documents.numbering import Code
from app.documents.secrecy import mark_in_field, mark_in_notation
from app.documents.values import clean
from app.documents.vietnamese import fold_code
from app.store import search
from app.store.prepared import Found, Prepared
from app.store.store import Writing
from app.store.tables import DocumentRow, FileRow, table_of
from app.store.tables_exchange import ChoreRow, PacketRow, StatusRow

NEW, RECALL, UPDATE = 0, 1, 2
ASKED_BACK = 13


_OF_A_FILE = ("document_key", "position", "role", "name", "content_type", "sha256", "size", "pages", "problem")
_DOCUMENTS, _FILES, _PACKETS = table_of(DocumentRow), table_of(FileRow), table_of(PacketRow)
_NUMBERED_DOCUMENT = Prepared(_DOCUMENTS.insert())
_NEW_DOCUMENT = Prepared(_DOCUMENTS.insert().returning(_DOCUMENTS.c.id))
_NEW_FILE, _NEW_PACKET, _NEW_CHORE = (Prepared(table.insert()) for table in (_FILES, _PACKETS, table_of(ChoreRow)))
_WITH_RECORD = select(_PACKETS.c.axis_id, _PACKETS.c.document_key).where(_PACKETS.c.document_key.is_not(None))
_BY_ID = _WITH_RECORD.where(_PACKETS.c.axis_id == bindparam("axis_id"))
_BY_BYTES = _WITH_RECORD.where(_PACKETS.c.sha256 == bindparam("sha256")).limit(1)
_CAME = select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.direction == "incoming", _DOCUMENTS.c.state != State.RETURNED.value)
_FIRST = _CAME.order_by(_DOCUMENTS.c.id).limit(1)
_SAME_WIRE = _FIRST.where(_DOCUMENTS.c.document_id == bindparam("document_id"))
_SAME_CODE = _FIRST.where(
    _DOCUMENTS.c.code_folded == bindparam("folded"),
    or_(
        _DOCUMENTS.c.author == bindparam("author"),
        and_(bindparam("sender_id", type_=Text) != "", _DOCUMENTS.c.sender_id == bindparam("sender_id", type_=Text)),
    ),
)
"""Authors are told apart by code, and by name where one of the two came without a code, as paper does."""
_SAME_CODE_AND_DAY = _SAME_CODE.where(_DOCUMENTS.c.issued_date == bindparam("issued"))
_SAME_CODE_UNDATED = _SAME_CODE.where(_DOCUMENTS.c.issued_date.is_(None))


@dataclass(frozen=True)
class Receipt:
    """What became of an arrival: `new`, `duplicate`, `asked`, `offered`, `blocked`, or `orphan` with the key 0."""

    key: int
    outcome: str


def receive(office: Office, arrival: Arrival) -> Receipt:
    """Take an arrival in once: the same packet again gives the same record.

    Files are in the vault already; the raw packet too. Status 01 is promised in the same transaction (R-105).
    """
    with office.store.write() as tx:
        return _receive(tx, office, arrival)


def receive_together(office: Office, arrivals: Sequence[Arrival]) -> list[Receipt]:
    """Take several arrivals in with one commit, all of them or none."""
    with office.store.write() as tx:
        together = Together(tx.connection, tx.changes)
        together.session = tx.session
        together.look(arrivals)
        receipts = []
        for arrival in arrivals:
            receipts.append(_receive(together, office, arrival))
            together.took(arrival)
        together.write_now()
        return receipts


def _receive(tx: Writing, office: Office, arrival: Arrival) -> Receipt:
    seen = _seen(tx, arrival)
    if seen is not None:
        return Receipt(seen, "duplicate")
    if arrival.business != NEW:
        written(tx)
    if arrival.business == RECALL:
        return _recall(tx, office, arrival)
    original = _original(tx, arrival) if arrival.business == UPDATE else None
    if original is not None and original.state not in GONE:
        return _offer(tx, office, original, arrival)
    receipt = _take_in(tx, office, arrival)
    _replace(tx, office, receipt.key, arrival)
    return receipt


def fill(office: Office, key: int, arrival: Arrival) -> None:
    """Fill a record that was stopped for a mark of secrecy and released: what its packet brought comes to it (D-16)."""
    with office.store.write() as tx:
        row = document(tx, key, "incoming")
        if row.files:
            return
        put_facts(row, arrival.facts)
        row.warnings, row.files = list(arrival.warnings), len(arrival.files)
        _keep_files(tx, row, arrival)
        index(tx, row)
        _check_later(tx, office, row, arrival)
        tx.touched(Topic.INCOMING, key)


def _take_in(tx: Writing, office: Office, arrival: Arrival) -> Receipt:
    twin = _twin(tx, arrival)
    mark = _mark(arrival)
    row = _row(office, arrival)
    pages = [file.pages for file in arrival.files if file.role == "MAIN" and file.pages]
    row.page_count = row.page_count or (pages[0] if pages else None)
    row.mark = mark
    if mark:
        put_facts(row, Facts(subject=""))
        row.state, row.warnings = State.BLOCKED.value, []
    row.duplicate_of = twin
    row.files = 0 if mark else len(arrival.files)
    _put_document(tx, row)
    _remember_packet(tx, arrival, row.id)
    if mark:
        note(tx, office, row.id, "blocked", {"mark": mark})
    else:
        _keep_files(tx, row, arrival)
        index(tx, row)
        _check_later(tx, office, row, arrival)
        put_note(tx, office, row.id, "received", {"channel": arrival.channel.value, "sender": row.sender})
    tell_sender(tx, office, row, "arrived")
    tx.touched(Topic.INCOMING, row.id)
    return Receipt(row.id, "blocked" if mark else "new")


def _recall(tx: Writing, office: Office, arrival: Arrival) -> Receipt:
    """Show a recall at its original; one of a document that never came is kept for the clerk (edxml 2.5)."""
    original = _original(tx, arrival)
    if original is not None:
        _remember_packet(tx, arrival, original.id)
        ask_back(tx, office, original, Request("recall", arrival.facts.note))
        return Receipt(original.id, "asked")
    if arrival.axis_id:
        packet = _packet(arrival, None)
        packet.state = "orphan"
        tx.session.merge(packet)
    reference = arrival.facts.document_id or Code(arrival.facts.code_number, arrival.facts.code_notation).text
    _orphan(tx, office, arrival.parties.sender_id, (reference, arrival.facts.note))
    return Receipt(0, "orphan")


def _offer(tx: Writing, office: Office, original: DocumentRow, arrival: Arrival) -> Receipt:
    """Keep a newer version beside the one in force until the clerk has compared them (R-657)."""
    receipt = _take_in(tx, office, arrival)
    written(tx)
    row = tx.session.get_one(DocumentRow, receipt.key)
    if receipt.outcome == "blocked":
        return receipt
    put_offers_aside(tx, original.id)
    row.state, row.duplicate_of = State.OFFERED.value, None
    put_link(tx, office, UPDATES, (row.id, original.id), clean(arrival.facts.note))
    ask_back(tx, office, original, Request("update", arrival.facts.note))
    return Receipt(row.id, "offered")


def _replace(tx: Writing, office: Office, key: int, arrival: Arrival) -> None:
    """Join a new document to those that it replaces, where they came to us (edxml 2.5)."""
    if arrival.replaces:
        written(tx)
    for document_id in arrival.replaces:
        original = _find_original(tx, document_id, arrival.parties.sender_id)
        if original is not None and original.id != key:
            link = put_link(tx, office, REPLACES, (key, original.id), clean(arrival.facts.note))
            link.settled = link.settled or original.state in GONE
            ask_back(tx, office, original, Request("replace", arrival.facts.note))


def hear_recall_in(tx: Writing, office: Office, sender: str, named: tuple[str, str], reason: str) -> int | None:
    """Take in status 13 within a transaction: the sender of a document that came asks for it back.

    `named` are the identifier and the code that it tells. Return the record's key, or None where it never came.
    """
    original = _find_original(tx, named[0], sender, named[1])
    if original is None:
        _orphan(tx, office, sender, (named[0] or named[1], reason))
        return None
    ask_back(tx, office, original, Request("recall", reason, BY_STATUS))
    return original.id


def _orphan(tx: Writing, office: Office, sender: str, about: tuple[str, str]) -> None:
    """Keep a recall of a document that never came, once: what it names, and its reason."""
    reference, reason = clean(about[0]), clean(about[1])
    same = select(StatusRow.id).filter_by(sender=sender, status=ASKED_BACK, reference=reference, text=reason)
    if tx.session.scalars(same.where(StatusRow.document_key.is_(None))).first() is None:
        row = StatusRow(sender=sender, status=ASKED_BACK, at=office.now(), text=reason, reference=reference)
        row.applied = False
        tx.session.add(row)
        tx.touched(Topic.OUTBOX)


def _seen(tx: Writing, arrival: Arrival) -> int | None:
    """Return the record of a packet that came before, known by its axis id or by its bytes (edxml 4.2)."""
    written(tx, arrival)
    packet = tx.run(_BY_ID, axis_id=arrival.axis_id).first() if may_know(tx, AXIS, arrival.axis_id) else None
    if packet is None and may_know(tx, BYTES, arrival.raw_sha256):
        packet = tx.run(_BY_BYTES, sha256=arrival.raw_sha256).first()
        if packet is not None and arrival.axis_id:
            _put_packet(tx, arrival, packet.document_key)
    return packet.document_key if packet is not None else None


def _twin(tx: Writing, arrival: Arrival) -> int | None:
    """Return a record that may be the same document: same identifier, or same code, date and author (R-209)."""
    facts, parties = arrival.facts, arrival.parties
    found: list[int] = []
    wire, folded = clean(facts.document_id), fold_code(Code(facts.code_number, facts.code_notation).text)
    if may_know(tx, WIRE, wire):
        found += tx.run(_SAME_WIRE, document_id=wire).scalars()
    if may_know(tx, CODE, folded):
        whose = {"sender_id": parties.sender_id, "author": clean(parties.author or parties.sender)}
        dated = {"issued": facts.issued_date} if facts.issued_date else {}
        asked = _SAME_CODE_AND_DAY if facts.issued_date else _SAME_CODE_UNDATED
        found += tx.run(asked, folded=folded, **dated, **whose).scalars()
    return min(found, default=None)


def _original(tx: Writing, arrival: Arrival) -> DocumentRow | None:
    facts = arrival.facts
    code = Code(facts.code_number, facts.code_notation).text
    return _find_original(tx, facts.document_id, arrival.parties.sender_id, code)


def _find_original(tx: Writing, document_id: str, sender: str, code: str = "") -> DocumentRow | None:
    """Return the document that a sender means: by its identifier, or else by its code where only one has it."""
    theirs = select(DocumentRow).where(
        DocumentRow.direction == "incoming",
        DocumentRow.state != State.OFFERED.value,
        or_(DocumentRow.sender_id == sender, DocumentRow.sender_old_id == sender),
    )
    if document_id:
        by_wire = theirs.where(DocumentRow.document_id == clean(document_id)).order_by(DocumentRow.id)
        found = _standing(tx.session.scalars(by_wire).all())
        if found:
            return found[0]
    same_code = theirs.where(DocumentRow.code_folded == fold_code(code))
    alike = _standing(tx.session.scalars(same_code).all()) if code else []
    return alike[0] if len(alike) == 1 else None


def _standing(found: Sequence[DocumentRow]) -> Sequence[DocumentRow]:
    """Return those that are no copies and have not gone back to the sender; all where there is none such."""
    return [row for row in found if row.state not in (*GONE, State.ATTACHED.value)] or found


def _mark(arrival: Arrival) -> str:
    return mark_in_field(arrival.facts.secrecy) or mark_in_notation(f"/{arrival.facts.code_notation}")


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


def _put_document(tx: Writing, row: DocumentRow) -> None:
    values = {name: value for name, value in vars(row).items() if name in _DOCUMENTS.c}
    if isinstance(tx, Together):
        row.id = tx.next_key()
        put(tx, _NUMBERED_DOCUMENT, id=row.id, **values)
    else:
        row.id = tx.do(_NEW_DOCUMENT, **values)


def _keep_files(tx: Writing, row: DocumentRow, arrival: Arrival) -> None:
    for place, file in enumerate(arrival.files):
        kept = file_row(row.id, place, file)
        put(tx, _NEW_FILE, **{name: value for name, value in vars(kept).items() if name in _FILES.c})


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


def file_like(old: FileRow, **changes: object) -> FileRow:
    """Return a new row that says of a file what another says, but for the changes."""
    return FileRow(**({name: getattr(old, name) for name in _OF_A_FILE} | changes))


def index(tx: Writing, row: DocumentRow | Found) -> None:
    """Let a record be found by its fields, at once."""
    put(tx, search.putting(tx.connection), **search.words_of(row.id, search.texts_of(row)))


def _check_later(tx: Writing, office: Office, row: DocumentRow, arrival: Arrival) -> None:
    if any(not file.problem for file in arrival.files):
        put(tx, _NEW_CHORE, kind="verify", subject=str(row.id), due=office.now())


def _remember_packet(tx: Writing, arrival: Arrival, key: int) -> None:
    """Remember a packet whichever way it came: a letter or a file comes twice as easily as one from the axis."""
    if arrival.axis_id:
        _put_packet(tx, arrival, key)


def _put_packet(tx: Writing, arrival: Arrival, key: int) -> None:
    """Keep which record a packet became; one that was known without a record is told so now."""
    told = {name: value for name, value in vars(_packet(arrival, key)).items() if name in _PACKETS.c}
    known = may_know(tx, AXIS, arrival.axis_id)
    if not known or not tx.run(_PACKETS.update().where(_PACKETS.c.axis_id == arrival.axis_id), **told).rowcount:
        put(tx, _NEW_PACKET, **told)


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
