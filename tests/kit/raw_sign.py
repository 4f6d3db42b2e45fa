"""Signatures made by hand: the CMS by asn1crypto, the key by cryptography, the field and its range as raw bytes."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from asn1crypto import algos, cms, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from tests.kit.raw_letter import rectangle, shape, words
from tests.kit.raw_pdf import Bodies, How, Obj, Raw, added, indirect, ref, updated

_cms: Any = cms
_tsp: Any = tsp
_algos: Any = algos
_asn1: Any = asn1
HASHES: dict[str, Callable[[], hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
    "md5": hashes.MD5,
}
_RANGE = b"[0 0000000000 0000000000 0000000000]"
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Key:
    """A certificate, its private key, and certificates that go with it (DER)."""

    certificate: x509.Certificate
    private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    chain: tuple[bytes, ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)


_rooms: dict[tuple[object, ...], tuple[int, Key]] = {}


@dataclass(frozen=True)
class Sign:
    """How one signature is made: its field's box and what is drawn there, its algorithms, and what it forbids.

    `field` names a waiting field of the document that is signed instead of a new one. `lock` is DocMDP's level;
    `also` changes other objects in the same update; `shown` is the picture's own object, where a drawing will not do;
    `mend` writes everything otherwise; `spare` are hex digits of the hole that nothing fills.
    """

    name: str = "Ky"
    page: int = 0
    box: Box | None = None
    drawing: bytes = b""
    shown: Obj | None = None
    digest: str = "sha256"
    subfilter: bytes = b"/ETSI.CAdES.detached"
    at: datetime | None = None
    stamp: Key | None = None
    lock: int = 0
    certify: bool = False
    field: str = ""
    how: How | None = None
    timestamp: bool = False
    also: Callable[[Raw], Bodies] | None = None
    root: int = 0
    spare: int = 60
    mend: Callable[[Raw, Bodies], Bodies] | None = None


def signed(raw: Raw, key: Key, sign: Sign) -> Raw:
    """Append an update with a signature over all of the file."""
    value = raw.size
    changed = _objects(raw, (key, sign), value)
    changed = sign.mend(raw, changed) if sign.mend else changed
    made = updated(raw, changed, sign.how, sign.root)
    return _filled(made, len(raw.content), lambda digested: _content(key, sign, digested))


def text(name: str, size: int = 9) -> bytes:
    """Return the drawing of a line in a signature's picture."""
    return words((2, 4), name.encode("ascii"), size)


def seal_drawing(box: Box) -> bytes:
    """Return a red double ring with a few letters, as a seal looks."""
    width, height = box[2] - box[0], box[3] - box[1]
    ring = b"1 0 0 RG 2 w %g %g %g %g re S 1 w %g %g %g %g re S\n"
    inner = (10, 10, width - 20, height - 20)
    letters = b"1 0 0 rg BT /F1 8 Tf 14 %g Td (SO THU) Tj ET\n" % (height - 20)
    return ring % (2, 2, width - 4, height - 4, *inner) + letters


def ink(box: Box) -> bytes:
    """Return a blue scrawl, as a person's signature looks."""
    width, height = box[2] - box[0], box[3] - box[1]
    return b"0 0 0.7 RG 1.5 w 4 4 m %g %g %g 0 %g %g c S\n" % (width / 3, height, width / 2, width - 6, height - 6)


def _objects(raw: Raw, by: tuple[Key, Sign], value: int) -> Bodies:
    key, sign = by
    changed = sign.also(raw) if sign.also else {}
    at, drawn = value + 1, value + 2
    taken = max(changed, default=0)
    if taken >= value:
        message = "what goes along must not take the signature's numbers"
        raise ValueError(message)
    known = {**raw.objects, **changed}
    page = raw.pages[sign.page]
    waiting = [n for n, obj in known.items() if sign.field and obj.get("/T") == b"(%s)" % sign.field.encode("ascii")]
    changed[value] = _value(key, sign)
    if sign.lock:
        changed[value]["/Reference"] = (
            b"[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P %d/V/1.2>>>>]" % sign.lock
        )
    if sign.certify:
        changed[raw.root] = {**known[raw.root], "/Perms": b"<</DocMDP %s>>" % ref(value)}
    widget = dict(known[waiting[0]]) if waiting else _widget(sign, page)
    if sign.box and sign.drawing:
        changed[drawn] = sign.shown or shape(sign.box, sign.drawing, raw.font)
        widget["/AP"] = b"<</N %s>>" % ref(drawn)
    changed[waiting[0] if waiting else at] = {**widget, "/V": ref(value)}
    form = known[raw.form]
    changed[raw.form] = {**form, "/SigFlags": b"3"}
    if not waiting:
        changed[raw.form]["/Fields"] = added(form["/Fields"], at)
        notes = known[page]["/Annots"]
        if notes.endswith(b"R"):
            apart = int(notes.split()[0])
            changed[apart] = {"raw": added(known[apart]["raw"], at)}
        else:
            changed[page] = {**known[page], "/Annots": added(notes, at)}
    return changed


def _widget(sign: Sign, page: int) -> dict[str, bytes]:
    return {
        "/Type": b"/Annot",
        "/Subtype": b"/Widget",
        "/FT": b"/Sig",
        "/T": b"(%s)" % sign.name.encode("ascii"),
        "/F": b"132",
        "/P": ref(page),
        "/Rect": rectangle(sign.box or (0, 0, 0, 0)),
    }


def _room(key: Key, sign: Sign) -> int:
    """Return the hex digits that a signature by this key takes, and some more; tried once for each kind."""
    kind = (id(key), sign.digest, sign.stamp is not None, sign.timestamp, sign.spare)
    if kind not in _rooms:
        _rooms[kind] = (2 * len(_content(key, sign, b"")) + sign.spare, key)
    return _rooms[kind][0]


