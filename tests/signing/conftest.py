"""Fixtures of the signing tests: one practice PKI, one child of each kind, one signed and sealed document."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pages.reader import PageReader
from app.practice.pki import PracticePki, practice_pki
from app.signing.seal import Sealer
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.signed_pdfs import Bench


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> PracticePki:
    return practice_pki(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="session")
def pages() -> Iterator[PageReader]:
    reader = PageReader()
    reader.warm()
    yield reader
    reader.close()


@pytest.fixture(scope="session")
def sealer(pages: PageReader) -> Iterator[Sealer]:
    made = Sealer(pages)
    made.warm()
    yield made
    made.close()


@pytest.fixture(scope="session")
def verifier(pages: PageReader) -> Iterator[Verifier]:
    made = Verifier(pages)
    made.warm()
    yield made
    made.close()


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory, pki: PracticePki, pages: PageReader, sealer: Sealer) -> Bench:
    made = Bench(tmp_path_factory.mktemp("bench"), pki, pages, sealer)
    made.prepare()
    return made


@pytest.fixture(scope="session")
def question(pki: PracticePki) -> Question:
    return Question(TrustStore(pki.trust))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.pdf"
