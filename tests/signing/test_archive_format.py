"""What a file says of itself as an archive format is told before it is signed; it is never converted (R-420)."""

import subprocess
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from app.signing.marks import Wish
from app.signing.seal import Sealer
from tests.kit.signed_pdfs import Bench

_mupdf: Any = pymupdf
_RDF, _PDFA = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.aiim.org/pdfa/ns/id/"
_AS_ELEMENTS = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>b</pdfaid:conformance>"


def described(plain: Path, out: Path, xmp: str) -> Path:
    with _mupdf.open(plain) as document:
        document.set_xml_metadata(f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{xmp}</x:xmpmeta>')
        document.save(out)
    return out


@pytest.mark.parametrize(
    ("xmp", "said"),
    [
        (_AS_ELEMENTS, "2B"),
        ("<rdf:Description pdfaid:part=\"3\" pdfaid:conformance='U'/>", "3U"),
        ("<pdfaid:part>4</pdfaid:part>", "4"),
        ("<pdfaid:part>x</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", ""),
        ("nothing", ""),
    ],
)
def test_what_the_file_claims(bench: Bench, sealer: Sealer, tmp_path: Path, xmp: str, said: str) -> None:
    assert sealer.facts(described(bench.plain, tmp_path / "a.pdf", xmp)).pdfa == said


def test_a_description_that_cannot_be_read_claims_nothing(bench: Bench, sealer: Sealer, tmp_path: Path) -> None:
    with _mupdf.open(bench.plain) as document:
        document.xref_set_key(document.pdf_catalog(), "Metadata", "(no stream)")
        document.save(tmp_path / "a.pdf")
    assert sealer.facts(tmp_path / "a.pdf").pdfa == ""


def test_a_file_is_signed_though_its_description_is_not_well_formed(
    bench: Bench, sealer: Sealer, tmp_path: Path
) -> None:
    odd = described(bench.plain, tmp_path / "a.pdf", _AS_ELEMENTS)
    signed = bench.sign(odd, tmp_path / "signed.pdf", bench.agency().key)
    told = subprocess.run(["pdfsig", "-nocert", signed], capture_output=True, text=True, check=False).stdout
    assert told.count("Signature is Valid.") == 1
    assert sealer.facts(signed).pdfa == "2B"
    last = sealer.prolong(signed, tmp_path / "last.pdf", Wish(bench.pki.trust, tmp_path / "kept"))
    assert last.missing == ()


def test_a_signed_file_keeps_every_byte_and_what_it_claims(bench: Bench, sealer: Sealer, tmp_path: Path) -> None:
    inside = f'<rdf:Description xmlns:pdfaid="{_PDFA}">{_AS_ELEMENTS}</rdf:Description>'
    described_well = f'<rdf:RDF xmlns:rdf="{_RDF}">{inside}</rdf:RDF>'
    archived = described(bench.plain, tmp_path / "a.pdf", described_well)
    signed = bench.sign(archived, tmp_path / "signed.pdf", bench.agency().key)
    assert signed.read_bytes().startswith(archived.read_bytes())
    assert sealer.facts(signed).pdfa == "2B"


def test_an_archive_pdf_stays_one_under_our_stamps(bench: Bench) -> None:
    """Its description is not touched, the fonts of the stamps are in the file, every field prints and has its look."""
    before, after = (bench.pages.asking.ask("archive_facts", path) for path in (bench.plain, bench.sealed))
    assert (after.claim, after.intent, after.loose, after.encrypted) == ("2B", True, (), False)
    assert set(after.fonts) > set(before.fonts), "the stamps brought their own"
    with _mupdf.open(bench.plain) as first, _mupdf.open(bench.sealed) as last:
        assert last.get_xml_metadata() == first.get_xml_metadata()
        fields = list(last[0].widgets())
        assert len(fields) == 4
        for field in fields:
            flags = int(last.xref_get_key(field.xref, "F")[1])
            assert flags & 4, "it prints"
            assert not flags & (1 | 2 | 32 | 256), "and is never hidden"
            assert last.xref_get_key(field.xref, "AP")[0] == "dict"
            assert last.xref_get_key(field.xref, "AP/D")[0] == "null"
            assert last.xref_get_key(field.xref, "A")[0] == last.xref_get_key(field.xref, "AA")[0] == "null"
        assert last.xref_get_key(last.pdf_catalog(), "AcroForm/NeedAppearances")[1] in {"null", "false"}
