"""The token child with the real SoftHSM2: listing, PIN tries, sessions, and modules that fail."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from app.base.clock import now
from app.practice.token import PracticeToken
from app.signing.certificate_reader import read_certificate
from app.signing.certificates import Certificate, TokenState
from app.signing.errors import (
    CertificateMissing,
    CertificateOutOfDate,
    DigestTooWeak,
    PinLastTry,
    PinLocked,
    PinWrong,
    TokenCrashed,
    TokenHung,
    TokenMissing,
    TokenModuleMissing,
    TokenSessionOver,
    TokenSwapped,
    WrongCertificate,
)
from app.signing.token import Token, agencys, check_certificate, check_pin_state, pick
from tests.kit.token import practice_token, speaker

pytestmark = pytest.mark.token

CHANGE = """
import sys, pkcs11
module, label, old, new = sys.argv[1:]
with pkcs11.lib(module).get_token(token_label=label).open(rw=True, user_pin=old) as session:
    session.set_pin(old, new)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> PracticeToken:
    return practice_token(tmp_path_factory.mktemp("token"))


@pytest.fixture
def token(made: PracticeToken) -> Iterator[Token]:
    speaking = speaker(made)
    yield speaking
    speaking.close()


def test_certificates_are_listed_without_pin(token: Token) -> None:
    (state,) = token.tokens()
    assert state.label == "Token thực hành"
    kinds = {one.name: one.whose for one in state.certificates if not one.authority}
    assert kinds == {"Trần Văn Mẫu": "person", "Sở Thử nghiệm tỉnh Mẫu Một": "agency"}
    assert (state.locked, state.final_try, state.tries_left, state.pin_pad) == (False, False, None, False)


def test_session_signs_several_and_logs_out(made: PracticeToken, token: Token) -> None:
    certificate = token.certificate("agency")
    with token.session(certificate, made.pin) as session:
        signatures = [session.sign(text, digest) for text in (b"one", b"two") for digest in ("sha256", "sha512")]
        assert len(session.chain) == 1
    public = x509.load_der_x509_certificate(certificate.der).public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    public.verify(signatures[0], b"one", padding.PKCS1v15(), hashes.SHA256())
    public.verify(signatures[3], b"two", padding.PKCS1v15(), hashes.SHA512())
    with pytest.raises(TokenSessionOver):
        session.sign(b"three", "sha256")


def test_wrong_pin_is_said_once_and_the_right_one_still_works(made: PracticeToken, token: Token) -> None:
    certificate, wrong = token.certificate("person"), bytearray(b"000000")
    with pytest.raises(PinWrong) as told:
        token.session(certificate, wrong)
    assert told.value.facts == {"tries_left": None}
    assert wrong == bytes(6), "it is overwritten"
    assert "000000" not in str(told.value)
    right, second = bytearray(made.pin, "ascii"), bytearray(b"77")
    with token.session(certificate, right, second=second) as session:
        assert (right, second) == (bytearray(6), bytearray(2)), "before anything is signed"
        assert session.sign(b"x", "sha256")


def test_weak_digest_is_refused(made: PracticeToken, token: Token) -> None:
    with token.session(token.certificate("agency"), made.pin) as session, pytest.raises(DigestTooWeak):
        session.sign(b"x", "sha1")


def test_session_is_lost_with_its_process(made: PracticeToken, token: Token) -> None:
    session = token.session(token.certificate("agency"), made.pin)
    assert token.process_id is not None
    os.kill(token.process_id, signal.SIGKILL)
    with pytest.raises((TokenSessionOver, TokenCrashed)):
        session.sign(b"x", "sha256")
    session.close()


def test_module_that_hangs_is_ended(made: PracticeToken) -> None:
    impatient = speaker(made, deadline=2.0)
    try:
        impatient.tokens()
        assert impatient.process_id is not None
        os.kill(impatient.process_id, signal.SIGSTOP)
        with pytest.raises(TokenHung):
            impatient.tokens()
        assert impatient.tokens()
    finally:
        impatient.close()


