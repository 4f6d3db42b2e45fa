"""The people of the office and who is on duty: attribution cannot come later (D-01)."""

from datetime import date

from sqlalchemy import select

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.facts import value
from app.desk.journal import note
from app.desk.office import Office
from app.documents.cards import PersonCard
from app.documents.values import clean, optional, required
from app.documents.vietnamese import order_of_person
from app.store.store import Writing
from app.store.tables import table_of
from app.store.tables_exchange import FactRow, PersonRow, UnitRow

ROLES = ("clerk", "leader", "officer")
_ON_DUTY = "on_duty"
_PERSON = table_of(PersonRow).c


class NoSuchPerson(Refused):
    """There is no active person of this name."""

    code = "person.unknown"


def add_person(office: Office, name: str, post: str = "", role: str = "clerk") -> PersonCard:
    """Add a person, or bring one back; names are unique and people are never deleted."""
    known = required("name", name, 50)
    with office.store.write() as tx:
        row = _find(tx, known)
        if row is None:
            row = PersonRow(name=known, role=role if role in ROLES else "officer", since=office.today())
            tx.session.add(row)
        row.active, row.until = True, None
        row.post = optional("post", post, 100) or row.post or ""
        tx.session.flush()
        note(tx, office.by(office.who or known), None, "person_added", {"name": known, "role": row.role})
        tx.touched(Topic.PEOPLE)
        return _card(row)


def disable_person(office: Office, name: str, on: date | None = None) -> None:
    """Disable a person who left; what they did keeps their name."""
    with office.store.write() as tx:
        row = _find(tx, name)
        if row is None:
            raise NoSuchPerson(name=name)
        row.active, row.until = False, on or office.today()
        note(tx, office, None, "person_disabled", {"name": name})
        tx.touched(Topic.PEOPLE)


def people(office: Office, role: str = "") -> list[PersonCard]:
    """Return the active people, by given name (D-36)."""
    asked = select(PersonRow).where(PersonRow.active.is_(True))
    with office.store.read() as session:
        rows = session.scalars(asked.where(PersonRow.role == role) if role else asked).all()
    return sorted((_card(row) for row in rows), key=lambda person: order_of_person(person.name))


def go_on_duty(office: Office, name: str) -> Office:
    """Let a named person take over the desk; return the office as that person uses it."""
    with office.store.write() as tx:
        row = _find(tx, name)
        if row is None or not row.active:
            raise NoSuchPerson(name=name)
        tx.session.merge(FactRow(name=_ON_DUTY, value={"name": row.name}))
        office = office.by(row.name)
        note(tx, office, None, "on_duty", {"name": row.name})
        tx.touched(Topic.PEOPLE)
    return office


def on_duty(office: Office) -> str:
    """Return who was on duty last and is still of the office, or an empty text."""
    with office.store.read() as session:
        name = value(session, _ON_DUTY).get("name", "")
        asked = select(_PERSON.name).where(_PERSON.name == name, _PERSON.active.is_(True))
        return session.scalar(asked) or ""


def units(office: Office) -> list[str]:
    """Return the active units of the agency by name."""
    with office.store.read() as session:
        asked = select(UnitRow.name).where(UnitRow.active.is_(True)).order_by(UnitRow.id)
        return list(session.scalars(asked))


def add_unit(office: Office, name: str, code: str = "") -> None:
    """Add a unit that documents are handed to."""
    known = required("unit", name, 200)
    with office.store.write() as tx:
        if tx.session.scalars(select(UnitRow).where(UnitRow.name == known)).first() is None:
            tx.session.add(UnitRow(name=known, code=optional("code", code, 20)))
            note(tx, office, None, "unit_added", {"name": known})
            tx.touched(Topic.PEOPLE)


def _find(tx: Writing, name: str) -> PersonRow | None:
    return tx.session.scalars(select(PersonRow).where(PersonRow.name == clean(name))).first()


def _card(row: PersonRow) -> PersonCard:
    return PersonCard(row.id, row.name, row.post, row.role, row.active)
