"""The way of an incoming document by commands: present, direct, hand over, settle, return."""

from pathlib import Path

import pytest

from app.compose import open_house
from app.desk.hand_over import add_route
from tests.cli.test_office import received
from tests.kit.commands import Shell, configured


@pytest.fixture
def registered(shell: Shell, tmp_path: Path) -> Shell:
    configured(shell)
    received(shell, tmp_path, "1/UBND-VP")
    shell.ask("register", "1")
    return shell


def test_the_leader_directs_and_the_clerk_hands_over(registered: Shell) -> None:
    assert registered.ask("present", "1", "--to", "Trần Văn Mẫu")["state"] == "presented"
    words = ("--leader", "Trần Văn Mẫu", "--lead", "Phòng Kỹ thuật", "--due", "2026-12-05", "--text", "Giải quyết")
    told = registered.ask("direct", "1", *words, "--with", "Văn phòng=2026-12-01", "--with", "Thanh tra Sở")
    assert (told["state"], told["due"]) == ("directed", "2026-12-05")
    assert registered.ask("hand-over", "1")["state"] == "handed_over"
    assert registered.ask("start", "1")["state"] == "in_progress"
    assert registered.ask("finish", "1", "--reply", "05/STN-VP")["state"] == "done"
    found = registered.ask("show", "1")
    assert found["receiver"] == "Phòng Kỹ thuật; Văn phòng; Thanh tra Sở"
    assert [one["unit"] for one in found["opinions"][0]["assignments"]] == [
        "Phòng Kỹ thuật",
        "Văn phòng",
        "Thanh tra Sở",
    ]


def test_a_routing_rule_sends_straight_to_the_unit(registered: Shell) -> None:
    assert registered.ask("transfer", "1", code=1)["error"] == "route.none"
    with open_house(registered.data) as house:
        add_route(house.office, "Văn phòng", word="thử nghiệm")
    assert registered.ask("transfer", "1")["state"] == "handed_over"


def test_a_document_goes_back_with_its_reason(registered: Shell) -> None:
    assert registered.ask("return", "1", "--reason", "Gửi nhầm nơi nhận")["state"] == "returned"
    assert registered.ask("return", "1", "--reason", " ", code=1)["error"] == "value.missing"


def test_a_file_that_is_not_there_is_said(registered: Shell) -> None:
    told = registered.ask("receive", "/no/such.pdf", "--sender", "A", "--subject", "B", code=1)
    assert told["error"] == "file.unreadable"


def test_the_book_is_printed(registered: Shell, tmp_path: Path) -> None:
    told = registered.ask("book", "incoming", "--year", "2026", "--out", str(tmp_path / "so.pdf"))
    assert told["lines"] == 1
    assert (tmp_path / "so.pdf").read_bytes().startswith(b"%PDF")
    told = registered.ask("book", "outgoing", "--year", "2026", "--out", str(tmp_path / "di.pdf"))
    assert told["lines"] == 0
