"""The only place that speaks PKCS#11: one process per module file logs in, signs and logs out.

The PIN arrives once by the pipe, lives in one argument and is never kept, except by a key that wants it again
for every signature (CKA_ALWAYS_AUTHENTICATE), where it lives until the session ends.
"""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pkcs11
from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass, TokenFlag
from pkcs11.util.ec import encode_ecdsa_signature
from pkcs11.util.x509 import decode_x509_certificate

from app.signing.certificate_reader import read_certificate
from app.signing.certificates import Certificate, TokenState
from app.signing.errors import (
    CertificateMissing,
    DigestTooWeak,
    PinExpired,
    PinLocked,
    PinWrong,
    TokenFailed,
    TokenMissing,
    TokenModuleMissing,
    TokenRemoved,
    TokenSessionOver,
    WrongCertificate,
)

_DIGEST_INFO = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
_GONE = (
    pkcs11.exceptions.DeviceRemoved,
    pkcs11.exceptions.TokenNotPresent,
    pkcs11.exceptions.SessionHandleInvalid,
    pkcs11.exceptions.SessionClosed,
    pkcs11.exceptions.ObjectHandleInvalid,
    pkcs11.exceptions.KeyHandleInvalid,
    pkcs11.exceptions.UserNotLoggedIn,
)
_PIN_REFUSED = (pkcs11.exceptions.PinIncorrect, pkcs11.exceptions.PinInvalid, pkcs11.exceptions.PinLenRange)


class _Session:
    """The one open session of this process."""

    def __init__(self, module: str, session: Any, key: Any, second_pin: str | None) -> None:
        self.module, self.session, self.key, self.second_pin = module, session, key, second_pin


_open: dict[str, _Session] = {}


def look(module: str, environment: Mapping[str, str]) -> list[TokenState]:
    """Return the tokens in the module's slots with their certificates; no PIN is needed."""
    library = _library(module, environment)
    tokens = _tokens(library)
    if not tokens and not _open:
        library.reinitialize()
        tokens = _tokens(library)
    return [_state(token) for token in tokens]


def login(module: str, environment: Mapping[str, str], certificate: str, pins: tuple[str | None, str | None]) -> None:
    """Open the session of one certificate's key; `pins` are the user's and a second signing PIN.

    A PIN of None asks the token's own pad. Raises PinWrong, PinLocked, PinExpired, TokenMissing and the like.
    """
    logout()
    library = _library(module, environment)
    serial, _, wanted = certificate.partition(":")
    token = next((one for one in _tokens(library) if one.serial.hex() == serial), None)
    if token is None:
        raise TokenMissing(module=Path(module).name)
    pin, second = pins
    try:
        session = token.open(user_pin=pkcs11.PROTECTED_AUTH if pin is None else pin)
    except pkcs11.PKCS11Error as problem:
        flags = _flags(token)
        library.reinitialize()
        raise _pin_problem(problem, flags, module) from problem
    try:
        key = _key(session, bytes.fromhex(wanted))
        twice = _asks_again(key)
    except Exception:
        session.close()
        raise
    _open["session"] = _Session(module, session, key, (second or pin) if twice else None)


def sign(data: bytes, digest: str) -> bytes:
    """Sign the data with the open session's key: RSA PKCS#1 v1.5, or ECDSA as DER."""
    opened = _open.get("session")
    if opened is None:
        raise TokenSessionOver
    if digest not in _DIGEST_INFO:
        raise DigestTooWeak(digest=digest)
    hashed = hashlib.new(digest, data).digest()
    more = {"pin": opened.second_pin} if opened.second_pin is not None else {}
    try:
        if opened.key.key_type == KeyType.EC:
            return encode_ecdsa_signature(opened.key.sign(hashed, mechanism=Mechanism.ECDSA, **more))
        whole = _DIGEST_INFO[digest] + hashed
        return bytes(opened.key.sign(whole, mechanism=Mechanism.RSA_PKCS, **more))
    except _GONE as problem:
        _open.clear()
        raise TokenRemoved(module=Path(opened.module).name) from problem
    except pkcs11.PKCS11Error as problem:
        raise _pin_problem(problem, TokenFlag(0), opened.module) from problem


