"""Many documents, one PIN: each is checked, numbered and sealed in turn, and the table tells what became of it.

NĐ 30/2020 Đ32.2.c; R-410, R-419. A document that cannot be sealed costs no number and the next one is taken. When the
token goes, finished documents stay finished, the one at work keeps its number, the rest is not touched.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from app.base.errors import OfficeError, Refused, Unavailable
from app.desk import sealing
from app.desk.annex_lines import line_name
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.records import detail
from app.desk.sealing import Tools
from app.documents.life import State
from app.documents.values import SIGNED_BY_HAND
from app.signing.marks import Places
from app.signing.seal import Sealer


class SignedByHand(Refused):
    """The leader signed this document on paper: the agency signs its scan, after the red seal."""

    code = "seal.signed_by_hand"


Guard = Callable[[Path], object]
Result = Literal["waiting", "working", "done", "refused", "held", "untouched"]
"""refused: it cannot be sealed as it is, and has no number; held: begun, keeps its number; untouched: never begun."""


@dataclass(frozen=True)
class Line:
    """One line of the table: the document, its number as soon as it has one, the steps done, and how it ended."""

    key: int
    name: str
    code: str = ""
    number: int | None = None
    steps: tuple[str, ...] = ()
    result: Result = "waiting"
    problem: OfficeError | None = None
    seconds: float = 0.0


@dataclass(frozen=True)
class Course:
    """How a batch runs: who is told of each change of a line, what asks it to stop, and places shown by a person."""

    told: Callable[[Line], None] = lambda _line: None
    stopped: Callable[[], bool] = lambda: False
    places: Callable[[int], Places | None] = lambda _key: None


def lines_of(office: Office, keys: Iterable[int]) -> list[Line]:
    """Return the table before it runs: what is done already, what was begun, what waits."""
    return [_line(office, key) for key in keys]


def seal_all(office: Office, keys: Sequence[int], tools: Tools, course: Course | None = None) -> list[Line]:
    """Number and seal the documents in their order with one session of the token; return the finished table."""
    told = course or Course()
    table = lines_of(office, keys)
    ended = False
    for at, line in enumerate(table):
        if line.result == "done":
            continue
        if ended or told.stopped():
            ended = True
            table[at] = line if line.result == "held" else replace(line, result="untouched")
        else:
            table[at] = _one(office, line, tools, told)
            problem = table[at].problem
            ended = isinstance(problem, Unavailable) or (problem is not None and problem.code in _ENDING)
        told.told(table[at])
    return table


def refuse_unready(
    office: Office, key: int, sealer: Sealer, guard: Guard | None, places: Places | None = None
) -> Places:
    """Refuse, before a number is spent, a document that cannot be sealed as it is; raises what sealing would.

    Returns the places: those that a person showed, or what was found on the page.
    """
    found = detail(office, key)
    if found.card.channel in SIGNED_BY_HAND:
        raise SignedByHand(key=key)
    main = sealing.main_path(office, key)
    if guard is not None:
        guard(main)
    annexes = [file for file in found.files if file.role != "MAIN"]
    lines = places.lines if places is not None else {}
    shown = {Path(file.path) for file in annexes if line_name(file.id) in lines}
    sealing.check_annexes([(file.name, Path(file.path)) for file in annexes], sealer, shown)
    if places is None:
        places = sealing.places_of(office, key, sealer)
        sealing.check_places(places)
    return places


def _one(office: Office, line: Line, tools: Tools, course: Course) -> Line:
    began = time.monotonic()
    working = replace(line, result="working")
    course.told(working)

    def step(name: str) -> None:
        nonlocal working
        done = sealing.STEPS[: sealing.STEPS.index(name)]
        card = detail(office, line.key).card
        working = replace(working, code=card.code, number=card.number, steps=done)
        course.told(working)

    try:
        places = course.places(line.key)
        if detail(office, line.key).card.state is State.PREPARED:
            places = refuse_unready(office, line.key, tools.sealer, tools.guard, places)
            give_number(office, line.key)
        sealing.seal(office, line.key, tools, places, step)
    except OfficeError as problem:
        found = _line(office, line.key)
        result: Result = "held" if found.number is not None else "refused"
        if result == "refused" and (isinstance(problem, Unavailable) or problem.code in _ENDING):
            result = "untouched"
        return replace(found, result=result, problem=problem, seconds=time.monotonic() - began)
    return replace(_line(office, line.key), seconds=time.monotonic() - began)


def _line(office: Office, key: int) -> Line:
    found = detail(office, key)
    card = found.card
    name = next((file.name for file in found.files if file.role == "MAIN"), "")
    if card.state not in {State.PREPARED, State.NUMBERED}:
        return Line(key, name, card.code, card.number, sealing.STEPS, "done")
    job = sealing.standing(office, key)
    numbered = card.state is State.NUMBERED
    result: Result = "held" if numbered else "waiting"
    return Line(key, name, card.code if numbered else "", card.number, job.done if job else (), result)


_ENDING = frozenset(
    {"token.pin_wrong", "token.signing_pin_wrong", "token.pin_cancelled", "token.pin_locked", "journal.nobody"}
)
