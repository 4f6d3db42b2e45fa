"""The whole story by the command line, by the program as it is here or as it was built.

`VANTHU_PROGRAM` names the built program's console twin. Without it `python -m app` is asked with `--long`; in the
short run the commands are given inside this process, and the axis alone is a program of its own.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from app.cli.run import run
from tests.kit.practice import USUAL, practice_samples

ROOT = Path(__file__).resolve().parents[2]
NAMED = os.environ.get("VANTHU_PROGRAM")
PROGRAM = [NAMED] if NAMED else [sys.executable, "-m", "app"]
INSIDE = "inside"
YEAR = (datetime.now(UTC) + timedelta(hours=7)).year

pytestmark = [pytest.mark.token, pytest.mark.timeout(600)]


@dataclass(frozen=True)
class Office:
    """An agency with a data folder of its own, worked by commands."""

    data: Path
    organ_id: str

    def ask(self, *words: str, code: int = 0) -> Any:
        """Run a command and return what it answered with `--json`."""
        return json.loads(self.tell(*words, "--json", code=code))

    def tell(self, *words: str, code: int = 0) -> str:
        return command("--data", str(self.data), *words, code=code)


def command(*words: str, code: int = 0) -> str:
    """Run the program; what it says must be text and its exit as expected."""
    given = {"AXIS_SECRET": SECRETS.get(owner(words), ""), "TOKEN_PIN": SECRETS.get("pin", "")}
    if INSIDE in SECRETS:
        return inside(words, given, code)
    done = subprocess.run(
        [*PROGRAM, *words],
        cwd=ROOT,
        env={**os.environ, **given},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def inside(words: tuple[str, ...], given: dict[str, str], code: int) -> str:
    """Run a command in this process."""
    out, err = StringIO(), StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name, value in given.items():
            patch.setenv(name, value)
        done = run(list(words))
    assert done == code, f"{words}: {done}\n{out.getvalue()}\n{err.getvalue()}"
    return out.getvalue()


SECRETS: dict[str, str] = {}


def owner(words: tuple[str, ...]) -> str:
    """The agency whose secret a command may need."""
    return words[words.index("--organ-id") + 1] if "--organ-id" in words else ""


@pytest.fixture(scope="module", autouse=True)
def way(request: pytest.FixtureRequest, qapp: QApplication) -> None:
    """Settle how the commands are given; inside, they take the window's application."""
    del qapp
    if not NAMED and not request.config.getoption("--long"):
        SECRETS[INSIDE] = "yes"


