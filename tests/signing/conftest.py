"""Fixtures of the signing tests: one practice PKI, one signed and sealed document."""

from pathlib import Path

import pytest

from app.pages.reader import PageReader
from app.practice.pki import PracticePki, practice_pki
from app.signing.seal import Sealer
from app.signing.verify import Question, TrustStore
from tests.kit.signed_pdfs import Bench


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> PracticePki:
    return practice_pki(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="session")
def bench(
    tmp_path_factory: pytest.TempPathFactory,
    pki: PracticePki,
    reader: PageReader,
    sealer: Sealer,
    plain_document: Path,
) -> Bench:
    made = Bench(tmp_path_factory.mktemp("bench"), pki, reader, sealer)
    made.prepare(plain_document)
    return made


@pytest.fixture(scope="session")
def question(pki: PracticePki) -> Question:
    return Question(TrustStore(pki.trust))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.pdf"
