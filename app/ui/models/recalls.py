"""What the recall desk shows of one document: what is asked, where the document lives, and what a newer one changes."""

from dataclasses import dataclass
from datetime import date, datetime

from app.desk.links import REPLACES, UPDATES, links_of
from app.desk.office import Office
from app.desk.places import Place, places
from app.desk.recall import desk_keys
from app.desk.records import detail
from app.documents.cards import Detail
from app.documents.life import State
from app.ui import words
from app.ui.language import translate

MINUTE, DESTROY = "minute", "destroy"
_COMPARED = ("code", "issued_date", "type_name", "subject", "signer_name", "urgency", "due", "page_count", "place")


@dataclass(frozen=True)
class Change:
    """One field that differs between the document and the newer one."""

    field: str
    old: str
    new: str


@dataclass(frozen=True)
class Request:
    """One request: `what` is recall, update, replace; once agreed to minute, then destroy where that is by hand."""

    detail: Detail
    what: str
    asked_at: datetime | None
    reason: str
    places: tuple[Place, ...] = ()
    newer: Detail | None = None
    changes: tuple[Change, ...] = ()
    stood_in: str = ""
    """Which document has replaced this one already, where one has: it is in force no more."""


def keys(office: Office) -> list[int]:
    """Return what waits on the recall desk."""
    return desk_keys(office)


def read(office: Office, key: int) -> Request:
    """Read one request whole; raises NoSuchDocument."""
    told = detail(office, key)
    what = told.card.asked or (DESTROY if any(file.role == "MINUTE" for file in told.files) else MINUTE)
    asked = [event.at for event in told.events if event.act == f"asked_{told.card.asked or 'recall'}"]
    newer = _newer(office, key, what)
    return Request(
        told,
        what,
        asked[-1] if asked else None,
        str(told.fields.get("asked_reason") or ""),
        places(office, key),
        newer,
        _changes(told, newer) if newer else (),
        _stood_in(told),
    )


def _stood_in(told: Detail) -> str:
    replaced = [event.facts for event in told.events if event.act == "replaced"]
    if told.card.state is not State.REPLACED or not replaced:
        return ""
    number = translate("IncomingRow", "arrival number {number}").format(number=replaced[-1].get("number"))
    return " · ".join(part for part in (str(replaced[-1].get("code") or ""), number) if part)


def _newer(office: Office, key: int, what: str) -> Detail | None:
    kind = {"update": UPDATES, "replace": REPLACES}.get(what)
    found = [link for link in links_of(office, key) if link.newer and not link.settled and link.kind == kind]
    return detail(office, found[0].other.key) if found else None


def _changes(old: Detail, new: Detail) -> tuple[Change, ...]:
    told = [(name, _shown(old, name), _shown(new, name)) for name in _COMPARED]
    differing = [Change(words.field_word(name), before, after) for name, before, after in told if before != after]
    names = [", ".join(file.name for file in one.files) for one in (old, new)]
    sizes = [[file.sha256 for file in one.files] for one in (old, new)]
    if sizes[0] != sizes[1]:
        differing.append(Change(words.field_word("files"), names[0], names[1]))
    return tuple(differing)


def _shown(detail: Detail, name: str) -> str:
    if name == "urgency":
        return words.urgency_word(detail.card.urgency)
    value = detail.fields.get(name)
    return words.day(value) if isinstance(value, date) else str(value or "")
