"""Values checked once, at the door; inside, the type says they are right."""

import re
import unicodedata
from enum import IntEnum, StrEnum

from app.base.errors import Refused
from app.base.frozen import dataclass

_OLD_CODE = re.compile(r"\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}")
_NEW_CODE = re.compile(r"(?=.{1,35}$)[A-Z0-9]+(\.[A-Z0-9]+)*")


LONGEST_SUBJECT = 500
"""Trích yếu nội dung, as a person writes it (NĐ 30/2020 PL VI); what came longer from others stays as it came."""


class BadAgencyCode(Refused):
    """An agency code of neither QCVN 102:2016 nor QĐ 20/2020."""

    code = "value.agency_code"


class BadNotation(Refused):
    """An outgoing notation that NĐ 30/2020 PL I II.3 does not allow."""

    code = "value.notation"


class FieldMissing(Refused):
    """A field that the register form needs is empty."""

    code = "value.missing"


class FieldTooLong(Refused):
    """A field is longer than the form or the wire allows."""

    code = "value.too_long"


class Urgency(IntEnum):
    """Mức độ khẩn; the fifth is only read from packets (day rule D-31)."""

    NORMAL = 0
    URGENT = 1
    VERY_URGENT = 2
    IMMEDIATE = 3
    IMMEDIATE_AT_HOUR = 4


class Channel(StrEnum):
    """The way a document came or goes; an outgoing one signed by hand is on paper, with its signed copy both (D-21)."""

    AXIS = "axis"
    PAPER = "paper"
    FILE = "file"
    MAIL = "mail"
    BOTH = "both"


SIGNED_BY_HAND = frozenset({Channel.PAPER.value, Channel.BOTH.value})
"""The ways of an outgoing document whose leader signed it on paper."""


class Direction(StrEnum):
    """Văn bản đến or văn bản đi; a test packet is neither and in no book (D-32)."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    TEST = "test"


@dataclass(frozen=True)
class AgencyCode:
    """Mã định danh: `H99.05` (QĐ 20/2020 Đ4–6) or the old `000.00.05.H99` (QCVN 102:2016)."""

    text: str

    def __post_init__(self) -> None:
        """Refuse what is neither form."""
        if not (_OLD_CODE.fullmatch(self.text) or _NEW_CODE.fullmatch(self.text)):
            raise BadAgencyCode(text=self.text)


def clean(text: str, *, one_line: bool = True) -> str:
    """Return the text as it is stored: NFC, without control characters and outer blanks (R-1107)."""
    composed = unicodedata.normalize("NFC", text)
    if one_line:
        composed = re.sub(r"\s+", " ", composed)
    if not composed.isprintable():
        composed = "".join(c for c in composed if c in "\n\t" or unicodedata.category(c)[0] != "C")
    return composed.strip()


def required(name: str, text: str, most: int) -> str:
    """Return the cleaned text of a field that may be neither empty nor longer than `most` characters."""
    value = clean(text)
    if not value:
        raise FieldMissing(field=name)
    return optional(name, value, most)


def optional(name: str, text: str, most: int) -> str:
    """Return the cleaned text of a field that may not be longer than `most` characters."""
    value = clean(text)
    if len(value) > most:
        raise FieldTooLong(field=name, length=len(value), most=most)
    return value


def check_notation(text: str) -> str:
    """Return an outgoing notation such as `QĐ-STN`, `TTr-STN` or `BTTTT-ƯDCNTT` (day rule D-13)."""
    value = clean(text)
    if not all(_is_group(group) for group in re.split("[-/]", value)):
        raise BadNotation(text=text)
    return value


def _is_group(group: str) -> bool:
    """Capitals, digits, `&` and points; one small letter as in `TTr`, `CTr`, `QyĐ`, not at the start."""
    kinds = [unicodedata.category(c) for c in group]
    allowed = all(kind in {"Lu", "Ll", "Nd"} or c in "&." for c, kind in zip(group, kinds, strict=True))
    return bool(group) and allowed and kinds[0] != "Ll" and kinds.count("Ll") <= 1
