"""Read a certificate's bytes into facts; used inside the child processes only, where loading time is free."""

import re
from collections.abc import Callable
from datetime import UTC
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID

from app.base.clock import VIETNAM
from app.signing.certificates import Certificate, Whose
from app.signing.names import fold

_PERSONAL = (NameOID.TITLE, NameOID.GIVEN_NAME, NameOID.SURNAME)
_PERSON_ID = re.compile(r"^(CCCD|CMND|CC|HC|BHXH)\b", re.IGNORECASE)
_AGENCY_ID = re.compile(r"^(MST|MNS|MDD|MQHNS)\b", re.IGNORECASE)
_AGENCY_WORD = re.compile(
    r"^(uy ban|ubnd|hdnd|hoi dong|so|bo|cuc|chi cuc|tong cuc|van phong|ban|phong|truong|trung tam|vien|chinh phu"
    r"|thanh tra|quoc hoi|tinh uy|huyen uy|dang uy|cong ty|benh vien|kho bac|toa an|vien kiem sat|cong an)\b"
)
_PEM = re.compile(rb"(-----BEGIN (CERTIFICATE|X509 CERTIFICATE|PKCS7)-----.*?-----END \2-----)", re.DOTALL)
_LOADERS: dict[bytes, Callable[[bytes], Any]] = {
    b"CERTIFICATE": x509.load_pem_x509_certificate,
    b"X509 CERTIFICATE": x509.load_pem_x509_certificate,
    b"PKCS7": pkcs7.load_pem_pkcs7_certificates,
}
_USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
)


def read_certificate(der: bytes, name: str = "") -> Certificate:
    """Return the facts of one DER certificate; raises ValueError for bytes that are none."""
    found = x509.load_der_x509_certificate(der)
    subject = found.subject
    common = _first(subject, NameOID.COMMON_NAME)
    return Certificate(
        id=name,
        der=der,
        subject=subject.rfc4514_string(),
        name=common or subject.rfc4514_string(),
        organisation=_first(subject, NameOID.ORGANIZATION_NAME),
        title=_first(subject, NameOID.TITLE),
        issuer=_first(found.issuer, NameOID.COMMON_NAME) or found.issuer.rfc4514_string(),
        serial=f"{found.serial_number:X}",
        not_before=found.not_valid_before_utc.replace(tzinfo=UTC).astimezone(VIETNAM),
        not_after=found.not_valid_after_utc.replace(tzinfo=UTC).astimezone(VIETNAM),
        usage=_usage(found),
        whose=_whose(subject, common),
        authority=_is_authority(found),
    )


def certificates_of(content: bytes) -> list[bytes]:
    """Return the certificates that PEM, DER or PKCS#7 bytes hold; none when they hold none.

    One that is spoilt leaves the others that lie beside it.
    """
    if b"-----BEGIN" in content:
        found = [one for part in _PEM.findall(content) for one in _loaded(_LOADERS[part[1]], part[0])]
    else:
        found = _loaded(x509.load_der_x509_certificate, content) or _loaded(pkcs7.load_der_pkcs7_certificates, content)
    return [one.public_bytes(Encoding.DER) for one in found]


def _loaded(load: Callable[[bytes], Any], content: bytes) -> list[x509.Certificate]:
    try:
        found = load(content)
        told = found if isinstance(found, list) else [found]
        _ = [(one.subject, one.issuer, one.extensions) for one in told]  # read now: the library reads late
    except ValueError:
        return []
    return told


def _first(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(kind)
    return _visible(str(found[0].value)) if found else ""


def _visible(text: str) -> str:
    """Return the text with a mark for each letter that cannot be seen or turns the others about."""
    return "".join(one if one.isprintable() else " " if one.isspace() else "\ufffd" for one in text)


def _usage(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    return tuple(name for name in _USAGES if getattr(usage, name))


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except (x509.ExtensionNotFound, ValueError):
        return False


def _whose(subject: x509.Name, common: str) -> Whose:
    """Judge by what VGCA and the public providers write: ids, then titles, then words of the name."""
    ids = [str(found.value) for found in subject.get_attributes_for_oid(NameOID.USER_ID)]
    if any(_PERSON_ID.match(one) for one in ids):
        return "person"
    if any(subject.get_attributes_for_oid(kind) for kind in _PERSONAL):
        return "person"
    if any(_AGENCY_ID.match(one) for one in ids):
        return "agency"
    organisation = fold(_first(subject, NameOID.ORGANIZATION_NAME))
    name = fold(common)
    return "agency" if (name and name == organisation) or _AGENCY_WORD.match(name) else "person"
