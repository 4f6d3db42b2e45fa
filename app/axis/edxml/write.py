"""Write a packet: literal `edXML:` prefixes, the widest deployed order, base64 on one line (spec 1.10).

Files are streamed: a packet with a 300 MB attachment needs no more memory than a small one.
"""

import binascii
import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import escape

from app.axis.edxml.names import extension_of
from app.axis.edxml.packet import (
    NAMESPACE,
    NEW,
    UPDATE,
    Attachment,
    Organ,
    Packet,
    Reference,
    Staff,
    build_document_id,
)
from app.axis.edxml.unpack import pack_alone, stays_as_is
from app.axis.edxml.values import clean, one_line
from app.base.clock import now

_RAW_TYPES = {
    "pdf": "application/pdf",
    "doc": "application/doc",
    "docx": "application/docx",
    "zip": "application/zip",
}
_ZIP_TYPE = "application/zip"
_BLOCK = 3 * 64 * 1024
_NEW_REASON = "Văn bản điện tử mới"


def write_packet(draft: Packet, out: Path) -> None:
    """Write the packet to `out`, whole and synced or not at all; attachments are read from their `path`."""
    part = out.with_name(f"{out.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            _Writer(stream).packet(draft, part.with_name(f"{out.name}.zip-part"))
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def identified(draft: Packet) -> Packet:
    """Return the draft with its DocumentId, content ids and content types as they will be written."""
    document_id = draft.document_id or build_document_id(draft.from_.organ_id, draft.promulgation_date, draft.code)
    return replace(
        draft,
        document_id=document_id if draft.kind == "edoc" else draft.document_id,
        attachments=tuple(
            replace(
                each,
                content_id=each.content_id or str(uuid.uuid4()),
                content_type=_RAW_TYPES[extension_of(each.name)] if _goes_raw(each) else _ZIP_TYPE,
            )
            for each in draft.attachments
        ),
    )


def _goes_raw(each: Attachment) -> bool:
    """Return whether the file travels without a ZIP: by its type, and only if a reader leaves it alone."""
    extension = extension_of(each.name)
    if extension == "zip":
        return True
    return extension in _RAW_TYPES and (each.path is None or stays_as_is(each.path))


class _Writer:
    """Writes elements, two blanks a level."""

    def __init__(self, stream: TextIO) -> None:
        self._out = stream
        self._depth = 0

    def packet(self, draft: Packet, spare: Path) -> None:
        """Write the whole packet; `spare` is a path for one ZIP at a time."""
        draft = identified(draft)
        self._out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        with self._block("edXML", prefix="", extra=f' xmlns="{NAMESPACE}"'):
            with self._block("edXMLEnvelope", extra=f' xmlns:edXML="{NAMESPACE}"'):
                with self._block("edXMLHeader"):
                    if draft.kind == "status":
                        self._status(draft)
                    else:
                        self._message(draft)
                        self._traces(draft)
                if draft.kind == "edoc":
                    self._manifest(draft.attachments)
            if draft.kind == "edoc":
                self._files(draft.attachments, spare)

    def _status(self, draft: Packet) -> None:
        with self._block("MessageHeader"):
            self._organ("From", draft.from_)
            for each in draft.response_for[:1]:
                self._reference(each)
            with self._block("StaffInfo"):
                for tag, value in _staff_facts(draft.staff, mobile_first=True):
                    self._known(tag, value)
            self._always("StatusCode", f"{draft.status or 0:02d}")
            self._known("Description", draft.description, lines=True)
            self._always("Timestamp", _moment(draft.timestamp or now()))

    def _message(self, draft: Packet) -> None:
        with self._block("MessageHeader"):
            self._organ("From", draft.from_)
            for organ in draft.to:
                self._organ("To", organ)
            self._always("DocumentId", draft.document_id)
            with self._block("Code"):
                self._always("CodeNumber", draft.code_number)
                self._always("CodeNotation", draft.code_notation)
            with self._block("PromulgationInfo"):
                self._always("Place", draft.place)
                self._always("PromulgationDate", _day(draft.promulgation_date))
            with self._block("DocumentType"):
                self._always("Type", _number(draft.type_group, 2))
                self._always("TypeDetail", _number(draft.type_detail, 0))
                self._always("TypeName", draft.type_name)
            self._always("Subject", draft.subject)
            self._always("Content", draft.content or draft.subject, lines=True)
            with self._block("SignerInfo"):
                self._always("Competence", draft.competence)
                self._always("Position", draft.position)
                self._always("FullName", draft.signer)
            self._known("DueDate", _day(draft.due_date))
            self._other(draft)
            for each in draft.response_for:
                self._reference(each)
            self._always("SteeringType", _number(draft.steering, 0))
            self._known("ApplicationType", draft.application_type)
            self._list("ToPlaces", "Place", draft.places)

    def _other(self, draft: Packet) -> None:
        with self._block("OtherInfo"):
            self._always("Priority", _number(draft.priority, 0))
            self._known("SphereOfPromulgation", draft.sphere)
            self._known("TyperNotation", draft.typist)
            self._known("PromulgationAmount", _number(draft.amount))
            self._known("PageAmount", _number(draft.page_amount))
            self._list("Appendixes", "Appendix", draft.appendixes)

    def _traces(self, draft: Packet) -> None:
        with self._block("TraceHeaderList"):
            with self._block("Bussiness"):
                self._business(draft)
            hops = [(hop.organ_id, hop.at) for hop in draft.trace] or [(draft.from_.organ_id, now())]
            for organ_id, at in hops:
                with self._block("TraceHeader"):
                    self._known("OrganId", organ_id)
                    self._always("Timestamp", _moment(at) if at else "")

    def _business(self, draft: Packet) -> None:
        self._known("DocumentId", draft.business_document_id)
        self._always("BussinessDocType", str(draft.business))
        default = _NEW_REASON if draft.business == NEW else ""
        self._always("BussinessDocReason", draft.business_reason or default, lines=True)
        self._always("Paper", _number(draft.paper, 0))
        if draft.business == UPDATE:
            self._changes(draft)
        if draft.replaces:
            with self._block("ReplacementInfoList"):
                for each in draft.replaces:
                    with self._block("ReplacementInfo"):
                        self._always("DocumentId", each.document_id)
                        self._list("OrganIdList", "OrganId", each.organ_ids)
        with self._block("StaffInfo"):
            for tag, value in _staff_facts(draft.staff, mobile_first=False):
                self._known(tag, value)

    def _changes(self, draft: Packet) -> None:
        with self._block("BussinessDocumentInfo"):
            self._always("DocumentInfo", str(int(draft.document_info_changed)))
            self._always("DocumentReceiver", str(int(draft.receivers_changed)))
            if draft.receiver_changes:
                with self._block("ReceiverList"):
                    for each in draft.receiver_changes:
                        with self._block("Receiver"):
                            self._always("OrganId", each.organ_id)
                            self._always("ReceiverType", str(int(each.change == "added")))

    def _manifest(self, attachments: Sequence[Attachment]) -> None:
        with self._block("edXMLBody"), self._block("edXMLManifest", extra=' version="1.0"'):
            for each in attachments:
                with self._block("Reference"):
                    self._always("ContentId", f"cid:{each.content_id}")
                    self._always("ContentType", each.content_type)
                    self._known("Description", each.description)
                    self._always("AttachmentName", each.name)

    def _files(self, attachments: Sequence[Attachment], spare: Path) -> None:
        with self._block("AttachmentEncoded", prefix=""):
            for each in attachments:
                with self._block("Attachment", prefix=""):
                    self._always("ContentId", f"cid:{each.content_id}", prefix="")
                    self._always("AttachmentName", each.name, prefix="")
                    if one_line(each.description):
                        self._always("Description", each.description, prefix="")
                    self._always("ContentType", each.content_type, prefix="")
                    self._payload(each, spare)

    def _payload(self, each: Attachment, spare: Path) -> None:
        tag = "edXML:ContentTransferEncoded"
        self._out.write(f'{self._margin}<{tag} xmlns:edXML="{NAMESPACE}">')
        if each.path is not None and _goes_raw(each):
            self._base64(each.path)
        elif each.path is not None:
            try:
                extension = extension_of(each.name)
                entry = str(uuid.uuid4())
                pack_alone(each.path, spare, f"{entry}.{extension}" if extension.isalnum() else entry)
                self._base64(spare)
            finally:
                spare.unlink(missing_ok=True)
        self._out.write(f"</{tag}>\n")

    def _base64(self, path: Path) -> None:
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                self._out.write(binascii.b2a_base64(block, newline=False).decode("ascii"))

    def _organ(self, tag: str, organ: Organ) -> None:
        with self._block(tag):
            self._always("OrganId", organ.organ_id)
            self._always("OrganizationInCharge", organ.in_charge or organ.name)
            self._always("OrganName", organ.name)
            self._known("OrganAdd", organ.address)
            self._known("Email", organ.email)
            self._known("Telephone", organ.telephone)
            self._known("Fax", organ.fax)
            self._known("Website", organ.website)

    def _reference(self, each: Reference) -> None:
        with self._block("ResponseFor"):
            self._always("OrganId", each.organ_id)
            self._always("Code", each.code)
            self._known("DocumentId", each.document_id)
            self._always("PromulgationDate", _day(each.promulgation_date))

    @contextmanager
    def _block(self, tag: str, *, prefix: str = "edXML:", extra: str = "") -> Iterator[None]:
        self._out.write(f"{self._margin}<{prefix}{tag}{extra}>\n")
        self._depth += 1
        yield
        self._depth -= 1
        self._out.write(f"{self._margin}</{prefix}{tag}>\n")

    def _always(self, tag: str, value: str, *, prefix: str = "edXML:", lines: bool = False) -> None:
        body = escape(clean(value) if lines else one_line(value))
        self._out.write(f"{self._margin}<{prefix}{tag}>{body}</{prefix}{tag}>\n")

    def _known(self, tag: str, value: str, *, lines: bool = False) -> None:
        if clean(value):
            self._always(tag, value, lines=lines)

    def _list(self, tag: str, item: str, values: Sequence[str]) -> None:
        if any(clean(value) for value in values):
            with self._block(tag):
                for value in values:
                    self._known(item, value)

    @property
    def _margin(self) -> str:
        return "  " * self._depth


def _staff_facts(staff: Staff, *, mobile_first: bool) -> list[tuple[str, str]]:
    """Return the facts in order: edoc and status packets differ in it."""
    reach = [("Mobile", staff.mobile), ("Email", staff.email)]
    return [
        ("Department", staff.department),
        ("Staff", staff.name),
        *(reach if mobile_first else reach[::-1]),
    ]


def _number(value: int | None, default: int | None = None) -> str:
    chosen = default if value is None else value
    return "" if chosen is None else str(chosen)


def _day(value: date | None) -> str:
    return f"{value.year:04d}/{value.month:02d}/{value.day:02d}" if value else ""


def _moment(value: datetime) -> str:
    return f"{_day(value)} {value:%H:%M:%S}"
