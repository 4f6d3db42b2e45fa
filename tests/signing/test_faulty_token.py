"""What a token's module can do to us: hang, crash, lose the token, lie about lengths; through the real process."""

import subprocess
import threading
import time
from pathlib import Path

import pytest

from app.signing.certificates import Certificate
from app.signing.errors import (
    PinCancelled,
    PinExpired,
    PinLastTry,
    PinLocked,
    PinWrong,
    PinWrongOneLeft,
    SigningPinNeeded,
    SigningPinWrong,
    TokenCrashed,
    TokenFailed,
    TokenHung,
    TokenMissing,
    TokenModuleForeign,
    TokenRemoved,
    TokenSessionOver,
    TokenSignatureBad,
    TokenTooWeak,
)
from app.signing.seal import Stamp
from app.signing.signatures import check
from app.signing.token import Token
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.faulty import FAST, Faulty, faulty, faulty_module, whole_token
from tests.kit.signed_pdfs import Bench

__all__ = ["faulty", "faulty_module", "whole_token"]

pytestmark = pytest.mark.token
PIN = "123456"


def the_seal(token: Token) -> Certificate:
    return token.certificate("agency")


@pytest.mark.parametrize("function", ["C_Initialize", "C_GetSlotList", "C_GetTokenInfo", "C_FindObjects"])
def test_a_module_that_crashes_while_listing_costs_its_process_only(faulty: Faulty, function: str) -> None:
    faulty.say(f"fault {function} 0 crash")
    token = faulty.token()
    with pytest.raises(TokenCrashed):
        token.tokens()
    faulty.say()
    assert len(token.tokens()) == 1


@pytest.mark.parametrize("function", [pytest.param("C_Initialize", marks=pytest.mark.slow), "C_OpenSession"])
def test_a_module_that_hangs_while_listing_is_ended(faulty: Faulty, function: str) -> None:
    token = faulty.token(FAST)
    if function != "C_Initialize":
        token.tokens()
    faulty.say(f"fault {function} 0 hang")
    with pytest.raises(TokenHung) as told:
        token.tokens()
    assert told.value.facts == {"module": "libfaulty.so", "seconds": FAST}
    faulty.say()
    assert len(token.tokens()) == 1


def test_a_module_that_fails_to_start_is_named(faulty: Faulty) -> None:
    faulty.say("fault C_Initialize 0 5")
    with pytest.raises(TokenFailed) as told:
        faulty.token().tokens()
    assert told.value.facts["reason"] == "GeneralError"


@pytest.mark.parametrize(
    ("at", "what", "error"),
    [(3, "32", TokenRemoved), (1, "5", TokenFailed), (2, "A4", PinLocked),
     (2, "B3", TokenRemoved), (2, "30", TokenFailed), (1, "exit", TokenCrashed),
     (2, "101", TokenSessionOver)],
)  # fmt: skip
def test_the_nth_signature_fails_and_the_ones_before_stand(
    faulty: Faulty, at: int, what: str, error: type[Exception]
) -> None:
    token = faulty.token()
    certificate = the_seal(token)
    faulty.say(f"fault C_Sign {at} {what}")
    with token.session(certificate, PIN) as session:
        for number in range(1, at):
            check(certificate.der, session.sign(b"%d" % number, "sha256"), b"%d" % number, "sha256")
        with pytest.raises(error):
            session.sign(b"last", "sha256")
    assert faulty.calls("C_Login") == 1
    faulty.say()
    with token.session(certificate, PIN) as again:
        assert again.sign(b"last", "sha256")


def test_a_removal_that_the_module_calls_a_device_error_is_a_removal(faulty: Faulty) -> None:
    token = faulty.token()
    with token.session(the_seal(token), PIN) as session:
        faulty.say("absent", "fault C_Sign 0 30")
        with pytest.raises(TokenRemoved):
            session.sign(b"x", "sha256")
        with pytest.raises(TokenSessionOver):
            session.sign(b"x", "sha256")


