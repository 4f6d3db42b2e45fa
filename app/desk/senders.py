"""Whose seal may stand on a document: the sender's names by the directory, through mergers, and pinned pairs (V09)."""

from collections.abc import Set
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.documents.values import required
from app.signing.names import exact, fold, spellings
from app.signing.verify import SenderName
from app.store.tables_exchange import AgencyRow, FactRow

_PINNED = "seal_of/"


def sender_name(office: Office, organ_id: str) -> SenderName | None:
    """Return a sender's names, old and new, and how to know the names that are not its; None for no sender.

    An agency that was merged into another still seals with its old name for a while, and the other way round; so does
    one that was renamed, unless another is called so now.
    """
    if not organ_id:
        return None
    with office.store.read() as session:
        itself = _of_codes(office, session, {organ_id})
        later = _merged(office, session, itself, forward=True)
        same = later + [one for one in _merged(office, session, itself, forward=False) if one not in later]
    codes = frozenset().union({organ_id}, *(one.codes for one in same))
    before = (name for one in itself for name in one.former if not _is_other(office, name, codes))
    names = tuple(dict.fromkeys((*(one.name for one in same), *before, *pinned(office, organ_id))))
    return SenderName(organ_id, names, lambda name: _is_other(office, name, codes))


def pin(office: Office, organ_id: str, name: str) -> None:
    """Note that a named person knows this seal as the sender's; it holds for the documents to come."""
    known = required("name", name, 200)
    with office.store.write() as tx:
        row = tx.session.get(FactRow, _PINNED + organ_id) or FactRow(name=_PINNED + organ_id, value={"names": []})
        row.value = {"names": sorted({*row.value["names"], known})}
        tx.session.add(row)
        note(tx, office, None, "seal_pinned", {"name": known, "sender": organ_id})
        tx.touched(Topic.DIRECTORY)


def pinned(office: Office, organ_id: str) -> tuple[str, ...]:
    """Return the names on seals that were pinned to a sender."""
    with office.store.read() as session:
        row = session.get(FactRow, _PINNED + organ_id)
        return tuple(row.value["names"]) if row else ()


@dataclass(frozen=True)
class _Agency:
    name: str
    codes: frozenset[str]
    successor: str
    former: tuple[str, ...] = ()


_ASKED = select(AgencyRow.name, AgencyRow.organ_id, AgencyRow.old_code, AgencyRow.successor, AgencyRow.former)


def _found(session: Session, wanted: ColumnElement[bool]) -> list[_Agency]:
    rows = session.execute(_ASKED.where(wanted).order_by(AgencyRow.organ_id))
    return [
        _Agency(name, frozenset({code, old} - {""}), later, tuple(former)) for name, code, old, later, former in rows
    ]


def _of_codes(office: Office, session: Session, codes: Set[str]) -> list[_Agency]:
    """Return the agencies of the directory that have one of these codes, and ourselves."""
    found = _found(session, AgencyRow.organ_id.in_(codes) | AgencyRow.old_code.in_(codes))
    ours = _ourselves(office)
    return [*found, *(one for one in ours if one.codes & codes)]


def _ourselves(office: Office) -> list[_Agency]:
    ours = office.settings
    codes = frozenset({ours.organ_id, ours.old_organ_id} - {""})
    return [_Agency(ours.agency, codes, "")] if ours.agency else []


def _merged(office: Office, session: Session, known: list[_Agency], *, forward: bool) -> list[_Agency]:
    """Return these agencies with what they were merged into, and so on; or with what was merged into them."""
    if forward:
        more = _of_codes(office, session, {one.successor for one in known if one.successor})
    else:
        codes = frozenset[str]().union(*(one.codes for one in known))
        more = _found(session, AgencyRow.successor.in_(codes))
    fresh = [one for one in more if one not in known]
    return _merged(office, session, [*known, *fresh], forward=forward) if fresh else known


def _is_other(office: Office, name: str, codes: Set[str]) -> bool:
    """Tell whether this is the name of an agency with none of these codes, and of none that has one.

    Where an agency is called so to the last mark, those that are called alike without marks do not count.
    """
    folded = fold(name)
    if not folded:
        return False
    begins = [AgencyRow.folded.startswith(one, autoescape=True) for one in sorted(spellings(name))]
    with office.store.read() as session:
        alike = [one for one in (*_found(session, or_(*begins)), *_ourselves(office)) if fold(one.name) == folded]
    called = [one for one in alike if exact(one.name) == exact(name)] or alike
    return bool(called) and not any(one.codes & codes for one in called)
