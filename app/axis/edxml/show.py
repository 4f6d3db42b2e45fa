"""A packet as plain JSON values, under the names that scripts rely on."""

from datetime import date, datetime

from app.axis.edxml.packet import Attachment, Organ, Packet, Reference, Staff


def show(packet: Packet) -> dict[str, object]:
    """Return every field of the packet as JSON values; `treat_as` and `signature` only where they apply."""
    common: dict[str, object] = {
        "kind": packet.kind,
        "from": packet.from_.organ_id,
        "from_organ": _organ(packet.from_),
        "staff": _staff(packet.staff),
        "namespace_well_formed": packet.namespace_well_formed,
        "raw_dates": dict(packet.raw_dates),
        "warnings": list(packet.warnings),
        "error": packet.error or None,
    }
    if packet.kind == "status":
        return common | _status(packet)
    return common | _head(packet) | _routing(packet) | _business(packet)


def _status(packet: Packet) -> dict[str, object]:
    first = packet.response_for[0] if packet.response_for else Reference()
    facts: dict[str, object] = {
        "status": packet.status,
        "raw_status": packet.raw_status,
        "description": packet.description,
        "timestamp": _moment(packet.timestamp),
        "response_for_organ": first.organ_id,
        "response_for_code": first.code,
        "response_for_date": _day(first.promulgation_date),
        "response_for_document": first.document_id,
    }
    if packet.effective_status != packet.status:
        facts["treat_as"] = packet.effective_status
    if packet.signature:
        facts["signature"] = packet.signature
    return facts


def _head(packet: Packet) -> dict[str, object]:
    facts: dict[str, object] = {
        "code": packet.code,
        "code_number": packet.code_number,
        "code_notation": packet.code_notation,
        "place": packet.place,
        "promulgation_date": _day(packet.promulgation_date),
        "type_group": packet.type_group,
        "type_detail": packet.type_detail,
        "type_name": packet.type_name,
        "subject": packet.subject,
        "content": packet.content,
        "competence": packet.competence,
        "position": packet.position,
        "signer": packet.signer,
        "due_date": _day(packet.due_date),
        "priority": packet.priority,
        "sphere": packet.sphere,
        "typist": packet.typist,
        "amount": packet.amount,
        "page_amount": packet.page_amount,
        "appendixes": list(packet.appendixes),
        "steering": packet.steering,
        "application_type": packet.application_type,
        "document_id": packet.document_id,
        "paper": packet.paper,
    }
    if packet.signature:
        facts["signature"] = packet.signature
    return facts


def _routing(packet: Packet) -> dict[str, object]:
    return {
        "to": [organ.organ_id for organ in packet.to],
        "to_organs": [_organ(organ) for organ in packet.to],
        "places": list(packet.places),
        "response_for": [each.document_id or each.code for each in packet.response_for],
        "response_for_references": [_reference(each) for each in packet.response_for],
        "trace_organs": [hop.organ_id or None for hop in packet.trace],
        "trace_times": [_moment(hop.at) for hop in packet.trace],
        "attachments": [_attachment(each) for each in packet.attachments],
    }


def _business(packet: Packet) -> dict[str, object]:
    return {
        "business": packet.business,
        "business_reason": packet.business_reason,
        "business_document_id": packet.business_document_id,
        "document_info_changed": packet.document_info_changed,
        "receivers_changed": packet.receivers_changed,
        "receiver_changes": [[each.organ_id, each.change] for each in packet.receiver_changes],
        "replaces": [[each.document_id, list(each.organ_ids)] for each in packet.replaces],
    }


def _organ(organ: Organ) -> dict[str, str]:
    return {
        "organ_id": organ.organ_id,
        "name": organ.name,
        "in_charge": organ.in_charge,
        "address": organ.address,
        "email": organ.email,
        "telephone": organ.telephone,
        "fax": organ.fax,
        "website": organ.website,
    }


def _staff(staff: Staff) -> dict[str, str]:
    return {"department": staff.department, "name": staff.name, "mobile": staff.mobile, "email": staff.email}


def _reference(each: Reference) -> dict[str, object]:
    return {
        "organ_id": each.organ_id,
        "code": each.code,
        "promulgation_date": _day(each.promulgation_date),
        "document_id": each.document_id,
    }


def _attachment(each: Attachment) -> dict[str, object]:
    return {
        "content_id": each.content_id or None,
        "name": each.name,
        "original_name": each.original_name,
        "content_type": each.content_type,
        "description": each.description,
        "size": None if each.error else each.size,
        "sha256": each.sha256 or None,
        "error": each.error or None,
    }


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(timespec="seconds") if value else None
