"""Issuing and checking signed documents."""

import hashlib
import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.base.clock import VIETNAM
from app.base.errors import OfficeError
from app.cli import views
from app.cli.office import pin_from_environment, second_pin
from app.cli.run import Answer, verdict_in_words
from app.compose import House, open_house
from app.desk import batch, records, sealing
from app.desk import issue as desk_issue
from app.desk.check_slip import slip_head
from app.desk.given_files import FileUnreadable, kept_file
from app.desk.number import give_number
from app.desk.prepare import Draft, Recipient, document_types, prepare
from app.desk.proof import refuse_unfit_draft
from app.documents.arrival import Signer
from app.documents.kinds import find_type
from app.documents.life import State
from app.documents.numbering import printed_notation
from app.forms.checks import Checked, print_check_slip
from app.signing.verify import Question, TrustStore


def issue(given: Namespace, data: Path) -> Answer:
    """Check, number, stamp, seal and queue a document that its leader has signed."""
    pin = pin_from_environment(given.pin_env)
    with open_house(data) as house:
        find_type(document_types(house.office.today()), given.type)
        main = kept_file(house.office.vault.keep_file, given.file, "MAIN")
        stored = house.office.vault.path(main.sha256)
        with _named(stored.name, given.file.name):
            house.ready_to_seal(stored)
            sealing.check_places(sealing.places_on(house.office, stored, given.type, house.sealer))
        sealing.check_annexes(((path.name, _readable(path)) for path in given.attach), house.sealer)
        draft = _draft(given, house, stored)
        if not draft.recipients:
            raise desk_issue.NoRecipient
        refuse_unfit_draft(house.office, draft)
        with house.open_seal(pin, second=second_pin(given)) as tools:
            key = prepare(house.office, draft).key
            give_number(house.office, key)
            return _finish(house, key, tools)


def resume(given: Namespace, data: Path) -> Answer:
    """Go on with a sealing that stopped, with the number it has, and queue the document."""
    pin = pin_from_environment(given.pin_env)
    with open_house(data) as house:
        numbered = records.detail(house.office, given.key).card.state is not State.PREPARED
        if not numbered:
            batch.refuse_unready(house.office, given.key, house.sealer, house.ready_to_seal)
        with house.open_seal(pin, second=second_pin(given)) as tools:
            if not numbered:
                give_number(house.office, given.key)
            return _finish(house, given.key, tools)


def verify(given: Namespace, data: Path) -> Answer:
    """Check the signatures of one file, or of several with one JSON line each."""
    when = given.at.replace(tzinfo=VIETNAM) if given.at and given.at.tzinfo is None else given.at
    if given.trust:
        next(given.trust.iterdir(), None)  # a folder that is none says so
    with open_house(data) as house:
        trust = TrustStore(given.trust) if given.trust else house.trust
        question = Question(trust, house.sender_name(given.sender), offline=given.offline, at=when)
        reports = []
        for file in given.file:
            report = house.verifier.verify(_readable(file), question).as_json()
            if given.slip:
                _slip(house, file, report, given.slip)
            reports.append(report | {"sentence": verdict_in_words(given, str(report["sentence"])), "file": str(file)})
    many = len(reports) > 1
    return Answer(reports if many else reports[0], many=many)


def _slip(house: House, file: Path, report: dict[str, object], out: Path) -> None:
    """Write the slip of a check; of several files the last one's stays."""
    content = file.read_bytes()
    about = Checked(file.name, str(file), hashlib.sha256(content).hexdigest(), house.office.now(), house.office.who)
    print_check_slip(slip_head(house.office), about, report, out)


def _finish(house: House, key: int, tools: sealing.Tools) -> Answer:
    card = records.detail(house.office, key).card
    if card.state in {State.NUMBERED, State.STAMPED}:
        card = sealing.seal(house.office, key, tools)
    if card.state is State.SEALED:
        card = desk_issue.issue(house.office, key)
    found = records.detail(house.office, key)
    return Answer(
        {
            "key": key,
            "number": card.number,
            "code": card.code,
            "date": card.issued_date.isoformat() if card.issued_date else None,
            "document_id": found.fields["document_id"],
            "file": next(file.path for file in found.files if file.role == "MAIN"),
            "recipients": [views.recipient(line) for line in found.recipients],
        }
    )


def _draft(given: Namespace, house: House, stored: Path) -> Draft:
    keep = house.office.vault.keep_file
    page = house.reader.text(stored)
    main = kept_file(keep, given.file, "MAIN", house.reader.open(stored).pages)
    return Draft(
        type_name=given.type,
        subject=given.subject,
        signer=Signer(given.signer, given.position, given.capacity),
        recipients=tuple(Recipient(code) for code in given.to.split(",") if code.strip()),
        notation=printed_notation(page[0].splitlines()) if page else "",
        urgency=given.urgency,
        files=(main, *(kept_file(keep, path, "ATTACHED") for path in given.attach)),
    )


@contextmanager
def _named(stored: str, name: str) -> Iterator[None]:
    """Let a refusal name the file as it was given, not as it rests."""
    try:
        yield
    except OfficeError as problem:
        if problem.facts.get("file") == stored:
            problem.facts["file"] = name
        raise


def _readable(file: Path) -> Path:
    if not file.is_file() or not os.access(file, os.R_OK):
        raise FileUnreadable(file=str(file))
    return file
