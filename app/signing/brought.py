"""What a signed file brings along to be checked with for long: certificates, revocation lists, OCSP answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from asn1crypto import crl, ocsp, x509


@dataclass(frozen=True)
class Brought:
    """What a file brings along."""

    certificates: tuple[x509.Certificate, ...] = ()
    lists: tuple[crl.CertificateList, ...] = ()
    answers: tuple[ocsp.OCSPResponse, ...] = ()

    def with_others(self, certificates: Iterable[x509.Certificate]) -> "Brought":
        """Return it with the certificates of one signature."""
        return replace(self, certificates=(*self.certificates, *certificates))


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
