"""The counters of the navigation and the four live facts: read on a lane, shown by the window."""

from dataclasses import field, replace
from datetime import datetime, timedelta

from app.base.frozen import dataclass
from app.desk.books import books
from app.desk.facts import Outbox, fact
from app.desk.fallen import Fallen
from app.desk.glance import Glance, glance
from app.desk.office import Office
from app.desk.seal_alarm import SealAlarm
from app.desk.timekeeping import Timekeeping, timekeeping
from app.documents.cards import BookCard
from app.signing.certificates import WARN_DAYS, Certificate, TokenState
from app.signing.standing import Seen
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.models.contact import Contact, contact, mailbox, said_of, without
from app.ui.models.token import certificates_in_words
from app.ui.navigation import Count
from app.ui.statusbar import Fact, Part
from app.ui.theme import Tone

_HIDDEN_BOOKS = {"ordinal"}
_OLD_BACKUP = timedelta(days=2)
_TITLE_AND_WORDS = 2

_ALARMS = {"asked", "not_accepted"}
"""Boxes in which somebody must act when there is anything at all."""


@dataclass(frozen=True)
class Live:
    """What the window shows all the time."""

    counts: dict[str, Count] = field(default_factory=dict)
    facts: tuple[Fact, Fact, Fact, Fact] = (Fact(), Fact(), Fact(), Fact())
    offline: str = ""
    """Since when there is work without the line to others, and what waits; empty while it is in order."""
    alarms: tuple[SealAlarm, ...] = ()
    """Seal certificates that were revoked, and that nobody has dealt with."""
    fallen: tuple[Fallen, ...] = ()
    """Registered documents whose verdict fell, and of which nobody has taken note."""
    standing: Tone = Tone.NONE
    """Good only where nothing is past its limit, doubt where something waits, bad where a person is needed."""


def read(office: Office, token: Seen | None = None) -> Live:
    """Read all of it in short transactions; `token` is what was last seen of the token."""
    seen = glance(office)
    kept = seen.kept
    counted = seen.boxes | {"not_accepted": kept.stuck + kept.late}
    strips = [strip for strip in books(office, office.today().year) if strip.book not in _HIDDEN_BOOKS]
    shown = {name: Count(value, alarm=name in _ALARMS and value > 0) for name, value in counted.items()}
    if seen.late:
        shown["to_register"] = replace(shown["to_register"], alarm=True)
    for book in ("incoming", "outgoing"):
        shown[f"book_{book}"] = Count(sum(strip.used for strip in strips if strip.book == book))
    line = contact(office)
    facts = (
        continuity(strips),
        _contact(office, line, seen.packets),
        _outbox(kept),
        _token_and_copy(office, token or Seen()),
    )
    offline = without(line, kept, office.now())
    return Live(shown, facts, offline, seen.revoked, seen.fallen, _standing(line, seen))


def _standing(line: Contact, seen: Glance) -> Tone:
    kept = seen.kept
    if line.needs_person or seen.revoked or seen.fallen or seen.packets or not kept.is_calm:
        return Tone.BAD
    if line.what or kept.waiting:
        return Tone.DOUBT
    return Tone.GOOD if line.at is not None else Tone.NONE


def continuity(strips: list[BookCard]) -> Fact:
    """Tell whether the books run without a gap: `Sổ đến 1→1274 đủ, 3 hủy`."""
    parts: list[Part] = []
    for strip in strips:
        if parts:
            parts.append(Part(" · "))
        name = translate("Live", "Incoming book") if strip.book == "incoming" else strip.series
        parts.append(Part(f"{name} "))
        parts += _strip(strip)
    return Fact(tuple(parts) or (Part(translate("Live", "No book is open yet")),), "book_incoming")


def _strip(strip: BookCard) -> list[Part]:
    if strip.missing:
        return [Part(translate("Live", "gap at {number}").format(number=strip.missing[0]), alarm=True)]
    if strip.last < strip.first:
        return [Part(translate("Live", "no number yet"), strong=True)]
    full = translate("Live", "{first}→{last} complete").format(first=strip.first, last=strip.last)
    parts = [Part(full, strong=True)]
    if strip.voided:
        parts.append(Part(translate("Live", ", {count} voided").format(count=strip.voided)))
    if strip.held:
        parts.append(Part(translate("Live", ", {count} held").format(count=strip.held)))
    return parts


def _contact(office: Office, told: Contact, packets: int) -> Fact:
    """Say how the line stands, and beside it what is wrong with clock, mailbox and packets; the page tells what to do.

    Where nothing but packets is wrong, the page is theirs.
    """
    fine = told.at is not None and not told.what
    parts = [Part(f"{told.name}: "), Part(said_of(told, office.now()), strong=fine, alarm=bool(told.what))]
    if wrong := clock_words(timekeeping(office)):
        parts += [Part(" · "), Part(wrong, alarm=True)]
    letters = mailbox(office) if told.way != "mail" else None
    if letters is not None and letters.what:
        parts += [Part(" · "), Part(f"{letters.name}: {letters.what}", alarm=True)]
    nothing_else = not told.what and len(parts) == _TITLE_AND_WORDS
    page = "issued" if fine and nothing_else else "health" if told.way else "settings"
    if packets:
        said = translate("Live", "%n packets need a look", None, PLURAL, packets)
        parts += [Part(" · "), Part(said, alarm=True)]
        page = "quarantine" if nothing_else else page
    return Fact(tuple(parts), page)


