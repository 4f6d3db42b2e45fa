"""What a signed file brings along to be checked with for long: certificates, revocation lists, OCSP answers."""

from collections.abc import AsyncGenerator, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from asn1crypto import cms, crl, ocsp, x509
from pyhanko_certvalidator.authority import Authority
from pyhanko_certvalidator.errors import OCSPFetchError
from pyhanko_certvalidator.fetchers.api import CertificateFetcher, CRLFetcher, Fetchers, OCSPFetcher


@dataclass(frozen=True)
class Brought:
    """What a file brings along."""

    certificates: tuple[x509.Certificate, ...] = ()
    lists: tuple[crl.CertificateList, ...] = ()
    answers: tuple[ocsp.OCSPResponse, ...] = ()

    def with_others(self, certificates: Iterable[x509.Certificate]) -> "Brought":
        """Return it with the certificates of one signature."""
        return replace(self, certificates=(*self.certificates, *certificates))


def is_about(one: crl.CertificateList, certificate: x509.Certificate) -> bool:
    """Tell whether a list may speak about a certificate: it is of the issuer, or of whom the issuer named for it.

    The library would also take one that another customer of the same issuer signed, whose key has no usage told.
    """
    if one.issuer == certificate.issuer:
        return True
    points = certificate.crl_distribution_points_value or ()
    named = (place for point in points for place in point["crl_issuer"] or ())
    return any(place.name == "directory_name" and place.chosen == one.issuer for place in named)


def readers(brought: Brought) -> Fetchers:
    """Return pyHanko's fetchers over what a file brings along: nobody is asked."""
    return Fetchers(ocsp_fetcher=_Answers(brought), crl_fetcher=_Lists(brought), cert_fetcher=_NoIssuers())


class _Lists(CRLFetcher):
    """The lists of a file, each for those certificates alone that it may speak about."""

    def __init__(self, brought: Brought) -> None:
        self._brought = brought

    async def fetch(
        self, cert: x509.Certificate | cms.AttributeCertificateV2, *, use_deltas: Any = None
    ) -> Iterable[crl.CertificateList]:
        """Return the lists that may speak about a certificate."""
        del use_deltas
        return [one for one in self._brought.lists if is_about(one, cert)]

    def fetched_crls(self) -> Iterable[crl.CertificateList]:
        """Return none: a list that is for every certificate would be asked about all."""
        return []

    def fetched_crls_for_cert(
        self, cert: x509.Certificate | cms.AttributeCertificateV2
    ) -> Iterable[crl.CertificateList]:
        """Raise KeyError, so that it is fetched."""
        raise KeyError(cert.issuer_serial)


class _Answers(OCSPFetcher):
    """The answers of a file; the library has all of them already and only wants to hear of one here."""

    def __init__(self, brought: Brought) -> None:
        self._brought = brought

    async def fetch(
        self, cert: x509.Certificate | cms.AttributeCertificateV2, authority: Authority
    ) -> ocsp.OCSPResponse:
        """Return an answer; raises OCSPFetchError where there is none."""
        del cert, authority
        for one in self._brought.answers:
            return one
        reason = "the file brings no answer"
        raise OCSPFetchError(reason)

    def fetched_responses(self) -> Iterable[ocsp.OCSPResponse]:
        """Return none."""
        return []

    def fetched_responses_for_cert(
        self, cert: x509.Certificate | cms.AttributeCertificateV2
    ) -> Iterable[ocsp.OCSPResponse]:
        """Return none, so that it is fetched."""
        del cert
        return []


class _NoIssuers(CertificateFetcher):
    """Nobody is asked for certificates."""

    def fetch_cert_issuers(
        self, cert: x509.Certificate | cms.AttributeCertificateV2
    ) -> AsyncGenerator[x509.Certificate, None]:
        """Yield none."""
        del cert
        return self._none()

    def fetch_crl_issuers(self, certificate_list: Any) -> AsyncGenerator[x509.Certificate, None]:
        """Yield none."""
        del certificate_list
        return self._none()

    async def _none(self) -> AsyncGenerator[x509.Certificate, None]:
        nobody: tuple[x509.Certificate, ...] = ()
        for one in nobody:
            yield one

    def fetched_certs(self) -> Iterable[x509.Certificate]:
        """Return none."""
        return []


def lost_since(certificates: Iterable[x509.Certificate], brought: Brought) -> datetime | None:
    """Return the earliest hour from which the key of any of these was no longer its owner's, where that is told."""
    told = [_lost(each) for one in certificates for each in _tells(one, brought)]
    return min((hour for hour in told if hour is not None), default=None)


def _tells(certificate: x509.Certificate, brought: Brought) -> Iterator[Any]:
    """Yield the extensions of what tells of a certificate's revocation."""
    for one in brought.lists:
        if is_about(one, certificate):
            for entry in one["tbs_cert_list"]["revoked_certificates"] or ():
                if entry["user_certificate"].native == certificate.serial_number:
                    yield entry["crl_entry_extensions"]
    for answer in brought.answers:
        yield from (told["single_extensions"] for told in _about(answer, certificate))


def _lost(extensions: Any) -> datetime | None:
    told = [one["extn_value"].parsed.native for one in extensions or () if one["extn_id"].native == "invalidity_date"]
    return told[0] if told else None


def in_time(certificate: x509.Certificate, brought: Brought) -> Brought:
    """Return it without what was made about a certificate after that had expired: it may have been dropped by then."""
    end = certificate.not_valid_after
    return replace(
        brought,
        lists=tuple(one for one in brought.lists if not _by(one, certificate) or _made(one) <= end),
        answers=tuple(
            one
            for one in brought.answers
            if all(told["this_update"].native <= end for told in _about(one, certificate))
        ),
    )


def newest(certificate: x509.Certificate, brought: Brought) -> datetime | None:
    """Return when the newest of what tells about a certificate was made."""
    made = [_made(one) for one in brought.lists if _by(one, certificate)]
    made += [told["this_update"].native for one in brought.answers for told in _about(one, certificate)]
    return max(made, default=None)


def told_revoked(certificate: x509.Certificate, brought: Brought) -> bool:
    """Tell whether anything says that a certificate was revoked, whenever that was."""
    listed = (
        entry["user_certificate"].native == certificate.serial_number
        for one in brought.lists
        if _by(one, certificate)
        for entry in one["tbs_cert_list"]["revoked_certificates"] or ()
    )
    answered = (told["cert_status"].name == "revoked" for one in brought.answers for told in _about(one, certificate))
    return any(listed) or any(answered)


def _by(one: crl.CertificateList, certificate: x509.Certificate) -> bool:
    """Tell whether a list is of the certificate's issuer."""
    return bool(one.issuer == certificate.issuer)


def _made(one: crl.CertificateList) -> datetime:
    made: datetime = one["tbs_cert_list"]["this_update"].native
    return made


def _about(answer: ocsp.OCSPResponse, certificate: x509.Certificate) -> Iterator[Any]:
    """Yield what an answer says about a certificate; serials of other issuers may be the same, which does no harm."""
    if answer["response_status"].native != "successful":
        return
    for told in answer.basic_ocsp_response["tbs_response_data"]["responses"]:
        if told["cert_id"]["serial_number"].native == certificate.serial_number:
            yield told
