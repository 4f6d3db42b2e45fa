"""The practice certificate authority and the certificates it gives to invented agencies and leaders.

Everything lies in one folder and is made once: `trust/ca.pem` is what a practice office trusts, `keys/` holds
a certificate and an open private key for each invented signer. No real office trusts anything here.
"""

import json
import os
import shutil
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from app.base.paths import default_data_folder
from app.signing.key_reader import Key, load_key

OWN_CODE = "H99.05"
OWN_NAME = "Sở Thử nghiệm tỉnh Mẫu Một"
OWN_LEADER = "Trần Văn Mẫu"
PARTNERS = {
    "H99": ("Ủy ban nhân dân tỉnh Mẫu Một", "Lê Thị Minh Họa", "Chủ tịch"),
    "H98": ("Ủy ban nhân dân tỉnh Mẫu Hai", "Phạm Văn Giả Định", "Chủ tịch"),
    "H97": ("Ủy ban nhân dân tỉnh Mẫu Ba", "Hoàng Thị Thí Dụ", "Chủ tịch"),
    "G99": ("Bộ Ví dụ", "Nguyễn Văn Ví Dụ", "Thứ trưởng"),
    "H99.31": ("Ủy ban nhân dân xã Ví Dụ, tỉnh Mẫu Một", "Đỗ Văn Xã", "Chủ tịch"),
}
_USAGE = {
    "digital_signature": False,
    "content_commitment": False,
    "key_encipherment": False,
    "data_encipherment": False,
    "key_agreement": False,
    "key_cert_sign": False,
    "crl_sign": False,
    "encipher_only": False,
    "decipher_only": False,
}


_ELLIPTIC = "H97"


@dataclass(frozen=True)
class Signer:
    """A certificate and its open private key, as PEM files."""

    certificate: Path
    key: Path
    name: str


@dataclass(frozen=True)
class House:
    """An invented agency: its code and name, its leader's key and its seal's key."""

    code: str
    name: str
    leader: Signer
    title: str
    seal: Signer


@dataclass(frozen=True)
class PracticePki:
    """The practice authority with the own office and its partners, by agency code."""

    folder: Path
    own: House
    partners: dict[str, House]

    @property
    def trust(self) -> Path:
        """The folder of anchors a practice office trusts."""
        return self.folder / "trust"

    @property
    def ca(self) -> Path:
        """The authority's certificate."""
        return self.trust / "ca.pem"

    def house(self, code: str) -> House:
        """Return the agency of a code."""
        return self.own if code == self.own.code else self.partners[code]