def clock_words(kept: Timekeeping) -> str:
    """Say what is wrong with this machine's clock, or nothing."""
    if kept.written is not None:
        said = translate("Live", "the clock stands before the last entry ({moment})")
        return said.format(moment=f"{kept.written:%H:%M %d/%m/%Y}")
    if kept.is_sound:
        return ""
    seconds = round(abs(kept.drift).total_seconds())
    if kept.drift > timedelta(0):
        return translate("Live", "the clock is {count} seconds slow").format(count=seconds)
    return translate("Live", "the clock is {count} seconds fast").format(count=seconds)


def _outbox(kept: Outbox) -> Fact:
    parts = [Part(translate("Live", "Waiting to be sent ")), Part(str(kept.waiting), strong=True)]
    late = kept.stuck + kept.late
    if late:
        said = translate("Live", "{count} recipients have not received in time").format(count=late)
        parts += [Part(" · "), Part(said, alarm=True)]
    if kept.states:
        said = translate("Live", "{count} answers could not be given").format(count=kept.states)
        parts += [Part(" · "), Part(said, alarm=True)]
    return Fact(tuple(parts), "not_accepted" if late else "stuck" if kept.states else "issued")


def _token_and_copy(office: Office, token: Seen) -> Fact:
    parts = token_parts(token)
    more = certificates_in_words(token, office.now())
    return Fact((*parts, *((Part(" · "),) if parts else ()), _copy(office)), "settings", more)


def token_parts(seen: Seen) -> tuple[Part, ...]:
    """Say how the token stands: `Token: Con dấu SXD · còn 211 ngày`; nothing before it was looked at."""
    if seen.standing == "looking":
        return ()
    title = Part(translate("Live", "Token: "))
    if seen.certificate is None or seen.state is None:
        return (title, _without_seal(seen))
    days = seen.days_left
    name = Part(f"{seen.certificate.name} · ")
    if seen.standing == "out_of_date":
        return (title, name, Part(_outside(seen.certificate, days), alarm=days < 0, tone=Tone.DOUBT))
    if seen.state.locked:
        return (title, name, Part(translate("Live", "PIN locked"), alarm=True))
    left = translate("Live", "%n days left", None, PLURAL, days)
    return (title, name, Part(left, strong=True, tone=_nearness(seen.warning)), *_tries(seen.state))


def _without_seal(seen: Seen) -> Part:
    if seen.standing == "no_module":
        return Part(translate("Live", "no driver installed"))
    if seen.standing == "missing":
        return Part(translate("Live", "no device seen"))
    if seen.standing == "personal" and seen.problem is not None:
        said = translate("Live", "this is the personal signature of {name}, the seal is needed")
        return Part(said.format(name=seen.problem.facts.get("name", "")), tone=Tone.DOUBT)
    if seen.standing == "unfit":
        return Part(translate("Live", "no certificate that signs"), tone=Tone.DOUBT)
    return Part(words.told(seen.problem).what.rstrip(".") if seen.problem else "", alarm=True)


def _outside(certificate: Certificate, days: int) -> str:
    if days >= 0:
        return translate("Live", "valid from {day}").format(day=words.day(certificate.not_before))
    return translate("Live", "ended on {day}").format(day=words.day(certificate.not_after))


def _nearness(warning: int | None) -> Tone:
    if warning is None:
        return Tone.NONE
    return Tone.BAD if warning <= min(WARN_DAYS) else Tone.DOUBT


def _tries(state: TokenState) -> tuple[Part, ...]:
    if state.final_try:
        return (Part(" · "), Part(translate("Live", "one PIN try left"), alarm=True))
    if state.count_low:
        return (Part(" · "), Part(translate("Live", "wrong PINs were entered"), tone=Tone.DOUBT))
    return ()


def _copy(office: Office) -> Part:
    copy = fact(office, "backup")
    at = _moment(copy.get("at"))
    if at is None:
        return Part(translate("Live", "no backup yet"), alarm=False)
    old = not copy.get("ok", True) or office.now() - at > _OLD_BACKUP
    if at.date() == office.today():
        said = translate("Live", "backup today {hour}").format(hour=f"{at:%H:%M}")
    elif at.date() == office.today() - timedelta(days=1):
        said = translate("Live", "backup yesterday {hour}").format(hour=f"{at:%H:%M}")
    else:
        said = translate("Live", "backup {day}").format(day=f"{at:%d/%m/%Y}")
    return Part(said, alarm=old)


def _moment(told: object) -> datetime | None:
    return datetime.fromisoformat(told) if isinstance(told, str) and told else None
