"""Our side of a signing token: deadlines, typed errors, and a PIN that is tried exactly once."""

import math
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from app.base.child import Child, ChildDied, ChildFailed, ChildTimedOut, Limits
from app.base.clock import now
from app.signing.certificates import Certificate, TokenState, Whose
from app.signing.errors import (
    CertificateAgencys,
    CertificateMissing,
    CertificateOutOfDate,
    CertificatePersonal,
    PinLastTry,
    PinLocked,
    TokenCrashed,
    TokenFailed,
    TokenHung,
    TokenMissing,
    TokenSessionOver,
    TokenSwapped,
    WrongCertificate,
)
from app.signing.pins import Pin, taken_apart, wipe

DEADLINE = 20.0
PAD_DEADLINE = 120.0
SESSION_SECONDS = 600.0


class SigningKey(Protocol):
    """Something that signs: a session on a token, or a key file in practice mode."""

    @property
    def certificate(self) -> Certificate:
        """The certificate of the key."""
        ...

    @property
    def chain(self) -> tuple[bytes, ...]:
        """The issuers' certificates that are known, as DER."""
        ...

    @property
    def pss(self) -> bool:
        """Whether it signs by RSA PSS, because its token does nothing else."""
        ...

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign the data; RSA PKCS#1 v1.5 or PSS, or ECDSA in DER, after `sha256`, `sha384` or `sha512`."""
        ...


class Token:
    """The tokens behind one PKCS#11 module file; a child process of its own speaks to the module."""

    def __init__(
        self,
        module: Path,
        environment: Mapping[str, str] | None = None,
        deadline: float = DEADLINE,
        session_seconds: float = SESSION_SECONDS,
    ) -> None:
        """Remember the module; the process starts with the first question."""
        self.module = module
        self._environment = dict(environment or {})
        self._deadline = deadline
        self._session_seconds = session_seconds
        self._child = Child("app.signing.token_child", Limits(deadline=deadline))

    @property
    def process_id(self) -> int | None:
        """The module's process, for the health page."""
        return self._child.process_id

    def tokens(self) -> list[TokenState]:
        """Return the tokens plugged in, with their certificates; asks no PIN."""
        found: list[TokenState] = self._ask("look", str(self.module), self._environment, again=True)
        return found

    def certificate(self, whose: Whose) -> Certificate:
        """Return the signing certificate of the wanted kind; raises TokenMissing, WrongCertificate and others."""
        return pick(self.tokens(), whose, self.module)

    def session(
        self, certificate: Certificate, pin: Pin, *, second: Pin = None, last_try: bool = False
    ) -> "TokenSession":
        """Log in with the PIN, once, and overwrite it. A PIN of None asks the token's pad; `last_try` allows the last.

        `second` is the PIN that some keys want for every signature: empty where it is the same, None where nobody
        said; the token is then left without guessing. Raises SigningPinNeeded, PinWrong, PinLastTry and others.
        """
        pins = (taken_apart(pin), taken_apart(second))
        try:
            state = self._state_of(certificate)
            check_pin_state(state, last_try=last_try)
            pad = PAD_DEADLINE if pin is None else None
            scheme = self._ask("login", str(self.module), self._environment, certificate, pins, deadline=pad)
        finally:
            for one in (pin, second, *pins):
                wipe(one)
        chain = tuple(one.der for one in state.certificates if one.authority)
        return TokenSession(self, certificate, chain, _Terms(self._session_seconds, pad, scheme == "pss"))

    def sign(self, data: bytes, digest: str, *, deadline: float | None = None) -> bytes:
        """Sign with the session that is open in the child."""
        return bytes(self._ask("sign", data, digest, deadline=deadline))

    def logout(self) -> None:
        """End the session, if one is open."""
        if self._child.process_id is not None:
            self._ask("logout")

    def put(self, pin: str, things: list[tuple[int, str, bytes]]) -> None:
        """Put certificates (key's number, label, DER) onto a practice token."""
        self._ask("put", str(self.module), self._environment, pin, things)

    def close(self) -> None:
        """End the child process, and with it every session."""
        self._child.close()

    def _state_of(self, certificate: Certificate) -> TokenState:
        serial = certificate.id.partition(":")[0]
        state = next((one for one in self.tokens() if one.serial == serial), None)
        if state is None:
            raise TokenMissing(module=self.module.name)
        return state

    def _ask(self, task: str, *args: object, deadline: float | None = None, again: bool = False) -> Any:
        try:
            return self._child.ask(task, *args, deadline=deadline, again=again)
        except ChildTimedOut as problem:
            raise TokenHung(module=self.module.name, seconds=problem.facts["seconds"]) from problem
        except ChildDied as problem:
            raise TokenCrashed(module=self.module.name) from problem
        except ChildFailed as problem:
            reason = str(problem.facts["reason"]).partition(":")[0]
            raise TokenFailed(module=self.module.name, reason=reason) from problem


