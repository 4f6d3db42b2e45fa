"""The practice token: made once, of SoftHSM2 or, where that is absent, of key files."""

from pathlib import Path

import pytest

from app.practice.pki import practice_pki
from app.practice.token import make_practice_token
from app.signing.errors import TokenFailed
from app.signing.images import check_image
from app.signing.key_file import KeyFileToken
from app.signing.modules import open_token
from tests.kit.token import OURS, speaker


@pytest.mark.token
def test_token_is_made_once_and_found_through_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOFTHSM2_CONF", raising=False)
    first = make_practice_token(tmp_path / "practice", *OURS)
    again = make_practice_token(tmp_path / "practice", *OURS)
    assert first == again
    assert first.module.parent == tmp_path / "practice"
    assert check_image(tmp_path / "practice" / "seal.png", "seal", 36.0) == ()
    assert set(first.as_json()) == {"module", "label", "pin", "ca"}
    token = open_token(first.module, tmp_path / "elsewhere", practice=True)
    try:
        with token.session(token.certificate("agency"), first.pin) as session:
            assert session.sign(b"x", "sha256")
    finally:
        token.close()


@pytest.mark.token
def test_another_agency_gets_another_token(tmp_path: Path) -> None:
    make_practice_token(tmp_path, "Sở Một", "Ông Một", "H99.01")
    made = make_practice_token(tmp_path, "Sở Hai", "Bà Hai", "H99.02")
    token = speaker(made)
    try:
        assert token.certificate("agency").name == "Sở Hai"
        assert token.certificate("person").name == "Bà Hai"
    finally:
        token.close()


@pytest.mark.token
def test_refusing_tool_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "softhsm2-util"
    tool.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TokenFailed):
        make_practice_token(tmp_path / "practice", *OURS)


def test_key_files_stand_in_where_softhsm_is_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    made = make_practice_token(tmp_path / "practice", *OURS)
    token = open_token(made.module, tmp_path, practice=True)
    assert isinstance(token, KeyFileToken)
    assert made.environment == {}
    with token.session(token.certificate("agency"), made.pin) as session:
        assert session.sign(b"x", "sha256")


def test_pki_keeps_its_keys(tmp_path: Path) -> None:
    first, again = practice_pki(tmp_path), practice_pki(tmp_path)
    assert first == again
    assert first.house("H99.05") == first.own
    assert first.house("H98").name == "Ủy ban nhân dân tỉnh Mẫu Hai"


def test_one_user_has_one_key_a_practice_agency(tmp_path: Path) -> None:
    here, there = practice_pki(tmp_path / "here"), practice_pki(tmp_path / "there")
    assert here.house("H98").seal.key.read_bytes() == there.house("H98").seal.key.read_bytes()
    assert here.own.seal.certificate.read_bytes() == there.own.seal.certificate.read_bytes()
    renamed = practice_pki(tmp_path / "renamed", "Sở Khác")
    assert renamed.own.seal.key.read_bytes() != here.own.seal.key.read_bytes()
