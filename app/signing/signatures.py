"""What a token is asked to sign, and whether what it answers is the signature of its certificate."""

import hashlib
from typing import Literal

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from app.signing.cryptoki import Order
from app.signing.errors import DigestTooWeak

_DIGEST_INFO = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
Scheme = Literal["pkcs1", "pss", "ecdsa"]
"""How a key signs: RSA by PKCS #1 v1.5 or by PSS, or ECDSA."""
_MECHANISMS: dict[Scheme, dict[str, int]] = {
    "pkcs1": {"": 0x01, "sha256": 0x40, "sha384": 0x41, "sha512": 0x42},
    "pss": {"": 0x0D, "sha256": 0x43, "sha384": 0x44, "sha512": 0x45},
    "ecdsa": {"": 0x1041, "sha256": 0x1044, "sha384": 0x1045, "sha512": 0x1046},
}
"""The mechanism that signs a hash, and those that make the hash themselves; none of them knows SHA-1."""
_PSS_BY = {"sha256": (0x250, 2), "sha384": (0x260, 3), "sha512": (0x270, 4)}
_PSS_KEY = x509.ObjectIdentifier("1.2.840.113549.1.1.10")


def scheme_of(certificate: bytes, offered: frozenset[int]) -> Scheme | None:
    """Return how a certificate's key can sign by SHA-256 on a token that offers these mechanisms (none: not told).

    RSA signs by PSS where the token or the key can do nothing else. None: the token is too weak, or the key no such.
    """
    found = x509.load_der_x509_certificate(certificate)
    elliptic = isinstance(found.public_key(), ec.EllipticCurvePublicKey)
    only_pss = found.public_key_algorithm_oid == _PSS_KEY
    able: tuple[Scheme, ...] = ("ecdsa",) if elliptic else ("pss",) if only_pss else ("pkcs1", "pss")
    wanted = {one: {_MECHANISMS[one][""], _MECHANISMS[one]["sha256"]} for one in able}
    return next((one for one in able if not offered or wanted[one] & offered), None)


def orders_of(data: bytes, digest: str, scheme: Scheme) -> list[Order]:
    """Return the ways to have this signed: over our own hash first, else over the data; raises DigestTooWeak."""
    if digest not in _DIGEST_INFO:
        raise DigestTooWeak(digest=digest)
    hashed = hashlib.new(digest, data).digest()
    parameter = (*_PSS_BY[digest], len(hashed)) if scheme == "pss" else ()
    bare = _DIGEST_INFO[digest] + hashed if scheme == "pkcs1" else hashed
    known = _MECHANISMS[scheme]
    return [Order(known[""], bare, parameter), Order(known[digest], data, parameter)]


def in_der(raw: bytes) -> bytes:
    """Return a token's two halves of an ECDSA signature as DER; raises ValueError for an odd length."""
    half, odd = divmod(len(raw), 2)
    if odd or not half:
        message = f"{len(raw)} bytes"
        raise ValueError(message)
    return encode_dss_signature(int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big"))


def check(certificate: bytes, signature: bytes, data: bytes, digest: str, *, pss: bool = False) -> None:
    """Verify with the certificate's public key, an RSA signature by PSS only where that is said.

    Raises InvalidSignature.
    """
    public = x509.load_der_x509_certificate(certificate).public_key()
    if isinstance(public, rsa.RSAPublicKey):
        by = _HASHES[digest]
        salted = padding.PSS(padding.MGF1(by), by.digest_size)
        public.verify(signature, data, salted if pss else padding.PKCS1v15(), by)
    elif isinstance(public, ec.EllipticCurvePublicKey):
        public.verify(signature, data, ec.ECDSA(_HASHES[digest]))
    else:
        raise InvalidSignature
