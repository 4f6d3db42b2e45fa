"""The only place that speaks PKCS#11: one process per module file logs in, signs and logs out.

A PIN arrives once by the pipe, taken apart, and is put together in bytes that are zeroed after the login, as are its
parts; what the pipe itself has held of them, byte by byte between others, is dropped and cannot be reached. One that a
key wants again for every signature (CKA_ALWAYS_AUTHENTICATE) is kept until the session ends, and zeroed then.
"""

import ctypes
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pkcs11
from cryptography.exceptions import InvalidSignature
from pkcs11 import Attribute, TokenFlag
from pkcs11.util.x509 import decode_x509_certificate

from app.base.errors import OfficeError
from app.signing.certificates import Certificate, TokenState
from app.signing.cryptoki import FOR_THIS_SIGNATURE, USER, Cryptoki, Refusal
from app.signing.errors import (
    PinCancelled,
    PinExpired,
    PinLocked,
    PinWrong,
    PinWrongOneLeft,
    SigningPinNeeded,
    SigningPinWrong,
    TokenFailed,
    TokenMissing,
    TokenModuleMissing,
    TokenRemoved,
    TokenSessionOver,
    TokenSignatureBad,
    TokenTooWeak,
)
from app.signing.modules import check_module
from app.signing.pins import wipe
from app.signing.signatures import Scheme, check, in_der, orders_of, scheme_of
from app.signing.token_objects import asks_again, certificates, key_of

_CANCELLED = frozenset({0x01, 0x50, 0x51})
_PIN_REFUSED = frozenset({0xA0, 0xA1, 0xA2})
_PIN_EXPIRED, _PIN_LOCKED = frozenset({0xA3, 0x102}), 0xA4
_LOGGED_OUT, _NO_SUCH_MECHANISM = 0x101, 0x70
_NOT_HERE = (pkcs11.TokenNotPresent, pkcs11.TokenNotRecognised, pkcs11.DeviceRemoved)
_GONE = frozenset({0x32, 0x60, 0x82, 0xB0, 0xB3, 0xE0, 0xE1})

Pins = tuple[list[int] | None, list[int] | None]


@dataclass
class _Session:
    """The one open session of this process."""

    module: str
    serial: str
    speaker: Cryptoki
    session: Any
    key: Any
    certificate: bytes
    scheme: Scheme
    again: bool = False
    second: bytearray | None = None


_open: dict[str, _Session] = {}


def look(module: str, environment: Mapping[str, str]) -> list[TokenState]:
    """Return the tokens in the module's slots with their certificates; no PIN is needed."""
    tokens = _plugged_in(_library(module, environment))
    opened = _open.get("session")
    if opened is not None and all(token.serial.hex() != opened.serial for token in tokens):
        logout()
    return [_state(token) for token in tokens]


def login(module: str, environment: Mapping[str, str], certificate: Certificate, pins: Pins) -> Scheme:
    """Open the session of one certificate's key, say how it signs; `pins` are the user's and one a signature.

    A PIN of None asks the token's own pad; a second PIN that is empty is the user's again. Raises PinWrong,
    PinLocked, PinExpired, PinCancelled, SigningPinNeeded, TokenTooWeak, TokenMissing and the like.
    """
    logout()
    pin, second = (None if one is None else bytearray(one) for one in pins)
    try:
        opened = _enter(module, environment, certificate, pin)
        _open["session"] = opened
        if opened.again and pin is not None:
            _prove(opened, pin, second)
    except BaseException:
        logout()
        raise
    finally:
        for one in (pin, second, *pins):
            wipe(one)
    return opened.scheme


def sign(data: bytes, digest: str) -> bytes:
    """Sign the data with the open session's key: RSA by the session's scheme, or ECDSA as DER."""
    opened = _open.get("session")
    if opened is None:
        raise TokenSessionOver(reason="lost")
    orders = orders_of(data, digest, opened.scheme)
    try:
        raw = opened.speaker.sign(opened.session.handle, opened.key.handle, orders, _Again(opened))
    except Refusal as refused:
        raise _sign_problem(refused, opened) from refused
    try:
        signature = in_der(raw) if opened.scheme == "ecdsa" else raw
        check(opened.certificate, signature, data, digest, pss=opened.scheme == "pss")
    except (InvalidSignature, ValueError) as problem:
        raise TokenSignatureBad(module=Path(opened.module).name) from problem
    return signature


def logout() -> None:
    """Close the open session, if there is one, and forget its PIN; a token that is gone needs no farewell."""
    opened = _open.pop("session", None)
    if opened is None:
        return
    wipe(opened.second)
    opened.speaker.end(opened.session.handle)


def put(module: str, environment: Mapping[str, str], pin: str, things: list[tuple[int, str, bytes]]) -> None:
    """Put (key's number, label, certificate) onto the only token of a practice module."""
    library = _library(module, environment)
    library.reinitialize()
    with _tokens(library)[0].open(rw=True, user_pin=pin) as session:
        for number, label, certificate in things:
            name = {Attribute.LABEL: label, Attribute.ID: bytes([number]), Attribute.TOKEN: True}
            session.create_object(decode_x509_certificate(certificate) | name)


class _Again:
    """Gives the key's own PIN between the start of a signature and the signature, where the key wants it."""

    def __init__(self, opened: _Session) -> None:
        self._opened = opened

    def __call__(self) -> None:
        opened = self._opened
        if opened.again:
            opened.speaker.login(opened.session.handle, FOR_THIS_SIGNATURE, opened.second)


