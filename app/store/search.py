"""Finding records by words: one folding for what is stored and what is asked (FTS5, or tsvector)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app.documents.vietnamese import fold
from app.store.prepared import Prepared

_COUNT_TO = 1000
_SELDOM = [{"rule": "automerge", "value": 16}, {"rule": "crisismerge", "value": 64}]
"""FTS5 joins what it wrote when more has gathered than it is used to: one act in sixty paid for that with 500 pages."""


def make_index(connection: Connection) -> None:
    """Create the index beside the tables."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("CREATE VIRTUAL TABLE found USING fts5(words, tokenize='unicode61', columnsize=0)"))
        connection.execute(text("INSERT INTO found (found, rank) VALUES (:rule, :value)"), _SELDOM)
        return
    connection.execute(text("CREATE TABLE found (rowid bigint PRIMARY KEY, words tsvector NOT NULL)"))
    connection.execute(text("CREATE INDEX found_words ON found USING gin (words)"))


def put(session: Session, key: int, texts: Sequence[str]) -> None:
    """Store what a record can be found by, in place of what was stored before."""
    put_on(session.connection(), key, texts)


def put_on(connection: Connection, key: int, texts: Sequence[str]) -> None:
    """Do the same where there is no session."""
    putting(connection).run(connection, words_of(key, texts))


def join(connection: Connection) -> None:
    """Join the parts of the index at once, after many records were put in: else some act of a clerk does it."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO found (found) VALUES ('optimize')"))


def putting(connection: Connection) -> Prepared:
    """Return the statement that stores what a record can be found by, for `words_of` many records at once."""
    return _PUT[connection.dialect.name]


def words_of(key: int, texts: Sequence[str]) -> dict[str, Any]:
    """Return what that statement takes of one record."""
    return {"key": key, "words": " ".join(fold(part) for part in texts if part)}


def texts_of(row: Any) -> tuple[str, ...]:
    """Return what a record can be found by; `row` has the columns of a document.

    Of a recalled one only what stays of it: code, number, sender (D-28); of a recalled secret nothing.
    """
    number = str(row.number) if row.number is not None else ""
    if row.content:
        return () if row.mark else (row.code, row.sender, number)
    return (row.code, row.subject, row.sender, row.author, row.signer_name, row.type_name, number, row.note)


def forget(session: Session, key: int) -> None:
    """Take a record out of the index (D-16: a secret is not indexed)."""
    session.execute(text("DELETE FROM found WHERE rowid = :key"), {"key": key})


def find(session: Session, query: str, limit: int = 50) -> tuple[list[int], int]:
    """Return the newest keys whose record has all words of the query, and how many there are up to 1,000."""
    asked = fold(query).split()
    if not asked:
        return [], 0
    dialect = _dialect(session)
    match = " ".join(f'"{word}"*' for word in asked) if dialect == "sqlite" else " & ".join(f"{w}:*" for w in asked)
    keys = session.execute(text(_FIND[dialect]), {"match": match, "limit": limit}).scalars().all()
    count = session.execute(text(_COUNT[dialect]), {"match": match, "limit": _COUNT_TO}).scalar_one()
    return list(keys), int(count)


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name


INSERT = {
    "sqlite": "INSERT OR REPLACE INTO found (rowid, words) VALUES (:key, :words)",
    "postgresql": "INSERT INTO found (rowid, words) VALUES (:key, to_tsvector('simple', :words))"
    " ON CONFLICT (rowid) DO UPDATE SET words = excluded.words",
}
_PUT = {dialect: Prepared(text(words)) for dialect, words in INSERT.items()}
_FIND = {
    "sqlite": "SELECT rowid FROM found WHERE found MATCH :match ORDER BY rowid DESC LIMIT :limit",
    "postgresql": "SELECT rowid FROM found WHERE words @@ to_tsquery('simple', :match)"
    " ORDER BY rowid DESC LIMIT :limit",
}
_COUNT = {
    "sqlite": "SELECT count(*) FROM (SELECT 1 FROM found WHERE found MATCH :match LIMIT :limit)",
    "postgresql": "SELECT count(*) FROM (SELECT 1 FROM found WHERE words @@ to_tsquery('simple', :match)"
    " LIMIT :limit) AS hits",
}
