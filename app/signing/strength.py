"""How strong one signature is by the policy: the hash that was signed, the hash it was signed with, the key."""

from asn1crypto import cms, x509

from app.signing.policy import Policy


def is_refused(told: cms.SignerInfo, certificate: x509.Certificate, policy: Policy) -> bool:
    """Tell whether anybody could have made this signature, so that it can be called neither intact nor changed."""
    return _bits(certificate) < policy.least_rsa_bits or bool(_hashes(told) & set(policy.refused))


def is_weak(told: cms.SignerInfo, certificate: x509.Certificate, policy: Policy) -> bool:
    """Tell whether the signature, or its certificate, rests on what is to be noted."""
    return is_weak_certificate(certificate, policy) or bool(_hashes(told) & set(policy.weak))


def is_weak_certificate(certificate: x509.Certificate, policy: Policy) -> bool:
    """Tell whether a certificate, by its key or by what it was signed with, is to be noted."""
    return has_weak_key(certificate, policy) or _hash_of(certificate["signature_algorithm"]) in policy.weak


def has_weak_key(certificate: x509.Certificate, policy: Policy) -> bool:
    """Tell whether a key is too short to be called strong."""
    return _curve_bits(certificate) < policy.strong_ec_bits or _bits(certificate) < policy.strong_rsa_bits


def _hashes(told: cms.SignerInfo) -> set[str]:
    """Return the hash of the document, and that of the signature itself, which may be another one."""
    return {str(told["digest_algorithm"]["algorithm"].native), _hash_of(told["signature_algorithm"])}


def _hash_of(algorithm: cms.SignedDigestAlgorithm) -> str:
    try:
        return str(algorithm.hash_algo)
    except ValueError:  # plain RSA and Edwards curves name none
        return ""


def _bits(certificate: x509.Certificate) -> float:
    """Return the length of an RSA or DSA key; keys of other kinds have no limit here."""
    key = certificate.public_key
    return key.bit_size if key.algorithm in {"rsa", "rsassa_pss", "dsa"} else float("inf")


def _curve_bits(certificate: x509.Certificate) -> float:
    """Return the size of a key on an elliptic curve, of which one coordinate or both are told."""
    key = certificate.public_key
    if key.algorithm != "ec":
        return float("inf")
    point = bytes(key["public_key"].native)
    both = point[:1] == b"\4"
    return (len(point) - 1) * 8 // (2 if both else 1)
