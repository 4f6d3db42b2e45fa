"""The directory in memory: 125,000 agencies are searched within milliseconds, offline.

One folded line an agency, those in force and the most used first; every word and code leads to its lines. The index
is made anew when the directory has changed, and shared by every search of a process.
"""

import threading
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from weakref import WeakKeyDictionary

from sqlalchemy import select

from app.base.frozen import dataclass
from app.store.store import Store
from app.store.tables_exchange import AgencyRow, FactRow

VERSION = "directory_version"
"""The fact that counts the changes of the directory."""

_LAST = "\U0010ffff"
_MANY = 20_000
_CONSIDERED = 400
_CHUNK = 2048


@dataclass(frozen=True)
class _Words:
    """Words in order, the lines of each, and how many lines all words before it have."""

    words: tuple[str, ...]
    lines: tuple[Sequence[int], ...]
    before: tuple[int, ...]

    @classmethod
    def of(cls, found: dict[str, Sequence[int]]) -> "_Words":
        words = tuple(sorted(found))
        lines = tuple(found[word] for word in words)
        return cls(words, lines, tuple(accumulate((len(each) for each in lines), initial=0)))

    def beginning(self, typed: str) -> tuple[int, int]:
        """Return where the words that begin with what was typed stand."""
        return bisect_left(self.words, typed), bisect_left(self.words, typed + _LAST)

    def count(self, typed: str) -> int:
        """Return how many lines they have, some counted twice."""
        first, last = self.beginning(typed)
        return self.before[last] - self.before[first]

    def within(self, typed: str) -> set[int]:
        """Return their lines."""
        first, last = self.beginning(typed)
        return {line for each in self.lines[first:last] for line in each}


class DirectoryIndex:
    """The lines of all agencies, and the words that lead to them."""

    def __init__(self, version: int, rows: Iterable[tuple[str, str]], many: int = _MANY) -> None:
        """Index (code, line) pairs, the ones to offer first in front; words of `many` lines are looked for in order."""
        self.version = version
        self._many = many
        pairs = tuple(rows)
        self._codes = tuple(code for code, _ in pairs)
        self._lines = tuple(f" {line} " for _, line in pairs)
        words: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        codes: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
        for number, (_, line) in enumerate(pairs):
            for word in set(line.split()):
                if "." in word:
                    codes[word] += (number,)
                else:
                    words[word].append(number)
        self._kinds = (_Words.of(dict(words)), _Words.of(dict(codes)))

    def found(self, words: Sequence[str], limit: int) -> list[str]:
        """Return the codes of agencies with words that begin so; those with the words in this order come first."""
        wanted = sorted(dict.fromkeys(words), key=lambda word: sum(kind.count(word) for kind in self._kinds))
        if not wanted:
            return []
        rarest = sum(kind.count(wanted[0]) for kind in self._kinds)
        some = sorted(self._within(wanted[0])) if rarest < self._many else range(len(self._lines))
        numbers = self._fitting(some, [f" {word}" for word in wanted], max(limit, _CONSIDERED))
        phrase = f" {' '.join(words)}"
        first = sorted(numbers[:_CONSIDERED], key=lambda number: phrase not in self._lines[number])
        return [self._codes[number] for number in (first + numbers[_CONSIDERED:])[:limit]]

    def _fitting(self, some: Sequence[int], words: Sequence[str], most: int) -> list[int]:
        """Return the first lines that hold all words; words that many lines hold are soon found."""
        found: list[int] = []
        for start in range(0, len(some), _CHUNK):
            left = list(some[start : start + _CHUNK])
            for word in words:
                left = [number for number in left if word in self._lines[number]]
            found += left
            if len(found) >= most:
                break
        return found[:most]

    def _within(self, word: str) -> set[int]:
        return self._kinds[0].within(word) | self._kinds[1].within(word)


_INDEXES: WeakKeyDictionary[Store, DirectoryIndex] = WeakKeyDictionary()
_MAKING = threading.Lock()


def directory_index(store: Store) -> DirectoryIndex:
    """Return the index of a store's directory as it is now."""
    version = _version(store)
    with _MAKING:
        known = _INDEXES.get(store)
        if known is None or known.version != version:
            known = _INDEXES[store] = _made(store, version)
        return known


def _version(store: Store) -> int:
    with store.read() as session:
        row = session.get(FactRow, VERSION)
        return int(row.value["count"]) if row else 0


def _made(store: Store, version: int) -> DirectoryIndex:
    """Read every agency: those in force first, the most used among them first, short names before long ones."""
    asked = select(AgencyRow.organ_id, AgencyRow.folded, AgencyRow.uses, AgencyRow.valid_to)
    with store.read() as session:
        rows = [
            (valid_to is not None, -uses, len(folded), code, folded)
            for code, folded, uses, valid_to in session.execute(asked)
        ]
    rows.sort()
    return DirectoryIndex(version, ((row[3], row[4]) for row in rows))
