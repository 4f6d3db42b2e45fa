"""What is said to the clerk: every code, state and act becomes a sentence here and nowhere else.

Uses QtCore only, so that commands say the same as the window. Sources are English; `app.ui.language.install`
brings the translation.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from app.base.errors import OfficeError
from app.base.frozen import dataclass
from app.desk.places import Place
from app.documents.cards import EventCard
from app.ui.language import PLURAL, translate
from app.ui.wording import domain, journal, verdicts
from app.ui.wording.axis import AXIS, SAID_BY_AXIS
from app.ui.wording.converting import CONVERTING, WHY_NO_ARCHIVE
from app.ui.wording.copies import COPIES, COPY_KINDS
from app.ui.wording.desk import DESK
from app.ui.wording.findings import FINDINGS, FORM_FIELDS, NAMELESS
from app.ui.wording.office import OFFICE
from app.ui.wording.problem import Sentence
from app.ui.wording.recall import GROUNDS, PACKET_FIELDS, PACKET_REASONS, PLACES, RECALL
from app.ui.wording.token import TOKEN

PROBLEMS: Mapping[str, Sentence] = {**DESK, **OFFICE, **TOKEN, **AXIS, **RECALL, **COPIES, **CONVERTING}


@dataclass(frozen=True)
class Told:
    """A failure in the clerk's language; the fifth line is the code."""

    what: str
    why: str
    safe: str
    next: str
    code: str

    @property
    def sentence(self) -> str:
        """What happened and why, in one breath."""
        return f"{self.what} {self.why}".strip()


_MEGABYTE = 1 << 20
_IDENTIFIER = 3
"""Parts of a document's identifier on the wire: agency, day, code."""
_HASH = re.compile(r"[0-9a-f]{64}")


_GAP = "…"


class _Facts(dict[str, str]):
    """Facts of a sentence; one that is missing leaves a gap, never a crash."""

    def __missing__(self, key: str) -> str:
        return _GAP


def told(problem: OfficeError) -> Told:
    """Return the five lines of a failure."""
    sentence = PROBLEMS.get(problem.code)
    if sentence is None:
        return _unknown(problem.code)
    facts = _Facts({name: _fact(name, value) for name, value in problem.facts.items()})
    if problem.code == "issue.line_moves":
        facts["line"] = line_word(str(problem.facts.get("state", "")))
    if problem.code == "packet.bad":
        facts["reason"] = packet_reason(str(problem.facts.get("reason", "")))
    what, why, safe, advice = (_said(translate("Problem", text).format_map(facts)) if text else "" for text in sentence)
    return Told(what, why, safe, advice, problem.code)


def _said(sentence: str) -> str:
    """Return the sentence without quotes around what is no name or brackets around nothing, its first letter large."""
    nameless = translate("FileName", "this file")
    sentence = sentence.replace(f"“{nameless}”", nameless).replace(f" ({_GAP})", "")
    return sentence[:1].upper() + sentence[1:]


def failure_words(code: str) -> str:
    """Return what a failure's code means, with the code for whoever is asked for help."""
    sentence = PROBLEMS.get(code)
    what = translate("Problem", sentence.what).format_map(_Facts()) if sentence else bug().what
    return f"{_said(what).rstrip('.')} ({code})"


def bug() -> Told:
    """Return the five lines of something that should not happen."""
    return Told(
        translate("Problem", "The program met a fault of its own."),
        translate("Problem", "What you were doing just now was not finished."),
        translate("Problem", "Everything stored so far is kept."),
        translate("Problem", "Do it again; if it happens again, report the problem with the log bundle."),
        "bug",
    )


def state_word(state: str) -> str:
    """Return the name of a document's state."""
    return translate("State", domain.STATES[state]) if state in domain.STATES else state


def line_word(state: str, channel: str = "") -> str:
    """Return the name of the state of one recipient's line; a letter that left is never more than that (D-30)."""
    if (state, channel) == ("sent", "mail"):
        return translate("Line", "letter sent, not confirmed")
    return translate("Line", domain.LINE_STATES[state]) if state in domain.LINE_STATES else state


def act_word(act: str) -> str:
    """Return the name of an act."""
    return translate("Act", domain.ACTS[act]) if act in domain.ACTS else act


def field_word(field: str) -> str:
    """Return the name of a field of the register form."""
    return translate("Field", domain.FIELDS[field]) if field in domain.FIELDS else field


def finding_sentence(code: str, field: str = "") -> str:
    """Return what a rule of the wire found; `field` is named where the sentence alone does not say which it is."""
    said = translate("Finding", FINDINGS[code]) if code in FINDINGS else code
    name = field_word(FORM_FIELDS.get(field, "")) if field and code in NAMELESS else ""
    return f"{name}: {said}" if name else said


