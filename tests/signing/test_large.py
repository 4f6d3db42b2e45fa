"""Two thousand pages, a hundred megabytes, two tables of contents: sealed right, or refused with the reason."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from app.signing.errors import SealHybrid
from app.signing.seal import refuse_unsealable
from app.signing.verify import Question, Verifier
from tests.kit.pki import session_of
from tests.kit.raw_pdf import fresh, ref
from tests.kit.signed_pdfs import Bench, page_repainted

_mupdf: Any = pymupdf
MEGABYTE = 1 << 20


def long_document(bench: Bench, out: Path, pages: int) -> Path:
    """Put so many pages behind the document."""
    document = _mupdf.open(bench.plain)
    for number in range(pages - 1):
        document.new_page().insert_text((100, 100), f"Trang {number + 2}")
    document.save(out)
    document.close()
    return out


def heavy_document(bench: Bench, out: Path, size: int) -> Path:
    """Put so many bytes inside the document, which no packing makes smaller."""
    document = _mupdf.open(bench.plain)
    document.embfile_add("phu-luc.bin", os.urandom(size))
    document.save(out)
    document.close()
    return out


def prove_sealed(bench: Bench, source: Path, folder: Path) -> Path:
    """Sign as the leader, find the places, put number, date and seal; every signature holds in poppler."""
    leader = bench.sign(source, folder / "leader.pdf", session_of(bench.pki.own.leader, bench.pki))
    places = bench.sealer.find_places(leader)
    assert places.number.sure
    assert places.seal.sure
    out = bench.seal_whole(leader, folder / "out.pdf", bench.agency())
    assert out.stat().st_size - leader.stat().st_size < MEGABYTE
    told = subprocess.run(["pdfsig", "-nocert", out], capture_output=True, text=True, check=False).stdout
    assert told.count("Signature Validation: Signature is Valid.") == 4
    return out


def test_a_long_and_a_heavy_document(bench: Bench, verifier: Verifier, question: Question, tmp_path: Path) -> None:
    long = prove_sealed(bench, long_document(bench, tmp_path / "long.pdf", 60), tmp_path)
    assert bench.pages.open(long).pages == 60
    (tmp_path / "heavy").mkdir()
    heavy = prove_sealed(bench, heavy_document(bench, tmp_path / "heavy.pdf", 3 * MEGABYTE), tmp_path / "heavy")
    assert verifier.verify(heavy, question).verdict == "V01"


def test_a_file_with_two_tables_of_contents_is_refused(bench: Bench, tmp_path: Path) -> None:
    page = {"/Type": b"/Page", "/Parent": ref(2), "/MediaBox": b"[0 0 595 842]", "/Resources": b"<<>>"}
    tree = {"/Type": b"/Pages", "/Kids": b"[3 0 R]", "/Count": b"1"}
    objects = {1: {"/Type": b"/Catalog", "/Pages": ref(2)}, 2: tree, 3: page, 4: {"/BaseFont": b"/Helvetica"}}
    file = tmp_path / "hybrid.pdf"
    for how, refused in (("table", False), ("hybrid", True)):
        file.write_bytes(fresh(objects, 1, (3,), "hybrid" if how == "hybrid" else "table").content)
        assert bench.sealer.facts(file).hybrid is refused
    with pytest.raises(SealHybrid):
        refuse_unsealable(file, bench.sealer.facts(file))


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_two_thousand_pages_and_a_hundred_megabytes(
    bench: Bench, verifier: Verifier, question: Question, tmp_path: Path
) -> None:
    """Checked within its thirty seconds, or it is said that it could not be checked: never anything else."""
    long = prove_sealed(bench, long_document(bench, tmp_path / "long.pdf", 2000), tmp_path)
    (tmp_path / "heavy").mkdir()
    heavy = prove_sealed(bench, heavy_document(bench, tmp_path / "heavy.pdf", 100 * MEGABYTE), tmp_path / "heavy")
    for file in (long, heavy):
        report = verifier.verify(file, question)
        assert report.verdict in {"V01", "V11"}
        file.write_bytes(page_repainted(file.read_bytes()))
        report = verifier.verify(file, question)
        assert report.verdict in {"V03", "V11"}
