"""Short transactions on SQLite or PostgreSQL; every one takes its lock first."""

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import SystemRandom
from typing import Any, Self

from sqlalchemy import Connection, CursorResult, Engine, Executable, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.base.errors import Unavailable
from app.base.news import Change, News, Topic
from app.store.prepared import Prepared
from app.store.tables import table_of
from app.store.tables_exchange import ChangeRow

BUSY_SECONDS = 10
_TURN_SECONDS = 60
"""Threads of one program wait for each other longer: what holds the file then is no other program but the disk."""
_MOMENT = 0.01
_PAGES_IN_LOG = 4000
"""How many changed pages SQLite gathers before it writes them into the file itself.

The act that comes last pays for all; with the usual 1,000 that was one registration in forty."""
_NO_ROOM_BESIDE = {sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMMAP}
_ALONE = "alone"
_CHANCE = SystemRandom()
_ON_SERVER = {"options": f"-c lock_timeout={BUSY_SECONDS}s"}
_CHANGED = Prepared(table_of(ChangeRow).insert())
_ONE_PICTURE: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


class StoreBusy(Unavailable):
    """Another program has held the database for longer than an act may wait."""

    code = "store.busy"


class DiskFull(Unavailable):
    """The disk of the data folder has no room left."""

    code = "store.disk_full"


class StoreMissing(Unavailable):
    """The folder is an agency's, but its database is not there or holds nothing; facts: `folder`."""

    code = "store.missing"


class StoreDamaged(Unavailable):
    """The database file is damaged or is not a database."""

    code = "store.damaged"


class StoreUnreachable(Unavailable):
    """The database server does not answer, or the file may not be opened."""

    code = "store.unreachable"


_LAST_KEY = text("SELECT seq FROM sqlite_sequence WHERE name = 'documents'")
_NEXT_KEYS = text("SELECT nextval(pg_get_serial_sequence('documents', 'id')) FROM generate_series(1, :count)")


@dataclass
class Writing:
    """One open write transaction: its connection, and what it will have changed."""

    connection: Connection
    changes: set[Change] = field(default_factory=set)

    @cached_property
    def session(self) -> Session:
        """The mapping of rows over the connection, made for the acts that ask for it."""
        return Session(self.connection, expire_on_commit=False)

    def touched(self, topic: Topic, key: int = 0) -> None:
        """Note what screens will have to show anew after the commit."""
        self.changes.add(Change(topic, key))

    def run(self, statement: Executable, **values: Any) -> CursorResult[Any]:
        """Run one statement on the tables themselves: for acts that must not wait for the mapping of rows.

        What the session holds unflushed is not seen by it.
        """
        return self.connection.execute(statement, values)

    def do(self, statement: Prepared, **values: Any) -> Any:
        """Run one statement that was put into words before, and return the first value of what it returns."""
        row = statement.run(self.connection, values)
        return None if row is None else row[0]

    def finish(self) -> None:
        """Write what is left before the commit: rows that the session holds, and the news for other processes."""
        if self._mapped:
            self.session.flush()
        if self.changes:
            told = sorted((change.topic.value, change.key) for change in self.changes)
            _CHANGED.run_all(self.connection, [{"topic": topic, "key": key} for topic, key in told])

    def let_go(self) -> None:
        """Let the rows be used after the transaction."""
        if self._mapped:
            self.session.close()

    @property
    def _mapped(self) -> bool:
        return "session" in vars(self)


