"""A batch of documents for the agency's token: looked over before the PIN, then numbered and sealed in turn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import OfficeError
from app.desk import batch
from app.desk.batch import Course, Line
from app.desk.records import box_keys, cards_of, detail
from app.documents.cards import Card
from app.documents.life import State
from app.documents.values import SIGNED_BY_HAND
from app.ui.jobs.sealing import logged_in

if TYPE_CHECKING:
    from app.compose import House
    from app.ui.forms.pin import Entered


@dataclass(frozen=True)
class Row:
    """One document of the batch: its card, how it stands, and where its page rests."""

    card: Card
    line: Line
    page: Path | None


@dataclass(frozen=True)
class Wish:
    """What is to be sealed with which PIN; who is told, and what asks to stop."""

    keys: tuple[int, ...]
    entered: "Entered" = field(repr=False)
    told: Callable[[Line], None]
    stopped: Callable[[], bool]


def waiting(house: "House") -> list[Row]:
    """Return what waits for a number or for the agency's signature, what was begun first."""
    office = house.office
    keys = [*reversed(box_keys(office, "to_seal")), *reversed(box_keys(office, "to_number"))]
    return [_row(house, card) for card in cards_of(office, keys) if card.channel not in SIGNED_BY_HAND]


def look_over(house: "House", keys: Iterable[int]) -> dict[int, OfficeError]:
    """Return what would stop each document, before a PIN is asked or a number spent."""
    office = house.office
    found: dict[int, OfficeError] = {}
    for key in keys:
        try:
            if detail(office, key).card.state is State.PREPARED:
                batch.refuse_unready(office, key, house.sealer, house.ready_to_seal)
        except OfficeError as problem:
            found[key] = problem
    return found


def run(house: "House", wish: Wish) -> list[Line]:
    """Number and seal with one session of the token, and complete the proofs while there is a line."""
    with wish.entered, logged_in(house, wish.entered) as tools:
        table = batch.seal_all(house.office, wish.keys, tools, Course(wish.told, wish.stopped))
    for line in table:
        if line.result == "done":
            house.complete_proof(line.key)
    return table


def with_problem(row: Row, problem: OfficeError | None) -> Row:
    """Return the row as one that cannot be sealed as it is."""
    if problem is None:
        return row
    return replace(row, line=replace(row.line, result="refused", problem=problem))


def _row(house: "House", card: Card) -> Row:
    (line,) = batch.lines_of(house.office, [card.key])
    main = next((file for file in detail(house.office, card.key).files if file.role == "MAIN"), None)
    return Row(card, line, Path(main.path) if main is not None else None)
