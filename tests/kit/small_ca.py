"""A certificate authority in memory: any certificate, any list, any answer, made in a millisecond and asked by nobody.

What the services would say lies in a folder as answers that were kept; so a whole walk to an anchor needs no network.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from asn1crypto import algos, crl, ocsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp as answers
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID
from pyhanko_certvalidator.authority import AuthorityWithCert
from pyhanko_certvalidator.fetchers.common_utils import format_ocsp_request
from pyhanko_certvalidator.util import get_pyca_cryptography_hash

from app.signing.anchors import anchors_in
from app.signing.brought import Brought
from app.signing.chains import Against, Standing, Times, standing
from app.signing.policy import policy
from app.signing.revocation import Line

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
Revoked = x509.RevokedCertificate
NOW = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=6)
"""The moment of checking: ahead of the clock, so that it is no moment of the past however late a test comes to run."""
DAY = timedelta(days=1)
LIST = "http://127.0.0.1:9/list.crl"
SERVICE = "http://127.0.0.1:9/ocsp"
_ROLES = {"authority": ("key_cert_sign", "crl_sign"), "signer": ("digital_signature", "content_commitment")}
_USES = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
_ALL_USES = (*_USES, "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")


@dataclass(frozen=True)
class Held:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: Key

    @property
    def der(self) -> bytes:
        """The certificate as DER."""
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def pem(self) -> bytes:
        """The certificate as PEM."""
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def read(self) -> asn1.Certificate:
        """The certificate as the library holds it."""
        return asn1.Certificate.load(self.der)


@dataclass(frozen=True)
class Wanted:
    """What a certificate shall be; `ca` None leaves the constraint out, `uses` None the key's usage."""

    name: str
    ca: bool | None = False
    path: int | None = None
    uses: tuple[str, ...] | None = _ROLES["signer"]
    days: tuple[int, int] = (-100, 100)
    more: tuple[tuple[x509.ExtensionType, bool], ...] = ()
    serial: int = 0


def authority(name: str, path: int | None = None) -> Wanted:
    """Return what the certificate of an authority usually is."""
    return Wanted(name, ca=True, path=path, uses=_ROLES["authority"])


def telling(*more: x509.ExtensionType, critical: bool = False) -> tuple[tuple[x509.ExtensionType, bool], ...]:
    """Return extensions as a certificate or a list holds them."""
    return tuple((one, critical) for one in more)


