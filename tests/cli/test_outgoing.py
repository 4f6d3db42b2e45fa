"""A document its leader signed is checked, numbered, sealed on a real token and queued; and checked again."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from app.practice.token import PIN
from tests.kit.commands import Shell, configured
from tests.kit.practice import Practice, practice_folder, practice_samples

pytestmark = pytest.mark.token
TO = ("--to", "H98,H97,G99", "--pin-env", "TOKEN_PIN")
ABOUT = ("--type", "Quyết định", "--subject", "Về việc thử nghiệm", "--signer", "Trần Văn Mẫu")


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    made = practice_folder(tmp_path_factory.mktemp("practice"))
    practice_samples(made.folder / "samples", "changed-after-signing")
    return made


@pytest.fixture
def office(shell: Shell, practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("TOKEN_PIN", PIN)
    configured(shell, "--token-module", str(practice.module))
    return shell


def issue(office: Shell, file: Path, *, code: int = 0) -> Any:
    return office.ask("issue", str(file), *ABOUT, *TO, code=code)


def test_a_document_is_issued_to_three_agencies(office: Shell, practice: Practice) -> None:
    told = issue(office, practice.file("signed-by-leader-1"))
    assert (told["number"], told["code"]) == (1, "01/QĐ-STN")
    assert [(line["organ_id"], line["state"]) for line in told["recipients"]] == [
        ("H98", "waiting"),
        ("H97", "waiting"),
        ("G99", "waiting"),
    ]
    moved = office.ask("move", str(told["key"]), "H97", "--by", "paper")
    assert [(line["organ_id"], line["channel"], line["state"]) for line in moved][1] == ("H97", "paper", "by_hand")
    report = office.ask("verify", told["file"])
    assert report["verdict"] == "V01"
    assert report["sentence"] == "Chữ ký hợp lệ, văn bản nguyên vẹn."
    assert [one["changes_after"] for one in report["signatures"]] == ["permitted"] * 3 + ["none"]
    found = office.ask("show", str(told["key"]))
    assert found["document_id"].startswith("H99.05,")
    assert found["record_id"].startswith("H99.05.")
    steps = [event["act"] for event in found["events"]]
    assert steps == [
        "prepared",
        "numbered",
        "number_stamped",
        "date_stamped",
        "seal_signed",
        "files_signed",
        "sealed",
        "issued",
        "line_moved",
    ]


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig of poppler is not installed")
def test_the_leaders_signature_is_valid_in_another_program_too(office: Shell, practice: Practice) -> None:
    told = issue(office, practice.file("signed-by-leader-2"))
    said = subprocess.run(["pdfsig", told["file"]], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature Validation: Signature is Valid.") == 4


def test_nothing_is_numbered_that_cannot_be_sealed(office: Shell, practice: Practice, tmp_path: Path) -> None:
    assert issue(office, practice.file("unsigned"), code=1)["error"] == "seal.unsigned"
    assert issue(office, practice.file("changed-after-signing"), code=1)["error"].startswith("seal.")
    torn = tmp_path / "torn.pdf"
    torn.write_bytes((practice.file("signed-by-leader-1")).read_bytes()[:4000])
    assert issue(office, torn, code=1)["error"].startswith("seal.")
    assert issue(office, tmp_path / "none.pdf", code=1)["error"] == "file.unreadable"
    assert office.ask("numbers", "--book", "outgoing", "--year", "2026") == []


def test_what_the_axis_would_refuse_is_said_before_a_number_is_spent(office: Shell, practice: Practice) -> None:
    file = str(practice.file("signed-by-leader-1"))
    about = ("--type", "Quyết định", "--subject", "x" * 501, "--signer", "Trần Văn Mẫu")
    told = office.ask("issue", file, *about, *TO, code=1)
    assert told["error"] == "issue.not_fit"
    assert "Trích yếu dài tối đa 500 ký tự." in told["sentence"]
    assert office.ask("numbers", "--book", "outgoing", "--year", "2026") == []


def test_a_wrong_pin_is_said_and_tried_once(office: Shell, practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN_PIN", "000000")
    told = issue(office, practice.file("signed-by-leader-1"), code=1)
    assert told["error"] == "token.pin_wrong"
    assert office.ask("numbers", "--book", "outgoing", "--year", "2026") == []
    monkeypatch.setenv("TOKEN_PIN", PIN)
    assert issue(office, practice.file("signed-by-leader-1"))["number"] == 1


def test_several_files_are_checked_with_one_line_each(office: Shell, practice: Practice) -> None:
    files = [str(practice.file(name)) for name in ("unsigned", "changed-after-signing")]
    out, _ = office.tell("verify", *files, "--json", "--offline", "--at", "2026-11-25T08:00:00")
    assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["V12", "V03"]


def test_without_a_token_the_clerk_reads_what_is_missing(
    shell: Shell, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOKEN_PIN", PIN)
    configured(shell)
    assert issue(shell, practice.file("signed-by-leader-1"), code=1)["error"].startswith("seal.")
