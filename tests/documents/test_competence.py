"""Who may sign what is compared with what is printed above a signature (NĐ 30/2020 Đ13; R-403)."""

from datetime import date

import pytest

from app.documents.competence import Mandate, doubt

DAY = date(2026, 11, 22)
HEAD = Mandate("Trần Văn Mẫu")
DEPUTY = Mandate("Lê Thị Bình", "KT.", ("Công văn", "Thông báo"), date(2026, 1, 1), date(2026, 12, 31))
OFFICE = Mandate("Phạm Văn Cường", "TUQ.", (), None, date(2026, 12, 1), "05/UQ-STN")
LISTED = (HEAD, DEPUTY, OFFICE)


def test_an_office_that_lists_nobody_is_asked_nothing() -> None:
    assert doubt((), "Ai đó", "KT. GIÁM ĐỐC", "Quyết định", DAY) is None


@pytest.mark.parametrize(
    ("signer", "capacity", "kind", "on", "told"),
    [
        ("Trần Văn Mẫu", "", "Quyết định", DAY, None),
        ("TRẦN VĂN MẪU", "", "Quyết định", DAY, None),
        ("Trần Văn Mẫu", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC", "Quyết định", DAY, "capacity"),
        ("Người khác", "", "Quyết định", DAY, "capacity"),
        ("Lê Thị Bình", "KT.GIÁM ĐỐC", "Công văn", DAY, None),
        ("Lê Thị Bình", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "công văn", DAY, None),
        ("Lê Thị Bình", "KT. GIÁM ĐỐC", "Quyết định", DAY, "type"),
        ("Lê Thị Bình", "KT. GIÁM ĐỐC", "Công văn", date(2025, 12, 31), "before"),
        ("Lê Thị Bình", "KT. GIÁM ĐỐC", "Công văn", date(2027, 1, 1), "over"),
        ("Phạm Văn Cường", "TUQ. GIÁM ĐỐC", "Công văn", DAY, None),
    ],
)
def test_capacity_type_and_days_are_compared(signer: str, capacity: str, kind: str, on: date, told: str | None) -> None:
    assert doubt(LISTED, signer, capacity, kind, on) == told


def test_an_authorisation_without_a_paper_or_an_end_is_doubtful() -> None:
    for vague in (Mandate("A", "TUQ.", until=DAY), Mandate("A", "TUQ.", basis="05/UQ")):
        assert doubt((vague,), "A", "TUQ. GIÁM ĐỐC", "Công văn", DAY) == "paper"
