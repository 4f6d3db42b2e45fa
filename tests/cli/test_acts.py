"""The way of an incoming document by commands: present, direct, hand over, settle, return."""

from pathlib import Path

import pytest

from app.compose import open_house
from app.desk.hand_over import add_route
from tests.cli.test_office import received
from tests.kit.axis_server import letter as packet_of_the_wire
from tests.kit.commands import Shell, configured
from tests.kit.letters import letter, scanned


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


def test_a_copy_for_the_printer_bears_the_mark(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    file = letter(tmp_path / "128-QD.pdf")
    shell.ask(
        "receive", str(file), "--sender", "UBND tỉnh Mẫu Một", "--subject", "Phân bổ vốn", "--code", "128/QĐ-UBND"
    )
    out = tmp_path / "in.pdf"
    assert shell.ask("print-arrival", "1", "--out", str(out), code=1)["error"] == "print.not_in_book"
    shell.ask("register", "1")
    told = shell.ask("print-arrival", "1", "--out", str(out))
    assert (told["page"], told["found"], told["box_mm"][0]) == (1, "found", 30.0)
    shown = shell.ask("print-arrival", "1", "--out", str(out), "--at", "120,60")
    assert shown["box_mm"] == [120.0, 60.0, 170.0, 95.0]
    scan = scanned(file, tmp_path / "scan.pdf")
    shell.ask("receive", str(scan), "--sender", "Công ty Thử nghiệm", "--subject", "Đề nghị")
    shell.ask("register", "2")
    assert shell.ask("print-arrival", "2", "--out", str(out), code=1)["error"] == "print.place_unsure"


def test_a_subject_that_came_long_is_registered_and_one_that_is_typed_long_is_refused(
    shell: Shell, tmp_path: Path
) -> None:
    configured(shell)
    packet = packet_of_the_wire(tmp_path, 1)
    subject = "Về việc " + "rất dài " * 300 + "hết"
    packet.write_text(packet.read_text("utf-8").replace("V/v thử nghiệm số 1<", f"{subject}<"), "utf-8")
    key = str(shell.ask("packet", "take", packet)["key"])
    assert shell.ask("register", key)["number"] == 1
    assert shell.ask("show", key)["subject"] == subject
    paper = letter(tmp_path / "giay.pdf")
    typed = ("receive", paper, "--sender", "Công ty Thử nghiệm", "--subject")
    told = shell.ask(*typed, "x" * 501, code=1)
    assert told["error"] == "value.too_long"
    assert "500" in told["sentence"]
    key = str(shell.ask(*typed, "x" * 500)["key"])
    assert shell.ask("register", key)["number"] == 2
