"""From the light tree to the fields of a packet: by local name, in any order, old shapes included."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from app.axis.edxml.packet import (
    MISPRINTED_AGREEMENT,
    NEW,
    REPLACE,
    STATUS_CODES,
    BadPacket,
    Hop,
    Organ,
    Packet,
    ReceiverChange,
    Reference,
    Replacement,
    Staff,
    build_document_id,
)
from app.axis.edxml.stream import Node
from app.axis.edxml.values import organ_code, read_day, read_flag, read_moment, read_number

_Moment = TypeVar("_Moment", date, datetime)


@dataclass
class Notes:
    """What the reader wants to say about a packet besides its fields."""

    warnings: list[str] = field(default_factory=list)
    raw_dates: list[tuple[str, str]] = field(default_factory=list)

    def warn(self, code: str) -> None:
        """Note a warning once."""
        if code not in self.warnings:
            self.warnings.append(code)

    def date_of(self, name: str, text: str, read: Callable[[str], _Moment | None]) -> _Moment | None:
        """Return the day or moment in the text; keep the text when there is none in it."""
        value = read(text)
        if text and value is None:
            self.warn("date_unreadable")
            self.raw_dates.append((name, text))
        return value


def child(node: Node | None, name: str) -> Node | None:
    """Return the first child of that name."""
    return next(children(node, name), None)


def children(node: Node | None, name: str) -> Iterator[Node]:
    """Yield the children of that name."""
    return (each for each in node.children if each.name == name) if node else iter(())


def text(node: Node | None, *path: str) -> str:
    """Return the trimmed NFC text at the end of the path, or nothing."""
    for name in path:
        node = child(node, name)
    return unicodedata.normalize("NFC", "".join(node.texts).strip()) if node else ""


def find(node: Node, name: str) -> Node | None:
    """Return the first element of that name anywhere below, the shallowest first."""
    level = [node]
    while level:
        for each in level:
            if each.name == name:
                return each
        level = [below for each in level for below in each.children]
    return None


def read_fields(root: Node, notes: Notes) -> Packet:
    """Return the packet without its attachments; raises BadPacket where nothing sensible remains."""
    header = find(root, "messageheader") or find(root, "status")
    if header is None:
        raise BadPacket(reason="kind_unknown")
    if text(header, "statuscode"):
        return _status(header, notes)
    return _edoc(root, header, notes)


def _status(header: Node, notes: Notes) -> Packet:
    sender = _organ(child(header, "from"))
    references = _references(header, notes)
    _demand({"From": bool(sender.organ_id), "ResponseFor": bool(references)})
    raw = text(header, "statuscode")
    status = read_number(raw)
    if status == MISPRINTED_AGREEMENT:
        notes.warn("status_14_means_15")
    elif status not in STATUS_CODES:
        notes.warn("status_unknown")
    return Packet(
        kind="status",
        from_=sender,
        response_for=references,
        staff=_staff(child(header, "staffinfo")),
        status=status,
        raw_status=raw,
        description=text(header, "description"),
        timestamp=notes.date_of("Timestamp", text(header, "timestamp"), read_moment),
    )


def _edoc(root: Node, header: Node, notes: Notes) -> Packet:
    sender = _organ(child(header, "from"))
    receivers = tuple(organ for node in children(header, "to") if (organ := _organ(node)).organ_id)
    _demand(
        {"From": bool(sender.organ_id), "To": bool(receivers), "Subject": bool(text(header, "subject"))},
    )
    signer, kind, other = (child(header, name) for name in ("signerinfo", "documenttype", "otherinfo"))
    day = notes.date_of("PromulgationDate", text(header, "promulgationinfo", "promulgationdate"), read_day)
    facts = Packet(
        kind="edoc",
        from_=sender,
        to=receivers,
        code_number=text(header, "code", "codenumber") or text(header, "code"),
        code_notation=text(header, "code", "codenotation"),
        place=text(header, "promulgationinfo", "place"),
        promulgation_date=day,
        type_group=read_number(text(kind, "type")),
        type_detail=read_number(text(kind, "typedetail")),
        type_name=text(kind, "typename") or text(kind),
        subject=text(header, "subject"),
        content=text(header, "content"),
        competence=text(signer, "competence"),
        position=text(signer, "position"),
        signer=text(signer, "fullname") or text(signer, "signer"),
        due_date=notes.date_of("DueDate", _due_text(header), read_day),
        places=_texts(child(header, "toplaces"), "place"),
        priority=read_number(text(other, "priority")),
        sphere=text(other, "sphereofpromulgation"),
        typist=text(other, "typernotation"),
        amount=read_number(text(other, "promulgationamount")),
        page_amount=read_number(text(other, "pageamount")),
        appendixes=_texts(child(other, "appendixes"), "appendix") or _texts(other, "appendix"),
        response_for=_references(header, notes),
        steering=read_number(text(header, "steeringtype")),
        application_type=text(header, "applicationtype"),
    )
    return _with_trace(_with_identifier(facts, text(header, "documentid"), notes), root, notes)


def _with_identifier(facts: Packet, document_id: str, notes: Notes) -> Packet:
    if not document_id:
        document_id = build_document_id(facts.from_.organ_id, facts.promulgation_date, facts.code)
        notes.warn("document_id_built")
    return replace(facts, document_id=document_id)


def _with_trace(facts: Packet, root: Node, notes: Notes) -> Packet:
    traces = find(root, "traceheaderlist")
    act = child(traces, "bussiness") or find(root, "bussiness")
    changes = child(act, "bussinessdocumentinfo")
    return replace(
        facts,
        trace=tuple(_hop(node, notes) for node in children(traces, "traceheader")),
        business=_business(text(act, "bussinessdoctype")),
        business_reason=text(act, "bussinessdocreason"),
        business_document_id=text(act, "documentid"),
        document_info_changed=read_flag(text(changes, "documentinfo")),
        receivers_changed=read_flag(text(changes, "documentreceiver")),
        receiver_changes=tuple(_receiver_changes(child(changes, "receiverlist"))),
        replaces=tuple(
            Replacement(text(node, "documentid"), _texts(child(node, "organidlist"), "organid"))
            for node in children(child(act, "replacementinfolist"), "replacementinfo")
        ),
        staff=_staff(child(act, "staffinfo")),
        paper=read_number(text(act, "paper") or text(traces, "paper")),
    )


def _demand(present: dict[str, bool]) -> None:
    missing = ",".join(name for name, there in present.items() if not there)
    if missing:
        raise BadPacket(reason=f"missing:{missing}")


def _organ(node: Node | None) -> Organ:
    if node is None:
        return Organ("")
    return Organ(
        organ_id=organ_code(text(node, "organid")),
        name=text(node, "organname"),
        in_charge=text(node, "organizationincharge"),
        address=text(node, "organadd"),
        email=text(node, "email"),
        telephone=text(node, "telephone"),
        fax=text(node, "fax"),
        website=text(node, "website"),
    )


def _staff(node: Node | None) -> Staff:
    return Staff(text(node, "department"), text(node, "staff"), text(node, "mobile"), text(node, "email"))


def _references(header: Node, notes: Notes) -> tuple[Reference, ...]:
    """Read every ResponseFor that says anything; an empty one counts as absent."""
    found = []
    for node in children(header, "responsefor"):
        raw = text(node, "promulgationdate")
        day = notes.date_of("ResponseFor/PromulgationDate", raw, read_day)
        each = Reference(
            organ_id=organ_code(text(node, "organid")),
            code=text(node, "code"),
            promulgation_date=day,
            document_id=text(node, "documentid"),
            raw_date=raw,
        )
        if each.organ_id or each.code or each.document_id:
            found.append(each)
    return tuple(found)


def _texts(node: Node | None, name: str) -> tuple[str, ...]:
    return tuple(found for each in children(node, name) if (found := text(each)))


def _due_text(header: Node) -> str:
    return text(header, "duedate") or next(
        (found for node in children(header, "to") if (found := text(node, "duedate"))), ""
    )


def _hop(node: Node, notes: Notes) -> Hop:
    organ = text(node, "organid") or text(node, "path", "from")
    return Hop(
        organ_code(organ),
        notes.date_of("TraceHeader/Timestamp", text(node, "timestamp") or text(node, "time"), read_moment),
    )


def _business(raw: str) -> int:
    if not raw:
        return NEW
    value = read_number(raw)
    if value is None or not NEW <= value <= REPLACE:
        raise BadPacket(reason="business_unknown", value=raw[:20])
    return value


def _receiver_changes(node: Node | None) -> Iterator[ReceiverChange]:
    for each in children(node, "receiver"):
        organ = organ_code(text(each, "organid"))
        if organ:
            yield ReceiverChange(organ, "added" if text(each, "receivertype") == "1" else "removed")
