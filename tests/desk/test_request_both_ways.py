"""A recall may come as a packet and as status 13, far apart on a bad line: it is one question, answered once."""

from dataclasses import replace

import pytest

from app.desk import recall
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from tests.kit.office import Watch, arrived, packet, row_of, statuses
from tests.kit.recalls import hear_recall

WIRE, REASON = "H99,2026/11/19,1/UBND-VP", "Sai số liệu"


def came(office: Office, way: str, serial: int = 2) -> None:
    """Let the question come in one of its ways."""
    if way == "status":
        hear_recall(office, "H99", WIRE, REASON)
    else:
        receive(office, replace(packet(office, serial, document_id=WIRE, note=REASON), business=1))


@pytest.fixture
def key(desk: Office) -> int:
    registered = arrived(desk, 1, document_id=WIRE)
    register(desk, registered)
    return registered


def requests(office: Office, key: int) -> list[str]:
    return [event.act for event in detail(office, key).events if event.act.startswith("asked_")]


@pytest.mark.parametrize("ways", [("packet", "status"), ("status", "packet")])
@pytest.mark.parametrize("agreed", [True, False])
def test_the_second_way_after_the_answer_asks_nothing_anew(
    desk: Office, key: int, ways: tuple[str, str], agreed: bool
) -> None:
    came(desk, ways[0])
    if agreed:
        recall.agree(desk, key)
    else:
        recall.refuse(desk, key, recall.Refusal("leader", "Đã thực hiện", "Lê Văn Lãnh Đạo"))
    told = statuses(desk, key)
    came(desk, ways[1])
    assert (row_of(desk, key).asked, statuses(desk, key)) == ("", told)
    assert requests(desk, key) == ["asked_recall", "asked_recall_too"]


@pytest.mark.parametrize("ways", [("packet", "status"), ("status", "packet")])
def test_the_second_way_before_the_answer_is_the_same_question(desk: Office, key: int, ways: tuple[str, str]) -> None:
    came(desk, ways[0])
    came(desk, ways[1])
    assert (row_of(desk, key).asked, requests(desk, key)) == ("recall", ["asked_recall", "asked_recall_too"])


def test_who_asks_again_by_both_ways_is_asked_about_again(desk: Office, key: int) -> None:
    for serial in (2, 3):
        came(desk, "packet", serial)
        came(desk, "status")
        assert row_of(desk, key).asked == "recall"
        recall.refuse(desk, key, recall.Refusal("leader", "Đã thực hiện", "Lê Văn Lãnh Đạo"))
    assert requests(desk, key) == ["asked_recall", "asked_recall_too"] * 2


def test_the_same_words_days_later_are_another_question(desk: Office, key: int, watch: Watch) -> None:
    came(desk, "packet")
    recall.refuse(desk, key, recall.Refusal("leader", "Đã thực hiện", "Lê Văn Lãnh Đạo"))
    watch.wait(days=3)
    came(desk, "status")
    assert row_of(desk, key).asked == "recall"


def test_status_13_once_more_before_the_answer_says_nothing_new(desk: Office, key: int) -> None:
    came(desk, "status")
    came(desk, "status")
    assert requests(desk, key) == ["asked_recall"]
