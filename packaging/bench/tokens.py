"""The token through its own process: looking at it, logging in and signing, against the bare module."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from typing import Any

import pkcs11
from measure import Measure, Place, rounded
from pkcs11 import Attribute, Mechanism, ObjectClass

from app.practice.token import PracticeToken, make_practice_token
from app.signing.token import Token

STARTS, LOOKS, SIGNATURES = 5, 10, 50
_COLD, _WARM, _FIRST, _MORE = 1500.0, 100.0, 50.0, 10.0
_CONTENT = b"content"
_SEAL = bytes([2])
"""The key's number on a practice token."""


def measure_token(place: Place) -> list[Measure]:
    """Look at a token, cold and warm; log in; sign first and again; and sign without a process between."""
    made = make_practice_token(place.folder / "token", "Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu", "H99.05")
    ours = _Ours()
    for _ in range(STARTS):
        ours.go(made)
    bare = _bare(made)
    facts = {"login_ms": round(median(ours.logins), 2), "bare_ms": round(median(bare), 2)}
    cold = {"runs_ms": rounded(ours.cold)}
    alone = median(bare)
    return [
        Measure("token listed, process not started", median(ours.cold), _COLD, "1.5 s", cold),
        Measure("token listed again", median(ours.warm), _WARM, "0.1 s"),
        Measure("first signature of a session", median(ours.first), alone + _FIRST, "bare module + 50 ms", facts),
        Measure("a later signature", median(ours.later), alone + _MORE, "bare module + 10 ms"),
    ]


@dataclass
class _Ours:
    """Milliseconds through the token's process."""

    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    logins: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)

    def go(self, made: PracticeToken) -> None:
        """Take one round with a process of its own."""
        token = Token(made.module, made.environment)
        try:
            self.cold.append(_timed(token.tokens))
            self.warm += [_timed(token.tokens) for _ in range(LOOKS)]
            certificate = token.certificate("agency")
            began = time.perf_counter()
            with token.session(certificate, made.pin) as session:
                self.logins.append((time.perf_counter() - began) * 1000)
                sign = partial(session.sign, _CONTENT, "sha256")
                self.first.append(_timed(sign))
                self.later += [_timed(sign) for _ in range(SIGNATURES)]
        finally:
            token.close()


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _bare(made: PracticeToken) -> list[float]:
    os.environ.update(made.environment)
    library: Any = pkcs11.lib(str(made.module))
    slot = next(iter(library.get_slots(token_present=True)))
    with slot.get_token().open(user_pin=made.pin) as session:
        wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.ID: _SEAL}
        key = next(iter(session.get_objects(wanted)))
        return [_timed(lambda: key.sign(_CONTENT, mechanism=Mechanism.SHA256_RSA_PKCS)) for _ in range(SIGNATURES)]