def logout() -> None:
    """Close the open session, if there is one; a token that is gone needs no farewell."""
    opened = _open.pop("session", None)
    if opened is None:
        return
    try:
        opened.session.close()
    except pkcs11.PKCS11Error:
        return


def put(module: str, environment: Mapping[str, str], pin: str, things: list[tuple[int, str, bytes]]) -> None:
    """Put (key's number, label, certificate) onto the only token of a practice module."""
    library = _library(module, environment)
    library.reinitialize()
    with _tokens(library)[0].open(rw=True, user_pin=pin) as session:
        for number, label, certificate in things:
            name = {Attribute.LABEL: label, Attribute.ID: bytes([number]), Attribute.TOKEN: True}
            session.create_object(decode_x509_certificate(certificate) | name)


def _library(module: str, environment: Mapping[str, str]) -> Any:
    os.environ.update(environment)
    if not Path(module).is_file():
        raise TokenModuleMissing(module=module)
    try:
        return pkcs11.lib(module)
    except RuntimeError as problem:
        raise TokenModuleMissing(module=module) from problem


def _tokens(library: Any) -> list[Any]:
    found = []
    for slot in library.get_slots(token_present=True):
        try:
            token = slot.get_token()
        except pkcs11.PKCS11Error:
            continue
        if token.flags & TokenFlag.TOKEN_INITIALIZED:
            found.append(token)
    return found


def _state(token: Any) -> TokenState:
    flags = token.flags
    problem = ""
    certificates: tuple[Certificate, ...] = ()
    try:
        certificates = _certificates(token)
    except pkcs11.PKCS11Error as failure:
        problem = type(failure).__name__
    return TokenState(
        label=token.label,
        serial=token.serial.hex(),
        maker=token.manufacturer_id,
        model=token.model,
        count_low=bool(flags & TokenFlag.USER_PIN_COUNT_LOW),
        final_try=bool(flags & TokenFlag.USER_PIN_FINAL_TRY),
        locked=bool(flags & TokenFlag.USER_PIN_LOCKED),
        pin_pad=bool(flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH),
        certificates=certificates,
        problem=problem,
    )


def _certificates(token: Any) -> tuple[Certificate, ...]:
    found = []
    with token.open() as session:
        for thing in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
            name = f"{token.serial.hex()}:{bytes(thing[Attribute.ID]).hex()}"
            try:
                found.append(read_certificate(bytes(thing[Attribute.VALUE]), name))
            except ValueError:
                continue
    return tuple(found)


def _key(session: Any, name: bytes) -> Any:
    wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.ID: name}
    key = next(iter(session.get_objects(wanted)), None)
    if key is None:
        raise CertificateMissing(wanted=name.hex())
    if key.key_type not in {KeyType.RSA, KeyType.EC}:
        raise WrongCertificate(name=name.hex(), reason="key")
    return key


def _asks_again(key: Any) -> bool:
    try:
        return bool(key[Attribute.ALWAYS_AUTHENTICATE])
    except pkcs11.PKCS11Error:
        return False


def _flags(token: Any) -> TokenFlag:
    try:
        return TokenFlag(token.slot.get_token().flags)
    except pkcs11.PKCS11Error:
        return TokenFlag(0)


def _pin_problem(problem: Exception, flags: TokenFlag, module: str) -> Exception:
    name = Path(module).name
    if isinstance(problem, pkcs11.exceptions.PinLocked) or flags & TokenFlag.USER_PIN_LOCKED:
        return PinLocked()
    if isinstance(problem, _PIN_REFUSED):
        return PinWrong(tries_left=1 if flags & TokenFlag.USER_PIN_FINAL_TRY else None)
    if isinstance(problem, pkcs11.exceptions.PinExpired):
        return PinExpired()
    if isinstance(problem, _GONE):
        return TokenRemoved(module=name)
    return TokenFailed(module=name, reason=type(problem).__name__)


TASKS = {"look": look, "login": login, "sign": sign, "logout": logout, "put": put}
