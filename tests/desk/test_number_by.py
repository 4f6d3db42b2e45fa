"""A paper that its leader has signed gets its number on the next working day at the latest (R-406)."""

from datetime import date

import pytest

from app.desk.number import give_number
from app.desk.office import Office
from app.desk.on_paper import HandSigned, to_paper
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.records import cards_of, detail
from app.documents.arrival import Signer
from tests.kit.office import Watch, drafted


def by_hand(office: Office, signed: date) -> int:
    signer = Signer("Trần Văn Mẫu", "GIÁM ĐỐC", "")
    draft = Draft("Quyết định", "Về việc thử", signer, (Recipient("H99"),), "QĐ-STN", hand_signed=signed)
    return prepare(office, draft).key


@pytest.mark.parametrize(("days", "late"), [(0, None), (3, "2026-11-20")])
def test_the_last_day_is_told_and_what_was_late_is_written_down(
    desk: Office, watch: Watch, days: int, late: str | None
) -> None:
    key, other = by_hand(desk, date(2026, 11, 19)), drafted(desk)
    told = {card.key: card.number_by for card in cards_of(desk, [key, other])}
    assert told == {key: date(2026, 11, 20), other: None}
    assert detail(desk, key).card.number_by == date(2026, 11, 20)
    watch.wait(days=days)
    assert give_number(desk, key).number_by is None
    numbered = detail(desk, key).events[-1]
    assert (numbered.act, numbered.facts.get("late_since")) == ("numbered", late)


def test_over_a_weekend_and_a_holiday(desk: Office, watch: Watch) -> None:
    key = drafted(desk)
    assert to_paper(desk, key, HandSigned(date(2026, 11, 20))).number_by == date(2026, 11, 23)
    watch.wait(days=3)
    assert detail(desk, by_hand(desk, date(2026, 11, 23))).card.number_by == date(2026, 11, 25), "24/11 is free"
