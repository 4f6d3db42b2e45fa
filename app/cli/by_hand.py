"""`paper`: what is signed and sealed by hand, step by step; one document keeps one number (D-21)."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from app.cli import views
from app.cli.office import pin_from_environment, second_pin
from app.cli.run import Answer
from app.compose import House, open_house
from app.desk import records, sealing
from app.desk.given_files import FileUnreadable, kept_file
from app.desk.hand_seal import hand_seal
from app.desk.issue import issue
from app.desk.number import give_number
from app.desk.on_paper import HandSigned, to_electronic, to_paper
from app.desk.paper_scan import check_scan, take_scan
from app.desk.prepare import Draft, Recipient, document_types, prepare
from app.desk.proof import refuse_unfit_draft
from app.documents.arrival import Signer
from app.documents.kinds import find_type
from app.documents.paper_seals import copies_wanted, paper_rule


def paper(given: Namespace, data: Path) -> Answer:
    """Do one step; the answer tells where the document stands."""
    with open_house(data) as house:
        key = given.key if given.paper_command != "take" else 0
        key = _STEPS[given.paper_command](house, given, key)
        return _standing(house, key)


def _take(house: House, given: Namespace, _key: int) -> int:
    find_type(document_types(house.office.today()), given.type)
    for path in given.attach:
        if not path.is_file():
            raise FileUnreadable(file=str(path))
    sealing.check_annexes(((path.name, path) for path in given.attach), house.sealer)
    draft = Draft(
        type_name=given.type,
        subject=given.subject,
        signer=Signer(given.signer, given.position, given.capacity),
        recipients=(
            *(Recipient(code) for code in given.to.split(",") if code.strip()),
            *(Recipient("", name, "paper") for name in given.by_post),
        ),
        urgency=given.urgency,
        files=tuple(kept_file(house.office.vault.keep_file, path, "ATTACHED") for path in given.attach),
        hand_signed=given.signed,
    )
    refuse_unfit_draft(house.office, draft)
    return prepare(house.office, draft).key


def _move(house: House, given: Namespace, key: int) -> int:
    return to_paper(house.office, key, HandSigned(given.signed, given.reason, given.text)).key


def _back(house: House, _given: Namespace, key: int) -> int:
    return to_electronic(house.office, key).key


def _number(house: House, _given: Namespace, key: int) -> int:
    return give_number(house.office, key).key


def _seal(house: House, given: Namespace, key: int) -> int:
    return hand_seal(house.office, key, given.copies).key


def _scan(house: House, given: Namespace, key: int) -> int:
    if not given.file.is_file():
        raise FileUnreadable(file=str(given.file))
    pages = house.reader.open(given.file).pages
    check_scan(given.file, house.sealer)
    return take_scan(house.office, key, kept_file(house.office.vault.keep_file, given.file, "MAIN", pages)).key


def _sign(house: House, given: Namespace, key: int) -> int:
    pin = pin_from_environment(given.pin_env)
    with house.open_seal(pin, second=second_pin(given)) as tools:
        sealing.seal(house.office, key, tools)
    house.complete_proof(key)
    return key


def _issue(house: House, _given: Namespace, key: int) -> int:
    return issue(house.office, key).key


_STEPS: Mapping[str, Callable[[House, Namespace, int], int]] = {
    "take": _take, "move": _move, "back": _back, "number": _number, "seal": _seal, "scan": _scan, "sign": _sign,
    "issue": _issue,
}  # fmt: skip


def _standing(house: House, key: int) -> Answer:
    found = records.detail(house.office, key)
    card = found.card
    main = next((file.path for file in found.files if file.role == "MAIN"), None)
    facts = {
        "key": key,
        "state": card.state.value,
        "path": card.channel,
        "number": card.number,
        "code": card.code,
        "date": card.issued_date.isoformat() if card.issued_date else None,
        "file": main,
        "copies": found.fields["copies"],
        "copies_wanted": copies_wanted((line.channel for line in found.recipients), paper_rule(house.office.today())),
        "recipients": [views.recipient(line) for line in found.recipients],
    }
    return Answer(facts)
