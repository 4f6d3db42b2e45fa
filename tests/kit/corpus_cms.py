"""Attacks on the signature's message: certificates that take another's place, attributes that are wrong or gone."""

import hashlib
from collections.abc import Callable
from functools import partial
from typing import Any

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from tests.kit.corpus import Desk, Maker
from tests.kit.corpus_algorithms import in_hole
from tests.kit.corpus_updates import CONTENT, EVIL
from tests.kit.raw_letter import FIRST, SEAL, letter
from tests.kit.raw_pdf import updated
from tests.kit.raw_sign import Key, Sign, cms_of, seal_drawing, signed

_cms: Any = cms
_tsp: Any = tsp
_asn1: Any = asn1
_NEVER = frozenset({"V03", "V05", "V08", "V11"})
Build = Callable[[Desk, bytes], bytes]


def makers() -> list[Maker]:
    """Return the attacks; each makes a message that anybody can make, on a file the agency never saw."""
    return [
        Maker(f"messages: {name}", "attacked", _NEVER, partial(_forged, build)) for name, build in _MESSAGES.items()
    ]


def _forged(build: Build, desk: Desk) -> bytes:
    """Put a message of another making into the hole of a seal on a document with another amount."""
    start = letter()
    evil = updated(start, {CONTENT: {"stream": EVIL}, FIRST: start.objects[FIRST]})
    raw = signed(evil, desk.cast.seal, Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL), spare=12000))
    return in_hole(raw, lambda _told, data: build(desk, data))


def _thief() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def _likeness(desk: Desk, key: rsa.RSAPrivateKey) -> bytes:
    """Return a certificate like the seal's, number and issuer and all, but for its key."""
    real = desk.cast.seal.certificate
    made = (
        x509.CertificateBuilder()
        .subject_name(real.subject)
        .issuer_name(real.issuer)
        .public_key(key.public_key())
        .serial_number(real.serial_number)
        .not_valid_before(real.not_valid_before_utc)
        .not_valid_after(real.not_valid_after_utc)
    )
    for one in real.extensions:
        made = made.add_extension(one.value, critical=one.critical)
    return made.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


def _by_thief(desk: Desk, data: bytes, mend: Callable[[Any, bytes, bytes], None]) -> bytes:
    """Return the thief's message that names the seal's certificate; `mend` gets it, the real and the false one."""
    key = _thief()
    stolen = Key(desk.cast.seal.certificate, key, desk.cast.seal.chain)
    told = _cms.ContentInfo.load(cms_of(stolen, hashlib.sha256(data).digest(), Sign()))
    mend(told, desk.cast.seal.der, _likeness(desk, key))
    return bytes(told.dump(force=True))


def _bag(told: Any, *ders: bytes) -> None:
    kept = [one.chosen for one in told["content"]["certificates"]][1:]
    told["content"]["certificates"] = [_asn1.Certificate.load(der) for der in ders] + kept


def _named_by_key(told: Any, real: bytes, false: bytes) -> None:
    """Name the signer by the identifier of a key that both certificates tell."""
    _bag(told, false, real)
    held = _asn1.Certificate.load(real).key_identifier
    info = told["content"]["signer_infos"][0]
    info["sid"] = _cms.SignerIdentifier("subject_key_identifier", held)
    info["version"] = "v3"


def _naming(desk: Desk, data: bytes, *, real_first: bool) -> bytes:
    def mend(told: Any, real: bytes, false: bytes) -> None:
        _bag(told, *((real, false) if real_first else (false, real)))

    return _by_thief(desk, data, mend)


def _signed(key: Key, attributes: list[dict[str, Any]], data: bytes) -> bytes:
    """Return a message with these attributes alone, signed as they stand."""
    told = _cms.ContentInfo.load(cms_of(key, hashlib.sha256(data).digest(), Sign()))
    info = told["content"]["signer_infos"][0]
    info["signed_attrs"] = _cms.CMSAttributes([_cms.CMSAttribute(one) for one in attributes])
    assert isinstance(key.private, rsa.RSAPrivateKey)
    info["signature"] = key.private.sign(info["signed_attrs"].untag().dump(), padding.PKCS1v15(), hashes.SHA256())
    return bytes(told.dump(force=True))


def _type(name: str = "data") -> dict[str, Any]:
    return {"type": "content_type", "values": [name]}


def _sum(*digests: bytes) -> dict[str, Any]:
    return {"type": "message_digest", "values": list(digests)}


def _reused(desk: Desk, data: bytes) -> bytes:
    """The seal's message over the honest document, its sum exchanged."""
    told = _honest(desk)
    for one in told["content"]["signer_infos"][0]["signed_attrs"]:
        if one["type"].native == "message_digest":
            one["values"] = [hashlib.sha256(data).digest()]
    return bytes(told.dump(force=True))


def _honest(desk: Desk) -> Any:
    """Return the seal's message over another, honest document."""
    return _cms.ContentInfo.load(cms_of(desk.cast.seal, hashlib.sha256(b"Van ban that").digest(), Sign()))


def _attributes_as_content(desk: Desk, data: bytes) -> bytes:
    """The old confusion: what was signed as attributes is taken for content, without attributes."""
    del data
    told = _honest(desk)
    info = told["content"]["signer_infos"][0]
    content = info["signed_attrs"].untag().dump()
    del info["signed_attrs"]
    told["content"]["encap_content_info"] = {"content_type": "data", "content": content}
    return bytes(told.dump(force=True))


