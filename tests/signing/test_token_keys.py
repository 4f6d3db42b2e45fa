"""Keys of each kind on a real token, and what is left of a PIN when it was used."""

import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from traceback import TracebackException

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from app.practice import token as practice
from app.practice.pki import CA_NAME, certify, name_of, pem_of
from app.practice.token import PracticeToken
from app.signing.certificates import Certificate
from app.signing.errors import CertificateMissing, DigestTooWeak, PinWrong
from app.signing.signatures import check, in_der
from app.signing.token import Token
from tests.kit.memory import found
from tests.kit.token import practice_token, speaker

pytestmark = pytest.mark.token

KEYS: dict[str, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey] = {
    "P-256": ec.generate_private_key(ec.SECP256R1()),
    "P-384": ec.generate_private_key(ec.SECP384R1()),
    "RSA 3072": rsa.generate_private_key(65537, 3072),
}
ORPHAN, OTHER = "Không có khóa", "Token thứ hai"
STRAY = {"Khác số, P-384": "P-384", "Khác số, RSA": "RSA 3072"}
"""Certificates whose number on the token is not that of their key."""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeToken]:
    """A token with a PIN that stands in no program text, and a key of each kind."""
    pin = str(secrets.randbelow(10**10) + 10**10)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(practice, "PIN", pin)
        folder = tmp_path_factory.mktemp("own")
        made = practice_token(folder)
        fill(made, folder)
        yield made


@pytest.fixture
def token(own: PracticeToken) -> Iterator[Token]:
    speaking = speaker(own)
    yield speaking
    speaking.close()


def fill(made: PracticeToken, folder: Path) -> None:
    """Put a key and a certificate of each kind on it, certificates that stray, and another token beside it."""
    issuer = load_pem_private_key((folder / "ca.key.pem").read_bytes(), None)
    assert isinstance(issuer, rsa.RSAPrivateKey)
    keys = KEYS | {ORPHAN: ec.generate_private_key(ec.SECP256R1())} | {name: KEYS[of] for name, of in STRAY.items()}
    things = []
    for number, (name, key) in enumerate(keys.items(), start=21):
        made_out = certify((name_of(name, "Sở Thử nghiệm"), key), (CA_NAME, issuer), days=(-1, 90))
        things.append((number, name, made_out.public_bytes(Encoding.DER)))
        if name in KEYS:
            file = folder / f"{number}.pem"
            file.write_bytes(pem_of(key))
            run(made, "--import", str(file), "--token", made.label, "--id", f"{number:02x}", "--label", name)
    speaking = speaker(made)
    try:
        speaking.put(made.pin, things)
    finally:
        speaking.close()
    run(made, "--init-token", "--free", "--label", OTHER, "--so-pin", "12345678")


def run(made: PracticeToken, *words: str) -> None:
    tool = shutil.which("softhsm2-util")
    assert tool is not None
    done = subprocess.run([tool, *words, "--pin", made.pin], env=made.environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def named(token: Token, name: str) -> Certificate:
    return next(one for state in token.tokens() for one in state.certificates if one.name == name)


@pytest.mark.parametrize("kind", list(KEYS))
def test_a_key_of_each_kind_signs_with_each_digest(own: PracticeToken, token: Token, kind: str) -> None:
    certificate = named(token, kind)
    with token.session(certificate, own.pin) as session:
        for digest in ("sha256", "sha384", "sha512"):
            check(certificate.der, session.sign(b"content", digest), b"content", digest)
        with pytest.raises(DigestTooWeak):
            session.sign(b"content", "sha1")


def test_a_certificate_without_its_key_is_named(own: PracticeToken, token: Token) -> None:
    with pytest.raises(CertificateMissing) as told:
        token.session(named(token, ORPHAN), own.pin)
    assert told.value.facts == {"wanted": ORPHAN}


@pytest.mark.parametrize("name", list(STRAY))
def test_a_key_is_known_by_what_it_computes_not_by_its_number(own: PracticeToken, token: Token, name: str) -> None:
    certificate = named(token, name)
    with token.session(certificate, own.pin) as session:
        check(certificate.der, session.sign(b"content", "sha256"), b"content", "sha256")


def test_two_tokens_are_listed_and_the_named_one_signs(own: PracticeToken, token: Token) -> None:
    states = {state.label: state for state in token.tokens()}
    assert set(states) == {own.label, OTHER}
    assert states[OTHER].certificates == ()
    assert states[OTHER].serial != states[own.label].serial
    certificate = token.certificate("agency")
    with token.session(certificate, own.pin) as session:
        assert session.serial == states[own.label].serial
        assert session.sign(b"x", "sha256")


def test_what_is_no_signature_is_refused() -> None:
    halves = bytes([1]) * 64
    assert in_der(halves)[:2] == b"\x30\x44"
    for odd in (b"", b"123"):
        with pytest.raises(ValueError, match="bytes"):
            in_der(odd)
    edwards = ed25519.Ed25519PrivateKey.generate()
    name = name_of("Ed25519", "Sở Thử nghiệm")
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(edwards.public_key())
        .serial_number(1).not_valid_before(now).not_valid_after(now + timedelta(days=1)).sign(edwards, None)
    )  # fmt: skip
    with pytest.raises(InvalidSignature):
        check(made.public_bytes(Encoding.DER), edwards.sign(b"x"), b"x", "sha256")


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of another process as Linux shows it")
def test_nothing_is_left_of_a_pin_in_the_tokens_process(own: PracticeToken, token: Token) -> None:
    certificate = named(token, "P-256")
    with token.session(certificate, own.pin) as session:
        assert session.sign(b"x", "sha256")
        assert token.process_id is not None
        assert found(token.process_id, certificate.der[:64])
        assert not found(token.process_id, own.pin.encode())
        for told in ("cmdline", "environ"):
            assert own.pin.encode() not in Path(f"/proc/{token.process_id}/{told}").read_bytes()
    assert not found(token.process_id, own.pin.encode())


def test_a_refused_pin_stands_in_no_traceback_nor_log(
    own: PracticeToken, token: Token, caplog: pytest.LogCaptureFixture
) -> None:
    certificate, wrong = named(token, "P-256"), f"{own.pin}0"
    with caplog.at_level("DEBUG"), pytest.raises(PinWrong) as told:
        token.session(certificate, bytearray(wrong, "ascii"), second=bytearray(wrong, "ascii"))
    failed = TracebackException.from_exception(told.value, capture_locals=True)
    ours = [frame for frame in failed.stack if "signing/token.py" in frame.filename]
    assert any("pins" in (frame.locals or {}) for frame in ours), "the variables are looked at too"
    shown = "".join(str(frame.locals) for frame in ours) + str(told.value) + caplog.text
    assert own.pin not in shown
    assert str(list(own.pin.encode()))[1:-1] not in shown
