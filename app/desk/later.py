"""What an act leaves to be done by itself: a chore, promised in its transaction and taken up until it is done."""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import bindparam, select, update

from app.desk.office import Office
from app.store.store import Writing
from app.store.tables import table_of
from app.store.tables_exchange import ChoreRow

_CHORES = table_of(ChoreRow)
_ONE = (_CHORES.c.kind == bindparam("of_kind"), _CHORES.c.subject == bindparam("of_subject"))
_SOONER = _CHORES.update().where(*_ONE).values(due=bindparam("now"))
_NEW = _CHORES.insert()
_AHEAD = timedelta(days=1)


def do_later(tx: Writing, office: Office, kind: str, key: int | str) -> None:
    """Promise a chore about a record or another subject, due now; one that waits already is brought forward."""
    now, subject = office.now(), str(key)
    if not tx.run(_SOONER, of_kind=kind, of_subject=subject, now=now).rowcount:
        tx.run(_NEW, kind=kind, subject=subject, due=now)


def check_first(office: Office, keys: Collection[int]) -> None:
    """Let these documents be checked before the others that wait for their first check: somebody looks at them."""
    now = office.now()
    first = (ChoreRow.kind == "verify", ChoreRow.subject.in_(map(str, keys)), ChoreRow.attempts == 0)
    waiting = (*first, ChoreRow.due > now - _AHEAD, ChoreRow.due <= now)
    with office.store.read() as session:
        if session.scalars(select(ChoreRow).where(*waiting).limit(1)).first() is None:
            return
    with office.store.write() as tx:
        tx.session.execute(update(ChoreRow).where(*waiting).values(due=now - _AHEAD))
