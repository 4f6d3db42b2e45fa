"""Words, numbers and dates as packets carry them: read leniently, written strictly."""

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

from app.base.clock import VIETNAM

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_CLOCK = r"(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})" + _CLOCK, re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})" + _CLOCK, re.ASCII)
_CANONICAL_PARTS = 3
_UNSET = {date.min, date.max}
"""What programs write for a date that was never set: the first and the last day that their clocks know."""
_NUMBER = re.compile(r"[+-]?\d{1,9}", re.ASCII)


def clean(text: str) -> str:
    """Return text that XML 1.0 can carry: NFC, no illegal characters, line ends as LF, trimmed."""
    legal = _ILLEGAL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", legal).strip()


def one_line(text: str) -> str:
    """Return clean text on one line."""
    return _LINE_ENDS.sub(" ", clean(text)).strip()


def organ_code(text: str) -> str:
    """Return an agency code without the `null` that some programs write."""
    return "" if text.casefold() == "null" else text


def document_key(document_id: str) -> str:
    """Return a DocumentId in the form in which two are compared (spec 5.4); an opaque one stays whole.

    Old and new code of the leading agency are two keys: only the directory knows that they are one agency.
    """
    key = unicodedata.normalize("NFC", document_id.strip()).casefold()
    parts = key.split(",", 2)
    if len(parts) != _CANONICAL_PARTS:
        return key
    organ, day, code = (part.strip() for part in parts)
    return f"{organ},{day.replace('-', '/')},{code}"


def read_number(text: str) -> int | None:
    """Return the integer of `"05"` or `" 5 "`; None for anything else."""
    trimmed = text.strip()
    return int(trimmed) if _NUMBER.fullmatch(trimmed) else None


def read_flag(text: str) -> bool:
    """Return whether the text is one of the ways to say yes."""
    return text.strip().lower() in {"1", "true"}


def read_moment(text: str) -> datetime | None:
    """Return a moment in Vietnam from any form seen in the field; without a zone it is Vietnamese time.

    None for what is no moment, or one that was never set.
    """
    trimmed = text.strip()
    if found := _YEAR_FIRST.fullmatch(trimmed):
        year, month, day, *clock = found.groups()
    elif found := _DAY_FIRST.fullmatch(trimmed):
        day, month, year, *clock = found.groups()
    else:
        return None
    hour, minute, second, zone = clock
    try:
        moment = datetime(
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            tzinfo=_zone(zone),
        )
        return moment.astimezone(VIETNAM) if moment.date() not in _UNSET else None
    except (ValueError, OverflowError):
        return None


def read_day(text: str) -> date | None:
    """Return the day in Vietnam; a text ending in Z is UTC and may be the next day here."""
    moment = read_moment(text)
    return moment.date() if moment else None


def _zone(text: str | None) -> timezone:
    if not text:
        return VIETNAM
    if text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))