def _own_content(desk: Desk, data: bytes) -> bytes:
    """The seal's message over its own content, which comes along and fits."""
    del data
    told = _honest(desk)
    told["content"]["encap_content_info"] = {"content_type": "data", "content": b"Van ban that"}
    return bytes(told.dump(force=True))


def _two_sums(desk: Desk, data: bytes) -> bytes:
    """The message has the honest sum and, in an attribute nobody signed, the other."""
    told = _honest(desk)
    more = [_cms.CMSAttribute(_sum(hashlib.sha256(data).digest()))]
    told["content"]["signer_infos"][0]["unsigned_attrs"] = _cms.CMSAttributes(more)
    return bytes(told.dump(force=True))


def _second_signer(desk: Desk, data: bytes, *, first: bool) -> bytes:
    """The seal's signer info over another document beside a thief's over this one."""
    honest = _honest(desk)
    key = _thief()
    false = Key(x509.load_der_x509_certificate(_likeness(desk, key)), key)
    told = _cms.ContentInfo.load(cms_of(false, hashlib.sha256(data).digest(), Sign()))
    mine, real = told["content"]["signer_infos"][0], honest["content"]["signer_infos"][0]
    told["content"]["signer_infos"] = [mine, real] if first else [real, mine]
    _bag(told, false.der, desk.cast.seal.der)
    return bytes(told.dump(force=True))


def _nothing(desk: Desk, data: bytes) -> bytes:
    """The signature is one that every value fits, in readers that do not look: zeros."""
    told = _cms.ContentInfo.load(cms_of(desk.cast.seal, hashlib.sha256(data).digest(), Sign()))
    told["content"]["signer_infos"][0]["signature"] = b"\0" * 256
    return bytes(told.dump(force=True))


def _cube(desk: Desk, data: bytes) -> bytes:
    told = _cms.ContentInfo.load(cms_of(desk.cast.seal, hashlib.sha256(data).digest(), Sign()))
    told["content"]["signer_infos"][0]["signature"] = b"\0" * 255 + b"\1"
    return bytes(told.dump(force=True))


def _elliptic_zero(desk: Desk, data: bytes) -> bytes:
    told = _cms.ContentInfo.load(cms_of(desk.cast.elliptic, hashlib.sha256(data).digest(), Sign()))
    told["content"]["signer_infos"][0]["signature"] = bytes.fromhex("3006020100020100")
    return bytes(told.dump(force=True))


def _unstamped(desk: Desk, data: bytes) -> bytes:
    """A thief's certificate by the agency's name, its issuer's name as its own authority beside it."""
    key = _thief()
    false = Key(x509.load_der_x509_certificate(_likeness(desk, key)), key, desk.cast.seal.chain)
    return cms_of(false, hashlib.sha256(data).digest(), Sign())


def _below_leaf(desk: Desk, data: bytes) -> bytes:
    """A certificate that a person's certificate signed, which may sign no certificates."""
    key = _thief()
    above = desk.cast.leader
    made = (
        x509.CertificateBuilder()
        .subject_name(desk.cast.seal.certificate.subject)
        .issuer_name(above.certificate.subject)
        .public_key(key.public_key())
        .serial_number(77)
        .not_valid_before(above.certificate.not_valid_before_utc)
        .not_valid_after(above.certificate.not_valid_after_utc)
        .sign(above.private, hashes.SHA256())
    )
    return cms_of(Key(made, key, (above.der, *above.chain)), hashlib.sha256(data).digest(), Sign())


def _wrong_name(desk: Desk, data: bytes) -> bytes:
    """A good signature whose attribute names another certificate than signed."""
    held = _tsp.SigningCertificateV2({"certs": [{"cert_hash": hashlib.sha256(desk.cast.leader.der).digest()}]})
    told = [_type(), _sum(hashlib.sha256(data).digest()), {"type": "signing_certificate_v2", "values": [held]}]
    return _signed(desk.cast.seal, told, data)


_MESSAGES: dict[str, Build] = {
    "a likeness before the real certificate": partial(_naming, real_first=False),
    "a likeness behind the real certificate": partial(_naming, real_first=True),
    "a likeness by the key's name": lambda desk, data: _by_thief(desk, data, _named_by_key),
    "a likeness alone": _unstamped,
    "a certificate by one that may make none": _below_leaf,
    "the sum exchanged": _reused,
    "attributes taken for content": _attributes_as_content,
    "its own content": _own_content,
    "a second sum that nobody signed": _two_sums,
    "a thief and the seal": partial(_second_signer, first=True),
    "the seal and a thief": partial(_second_signer, first=False),
    "no sum": lambda desk, data: _signed(desk.cast.seal, [_type()], data),
    "a sum of nothing": lambda desk, data: _signed(desk.cast.seal, [_type(), _sum(b"")], data),
    "the start of the sum": lambda desk, data: _signed(
        desk.cast.seal, [_type(), _sum(hashlib.sha256(data).digest()[:8])], data
    ),
    "two sums": lambda desk, data: _signed(
        desk.cast.seal, [_type(), _sum(hashlib.sha256(b"Van ban that").digest(), hashlib.sha256(data).digest())], data
    ),
    "a sum twice": lambda desk, data: _signed(
        desk.cast.seal,
        [_type(), _sum(hashlib.sha256(b"that").digest()), _sum(hashlib.sha256(data).digest())],
        data,
    ),
    "zeros": _nothing,
    "one": _cube,
    "a curve's zeros": _elliptic_zero,
    "another certificate named": _wrong_name,
    "of another kind": lambda desk, data: _signed(
        desk.cast.seal, [_type("enveloped_data"), _sum(hashlib.sha256(data).digest())], data
    ),
}
