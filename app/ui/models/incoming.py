"""How an incoming document is shown in a list row: what must be read first stands first."""

from dataclasses import replace
from datetime import date, datetime

from app.documents.cards import Card
from app.documents.life import State
from app.documents.reception import Acceptance, standing
from app.ui import words
from app.ui.language import translate
from app.ui.models.excuses import excuse_words
from app.ui.theme import Tone
from app.ui.widgets.rows import RowText

IMMEDIATE = 3
"""From this urgency on a document is hỏa tốc."""

_NOT_DUE = {State.WAITING, State.DONE, State.ATTACHED, State.RETURNED, State.RECALLED, State.REPLACED}
"""States in which nobody owes anything by the deadline: not in the book yet, or settled."""

_SAID = {"V03", "V06", "V09", "V10"}
"""Verdicts that are said in the row already."""


def row_of(card: Card, today: date) -> RowText:
    """Return the two lines of a card and the sentence a screen reader says."""
    if card.state is State.BLOCKED:
        return RowText(
            translate("IncomingRow", "Stopped: mark of secrecy"),
            card.sender,
            when(card.arrived_at, today),
            Tone.BAD,
            spoken=words.state_word(card.state),
        )
    verdict = words.verdict_words(card.verdict)
    late = lateness(card, today)
    title = " · ".join(part for part in (card.sender, card.code) if part)
    spoken = ", ".join(
        part
        for part in (
            translate("IncomingRow", "arrival number {number}").format(number=card.number) if card.number else "",
            verdict.word,
            words.urgency_word(card.urgency) if card.urgency else "",
            card.sender,
            card.code,
            card.subject,
            late,
        )
        if part
    )
    return RowText(
        title=f"{card.number} · {title}" if card.number else title,
        text=" · ".join(part for part in (late[:1].upper() + late[1:], card.subject) if part),
        time=when(card.arrived_at, today),
        tone=Tone(verdict.kind),
        pills=pills(card, today),
        spoken=spoken,
    )


def pills(card: Card, today: date) -> tuple[tuple[str, Tone], ...]:
    """Return the words of a row that must not be overlooked, the gravest first, two at most."""
    found = _pressing(card, today)
    if card.state is State.RECALLED:
        found.append((words.state_word(card.state).capitalize(), Tone.BAD))
    if card.asked:
        found.append((_asked(card.asked), Tone.BAD if card.asked == "recall" else Tone.DOUBT))
    if card.verdict in _SAID:
        verdict = words.verdict_words(card.verdict)
        found.append((verdict.sentence.split(";")[0].rstrip("."), Tone(verdict.kind)))
    if card.duplicate_of and card.number is None:
        found.append((translate("IncomingRow", "Perhaps a duplicate"), Tone.DOUBT))
    if card.due and card.state not in _NOT_DUE:
        found.append(due_pill(card.due, today))
    if card.channel == "paper":
        found.append((translate("IncomingRow", "Paper"), Tone.NONE))
    return tuple(found[:2])


def _pressing(card: Card, today: date) -> list[tuple[str, Tone]]:
    """Say how urgent it is, and whether it has to be accepted soon or is late."""
    found: list[tuple[str, Tone]] = []
    if card.urgency:
        found.append(urgency_pill(card.urgency))
    if card.acceptance and card.accept_by is not None:
        found.append(_to_accept(card.accept_by, today, late=card.acceptance is Acceptance.LATE))
    return found


def turned(card: Card, now: datetime) -> Card:
    """Return the card with the time for accepting as it stands now; the very card where that has not turned."""
    stands = standing(card.accept_by, now)
    return card if stands is card.acceptance else replace(card, acceptance=stands)


def _to_accept(until: datetime, today: date, *, late: bool) -> tuple[str, Tone]:
    """Say by when a document is to be accepted, or since when it should have been."""
    if late:
        since = f"{until:%H:%M}" if until.date() == today else f"{until:%d/%m}"
        return translate("IncomingRow", "not accepted by {hour}").format(hour=since), Tone.BAD
    return translate("IncomingRow", "accept by {hour}").format(hour=words.hour(until, today)), Tone.DOUBT


def _asked(what: str) -> str:
    """Say what the sender wants of the document."""
    if what == "update":
        return translate("IncomingRow", "Newer version")
    if what == "replace":
        return translate("IncomingRow", "Replaced by the sender")
    return translate("IncomingRow", "Recall asked for")


def urgency_pill(urgency: int) -> tuple[str, Tone]:
    """Say how urgent a document is."""
    word = words.urgency_word(urgency)
    return (word.upper(), Tone.BAD) if urgency >= IMMEDIATE else (word, Tone.DOUBT)


def due_pill(due: date, today: date) -> tuple[str, Tone]:
    """Say how a deadline stands."""
    if due < today:
        return translate("IncomingRow", "overdue since {day}").format(day=f"{due:%d/%m}"), Tone.BAD
    if due == today:
        return translate("IncomingRow", "due today"), Tone.DOUBT
    return translate("IncomingRow", "due {day}").format(day=f"{due:%d/%m}"), Tone.NONE


def lateness(card: Card, today: date) -> str:
    """Say that the deadline ran out while the axis could not be reached, from when to when; else nothing (D-29)."""
    overdue = card.due is not None and card.due < today and card.state not in _NOT_DUE
    return excuse_words(card.excuse, today) if overdue else ""


def when(moment: datetime | None, today: date) -> str:
    """Say the hour of today, the day of this year, or the whole day."""
    if moment is None:
        return ""
    if moment.date() == today:
        return f"{moment:%H:%M}"
    return f"{moment:%d/%m}" if moment.year == today.year else f"{moment:%d/%m/%Y}"