def practice_pki(folder: Path, agency: str = "", leader: str = "", organ_id: str = "") -> PracticePki:
    """Return the PKI of a practice folder; make what is missing.

    Without names the own office is the one the folder knows, or the usual one. Another name gets another key.
    """
    known = _known(folder)
    own = (organ_id or known[0], agency or known[1], leader or known[2])
    keys = folder / "keys"
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    ca_key = _authority(folder)
    partners = {code: _house(keys, code, names) for code, names in PARTNERS.items() if code != own[0]}
    house = _house(keys, own[0], (own[1], own[2], "Giám đốc"))
    for one in (house, *partners.values()):
        _certificates(one, ca_key)
    told = {"organ_id": own[0], "agency": own[1], "leader": own[2]}
    (folder / "pki.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return PracticePki(folder=folder, own=house, partners=partners)


def _known(folder: Path) -> tuple[str, str, str]:
    about = folder / "pki.json"
    if not about.is_file():
        return OWN_CODE, OWN_NAME, OWN_LEADER
    told = json.loads(about.read_text(encoding="utf-8"))
    return told["organ_id"], told["agency"], told["leader"]


def _house(keys: Path, code: str, names: tuple[str, str, str]) -> House:
    agency, leader, title = names
    who = [
        Signer(keys / f"{code}-{role}.pem", keys / f"{code}-{role}.key.pem", name)
        for role, name in (("leader", leader), ("seal", agency))
    ]
    return House(code, agency, who[0], title, who[1])


def _authority(folder: Path) -> Key:
    """Return the key of the practice authority: one for all practice folders of this user.

    So samples written in one folder are trusted by an office in another.
    """
    kept = folder / "ca.key.pem"
    found = load_key(kept.read_bytes(), None) if kept.is_file() else None
    if found is not None:
        return found
    shared = default_data_folder(practice=True) / "authority"
    key = load_key((shared / "ca.key.pem").read_bytes(), None) if (shared / "ca.pem").is_file() else None
    if key is None:
        key = _new_authority(shared)
    (folder / "trust").mkdir(exist_ok=True)
    shutil.copyfile(shared / "ca.pem", folder / "trust" / "ca.pem")
    kept.write_bytes(pem_of(key))
    return key


def _new_authority(shared: Path) -> Key:
    key: Key = rsa.generate_private_key(65537, 2048)
    made = certify((CA_NAME, key), (CA_NAME, key), authority=True)
    shared.mkdir(parents=True, exist_ok=True, mode=0o700)
    (shared / "ca.key.pem").write_bytes(pem_of(key))
    fresh = shared / "ca.part"
    fresh.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    fresh.replace(shared / "ca.pem")
    return key


def _certificates(house: House, ca_key: Key) -> None:
    subjects = (
        (house.leader, name_of(house.leader.name, house.name, house.title)),
        (house.seal, name_of(house.name, house.name)),
    )
    for signer, subject in subjects:
        if signer.certificate.is_file() and _subject(signer.certificate) == subject:
            continue
        key, certificate = _pair(subject, ca_key, elliptic=house.code == _ELLIPTIC)
        signer.key.write_bytes(key)
        signer.certificate.write_bytes(certificate)


def _pair(subject: x509.Name, ca_key: Key, *, elliptic: bool) -> tuple[bytes, bytes]:
    """Return the key and the certificate of a subject as PEM: one pair for all practice folders of this user.

    Making a key takes a tenth of a second and more, and a practice folder needs a dozen.
    """
    authority = ca_key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    named = sha256(subject.public_bytes() + authority + bytes([elliptic])).hexdigest()[:24]
    kept = default_data_folder(practice=True) / "authority" / f"{named}.pem"
    if not kept.is_file():
        key: Key = ec.generate_private_key(ec.SECP256R1()) if elliptic else rsa.generate_private_key(65537, 2048)
        made = certify((subject, key), (CA_NAME, ca_key))
        kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = kept.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
        fresh.write_bytes(pem_of(key) + made.public_bytes(serialization.Encoding.PEM))
        fresh.replace(kept)
    both = kept.read_bytes()
    cut = both.index(b"-----BEGIN CERTIFICATE-----")
    return both[:cut], both[cut:]


def _subject(file: Path) -> x509.Name:
    return x509.load_pem_x509_certificate(file.read_bytes()).subject


def name_of(common: str, organisation: str, title: str = "") -> x509.Name:
    """Return a subject as Vietnamese providers write it."""
    parts = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
        x509.NameAttribute(NameOID.COMMON_NAME, common),
    ]
    return x509.Name(parts + ([x509.NameAttribute(NameOID.TITLE, title)] if title else []))


def certify(
    subject: tuple[x509.Name, Key],
    issuer: tuple[x509.Name, Key],
    *,
    authority: bool = False,
    days: tuple[int, int] = (-365, 5 * 365),
) -> x509.Certificate:
    """Return a certificate for the subject's key, signed by the issuer's; `days` from now bound its life."""
    now = datetime.now(UTC).replace(microsecond=0)
    usage = (
        {"key_cert_sign": True, "crl_sign": True}
        if authority
        else {"digital_signature": True, "content_commitment": True}
    )
    public = subject[1].public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject[0])
        .issuer_name(issuer[0])
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**(_USAGE | usage)), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer[1].public_key()), critical=False)
        .sign(issuer[1], hashes.SHA256())
    )


def pem_of(key: Key, pin: str = "") -> bytes:
    """Return a private key as PKCS#8 PEM, locked by the PIN if one is given."""
    lock: serialization.KeySerializationEncryption = (
        serialization.BestAvailableEncryption(pin.encode()) if pin else serialization.NoEncryption()
    )
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)


CA_NAME = name_of("CA Thực hành Văn thư", "Chương trình Văn thư (thực hành)")
