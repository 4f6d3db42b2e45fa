"""How an outgoing document is shown: in a row, in the head of its page, in its facts, in the steps of its lines."""

from collections.abc import Sequence
from datetime import date, datetime

from app.desk.seal_alarm import REVOKED, UNCHECKED
from app.documents.cards import Card, Detail, RecipientCard
from app.documents.life import BY_HAND, DECLINED, DISPATCHED, State
from app.documents.values import SIGNED_BY_HAND
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.models.excuses import NO_DAY, excuse_words
from app.ui.models.incoming import due_pill, urgency_pill
from app.ui.theme import Tone
from app.ui.widgets.rows import RowText
from app.ui.widgets.steps import Stage, Step
from app.ui.wording.axis import GONE

PATH = ("sent", "arrived", "accepted", "in_progress", "done")
"""The steps of a line that goes well, as the axis reports them."""
NEEDS_PERSON = frozenset({"failed", "returned"})
ON_PAPER = frozenset({BY_HAND, *DISPATCHED})
_REACHED = {"sent": 1, "arrived": 2, "accepted": 3, "assigned": 3, "in_progress": 4, "done": 5}


def row_of(card: Card, today: date) -> RowText:
    """Return the two lines of a card and the sentence a screen reader says."""
    title = " · ".join(part for part in (card.code, card.type_name) if part)
    count = len(card.recipients)
    to = translate("OutgoingRow", "%n recipients", None, PLURAL, count)
    tone = Tone.DOUBT if card.state in (State.NUMBERED, State.STAMPED) else Tone.NONE
    spoken = ", ".join(part for part in (title, card.subject, words.state_word(card.state), to) if part)
    return RowText(title=title, text=card.subject, time=to, tone=tone, pills=pills(card, today), spoken=spoken)


def pills(card: Card, today: date) -> tuple[tuple[str, Tone], ...]:
    """Return the path, urgency and deadline, where there is something to say of them."""
    found: list[tuple[str, Tone]] = []
    if card.channel in SIGNED_BY_HAND:
        word = words.channel_word(card.channel)
        found.append((word[:1].upper() + word[1:], Tone.NONE))
    if card.urgency:
        found.append(urgency_pill(card.urgency))
    if card.number_by:
        found.append(number_pill(card.number_by, today))
    if card.due:
        found.append(due_pill(card.due, today))
    return tuple(found)


def number_pill(last: date, today: date) -> tuple[str, Tone]:
    """Say by when a paper that was signed by hand must have its number (R-406)."""
    if last < today:
        return translate("OutgoingRow", "number overdue since {day}").format(day=f"{last:%d/%m}"), Tone.BAD
    if last == today:
        return translate("OutgoingRow", "number due today"), Tone.DOUBT
    return translate("OutgoingRow", "number by {day}").format(day=f"{last:%d/%m}"), Tone.NONE


def under(card: Card) -> str:
    """Return the second line of the head: type, day, pages, recipients."""
    pages, to = card.pages or 0, len(card.recipients)
    parts = [
        card.type_name,
        words.day(card.issued_date),
        translate("DetailPane", "%n pages", None, PLURAL, pages) if pages else "",
        translate("OutgoingRow", "%n recipients", None, PLURAL, to),
        words.state_word(card.state),
    ]
    return " · ".join(part for part in parts if part)


