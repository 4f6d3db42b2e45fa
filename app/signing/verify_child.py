"""Checking signatures inside a process of its own: about one odd file in six makes the library raise."""

import asyncio
import logging
import re
import zlib
from pathlib import Path
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.validation import async_validate_pdf_signature, async_validate_pdf_timestamp
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko.sign.validation.utils import CMSAlgorithmUsagePolicy
from pyhanko_certvalidator import ValidationContext

from app.base.clock import to_vietnam
from app.pages.sheets import Box
from app.signing.certificate_reader import anchors_in, read_certificate
from app.signing.chains import Standing, algorithm_rules, standing
from app.signing.examined import Asked, Examined, Signed
from app.signing.painting import painted_over
from app.signing.report import Changes, Covers, Kind, SignatureFact

_TRACE = re.compile(rb"/ByteRange\b|/Type\s*/(?:Sig|DocTimeStamp)\b|/SubFilter\s*/(?:adbe|ETSI)", re.IGNORECASE)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"stream\r?\n")
Anchors = tuple[bytes, ...]
_STREAM_MOST, _STREAMS_MOST = 4 << 20, 4000
_HEADER_WITHIN = 1024
_OTHER_KINDS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8")
_WAITING = ("so_van_ban", "ngay_ban_hanh", "thang_ban_hanh")
_COVERS: dict[SignatureCoverageLevel, Covers] = {
    SignatureCoverageLevel.ENTIRE_FILE: "whole",
    SignatureCoverageLevel.ENTIRE_REVISION: "revision",
}


