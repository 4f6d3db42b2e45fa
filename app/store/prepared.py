"""Statements that are put into the database's words once, for acts that a person waits for.

What SQLAlchemy does for every statement it runs takes several times as long as SQLite takes to run it.
"""

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from sqlalchemy import BindParameter, Connection, Delete, Insert, Select, TextClause, Update
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault
from sqlalchemy.types import TypeEngine

from app.base.frozen import dataclass

Statement = Insert | Update | Delete | Select[Any] | TextClause
_Change = Callable[[Any], Any]


@dataclass(frozen=True)
class _Words:
    """A statement in the words of one database: what it says itself, and how values go in and come out."""

    text: str
    by_driver: bool
    fixed: dict[str, Any]
    given: tuple[tuple[str, _Change | None], ...]
    read: tuple[tuple[str, _Change | None], ...]

    def filled(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the driver takes; raises KeyError for a value that is missing."""
        filled = self.fixed.copy()
        for name, change in self.given:
            value = values[name]
            filled[name] = value if change is None else change(value)
        return filled


class Found(SimpleNamespace):
    """A row as it was read, its columns by name; an act may change it, and then asks what differs."""

    def __init__(self, read: dict[str, Any]) -> None:
        """Take what was read."""
        super().__init__(**read)
        self._read = read

    def changed(self) -> dict[str, Any]:
        """Return the columns that differ from what was read."""
        now = vars(self)
        return {name: now[name] for name, old in self._read.items() if now[name] != old}


class Prepared:
    """A statement of which only the values change; it takes no lists of values."""

    def __init__(self, statement: Statement) -> None:
        """Keep the statement; its words are found when it is first run with values of the same names."""
        self._statement = statement.inline() if isinstance(statement, Insert) else statement
        self._words: dict[tuple[str, ...], _Words] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[Any] | None:
        """Run it and return the first row of what it returns, as the driver gives it.

        SQLite's own errors come as they are: `store.told` knows them.
        """
        words = self._in_words(connection, values)
        filled = words.filled(values)
        if words.by_driver:
            return _first(connection.connection.cursor().execute(words.text, filled))
        result = connection.exec_driver_sql(words.text, filled)
        return result.first() if result.returns_rows else None

    def run_all(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it for each of several rows that have the same names."""
        words = self._in_words(connection, rows[0])
        filled = [words.filled(values) for values in rows]
        if words.by_driver:
            connection.connection.cursor().executemany(words.text, filled)
        else:
            connection.exec_driver_sql(words.text, filled)

    def find(self, connection: Connection, values: Mapping[str, Any]) -> Found | None:
        """Return the first row that a query finds."""
        row = self.run(connection, values)
        if row is None:
            return None
        read = zip(self._in_words(connection, values).read, row, strict=True)
        return Found({name: value if change is None else change(value) for (name, change), value in read})

    def _in_words(self, connection: Connection, values: Mapping[str, Any]) -> _Words:
        named = (connection.dialect.name, *values)
        words = self._words.get(named)
        if words is None:
            words = self._words[named] = _put_into_words(self._statement, connection.dialect, list(values))
        return words


def _put_into_words(statement: Statement, spoken: Dialect, names: list[str]) -> _Words:
    named: Any = type(spoken)
    dialect: Dialect = named(paramstyle="named") if spoken.positional else spoken
    compiled = statement.compile(dialect=dialect, column_keys=names)
    into = {name: _into(bind, dialect) for bind, name in compiled.bind_names.items()}
    fixed = _said(compiled, names)
    read = statement.selected_columns if isinstance(statement, Select) else ()
    return _Words(
        compiled.string,
        spoken.name == "sqlite",
        {name: value if (change := into[name]) is None else change(value) for name, value in fixed.items()},
        tuple((name, change) for name, change in into.items() if name not in fixed),
        tuple((str(column.key), _out_of(column.type, dialect)) for column in read),
    )


def _first(cursor: Any) -> Sequence[Any] | None:
    row: Sequence[Any] | None = cursor.fetchone()
    cursor.close()
    return row


def _said(compiled: SQLCompiler, names: list[str]) -> dict[str, Any]:
    """Return the values that stand in the statement itself, and those that columns take where none is given."""
    fixed = {name: bind.value for bind, name in compiled.bind_names.items() if not bind.required and name not in names}
    for column in compiled.insert_prefetch:
        if isinstance(column.default, ScalarElementColumnDefault):
            fixed[column.key] = column.default.arg
        elif isinstance(column.default, CallableColumnDefault):
            made: Callable[[Any], Any] = column.default.arg
            fixed[column.key] = made(None)
    return fixed


def _into(bind: BindParameter[Any], dialect: Dialect) -> _Change | None:
    return bind.type.dialect_impl(dialect).bind_processor(dialect)


def _out_of(kind: TypeEngine[Any], dialect: Dialect) -> _Change | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
