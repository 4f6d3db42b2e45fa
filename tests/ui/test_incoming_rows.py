"""What a row of an incoming document says first."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.base.clock import VIETNAM
from app.documents.cards import Card, Detail
from app.documents.excuses import Outage
from app.documents.life import State
from app.documents.reception import Acceptance
from app.documents.values import Direction
from app.ui.models.incoming import pills, row_of, when
from app.ui.pages.facts import rows_of
from app.ui.theme import Tone

TODAY = date(2026, 11, 20)
AT_TEN = datetime(2026, 11, 20, 10, tzinfo=VIETNAM)
CARD = Card(
    key=1, direction=Direction.INCOMING, state=State.WAITING, book="", series="", year=None, number=None,
    code="128/QĐ-UBND", subject="Về việc phân bổ vốn", type_name="Quyết định", sender="UBND tỉnh", sender_id="H99",
    urgency=0, channel="axis", arrived_at=datetime(2026, 11, 20, 8, 2, tzinfo=VIETNAM), issued_date=None, due=None,
    verdict="V01", pages=4, files=1,
)  # fmt: skip


@pytest.fixture(autouse=True)
def vietnamese(dressed: QApplication) -> QApplication:
    return dressed


def test_sender_code_and_hour() -> None:
    row = row_of(CARD, TODAY)
    assert (row.title, row.text, row.time, row.tone) == ("UBND tỉnh · 128/QĐ-UBND", CARD.subject, "08:02", Tone.GOOD)
    assert row.spoken == "Hợp lệ, UBND tỉnh, 128/QĐ-UBND, Về việc phân bổ vốn"
    numbered = row_of(replace(CARD, number=1274, urgency=3), TODAY)
    assert numbered.title.startswith("1274 · ")
    assert numbered.spoken.startswith("số đến 1274, Hợp lệ, Hỏa tốc")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, ()),
        ({"urgency": 1}, (("Khẩn", Tone.DOUBT),)),
        ({"urgency": 3, "asked": "recall"}, (("HỎA TỐC", Tone.BAD), ("Yêu cầu thu hồi", Tone.BAD))),
        ({"verdict": "V03"}, (("Nội dung đã bị đổi sau khi ký", Tone.BAD),)),
        ({"duplicate_of": 7}, (("Có thể trùng", Tone.DOUBT),)),
        ({"channel": "paper"}, (("Giấy", Tone.NONE),)),
        ({"state": State.IN_PROGRESS, "due": date(2026, 11, 19)}, (("quá hạn từ 19/11", Tone.BAD),)),
        ({"state": State.IN_PROGRESS, "due": TODAY}, (("hạn hôm nay", Tone.DOUBT),)),
        ({"state": State.IN_PROGRESS, "due": date(2026, 12, 1)}, (("hạn 01/12", Tone.NONE),)),
        ({"due": TODAY}, ()),
        ({"accept_by": AT_TEN, "acceptance": Acceptance.SOON}, (("nhận trước 10:00", Tone.DOUBT),)),
        ({"accept_by": AT_TEN, "acceptance": Acceptance.LATE}, (("trễ từ 10:00", Tone.BAD),)),
        ({"accept_by": AT_TEN}, ()),
        ({"state": State.REPLACED, "due": date(2026, 11, 19)}, ()),
    ],
)
def test_what_must_not_be_overlooked(changed: dict[str, Any], said: tuple[tuple[str, Tone], ...]) -> None:
    assert pills(replace(CARD, **changed), TODAY) == said


def test_a_deadline_that_ran_out_without_the_axis_says_from_when_to_when() -> None:
    began, ended = (datetime(2026, 11, day, 8, 40, tzinfo=VIETNAM) for day in (17, 19))
    excused = replace(CARD, state=State.IN_PROGRESS, due=date(2026, 11, 18), excuse=Outage(1, began, ended, ""))
    row = row_of(excused, TODAY)
    said = "chậm do mất kết nối trục từ 08:40 17/11/2026 đến 08:40 19/11/2026"
    assert row.text == f"C{said[1:]} · {CARD.subject}"
    assert row.spoken.endswith(said)
    assert row.pills == (("quá hạn từ 18/11", Tone.BAD),)
    assert row_of(replace(excused, state=State.DONE), TODAY).text == CARD.subject
    assert f"18/11/2026 · {said}" in dict(rows_of(Detail(excused, {}))).values()


def test_a_secret_shows_its_sender_only() -> None:
    row = row_of(replace(CARD, state=State.BLOCKED), TODAY)
    assert (row.title, row.text, row.tone) == ("Dừng: có dấu mật", "UBND tỉnh", Tone.BAD)
    assert CARD.subject not in row.spoken


def test_days_beside_hours() -> None:
    assert when(None, TODAY) == ""
    assert when(datetime(2026, 3, 5, tzinfo=VIETNAM), TODAY) == "05/03"
    assert when(datetime(2025, 3, 5, tzinfo=VIETNAM), TODAY) == "05/03/2025"
