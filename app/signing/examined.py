"""What goes to the checking process and what comes back; plain values, so that nothing heavy is loaded here."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from app.pages.sheets import Box
from app.signing.policy import Policy
from app.signing.report import CertificateState, SignatureFact

Heard = Literal["online", "kept", "none", "unpublished"]
"""What an answer about revocation rests on: the issuer's own word now, one kept from before, nothing; or the issuer
tells nobody at all, as a practice authority does."""


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
    """A signature, the fingerprint of its certificate, its field in user space, the range it tells."""

    fact: SignatureFact
    fingerprint: str
    box: Box | None
    told: tuple[int, ...]

    @property
    def end(self) -> int:
        """Where its revision ends in the file."""
        return self.told[2] + self.told[3]


@dataclass(frozen=True)
class Own:
    """How a certificate of our own stands today; `over` tells that its issuer is not valid or trusted any more.

    `heard` is what that rests on, `since` when it was revoked.
    """

    state: CertificateState
    over: bool = False
    heard: Heard = "none"
    since: datetime | None = None


@dataclass(frozen=True)
class OwnCheck:
    """What was known of the agency's certificate when it signed; the bytes, so that it can be asked about again."""

    fingerprint: str
    name: str
    issuer: str
    serial: str
    der: bytes
    beside: tuple[bytes, ...]
    own: Own


@dataclass(frozen=True)
class Examined:
    """What the structure of a file says.

    `waiting` are the leader's form fields for number and date, by page; `odd` the fields of signatures that make the
    library raise, `odd_places` where they stand; `notes` what the way to the services told.
    """

    signatures: tuple[Signed, ...] = ()
    readable: bool = True
    traces: bool = False
    tail: bool = False
    other_kind: bool = False
    waiting: tuple[tuple[int, Box], ...] = ()
    problem: str = ""
    odd: tuple[str, ...] = ()
    odd_places: tuple[tuple[int, Box], ...] = ()
    notes: tuple[str, ...] = ()