@dataclass(frozen=True)
class _Terms:
    """How long a session lasts unused, how long a signature may take (None: as every call), and how it is made."""

    seconds: float
    deadline: float | None
    pss: bool


class TokenSession:
    """A login that signs several times; over when nothing was signed for ten minutes, at removal, or when told."""

    def __init__(self, token: Token, certificate: Certificate, chain: tuple[bytes, ...], terms: "_Terms") -> None:
        """Made by `Token.session` only."""
        self._token = token
        self._terms = terms
        self._over = ""
        self._used = time.monotonic()
        self._closed = threading.Event()
        self._farewell_said = threading.Lock()
        self.certificate = certificate
        self.chain = chain
        threading.Thread(target=self._watch, name="token-session", daemon=True).start()

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign the data; raises TokenRemoved, TokenHung, TokenSessionOver and the like."""
        if self._over:
            raise TokenSessionOver(reason=self._over)
        self._used = math.inf
        try:
            return self._token.sign(data, digest, deadline=self._terms.deadline)
        finally:
            self._used = time.monotonic()

    @property
    def pss(self) -> bool:
        """Whether the token signs by RSA PSS."""
        return self._terms.pss

    @property
    def serial(self) -> str:
        """The serial number of the token."""
        return self.certificate.id.partition(":")[0]

    def end(self, reason: str) -> None:
        """End it from any thread and without waiting (reason `screen` or `removed`); the next signature is refused."""
        self._over = self._over or reason
        self._closed.set()

    def close(self) -> None:
        """Log out; a token that is gone needs no farewell."""
        self._over = self._over or "closed"
        self._closed.set()
        self._say_farewell()

    def _watch(self) -> None:
        """Log out when it was ended, or was not used for its time."""
        while not self._closed.wait(max(0.0, self._left())):
            if self._left() <= 0:
                self._over = self._over or "time"
                break
        self._say_farewell()

    def _left(self) -> float:
        return min(self._used + self._terms.seconds - time.monotonic(), self._terms.seconds)

    def _say_farewell(self) -> None:
        if not self._farewell_said.acquire(blocking=False):
            return
        try:
            self._token.logout()
        except (TokenHung, TokenCrashed, TokenFailed):
            self._token.close()

    def __enter__(self) -> Self:
        """Use the session in a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log out, whatever happened."""
        self.close()


def _wrong_kind(certificate: Certificate) -> WrongCertificate:
    kind = CertificatePersonal if certificate.whose == "person" else CertificateAgencys
    return kind(name=certificate.name, reason=certificate.whose)


def pick(states: list[TokenState], whose: Whose, module: Path, at: datetime | None = None) -> Certificate:
    """Return the signing certificate of the wanted kind, or say what is plugged in instead.

    Of several, as a renewed one beside the old, one that is valid goes first, then the one that lasts longest.
    """
    if not states:
        raise TokenMissing(module=module.name)
    moment = at or now()
    able = [one for state in states for one in state.certificates if one.can_sign]
    for one in sorted(able, key=lambda found: (found.valid_at(moment), found.not_after), reverse=True):
        if one.whose == whose:
            return one
    if able:
        raise _wrong_kind(able[0])
    raise CertificateMissing(wanted=whose)


def agencys(states: list[TokenState], module: Path, at: datetime, named: Certificate | None) -> Certificate:
    """Return the agency's certificate: the one whose PIN was asked, where it was asked for one.

    Raises TokenSwapped where that one is not there any more, so that no other token loses a try by its PIN.
    """
    if named is None:
        return pick(states, "agency", module, at)
    if all(named not in state.certificates for state in states):
        pick(states, "agency", module, at)
        raise TokenSwapped(name=named.name)
    return named


def check_pin_state(state: TokenState, *, last_try: bool) -> None:
    """Refuse to spend a PIN try on a locked token, or the last try without a second, deliberate yes."""
    if state.locked:
        raise PinLocked
    if state.final_try and not last_try:
        raise PinLastTry


def check_certificate(certificate: Certificate, whose: Whose, at: datetime) -> None:
    """Refuse a certificate that is of the wrong kind, cannot sign or is out of date, before a PIN is asked."""
    if not certificate.can_sign:
        raise WrongCertificate(name=certificate.name, reason="usage")
    if certificate.whose != whose:
        raise _wrong_kind(certificate)
    if not certificate.valid_at(at):
        raise CertificateOutOfDate(
            name=certificate.name, not_before=certificate.not_before, not_after=certificate.not_after
        )
