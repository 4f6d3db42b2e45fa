"""The authorities an office trusts, from the command line; and a check against a folder of anchors."""

import json
from pathlib import Path

import pytest

from tests.kit.authority import Authority
from tests.kit.commands import Shell, configured
from tests.kit.pdfs import state_document
from tests.kit.services import REPORT, SIGNATURE
from tests.kit.signing import Manner, signed


@pytest.fixture
def file(authority: Authority, tmp_path: Path) -> Path:
    return signed(authority, state_document(tmp_path / "plain.pdf"), tmp_path / "signed.pdf", Manner("only-crl"))


def test_an_authority_is_added_by_its_fingerprint_and_refused(shell: Shell, authority: Authority, file: Path) -> None:
    configured(shell)
    root = str(authority.trust / "root.crt")
    assert shell.ask("verify", str(file))["sentence"] == "Văn bản nguyên vẹn, chưa xác minh nơi cấp chứng thư."
    assert shell.ask("trust", "list") == []
    offered = shell.ask("trust", "add", root)
    assert shell.ask("trust", "list") == [], "telling what a file holds adds nothing"
    assert shell.ask("trust", "add", root, "--fingerprint", "AB" * 32, code=1)["error"] == "trust.fingerprint_differs"
    added = shell.ask("trust", "add", root, "--fingerprint", offered[0]["fingerprint"])
    assert [(one["name"], one["refused"]) for one in added] == [("Thử nghiệm root", False)]
    assert shell.ask("verify", str(file))["verdict"] == "V01"
    out, _ = shell.tell("trust", "list")
    assert "SHA-256" in out

    gone = shell.ask("trust", "remove", offered[0]["fingerprint"], "--reason", "Thử nghiệm")
    assert gone[0]["refused"]
    told = shell.ask("verify", str(file))
    assert (told["verdict"], told["integrity"]) == ("V08", "ok")
    assert told["sentence"] == "Chứng thư thuộc nhà cung cấp mà cơ quan không chấp nhận."


@pytest.mark.parametrize("content", [b"", b"not a certificate"])
def test_a_file_without_an_authority(shell: Shell, tmp_path: Path, content: bytes) -> None:
    configured(shell)
    (tmp_path / "odd.crt").write_bytes(content)
    assert shell.ask("trust", "add", str(tmp_path / "odd.crt"), code=1)["error"] == "trust.not_an_authority"
    assert shell.ask("trust", "add", str(tmp_path / "none.crt"), code=1)["error"] == "file.unreadable"


def test_the_contract_of_verify(shell: Shell, authority: Authority, file: Path, tmp_path: Path) -> None:
    configured(shell)
    trust = ("--trust", str(authority.trust))
    told = shell.ask("verify", str(file), *trust)
    assert told.keys() >= REPORT
    assert told["signatures"][0].keys() >= SIGNATURE
    assert (told["verdict"], told["sender"]) == ("V01", "unknown")
    assert shell.ask("verify", str(file), *trust, "--sender", "H99.05")["sender"] == "ok"
    slip = tmp_path / "slip.pdf"
    shell.ask("verify", str(file), *trust, "--slip", str(slip))
    assert slip.read_bytes().startswith(b"%PDF-")
    later = shell.ask("verify", str(file), *trust, "--offline", "--at", "2031-01-01T08:00:00")
    assert (later["verdict"], later["certificate"]) == ("V05", "expired")

    out, _ = shell.tell("verify", str(file), str(tmp_path / "plain.pdf"), *trust, "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(one["verdict"], Path(one["file"]).name) for one in lines] == [("V01", "signed.pdf"), ("V12", "plain.pdf")]
