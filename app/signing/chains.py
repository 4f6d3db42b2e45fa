"""How a signer's certificate stands: its path to an anchor, its validity at the time of signing, its revocation.

First the moment of checking is asked about; where the certificate has expired, was revoked or cannot be asked about
any more, the moment that a time stamp proves. What the services say comes before what the file brings along. The hour
that a time stamp tells of itself proves less than one told by others: a stolen key stamps any hour.
"""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from asn1crypto import x509
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    InsufficientRevinfoError,
    InvalidCertificateError,
    NotYetValidError,
    PathBuildingError,
    PathValidationError,
    RevokedError,
    ValidationError,
)
from pyhanko_certvalidator.fetchers.api import Fetchers
from pyhanko_certvalidator.policy_decl import DisallowWeakAlgorithmsPolicy

from app.signing.anchors import Anchor
from app.signing.brought import Brought, in_time, lost_since, newest, readers, told_revoked
from app.signing.paths import anchored, good_path, is_asked_about, is_weak_path, leads_past
from app.signing.policy import Policy
from app.signing.report import CertificateState
from app.signing.revocation import Evidence, Line, can_be_asked, fetchers, publishes

_TIME_STAMPING = "time_stamping"
WEAK = "weak_algorithm"
"""The note that a key on the way to the anchor is short, or was vouched for by an old algorithm."""
ON_HOLD = "certificate_on_hold"
"""The note that the issuer suspended a certificate, which it may take back."""
ELSEWHERE = "revocation_elsewhere"
"""The note that the issuers tell of revocations where nobody here can ask, or of their own certificates alone."""
NOT_THEN = "authority_not_trusted_then"
"""The note that an authority was not trusted, or not valid any more, at the moment asked about."""
LATE = "revocation_after_expiry"
"""The note that the only answer was made after the certificate had expired: no later one will tell more."""
_PAST_COUNTS = frozenset({"expired", "revoked", "unknown"})
_OWN_COUNTS = frozenset({"expired", "unknown"})
_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True)
class Times:
    """The time proven by a trusted time stamp, the time told by anyone, the moment of checking.

    `own` is the hour a time stamp tells of itself, where it may count although its service's certificate has expired.
    """

    proven: datetime | None
    told: datetime | None
    at: datetime
    own: datetime | None = None


@dataclass(frozen=True)
class Against:
    """What certificates are checked against."""

    anchors: tuple[Anchor, ...]
    policy: Policy
    line: Line = field(default_factory=Line)
    brought: Brought = field(default_factory=Brought)
    stamping: bool = False
    known: dict[tuple[object, ...], tuple["Standing", Brought]] = field(default_factory=dict)
    """What was found out in this file already, and with what: number, date and seal are of one certificate."""


@dataclass(frozen=True)
class Standing:
    """The answer about one certificate.

    `source` is what the answer about revocation rests on: ocsp, crl, embedded, unpublished, none; `made` is when
    the issuer made that, `kept` whether it was kept here; `since` when the certificate was revoked, `lost` from when on
    its key was in other hands, where the issuer tells that too.
    """

    state: CertificateState
    expired_since: bool = False
    revoked_since: bool = False
    refused: bool = False
    source: str = "none"
    made: datetime | None = None
    kept: bool = False
    notes: tuple[str, ...] = ()
    since: datetime | None = None
    lost: datetime | None = None


def standing(certificate: x509.Certificate, times: Times, against: Against) -> Standing:
    """Return how the certificate stands."""
    if _too_early(certificate, times, against.policy):
        return Standing("not_yet")
    brought = against.brought
    with_it = tuple(id(one) for part in (brought.certificates, brought.lists, brought.answers) for one in part)
    asked = (certificate.sha256, times.proven, times.at, times.own, against.stamping, with_it)
    if asked not in against.known:
        against.known[asked] = _standing(certificate, times, against), brought
    return against.known[asked][0]


def _too_early(certificate: x509.Certificate, times: Times, policy: Policy) -> bool:
    """Tell whether it signed before it began: a signer's own clock may be hours wrong, a proven hour is not."""
    begins = certificate.not_valid_before
    proven = times.proven is not None and times.proven + policy.tolerance < begins
    return proven or (times.told is not None and times.told + policy.clock < begins)


def _standing(certificate: x509.Certificate, times: Times, against: Against) -> Standing:
    walk = _Walk(certificate, against)
    now = found = walk.whole(times.at)
    if now.state not in _PAST_COUNTS and NOT_THEN not in now.notes:
        return now
    if times.proven is not None:
        found = _then(walk.whole(times.proven), now, times.proven)
    if times.own is None or found.state not in _OWN_COUNTS:
        return found
    own = _then(walk.whole(times.own), now, times.own)
    return walk.ever_revoked() or own


