"""The rows of practice records: what a document, its number, its files and its history leave behind in the tables."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from app.desk.number import ORDINAL
from app.documents.life import FIRST
from app.documents.numbering import INCOMING, OUTGOING
from app.documents.vietnamese import fold_code
from app.store.bulk import put_rows, put_words
from app.store.store import Writing
from app.store.tables import (
    AssignmentRow,
    Base,
    CounterRow,
    DocumentRow,
    EventRow,
    FileRow,
    NumberRow,
    OpinionRow,
)
from app.store.tables_exchange import RecipientRow, StatusRow

Row = dict[str, Any]
_TABLES: tuple[type[Base], ...] = (
    DocumentRow,
    FileRow,
    NumberRow,
    EventRow,
    OpinionRow,
    AssignmentRow,
    RecipientRow,
    StatusRow,
)
_ALLOWS = "Chánh Văn phòng"
_INDEXED = ("code", "subject", "sender", "author", "signer_name", "type_name", "number", "note")
_EMPTY: Row = {
    "book": "", "series": "", "year": None, "number": None, "ordinal": None, "code_number": "", "code_notation": "",
    "code": "", "code_folded": "", "type_name": "", "subject": "", "issued_date": None, "place": "", "urgency": 0,
    "due": None, "response_required": False, "response_for": [], "sender": "", "sender_id": "", "sender_old_id": "",
    "author": "", "signer_name": "", "signer_position": "", "competence": "", "drafting_unit": "", "arrived_at": None,
    "registered_at": None, "transfer_date": None, "receiver": "", "retained_by": "", "presented_to": "",
    "issued_at": None, "page_count": None, "copies": 1, "appendixes": [], "has_paper": False, "note": "",
    "case_file": "", "document_id": "", "record_id": "", "axis_id": "", "raw_sha256": "", "warnings": [],
    "verdict": "", "report": {}, "duplicate_of": None, "asked": "", "asked_reason": "", "mark": "", "files": 0,
}  # fmt: skip


@dataclass(frozen=True)
class SharedFile:
    """The one PDF that every practice record shows."""

    sha256: str
    size: int
    pages: int


@dataclass(frozen=True)
class Hand:
    """Who did something, and when."""

    who: str
    at: datetime


@dataclass
class Ledger:
    """Gathers rows and writes them in one transaction; keys and numbers run on from batch to batch."""

    file: SharedFile
    keys: int = 0
    opinions: int = 0
    counters: dict[tuple[str, str, int], int] = field(default_factory=lambda: defaultdict(int))
    rows: dict[type[Base], list[Row]] = field(default_factory=lambda: {table: [] for table in _TABLES})

    def document(self, direction: str, at: datetime) -> Row:
        """Begin a record with the next key."""
        self.keys += 1
        first = {"id": self.keys, "direction": direction, "state": FIRST[direction].value, "channel": "axis"}
        row = _EMPTY | first | {"created_at": at, "changed_at": at}
        self.rows[DocumentRow].append(row)
        return row

    def keep_file(self, row: Row) -> None:
        """Let a record show the shared file."""
        name = row["code"].replace("/", "-") or str(row["id"])
        row["files"], row["page_count"] = 1, self.file.pages
        told = {"role": "MAIN", "name": f"{name}.pdf", "content_type": "application/pdf", "pages": self.file.pages}
        self.rows[FileRow].append(
            told | {"document_key": row["id"], "sha256": self.file.sha256, "size": self.file.size}
        )

    def number(self, row: Row, hand: Hand) -> Row:
        """Give a record the next number of its book, series and year, and return the number's own row.

        An outgoing record gets its ordinal of the year too.
        """
        row["book"], row["year"] = row["direction"], hand.at.year
        if row["direction"] == OUTGOING:
            row["ordinal"] = self._given(ORDINAL, "", hand, row["id"])["number"]
        given = self._given(row["book"], row["series"], hand, row["id"])
        row["number"] = given["number"]
        return given

    def void(self, series: str, reason: str, hand: Hand) -> None:
        """Void the next number of a series (empty: of the incoming book) for a reason."""
        given = self._given(OUTGOING if series else INCOMING, series, hand, None)
        given |= {"state": "voided", "reason": reason, "allowed_by": _ALLOWS}
        said = {name: given[name] for name in ("book", "series", "number", "reason")}
        self.event(None, "hold_number", hand, said | {"allowed_by": _ALLOWS})
        self.event(None, "void_number", hand, said)

    def event(self, key: int | None, act: str, hand: Hand, facts: Row) -> None:
        """Write a line of the journal."""
        self.rows[EventRow].append({"document_key": key, "at": hand.at, "who": hand.who, "act": act, "facts": facts})

    def opinion(self, row: Row, said: Row, unit: str, due: date | None) -> None:
        """Keep what a leader said and whom it names."""
        self.opinions += 1
        self.rows[OpinionRow].append(said | {"id": self.opinions, "document_key": row["id"], "source": "paper"})
        lead = {"opinion_id": self.opinions, "unit": unit, "role": "lead", "due": due}
        self.rows[AssignmentRow].append(lead | {"document_key": row["id"]})

    def write(self, tx: Writing) -> None:
        """Write what was gathered, and begin anew."""
        documents = self.rows[DocumentRow]
        for row in documents:
            row["code_folded"] = fold_code(row["code"])
        for table, rows in self.rows.items():
            put_rows(tx, table, rows)
        put_words(tx, [(row["id"], _texts(row)) for row in documents])
        self.rows = {table: [] for table in _TABLES}

    def write_counters(self, tx: Writing) -> None:
        """Write where every series stands, once at the end."""
        put_rows(
            tx,
            CounterRow,
            [
                {"book": book, "series": series, "year": year, "next": last + 1, "first": 1, "grounds": ""}
                for (book, series, year), last in self.counters.items()
            ],
        )

    def _given(self, book: str, series: str, hand: Hand, key: int | None) -> Row:
        year = hand.at.year
        self.counters[book, series, year] += 1
        number = self.counters[book, series, year]
        given: Row = {"book": book, "series": series, "year": year, "number": number, "state": "used"}
        given |= {"document_key": key, "code": "", "reason": "", "allowed_by": "", "who": hand.who, "at": hand.at}
        self.rows[NumberRow].append(given)
        return given


def _texts(row: Row) -> Sequence[str]:
    """Return what a record is found by: the same as `desk.receive.index` takes."""
    return [str(row[name]) if row[name] is not None else "" for name in _INDEXED]