def test_a_signature_that_hangs_is_ended_and_the_next_login_works(faulty: Faulty) -> None:
    token = faulty.token(FAST)
    certificate = the_seal(token)
    faulty.say("fault C_Sign 1 hang")
    with token.session(certificate, PIN) as session, pytest.raises(TokenHung):
        session.sign(b"x", "sha256")
    faulty.say()
    with token.session(certificate, PIN) as session:
        assert session.sign(b"x", "sha256")


@pytest.mark.parametrize("answer", ["sign-long", "sign-short", "sign-empty", "sign-flip"])
def test_a_signature_of_a_wrong_length_or_content_is_never_used(faulty: Faulty, answer: str) -> None:
    token = faulty.token()
    faulty.say(f"answer {answer}")
    with token.session(the_seal(token), PIN) as session, pytest.raises(TokenSignatureBad):
        session.sign(b"x", "sha256")


@pytest.mark.parametrize("answer", ["attribute-huge", "attribute-unknown", "attribute-grown"])
def test_a_certificate_of_a_wrong_length_is_not_read(faulty: Faulty, answer: str) -> None:
    faulty.say(f"answer {answer}")
    token = faulty.token()
    try:
        found = [one for state in token.tokens() for one in state.certificates]
    except (TokenFailed, TokenCrashed):
        found = []
    assert found == []
    faulty.say()
    assert the_seal(token)


def test_the_token_comes_and_goes(faulty: Faulty) -> None:
    token = faulty.token()
    certificate = the_seal(token)
    session = token.session(certificate, PIN)
    faulty.say("absent")
    assert token.tokens() == []
    with pytest.raises(TokenSessionOver):
        session.sign(b"x", "sha256")
    session.close()
    with pytest.raises(TokenMissing):
        token.session(certificate, PIN)
    faulty.say()
    with token.session(certificate, PIN) as again:
        assert again.sign(b"x", "sha256")


def test_wrong_pins_count_down_to_the_last_and_to_the_lock(faulty: Faulty) -> None:
    faulty.say("tries 3")
    token = faulty.token()
    certificate = the_seal(token)
    with pytest.raises(PinWrong) as first:
        token.session(certificate, "000000")
    assert not isinstance(first.value, PinWrongOneLeft)
    (state,) = token.tokens()
    assert (state.count_low, state.final_try, state.locked, state.tries_left) == (True, False, False, None)
    with pytest.raises(PinWrongOneLeft) as second:
        token.session(certificate, "000000")
    assert second.value.facts == {"tries_left": 1}
    assert faulty.calls("C_Login") == 2
    with pytest.raises(PinLastTry):
        token.session(certificate, PIN)
    assert faulty.calls("C_Login") == 2
    with pytest.raises(PinLocked):
        token.session(certificate, "000000", last_try=True)
    with pytest.raises(PinLocked):
        token.session(certificate, PIN, last_try=True)
    assert faulty.calls("C_Login") == 3


def test_the_right_pin_at_the_last_try_gives_all_tries_back(faulty: Faulty) -> None:
    faulty.say("tries 2")
    token = faulty.token()
    certificate = the_seal(token)
    with pytest.raises(PinWrongOneLeft):
        token.session(certificate, "000000")
    with token.session(certificate, PIN, last_try=True) as session:
        assert session.sign(b"x", "sha256")
    (state,) = token.tokens()
    assert (state.count_low, state.tries_left) == (False, None)


@pytest.mark.parametrize(("value", "error"), [("A4", PinLocked), ("A3", PinExpired), ("102", PinExpired),
                                              ("A2", PinWrong), ("E0", TokenRemoved), ("6", TokenFailed)])  # fmt: skip
def test_each_refusal_of_a_login_has_its_name(faulty: Faulty, value: str, error: type[Exception]) -> None:
    token = faulty.token()
    certificate = the_seal(token)
    faulty.say(f"fault C_Login 1 {value}")
    with pytest.raises(error) as told:
        token.session(certificate, PIN)
    assert type(told.value) is error
    assert PIN not in str(told.value)
    assert faulty.calls("C_OpenSession") == faulty.calls("C_CloseSession")


