"""What a document must be like to leave by the axis: the rules of the wire for its record (QCVN 102; V02–V18).

The desk asks before a number is spent and before a document is promised, the packet's own check asks again: one law.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Severity = Literal["E", "W"]

OLD_CODE = re.compile(r"\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}", re.ASCII)
NEW_CODE = re.compile(r"(?=.{1,35}\Z)[A-Z0-9]+(\.[A-Z0-9]+)*", re.ASCII)
"""Agency codes: QCVN 102:2016 (13 characters) and QĐ 20/2020/QĐ-TTg (up to 35)."""

LARGEST_PACKET = 50 * 1024 * 1024
_HIGHEST_PRIORITY = 4
_LONGEST_SUBJECT, _LONGEST_FILE_NAME = 500, 200
_ORGAN_LENGTHS = {
    "in_charge": 200, "name": 200, "address": 250, "email": 100, "telephone": 20, "fax": 20, "website": 100,
}  # fmt: skip
_LENGTHS = {
    "place": 50, "type_name": 100, "content": 500, "competence": 100, "position": 100, "signer": 50,
    "sphere": 100, "typist": 10, "document_id": 75, "business_reason": 500,
    "staff.department": 300, "staff.name": 300, "staff.mobile": 30, "staff.email": 100,
} | {f"{side}.{name}": most for side in ("from", "to") for name, most in _ORGAN_LENGTHS.items()}  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """A broken rule: its number, how bad (E stops, W warns), the field it concerns, and a code for the sentence."""

    rule: str
    severity: Severity
    field: str
    message_code: str


@dataclass(frozen=True)
class Circumstances:
    """What the rules need to know besides the document."""

    today: date
    sending: bool = True
    own_codes: frozenset[str] = frozenset()
    classified: bool = False
    largest: int = LARGEST_PACKET

    @property
    def strict(self) -> Severity:
        """How bad it is what may not leave and is taken in all the same."""
        return "E" if self.sending else "W"


@dataclass(frozen=True)
class LeavingFile:
    """One file: its name, its bytes' count, and what is wrong with it."""

    name: str
    size: int = 0
    problem: str = ""


@dataclass(frozen=True)
class Leaving:
    """What the rules look at; `texts` are the other texts by field, one field may have several."""

    sender: str
    receivers: tuple[str, ...] = ()
    code_number: str = ""
    code_notation: str = ""
    subject: str = ""
    dated: date | None = None
    due: date | None = None
    priority: int | None = None
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[LeavingFile, ...] = ()
    is_new: bool = True


def broken(rule: str, severity: Severity, place: str, why: str) -> Finding:
    """Return the finding that a rule is broken at a field."""
    return Finding(rule, severity, place, f"check.{rule}.{why}")


def check_leaving(document: Leaving, around: Circumstances) -> list[Finding]:
    """Return every broken rule, errors first."""
    found = [finding for rule in _RULES for finding in rule(document, around)]
    return sorted(found, key=lambda each: each.severity)


def _sender(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    if not document.sender:
        yield broken("V02", around.strict, "from", "missing")
    elif not (OLD_CODE.fullmatch(document.sender) or NEW_CODE.fullmatch(document.sender)):
        yield broken("V02", around.strict, "from", "form")


def _receivers(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    codes = [code.strip().casefold() for code in document.receivers]
    if not any(codes):
        yield broken("V03", "E", "to", "missing")
    elif not all(codes):
        yield broken("V03", around.strict, "to", "empty")
    if any(count > 1 for count in Counter(codes).values()):
        yield broken("V03", around.strict, "to", "repeated")
    if around.sending and set(codes) & {code.casefold() for code in around.own_codes}:
        yield broken("V04", "W", "to", "self")


def _code(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    for place, value, longest in (
        ("code_number", document.code_number, 11),
        ("code_notation", document.code_notation, 30),
    ):
        if not value:
            yield broken("V05", around.strict, place, "missing")
        elif len(value) > longest:
            yield broken("V05", around.strict, place, "too_long")


def _subject(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    if not document.subject:
        yield broken("V06", around.strict, "subject", "missing")
    elif len(document.subject) > _LONGEST_SUBJECT:
        yield broken("V06", around.strict, "subject", "too_long")


def _dates(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    if document.dated is None:
        yield broken("V07", around.strict, "promulgation_date", "missing")
        return
    if document.dated > around.today:
        yield broken("V07", around.strict, "promulgation_date", "future")
    if document.due and document.due < document.dated:
        yield broken("V08", "W", "due_date", "before_date")


def _priority(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    if document.priority is not None and not 0 <= document.priority <= _HIGHEST_PRIORITY:
        yield broken("V10", around.strict, "priority", "range")


def _lengths(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    if not around.sending:
        return
    for place, values in document.texts.items():
        longest = _LISTS.get(place) or _LENGTHS[place]
        if any(len(value) > longest for value in values):
            yield broken("V11", "E", place, "too_long")


_LISTS = {"places": 150, "appendixes": 250}


def _files(document: Leaving, around: Circumstances) -> Iterator[Finding]:
    names = Counter(each.name.casefold() for each in document.files)
    for each in document.files:
        if names[each.name.casefold()] > 1:
            yield broken("V15", around.strict, "attachments", "repeated")
        if len(each.name) > _LONGEST_FILE_NAME or "." not in each.name.rstrip(".") or set(each.name) & {"/", "\\"}:
            yield broken("V15", around.strict, "attachments", "name")
        if each.problem:
            yield broken("V16", around.strict, "attachments", "undecodable")
    if sum(each.size for each in document.files) * 4 // 3 > around.largest:
        yield broken("V16", around.strict, "attachments", "too_large")
    if document.is_new and not (document.files and document.files[0].name.lower().endswith(".pdf")):
        yield broken("V17", "W", "attachments", "no_pdf_first")


def _secrecy(_document: Leaving, around: Circumstances) -> Iterator[Finding]:
    if around.sending and around.classified:
        yield broken("V18", "E", "secrecy", "classified")


Rule = Callable[[Leaving, Circumstances], Iterator[Finding]]
_RULES: tuple[Rule, ...] = (
    _sender, _receivers, _code, _subject, _dates, _priority, _lengths, _files, _secrecy,
)  # fmt: skip
