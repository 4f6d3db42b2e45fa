"""The counters of the navigation and the four live facts: read on a lane, shown by the window."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.desk.books import books
from app.desk.facts import Outbox, fact, outbox
from app.desk.office import Office
from app.desk.records import box_counts
from app.documents.cards import BookCard
from app.ui.language import PLURAL, translate
from app.ui.navigation import Count
from app.ui.statusbar import Fact, Part

_HIDDEN_BOOKS = {"ordinal"}
_OLD_BACKUP = timedelta(days=2)
_FEW_DAYS = 30

_ALARMS = {"asked", "not_accepted"}
"""Boxes in which somebody must act when there is anything at all."""


@dataclass(frozen=True)
class Live:
    """What the window shows all the time."""

    counts: dict[str, Count] = field(default_factory=dict)
    facts: tuple[Fact, Fact, Fact, Fact] = (Fact(), Fact(), Fact(), Fact())
    offline: datetime | None = None
    waiting: int = 0


def read(office: Office) -> Live:
    """Read all of it in short transactions."""
    kept = outbox(office)
    counted = box_counts(office) | {"not_accepted": kept.stuck + kept.late}
    strips = [strip for strip in books(office, office.today().year) if strip.book not in _HIDDEN_BOOKS]
    shown = {name: Count(value, alarm=name in _ALARMS and value > 0) for name, value in counted.items()}
    for book in ("incoming", "outgoing"):
        shown[f"book_{book}"] = Count(sum(strip.used for strip in strips if strip.book == book))
    told = fact(office, "axis")
    at = _moment(told.get("at"))
    facts = (
        continuity(strips),
        _axis(office, at, str(told.get("error", ""))),
        _outbox(kept),
        _seal_and_copy(office),
    )
    return Live(shown, facts, at if told.get("error") else None, kept.waiting)


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


def _axis(office: Office, at: datetime | None, error: str) -> Fact:
    title = Part(translate("Live", "Axis: "))
    if not office.settings.axis_url:
        return Fact((title, Part(translate("Live", "not set up"))), "settings")
    if at is None:
        never = translate("Live", "no contact yet")
        return Fact((title, Part(never, alarm=bool(error))), "settings")
    age = ago(at, office.now())
    words = translate("Live", "no answer, last contact {age}") if error else translate("Live", "connected {age}")
    return Fact((title, Part(words.format(age=age), strong=not error, alarm=bool(error))), "issued")


def _outbox(kept: Outbox) -> Fact:
    parts = [Part(translate("Live", "Waiting to be sent ")), Part(str(kept.waiting), strong=True)]
    late = kept.stuck + kept.late
    if late:
        said = translate("Live", "{count} recipients have not received in time").format(count=late)
        parts += [Part(" · "), Part(said, alarm=True)]
    return Fact(tuple(parts), "not_accepted" if late else "issued")


def _seal_and_copy(office: Office) -> Fact:
    parts: list[Part] = []
    seal = fact(office, "seal")
    if seal.get("name"):
        days = int(seal.get("days_left", 0))
        said = translate("Live", "Signature {name} · {days} days left").format(name=seal["name"], days=days)
        parts += [Part(said, alarm=days < _FEW_DAYS), Part(" · ")]
    return Fact((*parts, _copy(office)), "settings")


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
