"""The whole corpus of good, odd and attacked files: no attacked file is ever valid, no honest one ever changed."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.base.paths import resource
from app.pages.reader import PageReader
from app.practice.pki import PracticePki
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.corpus import Desk, Maker
from tests.kit.corpus_foreign import trusted
from tests.kit.corpus_table import Outcome, every_maker, keep, short_share, table
from tests.kit.raw_cast import Cast

_LEAST = 150
_ATTACKS = (
    "incremental saving",
    "after the end",
    "cross-reference",
    "signed over",
    "universal forgery",
    "wrapping",
    "range",
    "contents",
    "notes",
    "forms",
    "pages",
    "catalogue",
    "metadata",
    "shadow",
    "certified",
    "painted",
    "dangling",
    "clocks",
    "actions",
    "values",
    "from above",
    "blending",
    "update",
    "rewritten",
    "algorithms",
    "hidden scripts",
    "drawn elsewhere",
    "messages",
    "two pictures",
    "between the words",
    "read apart",
    "riding on the page",
    "riding on the catalogue",
    "riding on the form",
    "riding on the field",
    "riding on other objects",
)
_WORKERS = 2


@pytest.fixture(scope="module")
def made(pki: PracticePki, request: pytest.FixtureRequest) -> list[tuple[Maker, bytes]]:
    """Make the corpus, with `--long` all of it."""
    desk, makers = Desk(Cast(pki)), every_maker()
    asked = makers if request.config.getoption("--long") else short_share(makers)
    return [(maker, maker.make(desk)) for maker in asked]


@pytest.fixture(scope="module")
def outcomes(
    made: list[tuple[Maker, bytes]], pki: PracticePki, tmp_path_factory: pytest.TempPathFactory
) -> list[Outcome]:
    """Check the corpus, by two checkers at once, and keep the table for the gate."""
    room = tmp_path_factory.mktemp("corpus")
    question = Question(TrustStore(trusted(room / "trust", pki.trust)), offline=True)
    with ThreadPoolExecutor(_WORKERS) as workers:
        parts = workers.map(lambda part: _checked(part, question, room), [made[at::_WORKERS] for at in range(_WORKERS)])
        found = [outcome for part in parts for outcome in part]
    keep(found, resource("..").resolve() / "build" / "gate")
    return found


@pytest.mark.expects_log
@pytest.mark.timeout(1800)
def test_no_attacked_file_is_ever_valid(outcomes: list[Outcome]) -> None:
    assert [one.name for one in outcomes if one.falsely_valid] == []


def test_every_file_gets_its_right_verdict(outcomes: list[Outcome]) -> None:
    assert [(one.name, one.verdict) for one in outcomes if not one.right] == []


def test_the_corpus_is_large_and_whole() -> None:
    makers = every_maker()
    names = [maker.name for maker in makers]
    assert len(names) == len(set(names))
    share = short_share(makers)
    assert len(share) >= _LEAST
    assert {maker.name.partition(":")[0] for maker in share} == {name.partition(":")[0] for name in names}
    attacked = {name.partition(":")[0] for maker in makers if maker.kind == "attacked" for name in [maker.name]}
    assert attacked == set(_ATTACKS)


def test_the_table_counts_every_file() -> None:
    outcomes = [
        Outcome("signers: a", "good", "V01", right=True, seconds=0.1),
        Outcome("notes: b", "attacked", "V03", right=True, seconds=0.1),
        Outcome("notes: c", "attacked", "V01", right=False, seconds=0.1),
    ]
    told = table(outcomes)
    assert "3 of " in told
    assert "files; falsely valid: 1; another verdict than the right one: 1" in told
    assert [line.split()[-1] for line in told.splitlines() if line.startswith("  notes")] == ["2"]


def _checked(made: list[tuple[Maker, bytes]], question: Question, room: Path) -> list[Outcome]:
    file = room / f"{threading.get_ident()}.pdf"
    pages = PageReader()
    verifier = Verifier(pages)
    found = []
    try:
        for maker, content in made:
            file.write_bytes(content)
            told = verifier.verify(file, question)
            found.append(Outcome(maker.name, maker.kind, told.verdict, told.verdict in maker.right, told.seconds))
    finally:
        verifier.close()
        pages.close()
    return found