def _enter(module: str, environment: Mapping[str, str], certificate: Certificate, pin: bytearray | None) -> _Session:
    library = _library(module, environment)
    serial = certificate.id.partition(":")[0]
    token = next((one for one in _tokens(library) if one.serial.hex() == serial), None)
    if token is None:
        raise TokenMissing(module=Path(module).name)
    scheme = scheme_of(certificate.der, _mechanisms(token))
    if scheme is None:
        raise TokenTooWeak(module=Path(module).name)
    speaker, session = Cryptoki(module), token.open()
    try:
        speaker.login(session.handle, USER, pin)
        key = key_of(session, certificate)
        return _Session(module, serial, speaker, session, key, certificate.der, scheme, asks_again(key))
    except Refusal as refused:
        speaker.end(session.handle)
        raise _pin_problem(refused, token, module) from refused
    except BaseException:
        speaker.end(session.handle)
        raise


def _prove(opened: _Session, pin: bytearray, second: bytearray | None) -> None:
    """Sign something that nobody sees, so that a wrong second PIN is known before a number is spent."""
    if second is None:
        raise SigningPinNeeded
    opened.second = bytearray(second or pin)
    sign(os.urandom(32), "sha256")


def _library(module: str, environment: Mapping[str, str]) -> Any:
    """Load a module; ctypes does it first, because on Windows it finds the files that lie beside the module."""
    os.environ.update(environment)
    file = Path(module)
    check_module(file)
    try:
        ctypes.CDLL(module)
        return pkcs11.lib(module)
    except OSError as problem:
        raise TokenModuleMissing(module=module) from problem
    except RuntimeError as problem:
        if type(problem) in (RuntimeError, pkcs11.PKCS11Error):
            raise TokenModuleMissing(module=module) from problem
        raise TokenFailed(module=file.name, reason=type(problem).__name__) from problem


def _plugged_in(library: Any) -> list[Any]:
    """Return the tokens; a module that sees none is begun anew, because some look at the readers only then."""
    try:
        tokens = _tokens(library)
    except pkcs11.PKCS11Error:
        if _open:
            raise
        tokens = []
    if not tokens and not _open:
        library.reinitialize()
        tokens = _tokens(library)
    return tokens


def _tokens(library: Any) -> list[Any]:
    """Return the tokens that can be used; one that fails is told only where no other is there."""
    found, failed = [], []
    for slot in library.get_slots(token_present=True):
        try:
            token = slot.get_token()
        except _NOT_HERE:
            continue
        except pkcs11.PKCS11Error as problem:
            failed.append(problem)
            continue
        if token.flags & TokenFlag.TOKEN_INITIALIZED:
            found.append(token)
    if failed and not found:
        raise failed[0]
    return found


def _mechanisms(token: Any) -> frozenset[int]:
    """Return the mechanisms that a token says it has; none where it does not say."""
    try:
        return frozenset(map(int, token.slot.get_mechanisms()))
    except pkcs11.PKCS11Error:
        return frozenset()


def _state(token: Any) -> TokenState:
    flags = token.flags
    problem = ""
    found: tuple[Certificate, ...] = ()
    try:
        found = certificates(token)
    except pkcs11.PKCS11Error as failure:
        problem = type(failure).__name__
    return TokenState(
        label=token.label.rstrip("\ufffd "),
        serial=token.serial.hex(),
        maker=token.manufacturer_id,
        model=token.model,
        count_low=bool(flags & TokenFlag.USER_PIN_COUNT_LOW),
        final_try=bool(flags & TokenFlag.USER_PIN_FINAL_TRY),
        locked=bool(flags & TokenFlag.USER_PIN_LOCKED),
        pin_pad=bool(flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH),
        certificates=found,
        problem=problem,
    )


def _flags(token: Any) -> TokenFlag:
    try:
        return TokenFlag(token.slot.get_token().flags)
    except pkcs11.PKCS11Error:
        return TokenFlag(0)


def _pin_problem(refused: Refusal, token: Any, module: str) -> OfficeError:
    flags = _flags(token)
    if refused.value == _PIN_LOCKED or flags & TokenFlag.USER_PIN_LOCKED:
        return PinLocked()
    if refused.value in _PIN_REFUSED:
        final = bool(flags & TokenFlag.USER_PIN_FINAL_TRY)
        return PinWrongOneLeft(tries_left=1) if final else PinWrong(tries_left=None)
    return _problem(refused, module)


def _sign_problem(refused: Refusal, opened: _Session) -> OfficeError:
    if refused.value in _PIN_REFUSED:
        logout()
        return SigningPinWrong(tries_left=None)
    if refused.value == _LOGGED_OUT:
        logout()
        return TokenSessionOver(reason="lost")
    gone = refused.value in _GONE or not _is_there(opened)
    if gone:
        logout()
        return TokenRemoved(module=Path(opened.module).name)
    return _problem(refused, opened.module)


def _problem(refused: Refusal, module: str) -> OfficeError:
    name = Path(module).name
    if refused.value == _PIN_LOCKED:
        return PinLocked()
    if refused.value in _CANCELLED:
        return PinCancelled()
    if refused.value in _PIN_EXPIRED:
        return PinExpired()
    if refused.value == _NO_SUCH_MECHANISM:
        return TokenTooWeak(module=name)
    return TokenRemoved(module=name) if refused.value in _GONE else TokenFailed(module=name, reason=str(refused))


def _is_there(opened: _Session) -> bool:
    """Tell whether the session's token is still plugged in; some modules name a removal a device error."""
    try:
        return any(token.serial.hex() == opened.serial for token in _tokens(pkcs11.lib(opened.module)))
    except pkcs11.PKCS11Error:
        return False


TASKS = {"look": look, "login": login, "sign": sign, "logout": logout, "put": put}