def test_the_pin_is_typed_on_the_pad_of_the_token(faulty: Faulty) -> None:
    faulty.say(f"pad {PIN}")
    token = faulty.token()
    (state,) = token.tokens()
    assert state.pin_pad
    with token.session(the_seal(token), None) as session:
        assert session.sign(b"x", "sha256")
    faulty.say("pad -")
    with pytest.raises(PinCancelled):
        token.session(the_seal(token), None)


def test_the_pad_is_asked_for_every_signature_where_the_key_wants_it(faulty: Faulty) -> None:
    faulty.say(f"pad {PIN}", "second -")
    token = faulty.token()
    with token.session(the_seal(token), None) as session:
        assert session.sign(b"x", "sha256")
        assert session.sign(b"y", "sha256")
    assert (faulty.calls("C_Login"), faulty.calls("C_Login_again")) == (1, 2)


def test_a_key_that_wants_a_pin_for_every_signature_is_never_guessed_at(faulty: Faulty) -> None:
    faulty.say("second 777777")
    token = faulty.token()
    certificate = the_seal(token)
    with pytest.raises(SigningPinNeeded):
        token.session(certificate, PIN)
    assert faulty.calls("C_Login_again") == 0
    with pytest.raises(SigningPinWrong):
        token.session(certificate, PIN, second="")
    assert faulty.calls("C_Login_again") == 1
    with token.session(certificate, bytearray(PIN, "ascii"), second=bytearray(b"777777")) as session:
        check(certificate.der, session.sign(b"x", "sha384"), b"x", "sha384")
        check(certificate.der, session.sign(b"y", "sha256"), b"y", "sha256")
    assert faulty.calls("C_Login_again") == 4


def test_the_same_pin_may_serve_for_every_signature(faulty: Faulty) -> None:
    faulty.say("second -")
    token = faulty.token()
    with token.session(the_seal(token), PIN, second="") as session:
        assert session.sign(b"x", "sha256")


def test_a_token_that_hashes_itself_is_given_the_data(faulty: Faulty) -> None:
    faulty.say("refuse 1")
    token = faulty.token()
    certificate = the_seal(token)
    with token.session(certificate, PIN) as session:
        for digest in ("sha256", "sha384", "sha512"):
            check(certificate.der, session.sign(b"x", digest), b"x", digest)


@pytest.mark.parametrize(("offered", "pss"), [("40", False), ("d", True), ("43 44 45", True)])
def test_a_token_signs_by_what_it_offers(faulty: Faulty, offered: str, *, pss: bool) -> None:
    faulty.say(f"mechanisms {offered}")
    token = faulty.token()
    certificate = the_seal(token)
    with token.session(certificate, PIN) as session:
        assert session.pss == pss
        check(certificate.der, session.sign(b"x", "sha256"), b"x", "sha256", pss=pss)


