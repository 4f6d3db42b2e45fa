"""State secrets are not handled here: find a mark and stop (R-1301; day rule D-16)."""

import re
import unicodedata
from collections.abc import Iterable

_MARKS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_ALONE = re.compile(r"^[\W_]*(TUYỆT MẬT|TỐI MẬT|MẬT)[\W_]*$")
_NOTATION = re.compile(r"(^|[/\-])BMNN($|[/\-])|/(M|TM|TTM)-|-(MẬT|TỐI MẬT)$")


def mark_alone(lines: Iterable[str]) -> str:
    """Return the secrecy mark that stands alone on a line in capitals, or an empty text.

    `bảo mật`, `mật độ`, `mật khẩu` pass, as does a mark inside a sentence.
    """
    for line in lines:
        found = _ALONE.match(" ".join(unicodedata.normalize("NFC", line).split()))
        if found:
            return found.group(1)
    return ""


def mark_in_notation(notation: str) -> str:
    """Return the secrecy mark that a notation carries, or an empty text."""
    return "MẬT" if _NOTATION.search(unicodedata.normalize("NFC", notation).upper()) else ""


def mark_in_field(value: str) -> str:
    """Return the mark that a packet's own field names, or an empty text."""
    text = unicodedata.normalize("NFC", value).strip().upper()
    return text if text in _MARKS else ""
