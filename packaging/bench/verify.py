"""Checking a hundred signed files against pyHanko alone, and the first verdict on a file of twenty pages."""

import logging
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from asn1crypto import pem, x509
from measure import Measure, Place, rounded
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from app.base.child import Child
from app.base.clock import now
from app.forms.typeset import typeset
from app.pages.reader import PageReader
from app.practice.pki import PracticePki, Signer, practice_pki
from app.practice.sample_texts import form_data
from app.practice.samples import write_samples
from app.practice.stamps import draw_seal, draw_signature
from app.signing.certificate_reader import certificates_of, read_certificate
from app.signing.examined import Asked, Examined
from app.signing.key_file import KeyFileSession
from app.signing.marks import MM
from app.signing.marks import Place as Spot
from app.signing.policy import policy
from app.signing.seal import Sealer, Stamp
from app.signing.verify import Question, TrustStore, Verifier

FILES, RUNS, PAGES = 100, 15, 20
_TIMES, _FIRST = 1.3, 300.0
_SAMPLES = ("qd-phan-bo-von", "cv-hoa-toc-phong-chong-bao", "cv-cung-cap-thong-tin", "signed-by-leader-1")


def measure_verify(place: Place) -> list[Measure]:
    """Check each file by the child and by pyHanko in turns; then the whole check of a long one, child warm."""
    pki = practice_pki(place.folder / "verify")
    pages = PageReader()
    verifier = Verifier(pages)
    try:
        pages.warm()
        verifier.warm()
        return [_hundred(place.folder / "hundred", pki), *_first(place.folder, pki, (pages, verifier))]
    finally:
        verifier.close()
        pages.close()


def _hundred(folder: Path, pki: PracticePki) -> Measure:
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    files = _files(folder, pki)
    roots = [x509.Certificate.load(pem.unarmor(pki.ca.read_bytes())[2])]
    child = Child("app.signing.verify_child")
    asked = Asked(pki.trust, now(), policy())
    try:
        child.warm()
        _by_child(child, next(files), asked)
        _alone(next(files), roots)
        pairs = [
            (_by_child(child, one, asked), _alone(one, roots)) for _, one in zip(range(FILES), files, strict=False)
        ]
    finally:
        child.close()
    ours, bare = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    facts = {
        "alone_ms": round(bare, 1),
        "median_ms": round(median(pair[0] for pair in pairs), 2),
        "alone_median_ms": round(median(pair[1] for pair in pairs), 2),
    }
    return Measure("100 signed files, structure", ours, _TIMES * bare, "1.3 × pyHanko alone", facts)


def _files(folder: Path, pki: PracticePki) -> Iterator[Path]:
    """Yield signed files, each a file of its own."""
    write_samples(folder, pki, _SAMPLES)
    count = 0
    while True:
        name = _SAMPLES[count % len(_SAMPLES)]
        count += 1
        yield Path(shutil.copyfile(folder / f"{name}.pdf", folder / f"copy-{count}.pdf"))


def _by_child(child: Child, file: Path, asked: Asked) -> float:
    started = time.perf_counter()
    found: Examined = child.ask("examine", file, asked)
    spent = (time.perf_counter() - started) * 1000
    if not found.signatures or not found.readable:
        message = f"{file.name} was not checked"
        raise RuntimeError(message)
    return spent


def _alone(file: Path, roots: list[x509.Certificate]) -> float:
    started = time.perf_counter()
    with file.open("rb") as stream:
        for one in PdfFileReader(stream, strict=False).embedded_signatures:
            validate_pdf_signature(one, ValidationContext(trust_roots=roots, allow_fetching=False))
    return (time.perf_counter() - started) * 1000


def _first(folder: Path, pki: PracticePki, by: tuple[PageReader, Verifier]) -> list[Measure]:
    """Measure the check of a file that the agency sealed once, and of one that it stamped after the leader."""
    pages, verifier = by
    once, twice = _long_files(folder, pki, pages)
    question = Question(TrustStore(pki.trust), needs_agency=False)
    times = {
        file: [_whole(verifier, file, question, number) for number in range(RUNS + 1)][1:] for file in (once, twice)
    }
    compared = {"compared_ms": round(median(times[twice]), 1), "compared_runs_ms": rounded(times[twice])}
    facts: dict[str, Any] = {"runs_ms": rounded(times[once])} | compared
    return [Measure("first verdict, 20 pages, child warm", median(times[once]), _FIRST, "0.3 s", facts)]


def _whole(verifier: Verifier, file: Path, question: Question, number: int) -> float:
    fresh = Path(shutil.copyfile(file, file.with_name(f"{file.stem}-{number}.pdf")))
    started = time.perf_counter()
    report = verifier.verify(fresh, question)
    spent = (time.perf_counter() - started) * 1000
    if report.integrity != "ok":
        message = f"{file.name}: {report.verdict}"
        raise RuntimeError(message)
    return spent


def _long_files(folder: Path, pki: PracticePki, pages: PageReader) -> tuple[Path, Path]:
    row = {"subject": "kế hoạch đo thời gian kiểm tra", "pages": PAGES}
    plain = typeset("official_document.typ", form_data(row, "H99", "Lê Minh Họa", now().date()), folder / "long.pdf")
    hand, seal = folder / "hand.png", folder / "seal.png"
    draw_signature(hand)
    draw_seal(pki.own.name, seal)
    once, twice = folder / "once.pdf", folder / "twice.pdf"
    sealer = Sealer(pages)
    try:
        spot = Spot(0, (365.0, 340.0, 365 + 42 * MM, 340 + 15 * MM), "sure", "measured")
        sealer.stamp_signature(plain, once, hand, spot, Stamp(_key(pki.own.leader, pki)))
        sealer.stamp_line(once, twice, "Cơ quan: đo thời gian", None, Stamp(_key(pki.own.seal, pki)))
    finally:
        sealer.close()
    return once, twice


def _key(signer: Signer, pki: PracticePki) -> KeyFileSession:
    der = certificates_of(signer.certificate.read_bytes())[0]
    return KeyFileSession(read_certificate(der), signer.key, (pki.ca,), None)
