"""Fetching what tells whether a certificate was revoked: CRLs, OCSP answers, and issuers that were not sent along.

pyHanko asks these fetchers while it walks a path, after the certificate that names the address has been proved, so
that a forged file cannot make this machine ask anybody but, at most, for the issuer of its own certificate.
"""

import hashlib
import os
import threading
import time
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from asn1crypto import cms, crl, ocsp, pem, x509
from pyhanko_certvalidator.authority import Authority
from pyhanko_certvalidator.errors import CertificateFetchError, CRLFetchError, OCSPFetchError
from pyhanko_certvalidator.fetchers.api import CertificateFetcher, CRLFetcher, Fetchers, OCSPFetcher
from pyhanko_certvalidator.fetchers.common_utils import (
    enumerate_delivery_point_urls,
    format_ocsp_request,
    gather_aia_issuer_urls,
)
from pyhanko_certvalidator.util import get_ocsp_urls

from app.signing.brought import is_about
from app.signing.web import Answer, NoAnswer, Patience, ask

_CLOCKS_APART = timedelta(minutes=10)
_ISSUERS_MOST = 3
_SPOILT = (ValueError, KeyError, TypeError, AttributeError)
"""What the library raises over an answer that is none."""
_HASHES = {"sha1", "sha224", "sha256", "sha384", "sha512"}
_tidied: set[Path] = set()
_failed: dict[str, float] = {}
_failed_lock = threading.Lock()


@dataclass(frozen=True)
class Limits:
    """How old a kept answer may be before it is asked anew, or used at all; how long the network may take, in seconds.

    A service that failed is not asked again for `rest` seconds, so that a hundred files do not wait for it each.
    """

    reuse: timedelta = timedelta(hours=6)
    keep: timedelta = timedelta(days=7)
    one: float = 4.0
    whole: float = 10.0
    rest: float = 60.0


@dataclass(frozen=True)
class Evidence:
    """What an answer about revocation rests on: ocsp or crl, when the issuer made it, whether it was kept here."""

    kind: str
    made: datetime | None
    kept: bool


@dataclass
class Line:
    """One check's way to the services: the folder of kept answers, whether it may ask, what it learned."""

    folder: Path | None = None
    offline: bool = False
    limits: Limits = field(default_factory=Limits)
    seen: dict[bytes, Evidence] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    clock_wrong: bool = False
    anew: bool = False
    _spent: float = 0.0

    def get(self, name: str, url: str, body: bytes | None = None, kind: str = "") -> tuple[bytes, bool]:
        """Return an answer and whether it was kept here; raises NoAnswer when there is neither."""
        kept = self._kept(name)
        if kept is not None and kept[1] <= self.limits.reuse and not self.anew:
            return kept[0], True
        try:
            return self._asked(name, url, body, kind), False
        except NoAnswer as problem:
            if kept is not None and kept[1] <= self.limits.keep:
                return kept[0], True
            self.problems.append(str(problem))
            raise

    def _asked(self, name: str, url: str, body: bytes | None, kind: str) -> bytes:
        left = self.limits.whole - self._spent
        if self.offline or left <= 0 or _resting(url, self.limits.rest):
            reason = "offline" if self.offline else "no time left" if left <= 0 else "failed a moment ago"
            raise NoAnswer(reason)
        began = time.monotonic()
        try:
            answer = ask(url, Patience(min(self.limits.one, left)), body, kind)
        except NoAnswer:
            _rest(url)
            raise
        finally:
            self._spent += time.monotonic() - began
        self._look_at_clock(answer)
        self._keep(name, answer.content)
        return answer.content

    def forget(self, name: str) -> None:
        """Drop a kept answer that turned out to be no answer."""
        if self.folder is not None:
            (self.folder / name).unlink(missing_ok=True)

    def _look_at_clock(self, answer: Answer) -> None:
        if answer.date is not None and abs(answer.date - datetime.now(UTC)) > _CLOCKS_APART:
            self.clock_wrong = True

    def _kept(self, name: str) -> tuple[bytes, timedelta] | None:
        if self.folder is None:
            return None
        file = self.folder / name
        try:
            age = timedelta(seconds=max(0.0, time.time() - file.stat().st_mtime))
            return file.read_bytes(), age
        except OSError:
            return None

    def _keep(self, name: str, content: bytes) -> None:
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh = self.folder / f"{name}.{os.getpid()}.part"
            fresh.write_bytes(content)
            fresh.replace(self.folder / name)
            self._tidy()
        except OSError as problem:
            self.problems.append(f"not kept: {type(problem).__name__}")

    def _tidy(self) -> None:
        """Drop what is too old to be used, once a process."""
        if self.folder is None or self.folder in _tidied:
            return
        _tidied.add(self.folder)
        oldest = time.time() - self.limits.keep.total_seconds()
        for file in self.folder.iterdir():
            if file.stat().st_mtime < oldest:
                file.unlink(missing_ok=True)


