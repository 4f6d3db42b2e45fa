"""After a restore: the numbers given since the copy exist in the world, so none of them is ever given again (D-02)."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.base.news import Topic
from app.desk.books import Series, counter_of
from app.desk.journal import note
from app.desk.office import Office
from app.desk.verdicts import BY_ITSELF
from app.documents.cards import NumberCard
from app.documents.numbering import STANDING_BOOKS, NumberState
from app.store.tables import NumberRow

_ASK = "SELECT book, series, year, number, code FROM numbers ORDER BY book, series, year, number"


def hold_lost(office: Office, replaced: Path) -> list[NumberCard]:
    """Hold every number that the replaced office had given and the copy does not know; return them, to be listed.

    Each stays held until a person re-enters its document or voids it with a reason.
    """
    reason = f"Cấp sau bản sao, khôi phục lúc {office.now():%H:%M %d/%m/%Y}"
    lost: list[NumberCard] = []
    acting = office.by(office.who or BY_ITSELF)
    with office.store.write() as tx:
        for book, series, year, number, code in _given(replaced / "office.db"):
            if tx.session.get(NumberRow, (book, series, year, number)) is not None:
                continue
            counter = counter_of(tx, Series(book, series, year))
            counter.next = max(counter.next, number + 1)
            row = NumberRow(book=book, series=series, year=year, number=number, state=NumberState.HELD.value)
            row.code, row.reason, row.who, row.at = code, reason, acting.who, office.now()
            tx.session.add(row)
            if book in STANDING_BOOKS:
                lost.append(NumberCard(book, series, year, number, row.state, None, code, reason, row.who, row.at))
        note(tx, acting, None, "restored", {"numbers": len(lost)})
        tx.touched(Topic.BOOKS)
    return lost


def _given(database: Path) -> list[tuple[str, str, int, int, str]]:
    """Return the numbers of the replaced office; of a damaged one nothing can be told."""
    if not database.exists():
        return []
    try:
        with closing(sqlite3.connect(f"file:{database.as_posix()}?mode=ro", uri=True)) as old:
            return list(old.execute(_ASK))
    except sqlite3.DatabaseError:
        return []
