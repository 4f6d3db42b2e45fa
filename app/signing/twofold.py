"""Files that two readers read in two ways, though nothing came after the signature: they cannot be checked.

What the pages are made of is walked through as the checking library reads it. Entries that stand twice, references
that lead to nothing where the file holds an object of that number, and ends within streams are read by each program
in its own way. Runs in the checking process only.
"""

import logging
from types import TracebackType
from typing import Any, Self

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject
from typing_extensions import override

from app.signing.naming import named_and_held

_READER = "pyhanko.pdf_utils.generic"
_TWICE = "Multiple definitions"
_END = b"endstream"
_UPWARDS = frozenset({"/Parent", "/P", "/V", "/Prev", "/Next", "/Dest", "/A", "/StructParent"})
_MOST = 20_000


class Doubles(logging.Handler):
    """Hears from the library that it met a dictionary with an entry that stands there twice; it tells nobody else."""

    def __init__(self) -> None:
        """Hear nothing yet."""
        super().__init__(logging.WARNING)
        self.heard = False
        self._logger = logging.getLogger(_READER)

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Take in what the library says."""
        self.heard = self.heard or _TWICE in record.getMessage()

    def __enter__(self) -> Self:
        """Listen."""
        self._before = self._logger.level, self._logger.propagate
        self._logger.setLevel(logging.WARNING)
        self._logger.propagate = False
        self._logger.addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Listen no more."""
        self._logger.removeHandler(self)
        self._logger.setLevel(self._before[0])
        self._logger.propagate = self._before[1]


def read_apart(reader: Any, content: bytes) -> bool:
    """Tell whether the pages hold what readers find in different ways: streams with an end inside, lost objects."""
    todo: list[Any] = [reader.root[key] for key in ("/Pages", "/AcroForm") if key in reader.root]
    seen: set[tuple[int, int]] = set()
    lost: set[int] = set()
    newest = _generations(reader)
    while todo and len(seen) < _MOST:
        one = todo.pop()
        if isinstance(one, IndirectObject):
            key = (one.idnum, one.generation)
            if key in seen:
                continue
            seen.add(key)
            if not _is_there(reader, one) or newest.get(one.idnum, one.generation) != one.generation:
                lost.add(one.idnum)
                continue
            one = reader.get_object(one.reference)
        if isinstance(one, StreamObject) and _END in one.encoded_data:
            return True
        todo += _parts(one)
    return bool(lost and lost & named_and_held(content, 0, len(content))[1])


def _generations(reader: Any) -> dict[int, int]:
    """Return the newest generation of every object: readers disagree about those that are gone."""
    revisions = range(reader.xrefs.total_revisions)
    return {one.idnum: one.generation for each in revisions for one in reader.xrefs.explicit_refs_in_revision(each)}


def _is_there(reader: Any, one: IndirectObject) -> bool:
    try:
        return reader.xrefs[one.reference] is not None
    except KeyError:
        return False


def _parts(held: object) -> list[Any]:
    if isinstance(held, DictionaryObject):
        return [held.raw_get(key) for key in held if key not in _UPWARDS]
    return list(held) if isinstance(held, ArrayObject) else []
