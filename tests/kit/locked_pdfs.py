"""Files that forbid or hinder later changes: certified, locked, encrypted, with XFA, with form fields to fill."""

from pathlib import Path
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign import fields, signers

from app.practice.pki import Signer

_pdf: Any = generic
_signers: Any = signers
_WAITING = {
    "so_van_ban": (155, 720, 188, 734),
    "ngay_ban_hanh": (390, 720, 412, 734),
    "thang_ban_hanh": (446, 720, 468, 734),
}


def signed_with(
    files: tuple[Path, Path],
    signer: Signer,
    *,
    permission: int | None = None,
    lock: fields.FieldMDPSpec | None = None,
    certify: bool = False,
) -> Path:
    """Sign invisibly with pyHanko's own signer: certified, with DocMDP, or locking fields."""
    spec = fields.SigFieldSpec(
        "Lanh_dao",
        on_page=0,
        box=(365, 460, 484, 502),
        field_mdp_spec=lock,
        doc_mdp_update_value=fields.MDPPerm(permission) if permission and not certify else None,
    )
    meta = signers.PdfSignatureMetadata(
        field_name="Lanh_dao",
        certify=certify,
        docmdp_permissions=fields.MDPPerm(permission or 2),
        subfilter=fields.SigSeedSubFilter.PADES,
    )
    key = _signers.SimpleSigner.load(str(signer.key), str(signer.certificate))
    source, out = files
    with source.open("rb") as stream, out.open("wb") as output:
        writer = IncrementalPdfFileWriter(stream)
        signers.PdfSigner(meta, key, new_field_spec=spec).sign_pdf(writer, output=output)
    return out


def with_fields(source: Path, out: Path, seal: tuple[int, int, int, int] | None = None) -> Path:
    """Add the empty form fields for number, day and month, and at `seal` the agency's empty signature field."""
    with source.open("rb") as stream:
        writer: Any = IncrementalPdfFileWriter(stream)
        first = writer.root["/Pages"]["/Kids"].raw_get(0)
        page = first.get_object()
        made = []
        for name, box in _WAITING.items():
            field = _pdf.DictionaryObject()
            for key, value in (("/Type", "/Annot"), ("/Subtype", "/Widget"), ("/FT", "/Tx")):
                field[pdf_name(key)] = pdf_name(value)
            field[pdf_name("/T")] = generic.pdf_string(name)
            field[pdf_name("/F")] = _pdf.NumberObject(4)
            field[pdf_name("/Rect")] = _pdf.ArrayObject(_pdf.FloatObject(edge) for edge in box)
            field[pdf_name("/P")] = first
            made.append(writer.add_object(field))
        page[pdf_name("/Annots")] = _pdf.ArrayObject(made)
        form = _pdf.DictionaryObject({pdf_name("/Fields"): _pdf.ArrayObject(made)})
        form[pdf_name("/DA")] = generic.pdf_string("/Helv 12 Tf 0 g")
        writer.root[pdf_name("/AcroForm")] = writer.add_object(form)
        writer.update_root()
        writer.update_container(page)
        if seal is not None:
            fields.append_signature_field(writer, fields.SigFieldSpec("sig_agency", on_page=0, box=seal))
        with out.open("wb") as output:
            writer.write(output)
    return out


def with_xfa(source: Path, out: Path) -> Path:
    """Add an XFA entry to the form."""
    with source.open("rb") as stream:
        writer: Any = IncrementalPdfFileWriter(stream)
        form = writer.root["/AcroForm"]
        form[pdf_name("/XFA")] = generic.pdf_string("<xdp/>")
        writer.update_container(form)
        with out.open("wb") as output:
            writer.write(output)
    return out


def encrypted(source: Path, out: Path) -> Path:
    """Encrypt so that it opens without a password."""
    with source.open("rb") as stream:
        writer: Any = copy_into_new_writer(PdfFileReader(stream))
        writer.encrypt("owner", "")
        with out.open("wb") as output:
            writer.write(output)
    return out
