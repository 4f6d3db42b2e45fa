"""Numbers without gap and without double, whoever works beside whom and whatever is killed."""

import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import pytest

from app.desk.books import Series, books, next_number, numbers
from app.desk.office import Office
from app.desk.register import register
from app.documents.life import WrongState
from app.documents.numbering import spans
from app.store.tables import DocumentRow
from tests.kit.office import paper

THREADS, EACH = 8, 25


def together(work: Callable[[int], None], threads: int = THREADS) -> list[BaseException]:
    """Run in several threads that begin at once; return what they raised."""
    gate, raised = threading.Barrier(threads), list[BaseException]()

    def run(which: int) -> None:
        gate.wait()
        try:
            work(which)
        except Exception as problem:
            raised.append(problem)

    crew = [threading.Thread(target=run, args=(which,)) for which in range(threads)]
    for one in crew:
        one.start()
    for one in crew:
        one.join()
    return raised


def given(office: Office) -> list[int]:
    return [card.number for card in numbers(office, "incoming", office.today().year)]


def test_eight_clerks_at_once_get_two_hundred_numbers(office: Office) -> None:
    keys = [paper(office) for _ in range(THREADS * EACH)]

    def work(which: int) -> None:
        for key in keys[which * EACH : (which + 1) * EACH]:
            register(office.by(f"Văn thư {which}"), key)

    assert together(work) == []
    assert given(office) == list(range(1, THREADS * EACH + 1))
    assert next_number(office, Series("incoming", "", 2026)) == THREADS * EACH + 1
    cards = numbers(office, "incoming", 2026)
    assert (len({card.key for card in cards}), len({card.who for card in cards})) == (THREADS * EACH, THREADS)


def test_one_document_registered_at_two_desks_gets_one_number(office: Office) -> None:
    for _ in range(5):
        key = paper(office)
        raised = together(partial(at_a_desk, office, key), threads=3)
        assert [type(problem) for problem in raised] == [WrongState, WrongState]
    assert given(office) == [1, 2, 3, 4, 5]


def at_a_desk(office: Office, key: int, which: int) -> None:
    register(office.by(f"Văn thư {which}"), key)


@pytest.mark.parametrize("rounds", [2, pytest.param(60, marks=pytest.mark.slow)])
def test_processes_killed_while_registering_leave_no_gap_and_no_double(office: Office, rounds: int) -> None:
    random = Random(rounds)
    for _ in range(rounds):
        crew = [started(office, 2_000) for _ in range(2)]
        for one in crew:
            assert one.stdout is not None
            for _ in range(random.randint(1, 12)):
                assert one.stdout.readline()
            one.kill()
            one.wait()
            one.stdout.close()
    (strip,) = books(office, office.today().year)
    assert strip.complete
    found = given(office)
    assert spans(found) == [(1, len(found))]
    with office.store.read() as session:
        rows = session.query(DocumentRow.number, DocumentRow.state).where(DocumentRow.number.is_not(None)).all()
    assert sorted(number for number, _ in rows) == found
    assert {state for _, state in rows} == {"registered"}
    assert register(office, paper(office)).number is not None


def started(office: Office, count: int) -> "subprocess.Popen[str]":
    url = office.store.url.render_as_string(hide_password=False)
    program = [sys.executable, "-m", "tests.kit.registrar", url, str(office.folders.data), str(count)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=root)
