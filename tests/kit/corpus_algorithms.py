"""Signatures that anybody could have made, because of their algorithms; and seals that nobody here can check."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import gcd
from random import Random
from typing import Any

from asn1crypto import cms
from asn1crypto import core as _core
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from tests.kit.corpus import Desk, Maker
from tests.kit.raw_letter import SEAL
from tests.kit.raw_pdf import Raw
from tests.kit.raw_sign import HASHES, Key, Sign, seal_drawing, signed, token

_cms: Any = cms
_V05, _V11 = frozenset({"V05"}), frozenset({"V11"})
_THEN = datetime.now(UTC) - timedelta(days=100)
_ROOM = 9000
_PUBLIC = 65537
Mend = Callable[[Any, bytes], bytes]


def makers() -> list[Maker]:
    """Return the files."""
    attacked = {
        "algorithms: MD5 behind a better hash": (_V11, _behind),
        "algorithms: a key of 512 bits": (_V11, lambda desk: _short_key(desk, 512)),
        "algorithms: a key of 768 bits": (_V11, lambda desk: _short_key(desk, 768)),
        "algorithms: a stamp over an MD5 sum": (_V05, _weak_stamp),
    }
    unclear = {
        "unclear seals: named a stamp": lambda desk: _seal(desk, subfilter=b"/ETSI.RFC3161"),
        "unclear seals: over a SHA-1 sum": _over_sum,
        "unclear seals: of two signers": lambda desk: _mended(desk, _twice),
        "unclear seals: of no signer": lambda desk: _mended(desk, _by_nobody),
        "unclear seals: without certificate": lambda desk: _mended(desk, _bare),
    }
    return [
        *(Maker(name, "attacked", right, make) for name, (right, make) in attacked.items()),
        *(Maker(name, "odd", _V11, make) for name, make in unclear.items()),
    ]


def _sign(**changes: Any) -> Sign:
    return replace(Sign("Dau", box=SEAL, drawing=seal_drawing(SEAL)), **changes)


def _seal(desk: Desk, **changes: Any) -> bytes:
    return signed(desk.leader(), desk.cast.seal, _sign(**changes)).content


def in_hole(raw: Raw, mend: Mend) -> bytes:
    """Return a file whose newest signature is another one; `mend` gets it, and the bytes it covers."""
    content = raw.content
    numbers = re.findall(rb"/ByteRange \[0 (\d+) (\d+) \d+", content)[-1]
    start, end = int(numbers[0]), int(numbers[1])
    held = bytes.fromhex(content[start + 1 : end - 1].decode("ascii"))
    made = mend(_cms.ContentInfo.load(held, strict=False), content[:start] + content[end:]).hex().encode("ascii")
    room = end - start - 2
    assert len(made) <= room
    return content[:start] + b"<" + made.ljust(room, b"0") + b">" + content[end:]


def _mended(desk: Desk, mend: Mend) -> bytes:
    return in_hole(signed(desk.leader(), desk.cast.seal, _sign(spare=_ROOM)), mend)


def _behind(desk: Desk) -> bytes:
    """Sign the attributes, which name SHA-256, by MD5."""
    key = desk.cast.seal.private
    assert isinstance(key, rsa.RSAPrivateKey)

    def mend(told: Any, _data: bytes) -> bytes:
        info = told["content"]["signer_infos"][0]
        attributes = info["signed_attrs"].untag().dump()
        info["signature"] = key.sign(attributes, padding.PKCS1v15(), HASHES["md5"]())
        info["signature_algorithm"] = {"algorithm": "md5_rsa"}
        return bytes(told.dump(force=True))

    return _mended(desk, mend)


def _short_key(desk: Desk, bits: int) -> bytes:
    return signed(desk.leader(), _short(desk, bits), _sign()).content


def _short(desk: Desk, bits: int) -> Key:
    """Return a key that is found by trying, under the agency's name and with a certificate that is trusted."""
    numbers = Random(bits)
    one, other = _prime(numbers, bits // 2), _prime(numbers, bits // 2)
    private = pow(_PUBLIC, -1, (one - 1) * (other - 1))
    parts = rsa.RSAPrivateNumbers(
        one,
        other,
        private,
        rsa.rsa_crt_dmp1(private, one),
        rsa.rsa_crt_dmq1(private, other),
        rsa.rsa_crt_iqmp(one, other),
        rsa.RSAPublicNumbers(_PUBLIC, one * other),
    )
    return desk.cast.certified(parts.private_key(unsafe_skip_rsa_key_validation=True))


def _prime(numbers: Random, bits: int) -> int:
    while True:
        found = numbers.getrandbits(bits) | 1 | (3 << (bits - 2))
        if gcd(found - 1, _PUBLIC) == 1 and all(pow(base, found - 1, found) == 1 for base in (2, 3, 5, 7)):
            return found


def _weak_stamp(desk: Desk) -> bytes:
    """An expired certificate whose hour a trusted service seems to prove, of a sum that two signatures may share."""
    stale = signed(desk.leader(), desk.cast.expired, _sign(at=_THEN, spare=_ROOM))

    def mend(told: Any, _data: bytes) -> bytes:
        info = told["content"]["signer_infos"][0]
        over = hashlib.md5(info["signature"].native, usedforsecurity=False).digest()
        stamp = _cms.ContentInfo.load(token(desk.cast.clock, over, "md5", _THEN))
        held = _cms.CMSAttribute({"type": "signature_time_stamp_token", "values": [stamp]})
        info["unsigned_attrs"] = _cms.CMSAttributes([held])
        return bytes(told.dump(force=True))

    return in_hole(stale, mend)


def _over_sum(desk: Desk) -> bytes:
    """Return a document sealed by the oldest kind of tools: the signature is over the document's SHA-1 sum."""
    key = desk.cast.seal.private
    assert isinstance(key, rsa.RSAPrivateKey)

    def mend(told: Any, data: bytes) -> bytes:
        total = hashlib.sha1(data, usedforsecurity=False).digest()
        held, info = told["content"], told["content"]["signer_infos"][0]
        held["encap_content_info"] = {"content_type": "data", "content": _core.OctetString(total)}
        attributes = info["signed_attrs"].untag()
        for one in attributes:
            if one["type"].native == "message_digest":
                one["values"] = [hashlib.sha256(total).digest()]
        info["signed_attrs"] = attributes
        info["signature"] = key.sign(info["signed_attrs"].untag().dump(), padding.PKCS1v15(), hashes.SHA256())
        return bytes(told.dump(force=True))

    return in_hole(signed(desk.leader(), desk.cast.seal, _sign(spare=_ROOM, subfilter=b"/adbe.pkcs7.sha1")), mend)


def _twice(told: Any, _data: bytes) -> bytes:
    info = told["content"]["signer_infos"][0]
    told["content"]["signer_infos"] = [info, info]
    return bytes(told.dump(force=True))


def _by_nobody(told: Any, _data: bytes) -> bytes:
    told["content"]["signer_infos"] = []
    return bytes(told.dump(force=True))


def _bare(told: Any, _data: bytes) -> bytes:
    told["content"]["certificates"] = []
    return bytes(told.dump(force=True))
