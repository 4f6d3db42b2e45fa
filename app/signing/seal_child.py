"""Sealing inside its own process: pyHanko writes the file with a hole, the key fills it from outside.

Two halves instead of a signer that calls out: the process that knows pyHanko needs no token, the window's
process needs no pyHanko, and the half-made file is never the one that counts.
"""

import asyncio
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from asn1crypto import algos, cms, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest
from pyhanko.sign.timestamps import TimestampRequestError
from pyhanko.sign.validation.pdf_embedded import read_certification_data
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.signing.appearance import MarkContent, MarkStyle
from app.signing.appending import Appender
from app.signing.errors import SealNotPdf, TimestampUnavailable
from app.signing.evidence import prolong, publishes
from app.signing.fitting import face
from app.signing.images import check_image
from app.signing.marks import Gap, Half, Mark, Order, Run, SealFacts, SignatureBox
from app.signing.timestamps import HttpStamper

_store: Any = SimpleCertificateStore
_pdf: Any = generic
DIGEST = "sha256"
_NODES_MOST = 200_000
_FILL_SIZE = 13.0
_XMP_MOST = 1 << 20
_PDFA_PART = re.compile(rb"""pdfaid:part(?:>\s*|\s*=\s*["'])([1-4])""")
_PDFA_LEVEL = re.compile(rb"""pdfaid:conformance(?:>\s*|\s*=\s*["'])([A-Za-z])""")


def inspect(pdf: Path) -> SealFacts:
    """Return what the file says about changing it; raises SealNotPdf."""
    try:
        with pdf.open("rb") as stream:
            reader = PdfFileReader(stream, strict=False)
            if reader.encrypted:
                return SealFacts(encrypted=True)
            _reach_pages(reader)
            return _facts(reader)
    except Exception as problem:
        raise SealNotPdf(file=pdf.name) from problem


def _reach_pages(reader: Any) -> None:
    """Read the first and the last page as a new field will: a damaged tree of pages is told before any number."""
    for page in (0, -1):
        reference, _ = reader.find_page_for_modification(page)
        reference.get_object()


def begin(order: Order, certificate: bytes, chain: tuple[bytes, ...]) -> Half:
    """Write the next revision with a hole for the signature and return what the key must sign."""
    part = order.out.with_name(order.out.name + ".part")
    signer = _signer(certificate, chain, bytes(512), pss=order.pss)
    with order.source.open("rb") as stream:
        writer = Appender(stream, strict=False)
        for name, text in order.fill:
            _fill(writer, name, text)
        with part.open("w+b") as output:
            prepared, _, _ = asyncio.run(
                _pdf_signer(order, signer, _field_name(writer, order.mark)).async_digest_doc_for_signing(
                    writer, bytes_reserved=_room(certificate, chain, order.tsa), output=output
                )
            )
    attributes = asyncio.run(signer.signed_attrs(prepared.document_digest, DIGEST, use_pades=True))
    return Half(
        part=part,
        attributes=attributes.dump(),
        digest=prepared.document_digest,
        start=prepared.reserved_region_start,
        end=prepared.reserved_region_end,
    )


def finish(order: Order, half: Half, signature: bytes, certificate: bytes, chain: tuple[bytes, ...]) -> None:
    """Put the signature into the hole and give the file its name, whole and on the disk."""
    signer = _signer(certificate, chain, signature, pss=order.pss)
    attributes = cms.CMSAttributes.load(half.attributes)
    try:
        content = asyncio.run(
            signer.async_sign_prescribed_attributes(DIGEST, signed_attrs=attributes, timestamper=_stamper(order.tsa))
        )
    except TimestampRequestError as problem:
        raise TimestampUnavailable(reason=str(problem)[:200]) from problem
    with half.part.open("r+b") as output:
        PreparedByteRangeDigest(half.digest, half.start, half.end).fill_with_cms(output, content)
        output.flush()
        os.fsync(output.fileno())
    half.part.replace(order.out)


_stampers: dict[str, HttpStamper] = {}


def _stamper(url: str) -> HttpStamper | None:
    """Return the stamper of an address, kept for the next file."""
    if url and url not in _stampers:
        _stampers[url] = HttpStamper(url)
    return _stampers.get(url)


