"""From records to packets and from packets to arrivals: where the wire's names and ours meet."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.axis.edxml.kinds import kind_name
from app.axis.edxml.packet import (
    RECALL,
    REPLACE,
    UPDATE,
    Attachment,
    Hop,
    Organ,
    Packet,
    Reference,
    Replacement,
    Staff,
)
from app.axis.port import Waiting
from app.desk.directory import names
from app.desk.issue import Report
from app.desk.links import REPLACES
from app.desk.office import Office
from app.desk.prepare import document_types
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties, Signer
from app.documents.capacity import parted
from app.documents.kinds import find_type
from app.documents.values import Channel
from app.store.tables import DocumentRow, FileRow, LinkRow
from app.store.tables_exchange import ParcelRow, RecipientRow

_MAIN, _ANNEX = "MAIN", "ATTACHED"
_ADMINISTRATIVE = 2
_DOUBTS = {
    "mail_sender_differs": "Thư đến từ địa chỉ khác địa chỉ của cơ quan này trong danh bạ.",
    "mail_sender_unknown": "Danh bạ không có địa chỉ thư của cơ quan gửi.",
    "mail_not_vouched": "Máy chủ thư báo: tên miền của người gửi có thể bị mạo danh.",
}
_URGENCIES = range(5)
_LONGEST_TEXT, _LONGEST_NAME, _MOST = 4000, 500, 200
"""How many characters of a text and of a name, and how many of a list, a record keeps: the wire knows no end."""
_OLDEST_REPORT = timedelta(days=3650)
_ONE_CASE = " (cá biệt)"
"""The wire's list tells an agency's own decision from a law so; a register says *Quyết định*."""


def packet_of(office: Office, session: Session, parcel: ParcelRow) -> Packet:
    """Return the packet that a parcel promises."""
    row = session.get_one(DocumentRow, parcel.document_key)
    return _status(office, row, parcel) if parcel.kind == "status" else _document(office, session, row, parcel)


def arrival_of(packet: Packet, at: datetime, files: tuple[ArrivedFile, ...], raw: str, waiting: Waiting) -> Arrival:
    """Return what a packet brings, in the words of the desk; `files` are in the vault already."""
    name, code = _shown(packet.from_.name), _shown(packet.from_.organ_id)
    parties = Parties(name or code, code, author=name)
    return Arrival(
        channel=Channel(waiting.channel),
        arrived_at=at,
        parties=parties,
        facts=_with_doubts(_facts(packet), waiting.warnings),
        files=files,
        raw_sha256=raw,
        axis_id=waiting.axis_id,
        business=packet.business,
        warnings=packet.warnings + waiting.warnings,
        replaces=tuple(_shown(each.document_id) for each in packet.replaces[:_MOST]),
    )


def named(office: Office, packet: Packet) -> Packet:
    """Return a packet whose sender is told by name: one that came with a code alone has that of the directory."""
    sender = packet.from_
    known = "" if sender.name else names(office, [sender.organ_id]).get(sender.organ_id, "")
    return replace(packet, from_=replace(sender, name=known)) if known else packet


def report_of(packet: Packet, at: datetime) -> Report:
    """Return what a status packet reports; a time that cannot be read, or cannot be, is the time of arrival."""
    about = packet.response_for[0] if packet.response_for else Reference()
    said = packet.timestamp
    return Report(
        sender=_shown(packet.from_.organ_id),
        status=packet.effective_status or 0,
        at=said if said is not None and at - _OLDEST_REPORT < said < at else at,
        text=_shown(packet.description, _LONGEST_TEXT),
        document_id=_shown(about.document_id),
        code=_shown(about.code),
        dated=about.promulgation_date,
    )


def _with_doubts(facts: Facts, warnings: tuple[str, ...]) -> Facts:
    """Write into the note what makes a letter's sender doubtful, for the clerk to see before registering (D-30)."""
    doubts = [_DOUBTS[each] for each in warnings if each in _DOUBTS]
    return replace(facts, note=" ".join([*([facts.note] if facts.note else []), *doubts])) if doubts else facts


def _facts(packet: Packet) -> Facts:
    business_id = packet.business_document_id if packet.business in {1, 2} else ""
    return Facts(
        subject=_shown(packet.subject, _LONGEST_TEXT),
        code_number=_shown(packet.code_number),
        code_notation=_shown(packet.code_notation),
        type_name=_shown(packet.type_name.removesuffix(_ONE_CASE)),
        issued_date=packet.promulgation_date,
        place=_shown(packet.place),
        signer=Signer(_shown(packet.signer), _shown(packet.position), _shown(packet.competence)),
        urgency=packet.priority if packet.priority and packet.priority in _URGENCIES else 0,
        due=packet.due_date,
        page_count=packet.page_amount if (packet.page_amount or 0) > 0 else None,
        copies=max(packet.amount or 1, 1),
        appendixes=tuple(_shown(each) for each in packet.appendixes[:_MOST]),
        response_required=packet.due_date is not None,
        has_paper=packet.paper == 1,
        document_id=_shown(business_id or packet.document_id),
        response_for=tuple(_shown(each.document_id or each.code) for each in packet.response_for[:_MOST]),
        note=_shown(packet.business_reason, _LONGEST_TEXT) if packet.business else "",
    )