def examine(pdf: Path, asked: Asked) -> Examined:
    """Return what the signatures of a file say; whatever goes wrong is an answer, never an exception."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    content = pdf.read_bytes()
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        other = _other_kind(pdf, content)
        return Examined(readable=other, traces=has_traces(content), other_kind=other)
    try:
        return _examined(pdf, content, asked)
    except Exception as problem:  # noqa: BLE001, RUF100 - any parser error means "could not be checked"
        return Examined(readable=False, traces=True, problem=type(problem).__name__)


def revision(pdf: Path, end: int, out: Path) -> Path:
    """Write the file as it was signed: its first `end` bytes."""
    out.write_bytes(pdf.read_bytes()[:end])
    return out


def has_traces(content: bytes) -> bool:
    """Tell whether the bytes hold anything that a signature leaves, also escaped or inside packed objects."""
    if _seen(content):
        return True
    for number, start in enumerate(_STREAM.finditer(content)):
        if number > _STREAMS_MOST:
            return True
        if b"/ObjStm" in content[max(0, start.start() - 300) : start.start()] and _seen(
            _unpacked(content, start.end())
        ):
            return True
    return False


def _seen(content: bytes) -> bool:
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), content) if b"#" in content else content
    return bool(_TRACE.search(plain))


def _unpacked(content: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(content[start:], _STREAM_MOST)
    except zlib.error:
        return b""


def _other_kind(pdf: Path, content: bytes) -> bool:
    """Tell whether this is another kind of file, which no PDF signature can be in."""
    if content.startswith(_OTHER_KINDS):
        return True
    return pdf.suffix.lower() != ".pdf" and b"\0" not in content


def _examined(pdf: Path, content: bytes, asked: Asked) -> Examined:
    with pdf.open("rb") as stream:
        reader = PdfFileReader(stream, strict=False)
        if reader.encrypted:
            return Examined(readable=False, traces=True, problem="encrypted")
        embedded = list(reader.embedded_signatures)
        if not embedded:
            return Examined(traces=has_traces(content))
        pages = _page_numbers(reader)
        anchors = tuple(anchors_in(asked.trust))
        signed = sorted((_signed(one, (anchors, asked), pages) for one in embedded), key=lambda one: one.end)
        last = max(embedded, key=lambda one: one.signed_revision)
        end = signed[-1].end
        later = last.signed_revision + 1 < reader.xrefs.total_revisions
        return Examined(
            signatures=tuple(signed),
            traces=True,
            tail=not later and bool(content[end:].strip(b"\0\t\r\n\x0c ")),
            waiting=_waiting(reader, pages),
        )


def _signed(one: EmbeddedPdfSignature, against: tuple[Anchors, Asked], pages: dict[int, int]) -> Signed:
    anchors, asked = against
    status = asyncio.run(_status(one, anchors, asked))
    certificate = read_certificate(one.signer_cert.dump())
    stamped = getattr(status, "timestamp_validity", None)
    timestamp = one.sig_object_type == "/DocTimeStamp"
    proven = stamped if stamped is not None and stamped.valid and stamped.intact else None
    told = status.timestamp if timestamp else proven.timestamp if proven else one.self_reported_timestamp
    how = standing(
        one.signer_cert,
        one.other_embedded_certs,
        (told if timestamp or (proven and proven.trusted) else None, told, asked.at),
        (anchors, asked.policy),
    )
    page, box = _where(one, pages)
    kind: Kind = "timestamp" if timestamp else certificate.whose
    changes, additions = _changes(one)
    fact = SignatureFact(
        field=str(one.field_name),
        signer=certificate.name,
        organisation=certificate.organisation or certificate.name,
        title=certificate.title,
        issuer=certificate.issuer,
        kind=kind,
        time=to_vietnam(told) if told else None,
        time_source="timestamp" if timestamp or proven else "signer" if told else "none",
        covers=_COVERS.get(one.coverage, "part") if one.coverage is not None else "part",
        intact=bool(status.intact and status.valid),
        changes_after=changes,
        additions=additions,
        page=page,
        weak=one.md_algorithm in asked.policy.weak,
        **_of(how),
    )
    start, length = int(one.byte_range[2]), int(one.byte_range[3])
    return Signed(fact, one.signer_cert.sha256.hex(), start + length, box)


def _of(how: Standing) -> dict[str, Any]:
    return {
        "certificate": how.state,
        "expired_since": how.expired_since,
        "refused": how.refused,
        "source": how.source,
    }


async def _status(one: EmbeddedPdfSignature, anchors: Anchors, asked: Asked) -> Any:
    rules = algorithm_rules(asked.policy)
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(der) for der in anchors],
        allow_fetching=False,
        moment=asked.at,
        algorithm_usage_policy=rules,
    )
    if one.sig_object_type == "/DocTimeStamp":
        return await async_validate_pdf_timestamp(one, context)
    return await async_validate_pdf_signature(one, context, algorithm_policy=CMSAlgorithmUsagePolicy.lift_policy(rules))


def _changes(one: EmbeddedPdfSignature) -> tuple[Changes, bool]:
    """Return how the file changed after this signature, and whether more than archive data was added."""
    found = one.diff_result
    if one.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return "none", False
    if not isinstance(found, DiffResult):
        return "not_permitted", True
    level = found.modification_level
    if level == ModificationLevel.NONE:
        return "none", False
    limit = one.docmdp_level
    if level == ModificationLevel.OTHER or (limit is not None and level.value > limit.value):
        return "not_permitted", True
    return "permitted", level != ModificationLevel.LTA_UPDATES


def _where(one: EmbeddedPdfSignature, pages: dict[int, int]) -> tuple[int, Box | None]:
    field = one.sig_field
    try:
        left, bottom, right, top = (float(edge) for edge in field["/Rect"])
        page = pages.get(getattr(field.raw_get("/P"), "idnum", -1), 0)
    except (KeyError, ValueError, TypeError):
        return 0, None
    if left == right or bottom == top:
        return page, None
    return page, (min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _page_numbers(reader: Any) -> dict[int, int]:
    count = int(reader.root["/Pages"]["/Count"])
    return {reader.find_page_for_modification(number)[0].idnum: number for number in range(count)}


def _waiting(reader: Any, pages: dict[int, int]) -> tuple[tuple[int, Box], ...]:
    """Return the boxes of the form fields for number and date, which the agency fills after the leader."""
    found = []
    for entry in reader.root["/AcroForm"]["/Fields"]:
        field = entry.get_object()
        if field.get("/FT") == "/Tx" and str(field.get("/T")) in _WAITING and "/Rect" in field:
            left, bottom, right, top = (float(edge) for edge in field["/Rect"])
            page = pages.get(getattr(field.raw_get("/P"), "idnum", -1), 0) if "/P" in field else 0
            found.append((page, (left, bottom, right, top)))
    return tuple(found)


TASKS = {"examine": examine, "revision": revision, "painted_over": painted_over}
