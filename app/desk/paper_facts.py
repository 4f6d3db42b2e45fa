"""What is known of a document that is signed by hand: the day, the reason, its scan, what was there before it."""

from datetime import date
from typing import Any

from app.base.errors import Refused
from app.desk.office import Office
from app.documents.life import Act, WrongState
from app.documents.values import SIGNED_BY_HAND
from app.store.store import Writing
from app.store.tables import DocumentRow
from app.store.tables_exchange import FactRow, JobRow


class SignedInFuture(Refused):
    """Nobody has signed on a day that is still to come. Facts: day."""

    code = "paper.future_day"


def refuse_future(office: Office, signed: date) -> None:
    """Refuse a day of signing that is still to come; raises SignedInFuture."""
    if signed > office.today():
        raise SignedInFuture(day=signed)


def refuse_electronic(row: DocumentRow, act: Act) -> None:
    """Refuse an act of the paper path for a document that is signed on the system; raises WrongState."""
    if row.channel not in SIGNED_BY_HAND:
        raise WrongState(state=row.state, act=act.value)


def known_of(tx: Writing, key: int) -> dict[str, Any]:
    """Return what is kept of a document's paper; nothing for one that has none."""
    row = tx.session.get(FactRow, name_of(key))
    return dict(row.value) if row is not None else {}


def keep(tx: Writing, key: int, known: dict[str, Any]) -> None:
    """Keep what is known of a document's paper."""
    tx.session.merge(FactRow(name=name_of(key), value=known))


def drop_job(tx: Writing, key: int) -> None:
    """Give up a signing that had begun; what it has made so far stays in the vault."""
    job = tx.session.get(JobRow, key)
    if job is not None:
        tx.session.delete(job)


def name_of(key: int) -> str:
    """Return the name under which it is kept."""
    return f"paper/{key}"
