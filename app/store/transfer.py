"""The rows of a whole office, out of one database into another: a server's office rests in a file and comes back."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, false, func, inspect, select, text

from app.base.errors import Refused
from app.base.news import News
from app.documents.life import State
from app.store import search, upgrade
from app.store.store import Store, sqlite_url, told
from app.store.tables import Base, DocumentRow, table_of

_AT_ONCE = 500


class ServerOlder(Refused):
    """The server's database is of an older version; the program upgrades it when it opens the office."""

    code = "backup.server_older"


def from_server(url: str, target: Path) -> None:
    """Write a server's office into a new SQLite file, as it stands at one moment.

    Raises StoreUnreachable, StoreDamaged, DiskFull, ServerOlder.
    """
    with Store(url, News()) as source, Store(sqlite_url(target), News()) as made:
        if not upgrade.is_current(source):
            raise ServerOlder(url=source.url.render_as_string())
        upgrade.create(made)
        with source.read() as here, told(), made.engine.execution_options(writes=True).begin() as there:
            _copy(here.connection(), there)
    _be_one_file(target)


def to_server(file: Path, url: str) -> None:
    """Put the office of a SQLite file in place of what the server's database holds, in one transaction.

    An older file is upgraded first, in place. Raises StoreUnreachable, StoreNewer, StoreDamaged.
    """
    with Store(sqlite_url(file), News()) as source, Store(url, News()) as server:
        if not upgrade.is_current(source):
            upgrade.upgrade(source)
        upgrade.create(server)
        with source.read() as here, told(), server.engine.begin() as there:
            _empty(there)
            _copy(here.connection(), there)
            _count_on(there)
    _be_one_file(file)


def holds_office(url: str) -> bool:
    """Tell whether a server's database holds an office already; raises StoreUnreachable."""
    with Store(url, News()) as server, told(), server.engine.connect() as connection:
        return inspect(connection).has_table("alembic_version")


def _copy(here: Connection, there: Connection) -> None:
    for table in Base.metadata.sorted_tables:
        found = here.execution_options(yield_per=_AT_ONCE).execute(select(table))
        for rows in found.mappings().partitions():
            there.execute(table.insert(), [dict(row) for row in rows])
    _index(there)


def _index(there: Connection) -> None:
    """Let the records be found; of secrets there is nothing to find (D-16)."""
    documents = table_of(DocumentRow)
    shown = select(documents).where(documents.c.state != State.BLOCKED.value).order_by(documents.c.id)
    keys = there.execute(shown.with_only_columns(documents.c.id)).scalars().all()
    for start in range(0, len(keys), _AT_ONCE):
        for row in there.execute(shown.where(documents.c.id.in_(keys[start : start + _AT_ONCE]))).all():
            search.put_on(there, row.id, search.texts_of(row))
    search.join(there)


def _empty(there: Connection) -> None:
    there.execute(text("DELETE FROM found"))
    for table in reversed(Base.metadata.sorted_tables):
        there.execute(table.delete())


def _count_on(there: Connection) -> None:
    """Let the server's own counters go on after the keys that were put in."""
    for table in Base.metadata.sorted_tables:
        for column in table.primary_key:
            own = there.execute(select(func.pg_get_serial_sequence(table.name, column.name))).scalar()
            if own:
                following = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
                there.execute(select(func.setval(own, following, false())))


def _be_one_file(path: Path) -> None:
    """Leave the file without a log beside it."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=DELETE")
