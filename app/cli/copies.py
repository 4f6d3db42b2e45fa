"""`copy`: an electronic copy of an incoming paper, signed by the agency; `copies`: the book of certified ones."""

import shutil
from argparse import Namespace
from pathlib import Path
from typing import Any

from app.cli.office import pin_from_environment, second_pin
from app.cli.run import Answer
from app.compose import House, open_house
from app.desk import copies as desk
from app.desk.copy_print import number_copy
from app.desk.copy_print import print_copy as write_copy
from app.desk.given_files import FileUnreadable
from app.desk.stamp_places import moved
from app.documents.arrival import Signer
from app.signing.marks import MM


def copy(given: Namespace, data: Path) -> Answer:
    """Check, sign, number and file one copy; `--at` shows the place of the line where it is not clear."""
    pin = pin_from_environment(given.pin_env)
    if given.file is not None and not given.file.is_file():
        raise FileUnreadable(file=str(given.file))
    order = desk.Order(given.kind, given.allowed_by, given.part, given.to, given.file)
    desk.check_order(order)
    with open_house(data) as house:
        office = house.office
        ready = desk.check_copy(office, given.key, order, house.sealer)
        place = None
        if given.at is not None:
            across, down = (edge * MM for edge in given.at)
            place = moved(ready.place, across - ready.place.box[0], down - ready.place.box[1])
        with house.open_seal(pin, second=second_pin(given)) as tools:
            made = desk.make_copy(office, given.key, order, tools, place)
        house.complete_proof(given.key)
        told: dict[str, Any] = {"key": made.key, "number": made.number, "code": made.code, "file": made.file}
        if given.out is not None:
            given.out.mkdir(parents=True, exist_ok=True)
            told["out"] = str(shutil.copyfile(office.vault.path(made.sha256), given.out / made.file))
        return Answer(told)


def paper_copy(given: Namespace, data: Path) -> Answer:
    """Number a copy on paper and write its pages with the block."""
    if given.file is not None and not given.file.is_file():
        raise FileUnreadable(file=str(given.file))
    order = desk.Order(given.kind, given.allowed_by, recipients=given.to, file=given.file, copies=given.copies)
    with open_house(data) as house:
        made = number_copy(house.office, given.key, order)
        return _printed(house, given, (made.code, made.year))


def print_copy(given: Namespace, data: Path) -> Answer:
    """Write the pages of a copy that is in the book."""
    with open_house(data) as house:
        return _printed(house, given, (given.code, given.year))


def _printed(house: House, given: Namespace, named: tuple[str, int]) -> Answer:
    signer = Signer(given.signer, given.position, given.capacity)
    made = write_copy(house.office, house.reader, named, signer, given.out)
    return Answer({"code": made.code, "out": str(made.out), "own_page": made.own_page})


def copies(given: Namespace, data: Path) -> Answer:
    """List the book of copies of a year."""
    with open_house(data) as house:
        return Answer([_line(line) for line in desk.copies(house.office, given.year)])


def _line(line: desk.CopyLine) -> dict[str, Any]:
    made = line.made
    facts = {
        name: made.facts.get(name, "")
        for name in ("kind", "file", "sha256", "allowed_by", "part", "recipients", "copies")
    }
    told = {"number": line.number, "code": line.code, "key": line.key, "document": line.document}
    told |= {"subject": line.subject, "standing": line.standing, "at": made.at.isoformat(), "who": made.who}
    return told | facts
