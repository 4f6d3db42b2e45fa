"""The smaller parts: module table, key files, fonts, images, reading certificates, judging."""

import json
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from app.base.clock import now
from app.practice.pki import PracticePki, pem_of
from app.signing import modules
from app.signing.anchors import anchors_in, trusted_in
from app.signing.certificate_reader import certificates_of, read_certificate
from app.signing.errors import DigestTooWeak, PinWrong, StampImageBad, TokenModuleMissing, TokenSessionOver
from app.signing.images import check_image
from app.signing.key_file import KeyFileSession, KeyFileToken
from app.signing.key_reader import load_key
from app.signing.names import fold
from app.signing.report import Found, judge
from app.signing.token import Token
from app.signing.typeface import Typeface
from tests.kit.pki import session_of

FONT = Path("resources/fonts/LiberationSerif-Italic.ttf")


def test_module_table_has_known_files() -> None:
    known = modules.known_modules()
    assert any(module.practice_only for module in known)
    assert all(module.path.is_file() for module in modules.modules_present())


@pytest.mark.token
def test_softhsm_is_found_and_told_where_its_tokens_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = modules.softhsm_module()
    assert module is not None
    monkeypatch.delenv("SOFTHSM2_CONF", raising=False)
    assert modules.environment_for(module, tmp_path) == {}
    config = modules.softhsm_config(tmp_path)
    config.parent.mkdir()
    config.write_text("", encoding="utf-8")
    assert modules.environment_for(module, tmp_path) == {"SOFTHSM2_CONF": str(config)}
    monkeypatch.setenv("SOFTHSM2_CONF", "mine.conf")
    assert modules.environment_for(module, tmp_path) == {}
    assert modules.environment_for(Path("/usr/lib/other.so"), tmp_path) == {}


def test_key_files_are_for_practice_only(tmp_path: Path) -> None:
    module = tmp_path / "practice-keys.json"
    opened = modules.open_token(module, tmp_path, practice=True)
    assert isinstance(opened, KeyFileToken)
    with pytest.raises(TokenModuleMissing):
        opened.tokens()
    opened.close()
    real = modules.open_token(module, tmp_path, practice=False)
    assert isinstance(real, Token)
    real.close()


def test_key_file_answers_like_a_token(pki: PracticePki, tmp_path: Path) -> None:
    key = load_key(pki.own.seal.key.read_bytes(), None)
    assert key is not None
    (tmp_path / "seal.pem").write_bytes(pki.own.seal.certificate.read_bytes())
    (tmp_path / "ca.pem").write_bytes(pki.ca.read_bytes())
    (tmp_path / "key.pem").write_bytes(pem_of(key, "1234"))
    listing = tmp_path / "practice-keys.json"
    listing.write_text(json.dumps([{"certificate": "seal.pem", "key": "key.pem", "chain": "ca.pem"}]), encoding="utf-8")
    token = KeyFileToken(listing)
    certificate = token.certificate("agency")
    with pytest.raises(PinWrong):
        token.session(certificate, "9999")
    typed = bytearray(b"1234")
    with token.session(certificate, typed) as session:
        assert typed == bytes(4)
        assert len(session.sign(b"x", "sha256")) == 256
        with pytest.raises(DigestTooWeak):
            session.sign(b"x", "sha1")
    with pytest.raises(TokenSessionOver):
        session.sign(b"x", "sha256")


def test_elliptic_key_file_signs(pki: PracticePki) -> None:
    session = session_of(pki.house("H97").seal, pki)
    assert isinstance(session, KeyFileSession)
    assert session.sign(b"x", "sha256")[0] == 0x30


def test_keys_that_cannot_be_opened_are_none() -> None:
    assert load_key(b"no key", None) is None


def test_certificates_of_a_folder(pki: PracticePki, tmp_path: Path) -> None:
    assert anchors_in(tmp_path / "none") == ()
    (tmp_path / "a.pem").write_bytes(pki.ca.read_bytes() + pki.own.seal.certificate.read_bytes())
    (tmp_path / "b.der").write_bytes(certificates_of(pki.ca.read_bytes())[0])
    (tmp_path / "c.cer").write_bytes(b"nothing")
    (tmp_path / "d.txt").write_bytes(pki.ca.read_bytes())
    assert [one.file for one in anchors_in(tmp_path)] == ["a.pem", "b.der"]
    assert len(trusted_in(tmp_path, now())) == 2
    (tmp_path / "a.toml").write_text("refused = true\n", "utf-8")
    (tmp_path / "b.toml").write_text("until = 2020-01-01T00:00:00\n", "utf-8")
    assert trusted_in(tmp_path, now()) == []
    certificate = read_certificate(certificates_of(pki.own.leader.certificate.read_bytes())[0], "x")
    assert (certificate.id, certificate.title, certificate.whose) == ("x", "Giám đốc", "person")
    assert certificate.can_sign


def test_names_are_folded() -> None:
    assert fold("Ủy ban nhân dân tỉnh Mẫu Một") == fold("UBND  TỈNH MẪU MỘT") == "ubnd tinh mau mot"
    assert fold("Đắk Lắk") == "dak lak"


def test_cut_font_draws_the_same_letters(tmp_path: Path) -> None:
    text = "Số: 15/QĐ, ngày 05 Ễ"
    face = Typeface(FONT)
    cut = face.cut(text)
    assert len(cut.content) < 8000
    assert set(cut.glyphs) == set(text)
    assert len(cut.widths) > len(set(text))
    whole = ImageFont.truetype(str(FONT), 100)
    assert face.width(text, 100) == pytest.approx(whole.getlength(text), rel=0.02)
    tag, count = struct.unpack_from(">IH", cut.content)
    assert (tag, count) == (0x00010000, 6)


def test_images_without_alpha_or_of_another_kind_are_refused(tmp_path: Path) -> None:
    picture = Image.new("RGB", (600, 600), "red")
    picture.save(tmp_path / "a.png")
    picture.save(tmp_path / "a.jpg")
    for name, reason in (("a.png", "alpha"), ("a.jpg", "format")):
        with pytest.raises(StampImageBad) as told:
            check_image(tmp_path / name, "seal", 36)
        assert told.value.facts["reason"] == reason
    Image.new("RGBA", (600, 600), (0, 0, 0, 0)).save(tmp_path / "empty.png")
    assert check_image(tmp_path / "empty.png", "seal", 36) == ("colour",)


def test_nothing_known_is_never_valid() -> None:
    assert judge(Found(())).verdict == "V12"
    assert judge(Found((), readable=False)).verdict == "V11"
    assert judge(Found((), traces=True)).verdict == "V11"
    assert judge(Found((), traces=True, tail=True)).verdict == "V03"
