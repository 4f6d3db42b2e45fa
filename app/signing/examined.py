"""What goes to the checking process and what comes back; plain values, so that nothing heavy is loaded here."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.pages.sheets import Box
from app.signing.policy import Policy
from app.signing.report import CertificateState, SignatureFact


@dataclass(frozen=True)
class Asked:
    """What to check against: the folder of anchors, the moment of checking, the policy.

    `kept` is the folder of answers about revocation; `offline` asks nobody.
    """

    trust: Path
    at: datetime
    policy: Policy
    kept: Path | None = None
    offline: bool = False


@dataclass(frozen=True)
class Signed:
    """A signature, the fingerprint of its certificate, where its revision ends, its field in user space."""

    fact: SignatureFact
    fingerprint: str
    end: int
    box: Box | None


@dataclass(frozen=True)
class Own:
    """How a certificate of our own stands today; `over` tells that its issuer is not valid or trusted any more."""

    state: CertificateState
    over: bool = False


@dataclass(frozen=True)
class Examined:
    """What the structure of a file says.

    `waiting` are the leader's form fields for number and date, by page; `odd` the fields of signatures that make the
    library raise; `notes` what the way to the services told.
    """

    signatures: tuple[Signed, ...] = ()
    readable: bool = True
    traces: bool = False
    tail: bool = False
    other_kind: bool = False
    waiting: tuple[tuple[int, Box], ...] = ()
    problem: str = ""
    odd: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
