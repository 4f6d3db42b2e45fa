"""Keys of each kind on a real token, and what is left of a PIN when it was used."""

import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from app.practice import token as practice
from app.practice.pki import CA_NAME, certify, name_of, pem_of
from app.practice.token import PracticeToken
from app.signing.certificates import Certificate
from app.signing.errors import CertificateMissing, DigestTooWeak
from app.signing.signatures import check, in_der
from app.signing.token import Token
from tests.kit.token import practice_token, speaker

pytestmark = pytest.mark.token

KEYS: dict[str, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey] = {
    "P-256": ec.generate_private_key(ec.SECP256R1()),
    "P-384": ec.generate_private_key(ec.SECP384R1()),
    "RSA 3072": rsa.generate_private_key(65537, 3072),
}
ORPHAN = "Không có khóa"


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
    issuer = load_pem_private_key((folder / "ca.key.pem").read_bytes(), None)
    assert isinstance(issuer, rsa.RSAPrivateKey)
    tool = shutil.which("softhsm2-util")
    assert tool is not None
    things = []
    for number, (kind, key) in enumerate([*KEYS.items(), (ORPHAN, ec.generate_private_key(ec.SECP256R1()))], start=21):
        der = certify((name_of(kind, "Sở Thử nghiệm"), key), (CA_NAME, issuer), days=(-1, 90)).public_bytes(
            Encoding.DER
        )
        things.append((number, kind, der))
        if kind == ORPHAN:
            continue
        file = folder / f"{number}.pem"
        file.write_bytes(pem_of(key))
        words = ["--import", str(file), "--token", made.label, "--id", f"{number:02x}", "--label", kind]
        done = subprocess.run([tool, *words, "--pin", made.pin], env=made.environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
    speaking = speaker(made)
    try:
        speaking.put(made.pin, things)
    finally:
        speaking.close()


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
    assert not found(token.process_id, own.pin.encode())


def found(process: int, wanted: bytes) -> int:
    """Count where a text lies in the writable memory of a process."""
    count = 0
    with Path(f"/proc/{process}/maps").open() as maps, Path(f"/proc/{process}/mem").open("rb") as memory:
        for line in maps:
            span, rights = line.split()[:2]
            begin, end = (int(part, 16) for part in span.split("-"))
            if rights.startswith("rw") and "[v" not in line:
                memory.seek(begin)
                count += len(re.findall(re.escape(wanted), memory.read(end - begin)))
    return count
