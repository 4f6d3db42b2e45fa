"""Only one process of an office talks to the axis; the claim ends with its process, however that ends.

On PostgreSQL the claim is an advisory lock, on SQLite the lock of a small file: a lease row would hold up a restart
after a crash until it ran out.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import text

from app.base.errors import Unavailable
from app.store.store import Store

_SYNC_LOCK = 0x56414E54


class SyncElsewhere(Unavailable):
    """Another program of this office exchanges with the axis just now."""

    code = "sync.elsewhere"


@contextmanager
def sole_exchange(store: Store, data: Path) -> Iterator[None]:
    """Be the one process that talks to the axis; raises SyncElsewhere."""
    with _by_file(data) if store.is_sqlite else _by_server(store):
        yield


@contextmanager
def _by_file(data: Path) -> Iterator[None]:
    path = data / "sync.lock"
    with closing(sqlite3.connect(path, timeout=0.2, isolation_level=None, check_same_thread=False)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as problem:
            raise SyncElsewhere(folder=str(data)) from problem
        yield
        lock.rollback()


@contextmanager
def _by_server(store: Store) -> Iterator[None]:
    with store.engine.connect() as connection:
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:name)"), {"name": _SYNC_LOCK}):
            raise SyncElsewhere(folder=store.url.database or "")
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:name)"), {"name": _SYNC_LOCK})