def publishes(certificate: x509.Certificate) -> bool:
    """Tell whether a certificate names any place where its revocation is told, also such as nobody here can ask."""
    access = certificate.authority_information_access_value or ()
    told = (certificate.crl_distribution_points_value, certificate.freshest_crl_value)
    return any(one is not None for one in told) or any(one["access_method"].native == "ocsp" for one in access)


def can_be_asked(certificate: x509.Certificate) -> bool:
    """Tell whether a certificate names a place of its revocation that can be asked by HTTP."""
    lists = (url for point in certificate.crl_distribution_points for url in enumerate_delivery_point_urls(point))
    return bool(get_ocsp_urls(certificate)) or any(True for _ in lists)


def fetchers(line: Line) -> Fetchers:
    """Return pyHanko's three fetchers over one line; sealing for the long term takes the same."""
    return Fetchers(ocsp_fetcher=_Ocsps(line), crl_fetcher=_Crls(line), cert_fetcher=_Issuers(line))


class _Crls(CRLFetcher):
    """Revocation lists by the distribution points of a certificate."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._lists: dict[str, crl.CertificateList] = {}
        self._of: dict[bytes, list[crl.CertificateList]] = {}

    async def fetch(
        self, cert: x509.Certificate | cms.AttributeCertificateV2, *, use_deltas: Any = None
    ) -> Iterable[crl.CertificateList]:
        """Return the lists of a certificate; raises CRLFetchError when no point gives one."""
        del use_deltas
        found, problem = [], "no distribution point"
        for point in cert.crl_distribution_points:
            for url in enumerate_delivery_point_urls(point):
                try:
                    found += [one for one in (self._list(url, cert),) if is_about(one, cert)]
                    problem = "the list is of another issuer"
                    break
                except (NoAnswer, ValueError) as raised:
                    problem = str(raised)
        if not found:
            raise CRLFetchError(problem)
        self._of[cert.issuer_serial] = found
        return found

    def _list(self, url: str, cert: x509.Certificate) -> crl.CertificateList:
        name = f"crl-{_short(url.encode())}"
        content, kept = self._line.get(name, url)
        if url not in self._lists:
            try:
                _, _, content = pem.unarmor(content) if pem.detect(content) else ("", {}, content)
                made = crl.CertificateList.load(content)
                _ = made["tbs_cert_list"]["this_update"].native  # parsed now, so that rubbish is told here
                self._lists[url] = made
            except ValueError:
                self._line.forget(name)
                raise
        told = self._lists[url]["tbs_cert_list"]["this_update"].native
        self._line.seen[cert.sha256] = Evidence("crl", told, kept)
        return self._lists[url]

    def fetched_crls(self) -> Iterable[crl.CertificateList]:
        """Return every list so far."""
        return list(self._lists.values())

    def fetched_crls_for_cert(
        self, cert: x509.Certificate | cms.AttributeCertificateV2
    ) -> Iterable[crl.CertificateList]:
        """Return the lists of a certificate; raises KeyError before they were fetched."""
        return self._of[cert.issuer_serial]


class _Ocsps(OCSPFetcher):
    """Answers of OCSP services; without a nonce, so that an answer can be kept for its lifetime."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._of: dict[bytes, list[ocsp.OCSPResponse]] = {}

    async def fetch(
        self, cert: x509.Certificate | cms.AttributeCertificateV2, authority: Authority
    ) -> ocsp.OCSPResponse:
        """Return an answer about a certificate; raises OCSPFetchError when no service gives one."""
        request = format_ocsp_request(cert, authority, certid_hash_algo="sha1", request_nonces=False).dump()
        problem = "no service"
        for url in get_ocsp_urls(cert):
            name = f"ocsp-{_short(url.encode() + request)}"
            try:
                content, kept = self._line.get(name, url, request, "application/ocsp-request")
                answer = ocsp.OCSPResponse.load(content)
                if answer["response_status"].native == "successful":
                    _readable(answer)
                    self._line.seen[cert.sha256] = Evidence("ocsp", _made(answer), kept)
                    self._of.setdefault(cert.issuer_serial, []).append(answer)
                    return answer
                problem = str(answer["response_status"].native)
                self._line.problems.append(problem)
                self._line.forget(name)
            except NoAnswer as raised:
                problem = str(raised)
            except _SPOILT as raised:
                problem = type(raised).__name__
                self._line.forget(name)
        raise OCSPFetchError(problem)

    def fetched_responses(self) -> Iterable[ocsp.OCSPResponse]:
        """Return every answer so far."""
        return [one for answers in self._of.values() for one in answers]

    def fetched_responses_for_cert(
        self, cert: x509.Certificate | cms.AttributeCertificateV2
    ) -> Iterable[ocsp.OCSPResponse]:
        """Return the answers about a certificate."""
        return self._of.get(cert.issuer_serial, [])