@pytest.fixture(scope="module")
def axis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """A practice axis in its own process: its address and its agencies."""
    data = tmp_path_factory.mktemp("axis")
    process = subprocess.Popen(
        [*PROGRAM, "practice-axis", "--port", "0", "--data", str(data)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    word, _, address = process.stdout.readline().strip().partition(" ")
    assert word == "ready"
    yield address, json.loads((data / "agencies.json").read_text(encoding="utf-8"))
    process.terminate()
    process.wait(20)
    process.stdout.close()


@pytest.fixture(scope="module")
def offices(
    axis: tuple[str, list[dict[str, str]]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Office, Office, Office]:
    """Three agencies on that axis; the first has a token."""
    address, agencies = axis
    made: list[Office] = []
    for place, agency in enumerate(agencies[:3]):
        office = Office(tmp_path_factory.mktemp(f"office{place}"), agency["organ_id"])
        SECRETS[agency["organ_id"]] = agency["secret"]
        more: list[str] = []
        if not made:
            token = json.loads(command("practice-token", "--data", str(office.data), "--json"))
            SECRETS["pin"] = token["pin"]
            SECRETS["ca"] = token["ca"]
            more = ["--token-module", token["module"]]
        named = ["--agency", agency["name"], "--organ-id", agency["organ_id"], "--clerk", "Nguyễn Thị Mẫu"]
        wire = ["--axis", address, "--system-id", agency["system_id"], "--secret-env", "AXIS_SECRET"]
        office.ask("configure", *named, *wire, *more)
        made.append(office)
    first, second, third = made
    return first, second, third


@pytest.fixture(scope="module")
def samples(offices: tuple[Office, Office, Office], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    if INSIDE in SECRETS:
        return practice_samples(folder, *USUAL, "changed-after-signing")
    offices[0].tell("practice-samples", str(folder))
    return folder


def trust(folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    shutil.copy(SECRETS["ca"], folder)
    return str(folder)


def test_the_machine_is_ready(offices: tuple[Office, Office, Office]) -> None:
    assert offices[0].ask("self-check")


def test_the_way_of_a_document(offices: tuple[Office, Office, Office], samples: Path, tmp_path: Path) -> None:
    sender, second, third = offices
    issued = issue(sender, samples / "signed-by-leader-1.pdf", second, third)
    assert issued["number"] == 1
    assert {line["organ_id"] for line in issued["recipients"]} == {second.organ_id, third.organ_id}
    said = sender.ask("verify", issued["file"], "--trust", trust(tmp_path / "trust"), "--offline")
    assert said["verdict"] in {"V01", "V02", "V07"}
    if shutil.which("pdfsig"):
        checked = subprocess.run(["pdfsig", "-nocert", issued["file"]], capture_output=True, check=True)
        assert checked.stdout.count(b"Signature is Valid") == 4
    first_state = states(issued)
    sender.ask("sync", "--once")
    for receiver in (second, third):
        receive_and_register(receiver, tmp_path)
    sender.ask("sync", "--once")
    now = states(sender.ask("show", str(issued["key"])))
    assert all(now[organ] != first_state[organ] for organ in first_state)
    look_back(sender, tmp_path)


def issue(sender: Office, file: Path, *receivers: Office) -> Any:
    facts = ["--type", "Công văn", "--subject", "Về việc gửi báo cáo mẫu", "--signer", "Trần Văn Mẫu"]
    to = ",".join(receiver.organ_id for receiver in receivers)
    return sender.ask("issue", str(file), *facts, "--to", to, "--pin-env", "TOKEN_PIN")


def states(record: Any) -> dict[str, str]:
    return {line["organ_id"]: line["state"] for line in record["recipients"]}


def receive_and_register(office: Office, folder: Path) -> None:
    office.ask("sync", "--once")
    office.ask("sync", "--once")
    rows = [row for row in office.ask("list", "incoming") if row["subject"] == "Về việc gửi báo cáo mẫu"]
    assert len(rows) == 1
    registered = office.ask("register", str(rows[0]["key"]))
    assert registered["year"] == YEAR
    assert office.ask("show", str(rows[0]["key"]))["number"] == registered["number"]
    refused = office.ask("register", str(rows[0]["key"]), code=1)
    assert set(refused) == {"error", "sentence", "safe", "next"}
    numbers = office.ask("numbers", "--book", "incoming", "--year", str(YEAR))
    assert [line["number"] for line in numbers] == [registered["number"]]
    assert office.ask("search", "báo cáo mẫu")
    office.ask("sync", "--once")
    book = folder / f"{office.organ_id}.pdf"
    office.tell("book", "incoming", "--year", str(YEAR), "--out", str(book))
    assert book.read_bytes().startswith(b"%PDF-")


def look_back(office: Office, folder: Path) -> None:
    """What was done is in the books, in a backup, and back from it."""
    assert len(office.ask("list", "outgoing")) == 1
    assert {"incoming", "outgoing"} <= {book["book"] for book in office.ask("books")}
    office.tell("check")
    office.tell("backup", str(folder / "backup"))
    copies = sorted((folder / "backup").iterdir())
    source = copies[-1] if len(copies) == 1 and copies[-1].is_dir() else folder / "backup"
    other = Office(folder / "restored", office.organ_id)
    other.tell("restore", str(source))
    assert other.ask("list", "outgoing") == office.ask("list", "outgoing")


def test_a_wrong_pin_is_said_and_burns_no_number(offices: tuple[Office, Office, Office], samples: Path) -> None:
    sender, second, _ = offices
    right = SECRETS["pin"]
    SECRETS["pin"] = "000000"
    facts = ["--type", "Công văn", "--subject", "Sai mã", "--signer", "Trần Văn Mẫu", "--to", second.organ_id]
    file = str(samples / "signed-by-leader-2.pdf")
    refused = sender.tell("issue", file, *facts, "--pin-env", "TOKEN_PIN", "--json", code=1)
    SECRETS["pin"] = right
    assert set(json.loads(refused)) == {"error", "sentence", "safe", "next"}
    assert not [row for row in sender.ask("list", "outbox") if row["subject"] == "Sai mã"]


def test_a_changed_document_is_not_issued(offices: tuple[Office, Office, Office], samples: Path) -> None:
    said = offices[0].ask("verify", str(samples / "changed-after-signing.pdf"), "--offline")
    assert said["verdict"] == "V03"
    assert offices[0].ask("verify", str(samples / "unsigned.pdf"), "--offline")["verdict"] == "V12"


def test_pages_come_from_a_watched_folder(offices: tuple[Office, Office, Office], tmp_path: Path) -> None:
    watched = tmp_path / "pages"
    watched.mkdir()
    for number in (1, 2):
        page = Image.new("RGB", (1654, 2339), (255, 250 - number, 240))
        page.save(watched / f"{number}.jpg", dpi=(200, 200))
    out = tmp_path / "scan.pdf"
    offices[0].ask("scan", "--driver", "folder", "--device", str(watched), "--pages", "2", "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF-")
