"""A test packet to a partner on the real axis: marked THỬ NGHIỆM, without a number, in no book (D-32)."""

import uuid

from sqlalchemy import select

from app.base.news import Topic
from app.desk.issue import send_lines
from app.desk.journal import note
from app.desk.office import Office
from app.desk.receive import file_row
from app.documents.arrival import ArrivedFile
from app.documents.cards import RecipientCard
from app.documents.excuses import Limits
from app.documents.life import State
from app.documents.numbering import wire_identifier
from app.documents.values import AgencyCode, Direction
from app.store import queries
from app.store.tables import DocumentRow
from app.store.tables_exchange import AgencyRow, RecipientRow

_NOTATION = "THỬ-NGHIỆM"
_SUBJECT = "THỬ NGHIỆM KẾT NỐI: không phải văn bản, đề nghị không vào sổ"
_PAGE = (
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>>>>>>>endobj\n",
)
_WORDS = "BT /F 40 Tf 60 700 Td (THU NGHIEM) Tj 0 -40 Td /F 14 Tf (Khong phai van ban. Khong vao so.) Tj ET"


def send_test(office: Office, organ_id: str) -> int:
    """Promise a test packet to one agency and return its key; raises BadAgencyCode."""
    code = AgencyCode(organ_id.strip().upper()).text
    page = _page()
    name = office.vault.keep(page)
    with office.store.write() as tx:
        row = _row(office, f"{_NOTATION}-{uuid.uuid4().hex[:8].upper()}")
        tx.session.add(row)
        tx.session.flush()
        file = ArrivedFile("thu-nghiem.pdf", name, len(page), "application/pdf", "MAIN", 1)
        tx.session.add(file_row(row.id, 0, file))
        known = tx.session.get(AgencyRow, code)
        line = RecipientRow(document_key=row.id, organ_id=code, name=known.name if known else code, channel="axis")
        line.old_code, line.state = known.old_code if known else "", "ready"
        tx.session.add(line)
        tx.session.flush()
        send_lines(tx, office, row, [line])
        note(tx, office, row.id, "test_sent", {"to": code})
        tx.touched(Topic.OUTBOX, row.id)
        return row.id


def tried_out(office: Office, limit: int = 20) -> list[tuple[int, RecipientCard]]:
    """Return the newest test packets and where their lines stand."""
    newest = select(DocumentRow.id).where(DocumentRow.direction == Direction.TEST.value)
    with office.store.read() as session:
        keys = session.scalars(newest.order_by(DocumentRow.id.desc()).limit(limit)).all()
        return [(key, line) for key in keys for line in queries.recipients_of(session, key, Limits(office.now()))]


def _row(office: Office, notation: str) -> DocumentRow:
    """Return the record of a test: no number, no book, found by no search."""
    ours, now = office.settings, office.now()
    return DocumentRow(
        direction=Direction.TEST.value,
        state=State.ISSUED.value,
        channel="axis",
        created_at=now,
        changed_at=now,
        issued_at=now,
        type_name="Công văn",
        subject=_SUBJECT,
        code_number="00",
        code_notation=notation,
        code=f"00/{notation}",
        issued_date=office.today(),
        signer_name=office.who,
        sender=ours.agency,
        sender_id=ours.organ_id,
        place=ours.place,
        document_id=wire_identifier(ours.organ_id, office.today(), f"00/{notation}"),
    )


def _page() -> bytes:
    """Return one page that says what it is, in letters that every viewer has."""
    body = b"%PDF-1.4\n"
    places = []
    for part in (*_PAGE, f"4 0 obj<</Length {len(_WORDS)}>>stream\n{_WORDS}\nendstream endobj\n"):
        places.append(len(body))
        body += part.encode("ascii")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(places) + 1
    head = f"xref\n0 {count}\n0000000000 65535 f \n{table}"
    tail = f"trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + (head + tail).encode("ascii")
