"""What a document on paper needs: how many copies, and how many seals over the edges of its sheets (pure).

NĐ 30/2020 Đ17.1.a: as many copies as the recipients named, and what is kept (Đ19.1: the original in the record office,
another in the file of the work). Đ33.1: the seal over the edges covers five sheets at most. R-416, R-417.
"""

from collections.abc import Iterable

KEPT = 2
"""Copies of a paper document that stay: the original (bản gốc) in the record office, one in the work's file."""
_BY_WIRE = frozenset({"axis", "mail"})
_SHEETS_A_SEAL = 5


def copies_wanted(channels: Iterable[str]) -> int:
    """Return how many copies are printed and sealed: one a recipient on paper, and those that stay."""
    return sum(channel not in _BY_WIRE for channel in channels) + KEPT


def sheets(pages: int, *, both_sides: bool) -> int:
    """Return how many sheets these pages are printed on."""
    return -(-pages // 2) if both_sides else pages


def edge_seals(count: int) -> int:
    """Return how many seals over the edges these sheets need; one sheet needs none."""
    return -(-count // _SHEETS_A_SEAL) if count > 1 else 0