class _Issuers(CertificateFetcher):
    """Issuers' certificates by the address a certificate names: many files carry the leaf alone."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._found: list[x509.Certificate] = []
        self._asked = 0

    def fetch_cert_issuers(
        self, cert: x509.Certificate | cms.AttributeCertificateV2
    ) -> AsyncGenerator[x509.Certificate, None]:
        """Yield the issuers of a certificate; raises CertificateFetchError when no address gives one."""
        return self._fetch(list(gather_aia_issuer_urls(cert)))

    def fetch_crl_issuers(self, certificate_list: Any) -> AsyncGenerator[x509.Certificate, None]:
        """Yield the issuers of a list."""
        return self._fetch(list(certificate_list.issuer_cert_urls))

    async def _fetch(self, urls: list[str]) -> AsyncGenerator[x509.Certificate, None]:
        problem = ""
        for url in urls:
            self._asked += 1
            if self._asked > _ISSUERS_MOST:
                break
            name = f"issuer-{_short(url.encode())}"
            try:
                content, _ = self._line.get(name, url)
                found = _certificates(content)
            except NoAnswer as raised:
                problem = str(raised)
                continue
            except _SPOILT:
                self._line.forget(name)
                continue
            self._found += found
            for one in found:
                yield one
        if problem and not self._found:
            raise CertificateFetchError(problem)

    def fetched_certs(self) -> Iterable[x509.Certificate]:
        """Return every certificate so far."""
        return list(self._found)


def _certificates(content: bytes) -> list[x509.Certificate]:
    """Return the certificates in what a service answered; raises one of _SPOILT for anything else.

    They are read to the last part now: the library reads late, and would fail over a spoilt one in mid path.
    """
    if pem.detect(content):
        found = [x509.Certificate.load(der) for _, _, der in pem.unarmor(content, multiple=True)]
    else:
        try:
            found = [x509.Certificate.load(content)]
            _ = found[0].subject.native
        except ValueError:
            found = [one.chosen for one in cms.ContentInfo.load(content)["content"]["certificates"]]
    for one in found:
        _ = (one.native, one.public_key.sha1, one.subject.hashable, one.issuer_serial)
    return found


def _readable(answer: ocsp.OCSPResponse) -> None:
    """Read an answer to its last part; raises one of _SPOILT, as the library would later."""
    data = answer.basic_ocsp_response["tbs_response_data"]
    _ = (data.native, data["responder_id"].native)
    for told in data["responses"]:
        if told["cert_id"]["hash_algorithm"]["algorithm"].native not in _HASHES:
            reason = "an answer about what was never asked"
            raise ValueError(reason)
    for one in answer.basic_ocsp_response["certs"] or ():
        _ = one.native


def _made(answer: ocsp.OCSPResponse) -> datetime | None:
    told: datetime | None = answer.basic_ocsp_response["tbs_response_data"]["responses"][0]["this_update"].native
    return told


def _short(name: bytes) -> str:
    return hashlib.sha256(name).hexdigest()[:32]


def _resting(url: str, seconds: float) -> bool:
    with _failed_lock:
        return url in _failed and time.monotonic() - _failed[url] < seconds


def _rest(url: str) -> None:
    with _failed_lock:
        _failed[url] = time.monotonic()
