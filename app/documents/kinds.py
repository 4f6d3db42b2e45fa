"""Types of documents and how a clerk may name them (NĐ 30/2020 Đ7, PL III.I)."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from app.base.errors import Refused
from app.base.frozen import dataclass
from app.documents.vietnamese import fold

LETTER_SERIES = "CV"


class NoSuchType(Refused):
    """No type of document has this name or abbreviation."""

    code = "type.unknown"


@dataclass(frozen=True)
class DocumentType:
    """One type: its name, its abbreviation in a code (empty for letters), its place in the list of the wire."""

    name: str
    short: str
    wire: int

    @property
    def series(self) -> str:
        """The number series of this type in the default profile (R-405)."""
        return self.short or LETTER_SERIES


def types_of(table: Iterable[Mapping[str, Any]]) -> tuple[DocumentType, ...]:
    """Read the rows of the rule table."""
    return tuple(DocumentType(row["name"], row["short"], row["wire"]) for row in table)


def find_type(types: Iterable[DocumentType], asked: str) -> DocumentType:
    """Return the type of a name in any spelling, or of an abbreviation to the letter; raises NoSuchType.

    Abbreviations are never folded: HD and HĐ, ĐA and DA are different types.
    """
    known = tuple(types)
    text = unicodedata.normalize("NFC", asked).strip()
    by_short = [kind for kind in known if kind.short and kind.short == text]
    if by_short:
        return by_short[0]
    if text.upper() == LETTER_SERIES:
        text = "Công văn"
    by_name = [kind for kind in known if fold(kind.name) == fold(text)]
    if not by_name:
        raise NoSuchType(name=asked)
    return by_name[0]
