"""A draft out of a JSON record that uses the names of `show`."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, ClassVar, get_args

from app.axis.edxml.packet import (
    NEW,
    REPLACE,
    Attachment,
    Hop,
    Kind,
    Organ,
    Packet,
    ReceiverChange,
    Reference,
    Replacement,
    Staff,
    split_code,
)
from app.axis.edxml.values import read_day, read_moment
from app.base.errors import Refused

_TEXTS = (
    "place", "type_name", "subject", "content", "competence", "position", "signer", "sphere", "typist",
    "document_id", "application_type", "business_reason", "business_document_id", "description",
)  # fmt: skip
_NUMBERS = ("type_group", "type_detail", "priority", "amount", "page_amount", "steering", "paper", "status")
_FLAGS = ("document_info_changed", "receivers_changed")
_CANONICAL_PARTS = 3

Record = Mapping[str, Any]


class BadRecord(Refused):
    """A record that is no packet: the fact `field` names where."""

    code: ClassVar[str] = "packet.bad_record"


def from_record(record: Record, base: Path) -> Packet:
    """Return the draft that the record describes; paths of attachments are relative to `base`."""
    kind = record.get("kind", "edoc")
    if kind not in get_args(Kind):
        raise BadRecord(field="kind")
    facts: dict[str, Any] = {name: _text(record, name) for name in _TEXTS}
    facts |= {name: _number(record, name) for name in _NUMBERS}
    facts |= {name: bool(record.get(name, False)) for name in _FLAGS}
    number, notation = split_code(_text(record, "code"))
    return Packet(
        kind=kind,
        from_=_organ(record.get("from_organ") or record.get("from") or "", "from"),
        to=tuple(_organ(each, "to") for each in _list(record, "to_organs") or _list(record, "to")),
        code_number=_text(record, "code_number") or number,
        code_notation=_text(record, "code_notation") or notation,
        promulgation_date=_day(record, "promulgation_date"),
        due_date=_day(record, "due_date"),
        places=_texts(record, "places"),
        appendixes=_texts(record, "appendixes"),
        response_for=_references(record),
        trace=_trace(record),
        business=_business(record),
        receiver_changes=_receiver_changes(record),
        replaces=_replaces(record),
        staff=_staff(record),
        attachments=tuple(_attachment(each, base) for each in _list(record, "attachments")),
        timestamp=_moment(record, "timestamp"),
        **facts,
    )


def _text(record: Record, name: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadRecord(field=name)
    return value


def _number(record: Record, name: str) -> int | None:
    value = record.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise BadRecord(field=name)
    return value


def _business(record: Record) -> int:
    value = _number(record, "business") or NEW
    if value > REPLACE:
        raise BadRecord(field="business")
    return value


def _day(record: Record, name: str) -> date | None:
    text = _text(record, name)
    day = read_day(text)
    if text and day is None:
        raise BadRecord(field=name)
    return day


def _moment(record: Record, name: str) -> datetime | None:
    text = _text(record, name)
    moment = read_moment(text)
    if text and moment is None:
        raise BadRecord(field=name)
    return moment


def _list(record: Record, name: str) -> Sequence[Any]:
    value = record.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise BadRecord(field=name)
    return value


def _texts(record: Record, name: str) -> tuple[str, ...]:
    values = _list(record, name)
    if not all(isinstance(each, str) for each in values):
        raise BadRecord(field=name)
    return tuple(values)


def _organ(value: Any, name: str) -> Organ:
    if isinstance(value, str):
        return Organ(value)
    if not isinstance(value, dict):
        raise BadRecord(field=name)
    facts = {
        each: _text(value, each) for each in ("name", "in_charge", "address", "email", "telephone", "fax", "website")
    }
    return Organ(_text(value, "organ_id"), **facts)


def _staff(record: Record) -> Staff:
    value = record.get("staff") or {}
    if not isinstance(value, dict):
        raise BadRecord(field="staff")
    return Staff(*(_text(value, name) for name in ("department", "name", "mobile", "email")))


def _references(record: Record) -> tuple[Reference, ...]:
    if record.get("kind") == "status":
        day = _day(record, "response_for_date")
        document_id = _text(record, "response_for_document")
        guess = _reference(document_id)
        return (
            Reference(
                organ_id=_text(record, "response_for_organ"),
                code=_text(record, "response_for_code") or guess.code,
                promulgation_date=day or guess.promulgation_date,
                document_id=document_id,
            ),
        )
    return tuple(_reference(each) for each in _list(record, "response_for_references") or _list(record, "response_for"))


def _reference(value: Any) -> Reference:
    """Take a reference as an object, or as a DocumentId whose three parts tell the rest (spec 5.4)."""
    if isinstance(value, dict):
        return Reference(
            organ_id=_text(value, "organ_id"),
            code=_text(value, "code"),
            promulgation_date=_day(value, "promulgation_date"),
            document_id=_text(value, "document_id"),
        )
    if not isinstance(value, str):
        raise BadRecord(field="response_for")
    parts = value.split(",", _CANONICAL_PARTS - 1)
    day = read_day(parts[1]) if len(parts) == _CANONICAL_PARTS else None
    if day is None:
        return Reference(document_id=value)
    return Reference(parts[0].strip(), parts[2].strip(), day, value)


def _trace(record: Record) -> tuple[Hop, ...]:
    organs, times = _list(record, "trace_organs"), _list(record, "trace_times")
    padded = [*times, *[None] * (len(organs) - len(times))]
    return tuple(Hop(organ or "", read_moment(at) if at else None) for organ, at in zip(organs, padded, strict=False))


def _receiver_changes(record: Record) -> tuple[ReceiverChange, ...]:
    found = []
    for each in _list(record, "receiver_changes"):
        match each:
            case [str() as organ_id, "added" | "removed" as change]:
                found.append(ReceiverChange(organ_id, change))
            case _:
                raise BadRecord(field="receiver_changes")
    return tuple(found)


def _replaces(record: Record) -> tuple[Replacement, ...]:
    found = []
    for each in _list(record, "replaces"):
        match each:
            case [str() as document_id, [*organ_ids]]:
                found.append(Replacement(document_id, tuple(str(organ) for organ in organ_ids)))
            case _:
                raise BadRecord(field="replaces")
    return tuple(found)


def _attachment(value: Any, base: Path) -> Attachment:
    if not isinstance(value, dict) or not isinstance(value.get("path"), str):
        raise BadRecord(field="attachments")
    path = base / value["path"]
    if not path.is_file():
        raise BadRecord(field="attachments", path=str(path))
    return Attachment(
        name=_text(value, "name") or path.name,
        path=path,
        content_id=_text(value, "content_id"),
        description=_text(value, "description"),
        size=path.stat().st_size,
    )
