"""The rules V01 to V20 for a packet that is about to leave, or that came in (spec 1.12).

V01 is the reader's own work: a packet that is not well-formed never becomes a Packet. What concerns the document
itself is law in `documents.leaving`, which the desk asks too; here stands what only a packet can break.
"""

from collections.abc import Callable, Iterator

from app.axis.edxml.kinds import kind_name, same_kind
from app.axis.edxml.packet import NEW, RECALL, REPLACE, STATUS_CODES, UPDATE, Organ, Packet
from app.documents.leaving import Circumstances, Finding, Leaving, LeavingFile, broken, check_leaving

_REASON_STATUSES = {2, 13, 16}
_TEXTS = (
    "place", "type_name", "content", "competence", "position", "signer", "sphere", "typist", "document_id",
    "business_reason",
)  # fmt: skip
_ORGAN_TEXTS = ("in_charge", "name", "address", "email", "telephone", "fax", "website")
_STAFF_TEXTS = ("department", "name", "mobile", "email")

Rule = Callable[[Packet, Circumstances], Iterator[Finding]]


def check_packet(packet: Packet, around: Circumstances) -> list[Finding]:
    """Return every broken rule, errors first."""
    if packet.kind == "status":
        found = list(_status(packet, around))
    else:
        found = check_leaving(_leaving(packet), around)
        found += [finding for rule in (_kind, _business, _manifest) for finding in rule(packet, around)]
    return sorted(found, key=lambda each: each.severity)


def _leaving(packet: Packet) -> Leaving:
    """Return the document that a packet carries, as the law looks at it."""
    texts: dict[str, tuple[str, ...]] = {name: (getattr(packet, name),) for name in _TEXTS}
    texts |= {f"from.{name}": _each(name, packet.from_) for name in _ORGAN_TEXTS}
    texts |= {f"to.{name}": _each(name, *packet.to) for name in _ORGAN_TEXTS}
    texts |= {f"staff.{name}": (getattr(packet.staff, name),) for name in _STAFF_TEXTS}
    return Leaving(
        sender=packet.from_.organ_id,
        receivers=tuple(organ.organ_id for organ in packet.to),
        code_number=packet.code_number,
        code_notation=packet.code_notation,
        subject=packet.subject,
        dated=packet.promulgation_date,
        due=packet.due_date,
        priority=packet.priority,
        texts=texts | {"places": packet.places, "appendixes": packet.appendixes},
        files=tuple(LeavingFile(each.name, each.size, each.error) for each in packet.attachments),
        is_new=packet.business == NEW,
    )


def _each(name: str, *organs: Organ) -> tuple[str, ...]:
    return tuple(getattr(organ, name) for organ in organs)


def _kind(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if not around.sending:
        return
    name = kind_name(packet.type_group or 0, packet.type_detail or 0)
    if not name:
        yield broken("V09", "E", "type_name", "unknown")
    elif not same_kind(name, packet.type_name):
        yield broken("V09", "E", "type_name", "mismatch")


def _business(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if packet.business not in {NEW, RECALL, UPDATE, REPLACE}:
        yield broken("V12", "E", "business", "unknown")
    if packet.business in {RECALL, UPDATE} and not packet.business_document_id:
        yield broken("V12", around.strict, "business_document_id", "missing")
    if packet.business == UPDATE and not (packet.document_info_changed or packet.receivers_changed):
        yield broken("V12", around.strict, "document_info_changed", "nothing_changed")
    if packet.receivers_changed and not packet.receiver_changes:
        yield broken("V12", around.strict, "receiver_changes", "missing")
    if packet.business == REPLACE and not packet.replaces:
        yield broken("V12", around.strict, "replaces", "missing")
    if packet.business != NEW and not packet.business_reason:
        yield broken("V13", around.strict, "business_reason", "missing")


def _manifest(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if "manifest_mismatch" in packet.warnings:
        yield broken("V14", around.strict, "attachments", "manifest")


def _status(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if not packet.from_.organ_id:
        yield broken("V19", "E", "from", "missing")
    if not packet.response_for:
        yield broken("V19", "E", "response_for", "missing")
    for each in packet.response_for[:1]:
        for place, value in (
            ("response_for_organ", each.organ_id),
            ("response_for_code", each.code),
            ("response_for_document", each.document_id),
        ):
            if not value:
                yield broken("V19", around.strict, place, "missing")
    if packet.status not in STATUS_CODES:
        yield broken("V20", around.strict, "status", "unknown")
    if packet.status in _REASON_STATUSES and not packet.description:
        yield broken("V13", around.strict, "description", "missing")
