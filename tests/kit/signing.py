"""Signatures by bare pyHanko, for what our own sealing never makes: any certificate, any digest, any archive data."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from asn1crypto import crl, x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509 import (
    CertificateRevocationListBuilder,
    RevokedCertificateBuilder,
    load_der_x509_certificate,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, SimpleSigner
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.signing.timestamps import HttpStamper
from tests.kit.authority import Authority


@dataclass(frozen=True)
class Manner:
    """How to sign: whose certificate, which others go along, a time stamp, archive data, the digest, the field."""

    label: str = "agency"
    along: Sequence[str] = ("issuer",)
    stamped: bool = False
    lasting: bool = False
    digest: str = "sha256"
    field: str = "Signature1"
    tsa: str = "tsa"


def signed(authority: Authority, source: Path, out: Path, manner: Manner = Manner()) -> Path:
    """Sign without any picture."""
    stores: Any = SimpleCertificateStore
    registry = stores.from_certs(authority.certificates(*manner.along))
    signer: Any = SimpleSigner(
        signing_cert=authority.certificates(manner.label)[0],
        signing_key=authority.key("signer"),
        cert_registry=registry,
    )
    metadata = PdfSignatureMetadata(
        field_name=manner.field,
        md_algorithm=manner.digest,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=manner.lasting,
        use_pades_lta=False,
        validation_context=context(authority) if manner.lasting else None,
    )
    stamper = HttpStamper(authority.tsa_of(manner.tsa)) if manner.stamped else None
    made = io.BytesIO()
    with source.open("rb") as stream:
        writer: Any = IncrementalPdfFileWriter(stream)
        PdfSigner(metadata, signer, timestamper=stamper).sign_pdf(writer, output=made)
    out.write_bytes(made.getvalue())
    return out


def stamped_whole(authority: Authority, source: Path, out: Path, tsa: str = "tsa") -> Path:
    """Put a time stamp over the whole document."""
    stamper: Any = PdfTimeStamper(HttpStamper(authority.tsa_of(tsa)))
    made = io.BytesIO()
    with source.open("rb") as stream:
        stamper.timestamp_pdf(IncrementalPdfFileWriter(stream), "sha256", output=made)
    out.write_bytes(made.getvalue())
    return out


def context(authority: Authority) -> ValidationContext:
    """Return what pyHanko's own fetchers gather archive data with."""
    root = x509.Certificate.load(authority.certificate("root"))
    return ValidationContext(trust_roots=[root], allow_fetching=True, revocation_mode="soft-fail")


def brings(source: Path, out: Path, lists: Sequence[bytes]) -> Path:
    """Append revocation lists to the file's security store, as anybody can."""
    made = io.BytesIO()
    with source.open("rb") as stream:
        writer: Any = IncrementalPdfFileWriter(stream)
        store: Any = DocumentSecurityStore
        store.supply_dss_in_writer(writer, None, crls=[crl.CertificateList.load(one) for one in lists])
        writer.write(made)
    out.write_bytes(made.getvalue())
    return out


def made_list(authority: Authority, days_ago: int, *labels: str) -> bytes:
    """Return a revocation list as the issuer might have made it: on it only these, revoked twenty days before."""
    issuer = load_der_x509_certificate(authority.certificate("issuer"))
    key = load_pem_private_key((authority.folder / "issuer.pem").read_bytes(), None)
    assert isinstance(key, rsa.RSAPrivateKey)
    made = datetime.now(UTC).replace(microsecond=0) - timedelta(days=days_ago)
    told = CertificateRevocationListBuilder().issuer_name(issuer.subject)
    told = told.last_update(made).next_update(made + timedelta(days=4))
    for label in labels:
        serial = load_der_x509_certificate(authority.certificate(label)).serial_number
        entry = RevokedCertificateBuilder().serial_number(serial).revocation_date(made - timedelta(days=20))
        told = told.add_revoked_certificate(entry.build())
    return told.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)