def preview(source: Path, out: Path, marks: tuple[Mark, ...], fill: tuple[tuple[str, str], ...]) -> None:
    """Write the file with its marks drawn onto the pages by what draws them when it is signed."""
    with source.open("rb") as stream, out.open("wb") as output:
        writer: Any = Appender(stream, strict=False)
        for name, text in fill:
            _fill(writer, name, text)
        for mark in marks:
            _draw(writer, mark)
        writer.write(output)


def _draw(writer: Any, mark: Mark) -> None:
    """Lay a mark over the page in a field as it will have it, so that it is drawn in the same order."""
    left, bottom, right, top = mark.box
    name = _field_name(writer, replace(mark, waiting=False))
    box: Any = mark.box
    spec = fields.SigFieldSpec(name, on_page=mark.page, box=box)
    fields.append_signature_field(writer, spec)
    field = next(found.get_object() for known, _, found in fields.enumerate_sig_fields(writer) if known == name)
    field[pdf_name("/V")] = _pdf.DictionaryObject({pdf_name("/Type"): pdf_name("/Sig")})
    size = BoxConstraints(width=right - left, height=top - bottom)
    MarkContent(writer, MarkStyle(mark=mark), size).apply_appearance(field)


def _signer(
    certificate: bytes, chain: tuple[bytes, ...], signature: bytes, *, pss: bool = False
) -> signers.ExternalSigner:
    store = _store.from_certs([x509.Certificate.load(der) for der in chain])
    return signers.ExternalSigner(
        x509.Certificate.load(certificate),
        store,
        signature_value=signature,
        signature_mechanism=_pss() if pss else None,
        embed_roots=True,
    )


def _pss() -> algos.SignedDigestAlgorithm:
    """Return PSS as the token is asked for it: one hash throughout, and a salt as long as that."""
    hashed = algos.DigestAlgorithm({"algorithm": DIGEST})
    mask = algos.MaskGenAlgorithm({"algorithm": "mgf1", "parameters": hashed})
    told = {"hash_algorithm": hashed, "mask_gen_algorithm": mask, "salt_length": 32}
    return algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": algos.RSASSAPSSParams(told)})


def _pdf_signer(order: Order, signer: signers.ExternalSigner, name: str) -> signers.PdfSigner:
    mark = order.mark
    box: Any = mark.box
    spec = None if mark.waiting else fields.SigFieldSpec(name, on_page=mark.page, box=box)
    meta = signers.PdfSignatureMetadata(
        field_name=name,
        md_algorithm=DIGEST,
        subfilter=fields.SigSeedSubFilter.PADES,
        name=signer.subject_name,
    )
    return signers.PdfSigner(meta, signer, stamp_style=MarkStyle(mark=mark), new_field_spec=spec)


def _field_name(writer: IncrementalPdfFileWriter, mark: Mark) -> str:
    """Return the name of the field that is waiting, or one for a new field that the file neither has nor locks."""
    if mark.waiting:
        return mark.name
    there = [(str(name), value) for name, value, _ in fields.enumerate_sig_fields(writer)]
    taken = {name for name, _ in there}
    if any(value is not None and "/Reference" in value.get_object() for _, value in there):
        taken |= _locked_by_name(writer)
    return next(name for n in range(len(taken) + 1) if (name := f"{mark.name}{n or ''}") not in taken)


def _locked_by_name(writer: Any) -> set[str]:
    """Return the names that signatures lock one by one, of fields that are there or will be."""
    rules = [signature.fieldmdp for signature in writer.prev.embedded_signatures]
    named = [rule.fields for rule in rules if rule is not None and rule.action == fields.FieldMDPAction.INCLUDE]
    return {str(name) for names in named for name in names or ()}


def _room(certificate: bytes, chain: tuple[bytes, ...], tsa: str) -> int:
    return 2 * (len(certificate) + sum(map(len, chain)) + 3000 + (12000 if tsa else 0))


def _fill(writer: IncrementalPdfFileWriter, name: str, text: str) -> None:
    """Set a text field of the leader's form and draw it whole, for readers that draw what is stored."""
    for field in _text_fields(writer.root):
        if str(field["/T"]) != name:
            continue
        left, bottom, right, top = (float(edge) for edge in field["/Rect"])
        width, height = right - left, top - bottom
        wide, high = face().width(text or "0", _FILL_SIZE), _FILL_SIZE * 0.75
        size = _FILL_SIZE * min(1.0, max(width - 2, 1.0) / wide, height / high)
        baseline = height - (height - size * 0.67) / 2
        mark = Mark(
            name=name,
            page=0,
            view=(0, 0, width, height),
            box=(left, bottom, right, top),
            turned=0,
            runs=(Run(text, Gap(0, width, baseline), size),),
        )
        field[pdf_name("/V")] = generic.pdf_string(text)
        MarkContent(writer, MarkStyle(mark=mark), BoxConstraints(width=width, height=height)).apply_appearance(field)
        writer.update_container(field)


