"""An approved document is taken in to be issued (NĐ 30/2020 Đ14, Đ15; R-401, R-402, R-405; D-22, D-23)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select

from app.base.errors import Refused
from app.base.news import Topic
from app.base.rules import rules
from app.desk.journal import document, note
from app.desk.office import Office
from app.desk.paper_facts import keep as keep_paper
from app.desk.paper_facts import refuse_future
from app.desk.receive import file_row, index
from app.desk.versions import Version, keep_source
from app.documents.arrival import ArrivedFile, Signer
from app.documents.capacity import parted
from app.documents.cards import Card
from app.documents.kinds import DocumentType, find_type, types_of
from app.documents.life import State
from app.documents.values import LONGEST_SUBJECT, AgencyCode, Channel, check_notation, clean, optional, required
from app.pages.sheets import Made
from app.store.queries import card_of
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import AgencyRow, RecipientRow


class RecipientTwice(Refused):
    """The same agency stands twice among the recipients."""

    code = "recipient.twice"


class RecipientIsUs(Refused):
    """The agency itself stands among the recipients."""

    code = "recipient.us"


class MainFileMissing(Refused):
    """An outgoing document needs exactly one main PDF (R-505)."""

    code = "outgoing.no_main_file"


class AlreadyIssued(Refused):
    """The recipients of a document that has left can only be added to (D-24)."""

    code = "outgoing.issued"


@dataclass(frozen=True)
class Recipient:
    """One place a document goes to, and by which channel; who has no agency code is reached on paper, by a name."""

    organ_id: str
    name: str = ""
    channel: str = "axis"


@dataclass(frozen=True)
class Draft:
    """What the clerk enters about a document to be issued."""

    type_name: str
    subject: str
    signer: Signer
    recipients: tuple[Recipient, ...] = ()
    notation: str = ""
    drafting_unit: str = ""
    urgency: int = 0
    due: date | None = None
    response_required: bool = False
    response_for: tuple[str, ...] = ()
    retained_by: str = "VT"
    note: str = ""
    files: tuple[ArrivedFile, ...] = field(default=())
    hand_signed: date | None = None
    """The day on which the leader signed the paper; then the main PDF comes later, as a scan (D-21)."""
    source: ArrivedFile | None = None
    """The drafter's own file of which the main PDF was made here, and what was noticed then (R-420)."""
    made: Made | None = None


def document_types(on: date) -> tuple[DocumentType, ...]:
    """Return the types of documents that hold on a day."""
    return types_of(rules("document-types", on)["types"])


def prepare(office: Office, draft: Draft) -> Card:
    """Take a document in to be issued; its files rest in the vault already, the signed PDF as role MAIN.

    Raises NoSuchType, FieldMissing, FieldTooLong, MainFileMissing, RecipientTwice, RecipientIsUs, BadAgencyCode,
    SignedInFuture.
    """
    count = [file.role for file in draft.files].count("MAIN")
    if count > 1 or (not count and draft.hand_signed is None):
        raise MainFileMissing(files=len(draft.files))
    if draft.hand_signed is not None:
        refuse_future(office, draft.hand_signed)
    kind = find_type(document_types(office.today()), draft.type_name)
    with office.store.write() as tx:
        row = _row(office, draft, kind)
        tx.session.add(row)
        tx.session.flush()
        tx.session.add_all(file_row(row.id, place, file) for place, file in enumerate(draft.files, 1 - count))
        put_recipients(tx, office, row.id, draft.recipients)
        index(tx, row)
        if draft.hand_signed is not None:
            keep_paper(tx, row.id, {"signed": draft.hand_signed.isoformat()})
        note(tx, office, row.id, "prepared", {"type": kind.name, "recipients": len(draft.recipients)})
        for main in (file for file in draft.files if file.role == "MAIN"):
            keep_source(tx, office, row.id, Version(main, draft.source, draft.made))
        tx.touched(Topic.OUTGOING, row.id)
        return card_of(tx.session, row)


def capacities(office: Office, limit: int = 8) -> list[str]:
    """Return in which capacities the office's documents were signed, the newest first."""
    asked = (
        select(DocumentRow.competence)
        .where(DocumentRow.direction == "outgoing", DocumentRow.competence != "")
        .group_by(DocumentRow.competence)
        .order_by(func.max(DocumentRow.id).desc())
        .limit(limit)
    )
    with office.store.read() as session:
        return list(session.scalars(asked))