def _value(key: Key, sign: Sign) -> dict[str, bytes]:
    kind = b"/DocTimeStamp" if sign.timestamp else b"/Sig"
    return {
        "/Type": kind,
        "/Filter": b"/Adobe.PPKLite",
        "/SubFilter": b"/ETSI.RFC3161" if sign.timestamp else sign.subfilter,
        "/ByteRange": _RANGE,
        "/Contents": b"<" + b"0" * _room(key, sign) + b">",
    }


def _filled(raw: Raw, after: int, make: Callable[[bytes], bytes]) -> Raw:
    """Put range and signature into the hole of the newest update."""
    from dataclasses import replace

    content = raw.content
    hole = content.index(b"/Contents <0", after) + len(b"/Contents ")
    rest = content.index(b">", hole) + 1
    told = b"[0 %d %d %d]" % (hole, rest, len(content) - rest)
    content = content.replace(_RANGE, told.ljust(len(_RANGE)), 1) if content.count(_RANGE) == 1 else content
    found = make(content[:hole] + content[rest:]).hex().encode("ascii")
    assert len(found) <= rest - hole - 2
    return replace(raw, content=content[:hole] + b"<" + found.ljust(rest - hole - 2, b"0") + b">" + content[rest:])


def _content(key: Key, sign: Sign, data: bytes) -> bytes:
    digest = hashlib.new(sign.digest, data).digest()
    if sign.timestamp:
        return token(key, digest, sign.digest, sign.at)
    return cms_of(key, digest, sign)


def cms_of(key: Key, digest: bytes, sign: Sign) -> bytes:
    """Return a detached CMS signature with the attributes of PAdES over a digest."""
    moment = (sign.at or datetime.now(UTC)).replace(microsecond=0)
    attributes = [
        {"type": "content_type", "values": ["data"]},
        {"type": "message_digest", "values": [digest]},
        {"type": "signing_time", "values": [_cms.Time({"utc_time": moment})]},
        _signing_certificate(key),
    ]
    told = _signed(key, _cms.CMSAttributes([_cms.CMSAttribute(one) for one in attributes]), sign.digest)
    if sign.stamp:
        over = hashlib.sha256(told["signature"].native).digest()
        stamp = _cms.ContentInfo.load(token(sign.stamp, over, "sha256", moment + timedelta(seconds=2)))
        told["unsigned_attrs"] = _cms.CMSAttributes(
            [_cms.CMSAttribute({"type": "signature_time_stamp_token", "values": [stamp]})]
        )
    return _wrapped(key, told, sign.digest, {"content_type": "data"})


def token(key: Key, digest: bytes, algorithm: str, at: datetime | None) -> bytes:
    """Return a timestamp token over a digest."""
    moment = (at or datetime.now(UTC)).replace(microsecond=0)
    info = _tsp.TSTInfo(
        {
            "version": "v1",
            "policy": "1.3.6.1.4.1.99999.1",
            "message_imprint": {"hash_algorithm": {"algorithm": algorithm}, "hashed_message": digest},
            "serial_number": int.from_bytes(digest[:6], "big"),
            "gen_time": moment,
        }
    )
    attributes = [
        {"type": "content_type", "values": ["tst_info"]},
        {"type": "message_digest", "values": [hashlib.sha256(info.dump()).digest()]},
        _signing_certificate(key),
    ]
    told = _signed(key, _cms.CMSAttributes([_cms.CMSAttribute(one) for one in attributes]), "sha256")
    box = {"content_type": "tst_info", "content": _cms.ParsableOctetString(info.dump())}
    return _wrapped(key, told, "sha256", box, "v3")


def _signing_certificate(key: Key) -> dict[str, Any]:
    held = _tsp.SigningCertificateV2({"certs": [{"cert_hash": hashlib.sha256(key.der).digest()}]})
    return {"type": "signing_certificate_v2", "values": [held]}


def _signed(key: Key, attributes: Any, digest: str) -> Any:
    """Return signer info over the attributes."""
    algorithm = HASHES[digest]()
    if isinstance(key.private, rsa.RSAPrivateKey):
        signature = key.private.sign(attributes.dump(), padding.PKCS1v15(), algorithm)
        how = "rsassa_pkcs1v15"
    else:
        signature = key.private.sign(attributes.dump(), ec.ECDSA(algorithm))
        how = f"{digest}_ecdsa"
    held = _asn1.Certificate.load(key.der)
    return _cms.SignerInfo(
        {
            "version": "v1",
            "sid": _cms.SignerIdentifier(
                "issuer_and_serial_number",
                _cms.IssuerAndSerialNumber({"issuer": held.issuer, "serial_number": held.serial_number}),
            ),
            "digest_algorithm": {"algorithm": digest},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": how},
            "signature": signature,
        }
    )


def _wrapped(key: Key, told: Any, digest: str, box: dict[str, Any], version: str = "v1") -> bytes:
    held = [_asn1.Certificate.load(der) for der in (key.der, *key.chain)]
    content = {
        "version": version,
        "digest_algorithms": [_algos.DigestAlgorithm({"algorithm": digest})],
        "encap_content_info": box,
        "certificates": held,
        "signer_infos": [told],
    }
    made: bytes = _cms.ContentInfo({"content_type": "signed_data", "content": _cms.SignedData(content)}).dump()
    return made


def appended(raw: Raw, number: int, obj: dict[str, bytes]) -> Raw:
    """Return the file with one object and no section that names it."""
    return raw.plus(indirect(number, obj))
