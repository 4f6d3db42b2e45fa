"""Certificates that do not fit: expired, not yet valid, of an issuer nobody knows, of another use."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from app.practice.pki import CA_NAME, PracticePki, Signer, certify, name_of, pem_of
from app.signing.certificate_reader import certificates_of, read_certificate
from app.signing.key_file import KeyFileSession

if TYPE_CHECKING:
    from tests.kit.authority import Authority


@dataclass(frozen=True)
class Odd:
    """A certificate to be made: its subject, its life in days from now, and whether the practice CA signs it."""

    name: str
    organisation: str
    title: str = ""
    days: tuple[int, int] = (-10, 300)
    known: bool = True


def odd_signer(pki: PracticePki, folder: Path, odd: Odd) -> KeyFileSession:
    """Return a signing key with such a certificate."""
    key = rsa.generate_private_key(65537, 2048)
    issuer = load_pem_private_key((pki.folder / "ca.key.pem").read_bytes(), None) if odd.known else key
    assert isinstance(issuer, rsa.RSAPrivateKey)
    made = certify((name_of(odd.name, odd.organisation, odd.title), key), (CA_NAME, issuer), days=odd.days)
    files = Signer(folder / "odd.pem", folder / "odd.key.pem", odd.name)
    files.certificate.write_bytes(made.public_bytes(Encoding.PEM))
    files.key.write_bytes(pem_of(key))
    return session_of(files, pki)


def authority_key(authority: "Authority", label: str = "agency") -> KeyFileSession:
    """Return a signing key whose certificate is of the authority that serves over HTTP."""
    issuer = authority.folder / "issuer.crt"
    issuer.write_bytes(authority.certificate("issuer"))
    found = read_certificate(authority.certificate(label))
    return KeyFileSession(found, authority.folder / "signer.pem", (issuer,), None)


def session_of(signer: Signer, pki: PracticePki) -> KeyFileSession:
    """Return a signing key of the practice PKI."""
    der = certificates_of(signer.certificate.read_bytes())[0]
    return KeyFileSession(read_certificate(der), signer.key, (pki.ca,), None)


def authority_pem(name: str) -> bytes:
    """Return the certificate of an authority that nobody knows."""
    key = rsa.generate_private_key(65537, 2048)
    who = name_of(name, name)
    return certify((who, key), (who, key), authority=True).public_bytes(Encoding.PEM)
