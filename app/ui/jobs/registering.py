"""What the register page asks for and does on the lanes."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.desk import drafts, hand_over, people, present, records, register
from app.desk.books import next_arrival
from app.desk.office import Office
from app.desk.prepare import document_types
from app.desk.register import Registration
from app.documents.cards import Card, Detail
from app.documents.life import State
from app.documents.numbering import INCOMING

FORM = "register"
"""The name of the form's drafts."""


@dataclass(frozen=True)
class Offers:
    """What the form offers beside the document's own values."""

    types: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    route: str = ""
    draft: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Start:
    """What the form begins with, read in one go."""

    detail: Detail
    number: int
    twins: tuple[Card, ...]
    offers: Offers
    place: int
    waiting: int


def begin(office: Office, key: int) -> Start:
    """Read all that the form begins with."""
    detail = records.detail(office, key)
    waiting = records.box_keys(office, "to_register")
    held = detail.card.number_held
    number = held or next_arrival(office, detail.card.arrived_at)
    offers = Offers(
        types=_types(office.today()),
        units=tuple(people.units(office)),
        leaders=tuple(person.name for person in people.people(office, "leader")),
        route=hand_over.route_of(office, key) if detail.card.state is State.WAITING else "",
        draft=drafts.draft(office, key, FORM),
    )
    twins = register.twins(office, key, detail.card.code) if detail.card.code else []
    place = waiting.index(key) + 1 if key in waiting else 0
    return Start(detail, number, tuple(twins), offers, place, len(waiting))


def finish(office: Office, key: int, given: Registration, leader: str) -> Card:
    """Register, drop the draft, and present where a leader is named."""
    card = register.register(office, key, INCOMING, given)
    drafts.drop_draft(office, key, FORM)
    if leader:
        present.present(office, key, leader)
    return card


def _types(today: date) -> tuple[str, ...]:
    return tuple(kind.name for kind in document_types(today))