def _form(root: Any) -> Any:
    try:
        return root["/AcroForm"]
    except KeyError:
        return {}


def _text_fields(root: Any) -> list[Any]:
    form = _form(root)
    found = [] if "/Fields" not in form else [entry.get_object() for entry in form["/Fields"]]
    return [field for field in found if field.get("/FT") == "/Tx" and "/T" in field and "/Rect" in field]


def _facts(reader: PdfFileReader) -> SealFacts:
    form = _form(reader.root)
    certified = read_certification_data(reader)
    levels = sorted(
        (signature.docmdp_level.value, str(signature.field_name))
        for signature in reader.embedded_signatures
        if signature.docmdp_level is not None
    )
    return SealFacts(
        xfa="/XFA" in form,
        hybrid=bool(reader.xrefs.hybrid_xrefs_present),
        certified=certified.permission.value if certified and certified.permission else None,
        permission=levels[0][0] if levels else None,
        forbidden_by=levels[0][1] if levels else "",
        locked=_locked(reader),
        text_fields=tuple(str(field["/T"]) for field in _text_fields(reader.root)),
        signatures=_boxes(reader),
        pdfa=_pdfa(reader.root),
    )


def _pdfa(root: Any) -> str:
    """Return part and conformance that the file's XMP claims ("2B"); rubbish there claims nothing."""
    try:
        told = bytes(root["/Metadata"].data[:_XMP_MOST])
    except Exception:  # whatever is odd in a file's description, the file may be sealed
        return ""
    part, level = (found.group(1).decode() if (found := one.search(told)) else "" for one in (_PDFA_PART, _PDFA_LEVEL))
    return f"{part}{level.upper()}" if part else ""


def _locked(reader: PdfFileReader) -> tuple[str, ...]:
    """Return the field names that a signature locks; `*` stands for every field that is not there yet."""
    names = [str(field["/T"]) for field in _text_fields(reader.root)]
    names += [str(name) for name, value, _ in fields.enumerate_sig_fields(reader) if value is None]
    rules = [signature.fieldmdp for signature in reader.embedded_signatures if signature.fieldmdp is not None]
    locked = {name for rule in rules for name in names if rule.is_locked(name)}
    if any(rule.action != fields.FieldMDPAction.INCLUDE for rule in rules):
        locked.add("*")
    return tuple(sorted(locked))


def _boxes(reader: PdfFileReader) -> tuple[SignatureBox, ...]:
    shown = []
    for name, value, reference in fields.enumerate_sig_fields(reader):
        field = reference.get_object()
        if "/Rect" in field:
            owner = getattr(field.raw_get("/P"), "idnum", -1) if "/P" in field else -1
            shown.append((str(name), value is not None, field, owner))
    pages = _pages(reader, {owner for *_, owner in shown})
    found = []
    for name, signed, field, owner in shown:
        left, bottom, right, top = (float(edge) for edge in field["/Rect"])
        box = (min(left, right), min(bottom, top), max(left, right), max(bottom, top))
        found.append(SignatureBox(name, pages.get(owner, 0), box, signed, "/SV" in field))
    return tuple(found)


def _pages(reader: Any, wanted: set[int]) -> dict[int, int]:
    """Return the numbers of the wanted pages, walking the tree once and no further than needed."""
    found: dict[int, int] = {}
    stack, count = [reader.root.raw_get("/Pages")], 0
    for _ in range(_NODES_MOST):
        if not stack or not wanted - found.keys() - {-1}:
            break
        reference = stack.pop()
        node = reference.get_object()
        if "/Kids" in node:
            kids = node["/Kids"]
            stack += [kids.raw_get(place) for place in reversed(range(len(kids)))]
        else:
            found[getattr(reference, "idnum", -1)] = count
            count += 1
    return found


TASKS = {
    "inspect": inspect,
    "begin": begin,
    "finish": finish,
    "check_image": check_image,
    "publishes": publishes,
    "prolong": prolong,
    "preview": preview,
}
