"""The practice documents: a few of each sort are made and get the verdict they are meant to get."""

import json
import zipfile
from pathlib import Path

import pytest

from app.practice.pki import PracticePki, practice_pki
from app.practice.sample_texts import sample_rows
from app.practice.samples import FEW, write_samples
from app.signing.verify import Question, TrustStore, Verifier


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> PracticePki:
    return practice_pki(tmp_path_factory.mktemp("pki"))


def test_a_few_of_each_sort(tmp_path: Path, pki: PracticePki, verifier: Verifier) -> None:
    samples = write_samples(tmp_path, pki, FEW)
    told = json.loads((tmp_path / "samples.json").read_text(encoding="utf-8"))
    assert len(samples) == len(told) == len(FEW)
    question = Question(TrustStore(pki.trust))
    verdicts = {sample.file: verifier.verify(tmp_path / sample.file, question).verdict for sample in samples}
    assert verdicts == {
        "qd-phan-bo-von.pdf": "V01",
        "cv-hoa-toc-phong-chong-bao.pdf": "V01",
        "cv-cung-cap-thong-tin.pdf": "V01",
        "cv-chi-lanh-dao-ky.pdf": "V10",
        "signed-by-leader-1.pdf": "V10",
        "signed-by-leader-2.pdf": "V10",
        "signed-by-leader-3.pdf": "V10",
        "unsigned.pdf": "V12",
        "changed-after-signing.pdf": "V03",
    }
    with zipfile.ZipFile(tmp_path / "phu-luc-phan-bo-von.xlsx") as book:
        assert "xl/worksheets/sheet1.xml" in book.namelist()
    assert not list(tmp_path.glob(".work*"))
    urgent = next(sample for sample in samples if sample.urgency == 3)
    assert urgent.due is not None
    assert urgent.code == "1518/UBND-VP"


def test_table_of_documents_is_whole() -> None:
    rows = sample_rows()
    assert len(rows) >= 40
    assert len({row["name"] for row in rows}) == len(rows)
    assert sum(1 for row in rows if row.get("big")) == 1


@pytest.mark.slow
def test_the_big_document_is_big(tmp_path: Path, pki: PracticePki) -> None:
    (sample,) = write_samples(tmp_path, pki, ("bc-tong-hop-toan-quoc",))
    assert sample.pages >= 58
    assert 12 << 20 < (tmp_path / sample.file).stat().st_size < 28 << 20
