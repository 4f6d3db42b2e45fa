"""`vanthu seal`: many files with one PIN, a token pulled out on the way, text lines, and refusals in words."""

import json
import subprocess
from pathlib import Path

import pytest

from app.base.clock import now
from app.compose import open_house
from app.desk.people import add_person
from app.practice.token import PIN
from tests.kit.commands import Shell, configured
from tests.kit.practice import USUAL, Practice, practice_folder

pytestmark = pytest.mark.token
KINDS = ("--as", "number,date,seal", "--pin-env", "TOKEN_PIN")


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    return practice_folder(tmp_path_factory.mktemp("practice"))


@pytest.fixture
def shell(practice: Practice, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Shell:
    request.getfixturevalue("qapp")
    made = Shell(tmp_path / "office", request.getfixturevalue("capsys"))
    configured(made, "--token-module", str(practice.module), "--short", "STN")
    monkeypatch.setenv("TOKEN_PIN", PIN)
    return made


def signatures(pdf: str) -> int:
    said = subprocess.run(["pdfsig", "-nocert", pdf], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature Validation:") == said.count("Signature is Valid.")
    return said.count("Signature is Valid.")


def rows(shell: Shell, *words: str | Path, code: int = 0) -> list[dict[str, object]]:
    """Several files give one JSON line each."""
    out, _ = shell.tell("seal", *words, "--json", code=code)
    return [json.loads(line) for line in out.splitlines()]


def test_files_are_numbered_and_sealed_and_a_pulled_token_is_told(
    shell: Shell, practice: Practice, tmp_path: Path
) -> None:
    files = [practice.file(name) for name in USUAL]
    out = ("--out", str(tmp_path / "out"))
    with practice.pulled() as pull:
        pull()
        told = rows(shell, *files, *KINDS, *out, code=3)
    assert [row["result"] for row in told] == ["untouched", "untouched", "refused"]
    assert [row["error"] for row in told] == ["token.missing", "token.missing", "seal.unsigned"]
    assert shell.ask("numbers", "--book", "outgoing", "--year", str(now().year)) == []
    told = rows(shell, *files, *KINDS, *out, code=1)
    assert [row["result"] for row in told] == ["done", "done", "refused"]
    codes = [row["code"] for row in told[:2]]
    assert len(set(codes)) == len(codes)
    for row in told[:2]:
        written = row["out"]
        assert isinstance(written, list)
        assert signatures(str(written[0])) == 4
    again = rows(shell, *files[:2], *KINDS, *out)
    assert [(row["result"], row["code"]) for row in again] == [("done", code) for code in codes]


def test_one_document_with_its_annex(shell: Shell, practice: Practice, tmp_path: Path) -> None:
    given = (str(practice.file("signed-by-leader-1")), str(practice.file("unsigned")))
    row = shell.ask(
        "seal", *given, "--as", "number,date,seal,annex", "--pin-env", "TOKEN_PIN", "--out", str(tmp_path / "out")
    )
    assert (row["result"], row["number"], [signatures(file) for file in row["out"]]) == ("done", 1, [4, 1])


@pytest.mark.parametrize(
    ("kinds", "words"),
    [(("annex", "--code", "15/QĐ-STN"), "Số: 15/QĐ-STN; "), (("copy",), "Sao y; Sở Thử nghiệm tỉnh Mẫu Một; ")],
)
def test_text_lines(shell: Shell, practice: Practice, tmp_path: Path, kinds: tuple[str, ...], words: str) -> None:
    given = (str(practice.file("unsigned")), "--as", *kinds, "--pin-env", "TOKEN_PIN", "--out", str(tmp_path / "out"))
    row = shell.ask("seal", *given)
    assert (row["result"], signatures(row["out"][0])) == ("done", 1)
    text = subprocess.run(["pdftotext", "-l", "1", row["out"][0], "-"], capture_output=True, text=True, check=True)
    assert words in text.stdout.replace("\n", " ")
    assert shell.ask("seal", *given)["result"] == "done"


def test_the_seal_alone_asks_for_the_leader(shell: Shell, practice: Practice, tmp_path: Path) -> None:
    out = ("--as", "seal", "--pin-env", "TOKEN_PIN", "--out", str(tmp_path / "out"))
    told = rows(shell, practice.file("unsigned"), practice.file("signed-by-leader-2"), *out, code=1)
    assert [(row["result"], row.get("error")) for row in told] == [("refused", "seal.unsigned"), ("done", None)]
    with practice.pulled() as pull:
        pull()
        told = rows(shell, practice.file("signed-by-leader-1"), practice.file("signed-by-leader-2"), *out, code=3)
    assert {row["result"] for row in told} == {"untouched"}


def test_a_signer_who_is_not_listed_is_refused(shell: Shell, practice: Practice, tmp_path: Path) -> None:
    with open_house(shell.data) as house:
        add_person(house.office, "Lê Thị Ví Dụ", "Giám đốc", "leader")
    row = shell.ask("seal", practice.file("signed-by-leader-1"), *KINDS, "--out", str(tmp_path / "out"), code=1)
    assert (row["result"], row["error"]) == ("refused", "seal.signer_unknown")


@pytest.mark.parametrize("kinds", [("number",), ("annex",), ("copy,seal",), ("nothing",)])
def test_orders_that_are_not_clear(shell: Shell, practice: Practice, tmp_path: Path, kinds: tuple[str, ...]) -> None:
    given = (str(practice.file("unsigned")), "--as", *kinds, "--pin-env", "TOKEN_PIN", "--out", str(tmp_path / "out"))
    assert shell.ask("seal", *given, code=1)["error"] == "seal.unclear_order"


@pytest.mark.parametrize("kinds", ["copy", pytest.param("number,date,seal", marks=pytest.mark.slow)])
def test_a_wrong_pin_touches_nothing_and_is_told_of_each_file(
    shell: Shell, practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kinds: str
) -> None:
    files = [practice.file(name) for name in USUAL[:2]]
    monkeypatch.setenv("TOKEN_PIN", "0000")
    order = ("--as", kinds, "--pin-env", "TOKEN_PIN", "--out", str(tmp_path / "out"))
    told = rows(shell, *files, *order, code=1)
    assert [(row["result"], row["error"]) for row in told] == [("untouched", "token.pin_wrong")] * 2
    assert list((tmp_path / "out").iterdir()) == []


def test_nothing_unsealed_is_called_done(shell: Shell, practice: Practice, tmp_path: Path) -> None:
    source, out = practice.file("signed-by-leader-1"), tmp_path / "out"
    order = ("--as", "copy", "--pin-env", "TOKEN_PIN", "--out")
    assert shell.ask("seal", source, *order, source.parent, code=1)["error"] == "seal.output_taken"
    out.mkdir()
    (out / source.name).write_bytes(b"another")
    row = shell.ask("seal", source, *order, out, code=1)
    assert (row["result"], row["error"]) == ("refused", "seal.output_taken")


@pytest.mark.slow
def test_nothing_is_written_over(shell: Shell, practice: Practice, tmp_path: Path) -> None:
    source, out = practice.file("signed-by-leader-1"), tmp_path / "out"
    out.mkdir()
    (out / source.name).write_bytes(b"another")
    other = practice.file("signed-by-leader-2")
    told = rows(shell, source, other, "--as", "copy", "--pin-env", "TOKEN_PIN", "--out", out, code=1)
    assert [(row["result"], row.get("error")) for row in told] == [("refused", "seal.output_taken"), ("done", None)]
    (out / "01-QĐ-STN.pdf").write_bytes(b"another")
    row = shell.ask("seal", source, *KINDS, "--out", out, code=1)
    assert (row["result"], row["error"]) == ("done", "seal.output_taken")
    assert (out / "01-QĐ-STN.pdf").read_bytes() == b"another"
    row = shell.ask("seal", source, *KINDS, "--out", tmp_path / "other")
    assert (row["number"], signatures(row["out"][0])) == (1, 4)
