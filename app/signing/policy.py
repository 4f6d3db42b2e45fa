"""What the check of signatures accepts, read from a dated file that the machine's administrator may replace."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.base.paths import resource
from app.base.settings import machine_folder


@dataclass(frozen=True)
class Usage:
    """The uses of which a signer's certificate must name one, if it names any."""

    key: frozenset[str] = frozenset({"digital_signature", "non_repudiation"})
    extended: frozenset[str] = frozenset({"any_extended_key_usage", "email_protection"})


@dataclass(frozen=True)
class Patience:
    """How old kept answers may be, and how many seconds the services get."""

    reuse: timedelta = timedelta(hours=6)
    keep: timedelta = timedelta(days=7)
    question: float = 4.0
    file: float = 10.0
    rest: float = 60.0


@dataclass(frozen=True)
class Policy:
    """What the policy file says."""

    dated: date
    refused: tuple[str, ...]
    weak: tuple[str, ...]
    least_rsa_bits: int
    strong_rsa_bits: int
    strong_ec_bits: int
    accept_unpublished: bool
    accept_after_expiry: bool
    accept_expired_timestamps: bool
    clock: timedelta
    tolerance: timedelta
    usage: Usage
    patience: Patience


def policy() -> Policy:
    """Return the machine's policy, or the one that is built in."""
    own = machine_folder() / "signing-policy.toml"
    file = own if own.is_file() else resource("signing/policy.toml")
    told: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    algorithms, revocation, times, usage = (told[part] for part in ("algorithms", "revocation", "time", "usage"))
    return Policy(
        dated=told["dated"],
        refused=tuple(algorithms["refused"]),
        weak=tuple(algorithms["weak"]),
        least_rsa_bits=algorithms["least_rsa_bits"],
        strong_rsa_bits=algorithms["strong_rsa_bits"],
        strong_ec_bits=algorithms.get("strong_ec_bits", 256),
        accept_unpublished=revocation["accept_unpublished"],
        accept_after_expiry=revocation["accept_after_expiry"],
        accept_expired_timestamps=times["accept_expired_timestamps"],
        clock=timedelta(hours=times["clock_hours"]),
        tolerance=timedelta(minutes=times["tolerance_minutes"]),
        usage=Usage(frozenset(usage["key"]), frozenset(usage["extended"])),
        patience=_patience(revocation),
    )


def _patience(revocation: dict[str, Any]) -> Patience:
    return Patience(
        reuse=timedelta(hours=revocation["reuse_hours"]),
        keep=timedelta(hours=revocation["keep_hours"]),
        question=float(revocation["question_seconds"]),
        file=float(revocation["file_seconds"]),
        rest=float(revocation["rest_seconds"]),
    )
