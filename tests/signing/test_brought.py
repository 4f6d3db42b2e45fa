"""What a file brings along about revocation: one good answer does not outweigh a list that tells of a revocation."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import crl, ocsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp as answers
from cryptography.x509.oid import AuthorityInformationAccessOID

from app.practice.pki import certify, name_of
from app.signing.anchors import anchors_in
from app.signing.brought import Brought
from app.signing.chains import Against, Standing, Times, standing
from app.signing.policy import policy
from app.signing.revocation import Line

_NOW = datetime.now(UTC).replace(microsecond=0)
_SERVICE = "http://127.0.0.1:9/ocsp"
_NAME = name_of("CA Mẫu", "Mẫu")


class Issuer:
    """An authority that answers about one certificate."""

    def __init__(self, folder: Path) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = certify((_NAME, self.key), (_NAME, self.key), authority=True)
        (folder / "ca.pem").write_bytes(self.certificate.public_bytes(Encoding.PEM))
        self.folder = folder
        self.leaf = self._leaf()

    def _leaf(self) -> x509.Certificate:
        key = ec.generate_private_key(ec.SECP256R1())
        place = x509.UniformResourceIdentifier("http://127.0.0.1:9/list.crl")
        point = x509.DistributionPoint([place], relative_name=None, reasons=None, crl_issuer=None)
        service = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(_SERVICE))
        return (
            x509.CertificateBuilder()
            .subject_name(name_of("Sở Mẫu", "Sở Mẫu"))
            .issuer_name(_NAME)
            .public_key(key.public_key())
            .serial_number(12)
            .not_valid_before(_NOW - timedelta(days=100))
            .not_valid_after(_NOW + timedelta(days=100))
            .add_extension(x509.CRLDistributionPoints([point]), critical=False)
            .add_extension(x509.AuthorityInformationAccess([service]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
            .sign(self.key, hashes.SHA256())
        )

    def list_of(self, *revoked: int) -> crl.CertificateList:
        """Return a list made today; what it names was revoked two days ago."""
        builder = x509.CertificateRevocationListBuilder().issuer_name(_NAME)
        builder = builder.last_update(_NOW - timedelta(hours=1)).next_update(_NOW + timedelta(days=6))
        for serial in revoked:
            one = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(_NOW - timedelta(days=2))
            builder = builder.add_revoked_certificate(one.build())
        made = builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER)
        return crl.CertificateList.load(made)

    def good(self) -> ocsp.OCSPResponse:
        """Return an answer of three days ago that calls the certificate good."""
        builder = answers.OCSPResponseBuilder().add_response(
            cert=self.leaf,
            issuer=self.certificate,
            algorithm=hashes.SHA256(),
            cert_status=answers.OCSPCertStatus.GOOD,
            this_update=_NOW - timedelta(days=3),
            next_update=_NOW + timedelta(days=6),
            revocation_time=None,
            revocation_reason=None,
        )
        builder = builder.responder_id(answers.OCSPResponderEncoding.HASH, self.certificate)
        made = builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER)
        return ocsp.OCSPResponse.load(made)

    def standing(self, brought: Brought) -> Standing:
        """Return how the certificate stands, offline, with what a file brought along."""
        leaf = asn1.Certificate.load(self.leaf.public_bytes(Encoding.DER))
        against = Against(anchors_in(self.folder), policy(), Line(offline=True), brought)
        return standing(leaf, Times(None, _NOW - timedelta(days=1), _NOW), against)


@pytest.fixture
def issuer(tmp_path: Path) -> Issuer:
    return Issuer(tmp_path)


def test_an_older_good_answer_does_not_hide_a_revocation(issuer: Issuer) -> None:
    assert issuer.standing(Brought(lists=(issuer.list_of(12),), answers=(issuer.good(),))).state == "revoked"


def test_answer_and_list_that_agree(issuer: Issuer) -> None:
    assert issuer.standing(Brought(lists=(issuer.list_of(13),), answers=(issuer.good(),))).state == "ok"
    assert issuer.standing(Brought(answers=(issuer.good(),))).state == "ok"
    assert issuer.standing(Brought(lists=(issuer.list_of(12),))).state == "revoked"
    assert issuer.standing(Brought()).state == "unknown"
