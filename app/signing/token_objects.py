"""What lies on a token: certificates, readable without a PIN, and the key of each; inside the token child only.

A key is known by its public half before its number (CKA_ID): makers leave the number empty, give it to several
objects, or number the key otherwise than its certificate.
"""

from typing import Any

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pkcs11 import Attribute, KeyType, ObjectClass

from app.signing.certificate_reader import read_certificate
from app.signing.certificates import Certificate
from app.signing.errors import CertificateMissing, WrongCertificate

_UNREADABLE = (pkcs11.AttributeTypeInvalid, pkcs11.AttributeSensitive, pkcs11.AttributeValueInvalid)


def certificates(token: Any) -> tuple[Certificate, ...]:
    """Return the certificates that a token shows without a PIN; an object that is none hides no other."""
    found = []
    with token.open() as session:
        for thing in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
            name = f"{token.serial.hex()}:{_read(thing, Attribute.ID).hex()}"
            try:
                found.append(read_certificate(_read(thing, Attribute.VALUE), name))
            except ValueError:
                continue
    return tuple(found)


def key_of(session: Any, certificate: Certificate) -> Any:
    """Return the private key of a certificate; raises CertificateMissing where there is none, WrongCertificate."""
    number = bytes.fromhex(certificate.id.partition(":")[2])
    keys = list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY}))
    keys.sort(key=lambda key: _read(key, Attribute.ID) != number)
    public = _Public(session, certificate.der)
    judged = [(key, public.belongs_to(key)) for key in keys]
    sure = [key for key, belongs in judged if belongs]
    numbered = [key for key, belongs in judged if belongs is None and _read(key, Attribute.ID) == number]
    if not sure and not numbered:
        raise CertificateMissing(wanted=certificate.name)
    key = (sure or numbered)[0]
    if key.key_type not in {KeyType.RSA, KeyType.EC}:
        raise WrongCertificate(name=certificate.name, reason="key")
    return key


def asks_again(key: Any) -> bool:
    """Tell whether a key wants a PIN for every signature."""
    try:
        return bool(key[Attribute.ALWAYS_AUTHENTICATE])
    except pkcs11.PKCS11Error:
        return False


class _Public:
    """The public half of a certificate's key, and which private key it is the half of."""

    def __init__(self, session: Any, certificate: bytes) -> None:
        public = x509.load_der_x509_certificate(certificate).public_key()
        self._modulus = public.public_numbers().n if isinstance(public, rsa.RSAPublicKey) else 0
        self._points: dict[bytes, bool] = {}
        if isinstance(public, ec.EllipticCurvePublicKey):
            point = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
            wanted = {Attribute.CLASS: ObjectClass.PUBLIC_KEY, Attribute.KEY_TYPE: KeyType.EC}
            for one in session.get_objects(wanted):
                self._points[_read(one, Attribute.ID)] = _read(one, Attribute.EC_POINT).endswith(point)

    def belongs_to(self, key: Any) -> bool | None:
        """Tell whether a private key is the other half; None where the token does not let it be known."""
        if self._modulus and key.key_type == KeyType.RSA:
            modulus = int.from_bytes(_read(key, Attribute.MODULUS), "big")
            return modulus == self._modulus if modulus else None
        if key.key_type == KeyType.EC:
            return self._points.get(_read(key, Attribute.ID))
        return None


def _read(thing: Any, attribute: Attribute) -> bytes:
    """Return the bytes of an attribute, none where the object does not have it or does not show it."""
    try:
        return bytes(thing[attribute])
    except _UNREADABLE:
        return b""
