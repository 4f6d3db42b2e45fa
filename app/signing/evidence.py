"""Making signatures outlast their services: revocation data and a document time stamp, appended to a sealed file.

Runs in the sealing process. Works for files signed while the line was down as well as for those signed a moment ago:
the update leaves every signed byte alone (PAdES baseline LT; ETSI EN 319 142-1).
"""

import asyncio
import contextlib
import logging
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import extract_certificate_info
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.timestamps import TimestampRequestError
from pyhanko.sign.validation.dss import DocumentSecurityStore, collect_validation_info
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError, RevokedError, ValidationError

from app.base.clock import now
from app.signing.anchors import trusted_in
from app.signing.appending import Appender
from app.signing.errors import SealNotPdf, TimestampUnavailable
from app.signing.marks import Lasting, Wish
from app.signing.revocation import Line, can_be_asked, fetchers
from app.signing.timestamps import HttpStamper, stamper

_STAMP_ROOM = 24000


def publishes(certificates: tuple[bytes, ...]) -> bool:
    """Tell whether the issuer of any of these certificates says where its revocations are told."""
    return any(can_be_asked(x509.Certificate.load(der)) for der in certificates)


def prolong(source: Path, out: Path, wish: Wish) -> Lasting:
    """Write what could be had, if it adds anything; raises SealNotPdf, TimestampUnavailable."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    try:
        told = asyncio.run(_prolong(source, out, wish))
        lasting = _with_own_chain(out, told, wish) if told.fresh else told.lasting
        return replace(lasting, until=_until(out if lasting.added else source)) if lasting.stamped else lasting
    except TimestampRequestError as problem:
        raise TimestampUnavailable(reason=str(problem)[:200]) from problem
    finally:
        out.with_name(out.name + ".part").unlink(missing_ok=True)


@dataclass(frozen=True)
class _Told:
    """What came of one update, and whether the document was stamped in it."""

    lasting: Lasting
    fresh: bool


def _with_own_chain(out: Path, told: _Told, wish: Wish) -> Lasting:
    """Keep what tells of the stamping service's own certificates too: they expire as the others do."""
    again = out.with_name(out.name + ".again")
    try:
        more = asyncio.run(_prolong(out, again, replace(wish, renew=False), of_stamps=True)).lasting
        if more.added:
            again.replace(out)
    finally:
        again.unlink(missing_ok=True)
    missing = tuple(dict.fromkeys((*told.lasting.missing, *more.missing)))
    return replace(told.lasting, revocation=told.lasting.revocation and not more.missing, missing=missing)


async def _prolong(source: Path, out: Path, wish: Wish, *, of_stamps: bool = False) -> _Told:
    with source.open("rb") as stream:
        try:
            reader = PdfFileReader(stream, strict=False)
            signed = list(reader.embedded_regular_signatures)
            stamps = list(reader.embedded_timestamp_signatures)
        except Exception as problem:
            raise SealNotPdf(file=source.name) from problem
        line = Line(folder=wish.kept)
        chosen = stamps if of_stamps else [*signed, *(stamps if wish.renew else ())]
        gathered = [await _gathered(one, line, wish) for one in chosen]
        missing = tuple(sorted({name for one in gathered for name in one.unheard}))
        lacks = wish.renew or (not stamps and bool(signed) and not _stamped(signed[-1]))
        unstamped = bool(wish.tsa) and bool(signed) and lacks
        writer = Appender.from_reader(reader)
        added = _add_evidence(writer, gathered) if line.seen else False
        told = await _write(writer, out, wish.tsa if unstamped else "", added=added)
    lasting = Lasting(
        revocation=bool(line.seen) and not missing and not any(one.lost for one in gathered),
        stamped=(unstamped and not told) or (bool(stamps) or any(map(_stamped, signed))),
        missing=(*missing, *([told] if told else [])),
        added=added or (unstamped and not told),
        revoked=tuple(dict.fromkeys(one.revoked for one in gathered if one.revoked)),
    )
    return _Told(lasting, unstamped and not told)


@dataclass(frozen=True)
class _Gathered:
    """What was fetched for one signature: its contents, the context with the answers, its paths, who was not heard.

    `lost` tells that no proof can be had any more, for a certificate has expired or was revoked; `revoked` names one
    that was revoked before it signed.
    """

    contents: str
    context: Any
    paths: list[Any]
    unheard: list[str]
    lost: bool = False
    revoked: str = ""


