"""Checking signatures inside a process of its own: about one odd file in six makes the library raise."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from app.pages.sheets import Box
from app.signing.anchors import anchors_in, authorities_of
from app.signing.brought import Brought
from app.signing.certificates import Certificate
from app.signing.chains import NOT_THEN, Against, Standing, Times, standing
from app.signing.changes import WAITING
from app.signing.drawn import looks_alike
from app.signing.examined import Asked, Examined, Heard, Own, Signed
from app.signing.revocation import Limits, Line, publishes
from app.signing.signature_reader import (
    Desk,
    brought_along,
    certificates_with,
    document_stamps,
    listed,
    read_signature,
    where,
)
from app.signing.structure import accounted, clean_hole
from app.signing.traces import has_scripts, has_traces
from app.signing.twofold import Doubles, read_apart

log = logging.getLogger(__name__)

_HEADER_WITHIN = 1024
_WAITING_MOST = (300.0, 60.0)
"""Points: a field larger than a line for number or date is no place for them."""
_OTHER_KINDS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8")


def examine(pdf: Path, asked: Asked) -> Examined:
    """Return what the signatures of a file say; whatever goes wrong is an answer, never an exception."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    content = pdf.read_bytes()
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        other = _other_kind(pdf, content)
        return Examined(readable=other, traces=has_traces(content), other_kind=other)
    try:
        with Doubles() as doubles:
            return _examined(pdf, (content, doubles), asked)
    except Exception as problem:  # any parser error means "could not be checked"
        return Examined(readable=False, traces=True, problem=type(problem).__name__)


def revision(pdf: Path, end: int, out: Path) -> Path:
    """Write the file as it was signed: its first `end` bytes."""
    out.write_bytes(pdf.read_bytes()[:end])
    return out


def _other_kind(pdf: Path, content: bytes) -> bool:
    """Tell whether this is another kind of file, which no PDF signature can be in."""
    if content.startswith(_OTHER_KINDS):
        return True
    return pdf.suffix.lower() != ".pdf" and b"\0" not in content


def _examined(pdf: Path, read: tuple[bytes, Doubles], asked: Asked) -> Examined:
    content, doubles = read
    with pdf.open("rb") as stream:
        reader = PdfFileReader(stream, strict=False)
        if reader.encrypted:
            return Examined(readable=False, traces=True, problem="encrypted")
        embedded, odd = _embedded(reader)
        if not embedded and not odd:
            return Examined(traces=has_traces(content))
        pages = _page_numbers(reader)
        line = _line(asked)
        signed, failed = _read_all(embedded, Desk(_against(reader, embedded, (asked, line)), asked.at, pages))
        unclear = (*odd, *failed)
        places = tuple((page, box) for page, box in (where(field, pages) for _, field in unclear) if box)
        found = Examined(traces=True, odd=tuple(name for name, _ in unclear), odd_places=places, notes=_about(line))
        if not signed:
            return found
        last = max(embedded, key=lambda one: one.signed_revision)
        later = last.signed_revision + 1 < reader.xrefs.total_revisions
        told = not later or signed[-1].fact.changes_after == "none"
        found = replace(
            found,
            signatures=tuple(signed),
            tail=told and not unclear and bool(content[signed[-1].end :].strip(b"\0\t\r\n\x0c ")),
            waiting=_waiting(reader, pages),
        )
        found = _strictly(found, content, _packed(reader))
        signers = [one for one in embedded if one.sig_object_type != "/DocTimeStamp"] or embedded
        first = min(one.signed_revision for one in signers)
        apart = read_apart(reader, content) or doubles.heard
        return _doubted(found, (("pictures", not looks_alike(reader, first)), ("twofold", apart)))


def _strictly(found: Examined, content: bytes, packed: list[bytes]) -> Examined:
    """Correct the library where the bytes, read strictly, say less: what a signature covers, what was added after."""
    signed = tuple(
        replace(one, fact=replace(one.fact, end=one.end))
        if clean_hole(content, one.told) and (one.fact.covers != "whole" or one.end == len(content))
        else replace(one, fact=replace(one.fact, covers="part"))
        for one in found.signatures
    )
    first = min((one.end for one in signed if one.fact.kind != "timestamp"), default=len(content))
    told = (("structure", not accounted(content, first)), ("scripts", has_scripts(content, packed)))
    return _doubted(replace(found, signatures=signed), told)


def _doubted(found: Examined, reasons: tuple[tuple[str, bool], ...]) -> Examined:
    """Call a file one that cannot be checked where a reason holds, which is noted."""
    notes = tuple(note for note, holds in reasons if holds)
    return replace(found, readable=found.readable and not notes, notes=(*found.notes, *notes))


def _packed(reader: PdfFileReader) -> list[bytes]:
    """Return what the object streams of all revisions hold, however they are packed."""
    untyped: Any = reader
    found = []
    for revision in range(untyped.xrefs.total_revisions):
        for reference in untyped.xrefs.object_streams_used_in(revision):
            found.append(bytes(untyped.get_object(reference, revision=revision).data))
    return found


Odd = tuple[str, Any]
"""The name of a field and the field, whose signature cannot be checked."""