def stopped_words(detail: str) -> str:
    """Say what stopped a recipient's line: the broken rule, the axis' code with its own words, or our own problem."""
    code, _, text = detail.strip().partition(" ")
    if code in SAID_BY_AXIS:
        said = ": ".join(part for part in (translate("AxisSays", SAID_BY_AXIS[code]), text) if part)
        return f"{said} ({code})"
    if code in PROBLEMS:
        what = translate("Problem", PROBLEMS[code].what).rstrip(".")
        return ": ".join(part for part in (what[:1].lower() + what[1:], text) if part)
    return finding_sentence(detail.strip())


def urgency_word(urgency: int) -> str:
    """Return the name of an urgency level, 0 to 4."""
    return translate("Urgency", domain.URGENCY[max(0, min(urgency, 4))])


def channel_word(channel: str) -> str:
    """Return the way a document came or goes."""
    return translate("Channel", domain.CHANNELS[channel]) if channel in domain.CHANNELS else channel


def copy_word(kind: str) -> str:
    """Return what a kind of electronic copy is."""
    return translate("Copy", COPY_KINDS[kind])


def number_word(state: str) -> str:
    """Return what became of a number."""
    return translate("Number", domain.NUMBER_STATES[state]) if state in domain.NUMBER_STATES else state


def status_word(status: int) -> str:
    """Return the meaning of a status code of the axis."""
    return translate("Status", domain.STATUS_WORDS[status]) if status in domain.STATUS_WORDS else str(status)


def place_words(place: Place) -> str:
    """Return one place where a document lives."""
    return translate("Place", PLACES[place.kind]).format(text=place.text, at=day_and_hour(place.at))


def packet_reason(reason: str) -> str:
    """Return why a packet could not be read."""
    kind, _, detail = reason.partition(":")
    said = translate("PacketReason", PACKET_REASONS[kind]) if kind in PACKET_REASONS else reason
    fields = (one.strip() for one in detail.split(","))
    detail = ", ".join(translate("PacketReason", PACKET_FIELDS[one]) if one in PACKET_FIELDS else one for one in fields)
    return f"{said} ({detail})" if detail and kind in PACKET_REASONS else said


def reference_words(reference: str) -> str:
    """Return what a report names a document by: of an identifier on the wire its code and its day."""
    parts = reference.split(",", 2)
    if len(parts) != _IDENTIFIER or not parts[1][:4].isdigit():
        return reference
    said = translate("Journal", "{code} of {day}")
    return said.format(code=parts[2], day=_short_day(parts[1].replace("/", "-")))


def ground_word(ground: str) -> str:
    """Return why a request is declined."""
    return translate("Ground", GROUNDS[ground])


@dataclass(frozen=True)
class VerdictWords:
    """A verdict in words: its kind names the colour and the shape."""

    kind: str
    mark: str
    word: str
    sentence: str
    todo: str


def verdict_words(code: str) -> VerdictWords:
    """Return mark, word, sentence and what to do; an empty or unknown code is still being checked."""
    kind, sentence, todo = verdicts.VERDICTS.get(code, verdicts.CHECKING)
    mark, word = verdicts.WORDS[kind]
    return VerdictWords(
        kind,
        mark,
        translate("Verdict", word),
        translate("Verdict", sentence),
        translate("Verdict", todo) if todo else "",
    )


def fact_words(question: str, answer: str) -> tuple[str, str]:
    """Return kind and words of one of the three facts: integrity, certificate, sender."""
    kind, text = verdicts.FACTS[question].get(answer, verdicts.FACTS[question]["unknown"])
    return kind, translate("Verdict", text)


def legal_words(value: str) -> tuple[str, str]:
    """Return kind and words of what a document is worth (R-109)."""
    kind, text = verdicts.LEGAL.get(value, verdicts.LEGAL["INFO_ONLY"])
    return kind, translate("Verdict", text)


def check_word(table: Mapping[str, str], code: str) -> str:
    """Return a word of `verdicts.SOURCES` or `verdicts.COVERS`, or nothing."""
    return translate("Verdict", table[code]) if code in table else ""


def note_words(notes: Iterable[str]) -> list[str]:
    """Return the sentences of what is said beside a verdict; notes for the log have none."""
    return [translate("Verdict", verdicts.NOTES[note]) for note in notes if note in verdicts.NOTES]


