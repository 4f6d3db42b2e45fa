"""Many rows at once, for offices that are filled and not worked: the same tables, the same folding."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import insert, text

from app.documents.vietnamese import fold
from app.store.search import INSERT
from app.store.store import Writing
from app.store.tables import Base

_cached_fold = lru_cache(maxsize=1 << 16)(fold)


def put_rows(tx: Writing, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all name the same columns; columns not named get their defaults."""
    if rows:
        tx.session.connection().execute(insert(Base.metadata.tables[table.__tablename__]), rows)


def put_words(tx: Writing, found: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Let records that are in no index yet be found by their texts."""
    connection = tx.session.connection()
    rows = [{"key": key, "words": " ".join(_cached_fold(part) for part in texts if part)} for key, texts in found]
    if rows:
        connection.execute(text(INSERT[connection.dialect.name]), rows)
