"""What an act leaves to be done by itself: a chore, promised in its transaction and taken up until it is done."""

from sqlalchemy import bindparam

from app.desk.office import Office
from app.store.store import Writing
from app.store.tables import table_of
from app.store.tables_exchange import ChoreRow

_CHORES = table_of(ChoreRow)
_ONE = (_CHORES.c.kind == bindparam("of_kind"), _CHORES.c.subject == bindparam("of_subject"))
_SOONER = _CHORES.update().where(*_ONE).values(due=bindparam("now"))
_NEW = _CHORES.insert()


def do_later(tx: Writing, office: Office, kind: str, key: int | str) -> None:
    """Promise a chore about a record or another subject, due now; one that waits already is brought forward."""
    now, subject = office.now(), str(key)
    if not tx.run(_SOONER, of_kind=kind, of_subject=subject, now=now).rowcount:
        tx.run(_NEW, kind=kind, subject=subject, due=now)
