"""The rules V01 to V20 for a packet that is about to leave, or that came in (spec 1.12).

V01 is the reader's own work: a packet that is not well-formed never becomes a Packet.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.axis.edxml.kinds import kind_name, same_kind
from app.axis.edxml.names import LONGEST, extension_of
from app.axis.edxml.packet import NEW, RECALL, REPLACE, STATUS_CODES, UPDATE, Packet

Severity = Literal["E", "W"]

OLD_CODE = re.compile(r"\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}", re.ASCII)
NEW_CODE = re.compile(r"(?=.{1,35}\Z)[A-Z0-9]+(\.[A-Z0-9]+)*", re.ASCII)
"""Agency codes: QCVN 102:2016 (13 characters) and QĐ 20/2020/QĐ-TTg (up to 35)."""

LARGEST_PACKET = 50 * 1024 * 1024
_REASON_STATUSES = {2, 13, 16}
_HIGHEST_PRIORITY = 4
_LONGEST_SUBJECT = 500


@dataclass(frozen=True)
class Finding:
    """A broken rule: its number, how bad, the field it concerns, and a code for the sentence."""

    rule: str
    severity: Severity
    field: str
    message_code: str


@dataclass(frozen=True)
class Circumstances:
    """What the rules need to know besides the packet."""

    today: date
    sending: bool = True
    own_codes: frozenset[str] = frozenset()
    classified: bool = False
    largest: int = LARGEST_PACKET


Rule = Callable[[Packet, Circumstances], Iterator[Finding]]


def check_packet(packet: Packet, circumstances: Circumstances) -> list[Finding]:
    """Return every broken rule, errors first."""
    rules = _STATUS_RULES if packet.kind == "status" else _EDOC_RULES
    found = [finding for rule in rules for finding in rule(packet, circumstances)]
    return sorted(found, key=lambda each: each.severity)


def _broken(rule: str, severity: Severity, field: str, why: str) -> Finding:
    return Finding(rule, severity, field, f"check.{rule}.{why}")


def _strict(circumstances: Circumstances) -> Severity:
    return "E" if circumstances.sending else "W"


def _sender(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    organ_id = packet.from_.organ_id
    if not organ_id:
        yield _broken("V02", _strict(around), "from", "missing")
    elif not (OLD_CODE.fullmatch(organ_id) or NEW_CODE.fullmatch(organ_id)):
        yield _broken("V02", _strict(around), "from", "form")


def _receivers(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    codes = [organ.organ_id.strip().casefold() for organ in packet.to]
    if not any(codes):
        yield _broken("V03", "E", "to", "missing")
    elif not all(codes):
        yield _broken("V03", _strict(around), "to", "empty")
    if any(count > 1 for count in Counter(codes).values()):
        yield _broken("V03", _strict(around), "to", "repeated")
    if around.sending and set(codes) & {code.casefold() for code in around.own_codes}:
        yield _broken("V04", "W", "to", "self")


def _code(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    for field, value, longest in (
        ("code_number", packet.code_number, 11),
        ("code_notation", packet.code_notation, 30),
    ):
        if not value:
            yield _broken("V05", _strict(around), field, "missing")
        elif len(value) > longest:
            yield _broken("V05", _strict(around), field, "too_long")


def _subject(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if not packet.subject:
        yield _broken("V06", _strict(around), "subject", "missing")
    elif len(packet.subject) > _LONGEST_SUBJECT:
        yield _broken("V06", _strict(around), "subject", "too_long")


def _dates(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    day = packet.promulgation_date
    if day is None:
        yield _broken("V07", _strict(around), "promulgation_date", "missing")
    elif day > around.today:
        yield _broken("V07", _strict(around), "promulgation_date", "future")
    if day and packet.due_date and packet.due_date < day:
        yield _broken("V08", "W", "due_date", "before_date")


def _kind(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if not around.sending:
        return
    name = kind_name(packet.type_group or 0, packet.type_detail or 0)
    if not name:
        yield _broken("V09", "E", "type_name", "unknown")
    elif not same_kind(name, packet.type_name):
        yield _broken("V09", "E", "type_name", "mismatch")


def _priority(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if packet.priority is not None and not 0 <= packet.priority <= _HIGHEST_PRIORITY:
        yield _broken("V10", _strict(around), "priority", "range")


_LENGTHS = {
    "place": 50, "type_name": 100, "content": 500, "competence": 100, "position": 100, "signer": 50,
    "sphere": 100, "typist": 10, "document_id": 75, "business_reason": 500,
}  # fmt: skip
_ORGAN_LENGTHS = {
    "in_charge": 200, "name": 200, "address": 250, "email": 100, "telephone": 20, "fax": 20, "website": 100,
}  # fmt: skip
_STAFF_LENGTHS = {"department": 300, "name": 300, "mobile": 30, "email": 100}


def _lengths(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if not around.sending:
        return
    holders = [("", packet, _LENGTHS), ("from.", packet.from_, _ORGAN_LENGTHS)]
    holders += [("to.", organ, _ORGAN_LENGTHS) for organ in packet.to]
    holders += [("staff.", packet.staff, _STAFF_LENGTHS)]
    for prefix, holder, lengths in holders:
        for name, longest in lengths.items():
            if len(getattr(holder, name)) > longest:
                yield _broken("V11", "E", prefix + name, "too_long")
    for field, values, longest in (("places", packet.places, 150), ("appendixes", packet.appendixes, 250)):
        if any(len(value) > longest for value in values):
            yield _broken("V11", "E", field, "too_long")


def _business(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    severity = _strict(around)
    if packet.business not in {NEW, RECALL, UPDATE, REPLACE}:
        yield _broken("V12", "E", "business", "unknown")
    if packet.business in {RECALL, UPDATE} and not packet.business_document_id:
        yield _broken("V12", severity, "business_document_id", "missing")
    if packet.business == UPDATE and not (packet.document_info_changed or packet.receivers_changed):
        yield _broken("V12", severity, "document_info_changed", "nothing_changed")
    if packet.receivers_changed and not packet.receiver_changes:
        yield _broken("V12", severity, "receiver_changes", "missing")
    if packet.business == REPLACE and not packet.replaces:
        yield _broken("V12", severity, "replaces", "missing")
    if packet.business != NEW and not packet.business_reason:
        yield _broken("V13", severity, "business_reason", "missing")


def _files(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    severity = _strict(around)
    if "manifest_mismatch" in packet.warnings:
        yield _broken("V14", severity, "attachments", "manifest")
    names = Counter(each.name.casefold() for each in packet.attachments)
    for each in packet.attachments:
        if names[each.name.casefold()] > 1:
            yield _broken("V15", severity, "attachments", "repeated")
        if len(each.name) > LONGEST or not extension_of(each.name) or set(each.name) & {"/", "\\"}:
            yield _broken("V15", severity, "attachments", "name")
        if each.error:
            yield _broken("V16", severity, "attachments", "undecodable")
    if sum(each.size for each in packet.attachments) * 4 // 3 > around.largest:
        yield _broken("V16", severity, "attachments", "too_large")
    if packet.business == NEW and not (packet.attachments and extension_of(packet.attachments[0].name) == "pdf"):
        yield _broken("V17", "W", "attachments", "no_pdf_first")


def _secrecy(_packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if around.sending and around.classified:
        yield _broken("V18", "E", "secrecy", "classified")


def _status(packet: Packet, around: Circumstances) -> Iterator[Finding]:
    if not packet.from_.organ_id:
        yield _broken("V19", "E", "from", "missing")
    if not packet.response_for:
        yield _broken("V19", "E", "response_for", "missing")
    for each in packet.response_for[:1]:
        for field, value in (
            ("response_for_organ", each.organ_id),
            ("response_for_code", each.code),
            ("response_for_document", each.document_id),
        ):
            if not value:
                yield _broken("V19", _strict(around), field, "missing")
    if packet.status not in STATUS_CODES:
        yield _broken("V20", _strict(around), "status", "unknown")
    if packet.status in _REASON_STATUSES and not packet.description:
        yield _broken("V13", _strict(around), "description", "missing")


_STATUS_RULES: tuple[Rule, ...] = (_status,)
_EDOC_RULES: tuple[Rule, ...] = (
    _sender, _receivers, _code, _subject, _dates, _kind, _priority, _lengths, _business, _files, _secrecy,
)  # fmt: skip