def rows_of(detail: Detail) -> list[tuple[str, str]]:
    """Return what is known of an outgoing document in the order of its register (F-01)."""
    card, fields = detail.card, detail.fields
    rows = [
        (translate("FactsPane", "State"), words.state_word(card.state)),
        (words.field_word("code"), card.code),
        (words.field_word("issued_date"), words.day(card.issued_date)),
        (words.field_word("type_name"), card.type_name),
        (words.field_word("subject"), card.subject),
        (words.field_word("signer"), words.signer_words(fields)),
        (words.field_word("drafting_unit"), str(fields.get("drafting_unit") or "")),
        (words.field_word("recipients"), "\n".join(_recipient(one) for one in detail.recipients)),
        (translate("OutgoingRow", "Sending"), excuse_words(detail.excuse, NO_DAY)),
        (words.field_word("urgency"), words.urgency_word(card.urgency)),
        (words.field_word("due"), words.day(card.due)),
        (words.field_word("pages"), str(card.pages) if card.pages else ""),
        (translate("OutgoingRow", "Document identifier"), str(fields.get("document_id") or "")),
        (translate("OutgoingRow", "Seal certificate"), seal_words(fields.get("seal"))),
        (translate("OutgoingRow", "Proof of the signatures"), evidence_words(fields.get("evidence"))),
        (words.field_word("note"), card.note),
    ]
    return [row for row in rows if row[1]]


def _recipient(line: RecipientCard) -> str:
    return f"{line.name} ({line.organ_id or words.channel_word(line.channel)})"


def evidence_words(told: object) -> str:
    """Say what proves the signatures when their services are gone, or what is still waited for."""
    if not isinstance(told, dict):
        return ""
    if told.get("revoked"):
        lost = translate(
            "OutgoingRow", "the certificate of “{name}” had been revoked when it signed: recall the document"
        )
        return lost.format(name=", ".join(told["revoked"]))
    if told["missing"]:
        waits = translate("OutgoingRow", "waiting for the line: time stamp and revocation data are added by themselves")
        return translate("OutgoingRow", "{what}; last tried {when}").format(what=waits, when=_moment(told["at"]))
    parts = (
        translate("OutgoingRow", "time stamp") if told["stamped"] else "",
        translate("OutgoingRow", "revocation data") if told["revocation"] else "",
    )
    had = " · ".join(part for part in parts if part)
    if not had:
        return ""
    said = translate("OutgoingRow", "{what}, since {when}").format(what=had, when=_moment(told["at"]))
    if not told.get("renew"):
        return said
    renewed = translate("OutgoingRow", "{said}; another time stamp is laid over it on {day}")
    return renewed.format(said=said, day=words.day(datetime.fromisoformat(told["renew"]).date()))


def seal_words(told: object) -> str:
    """Say what was known of the agency's certificate when it sealed; nothing where its issuer tells nobody (R-412)."""
    if not isinstance(told, dict):
        return ""
    checked, at = told["checked"], words.day_and_hour(told["at"])
    if checked == "kept":
        return translate(
            "OutgoingRow",
            "not checked online: only an answer from before was here; it is asked again by itself",
        )
    said = {
        "online": translate("OutgoingRow", "checked online when it sealed, {when}"),
        "none": translate(
            "OutgoingRow", "not checked online: its issuer could not be asked; it is asked again by itself"
        ),
        "later": translate("OutgoingRow", "checked online afterwards, {when}: it was valid when it sealed"),
        "revoked": translate("OutgoingRow", "it had been revoked when it sealed, as was heard on {when}"),
    }
    return said.get(checked, "").format(when=at)


def is_worthless(detail: Detail) -> bool:
    """Tell whether a certificate had been revoked when it signed: such a document is not issued (R-412)."""
    seal, proof = detail.fields.get("seal"), detail.fields.get("evidence")
    lost = isinstance(seal, dict) and seal["checked"] == REVOKED
    return lost or (isinstance(proof, dict) and bool(proof.get("revoked")))


def seal_pill(told: object) -> tuple[str, Tone] | None:
    """Return the mark of a document whose seal was not checked online, or was made too late; else nothing."""
    checked = told["checked"] if isinstance(told, dict) else ""
    if checked == REVOKED:
        return translate("OutgoingRow", "seal revoked"), Tone.BAD
    return (translate("OutgoingRow", "not checked online"), Tone.DOUBT) if checked in UNCHECKED else None


def _moment(told: str) -> str:
    return words.day_and_hour(datetime.fromisoformat(told))


