"""The counters of the navigation and the four live facts: read on a lane, shown by the window."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.desk.books import books
from app.desk.office import Office
from app.desk.records import box_counts
from app.documents.cards import BookCard
from app.ui.language import translate
from app.ui.navigation import Count
from app.ui.statusbar import Fact, Part

_ALARMS = {"asked"}
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
    counted = box_counts(office)
    shown = {name: Count(value, alarm=name in _ALARMS and value > 0) for name, value in counted.items()}
    return Live(shown, (continuity(books(office, office.today().year)), Fact(), Fact(), Fact()))


def continuity(strips: list[BookCard]) -> Fact:
    """Tell whether the books run without a gap: `Sổ đến 1→1274 đủ, 3 hủy`."""
    parts: list[Part] = []
    for strip in strips:
        if parts:
            parts.append(Part(" · "))
        name = strip.series or translate("Live", "Incoming book")
        parts.append(Part(f"{name} "))
        if strip.missing:
            parts.append(Part(translate("Live", "gap at {number}").format(number=strip.missing[0]), alarm=True))
            continue
        full = translate("Live", "{first}→{last} complete").format(first=strip.first, last=strip.last)
        parts.append(Part(full if strip.last >= strip.first else translate("Live", "no number yet"), strong=True))
        if strip.voided:
            parts.append(Part(translate("Live", ", {count} voided").format(count=strip.voided)))
        if strip.held:
            parts.append(Part(translate("Live", ", {count} held").format(count=strip.held)))
    return Fact(tuple(parts) or (Part(translate("Live", "No book is open yet")),), "")


def ago(moment: datetime, now: datetime) -> str:
    """Say how long ago something was."""
    passed = max(timedelta(0), now - moment)
    if passed < timedelta(seconds=90):
        return translate("Live", "{count} seconds ago").format(count=int(passed.total_seconds()))
    if passed < timedelta(minutes=90):
        return translate("Live", "{count} minutes ago").format(count=int(passed.total_seconds() // 60))
    if passed < timedelta(hours=36):
        return translate("Live", "{count} hours ago").format(count=int(passed.total_seconds() // 3600))
    return translate("Live", "{count} days ago").format(count=passed.days)