def _embedded(reader: PdfFileReader) -> tuple[list[EmbeddedPdfSignature], list[Odd]]:
    """Return the signatures, and the fields whose signature cannot even be opened."""
    found, odd = [], []
    for name, _, field in enumerate_sig_fields(reader, filled_status=True):
        try:
            found.append(EmbeddedPdfSignature(reader, field, name))
        except Exception:  # whatever is odd in it, the others are still told
            odd.append((str(name), field.get_object()))
    return found, odd


def _read_all(embedded: list[EmbeddedPdfSignature], desk: Desk) -> tuple[list[Signed], list[Odd]]:
    """Return what the signatures say, in the order of their revisions: time stamps are read first, the last
    before what it proves."""
    read: dict[EmbeddedPdfSignature, Signed] = {}
    failed = []
    stamps = [one for one in embedded if one.sig_object_type == "/DocTimeStamp"]
    stamps.sort(key=lambda one: one.signed_revision, reverse=True)
    desk = replace(desk, unseen=frozenset(str(one.field_name) for one in stamps if not _shown(one, desk)))
    for one in (*stamps, *(one for one in embedded if one not in stamps)):
        desk = replace(desk, later=document_stamps((each, read[each]) for each in stamps if each in read))
        try:
            read[one] = read_signature(one, desk)
        except Exception as problem:  # any parser error means: this one could not be checked
            log.info("a signature cannot be read: %s", type(problem).__name__)
            failed.append((str(one.field_name), one.sig_field))
    return sorted(read.values(), key=lambda one: one.end), failed


def _shown(one: EmbeddedPdfSignature, desk: Desk) -> bool:
    return where(one.sig_field, desk.pages)[1] is not None


def _line(asked: Asked) -> Line:
    told = asked.policy.patience
    limits = Limits(told.reuse, told.keep, told.question, told.file, told.rest)
    return Line(asked.kept, asked.offline, limits)


def _against(reader: PdfFileReader, embedded: list[EmbeddedPdfSignature], by: tuple[Asked, Line]) -> Against:
    """Return what each certificate is checked against; any signature may bring the issuer another one lacks."""
    asked, line = by
    brought = brought_along(reader)
    for one in embedded:
        brought = brought.with_others(certificates_with(one))
    return Against(anchors_in(asked.trust), asked.policy, line, brought)


def _about(line: Line) -> tuple[str, ...]:
    """Return what the way to the services told about this machine."""
    return tuple(
        note
        for note, holds in (("clock_wrong", line.clock_wrong), ("service_unreachable", bool(line.problems)))
        if holds
    )


def _page_numbers(reader: Any) -> dict[int, int]:
    """Return the pages' numbers by their objects, and by the objects of what stands on them."""
    found: dict[int, int] = {}
    for number in range(int(reader.root["/Pages"]["/Count"])):
        reference = reader.find_page_for_modification(number)[0]
        page = reference.get_object()
        found[reference.idnum] = number
        found.update((one.idnum, number) for one in listed(page, "/Annots") if hasattr(one, "idnum"))
    return found


def _waiting(reader: Any, pages: dict[int, int]) -> tuple[tuple[int, Box], ...]:
    """Return the boxes of the form fields for number and date, which the agency fills after the leader."""
    found = []
    for entry in reader.root["/AcroForm"]["/Fields"]:
        field = entry.get_object()
        if field.get("/FT") == "/Tx" and str(field.get("/T")) in WAITING and "/Rect" in field:
            left, bottom, right, top = (float(edge) for edge in field["/Rect"])
            if abs(right - left) > _WAITING_MOST[0] or abs(top - bottom) > _WAITING_MOST[1]:
                continue
            page = pages.get(getattr(field.raw_get("/P"), "idnum", -1), 0) if "/P" in field else 0
            found.append((page, (left, bottom, right, top)))
    return tuple(found)


def own(certificate: bytes, chain: tuple[bytes, ...], asked: Asked) -> Own:
    """Return how a certificate stands that is about to sign; `chain` are issuers' certificates that lie beside it.

    The issuer is asked anew, however young the answers are that are kept here: they stand in where it is silent.
    """
    known = Brought(certificates=tuple(x509.Certificate.load(der) for der in chain))
    line = replace(_line(asked), anew=not asked.offline)
    signer = x509.Certificate.load(certificate)
    found = standing(signer, Times(None, None, asked.at), Against(anchors_in(asked.trust), asked.policy, line, known))
    over = found.state == "expired" or (found.refused and NOT_THEN in found.notes)
    return Own(found.state, over=over, heard=_heard(found, signer, line), since=found.since)


def _heard(found: Standing, signer: x509.Certificate, line: Line) -> Heard:
    """Return what the answer rests on; one that was kept counts for the whole path."""
    if not publishes(signer):
        return "unpublished"
    if found.state not in {"ok", "revoked"}:
        return "none"
    return "kept" if found.kept or any(one.kept for one in line.seen.values()) else "online"


def authorities(file: Path) -> list[Certificate]:
    """Return the certificates of authorities that a file holds; none when it holds no certificate at all."""
    return authorities_of(file.read_bytes())


TASKS = {
    "examine": examine,
    "revision": revision,
    "own": own,
    "authorities": authorities,
    "anchors": anchors_in,
}
