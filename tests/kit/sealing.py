"""What tests of sealing begin with: a token, a document that its leader has signed, and the tools that seal it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.desk.number import give_number
from app.desk.office import Office
from app.desk.sealing import Tools
from app.documents.arrival import ArrivedFile
from app.pages.reader import PageReader
from app.practice.pki import practice_pki
from app.practice.token import PracticeToken
from app.signing.certificates import Certificate
from app.signing.errors import TokenMissing
from app.signing.seal import Sealer, Stamp
from app.signing.token import SigningKey
from tests.kit.office import drafted
from tests.kit.pki import session_of
from tests.kit.signed_pdfs import Bench
from tests.kit.token import OURS, speaker


@pytest.fixture(scope="session")
def bench(
    whole_token: PracticeToken,
    tmp_path_factory: pytest.TempPathFactory,
    sealer: Sealer,
    reader: PageReader,
    plain_document: Path,
) -> Bench:
    """A document that nobody has signed, and the same one signed by the leader of the token's agency."""
    pki = practice_pki(whole_token.ca.parent, *OURS)
    made = Bench(tmp_path_factory.mktemp("bench"), pki, reader, sealer)
    made.lay_out(plain_document)
    made.sign(made.plain, made.leader, session_of(pki.own.leader, pki))
    return made


@dataclass
class Pulled:
    """A key whose token is pulled out after some signatures."""

    key: SigningKey
    left: int

    @property
    def certificate(self) -> Certificate:
        return self.key.certificate

    @property
    def chain(self) -> tuple[bytes, ...]:
        return self.key.chain

    @property
    def pss(self) -> bool:
        return self.key.pss

    def sign(self, data: bytes, digest: str) -> bytes:
        if not self.left:
            raise TokenMissing(module="softhsm")
        self.left -= 1
        return self.key.sign(data, digest)


@contextmanager
def logged_in(bench: Bench, token: PracticeToken) -> Iterator[Tools]:
    """Log in to the agency's key on the token."""
    ours = speaker(token)
    try:
        with ours.session(ours.certificate("agency"), token.pin) as key:
            yield Tools(bench.sealer, Stamp(key), bench.seal_picture)
    finally:
        ours.close()


def by_file(bench: Bench) -> Tools:
    """The same certificate's key from its file, where the token is not the matter."""
    return Tools(bench.sealer, bench.agency(), bench.seal_picture)


def taken_in(office: Office, *files: Path, numbered: bool = True) -> int:
    """Take a decision in, its first file as the main one."""
    kept = tuple(
        ArrivedFile(path.name, office.vault.keep_file(path), 1, "application/pdf", "ATTACHED" if place else "MAIN")
        for place, path in enumerate(files)
    )
    key = drafted(office, type_name="QĐ", notation="QĐ-STN", files=kept)
    if numbered:
        give_number(office, key)
    return key


def signatures(bench: Bench, path: Path | str) -> list[str]:
    """Return the names of the fields that are signed."""
    return sorted(one.name for one in bench.sealer.facts(Path(path)).signatures if one.signed)