def _shown(text: str, longest: int = _LONGEST_NAME) -> str:
    """Return what a record keeps of a text: no screen could show more, and the raw packet is kept whole."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _document(office: Office, session: Session, row: DocumentRow, parcel: ParcelRow) -> Packet:
    kind = find_type(document_types(office.today()), row.type_name)
    competence, position = parted(row.competence, row.signer_position)
    return Packet(
        kind="edoc",
        from_=_ourselves(office),
        to=_receivers(session, parcel),
        code_number=row.code_number,
        code_notation=row.code_notation,
        place=row.place,
        promulgation_date=row.issued_date,
        type_group=_ADMINISTRATIVE,
        type_detail=kind.wire,
        type_name=kind_name(_ADMINISTRATIVE, kind.wire),
        subject=row.subject,
        content=row.subject,
        competence=competence,
        position=position,
        signer=row.signer_name,
        due_date=row.due,
        places=("Như trên", f"Lưu: {row.retained_by or 'VT'}"),
        priority=row.urgency,
        amount=row.copies,
        page_amount=row.page_count,
        appendixes=tuple(row.appendixes),
        response_for=tuple(Reference(document_id=wire, code=wire.split(",")[-1]) for wire in row.response_for),
        document_id=row.document_id,
        trace=(Hop(office.settings.organ_id, parcel.created_at),),
        business=parcel.business,
        business_reason=parcel.text or "Văn bản điện tử mới",
        business_document_id=row.document_id if parcel.business in {RECALL, UPDATE} else "",
        document_info_changed=parcel.business == UPDATE,
        replaces=_replaced(session, row) if parcel.business == REPLACE else (),
        staff=_staff(office, parcel),
        paper=int(row.has_paper),
        attachments=() if parcel.business == RECALL else tuple(_attachments(office, session, row.id)),
    )


def _receivers(session: Session, parcel: ParcelRow) -> tuple[Organ, ...]:
    """Return whom a promise is for: the one agency it names, or the lines that wait for it."""
    asked = select(RecipientRow).order_by(RecipientRow.id)
    if parcel.addressee:
        mine = RecipientRow.document_key == parcel.document_key
        asked = asked.where(mine, RecipientRow.organ_id == parcel.addressee).limit(1)
    else:
        asked = asked.where(RecipientRow.parcel_id == parcel.id)
    return tuple(Organ(organ_id=line.organ_id, name=line.name) for line in session.scalars(asked))


def _replaced(session: Session, row: DocumentRow) -> tuple[Replacement, ...]:
    """Return the documents that this one replaces and who had them (edxml 2.5)."""
    links = select(LinkRow).where(LinkRow.document_key == row.id, LinkRow.kind == REPLACES).order_by(LinkRow.id)
    found = []
    for link in session.scalars(links).all():
        old = session.get_one(DocumentRow, link.other_key)
        had = select(RecipientRow.organ_id).where(RecipientRow.document_key == old.id, RecipientRow.axis_id != "")
        found.append(Replacement(old.document_id, tuple(session.scalars(had.order_by(RecipientRow.id)))))
    return tuple(found)


def _status(office: Office, row: DocumentRow, parcel: ParcelRow) -> Packet:
    return Packet(
        kind="status",
        from_=_ourselves(office),
        response_for=(Reference(parcel.addressee, row.code, row.issued_date, row.document_id),),
        staff=_staff(office, parcel),
        status=parcel.status,
        description=parcel.text,
        timestamp=parcel.created_at,
    )


def _attachments(office: Office, session: Session, key: int) -> list[Attachment]:
    asked = select(FileRow).where(FileRow.document_key == key, FileRow.superseded.is_(False))
    return [
        Attachment(
            name=file.name,
            path=Path(office.vault.path(file.sha256)),
            content_type=file.content_type,
            description="Văn bản chính" if file.role == _MAIN else "Tệp kèm theo",
            size=file.size,
            sha256=file.sha256,
        )
        for file in session.scalars(asked.order_by(FileRow.position, FileRow.id))
    ]


def _ourselves(office: Office) -> Organ:
    ours = office.settings
    return Organ(ours.organ_id, ours.agency, ours.parent_agency or ours.agency)


def _staff(office: Office, parcel: ParcelRow) -> Staff:
    return Staff(department=f"Văn thư {office.settings.agency}", name=parcel.who)


def file_role(position: int) -> str:
    """Return the role of a packet's file: the first one is the document, the others come with it."""
    return _MAIN if position == 0 else _ANNEX