def test_a_token_that_signs_by_pss_only_seals(faulty: Faulty, bench: Bench, verifier: Verifier, out: Path) -> None:
    faulty.say("mechanisms d")
    token = faulty.token()
    with token.session(the_seal(token), PIN) as session:
        bench.sealer.stamp_line(bench.plain, out, "Số: 15/QĐ-STN", None, Stamp(session))
    report = verifier.verify(out, Question(TrustStore(faulty.made.ca.parent)))
    assert (report.verdict, report.signatures[0].kind) == ("V01", "agency")
    told = subprocess.run(["pdfsig", "-nocert", out], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid." in told


@pytest.mark.parametrize("lines", [("mechanisms 6 220",), ("fault C_SignInit 0 70",)])
def test_a_token_that_knows_sha1_only_signs_nothing(faulty: Faulty, lines: tuple[str, ...]) -> None:
    faulty.say(*lines)
    token = faulty.token()
    certificate = the_seal(token)
    with pytest.raises(TokenTooWeak), token.session(certificate, PIN) as session:
        session.sign(b"x", "sha256")
    told = lines[0].startswith("mechanisms")
    assert faulty.calls("C_Login") == (0 if told else 1), "what the token says is enough, and no PIN is spent"


def test_a_token_that_does_not_tell_its_mechanisms_is_tried(faulty: Faulty) -> None:
    faulty.say("fault C_GetMechanismList 0 5")
    token = faulty.token()
    with token.session(the_seal(token), PIN) as session:
        assert session.sign(b"x", "sha256")


def test_a_pin_is_not_taken_because_somebody_is_logged_in(faulty: Faulty) -> None:
    faulty.say("fault C_Login 1 100", "fault C_Login 3 100", "fault C_Login 4 100")
    token = faulty.token()
    certificate = the_seal(token)
    with pytest.raises(PinWrong):
        token.session(certificate, "000000")
    assert (faulty.calls("C_Login"), faulty.calls("C_Logout")) == (2, 2)
    with pytest.raises(TokenFailed):
        token.session(certificate, PIN)


@pytest.mark.parametrize(
    "label", ["Con d\u1ea5u S\u1edf".encode()[:6], "Con dấu".encode("utf-16-le"), b"C\xd4ng an \xff"]
)
def test_a_label_in_other_letters_hides_nothing(faulty: Faulty, label: bytes) -> None:
    faulty.say(f"label {label.ljust(32).hex()}")
    (state,) = faulty.token().tokens()
    assert state.label.startswith("C")
    assert not state.label.endswith("\ufffd")
    assert state.certificates


def test_a_token_that_fails_is_named_where_no_other_is_there(faulty: Faulty) -> None:
    faulty.say("fault C_GetTokenInfo 0 30")
    token = faulty.token()
    with pytest.raises(TokenFailed) as told:
        token.tokens()
    assert told.value.facts["reason"] == "DeviceError"
    faulty.say("fault C_GetTokenInfo 0 e1")
    assert token.tokens() == []


@pytest.mark.parametrize("what", ["crash", pytest.param("hang", marks=pytest.mark.slow)])
def test_a_module_that_fails_while_it_is_loaded_costs_its_process_only(faulty: Faulty, what: str) -> None:
    faulty.say(f"load {what}")
    token = faulty.token(FAST)
    with pytest.raises(TokenHung if what == "hang" else TokenCrashed):
        token.tokens()
    faulty.say()
    assert len(token.tokens()) == 1


def test_a_session_that_is_used_goes_on(faulty: Faulty) -> None:
    token = faulty.token(seconds=1.0)
    until = time.monotonic() + 1.3
    with token.session(the_seal(token), PIN) as session:
        while time.monotonic() < until:
            assert session.sign(b"x", "sha256")


@pytest.mark.parametrize("reason", ["time", "screen"])
def test_a_session_ends_by_itself_and_logs_out(faulty: Faulty, reason: str) -> None:
    token = faulty.token(seconds=0.2 if reason == "time" else 600)
    session = token.session(the_seal(token), PIN)
    if reason == "screen":
        session.end("screen")
    until = time.monotonic() + 60
    while not faulty.calls("C_Logout"):
        assert time.monotonic() < until
        threading.Event().wait(0.01)
    with pytest.raises(TokenSessionOver) as told:
        session.sign(b"x", "sha256")
    assert told.value.facts == {"reason": reason}
    session.close()
    assert faulty.calls("C_Logout") == 1


def test_a_module_of_another_width_is_refused_with_its_width(tmp_path: Path, faulty_module: Path) -> None:
    narrow = tmp_path / "narrow.so"
    content = bytearray(faulty_module.read_bytes())
    content[4] = 1
    narrow.write_bytes(content)
    token = Token(narrow)
    try:
        with pytest.raises(TokenModuleForeign) as told:
            token.tokens()
    finally:
        token.close()
    assert told.value.facts["bits"] == 32
