"""A document as an act changes it without the mapping of rows, which takes several times as long."""

from sqlalchemy import JSON, bindparam, select

from app.desk.journal import NoSuchDocument, WrongDirection
from app.documents.numbering import NumberState
from app.store.prepared import Found, Prepared
from app.store.store import Writing
from app.store.tables import DocumentRow, NumberRow, table_of

_DOCUMENTS, _NUMBERS = table_of(DocumentRow), table_of(NumberRow)
_HAS_HELD = (
    select(_NUMBERS.c.number)
    .where(_NUMBERS.c.document_key == _DOCUMENTS.c.id, _NUMBERS.c.state == NumberState.HELD.value)
    .exists()
    .label("has_held")
)
_READ = Prepared(
    select(*(column for column in _DOCUMENTS.c if not isinstance(column.type, JSON)), _HAS_HELD)
    .where(_DOCUMENTS.c.id == bindparam("key"))
    .with_for_update(of=_DOCUMENTS)
)
_CHANGE = Prepared(_DOCUMENTS.update().where(_DOCUMENTS.c.id == bindparam("of")))


def record(tx: Writing, key: int, direction: str) -> Found:
    """Return a record for changing, locked until the commit; raises NoSuchDocument, WrongDirection.

    It has every column that is no list; `has_held` tells that a number is held for it.
    """
    found = _READ.find(tx.connection, {"key": key})
    if found is None:
        raise NoSuchDocument(key=key)
    if found.direction != direction:
        raise WrongDirection(key=key, wanted=direction)
    return found


def save(tx: Writing, row: Found) -> None:
    """Write what an act has changed; columns that stayed are left alone, and with them their indexes."""
    tx.do(_CHANGE, of=row.id, **row.changed())
