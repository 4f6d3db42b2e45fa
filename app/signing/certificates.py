"""The facts of a certificate, as a clerk needs them."""

from datetime import datetime, timedelta
from typing import Literal

from app.base.frozen import dataclass

Whose = Literal["person", "agency"]
WARN_DAYS = (30, 14, 7)


@dataclass(frozen=True)
class Certificate:
    """What one X.509 certificate says; `der` are its bytes, `id` names it on its token."""

    id: str
    der: bytes
    subject: str
    name: str
    organisation: str
    title: str
    issuer: str
    serial: str
    not_before: datetime
    not_after: datetime
    usage: tuple[str, ...]
    whose: Whose
    authority: bool

    def days_left(self, at: datetime) -> int:
        """Return the whole days until the certificate ends; negative when it has."""
        return (self.not_after - at) // timedelta(days=1)

    def warning(self, at: datetime) -> int | None:
        """Return the narrowest limit of 30, 14 and 7 days that is reached, or None."""
        left = self.days_left(at)
        reached = [limit for limit in WARN_DAYS if left <= limit]
        return min(reached) if reached else None

    def valid_at(self, at: datetime) -> bool:
        """Tell whether the moment lies inside the certificate's validity."""
        return self.not_before <= at <= self.not_after

    @property
    def can_sign(self) -> bool:
        """Tell whether the key usage lets this certificate sign documents."""
        return not self.authority and (
            not self.usage or bool({"digital_signature", "content_commitment"} & set(self.usage))
        )


@dataclass(frozen=True)
class TokenState:
    """One token in its slot: who made it, how its PIN stands, which certificates it shows without a PIN."""

    label: str
    serial: str
    maker: str
    model: str
    certificates: tuple[Certificate, ...]
    count_low: bool = False
    final_try: bool = False
    locked: bool = False
    pin_pad: bool = False
    problem: str = ""

    @property
    def tries_left(self) -> int | None:
        """Return what the flags tell of the PIN tries: 0, 1, or None for "not told"."""
        if self.locked:
            return 0
        return 1 if self.final_try else None