def test_token_pulled_out_is_missing(tmp_path: Path, made: PracticeToken) -> None:
    certificate = _with(speaker(made))
    empty = tmp_path / "empty.conf"
    (tmp_path / "none").mkdir()
    empty.write_text(f"directories.tokendir = {tmp_path / 'none'}\nobjectstore.backend = file\n", encoding="utf-8")
    pulled = Token(made.module, {"SOFTHSM2_CONF": str(empty)})
    try:
        assert pulled.tokens() == []
        with pytest.raises(TokenMissing):
            pulled.certificate("agency")
        with pytest.raises(TokenMissing):
            pulled.session(certificate, made.pin)
    finally:
        pulled.close()


def test_missing_and_foreign_modules_are_named(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.so"
    foreign.write_bytes(b"no library")
    for module in (tmp_path / "none.so", foreign):
        token = Token(module)
        try:
            with pytest.raises(TokenModuleMissing):
                token.tokens()
        finally:
            token.close()


def test_wanted_certificate_is_picked_or_its_absence_named(made: PracticeToken) -> None:
    certificate = _with(speaker(made))
    state = TokenState("t", "s", "m", "m", (certificate,))
    assert pick([state], "agency", made.module) == certificate
    with pytest.raises(WrongCertificate) as told:
        pick([state], "person", made.module)
    assert told.value.facts["reason"] == "agency"
    with pytest.raises(CertificateMissing):
        pick([TokenState("t", "s", "m", "m", ())], "person", made.module)


def test_a_renewed_certificate_goes_before_the_old_one_but_not_before_its_day(made: PracticeToken) -> None:
    old = _with(speaker(made))
    at = old.not_after - timedelta(days=3)
    renewed = replace(old, serial="2", not_before=at, not_after=old.not_after + timedelta(days=300))
    both = [TokenState("t", "s", "m", "m", (old, renewed))]
    assert pick(both, "agency", made.module, at - timedelta(days=1)) == old
    assert pick(both, "agency", made.module, at) == renewed
    assert agencys(both, made.module, at, old) == old
    with pytest.raises(TokenSwapped) as told:
        agencys(both, made.module, at, replace(old, serial="3", name="Sở Khác"))
    assert told.value.facts == {"name": "Sở Khác"}


def test_last_try_and_lock_are_guarded() -> None:
    check_pin_state(TokenState("t", "s", "m", "m", ()), last_try=False)
    final = TokenState("t", "s", "m", "m", (), final_try=True)
    assert final.tries_left == 1
    with pytest.raises(PinLastTry):
        check_pin_state(final, last_try=False)
    check_pin_state(final, last_try=True)
    locked = TokenState("t", "s", "m", "m", (), locked=True)
    assert locked.tries_left == 0
    with pytest.raises(PinLocked):
        check_pin_state(locked, last_try=True)


def test_certificate_is_checked_before_the_pin(made: PracticeToken) -> None:
    certificate = _with(speaker(made))
    check_certificate(certificate, "agency", now())
    with pytest.raises(WrongCertificate):
        check_certificate(certificate, "person", now())
    with pytest.raises(CertificateOutOfDate):
        check_certificate(certificate, "agency", now() + timedelta(days=9000))
    with pytest.raises(WrongCertificate):
        check_certificate(read_certificate(_ca(made)), "agency", now())


def test_days_left_warn_in_steps(made: PracticeToken) -> None:
    certificate = _with(speaker(made))
    end = certificate.not_after
    assert certificate.warning(end - timedelta(days=31)) is None
    assert [certificate.warning(end - timedelta(days=days)) for days in (29, 13, 6)] == [30, 14, 7]


def test_the_pin_may_be_changed_meanwhile(tmp_path: Path) -> None:
    made = practice_token(tmp_path)
    certificate = _with(speaker(made))
    words = [sys.executable, "-c", CHANGE, str(made.module), made.label, made.pin, "654321"]
    subprocess.run(words, env=os.environ | made.environment, capture_output=True, check=True)
    token = speaker(made)
    try:
        with pytest.raises(PinWrong):
            token.session(certificate, made.pin)
        with token.session(certificate, "654321") as session:
            assert session.sign(b"x", "sha256")
    finally:
        token.close()


def _with(token: Token) -> Certificate:
    try:
        return token.certificate("agency")
    finally:
        token.close()


def _ca(made: PracticeToken) -> bytes:
    return x509.load_pem_x509_certificate(made.ca.read_bytes()).public_bytes(Encoding.DER)