def journal_sentence(event: EventCard, names: Mapping[str, str] | None = None) -> str:
    """Return one line of the journal: who did what; `names` are those of agencies that it tells by their codes."""
    source = journal.EVENTS.get(event.act)
    if source is None:
        return f"{event.who}: {act_word(event.act)}"
    facts = _Facts({name: _fact(name, _by_name(value, names or {})) for name, value in event.facts.items()})
    if event.act == "send_failed" and "code" in facts:
        facts["text"] = stopped_words(f"{facts['code']} {facts['text']}")
    sentence = translate("Journal", source).format_map(facts)
    return sentence[:1].upper() + sentence[1:] if event.act in journal.BY_ITSELF else f"{event.who}: {sentence}"


def agencies_told(event: EventCard) -> set[str]:
    """Return what an event may tell of agencies by their codes."""
    told = (event.facts.get(name) for name in journal.WHOM)
    return {str(one) for value in told for one in (value if isinstance(value, list | tuple) else [value]) if one}


def _by_name(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list | tuple):
        return [_by_name(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value


def signer_words(fields: Mapping[str, object]) -> str:
    """Return who signed and in which capacity: one line, or the lines as they stand on the page and the name below."""
    name, position, capacity = (str(fields.get(one) or "") for one in ("signer_name", "signer_position", "competence"))
    from app.documents.capacity import block

    lines = block(capacity, position) if capacity else ()
    return "\n".join([*lines, name]).strip() if lines else ", ".join(part for part in (name, position) if part)


def day(moment: date | datetime | None) -> str:
    """Write a day as in the registers: 05/11/2026, 20/02/2026."""
    return f"{moment:%d/%m/%Y}" if moment else ""


def hour(moment: datetime, today: date) -> str:
    """Write an hour of today, or hour and day of another day."""
    return f"{moment:%H:%M}" if moment.date() == today else f"{moment:%H:%M %d/%m/%Y}"


def day_and_hour(moment: datetime | None) -> str:
    """Write day and hour."""
    return f"{moment:%d/%m/%Y %H:%M}" if moment else ""


def ago(moment: datetime, now: datetime) -> str:
    """Say how long ago something was."""
    passed = max(timedelta(0), now - moment)
    count = int(passed.total_seconds())
    if passed < timedelta(seconds=90):
        return translate("Live", "%n seconds ago", None, PLURAL, count)
    count //= 60
    if passed < timedelta(minutes=90):
        return translate("Live", "%n minutes ago", None, PLURAL, count)
    count //= 60
    if passed < timedelta(hours=36):
        return translate("Live", "%n hours ago", None, PLURAL, count)
    count = passed.days
    return translate("Live", "%n days ago", None, PLURAL, count)


def file_size(size: int) -> str:
    """Write a size in bytes as KB or MB."""
    return f"{size / _MEGABYTE:.1f} MB" if size >= _MEGABYTE else f"{max(1, size // 1024)} KB"


def kind_word(kind: str) -> str:
    """Return the word for a code that stands as a fact in a sentence; a text of its own is returned as it is."""
    table = domain.KINDS if kind in domain.KINDS else WHY_NO_ARCHIVE
    return translate("Kind", table[kind]) if kind in table else kind


def _code_of_status(told: str) -> str:
    return status_word(int(told)) if told.isdigit() else told


def _short_day(told: str) -> str:
    try:
        return day(date.fromisoformat(told[:10]))
    except ValueError:
        return told


def _verdict(told: str) -> str:
    return verdict_words(told).sentence.rstrip(".")


def _file_name(name: str) -> str:
    """Files rest under their hashes; one that is told by its hash has here no name that the clerk knows."""
    return translate("FileName", "this file") if _HASH.fullmatch(name) else name


_NAMED = {
    "state": state_word,
    "line": line_word,
    "act": act_word,
    "field": field_word,
    "channel": channel_word,
    "status": _code_of_status,
    "verdict": _verdict,
    "on": _short_day,
    "day": _short_day,
    "book": kind_word,
    "reason": kind_word,
    "wanted": kind_word,
    "way": line_word,
    "what": kind_word,
    "file": _file_name,
    "form": kind_word,
}


def _fact(name: str, value: Any) -> str:
    if value is None:
        return translate("Problem", "not told")
    if isinstance(value, datetime):
        return day_and_hour(value)
    if isinstance(value, date):
        return day(value)
    if name == "findings" and isinstance(value, list | tuple):
        return " ".join(dict.fromkeys(finding_sentence(code, field) for code, field in value))
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(str(one) for one in value)
    return _NAMED.get(name, str)(str(value))


def _unknown(code: str) -> Told:
    plain = bug()
    return Told(plain.what, plain.why, plain.safe, plain.next, code)