async def _gathered(one: EmbeddedPdfSignature, line: Line, wish: Wish) -> _Gathered:
    """Fetch what tells of a signature's certificates."""
    own = [cert for cert in one.other_embedded_certs if cert.self_issued]
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(der) for der in trusted_in(wish.trust, now())] + own,
        other_certs=one.other_embedded_certs,
        fetchers=fetchers(line),
        allow_fetching=True,
        revocation_mode="soft-fail",
        moment=now(),
    )
    contents, paths = one.pkcs7_content.hex(), []
    try:
        with contextlib.suppress(PathError, ValueError):
            paths = await collect_validation_info(one, context)
    except ValidationError as problem:
        return _Gathered(contents, context, [], [], lost=True, revoked=_revoked(problem, one))
    certificates = {cert.sha256: cert for path in paths for cert in _of(path)} or {
        cert.sha256: cert for cert in (one.signer_cert, *one.other_embedded_certs)
    }
    unheard = [
        _name(cert)
        for cert in certificates.values()
        if can_be_asked(cert) and not cert.self_issued and cert.sha256 not in line.seen
    ]
    return _Gathered(contents, context, paths, unheard)


def _revoked(problem: ValidationError, one: EmbeddedPdfSignature) -> str:
    """Return the name of a certificate that was revoked before it signed, or nothing."""
    signed = one.self_reported_timestamp
    late = isinstance(problem, RevokedError) and (signed is None or problem.revocation_dt <= signed)
    return _name(one.signer_cert) if late else ""


def _name(cert: x509.Certificate) -> str:
    return str(cert.subject.native.get("common_name", ""))


def _of(path: Any) -> list[x509.Certificate]:
    return [cert for cert in path if isinstance(cert, x509.Certificate)]


def _add_evidence(writer: IncrementalPdfFileWriter, gathered: list[_Gathered]) -> bool:
    changed = False
    for one in gathered:
        store = DocumentSecurityStore.supply_dss_in_writer(
            writer, one.contents.encode("ascii"), paths=one.paths, validation_context=one.context
        )
        changed = changed or bool(store.modified)
    return changed


async def _write(writer: IncrementalPdfFileWriter, out: Path, tsa: str, *, added: bool) -> str:
    """Write the update, with a document time stamp if a service is named; return why there is none."""
    part, service = out.with_name(out.name + ".part"), stamper(tsa)
    answered = service is not None and await _answers(service)
    if not (added or answered):
        return "timestamp" if service else ""
    with part.open("w+b") as output:
        if service is not None and answered:
            stamped = PdfTimeStamper(service).async_timestamp_pdf
            await stamped(writer, "sha256", bytes_reserved=_STAMP_ROOM, output=output)
        else:
            _whole(writer).write(output)
        output.flush()
        os.fsync(output.fileno())
    part.replace(out)
    return "timestamp" if service is not None and not answered else ""


def _whole(writer: IncrementalPdfFileWriter) -> Any:
    return writer


async def _answers(service: HttpStamper) -> bool:
    """Ask once before the file is begun; pyHanko keeps the answer as a measure of the next one's length."""
    try:
        await service.async_dummy_response("sha256")
    except (TimestampRequestError, ValueError):
        return False
    return True


def _until(pdf: Path) -> datetime | None:
    """Return when the certificate of the newest time stamp ends; of those inside signatures the first that ends."""
    with pdf.open("rb") as stream:
        reader = PdfFileReader(stream, strict=False)
        stamps = sorted(reader.embedded_timestamp_signatures, key=lambda one: one.signed_revision)
        inside = [
            extract_certificate_info(content).signer_cert
            for one in reader.embedded_regular_signatures
            for content in extract_tst_data_iter(one.signer_info, signed=False)
        ]
        ends = [one.signer_cert.not_valid_after for one in stamps[-1:]] or [one.not_valid_after for one in inside]
    return min(ends, default=None)


def _stamped(one: EmbeddedPdfSignature) -> bool:
    return any(True for _ in extract_tst_data_iter(one.signer_info, signed=False))
