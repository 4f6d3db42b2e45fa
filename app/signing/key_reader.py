"""Private keys in PEM files, for practice only."""

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from app.signing.errors import DigestTooWeak
from app.signing.pins import Pin

_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def load_key(pem: bytes, pin: Pin) -> Key | None:
    """Return the key, or None when the PIN does not open it."""
    try:
        key = load_pem_private_key(pem, (pin.encode() if isinstance(pin, str) else bytes(pin or b"")) or None)
    except (ValueError, TypeError):
        return None
    return key if isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) else None


def sign(key: Key, data: bytes, digest: str) -> bytes:
    """Sign like a token: RSA PKCS#1 v1.5 or ECDSA in DER."""
    if digest not in _HASHES:
        raise DigestTooWeak(digest=digest)
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PKCS1v15(), _HASHES[digest])
    return key.sign(data, ec.ECDSA(_HASHES[digest]))
