"""Books, series, years and the text of numbers (NĐ 30/2020 Đ15, Đ22; PL I II.3; day rules D-09, D-13)."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from app.base.frozen import dataclass

INCOMING = "incoming"
OUTGOING = "outgoing"
STANDING_BOOKS = (INCOMING, OUTGOING)


class NumberState(StrEnum):
    """What became of a number; none ever disappears."""

    USED = "used"
    HELD = "held"
    VOIDED = "voided"


@dataclass(frozen=True)
class Code:
    """Số và ký hiệu, split at the first slash: `15` and `QĐ-BNV`; a Party code keeps its dash: `55` and `-CV/TU`."""

    number: str
    notation: str

    @property
    def text(self) -> str:
        """The code as it is written, e.g. `15/QĐ-BNV`; a part that is missing leaves no slash."""
        slash = "/" if self.number and self.notation and not self.notation.startswith("-") else ""
        return f"{self.number}{slash}{self.notation}"


def split_code(text: str) -> Code:
    """Split any incoming code: `128/STN-VP`, `55-CV/TU`, `33/2024/QH15` (day rule D-13)."""
    found = re.fullmatch(r"(\d+(?:[^\W\d_](?![^\W_]))?)\s*([/-]?)\s*(.*)", " ".join(text.split()))
    if not found:
        return Code("", text.strip())
    number, parted, notation = found.groups()
    return Code(number, f"-{notation}" if parted == "-" and notation else notation)


def number_text(number: int) -> str:
    """Write an outgoing number: Arabic digits, a leading zero below ten, never grouped (PL I II.3.c)."""
    return f"{number:02d}"


def outgoing_code(number: int, type_abbreviation: str, agency: str, unit: str = "") -> str:
    """Compose a code: `05/QĐ-STN`, or for a letter without type abbreviation `05/STN-VP`."""
    groups = [part for part in (type_abbreviation, agency, "" if type_abbreviation else unit) if part]
    return f"{number_text(number)}/{'-'.join(groups)}"


def wire_identifier(organ_id: str, issued: date, code: str) -> str:
    """Compose the document identifier of the wire: `H99.05,2026/11/18,128/STN-VP` (edxml 5.4)."""
    return f"{organ_id},{issued:%Y/%m/%d},{code}"


def record_identifier(organ_id: str, year: int, ordinal: int) -> str:
    """Compose the identifier of QĐ 28/2018 Đ10.2.b: agency, year, ordinal over all outgoing documents."""
    return f"{organ_id}.{year}.{ordinal:07d}"


def printed_notation(lines: Sequence[str]) -> str:
    """Return the notation that a draft bears behind its blank number: `Số:      /QĐ-STN` gives `QĐ-STN`."""
    for line in lines:
        found = re.search(r"Số\s*:?[\s.…_]*/\s*(\S+)", line)
        if found:
            return found.group(1).rstrip(".,;")
    return ""


def spans(numbers: list[int]) -> list[tuple[int, int]]:
    """Return the unbroken runs of a sorted list of numbers, for the continuity strip."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