def name(text: str) -> x509.Name:
    """Return a name of one part."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def usage(*uses: str) -> x509.KeyUsage:
    """Return the usage of a key."""
    return x509.KeyUsage(**{one: one in uses for one in _ALL_USES})


def issue(wanted: Wanted, by: Held | None = None, key: Key | None = None) -> Held:
    """Return a new certificate, signed by its own key where nobody else signs it."""
    made_of = key or ec.generate_private_key(ec.SECP256R1())
    signing = by.key if by else made_of
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(wanted.name))
        .issuer_name(by.certificate.subject if by else name(wanted.name))
        .public_key(made_of.public_key())
        .serial_number(wanted.serial or x509.random_serial_number())
        .not_valid_before(NOW + wanted.days[0] * DAY)
        .not_valid_after(NOW + wanted.days[1] * DAY)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(made_of.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False)
    )
    if wanted.ca is not None:
        builder = builder.add_extension(x509.BasicConstraints(wanted.ca, wanted.path), critical=True)
    if wanted.uses is not None:
        builder = builder.add_extension(usage(*wanted.uses), critical=True)
    for extension, critical in wanted.more:
        builder = builder.add_extension(extension, critical=critical)
    return Held(builder.sign(signing, hashes.SHA256()), made_of)


def nameless(wanted: Wanted, issuer: x509.Name, keys: tuple[Key, Key]) -> Held:
    """Return a certificate that does not tell by whose key it was signed; `keys` are that one and its own."""
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(wanted.name))
        .issuer_name(issuer)
        .public_key(keys[1].public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + wanted.days[0] * DAY)
        .not_valid_after(NOW + wanted.days[1] * DAY)
        .add_extension(x509.BasicConstraints(bool(wanted.ca), None), critical=True)
    )
    return Held(builder.sign(keys[0], hashes.SHA256()), keys[1])


def points(*places: str) -> x509.CRLDistributionPoints:
    """Return where lists lie."""
    return x509.CRLDistributionPoints([_point(one) for one in places])


def _point(place: str) -> x509.DistributionPoint:
    return x509.DistributionPoint([x509.UniformResourceIdentifier(place)], None, None, None)


def services(*places: str) -> x509.AuthorityInformationAccess:
    """Return where OCSP answers."""
    ocsps = AuthorityInformationAccessOID.OCSP
    return x509.AuthorityInformationAccess(
        [x509.AccessDescription(ocsps, x509.UniformResourceIdentifier(one)) for one in places]
    )


def listed(serial: int, since: datetime, *more: x509.ExtensionType) -> Revoked:
    """Return an entry of a list."""
    builder = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(since)
    for one in more:
        builder = builder.add_extension(one, critical=False)
    return builder.build()


@dataclass(frozen=True)
class Issue:
    """When a list or an answer was made, until when it holds, and what else it tells."""

    made: datetime = NOW - timedelta(hours=1)
    until: datetime | None = NOW + 6 * DAY
    more: tuple[tuple[x509.ExtensionType, bool], ...] = ()


def list_of(by: Held, *entries: Revoked, issue: Issue = Issue(), issuer: x509.Name | None = None) -> bytes:
    """Return a list of revoked certificates."""
    builder = x509.CertificateRevocationListBuilder().issuer_name(issuer or by.certificate.subject)
    builder = builder.last_update(issue.made).next_update(issue.until or issue.made)
    for entry in entries:
        builder = builder.add_revoked_certificate(entry)
    for extension, critical in issue.more:
        builder = builder.add_extension(extension, critical=critical)
    return builder.sign(by.key, hashes.SHA256()).public_bytes(Encoding.DER)


@dataclass(frozen=True)
class Says:
    """What an answer says about a certificate: good, revoked since, or unknown."""

    since: datetime | None = None
    unknown: bool = False
    reason: x509.ReasonFlags | None = None


def old_fashioned(held: Held, by: Held) -> Held:
    """Return the same certificate signed over SHA-1, as the library for making certificates refuses to."""
    made = held.read
    made["tbs_certificate"]["signature"] = algos.SignedDigestAlgorithm({"algorithm": "sha1_ecdsa"})
    made["signature_algorithm"] = algos.SignedDigestAlgorithm({"algorithm": "sha1_ecdsa"})
    told = made["tbs_certificate"].dump(force=True)
    assert isinstance(by.key, ec.EllipticCurvePrivateKey)
    made["signature_value"] = by.key.sign(told, ec.ECDSA(get_pyca_cryptography_hash("sha1")))
    return Held(x509.load_der_x509_certificate(made.dump(force=True)), held.key)


def answer(about: Held, issuer: Held, by: Held, says: Says = Says(), issue: Issue = Issue()) -> bytes:
    """Return an answer about a certificate; whoever is not the issuer lays the own certificate beside it."""
    status = answers.OCSPCertStatus.REVOKED if says.since else answers.OCSPCertStatus.GOOD
    builder = answers.OCSPResponseBuilder().add_response(
        cert=about.certificate,
        issuer=issuer.certificate,
        algorithm=hashes.SHA256(),
        cert_status=answers.OCSPCertStatus.UNKNOWN if says.unknown else status,
        this_update=issue.made,
        next_update=issue.until,
        revocation_time=says.since,
        revocation_reason=says.reason,
    )
    builder = builder.responder_id(answers.OCSPResponderEncoding.HASH, by.certificate)
    if by is not issuer:
        builder = builder.certificates([by.certificate])
    return builder.sign(by.key, hashes.SHA256()).public_bytes(Encoding.DER)


def responder(by: Held, *more: x509.ExtensionType, days: tuple[int, int] = (-10, 10)) -> Held:
    """Return one who may answer for an authority, where `more` says so."""
    told = tuple((one, False) for one in (*more, x509.OCSPNoCheck()))
    return issue(Wanted("Responder", days=days, more=told), by)


OCSP_SIGNING = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING])


class Scene:
    """A trust folder, what the services would say, and the walk."""

    def __init__(self, folder: Path) -> None:
        """Make a root that is trusted, and an issuer below it."""
        self.trust, self._kept = folder / "trust", folder / "kept"
        self.trust.mkdir()
        self._kept.mkdir()
        self.root = issue(authority("Root"))
        self.issuer = issue(authority("Issuer"), self.root)
        self.trusts(self.root)

    def trusts(self, *held: Held) -> None:
        """Lay certificates into the trust folder."""
        for one in held:
            (self.trust / f"{one.certificate.serial_number:x}.pem").write_bytes(one.pem)

    def leaf(self, *more: x509.ExtensionType, by: Held | None = None, wanted: Wanted = Wanted("Signer")) -> Held:
        """Return a signer's certificate."""
        return issue(replace(wanted, more=(*wanted.more, *telling(*more))), by or self.issuer)

    def lies(self, place: str, content: bytes, kind: str = "crl") -> None:
        """Let a service answer to a plain question."""
        (self._kept / f"{kind}-{sha256(place.encode()).hexdigest()[:32]}").write_bytes(content)

    def says(self, about: Held, content: bytes, place: str = SERVICE, issuer: Held | None = None) -> None:
        """Let an OCSP service answer."""
        of = AuthorityWithCert((issuer or self.issuer).read)
        asked = format_ocsp_request(about.read, of, certid_hash_algo="sha1", request_nonces=False).dump()
        (self._kept / f"ocsp-{sha256(place.encode() + asked).hexdigest()[:32]}").write_bytes(content)

    def stands(self, leaf: Held, *along: Held, times: Times | None = None, stamping: bool = False) -> Standing:
        """Return how a certificate stands."""
        brought = Brought(tuple(one.read for one in along or (self.issuer,)))
        return self.walks(leaf, brought, times, stamping=stamping)

    def walks(self, leaf: Held, brought: Brought, times: Times | None = None, *, stamping: bool = False) -> Standing:
        """Return how a certificate stands with what a file brings along."""
        line = Line(self._kept, offline=True)
        against = Against(anchors_in(self.trust), policy(), line, brought, stamping)
        return standing(leaf.read, times or Times(None, NOW - DAY, NOW), against)

    def bringing(self, *lists: bytes, said: tuple[bytes, ...] = (), along: tuple[Held, ...] = ()) -> Brought:
        """Return what a file brings along, with the issuer's certificate."""
        return Brought(
            tuple(one.read for one in (*(along or (self.issuer,)),)),
            tuple(crl.CertificateList.load(one) for one in lists),
            tuple(ocsp.OCSPResponse.load(one) for one in said),
        )
