"""What the practice axis remembers: packets as files, one row a sending, one row a delivery.

A packet file is synced before its row, and the row is committed (synchronous=FULL) before anything is answered,
so the process may be killed at any point.
"""

import json
import shutil
import sqlite3
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.base.clock import now

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sendings (
    doc_id TEXT PRIMARY KEY, system_id TEXT NOT NULL, sender TEXT NOT NULL, kind TEXT NOT NULL,
    sha256 TEXT NOT NULL, title TEXT NOT NULL, notation TEXT NOT NULL, sent_at TEXT NOT NULL,
    UNIQUE (system_id, kind, sha256)
);
CREATE TABLE IF NOT EXISTS deliveries (
    doc_id TEXT PRIMARY KEY, sending TEXT NOT NULL REFERENCES sendings (doc_id), receiver TEXT NOT NULL,
    to_code TEXT NOT NULL, status TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    UNIQUE (sending, receiver)
);
CREATE INDEX IF NOT EXISTS deliveries_waiting ON deliveries (receiver, status, created_at);
"""
_WAITING = ("initial", "processing")
UNDELIVERABLE = "unknown"
"""The status of a line whose receiver the axis does not know."""


@dataclass(frozen=True)
class Sending:
    """One packet that a system put on the axis."""

    system_id: str
    sender: str
    kind: str
    sha256: str
    title: str = ""
    notation: str = ""


@dataclass(frozen=True)
class Query:
    """Which waiting deliveries somebody asks for; page size 0 means all."""

    receivers: tuple[str, ...]
    kind: str
    status: str = ""
    page_size: int = 0
    page_index: int = 0


class AxisBook:
    """The durable state of the practice axis, for any thread."""

    def __init__(self, data: Path) -> None:
        """Open the state in a folder; uploads that were cut by a kill are swept away."""
        self.packets, self.uploads = data / "packets", data / "uploads"
        for room in (self.packets, self.uploads):
            room.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self.uploads, ignore_errors=True)
        self.uploads.mkdir()
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(data / "axis.db", check_same_thread=False, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.executescript(_SCHEMA)

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    def packet(self, sha256: str) -> Path:
        """Return where a packet of that hash rests."""
        return self.packets / f"{sha256}.edxml"

    def keep(self, sending: Sending, receivers: Sequence[tuple[str, str]]) -> str:
        """Record a sending to (agency, code as written) pairs; the same again returns the same id.

        An agency of `""` is a receiver the axis does not know: the sender sees its line as undeliverable.
        """
        at = now().isoformat()
        with self._writing() as connection:
            row = connection.execute(
                "SELECT doc_id FROM sendings WHERE system_id = ? AND kind = ? AND sha256 = ?",
                (sending.system_id, sending.kind, sending.sha256),
            ).fetchone()
            doc_id = str(row["doc_id"]) if row else str(uuid.uuid4())
            facts = (sending.system_id, sending.sender, sending.kind, sending.sha256, sending.title, sending.notation)
            if row is None:
                connection.execute("INSERT INTO sendings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (doc_id, *facts, at))
            for agency, code in receivers:
                line = (agency, code, "initial") if agency else (f"?{code}", code, UNDELIVERABLE)
                connection.execute(
                    "INSERT OR IGNORE INTO deliveries VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (str(uuid.uuid4()), doc_id, *line, at, at),
                )
        return doc_id

    def waiting(self, query: Query) -> list[sqlite3.Row]:
        """Return what waits for the receivers, oldest first."""
        statuses = (query.status,) if query.status else _WAITING
        return self._read(
            """SELECT d.doc_id, d.receiver, d.status, d.created_at, d.updated_at, s.kind, s.sender
            FROM deliveries d JOIN sendings s ON s.doc_id = d.sending
            WHERE s.kind = ? AND d.receiver IN (SELECT value FROM json_each(?))
            AND d.status IN (SELECT value FROM json_each(?))
            ORDER BY d.created_at, d.rowid LIMIT ? OFFSET ?""",
            query.kind,
            json.dumps(query.receivers),
            json.dumps(statuses),
            query.page_size or -1,
            query.page_size * max(query.page_index - 1, 0),
        )

    def delivered(self, doc_id: str, receivers: Sequence[str]) -> Path | None:
        """Return the packet of a delivery to one of the receivers."""
        rows = self._read(
            """SELECT s.sha256 FROM deliveries d JOIN sendings s ON s.doc_id = d.sending
            WHERE d.doc_id = ? AND d.receiver IN (SELECT value FROM json_each(?))""",
            doc_id,
            json.dumps(receivers),
        )
        return self.packet(rows[0]["sha256"]) if rows else None

    def update(self, doc_id: str, receivers: Sequence[str], status: str) -> bool:
        """Note what a receiver did with a delivery; a repeat is fine, and done stays done."""
        with self._writing() as connection:
            found = connection.execute(
                """SELECT status FROM deliveries
                WHERE doc_id = ? AND receiver IN (SELECT value FROM json_each(?))""",
                (doc_id, json.dumps(receivers)),
            ).fetchone()
            if found and found["status"] in _WAITING:
                connection.execute(
                    "UPDATE deliveries SET status = ?, updated_at = ? WHERE doc_id = ?",
                    (status, now().isoformat(), doc_id),
                )
        return found is not None

    def sent(self, system_id: str, doc_id: str, kind: str) -> list[sqlite3.Row]:
        """Return one row a receiver of what a system sent: of one packet, or the newest 1000 of its kind."""
        return self._read(
            """SELECT s.*, d.doc_id AS receiver_doc_id, d.to_code, d.status, d.updated_at
            FROM sendings s JOIN deliveries d ON d.sending = s.doc_id
            WHERE s.system_id = ? AND CASE ? WHEN '' THEN s.kind = ? ELSE s.doc_id = ? END
            ORDER BY s.sent_at DESC, d.rowid LIMIT 1000""",
            system_id,
            doc_id,
            kind,
            doc_id,
        )

    def _read(self, statement: str, *values: object) -> list[sqlite3.Row]:
        with self._lock, closing(self._connection.execute(statement, values)) as cursor:
            return list(cursor)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


def wire_time(text: str) -> str:
    """Return a kept moment as the axis writes it: `dd/MM/yyyy HH:mm:ss`."""
    return f"{datetime.fromisoformat(text):%d/%m/%Y %H:%M:%S}"
