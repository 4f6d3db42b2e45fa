"""`vanthu paper`: signed by hand, numbered, sealed in red, scanned, signed by the agency, issued with one number."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from app.base.clock import now
from app.compose import open_house
from app.desk.number import give_number
from app.documents.life import PAPER_REASONS
from app.practice.token import PIN
from tests.kit.commands import Shell, configured
from tests.kit.office import drafted
from tests.kit.pdfs import as_scan
from tests.kit.practice import practice_folder
from tests.kit.token import practice_token

pytestmark = pytest.mark.token
TODAY = now().date().isoformat()
ABOUT = ("--type", "Quyết định", "--subject", "Về việc thử nghiệm", "--signer", "Trần Văn Mẫu", "--signed", TODAY)
WRONG = "life.wrong_state"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = practice_folder(tmp_path_factory.mktemp("practice"))
    as_scan(made.file("unsigned"), made.folder / "scan.pdf")
    return made.folder


@pytest.fixture
def office(shell: Shell, room: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("TOKEN_PIN", PIN)
    configured(shell, "--token-module", str(practice_token(room).module), "--short", "STN")
    return shell


def step(office: Shell, name: str, *words: object, code: int = 0) -> Any:
    return office.ask("paper", name, *(str(word) for word in words), code=code)


@pytest.mark.slow
def test_the_whole_way_of_a_paper(office: Shell, room: Path) -> None:
    key = step(office, "take", *ABOUT, "--capacity", "KT.GIÁM ĐỐC", "--position", "PHÓ GIÁM ĐỐC", "--to", "H98",
               "--by-post", "Công ty Hòa Bình", "--attach", room / "samples" / "unsigned.pdf")["key"]  # fmt: skip
    assert office.ask("show", str(key))["competence"] == "KT. GIÁM ĐỐC"
    assert step(office, "number", key)["code"] == "01/QĐ-STN"
    sealed = step(office, "seal", key, "--copies", 2)
    assert (sealed["state"], sealed["copies"], sealed["copies_wanted"]) == ("stamped", 2, 3)
    assert step(office, "issue", key, code=1)["error"] == "issue.needs_scan"
    assert (
        step(office, "scan", key, room / "samples" / "signed-by-leader-1.pdf", code=1)["error"] == "paper.scan_signed"
    )
    assert step(office, "scan", key, room / "scan.pdf")["path"] == "paper"
    told = step(office, "sign", key, "--pin-env", "TOKEN_PIN")
    assert (told["state"], told["path"], told["code"]) == ("sealed", "both", "01/QĐ-STN")
    said = subprocess.run(["pdfsig", "-nocert", told["file"]], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid.") == 1
    lines = step(office, "issue", key)["recipients"]
    assert [(line["channel"], line["state"]) for line in lines] == [("axis", "waiting"), ("paper", "by_hand")]


@pytest.mark.slow
def test_what_stopped_is_resumed_with_its_scan(office: Shell, room: Path) -> None:
    key = step(office, "take", *ABOUT, "--to", "H98")["key"]
    assert step(office, "back", key, code=1)["error"] == "outgoing.no_main_file"
    step(office, "number", key)
    step(office, "seal", key)
    step(office, "scan", key, room / "scan.pdf")
    assert office.ask("resume", str(key), "--pin-env", "TOKEN_PIN")["number"] == 1


def test_what_cannot_be_sealed_yet_costs_no_number_when_resumed(office: Shell) -> None:
    key = step(office, "take", *ABOUT, "--to", "H98")["key"]
    assert office.ask("resume", str(key), "--pin-env", "TOKEN_PIN", code=1)["error"] == "seal.signed_by_hand"
    told = office.ask("show", str(key))
    assert (told["number"], told["state"], bool(told["number_by"])) == (None, "prepared", True)


def test_a_record_moves_to_paper_and_back_with_its_number(office: Shell) -> None:
    with open_house(office.data) as house:
        key = drafted(house.office)
        give_number(house.office, key)
    moved = step(office, "move", key, "--signed", TODAY, "--reason", PAPER_REASONS[0])
    assert (moved["path"], moved["state"], moved["number"]) == ("paper", "numbered", 1)
    assert step(office, "move", key, "--signed", TODAY, "--reason", PAPER_REASONS[1], code=1)["error"] == WRONG
    back = step(office, "back", key)
    assert (back["path"], back["number"]) == ("axis", 1)


def test_a_paper_is_issued_without_a_scan_and_files_that_are_not_there_are_told(office: Shell, room: Path) -> None:
    assert step(office, "take", *ABOUT, "--attach", room / "gone.pdf", code=1)["error"] == "file.unreadable"
    key = step(office, "take", *ABOUT, "--by-post", "Công ty Hòa Bình")["key"]
    assert step(office, "back", key, code=1)["error"] == "outgoing.no_main_file"
    assert step(office, "scan", key, room / "gone.pdf", code=1)["error"] == "file.unreadable"
    assert [step(office, name, key)["state"] for name in ("number", "seal", "issue")] == [
        "numbered",
        "stamped",
        "issued",
    ]
