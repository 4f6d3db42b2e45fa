"""Documents that turned out worse after they were registered: told in the window until somebody has taken note.

A document may be registered before its check is over, or while nobody could be asked about revocation.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.base.frozen import dataclass
from app.base.news import Topic
from app.desk.facts import value
from app.desk.journal import document, note
from app.desk.office import Office
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import FactRow

_FACT = "fallen_verdicts"
_WORTHLESS = ("V03", "V06")
_DOUBTFUL = ("V05", "V08", "V09")


@dataclass(frozen=True)
class Fallen:
    """A document whose verdict fell after it was registered: its number, what it is now, and where it is found."""

    key: int
    number: int
    code: str
    verdict: str
    state: str


def fallen_in(session: Session) -> tuple[Fallen, ...]:
    """Return the registered documents whose verdict fell, and of which nobody has taken note, the oldest first."""
    keys = value(session, _FACT).get("keys", [])
    rows = session.scalars(select(DocumentRow).where(DocumentRow.id.in_(keys)).order_by(DocumentRow.id)) if keys else ()
    return tuple(
        Fallen(row.id, row.number or 0, row.code, row.verdict, row.state) for row in rows if "fell" in row.report
    )


def know_fall(office: Office, key: int) -> None:
    """Note that somebody knows that the verdict fell; raises NoSuchDocument, NobodyOnDuty."""
    with office.store.write() as tx:
        row = document(tx, key)
        if "fell" in row.report:
            note(tx, office, key, "fall_known", {"verdict": row.verdict})
            row.report = {name: told for name, told in row.report.items() if name != "fell"}
            list_fallen(tx, key, fell=False)
            tx.touched(Topic.INCOMING, key)


def falls(row: DocumentRow, verdict: str) -> bool:
    """Tell whether a registered document turns out worse than it was known, or is still so without anybody's note."""
    if row.number is None:
        return False
    if row.verdict == verdict:
        return "fell" in row.report
    worse = _WORTHLESS if not row.verdict or row.verdict in _DOUBTFUL else (*_WORTHLESS, *_DOUBTFUL)
    return verdict in worse and row.verdict not in _WORTHLESS


def list_fallen(tx: Writing, key: int, *, fell: bool) -> None:
    """Put a document on the list of what is told, or take it off."""
    row = tx.session.get(FactRow, _FACT, with_for_update=True) or FactRow(name=_FACT, value={"keys": []})
    kept = [one for one in row.value["keys"] if one != key]
    row.value = {"keys": [*kept, key] if fell else kept}
    tx.session.add(row)