def set_recipients(office: Office, key: int, recipients: Sequence[Recipient]) -> Card:
    """Set the recipients of a document that has not left; raises AlreadyIssued."""
    with office.store.write() as tx:
        row = document(tx, key, "outgoing")
        if row.state in {State.ISSUED.value, State.RECALLED.value}:
            raise AlreadyIssued(key=key)
        for old in tx.session.scalars(select(RecipientRow).where(RecipientRow.document_key == key)):
            tx.session.delete(old)
        tx.session.flush()
        put_recipients(tx, office, key, recipients)
        note(tx, office, key, "recipients_set", {"to": [one.organ_id or one.name for one in recipients]})
        tx.touched(Topic.OUTGOING, key)
        tx.session.flush()
        return card_of(tx.session, row)


def _row(office: Office, draft: Draft, kind: DocumentType) -> DocumentRow:
    main = next((file for file in draft.files if file.role == "MAIN"), None)
    competence, position = parted(draft.signer.competence, draft.signer.position)
    return DocumentRow(
        direction="outgoing",
        state=State.PREPARED.value,
        channel=(Channel.AXIS if draft.hand_signed is None else Channel.PAPER).value,
        created_at=office.now(),
        changed_at=office.now(),
        type_name=kind.name,
        series=_series(office, kind, clean(draft.notation)),
        subject=required("subject", draft.subject, LONGEST_SUBJECT),
        code_notation=check_notation(draft.notation) if draft.notation else "",
        signer_name=required("signer_name", draft.signer.name, 50),
        signer_position=optional("signer_position", position, 100),
        competence=optional("competence", competence, 100),
        drafting_unit=optional("drafting_unit", draft.drafting_unit, 100),
        urgency=draft.urgency,
        due=draft.due,
        response_required=draft.response_required,
        response_for=list(draft.response_for),
        retained_by=optional("retained_by", draft.retained_by, 200),
        note=optional("note", draft.note, 500),
        author=office.settings.agency,
        sender=office.settings.agency,
        sender_id=office.settings.organ_id,
        sender_old_id=office.settings.old_organ_id,
        place=office.settings.place,
        page_count=main.pages if main is not None else None,
        files=len(draft.files),
    )


def _series(office: Office, kind: DocumentType, notation: str) -> str:
    """Return the series that counts a document: what stands on its page prevails, or the same code was given twice."""
    named = notation.partition("-")[0]
    unclear = {"", office.settings.agency_short}
    printed = (one for one in document_types(office.today()) if one.short == named and named not in unclear)
    return next(printed, kind).series


def put_recipients(tx: Writing, office: Office, key: int, recipients: Sequence[Recipient]) -> None:
    """Add lines for recipients, ready to be issued; raises RecipientTwice, RecipientIsUs, BadAgencyCode."""
    seen: set[tuple[str, str]] = set()
    ours = {office.settings.organ_id, office.settings.old_organ_id}
    for recipient in recipients:
        organ_id, channel = place_of(recipient)
        if organ_id in ours:
            raise RecipientIsUs(organ_id=organ_id)
        if (organ_id, channel) in seen:
            raise RecipientTwice(organ_id=organ_id)
        seen.add((organ_id, channel))
        tx.session.add(_recipient(tx, key, recipient, organ_id if recipient.organ_id.strip() else ""))


def place_of(recipient: Recipient) -> tuple[str, str]:
    """Return what makes a recipient one: the code, or the name of who has none, and the channel.

    Raises BadAgencyCode, also where a channel that carries by itself has no code to carry to; FieldMissing.
    """
    if recipient.channel == "paper" and not recipient.organ_id.strip():
        return required("recipients", recipient.name, 200), recipient.channel
    return AgencyCode(recipient.organ_id.strip().upper()).text, recipient.channel


def _recipient(tx: Writing, key: int, recipient: Recipient, organ_id: str) -> RecipientRow:
    known = tx.session.get(AgencyRow, organ_id)
    if known is not None:
        known.uses += 1
    return RecipientRow(
        document_key=key,
        organ_id=organ_id,
        old_code=known.old_code if known else "",
        name=clean(recipient.name) or (known.name if known else organ_id),
        channel=recipient.channel,
        state="ready",
    )
