"""Whose seal may stand on a document: the sender's names by the directory, through mergers, and pinned pairs (V09)."""

from dataclasses import dataclass

from sqlalchemy import select

from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.documents.values import required
from app.signing.verify import SenderName
from app.store.tables_exchange import AgencyRow, FactRow

_PINNED = "seal_of/"


def sender_name(office: Office, organ_id: str) -> SenderName | None:
    """Return a sender's names, old and new, and the names that are not its; None for no sender.

    An agency that was merged into another still seals with its old name for a while, and the other way round.
    """
    if not organ_id:
        return None
    known = _agencies(office)
    codes = {organ_id}.union(*(one.codes for one in known if organ_id in one.codes))
    same = _after(codes, known) | _before(codes, known)
    names = [one.name for one in known if one.codes & same]
    others = tuple(one.name for one in known if not one.codes & same)
    return SenderName(organ_id, (*names, *pinned(office, organ_id)), others)


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


def _agencies(office: Office) -> list[_Agency]:
    """Return the directory and ourselves."""
    ours = office.settings
    asked = select(AgencyRow.name, AgencyRow.organ_id, AgencyRow.old_code, AgencyRow.successor)
    with office.store.read() as session:
        found = [
            _Agency(name, frozenset({code, old} - {""}), successor)
            for name, code, old, successor in session.execute(asked.order_by(AgencyRow.organ_id))
        ]
    own = _Agency(ours.agency, frozenset({ours.organ_id, ours.old_organ_id} - {""}), "")
    return [*found, own] if ours.agency else found


def _after(codes: set[str], known: list[_Agency]) -> set[str]:
    """Return the codes with those of what the agency was merged into, and what that was merged into."""
    later = codes | {one.successor for one in known if one.codes & codes and one.successor}
    later = later.union(*(one.codes for one in known if one.codes & later))
    return codes if later == codes else _after(later, known)


def _before(codes: set[str], known: list[_Agency]) -> set[str]:
    """Return the codes with those of what was merged into the agency."""
    earlier = codes.union(*(one.codes for one in known if one.successor in codes))
    return codes if earlier == codes else _before(earlier, known)
