"""Many documents with one PIN: what stops one is told, a token pulled out ends it, and going on finishes the rest."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.base.child import ChildDied
from app.base.errors import Refused
from app.desk.batch import Course, Line, lines_of, refuse_unready, seal_all
from app.desk.books import books
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.records import detail
from app.desk.sealing import STEPS, PlaceUnsure, Tools
from app.documents.life import State
from app.signing.errors import SealUnsigned, TokenRemoved
from app.signing.seal import Stamp
from tests.kit.faulty import Faulty, faulty, faulty_module
from tests.kit.pdfs import with_text
from tests.kit.sealing import by_file, taken_in
from tests.kit.signed_pdfs import Bench

__all__ = ["faulty", "faulty_module"]
pytestmark = pytest.mark.token
_STAMPS = 3


def results(table: list[Line]) -> list[str]:
    return [line.result for line in table]


def prove_pulled(desk: Office, bench: Bench, token: Faulty, size: tuple[int, int]) -> None:
    """Pull the token at one document of many, then go on with it put back."""
    many, pulled = size
    keys = [taken_in(desk, bench.leader, numbered=False) for _ in range(many)]
    token.say(f"fault C_Sign {(pulled - 1) * _STAMPS + 2} 32")
    first = token.token()
    with first.session(first.certificate("agency"), token.made.pin) as session:
        table = seal_all(desk, keys, Tools(bench.sealer, Stamp(session), bench.seal_picture))
    assert results(table) == ["done"] * (pulled - 1) + ["held"] + ["untouched"] * (many - pulled)
    stopped = table[pulled - 1]
    assert isinstance(stopped.problem, TokenRemoved)
    assert (stopped.number, stopped.steps) == (pulled, ("number",))
    for key in keys[pulled:]:
        assert detail(desk, key).card.state is State.PREPARED
        assert detail(desk, key).card.number is None
    token.say()
    second = token.token()
    with second.session(second.certificate("agency"), token.made.pin) as session:
        table = seal_all(desk, keys, Tools(bench.sealer, Stamp(session), bench.seal_picture))
    assert results(table) == ["done"] * many
    assert [line.number for line in table] == list(range(1, many + 1))
    strip = next(card for card in books(desk, desk.today().year) if card.book == "outgoing")
    assert (strip.complete, strip.last) == (True, many)
    for key in keys:
        main = detail(desk, key).files[0]
        assert sum(one.signed for one in bench.sealer.facts(Path(main.path)).signatures) == 1 + _STAMPS
    assert list(desk.folders.work.iterdir()) == []


def test_token_pulled_in_the_middle(desk: Office, bench: Bench, faulty: Faulty) -> None:
    prove_pulled(desk, bench, faulty, (5, 3))


@pytest.mark.slow
def test_token_pulled_at_the_fortieth_of_a_hundred(desk: Office, bench: Bench, faulty: Faulty) -> None:
    prove_pulled(desk, bench, faulty, (100, 40))


def test_what_stops_one_document_does_not_stop_the_others(desk: Office, bench: Bench) -> None:
    good, unsure, last = (taken_in(desk, file, numbered=False) for file in (bench.leader, bench.plain, bench.leader))
    seen: list[Line] = []
    table = seal_all(desk, [good, unsure, last], by_file(bench), Course(told=seen.append))
    assert results(table) == ["done", "refused", "done"]
    assert isinstance(table[1].problem, PlaceUnsure)
    assert (table[1].number, table[2].number, table[2].code) == (None, 2, "02/QĐ-STN")
    of_first = [line.steps for line in seen if line.key == good]
    assert of_first == [(), (), ("number",), ("number", "date"), ("number", "date", "seal"), STEPS]
    assert all(line.seconds > 0 for line in table)
    assert results(lines_of(desk, [good, unsure])) == ["done", "waiting"]


def test_places_that_a_person_showed_are_taken(desk: Office, bench: Bench) -> None:
    key = taken_in(desk, bench.plain, numbered=False)
    shown = bench.sealer.find_places(bench.leader)
    (line,) = seal_all(desk, [key], by_file(bench), Course(places=lambda _key: shown))
    assert line.result == "done"


def test_stopping_leaves_the_rest_untouched(desk: Office, bench: Bench) -> None:
    keys = [taken_in(desk, bench.leader, numbered=False) for _ in range(3)]
    give_number(desk, keys[2])
    done: list[int] = []
    course = Course(
        told=lambda line: done.append(line.key) if line.result == "done" else None, stopped=lambda: bool(done)
    )
    assert results(seal_all(desk, keys, by_file(bench), course)) == ["done", "untouched", "held"]
    assert results(seal_all(desk, keys, by_file(bench))) == ["done"] * 3


def test_the_leaders_signature_and_the_annexes_are_looked_at_before_a_number(
    desk: Office, bench: Bench, tmp_path: Path
) -> None:
    def guard(pdf: Path) -> None:
        raise SealUnsigned(file=pdf.name)

    key = taken_in(desk, bench.leader, numbered=False)
    (line,) = seal_all(desk, [key], replace(by_file(bench), guard=guard))
    assert (line.result, line.number) == ("refused", None)
    crowded = with_text(bench.plain, tmp_path / "crowded.pdf", "x " * 60, (20, 20))
    for down in range(28, 80, 7):
        crowded = with_text(crowded, tmp_path / f"crowded-{down}.pdf", "x " * 60, (20, down))
    with pytest.raises(PlaceUnsure) as told:
        refuse_unready(desk, taken_in(desk, bench.leader, crowded, numbered=False), bench.sealer, None)
    assert told.value.facts == {"places": f"{crowded.name} (covers)"}
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(b"%PDF-1.4")
    with_annex = taken_in(desk, bench.leader, torn, numbered=False)
    with pytest.raises(Refused):
        refuse_unready(desk, with_annex, bench.sealer, None)


def test_what_is_not_ready_before_a_number_ends_the_batch(desk: Office, bench: Bench) -> None:
    def guard(pdf: Path) -> None:
        raise ChildDied(module=pdf.name)

    keys = [taken_in(desk, bench.leader, numbered=False) for _ in range(2)]
    table = seal_all(desk, keys, replace(by_file(bench), guard=guard))
    assert results(table) == ["untouched", "untouched"]
    assert isinstance(table[0].problem, ChildDied)


def test_a_token_that_is_not_there_touches_nothing(desk: Office, bench: Bench, faulty: Faulty) -> None:
    keys = [taken_in(desk, bench.leader, numbered=False) for _ in range(2)]
    token = faulty.token()
    with token.session(token.certificate("agency"), faulty.made.pin) as key:
        faulty.say("fault C_Sign 0 32")
        table = seal_all(desk, keys, Tools(bench.sealer, Stamp(key), bench.seal_picture))
    assert results(table) == ["held", "untouched"]
    assert table[0].steps == ()
