"""A third reader's word: where the check says valid, poppler draws the signed revision as it draws the file now."""

from collections import Counter
from pathlib import Path

import pytest

from app.pages.reader import PageReader
from app.practice.pki import PracticePki
from app.signing.report import Report
from app.signing.verify import Question, TrustStore, Verifier
from tests.kit.corpus import VALID, Desk, Maker
from tests.kit.corpus_table import every_maker
from tests.kit.poppler import Box, Rooms, drawn, words
from tests.kit.raw_cast import Cast
from tests.kit.raw_letter import A4, DATE, NUMBER

_FEW = ("signers: leader, number, date, seal", "papers: turned 90", "papers: cropped", "forms: placeholder replaced")
_TO_FILL: list[Box] = [(left, A4[1] - top, right, A4[1] - bottom) for left, bottom, right, top in (NUMBER, DATE)]
"""The leader's fields for number and date, which the agency fills."""
_ALSO = ("added: other agency's line", "archive: kept and timestamp", "habits: field in two", "tools: linearised, obj")


def test_poppler_sees_what_was_signed(pki: PracticePki, reader: PageReader, verifier: Verifier, tmp_path: Path) -> None:
    makers = [maker for maker in every_maker() if maker.name.startswith((*_FEW, *_ALSO))]
    assert len(makers) >= len(_FEW) + len(_ALSO)
    assert _blamed(makers, Desk(Cast(pki)), (reader, verifier), tmp_path) == []


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.expects_log
def test_poppler_agrees_on_the_whole_corpus(
    pki: PracticePki, reader: PageReader, verifier: Verifier, tmp_path: Path
) -> None:
    assert _blamed(every_maker(), Desk(Cast(pki)), (reader, verifier), tmp_path) == []


def test_poppler_sees_a_change(pki: PracticePki, tmp_path: Path) -> None:
    """The comparison itself must be able to fail."""
    desk = Desk(Cast(pki))
    maker = next(one for one in every_maker() if one.name == "painted: white by a citizen")
    then, now = tmp_path / "then.pdf", tmp_path / "now.pdf"
    then.write_bytes(desk.sealed().content)
    now.write_bytes(maker.make(desk))
    assert drawn(then).apart(drawn(now), {}) == [0]
    assert drawn(then).apart(drawn(now), {0: [(190, 220, 340, 250)]}) == []
    assert Counter(words(then)) != Counter(words(now))


def _blamed(makers: list[Maker], desk: Desk, readers: tuple[PageReader, Verifier], room: Path) -> list[str]:
    _, verifier = readers
    question = Question(TrustStore(desk.cast.pki.trust))
    found = []
    for maker in makers:
        file = room / "file.pdf"
        file.write_bytes(maker.make(desk))
        report = verifier.verify(file, question)
        if report.verdict in VALID:
            fields = _TO_FILL if maker.name.startswith("forms: number and date filled") else []
            found += [f"{maker.name}: {why}" for why in _apart(file, report, fields)]
    return found


def _apart(file: Path, report: Report, fields: list[Box]) -> list[str]:
    """Return what poppler sees otherwise than the verdict says; signatures that came later have their boxes."""
    now, told = drawn(file), Counter(words(file))
    found = []
    for place, signature in enumerate(report.signatures):
        if signature.covers != "revision":
            continue
        then = file.with_name("then.pdf")
        then.write_bytes(file.read_bytes()[: signature.end])
        rooms: Rooms = {0: list(fields)}
        for later in report.signatures[place + 1 :]:
            if later.view:
                rooms.setdefault(later.page, []).append(later.view)
        pages = drawn(then).apart(now, rooms)
        lost = Counter(words(then, rooms)) - told
        found += [f"pages {pages} after {signature.field}"] if pages else []
        found += [f"words {sorted(lost)} after {signature.field}"] if lost else []
    return found
