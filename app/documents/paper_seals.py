"""What a document on paper needs: how many copies, and how many seals over the edges of its sheets.

NĐ 30/2020 Đ17.1.a: as many copies as the recipients named, and what is kept (Đ19.1: the original in the record office,
another in the file of the work). Đ33.1: the seal over the edges covers five sheets at most. R-416, R-417. The figures
are dated rules (`rules/paper-copies.toml`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.base.rules import rules

_BY_WIRE = frozenset({"axis", "mail"})


@dataclass(frozen=True)
class PaperRule:
    """How many copies stay of a document and of a certified copy, and how many sheets an edge seal covers."""

    kept: int
    kept_of_copy: int
    sheets_a_seal: int


def paper_rule(on: date) -> PaperRule:
    """Return the rule that holds on a day."""
    told = rules("paper-copies", on)
    return PaperRule(**{name: int(told[name]) for name in ("kept", "kept_of_copy", "sheets_a_seal")})


def copies_wanted(channels: Iterable[str], rule: PaperRule) -> int:
    """Return how many copies are printed and sealed: one a recipient on paper, and those that stay."""
    return sum(channel not in _BY_WIRE for channel in channels) + rule.kept


def certified_wanted(recipients: str, rule: PaperRule) -> int:
    """Return how many certified copies are made for recipients, who are separated by semicolons; one for who asked."""
    named = [one for one in recipients.split(";") if one.strip()]
    return max(1, len(named)) + rule.kept_of_copy


def sheets(pages: int, *, both_sides: bool) -> int:
    """Return how many sheets these pages are printed on."""
    return -(-pages // 2) if both_sides else pages


def edge_seals(count: int, rule: PaperRule) -> int:
    """Return how many seals over the edges these sheets need; one sheet needs none."""
    return -(-count // rule.sheets_a_seal) if count > 1 else 0
