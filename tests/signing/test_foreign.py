"""Files that other tools signed: the right verdict for each, its signatures told as they are, poppler of one mind."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from app.base.clock import VIETNAM
from app.signing.report import Report
from app.signing.structure import accounted
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.corpus import VALID
from tests.kit.corpus_foreign import FOLDER, Foreign, table, trusted

_LARGEST, _ALL = 60_000, 1_200_000
_FEW = 3
_LATER = datetime(2060, 1, 1, tzinfo=VIETNAM)
_RANGE = re.compile(rb"/ByteRange ?\[ ?0 \d+ (\d+) (\d+) *\]")
_VALIDATION = re.compile(r"Signature Validation: (.*)\.")


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Question:
    return Question(TrustStore(trusted(tmp_path_factory.mktemp("foreign"))), offline=True)


@pytest.mark.parametrize("one", table()[:_FEW], ids=lambda one: one.name)
def test_what_is_told_of_a_file(one: Foreign, verifier: Verifier, asked: Question) -> None:
    assert _told(verifier.verify(one.path, asked)) == (one.verdict, one.sentence, one.signatures)


@pytest.mark.slow
@pytest.mark.parametrize("one", table()[_FEW:], ids=lambda one: one.name)
def test_what_is_told_of_the_others(one: Foreign, verifier: Verifier, asked: Question) -> None:
    assert _told(verifier.verify(one.path, asked)) == (one.verdict, one.sentence, one.signatures)


def test_years_later_nothing_has_become_invalid(verifier: Verifier, asked: Question) -> None:
    archived = next(one for one in table() if one.name == "itext5-archived-twice")
    later = Question(asked.trust, offline=True, at=_LATER)
    assert verifier.verify(archived.path, later).verdict == archived.verdict


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler's pdfsig is not installed")
def test_poppler_finds_every_signature_intact() -> None:
    for one in table():
        told = subprocess.run(["pdfsig", "-nocert", one.path], capture_output=True, check=False).stdout.decode()
        kinds = [signature.split("/")[1] for signature in one.signatures]
        said = [told for kind, told in zip(kinds, _VALIDATION.findall(told), strict=True) if kind != "timestamp"]
        assert set(said) == {"Signature is Valid"}, one.name


@pytest.mark.parametrize(
    ("name", "habit", "beyond"),
    [
        ("signpdf-word", rb"startxref\n(\d+)\n%%EOF\Z", lambda told: b"%d" % (int(told) - 4)),
        ("pdfbox-word", rb"/Prev (\d+)\n/Type /XRef", lambda told: b"%d" % (int(told) - 1)),
        ("itext5-objstm", rb"/Prev (\d+)>>stream", lambda told: b"%d" % (int(told) - 1)),
    ],
)
def test_habits_are_taken_and_no_more(name: str, habit: bytes, beyond: Callable[[bytes], bytes]) -> None:
    """A line end before a table, a section written twice, one whose own number is free: to the letter only."""
    content = (FOLDER / f"{name}.pdf").read_bytes()
    first = min(int(start) + int(length) for start, length in _RANGE.findall(content))
    assert accounted(content, first)
    found = list(re.finditer(habit, content))[-1]
    other = beyond(found[1]).rjust(len(found[1]), b"0")
    assert not accounted(content[: found.start(1)] + other + content[found.end(1) :], first)


def test_a_byte_that_changes_changes_the_verdict(verifier: Verifier, asked: Question, tmp_path: Path) -> None:
    """The files are good for something: what they are praised for can be lost."""
    content = bytearray((FOLDER / "itext5-word.pdf").read_bytes())
    content[40] ^= 1
    spoiled = tmp_path / "spoiled.pdf"
    spoiled.write_bytes(content)
    assert verifier.verify(spoiled, asked).verdict not in VALID


def test_the_table_and_the_folder_name_the_same_files() -> None:
    sizes = {file.stem: file.stat().st_size for file in FOLDER.glob("*.pdf")}
    assert sorted(sizes) == sorted(one.name for one in table())
    assert max(sizes.values()) <= _LARGEST
    assert sum(sizes.values()) <= _ALL
    described = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in sizes if f"`{name}`" not in described] == []


def _told(report: Report) -> tuple[str, str, tuple[str, ...]]:
    """Return what the table tells of a file, as it was found."""
    signatures = tuple(
        "/".join((one.field.replace(" ", "_"), one.kind, one.covers, one.changes_after, one.time_source))
        for one in report.signatures
    )
    return report.verdict, report.sentence, signatures
