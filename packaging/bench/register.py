"""One durable registration, against one row that SQLite flushes to the same disk."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from statistics import median

from measure import Measure, Place, percentile, rounded

from app.compose import open_house
from app.desk.office import Office
from app.desk.records import box_keys
from app.desk.register import register

RUNS, WARM = 300, 20
_MORE = 3.0
_ROW = ("Công văn", "V/v đề nghị phối hợp thực hiện công tác văn thư, lưu trữ", "2026-11-22T08:00:00+07:00")


def measure_register(place: Place) -> list[Measure]:
    """Register and insert in turns; the first ones are not counted."""
    data = place.copy("register")
    with open_house(data) as house, closing(_database(data / "bare.db")) as bare:
        keys = box_keys(house.office, "to_register")[: RUNS + WARM]
        pairs = [(_register(house.office, key), _insert(bare)) for key in keys][WARM:]
    ours, rows = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    facts = {
        "insert_median_ms": round(median(rows), 3),
        "insert_p95_ms": round(percentile(rows, 0.95), 3),
        "median_ms": round(median(ours), 3),
        "slowest_ms": rounded(sorted(ours)[-5:]),
        "runs": len(ours),
    }
    limit = percentile(rows, 0.95) + _MORE
    return [Measure("one registration, p95", percentile(ours, 0.95), limit, "p95 of a flushed insert + 3 ms", facts)]


def _database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, kind TEXT, subject TEXT, at TEXT)")
    return connection


def _insert(connection: sqlite3.Connection) -> float:
    started = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO rows (kind, subject, at) VALUES (?, ?, ?)", _ROW)
    connection.execute("COMMIT")
    return (time.perf_counter() - started) * 1000


def _register(office: Office, key: int) -> float:
    started = time.perf_counter()
    register(office, key)
    return (time.perf_counter() - started) * 1000
