"""What the axis would refuse costs no number: record and draft are checked by the wire's rules (edXML 1.12; R-1301)."""

from collections.abc import Sequence

from sqlalchemy import select

from app.base.errors import Refused
from app.desk.office import Office
from app.documents.leaving import Circumstances, Finding, Leaving, LeavingFile, check_leaving
from app.documents.secrecy import mark_in_notation
from app.store.store import Writing
from app.store.tables import DocumentRow, FileRow
from app.store.tables_exchange import RecipientRow

_MEGABYTE = 1024 * 1024
BY_THE_AXIS = "axis"


class NotFitToLeave(Refused):
    """The axis would refuse the document; facts: `rules`, `fields`, `findings` (sentence code, field)."""

    code = "issue.not_fit"


def refuse_unfit(tx: Writing, office: Office, row: DocumentRow) -> None:
    """Refuse a document that goes by the axis and breaks a rule of the wire; raises NotFitToLeave."""
    lines = tx.session.scalars(
        select(RecipientRow).where(RecipientRow.document_key == row.id, RecipientRow.channel == BY_THE_AXIS)
    ).all()
    if not lines:
        return
    files = tx.session.scalars(
        select(FileRow)
        .where(FileRow.document_key == row.id, FileRow.superseded.is_(False))
        .order_by(FileRow.position, FileRow.id)
    )
    leaving = Leaving(
        sender=row.sender_id,
        receivers=tuple(line.organ_id for line in lines),
        code_number=row.code_number,
        code_notation=row.code_notation,
        subject=row.subject,
        dated=row.issued_date,
        due=row.due,
        priority=row.urgency,
        texts=_texts(office, row, tuple(line.name for line in lines)),
        files=tuple(LeavingFile(file.name, file.size, file.problem) for file in files),
    )
    refuse(check_leaving(leaving, around(office, row.mark or mark_in_notation(row.code))))


def refuse(findings: Sequence[Finding]) -> None:
    """Raise NotFitToLeave where a finding is an error."""
    errors = [finding for finding in findings if finding.severity == "E"]
    if errors:
        raise NotFitToLeave(
            rules=sorted({finding.rule for finding in errors}),
            fields=sorted({finding.field for finding in errors}),
            findings=[(finding.message_code, finding.field) for finding in errors],
        )


def around(office: Office, mark: str) -> Circumstances:
    """Return what the rules need to know of this office."""
    ours = office.settings
    codes = frozenset(code for code in (ours.organ_id, ours.old_organ_id) if code)
    return Circumstances(
        office.today(), own_codes=codes, classified=bool(mark), largest=ours.largest_packet_mb * _MEGABYTE
    )


def _texts(office: Office, row: DocumentRow, receivers: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return the other texts that travel with a record."""
    ours = office.settings
    return {
        "place": (row.place,),
        "type_name": (row.type_name,),
        "competence": (row.competence,),
        "position": (row.signer_position,),
        "signer": (row.signer_name,),
        "document_id": (row.document_id,),
        "from.name": (ours.agency,),
        "from.in_charge": (ours.parent_agency,),
        "to.name": receivers,
        "appendixes": tuple(row.appendixes),
    }