def steps_of(line: RecipientCard) -> tuple[Step, ...]:
    """Return the steps of a line: what was reported, what is ahead, where it stopped; nothing by hope."""
    if line.state in ("ready", "waiting"):
        why = line.detail.strip()
        return (Step(f"{words.line_word(line.state)}: {why}" if why else words.line_word(line.state), Stage.AHEAD),)
    if line.state in ON_PAPER:
        said = " · ".join(part for part in (words.line_word(line.state), line.detail.strip()) if part)
        return (Step(said, Stage.AHEAD if line.state == BY_HAND else Stage.DONE),)
    if line.state == "failed":
        why = words.stopped_words(line.detail)
        return (Step(why or words.line_word("failed"), Stage.FAILED),)
    sent = Step(words.line_word("sent", line.channel), Stage.DONE)
    if line.state in ("returned", "recalled"):
        word = words.line_word(line.state)
        why = line.detail.strip()
        return (sent, Step(f"{word}: {why}" if why else word, Stage.FAILED))
    reached = _REACHED.get(line.state, 0)
    if (line.state, line.channel) == ("sent", "mail") and line.detail.strip():
        sent = Step(line.detail.strip(), Stage.DONE)
        return (sent, *(Step(words.line_word(name), Stage.AHEAD) for name in PATH[1:]))
    return tuple(
        Step(words.line_word(name, line.channel), Stage.DONE if place < reached else Stage.AHEAD)
        for place, name in enumerate(PATH)
    )


def said_of(line: RecipientCard, minutes: int, today: date) -> tuple[str, bool]:
    """Say in a few words how a line stands, and whether somebody must act."""
    at = moment(line.at, today)
    if line.asked == "recall" and line.state != "recalled":
        return _called_back(line, today)
    if line.overdue:
        return _overdue(line, minutes, at), True
    if line.state == "failed":
        return translate("Outbox", "a person is needed"), True
    if line.state == "waiting" and line.attempts:
        said = translate("Outbox", "try {count} · next {hour}")
        return said.format(count=line.attempts, hour=moment(line.due, today)), False
    if line.state in ("waiting", "ready", BY_HAND):
        return "", False
    return f"{words.line_word(line.state, line.channel)} {at}", line.state in NEEDS_PERSON


def _overdue(line: RecipientCard, minutes: int, at: str) -> str:
    """Say which limit ran out: that for 01, or that for 03."""
    if line.state == "arrived":
        return translate("Outbox", "arrived {at}, not accepted in time").format(at=at)
    return translate("Outbox", "not arrived after {minutes} minutes").format(minutes=minutes)


def _called_back(line: RecipientCard, today: date) -> tuple[str, bool]:
    """Say how a recall of one recipient's copy stands."""
    if line.answer == DECLINED:
        return translate("Outbox", "declines the recall: {reason}").format(reason=line.answer_text), True
    asked = translate("Outbox", "recall asked for {hour}, no answer yet")
    return asked.format(hour=moment(line.asked_at, today)), False


def moment(at: datetime | None, today: date) -> str:
    """Write the hour of today, or day and hour of another day."""
    if at is None:
        return ""
    return f"{at:%H:%M}" if at.date() == today else f"{at:%d/%m %H:%M}"


def waits(line: RecipientCard) -> bool:
    """Tell whether the receiving office has not accepted the document yet."""
    return line.state in ("waiting", "sent", "arrived", BY_HAND, *NEEDS_PERSON)


def recipient_is_gone(line: RecipientCard) -> bool:
    """Tell whether the axis said that there is no such recipient: sending again alone does not help."""
    return line.state == "failed" and line.detail.partition(" ")[0] in GONE


def urgent_first(lines: Sequence[RecipientCard]) -> bool:
    """Tell whether a document has a line that needs a person now."""
    return any(line.overdue or line.state in NEEDS_PERSON for line in lines)