def _then(then: Standing, now: Standing, hour: datetime) -> Standing:
    """Return what held at a proven hour, and what has become of it since.

    A later revocation, for whatever reason, leaves what was signed before it: a lost key signs no earlier hour that a
    service proves. Where the issuer tells that the key was lost before that hour, it counts as revoked then.
    """
    if now.state == "revoked" and now.lost is not None and now.lost <= hour:
        return now
    if then.state != "ok":
        return now if then.state == "unknown" and now.state == "revoked" else then
    return replace(then, expired_since=now.state == "expired", revoked_since=now.state == "revoked")


@dataclass(frozen=True)
class _Walk:
    """Walks from one certificate to an anchor."""

    certificate: x509.Certificate
    against: Against

    def whole(self, moment: datetime) -> Standing:
        """Walk with what the services say, and where that does not do, with what the file brings along."""
        found = self.at(moment)
        return self.with_brought(moment, found) if found.state == "unknown" else found

    def ever_revoked(self) -> Standing | None:
        """Return that the certificate was revoked, if anybody tells so: whenever that was, its own hour is no proof."""
        found = self.at(self.certificate.not_valid_after - _MOMENT)
        if found.state == "revoked":
            return found
        return Standing("revoked", source="embedded") if told_revoked(self.certificate, self.against.brought) else None

    def at(self, moment: datetime) -> Standing:
        """Walk with what the services say; an answer kept here that does not do is asked anew."""
        line = self.against.line
        found = self._trusted(moment, ())
        if found.state == "unknown" and not line.offline and any(one.kept for one in line.seen.values()):
            line.anew = True
            found = self._trusted(moment, ())
            line.anew = False
        return found

    def with_brought(self, moment: datetime, before: Standing) -> Standing:
        """Walk with what the file brings along; what was found before holds where that does not do either."""
        brought = self.against.brought
        if not brought.lists and not brought.answers:
            return before
        found = self._trusted(moment, (brought,))
        if found.state == "ok" and brought.lists and brought.answers:  # the library stops at a good answer
            listed = self._trusted(moment, (replace(brought, answers=()),))
            found = listed if listed.state == "revoked" else found
        if found.state == "ok" and not self.against.policy.accept_after_expiry:
            found = self._in_time(moment, found)
        return before if found.state == "unknown" and not found.notes else found

    def _in_time(self, moment: datetime, found: Standing) -> Standing:
        """Return what was found, if it does not need what was made after the certificate had expired."""
        timely = in_time(self.certificate, self.against.brought)
        if timely == self.against.brought:
            return found
        kept = self._trusted(moment, (timely,))
        return kept if kept.state in {"ok", "revoked"} else Standing("unknown", notes=(LATE,))

    def _trusted(self, moment: datetime, brought: tuple[Brought, ...]) -> Standing:
        """Walk to what is trusted at the moment; a path to another authority tells why it is not."""
        trusted = [one for one in self.against.anchors if one.trusted_at(moment)]
        found = asyncio.run(self._to(trusted, moment, brought)) if trusted else Standing("untrusted")
        if found.state != "untrusted" or found.refused:
            return found
        run_out = [one for one in self.against.anchors if not one.trusted_at(moment) and one.run_out_at(moment)]
        taken_back = [one for one in self.against.anchors if not one.trusted_at(moment) and one not in run_out]
        if run_out and asyncio.run(self._to(run_out, moment, brought)).state != "untrusted":
            return Standing("expired", notes=(NOT_THEN,))
        there = asyncio.run(self._to(taken_back, moment, brought)) if taken_back else found
        if there.state != "untrusted" or NOT_THEN in there.notes:
            return Standing("untrusted", refused=True, notes=(NOT_THEN,))
        return found

    async def _to(self, anchors: list[Anchor], moment: datetime, brought: tuple[Brought, ...]) -> Standing:
        self.against.line.seen.pop(self.certificate.sha256, None)
        reach = readers(brought[0]) if brought else fetchers(self.against.line)
        context = self._context(anchors, moment, (brought, reach))
        others = self.against.brought.certificates
        try:
            path = await good_path(self.certificate, others, context)
        except RevokedError as problem:
            return self._revoked(problem, brought[0] if brought else _told_by(reach))
        except (PathBuildingError, PathValidationError, ValidationError) as problem:
            return self._refusal(problem)
        if not _fit(self.certificate, self.against):
            return Standing("untrusted", refused=True, notes=("wrong_usage",))
        if leads_past(path, self.against.anchors):
            return Standing("untrusted", refused=True, notes=(NOT_THEN,))
        rests = self._rests_on(tuple(path.iter_certs(include_root=False)), brought=bool(brought))
        weak = rests.state == "ok" and is_weak_path(path, self.against.policy)
        return replace(rests, notes=(*rests.notes, WEAK)) if weak else rests

    def _context(
        self, anchors: list[Anchor], moment: datetime, by: tuple[tuple[Brought, ...], Fetchers]
    ) -> ValidationContext:
        policy = self.against.policy
        past = moment < datetime.now(UTC) - policy.tolerance
        return ValidationContext(
            trust_roots=[anchored(x509.Certificate.load(one.certificate.der)) for one in anchors],
            moment=moment,
            allow_fetching=True,
            fetchers=by[1],
            ocsps=[one for each in by[0] for one in each.answers],
            revocation_mode="hard-fail",
            retroactive_revinfo=past,
            time_tolerance=policy.tolerance,
            algorithm_usage_policy=_rules(policy),
        )

    def _rests_on(self, below: tuple[x509.Certificate, ...], *, brought: bool) -> Standing:
        """Return what the answer about a path rests on; `below` are its certificates without the anchor."""
        policy, certificate = self.against.policy, self.certificate
        if not any(publishes(one) for one in (*below, certificate)):
            return Standing("ok" if policy.accept_unpublished else "unknown", source="unpublished")
        if not all(is_asked_about(one) for one in below if publishes(one) or one is certificate):
            return Standing("unknown", notes=(ELSEWHERE,))
        seen = self.against.line.seen.get(certificate.sha256)
        if seen is None or brought:
            return Standing("ok", source="embedded", made=newest(self.certificate, self.against.brought))
        late = seen.made is not None and seen.made > certificate.not_valid_after
        if late and not policy.accept_after_expiry:
            return Standing("unknown", notes=(LATE,))
        return _on(Standing("ok"), seen)

    def _refusal(self, problem: Exception) -> Standing:
        if isinstance(problem, PathBuildingError):
            lost = bool(self.against.line.problems) and not self.against.line.offline
            return Standing("untrusted", notes=("issuer_unreachable",) if lost else ())
        if getattr(problem, "is_side_validation", False) or isinstance(problem, InsufficientRevinfoError):
            return Standing("unknown", notes=self._elsewhere())
        if isinstance(problem, InvalidCertificateError):  # signed by itself, and no anchor
            return Standing("untrusted")
        if isinstance(problem, ExpiredError):
            return Standing("expired")
        if isinstance(problem, NotYetValidError):
            return Standing("not_yet")
        return Standing("untrusted", refused=True)

    def _elsewhere(self) -> tuple[str, ...]:
        """Return the note that nobody can be asked, unless somebody was and may answer another time."""
        others = () if self.against.line.problems else self.against.brought.certificates
        nowhere = any(publishes(one) and not can_be_asked(one) for one in (self.certificate, *others))
        return (ELSEWHERE,) if nowhere else ()

    def _revoked(self, problem: RevokedError, told: Brought) -> Standing:
        if problem.is_side_validation:
            return Standing("unknown")
        seen = self.against.line.seen.get(self.certificate.sha256)
        lost = lost_since((self.certificate, *self.against.brought.certificates), told)
        notes = (ON_HOLD,) if problem.reason.native == "certificate_hold" else ()
        revoked = Standing("revoked", source="embedded", since=problem.revocation_dt, lost=lost, notes=notes)
        return _on(revoked, seen) if seen else revoked


