"""Several arrivals in one transaction: what is known of them is asked once, and what can wait is written together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, select

from app.documents.arrival import Arrival
from app.documents.numbering import Code
from app.documents.values import clean
from app.documents.vietnamese import fold_code
from app.store.prepared import Prepared
from app.store.store import Writing, new_keys
from app.store.tables import DocumentRow, table_of
from app.store.tables_exchange import PacketRow

AXIS, BYTES, WIRE, CODE = "axis", "bytes", "wire", "code"
_PACKETS, _DOCUMENTS = table_of(PacketRow), table_of(DocumentRow)
_COLUMNS: dict[str, ColumnElement[str]] = {
    AXIS: _PACKETS.c.axis_id,
    BYTES: _PACKETS.c.sha256,
    WIRE: _DOCUMENTS.c.document_id,
    CODE: _DOCUMENTS.c.code_folded,
}
"""What tells one arrival from another: the axis' name of it, its bytes, the document's identifier and its code."""


@dataclass
class Together(Writing):
    """One transaction that takes in several arrivals."""

    _known: dict[str, set[str]] = field(default_factory=dict)
    _took: set[tuple[str, str]] = field(default_factory=set)
    _keys: Iterator[int] = field(default_factory=lambda: iter(()))
    _later: dict[int, tuple[Prepared, list[dict[str, Any]]]] = field(default_factory=dict)

    def look(self, arrivals: Sequence[Arrival]) -> None:
        """Ask which of these the books may know already."""
        told = [dict(_marks(arrival)) for arrival in arrivals]
        for what, column in _COLUMNS.items():
            asked = {marks[what] for marks in told if marks[what]}
            found = self.run(select(column).where(column.in_(asked))) if asked else ()
            self._known[what] = {str(row[0]) for row in found}
        self._keys = iter(new_keys(self.session, len(arrivals)))

    def next_key(self) -> int:
        """Return the key of the next new record."""
        return next(self._keys)

    def may_know(self, what: str, value: str) -> bool:
        """Tell whether the books may know this."""
        return value in self._known[what]

    def took(self, arrival: Arrival) -> None:
        """Note that the books know this one from now on."""
        for what, value in _marks(arrival):
            self._known[what].add(value)
            self._took.add((what, value))

    def took_like(self, arrival: Arrival) -> bool:
        """Tell whether one like this came in the same transaction."""
        return any(value and (what, value) in self._took for what, value in _marks(arrival))

    def later(self, statement: Prepared, values: dict[str, Any]) -> None:
        """Keep an insert for the end, where all of its kind are written at once."""
        self._later.setdefault(id(statement), (statement, []))[1].append(values)

    def write_now(self) -> None:
        """Write what was kept for the end."""
        kept, self._later = self._later, {}
        for statement, values in kept.values():
            statement.run_all(self.connection, values)


def may_know(tx: Writing, what: str, value: str) -> bool:
    """Tell whether it is worth asking for this: where several arrivals come together, it was asked for all at once."""
    return bool(value) and (not isinstance(tx, Together) or tx.may_know(what, value))


def put(tx: Writing, statement: Prepared, **values: Any) -> None:
    """Run an insert whose outcome nobody waits for, at once or with the others of its kind."""
    if isinstance(tx, Together):
        tx.later(statement, values)
    else:
        tx.do(statement, **values)


def written(tx: Writing, arrival: Arrival | None = None) -> None:
    """Let everything that was put be there to be asked for; only where one like this was put, if one is given."""
    if isinstance(tx, Together) and (arrival is None or tx.took_like(arrival)):
        tx.write_now()


def _marks(arrival: Arrival) -> Iterator[tuple[str, str]]:
    facts = arrival.facts
    yield AXIS, arrival.axis_id
    yield BYTES, arrival.raw_sha256
    yield WIRE, clean(facts.document_id)
    yield CODE, fold_code(Code(facts.code_number, facts.code_notation).text)
