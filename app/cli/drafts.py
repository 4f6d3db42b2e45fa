"""`draft`: a drafter's file becomes PDF/A-2b, is kept until its leader has signed it, and is renewed (R-420, R-422)."""

import os
import shutil
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from app.base.places import place_trouble
from app.cli.run import Answer
from app.compose import House, open_house
from app.desk import form_check
from app.desk.given_files import FileUnreadable
from app.desk.prepare import Draft, Recipient, document_types, prepare
from app.desk.records import detail
from app.desk.sealing import main_path
from app.desk.send_back import bring_again, send_back, take_back
from app.desk.versions import Version, renew, versions
from app.documents.arrival import Signer
from app.documents.kinds import find_type
from app.ui.jobs import intake
from app.ui.models.converted import doubts_of
from app.ui.wording.form_points import fault_sentence, point_word


def draft(given: Namespace, data: Path) -> Answer:
    """Do one step with a draft."""
    with open_house(data) as house:
        return Answer(_STEPS[given.draft_command](house, given))


def _convert(house: House, given: Namespace) -> dict[str, object]:
    """Only make the PDF; nothing is recorded."""
    taken = _taken(house, given)
    try:
        shutil.copyfile(taken.path, given.out)
        given.out.chmod(0o644)
    except OSError as problem:
        raise place_trouble(problem, given.out) from problem
    return _told(taken) | {"out": str(given.out)}


def _take(house: House, given: Namespace) -> dict[str, object]:
    kind = find_type(document_types(house.office.today()), given.type)
    taken = _taken(house, given)
    told = Draft(
        type_name=kind.name,
        subject=given.subject or taken.guess.subject,
        signer=Signer(given.signer, given.position),
        recipients=tuple(Recipient(code) for code in given.to.split(",") if code.strip()),
        notation=taken.guess.notation,
        files=(taken.file,),
        source=taken.source,
        made=taken.made,
    )
    return _told(taken) | _standing(house, prepare(house.office, told).key)


def _renew(house: House, given: Namespace) -> dict[str, object]:
    taken = _taken(house, given)
    renew(house.office, given.key, Version(taken.file, taken.source, taken.made, given.reason))
    return _told(taken) | _standing(house, given.key)


def _bring(house: House, given: Namespace) -> dict[str, object]:
    taken = _taken(house, given)
    bring_again(house.office, given.key, Version(taken.file, taken.source, taken.made))
    return _told(taken) | _standing(house, given.key)


def _form(house: House, given: Namespace) -> dict[str, object]:
    found = detail(house.office, given.key)
    ticked = tuple(part.strip() for part in given.tick.split(",") if part.strip())
    signer = str(found.fields.get("signer_name") or "")
    told = form_check.look_at(
        house.office, main_path(house.office, given.key), found.card.type_name, signer, house.reader
    )
    told = replace(told, ticked=ticked)
    if ticked:
        form_check.keep_form(house.office, given.key, told.points, ticked)
    points = [
        {"point": one.check, "result": one.result, "name": point_word(one.check), "page": one.page + 1,
         "said": [fault_sentence(fault) for fault in one.faults]}
        for one in told.points
    ]  # fmt: skip
    names = {"wrong": [one.check for one in told.wrong], "to_look_at": [one.check for one in told.open]}
    return {"key": given.key, "kept": bool(ticked), "points": points} | names


def _send_back(house: House, given: Namespace) -> dict[str, object]:
    send_back(house.office, given.key, given.reason)
    return _standing(house, given.key)


def _take_back(house: House, given: Namespace) -> dict[str, object]:
    take_back(house.office, given.key)
    return _standing(house, given.key)


def _versions(house: House, given: Namespace) -> dict[str, object]:
    return _standing(house, given.key)


_STEPS: Mapping[str, Callable[[House, Namespace], dict[str, object]]] = {
    "convert": _convert,
    "take": _take,
    "renew": _renew,
    "versions": _versions,
    "bring": _bring,
    "form": _form,
    "send-back": _send_back,
    "take-back": _take_back,
}


def _taken(house: House, given: Namespace) -> intake.Taken:
    if not given.file.is_file() or not os.access(given.file, os.R_OK):
        raise FileUnreadable(file=str(given.file))
    return intake.take_in(house, given.file, although_signed=given.although_signed)


def _told(taken: intake.Taken) -> dict[str, object]:
    pages: dict[str, object] = {"pages": taken.file.pages, "sha256": taken.file.sha256}
    if taken.made is None:
        return pages | {"made": False}
    made = taken.made
    return pages | {
        "made": True,
        "archive": "2B",
        "missing_fonts": list(made.missing),
        "fonts_instead": list(made.instead),
        "doubts": doubts_of(made),
    }


def _standing(house: House, key: int) -> dict[str, object]:
    card = detail(house.office, key).card
    kept = [
        {"role": file.role, "name": file.name, "sha256": file.sha256, "pages": file.pages, "file": file.path or None}
        for file in versions(house.office, key)
    ]
    return {"key": key, "state": card.state.value, "versions": kept}
