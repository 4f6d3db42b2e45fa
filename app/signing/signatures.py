"""What a token is asked to sign, and whether what it answers is the signature of its certificate."""

import hashlib

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
_RSA_PKCS, _ECDSA = 0x01, 0x1041
_RSA_WITH = {"sha256": 0x40, "sha384": 0x41, "sha512": 0x42}
_ECDSA_WITH = {"sha256": 0x1044, "sha384": 0x1045, "sha512": 0x1046}


def orders_of(data: bytes, digest: str, *, elliptic: bool) -> list[Order]:
    """Return the ways to have this signed: over our own hash first, else over the data; raises DigestTooWeak."""
    if digest not in _DIGEST_INFO:
        raise DigestTooWeak(digest=digest)
    hashed = hashlib.new(digest, data).digest()
    if elliptic:
        return [Order(_ECDSA, hashed), Order(_ECDSA_WITH[digest], data)]
    return [Order(_RSA_PKCS, _DIGEST_INFO[digest] + hashed), Order(_RSA_WITH[digest], data)]


def in_der(raw: bytes) -> bytes:
    """Return a token's two halves of an ECDSA signature as DER; raises ValueError for an odd length."""
    half, odd = divmod(len(raw), 2)
    if odd or not half:
        message = f"{len(raw)} bytes"
        raise ValueError(message)
    return encode_dss_signature(int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big"))


def check(certificate: bytes, signature: bytes, data: bytes, digest: str) -> None:
    """Verify with the certificate's public key; raises InvalidSignature."""
    public = x509.load_der_x509_certificate(certificate).public_key()
    if isinstance(public, rsa.RSAPublicKey):
        public.verify(signature, data, padding.PKCS1v15(), _HASHES[digest])
    elif isinstance(public, ec.EllipticCurvePublicKey):
        public.verify(signature, data, ec.ECDSA(_HASHES[digest]))
    else:
        raise InvalidSignature
