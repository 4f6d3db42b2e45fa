"""Copies and edge seals of a document on paper (NĐ 30/2020 Đ17.1.a, Đ19.1, Đ33.1)."""

from datetime import date

import pytest

from app.documents.paper_seals import certified_wanted, copies_wanted, edge_seals, paper_rule, sheets

RULE = paper_rule(date(2026, 11, 20))


@pytest.mark.parametrize(("channels", "wanted"), [((), 2), (("axis", "mail"), 2), (("axis", "paper", "unit"), 4)])
def test_one_copy_a_recipient_on_paper_and_two_that_stay(channels: tuple[str, ...], wanted: int) -> None:
    assert copies_wanted(channels, RULE) == wanted


@pytest.mark.parametrize(
    ("pages", "one_side", "both"),
    [(1, (1, 0), (1, 0)), (2, (2, 1), (1, 0)), (10, (10, 2), (5, 1)), (11, (11, 3), (6, 2))],
)
def test_a_seal_over_the_edges_covers_five_sheets(pages: int, one_side: tuple[int, int], both: tuple[int, int]) -> None:
    for both_sides, told in ((False, one_side), (True, both)):
        count = sheets(pages, both_sides=both_sides)
        assert (count, edge_seals(count, RULE)) == told


@pytest.mark.parametrize(
    ("recipients", "wanted"), [("", 2), ("Phòng Tổ chức", 2), ("Phòng Tổ chức; Phòng Kế hoạch;", 3)]
)
def test_a_certified_copy_for_each_recipient_and_one_that_stays(recipients: str, wanted: int) -> None:
    assert certified_wanted(recipients, RULE) == wanted
