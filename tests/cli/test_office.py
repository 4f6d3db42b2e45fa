"""Setting up, exchanging, copying and checking by commands."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.base import secrets
from app.compose import open_house
from app.desk import books
from app.desk.books import Series
from tests.kit.axis_server import RunningAxis, letter
from tests.kit.commands import Shell, configured
from tests.kit.logind import LoginManager, logind, said

__all__ = ["logind"]


def joined(shell: Shell, axis: RunningAxis, patch: pytest.MonkeyPatch, organ_id: str = "H99.05") -> Any:
    told = axis.settings(organ_id)
    patch.setenv("AXIS_SECRET", told.secret)
    wire = ("--axis", axis.url, "--system-id", told.system_id, "--secret-env", "AXIS_SECRET")
    return configured(shell, *wire, organ_id=organ_id)


def test_configure_keeps_what_it_is_told_and_the_secret_apart(
    shell: Shell, axis: RunningAxis, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = joined(shell, axis, monkeypatch)
    assert (told["organ_id"], told["short"], told["clerk"]) == ("H99.05", "STN", "Nguyễn Thị Mẫu")
    secret = axis.settings("H99.05").secret
    assert secret not in (shell.data / "settings.toml").read_text("utf-8")
    assert secrets.read(shell.data, secrets.AXIS) == secret
    if os.name == "posix":
        assert (shell.data / "secrets.json").stat().st_mode & 0o077 == 0


def test_an_empty_secret_and_a_wrong_code_are_refused_in_words(shell: Shell) -> None:
    told = shell.ask("configure", "--agency", "A", "--organ-id", "H99.05", "--secret-env", "NOT_SET_ANYWHERE", code=1)
    assert told["error"] == "secret.missing"
    assert set(told) == {"error", "sentence", "safe", "next"}
    assert shell.ask("configure", "--agency", "A", "--organ-id", "sai mã", code=1)["error"] == "value.agency_code"


def test_configure_takes_every_kind_of_line(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOX", "mở ra")
    box = ("--mail-address", "vt@mau1.example.vn", "--mail-imap", "imaps://mail.example.vn", "--mail-secret-env", "BOX")
    folder = ("--dialect", "folder", "--axis-folder", str(tmp_path / "box"), "--mail-smtp", "smtps://mail.example.vn")
    told = configured(shell, *box, *folder)
    assert (told["dialect"], told["folder"], told["mail"]) == ("folder", str(tmp_path / "box"), "vt@mau1.example.vn")
    assert secrets.read(shell.data, secrets.MAIL) == "mở ra"
    with open_house(shell.data) as house:
        axis, mail = house.axis_maker(), house.mail_maker()
        assert axis is not None
        assert mail is not None
        assert house.office.settings.padded_hash is False
    configured(shell, "--dialect", "langson", "--axis", "https://ltvb.example.vn", "--padded-hash")
    with open_house(shell.data) as house:
        assert house.office.settings.padded_hash is True
        make = house.axis_maker()
        assert make is not None
        make().close()
    named = ("configure", "--agency", "A", "--organ-id", "H99.05")
    for wrong in (
        ("--mail-imap", "https://x"),
        ("--mail-smtp", "smtp://"),
        ("--mail-address", "nobody"),
        ("--axis-ca-file", "/no/such.pem"),
    ):
        assert shell.ask(*named, *wrong, code=1)["error"] == "settings.line"


def test_a_mailbox_that_is_set_up_in_part_is_warned_of(shell: Shell) -> None:
    named = ("--agency", "A", "--organ-id", "H99.05", "--mail-address", "vt@mau1.example.vn")
    out, err = shell.tell("configure", *named, "--mail-imap", "imaps://mail.example.vn")
    assert json.loads(out)["mail_lacks"] == ["mail_smtp"]
    assert "Hộp thư chưa gửi và chưa nhận được thư nào: thiếu máy chủ thư đi (SMTP)." in err
    out, err = shell.tell("configure", *named[:4], "--mail-smtp", "smtps://mail.example.vn")
    assert json.loads(out)["mail_lacks"] == []
    assert err == ""


def test_a_folder_that_is_missing_is_named_and_is_not_made_anew(shell: Shell, tmp_path: Path) -> None:
    box = tmp_path / "drive" / "box"
    box.mkdir(parents=True)
    configured(shell, "--dialect", "folder", "--axis-folder", str(box))
    shell.ask("sync", "--once")
    box.parent.rename(tmp_path / "unplugged")
    letter(tmp_path, 1).rename(tmp_path / "one.edxml")
    taken = shell.ask("packet", "take", str(tmp_path / "one.edxml"))
    assert shell.ask("sync", "--once", code=3)["error"] == "axis.folder_missing"
    assert str(box) in shell.tell("sync", "--once", code=3)[1]
    assert not box.parent.exists()
    (tmp_path / "unplugged").rename(box.parent)
    assert len(shell.ask("sync", "--once")["sent"]) == 1
    assert shell.ask("show", str(taken["key"]))["state"] == "waiting"


def test_packets_come_and_go_as_files(shell: Shell, tmp_path: Path) -> None:
    configured(shell, "--dialect", "folder", "--axis-folder", str(tmp_path / "box"))
    letter(tmp_path, 1).rename(tmp_path / "one.edxml")
    taken = shell.ask("packet", "take", str(tmp_path / "one.edxml"))
    assert taken["outcome"] == "new"
    assert (
        shell.ask("packet", "save", str(taken["key"]), str(tmp_path / "out.edxml"), code=1)["error"]
        == "packet.not_issued"
    )
    letter(tmp_path, 2).rename(tmp_path / "box.edxml")
    (tmp_path / "box" / "in").mkdir(parents=True)
    (tmp_path / "box.edxml").rename(tmp_path / "box" / "in" / "two.edxml")
    round_ = shell.ask("sync", "--once")
    assert [one["outcome"] for one in round_["received"]] == ["new"]
    assert len(round_["sent"]) == 2
    assert len(list((tmp_path / "box" / "out").glob("status-*.edxml"))) == 2


def test_the_machine_is_kept_awake_while_a_round_works(shell: Shell, tmp_path: Path, logind: LoginManager) -> None:
    configured(shell, "--dialect", "folder", "--axis-folder", str(tmp_path / "box"))
    shell.ask("sync", "--once")
    letter(tmp_path, 1).rename(tmp_path / "box" / "in" / "one.edxml")
    shell.ask("sync", "--once")
    assert said(logind).startswith("Inhibit|sleep:idle|")
    assert said(logind) == "let go"


def test_sync_without_an_axis_is_a_world_not_ready(shell: Shell) -> None:
    configured(shell)
    assert shell.ask("sync", "--once", code=3)["error"] == "axis.not_set_up"


def test_a_round_brings_a_letter_that_is_registered(
    shell: Shell, axis: RunningAxis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined(shell, axis, monkeypatch)
    with axis.client("H98") as sender:
        sender.send(letter(tmp_path, 12), "edoc", "H98")
    done = shell.ask("sync", "--once")
    assert [one["outcome"] for one in done["received"]] == ["new"]
    assert [one["status"] for one in done["sent"]] == [1]
    [card] = shell.ask("list", "incoming")
    assert (card["code"], card["from"], card["state"], card["number"]) == ("12/UBND-VP", "H98", "waiting", None)
    number = shell.ask("register", str(card["key"]))
    assert number == {"key": card["key"], "book": "incoming", "number": 1, "year": number["year"]}
    assert shell.ask("register", str(card["key"]), code=1)["error"] == "life.wrong_state"
    done = shell.ask("sync", "--once")
    assert [one["status"] for one in done["sent"]] == [3]
    found = shell.ask("show", str(card["key"]))
    acts = [event["act"] for event in found["events"] if event["act"] != "checked"]
    assert acts == ["received", "registered"]
    assert {event["who"] for event in found["events"]} <= {"Nguyễn Thị Mẫu", "vanthu"}


def test_the_axis_away_leaves_the_office_working(
    shell: Shell, axis: RunningAxis, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined(shell, axis, monkeypatch)
    monkeypatch.setenv("AXIS_SECRET", "x")
    configured(shell, "--axis", "http://127.0.0.1:9")
    out, err = shell.tell("sync", "--once", code=3)
    assert not out
    assert "axis.unreachable" in err
    assert shell.ask("books")


def test_a_round_that_ends_early_tells_what_was_done_before(
    shell: Shell, axis: RunningAxis, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    joined(shell, axis, monkeypatch)
    with axis.client("H98") as theirs:
        theirs.send(letter(tmp_path, 1), "edoc", "H98")
    axis.misbehave({"operation": "sendEdoc", "action": "http", "http": 401})
    told = shell.ask("sync", "--once", code=1)
    assert told["error"] == "axis.turns_us_away"
    assert [one["outcome"] for one in told["received"]] == ["new"]
    assert [(one["status"], one["outcome"]) for one in told["waiting"]] == [(1, "waiting")]


def test_a_copy_brings_the_office_back(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    received(shell, tmp_path, "1/UBND-VP")
    shell.ask("register", "1")
    made = shell.ask("backup", str(tmp_path / "copies"))
    assert (made["documents"], made["numbers"]["incoming//" + str(year(shell))]) == (1, 1)
    received(shell, tmp_path, "2/UBND-VP")
    shell.ask("register", "2")
    told = shell.ask("restore", str(tmp_path / "copies"))
    assert [(one["book"], one["number"], one["state"]) for one in told["numbers_since_copy"]] == [
        ("incoming", 2, "held")
    ]
    assert [card["code"] for card in shell.ask("list", "incoming")] == ["1/UBND-VP"]
    assert shell.ask("check") == {"files": 2, "orphans": 1, "findings": []}
    assert shell.ask("restore", str(tmp_path), code=1)["error"] == "backup.not_a_copy"
    received(shell, tmp_path, "3/UBND-VP")
    assert shell.ask("register", "2")["number"] == 3
    Path(told["replaced"], "office.db").write_bytes(b"no database")
    assert shell.ask("restore", str(tmp_path / "copies"))["numbers_since_copy"][0]["number"] == 2


def test_check_finds_a_file_that_changed_and_one_that_is_gone(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    received(shell, tmp_path, "1/UBND-VP")
    received(shell, tmp_path, "2/UBND-VP")
    first, second = (Path(shell.ask("show", str(key))["files"][0]["path"]) for key in (1, 2))
    first.chmod(0o600)
    first.write_bytes(b"other")
    second.unlink()
    findings = shell.ask("check", code=1)["findings"]
    assert {(one["key"], one["problem"]) for one in findings} == {(1, "vault.changed"), (2, "vault.missing")}


def test_numbers_and_search_answer_in_json(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    received(shell, tmp_path, "1/UBND-VP")
    shell.ask("register", "1")
    [number] = shell.ask("numbers", "--book", "incoming", "--year", str(year(shell)))
    assert (number["number"], number["state"], number["key"]) == (1, "used", 1)
    assert shell.ask("numbers", "--book", "x", "--year", "2026", code=1)["error"] == "book.unknown"
    assert shell.ask("search", "uy ban mau hai")["hits"][0]["key"] == 1
    assert shell.ask("search", "khong co gi")["hits"] == []


def test_a_held_number_is_used_and_a_running_year_is_not_closed(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    received(shell, tmp_path, "1/UBND-VP")
    with open_house(shell.data) as house:
        number = books.hold_number(house.office, Series("incoming", "", year(shell)), "chờ", "Trần Văn Mẫu")
    wanted = ("use-number", "1", "--year", str(year(shell)), "--number", str(number))
    assert shell.ask(*wanted)["key"] == 1
    assert shell.ask("register", "1")["number"] == number
    assert shell.ask(*wanted, code=1)["error"] == "number.not_held"
    assert shell.ask("close-year", str(year(shell)), "--reason", "x", code=1)["error"] == "book.year_running"
    assert shell.ask("close-year", "2019", "--reason", "hết năm") == {"year": 2019, "voided": 0}


def test_words_that_make_no_command_are_a_usage_error(shell: Shell) -> None:
    out, err = shell.tell("register", code=2)
    assert not out
    assert err.startswith("usage: vanthu register")
    assert "Câu lệnh chưa đủ. Còn thiếu: key." in err


def test_a_sentence_comes_in_english_too(shell: Shell) -> None:
    _, err = shell.tell("--lang", "en", "show", "7", code=1)
    assert err.isascii()


def test_a_bug_is_told_and_logged(shell: Shell, tmp_path: Path) -> None:
    configured(shell)
    with closing(sqlite3.connect(shell.data / "office.db")) as strangers:
        strangers.execute("DROP TABLE documents")
    out, err = shell.tell("list", "incoming", "--json", code=70)
    assert json.loads(out)["error"] == "bug"
    assert err
    assert "a bug in list" in (shell.data / "logs" / "vanthu.log").read_text("utf-8")


test_a_bug_is_told_and_logged = pytest.mark.expects_log(test_a_bug_is_told_and_logged)


def received(shell: Shell, folder: Path, code: str) -> Any:
    paper = folder / f"{code.replace('/', '-')}.pdf"
    paper.write_bytes(b"%PDF-1.4 " + code.encode())
    named = ("--sender", "Ủy ban nhân dân tỉnh Mẫu Hai", "--subject", "V/v thử nghiệm", "--code", code)
    return shell.ask("receive", str(paper), *named)


def year(shell: Shell) -> int:
    return int(shell.ask("books")[0]["year"])
