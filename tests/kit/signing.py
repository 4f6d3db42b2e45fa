"""Signatures by bare pyHanko, for what our own sealing never makes: any certificate, any digest, any archive data."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, SimpleSigner
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
    stamper = HttpStamper(authority.tsa) if manner.stamped else None
    made = io.BytesIO()
    with source.open("rb") as stream:
        writer: Any = IncrementalPdfFileWriter(stream)
        PdfSigner(metadata, signer, timestamper=stamper).sign_pdf(writer, output=made)
    out.write_bytes(made.getvalue())
    return out


def stamped_whole(authority: Authority, source: Path, out: Path) -> Path:
    """Put a time stamp over the whole document."""
    stamper: Any = PdfTimeStamper(HttpStamper(authority.tsa))
    made = io.BytesIO()
    with source.open("rb") as stream:
        stamper.timestamp_pdf(IncrementalPdfFileWriter(stream), "sha256", output=made)
    out.write_bytes(made.getvalue())
    return out


def context(authority: Authority) -> ValidationContext:
    """Return what pyHanko's own fetchers gather archive data with."""
    root = x509.Certificate.load(authority.certificate("root"))
    return ValidationContext(trust_roots=[root], allow_fetching=True, revocation_mode="soft-fail")
