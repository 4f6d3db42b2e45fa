"""The clerk's acts on incoming documents."""

from argparse import Namespace
from pathlib import Path

from app.cli import views
from app.cli.run import Answer
from app.compose import open_house
from app.desk import hand_over as desk_hand_over
from app.desk import present as desk_present
from app.desk import settle
from app.desk.given_files import kept_file
from app.desk.receive import receive as take_in
from app.desk.records import detail
from app.documents.arrival import Arrival, Facts, Parties
from app.documents.cards import Card
from app.documents.numbering import split_code
from app.documents.values import LONGEST_SUBJECT, Channel, optional


def present(given: Namespace, data: Path) -> Answer:
    """Present a registered document to a leader."""
    with open_house(data) as house:
        return _answer(desk_present.present(house.office, given.key, given.to))


def direct(given: Namespace, data: Path) -> Answer:
    """Enter the leader's opinion."""
    others = tuple(desk_present.Assignee(unit, due=due) for unit, due in given.cooperating)
    lead = desk_present.Assignee(given.lead, lead=True, due=given.due)
    opinion = desk_present.Opinion(given.leader, given.text, (lead, *others), source="paper")
    with open_house(data) as house:
        return _answer(desk_present.enter_opinion(house.office, given.key, opinion))


def hand_over(given: Namespace, data: Path) -> Answer:
    """Hand a directed document over; without --to to whom the opinion names."""
    with open_house(data) as house:
        receiver = given.to or str(detail(house.office, given.key).fields.get("receiver", ""))
        return _answer(desk_hand_over.hand_over(house.office, given.key, receiver))


def transfer(given: Namespace, data: Path) -> Answer:
    """Hand over by a routing rule."""
    with open_house(data) as house:
        return _answer(desk_hand_over.transfer(house.office, given.key))


def start(given: Namespace, data: Path) -> Answer:
    """Note that work has begun."""
    with open_house(data) as house:
        return _answer(settle.start_work(house.office, given.key))


def finish(given: Namespace, data: Path) -> Answer:
    """Note that the work is done."""
    with open_house(data) as house:
        return _answer(settle.finish(house.office, given.key, given.reply))


def give_back(given: Namespace, data: Path) -> Answer:
    """Return a document to its sender."""
    with open_house(data) as house:
        return _answer(settle.return_to_sender(house.office, given.key, given.reason))


def receive(given: Namespace, data: Path) -> Answer:
    """Take a scanned paper or a file in."""
    code, subject = split_code(given.code), optional("subject", given.subject, LONGEST_SUBJECT)
    with open_house(data) as house:
        file = kept_file(house.office.vault.keep_file, given.file, "MAIN")
        arrival = Arrival(
            channel=Channel.PAPER,
            arrived_at=house.office.now(),
            parties=Parties(given.sender, given.sender_id),
            facts=Facts(subject, code.number, code.notation, given.type, given.dated, has_paper=True),
            files=(file,),
        )
        receipt = take_in(house.office, arrival)
        return Answer({"key": receipt.key, "outcome": receipt.outcome})


def _answer(card: Card) -> Answer:
    return Answer(views.card(card))
