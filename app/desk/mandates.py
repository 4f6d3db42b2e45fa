"""The list of who may sign for the agency is kept with its days and what it rests on (NĐ 30/2020 Đ13; R-403)."""

from dataclasses import asdict
from datetime import date
from typing import Any

from app.base.errors import Refused
from app.base.news import Topic
from app.desk.facts import fact
from app.desk.journal import note
from app.desk.office import Office
from app.documents.capacity import KINDS
from app.documents.competence import DELEGATED, HEAD, Doubt, Mandate, doubt
from app.documents.values import optional, required
from app.store.store import Writing
from app.store.tables_exchange import FactRow

_NAME = "mandates"


class NoAuthorisation(Refused):
    """Who signs by TUQ. needs a written authorisation that ends (NĐ 30/2020 Đ13.4). Facts: signer."""

    code = "mandate.no_authorisation"


class DaysReversed(Refused):
    """A competence would end before it begins. Facts: since, until."""

    code = "mandate.days"


def mandates(office: Office) -> tuple[Mandate, ...]:
    """Return who may sign what, in the order in which it was listed."""
    return _read(fact(office, _NAME))


def give_mandate(office: Office, mandate: Mandate) -> tuple[Mandate, ...]:
    """List what a person may sign and return the whole list; raises NoAuthorisation, DaysReversed, FieldMissing."""
    signer = required("signer", mandate.signer, 50)
    capacity = mandate.capacity if mandate.capacity in KINDS else HEAD
    basis = optional("basis", mandate.basis, 200) or ""
    if capacity == DELEGATED and not (basis and mandate.until):
        raise NoAuthorisation(signer=signer)
    if mandate.since and mandate.until and mandate.until < mandate.since:
        raise DaysReversed(since=mandate.since, until=mandate.until)
    listed = Mandate(signer, capacity, mandate.types, mandate.since, mandate.until, basis)
    with office.store.write() as tx:
        whole = _keep(tx, (*_listed(tx), listed))
        note(tx, office, None, "mandate_given", _facts(listed))
        return whole


def end_mandate(office: Office, mandate: Mandate) -> tuple[Mandate, ...]:
    """Take one off the list and return the rest; the journal keeps that it stood there."""
    with office.store.write() as tx:
        rest = _keep(tx, tuple(one for one in _listed(tx) if one != mandate))
        note(tx, office, None, "mandate_ended", _facts(mandate))
        return rest


def competence_doubt(office: Office, signer: str, written: str, kind: str, on: date) -> Doubt | None:
    """Return what is doubtful about a person's signature, by the list of this office."""
    return doubt(mandates(office), signer, written, kind, on)


def _facts(mandate: Mandate) -> dict[str, object]:
    return {"name": mandate.signer, "capacity": mandate.capacity or None, "basis": mandate.basis or None}


def _listed(tx: Writing) -> tuple[Mandate, ...]:
    row = tx.session.get(FactRow, _NAME)
    return _read(row.value if row is not None else {})


def _keep(tx: Writing, listed: tuple[Mandate, ...]) -> tuple[Mandate, ...]:
    plain = [{name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(one).items()}
             for one in listed]  # fmt: skip
    tx.session.merge(FactRow(name=_NAME, value={"listed": plain}))
    tx.touched(Topic.PEOPLE)
    return listed


def _read(kept: dict[str, Any]) -> tuple[Mandate, ...]:
    return tuple(
        Mandate(
            told["signer"],
            told["capacity"],
            tuple(told["types"]),
            date.fromisoformat(told["since"]) if told["since"] else None,
            date.fromisoformat(told["until"]) if told["until"] else None,
            told["basis"],
        )
        for told in kept.get("listed", ())
    )
