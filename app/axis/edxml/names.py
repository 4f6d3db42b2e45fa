"""File names out of packets: made harmless before anybody sees or stores them."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 200
"""Characters of an attachment's name (QCVN 102)."""

_LONGEST_ON_DISK = 240
_LONGEST_EXTENSION = 20
_FORBIDDEN = re.compile('[<>:"|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)", re.IGNORECASE)


def shown_name(raw: str, description: str, position: int) -> str:
    """Return a plain file name: last path component, no control characters, no reserved names."""
    for candidate in (raw, description):
        name = _harmless(candidate)
        if name:
            return _shortened(name)
    return f"tep-{position}"


def disk_name(name: str, taken: Collection[str]) -> str:
    """Return a file name that every file system takes and that is not in `taken` (compared case-folded)."""
    short = _fitting(_FORBIDDEN.sub("_", name), _LONGEST_ON_DISK)
    lower = {each.casefold() for each in taken}
    stem, dot, extension = short.rpartition(".")
    if not stem:
        stem, dot, extension = short, "", ""
    candidate, number = short, 1
    while candidate.casefold() in lower:
        number += 1
        candidate = f"{stem} ({number}){dot}{extension}"
    return candidate


def extension_of(name: str) -> str:
    """Return the lower-case extension without its dot, or nothing."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def _harmless(raw: str) -> str:
    last = unicodedata.normalize("NFC", raw).replace("\\", "/").rpartition("/")[2]
    plain = "".join(letter for letter in last if unicodedata.category(letter) not in {"Cc", "Cs", "Cf"})
    plain = plain.strip()
    if "." in plain and plain.endswith(">"):
        plain = plain[:-1]
    plain = plain.rstrip(". ").lstrip()
    return f"_{plain}" if _RESERVED.match(plain) else plain


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension) > _LONGEST_EXTENSION:
        return name[:LONGEST].rstrip(". ")
    return stem[: LONGEST - len(extension) - 1].rstrip(". ") + dot + extension


def _fitting(name: str, limit: int) -> str:
    if len(name.encode()) <= limit:
        return name
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension) > _LONGEST_EXTENSION:
        stem, dot, extension = name, "", ""
    room = limit - len((dot + extension).encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + dot + extension