def _told_by(reach: Fetchers) -> Brought:
    """Return what the services said."""
    return Brought((), tuple(reach.crl_fetcher.fetched_crls()), tuple(reach.ocsp_fetcher.fetched_responses()))


def _on(found: Standing, seen: Evidence) -> Standing:
    return replace(found, source=seen.kind, made=seen.made, kept=seen.kept)


def _rules(policy: Policy) -> Any:
    """Return the algorithms that are refused; weak ones are only noted."""
    made: Any = DisallowWeakAlgorithmsPolicy
    return made(weak_hash_algos=frozenset(policy.refused), rsa_key_size_threshold=policy.least_rsa_bits)


def _fit(certificate: x509.Certificate, against: Against) -> bool:
    """Tell whether the certificate may be used for what it was used for; an authority's is for other certificates."""
    extended = certificate.extended_key_usage_value
    key, wanted = certificate.key_usage_value, against.policy.usage
    if certificate.ca or not (key is None or wanted.key & set(key.native)):
        return False
    if against.stamping:  # for nothing else (RFC 3161, 2.3)
        return extended is not None and [one.native for one in extended] == [_TIME_STAMPING]
    purposes = {told for one in extended or () for told in (one.native, one.dotted)}
    return extended is None or bool(wanted.extended & purposes)
