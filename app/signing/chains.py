"""How a signer's certificate stands: its path to an anchor, its validity at the time of signing, its revocation."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from asn1crypto import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    InsufficientRevinfoError,
    NotYetValidError,
    PathBuildingError,
    PathValidationError,
    RevokedError,
    ValidationError,
)
from pyhanko_certvalidator.policy_decl import AlgorithmUsagePolicy, DisallowWeakAlgorithmsPolicy

from app.signing.examined import Policy
from app.signing.report import CertificateState

Times = tuple[datetime | None, datetime | None, datetime]
"""The time proven by a trusted timestamp, the time told by anyone, the moment of checking."""


@dataclass(frozen=True)
class Standing:
    """The answer about one certificate."""

    state: CertificateState
    expired_since: bool = False
    refused: bool = False
    source: Literal["embedded", "unpublished", "none"] = "none"


def algorithm_rules(policy: Policy) -> AlgorithmUsagePolicy:
    """Return the algorithms that are refused; weak ones are only noted."""
    rules: Any = DisallowWeakAlgorithmsPolicy
    made: AlgorithmUsagePolicy = rules(
        weak_hash_algos=frozenset(policy.refused), rsa_key_size_threshold=policy.least_rsa_bits
    )
    return made


def standing(
    certificate: x509.Certificate,
    others: list[x509.Certificate],
    times: Times,
    against: tuple[tuple[bytes, ...], Policy],
) -> Standing:
    """Return how the certificate stands against the anchors (DER) under the policy."""
    proven, told, at = times
    anchors, policy = against
    if not anchors:
        return Standing("untrusted")
    early = told is not None and told + timedelta(hours=policy.clock_hours) < certificate.not_valid_before
    if early:
        return Standing("not_yet")
    now = asyncio.run(_walk(certificate, others, at, against))
    if now.state not in {"expired", "revoked"} or proven is None:
        return now
    then = asyncio.run(_walk(certificate, others, proven, against))
    return replace(then, expired_since=True) if then.state == "ok" else then


async def _walk(
    certificate: x509.Certificate,
    others: list[x509.Certificate],
    moment: datetime,
    against: tuple[tuple[bytes, ...], Policy],
) -> Standing:
    anchors, policy = against
    published = bool(certificate.crl_distribution_points or certificate.ocsp_urls)
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(der) for der in anchors],
        moment=moment,
        allow_fetching=False,
        revocation_mode="hard-fail" if published else "soft-fail",
        algorithm_usage_policy=algorithm_rules(policy),
    )
    try:
        validator: Any = CertificateValidator(certificate, others, validation_context=context)
        await validator.async_validate_usage(set())
    except (PathBuildingError, PathValidationError, ValidationError) as problem:
        return _refusal(problem)
    if published:
        return Standing("ok", source="embedded")
    return Standing("ok" if policy.accept_unpublished else "unknown", source="unpublished")


def _refusal(problem: Exception) -> Standing:
    if isinstance(problem, PathBuildingError):
        return Standing("untrusted")
    if isinstance(problem, RevokedError):
        return Standing("revoked")
    if isinstance(problem, ExpiredError):
        return Standing("expired")
    if isinstance(problem, NotYetValidError):
        return Standing("not_yet")
    if isinstance(problem, InsufficientRevinfoError):
        return Standing("unknown")
    return Standing("untrusted", refused=True)
