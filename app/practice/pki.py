"""The practice certificate authority and the certificates it gives to invented agencies and leaders.

Everything lies in one folder and is made once: `trust/ca.pem` is what a practice office trusts, `keys/` holds
a certificate and an open private key for each invented signer. No real office trusts anything here.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from app.signing.key_reader import Key

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


def practice_pki(
    folder: Path, agency: str = OWN_NAME, leader: str = OWN_LEADER, organ_id: str = OWN_CODE
) -> PracticePki:
    """Return the PKI of a practice folder; make what is missing. What exists keeps its names and keys."""
    keys = folder / "keys"
    about = folder / "pki.json"
    if about.is_file():
        told = json.loads(about.read_text(encoding="utf-8"))
        agency, leader, organ_id = told["agency"], told["leader"], told["organ_id"]
    else:
        _make(folder, agency, leader, organ_id)
        told = {"agency": agency, "leader": leader, "organ_id": organ_id}
        about.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return PracticePki(
        folder=folder,
        own=_house(keys, organ_id, (agency, leader, "Giám đốc")),
        partners={code: _house(keys, code, names) for code, names in PARTNERS.items() if code != organ_id},
    )


def _house(keys: Path, code: str, names: tuple[str, str, str]) -> House:
    agency, leader, title = names
    who = [
        Signer(keys / f"{code}-{role}.pem", keys / f"{code}-{role}.key.pem", name)
        for role, name in (("leader", leader), ("seal", agency))
    ]
    return House(code, agency, who[0], title, who[1])


def _make(folder: Path, agency: str, leader: str, organ_id: str) -> None:
    keys, trust = folder / "keys", folder / "trust"
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    trust.mkdir(exist_ok=True)
    ca_key: Key = rsa.generate_private_key(65537, 2048)
    ca_name = name_of("CA Thực hành Văn thư", "Chương trình Văn thư (thực hành)")
    ca = certify((ca_name, ca_key), (ca_name, ca_key), authority=True)
    houses = PARTNERS | {organ_id: (agency, leader, "Giám đốc")}
    for code, (house, person, title) in houses.items():
        for role, subject in (
            ("leader", name_of(person, house, title)),
            ("seal", name_of(house, house)),
        ):
            key: Key = (
                ec.generate_private_key(ec.SECP256R1()) if code == "H97" else rsa.generate_private_key(65537, 2048)
            )
            made = certify((subject, key), (ca_name, ca_key))
            (keys / f"{code}-{role}.key.pem").write_bytes(pem_of(key))
            (keys / f"{code}-{role}.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "ca.key.pem").write_bytes(pem_of(ca_key))
    (trust / "ca.pem").write_bytes(ca.public_bytes(serialization.Encoding.PEM))


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
