"""Who signs in the corpus: the practice agencies, a time-stamping service, and certificates that do not fit."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID

from app.practice.pki import CA_NAME, PracticePki, Signer, certify, name_of
from tests.kit.raw_sign import Key

LONG_AGO = datetime.now(UTC) - timedelta(days=200)
_CLOCK = name_of("Dịch vụ dấu thời gian thực hành", "Chương trình Văn thư (thực hành)")
_OWN = "Sở Thử nghiệm tỉnh Mẫu Một"


@dataclass(frozen=True)
class Cast:
    """The keys of the corpus; those that the practice authority does not give are made when first asked for."""

    pki: PracticePki

    @cached_property
    def leader(self) -> Key:
        return self._of(self.pki.own.leader)

    @cached_property
    def seal(self) -> Key:
        return self._of(self.pki.own.seal)

    @cached_property
    def partner(self) -> Key:
        return self._of(self.pki.house("H98").seal)

    @cached_property
    def partner_leader(self) -> Key:
        return self._of(self.pki.house("H98").leader)

    @cached_property
    def elliptic(self) -> Key:
        return self._of(self.pki.house("H97").seal)

    @cached_property
    def elliptic_leader(self) -> Key:
        return self._of(self.pki.house("H97").leader)

    @cached_property
    def citizen(self) -> Key:
        """A trusted person of no agency."""
        return self.made(name_of("Nguyễn Văn Dân", "Cá nhân", "Công dân"))

    @cached_property
    def stranger(self) -> Key:
        """The agency's very name, signed by itself."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = name_of(_OWN, _OWN)
        return Key(certify((name, key), (name, key)), key)

    @cached_property
    def impostor(self) -> Key:
        """The agency's name under the authority's name, signed by another key."""
        key, other = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        return Key(certify((name_of(_OWN, _OWN), key), (CA_NAME, other)), key)

    @cached_property
    def expired(self) -> Key:
        return self.made(name_of(_OWN, _OWN), (-400, -30))

    @cached_property
    def early(self) -> Key:
        return self.made(name_of(_OWN, _OWN), (30, 400))

    @cached_property
    def clock(self) -> Key:
        """A time-stamping service."""
        key = rsa.generate_private_key(65537, 2048)
        return Key(_clock(key, (CA_NAME, self._authority)), key, self._chain)

    @cached_property
    def false_clock(self) -> Key:
        """A time-stamping service by the same name that anybody may have made."""
        key = rsa.generate_private_key(65537, 2048)
        return Key(_clock(key, (_CLOCK, key)), key)

    def bare(self, key: Key) -> Key:
        """Return a key that brings only its own certificate."""
        return replace(key, chain=())

    def certified(self, key: rsa.RSAPrivateKey) -> Key:
        """Return a key under the agency's name whose certificate the practice authority signed."""
        return Key(certify((name_of(_OWN, _OWN), key), (CA_NAME, self._authority)), key, self._chain)

    def made(self, name: x509.Name, days: tuple[int, int] = (-365, 900)) -> Key:
        """Return a key whose certificate the practice authority signed."""
        key = ec.generate_private_key(ec.SECP256R1())
        return Key(certify((name, key), (CA_NAME, self._authority), days=days), key, self._chain)

    @property
    def _authority(self) -> Any:
        return load_pem_private_key((self.pki.folder / "ca.key.pem").read_bytes(), None)

    @property
    def _chain(self) -> tuple[bytes, ...]:
        return (x509.load_pem_x509_certificate(self.pki.ca.read_bytes()).public_bytes(Encoding.DER),)

    def _of(self, signer: Signer) -> Key:
        private = load_pem_private_key(signer.key.read_bytes(), None)
        assert isinstance(private, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
        return Key(x509.load_pem_x509_certificate(signer.certificate.read_bytes()), private, self._chain)


def _clock(key: rsa.RSAPrivateKey, issuer: tuple[x509.Name, Any]) -> x509.Certificate:
    now = datetime.now(UTC).replace(microsecond=0)
    by, authority = issuer
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(_CLOCK)
        .issuer_name(by)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=700))
        .not_valid_after(now + timedelta(days=700))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .add_extension(above, critical=False)
        .sign(authority, hashes.SHA256())
    )