def new_keys(session: Session, count: int) -> Sequence[int]:
    """Return the keys that the next new documents get, in an open write transaction; nobody else gets them."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        last = connection.execute(_LAST_KEY).scalar() or 0
        return range(last + 1, last + 1 + count)
    return connection.execute(_NEXT_KEYS, {"count": count}).scalars().all()


class Store:
    """The office's database. `url` is `sqlite:///…/office.db` or `postgresql+psycopg://…`."""

    def __init__(self, url: str, news: News) -> None:
        """Make the engine; nothing is opened until the first transaction."""
        self.url = make_url(url)
        self.news = news
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._engine = _sqlite_engine(url) if self.is_sqlite else _server_engine(url)
        self._writer = self._engine.execution_options(writes=True)
        self._reader = self._engine if self.is_sqlite else self._engine.execution_options(**_ONE_PICTURE)
        self._turn = threading.Lock()

    @property
    def engine(self) -> Engine:
        """The engine, for upgrade, search and backup inside this folder."""
        return self._engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A read transaction: one consistent picture, never waiting for writers on SQLite."""
        with told(), Session(self._reader, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """A write transaction that has its lock from the start; news go out after its commit.

        Raises StoreBusy, DiskFull, StoreDamaged, StoreUnreachable; whatever the body raises rolls back.
        """
        with told(), self._in_turn(), self._writer.begin() as connection:
            writing = Writing(connection)
            try:
                yield writing
                writing.finish()
            finally:
                writing.let_go()
        self.news.publish(writing.changes)

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """Let the threads of this program write one after the other: SQLite would only look again now and then."""
        if not self.is_sqlite:
            yield
            return
        if not self._turn.acquire(timeout=_TURN_SECONDS):
            raise StoreBusy(reason="turn")
        try:
            yield
        finally:
            self._turn.release()

    def changes_since(self, seq: int) -> tuple[int, frozenset[Change]]:
        """Return the newest sequence number and what any process has changed since `seq`."""
        with self.read() as session:
            rows = session.execute(
                text("SELECT seq, topic, key FROM changes WHERE seq > :seq ORDER BY seq"), {"seq": seq}
            ).all()
        newest = rows[-1][0] if rows else seq
        return newest, frozenset(Change(Topic(row[1]), row[2]) for row in rows)

    def newest_change(self) -> int:
        """Return the sequence number of the newest change of any process."""
        with self.read() as session:
            return int(session.execute(text("SELECT coalesce(max(seq), 0) FROM changes")).scalar_one())

    def close(self) -> None:
        """Give back all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *problem: object) -> None:
        """Close."""
        self.close()


def sqlite_url(path: Path) -> str:
    """Return the address of a SQLite file."""
    return f"sqlite:///{path.as_posix()}"


def _sqlite_engine(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "checkin", _let_others_in)
    event.listen(engine, "begin", _on_begin)
    return engine


def _server_engine(url: str) -> Engine:
    return create_engine(url, pool_pre_ping=True, connect_args=_ON_SERVER)


def _connect(_dialect: Any, record: Any, place: tuple[Any, ...], told: dict[str, Any]) -> sqlite3.Connection:
    """Open the file; where the disk has no room even for the memory that programs share beside it, open it alone.

    So what is stored can still be read; each transaction then lets the others in again. SQLite does not wait while
    another program that begins just now does the same, and two that want the file alone would wait for each other.
    """
    until, alone = time.monotonic() + BUSY_SECONDS, False
    while True:
        connection: sqlite3.Connection = sqlite3.connect(*place, **told)
        try:
            _prepare(connection, alone=alone)
        except sqlite3.OperationalError as problem:
            connection.close()
            no_room = problem.sqlite_errorcode in _NO_ROOM_BESIDE and not alone
            if not no_room and ("locked" not in str(problem) or time.monotonic() > until):
                raise
            alone = alone or no_room
            time.sleep(_CHANCE.uniform(0, _MOMENT))
        else:
            record.info[_ALONE] = alone
            return connection


def _let_others_in(_connection: Any, record: Any) -> None:
    if record.info.pop(_ALONE, False):
        record.invalidate()


def _prepare(connection: sqlite3.Connection, *, alone: bool) -> None:
    # The driver must not open transactions by itself: BEGIN IMMEDIATE is ours to say.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        *(("busy_timeout=0", "locking_mode=EXCLUSIVE") if alone else ()),
        "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY",
        f"wal_autocheckpoint={_PAGES_IN_LOG}",
    ):  # fmt: skip
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.connection.cursor().execute("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def told() -> Iterator[None]:
    """Translate the database's own errors at the border, once."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as problem:
        first = problem.orig if isinstance(problem, DBAPIError) else problem
        said = str(first).lower()
        for words, kind in _KINDS:
            if any(word in said for word in words):
                raise kind(reason=type(first).__name__) from problem
        if getattr(problem, "connection_invalidated", False) or "connect" in said:
            raise StoreUnreachable(reason=type(first).__name__) from problem
        raise


_KINDS: tuple[tuple[tuple[str, ...], type[Unavailable]], ...] = (
    (("database is locked", "lock timeout", "deadlock"), StoreBusy),
    (("disk is full", "no space left", "disk i/o error"), DiskFull),
    (("malformed", "not a database", "file is encrypted"), StoreDamaged),
    (("unable to open", "readonly", "connection refused", "failed to resolve"), StoreUnreachable),
)
