"""Who may use a data folder: many at once, or one alone while it is restored or upgraded.

The lock is SQLite's own, on a small file beside the database: it works alike on Windows and Linux
and ends with its process, however that ends.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.base.errors import Unavailable


class FolderTaken(Unavailable):
    """Another program uses this data folder in a way that excludes ours."""

    code = "folder.taken"


@contextmanager
def shared(data: Path, *, wait: float = 2.0) -> Iterator[None]:
    """Use the folder beside others; raises FolderTaken while one has it alone."""
    with _held(data, "BEGIN", "SELECT count(*) FROM sqlite_master", wait):
        yield


@contextmanager
def alone(data: Path, *, wait: float = 2.0) -> Iterator[None]:
    """Have the folder for oneself; raises FolderTaken while others use it."""
    with _held(data, "BEGIN EXCLUSIVE", "SELECT 1", wait):
        yield


@contextmanager
def _held(data: Path, begin: str, hold: str, wait: float) -> Iterator[None]:
    path = data / "folder.lock"
    with closing(sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)) as lock:
        try:
            lock.execute(begin)
            lock.execute(hold).fetchall()
        except sqlite3.OperationalError as problem:
            raise FolderTaken(folder=str(data)) from problem
        yield
        lock.rollback()
