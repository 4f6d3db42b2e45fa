"""Recalls both ways, replacements, further recipients, quarantine, unknown reports, and what was done."""

from argparse import Namespace
from pathlib import Path

from app.cli import views
from app.cli.run import Answer
from app.compose import open_house
from app.desk import call_back, delivery, journal, orphans, prints, quarantine, records, successors
from app.desk import recall as desk_recall
from app.desk.missed import MissedPacket, missed_packets
from app.desk.more_recipients import add_recipients
from app.desk.office import Office
from app.desk.places import places
from app.desk.prepare import Recipient
from app.documents.cards import Card
from app.sync.quarantine import read_again
from app.ui import language, words


def recall(given: Namespace, data: Path) -> Answer:
    """Recall an issued document, or copies of it from the agencies named by --from."""
    with open_house(data) as house:
        office = house.office
        if not given.senders:
            why = call_back.CallBack(given.reason, given.decision)
            return Answer(_lines(office, call_back.recall_document(office, given.key, why)))
        codes = set(given.senders.split(","))
        wanted = [line.id for line in records.recipient_lines(office, given.key) if line.organ_id in codes]
        return Answer(_lines(office, call_back.recall_copies(office, given.key, wanted, given.reason)))


def answer(given: Namespace, data: Path) -> Answer:
    """Answer what a sender asks: agree to it, or refuse with ground and reason; without an answer, show it."""
    with open_house(data) as house:
        office = house.office
        told = records.detail(office, given.key)
        asked = told.card.asked
        if given.refuse:
            if asked == "replace":
                return Answer(views.card(successors.keep_both(office, given.key, given.refuse)))
            refusal = desk_recall.Refusal(given.ground, given.refuse, given.leader)
            return Answer(views.card(desk_recall.refuse(office, given.key, refusal)))
        if given.agree:
            acts = {"update": successors.take_update, "replace": successors.take_over}
            return Answer(views.card(acts.get(asked, desk_recall.agree)(office, given.key)))
        language.install(given.lang or "vi")
        where = [words.place_words(place) for place in places(office, given.key)]
        asking = {"asked": asked or None, "reason": told.fields.get("asked_reason"), "places": where}
        return Answer(views.card(told.card) | asking)


def minute(given: Namespace, data: Path) -> Answer:
    """Make and file the minute of a recall that was agreed to."""
    with open_house(data) as house:
        return Answer(views.card(prints.make_minute(house.office, given.key)))


def replace(given: Namespace, data: Path) -> Answer:
    """Let a document that waits for its number replace an issued one."""
    with open_house(data) as house:
        return Answer(views.card(successors.stand_for(house.office, given.key, [given.old], given.reason)))


def send_further(given: Namespace, data: Path) -> Answer:
    """Send an issued document to further recipients."""
    with open_house(data) as house:
        recipients = [Recipient(code) for code in given.to.split(",")]
        return Answer(_lines(house.office, add_recipients(house.office, given.key, recipients, given.allowed_by)))


def held(given: Namespace, data: Path) -> Answer:
    """List packets in quarantine, read one again, or put one aside."""
    with open_house(data) as house:
        office = house.office
        if given.act == "release":
            taken = read_again(office, given.packet)
            return Answer({"packet": given.packet, "outcome": taken.outcome, "key": taken.key, "reason": taken.reason})
        if given.act == "aside":
            quarantine.put_aside(office, given.packet, given.reason)
        rows = [
            {
                "packet": one.axis_id,
                "from": one.sender,
                "received_at": one.received_at.isoformat(),
                "reason": one.reason,
                "file": str(one.file),
                "state": "quarantined",
            }
            for one in quarantine.held_packets(office)
        ]
        return Answer([_missed(one) for one in missed_packets(office)] + rows)


def _missed(one: MissedPacket) -> dict[str, object]:
    """Tell of a packet that came or was announced, and cannot be taken in."""
    state = "not_kept" if one.came else "not_come"
    since = one.since.isoformat()
    return {"packet": one.axis_id, "from": one.sender, "received_at": since, "reason": one.code, "state": state}


def unknown(given: Namespace, data: Path) -> Answer:
    """List reports of documents that we do not know, join one, or put one aside."""
    with open_house(data) as house:
        office = house.office
        if given.act == "join":
            orphans.join(office, given.id, given.to)
        if given.act == "aside":
            orphans.put_aside(office, given.id, given.reason)
        rows = [
            {
                "id": one.id,
                "from": one.sender,
                "status": one.status,
                "about": one.reference,
                "at": one.at.isoformat(),
                "text": one.text,
            }
            for one in orphans.orphans(office)
        ]
        return Answer(rows)


def activity(given: Namespace, data: Path) -> Answer:
    """Tell what was done, the newest first, in plain words."""
    with open_house(data) as house:
        language.install(given.lang or "vi")
        events = journal.recent(house.office, given.limit)
        told = [
            {"at": one.at.isoformat(), "who": one.who, "act": one.act, "said": words.journal_sentence(one)}
            | {"key": one.facts.get("key")}
            for one in events
        ]
        return Answer(told)


def slip(given: Namespace, data: Path) -> Answer:
    """Print F-07, the slip for opinions, or F-05, the ĐẾN stamp."""
    with open_house(data) as house:
        act = prints.print_stamp if given.command == "stamp" else prints.print_slip
        return Answer({"file": str(act(house.office, given.key, given.out))})


def delivery_slip(given: Namespace, data: Path) -> Answer:
    """Print F-18, the slip that goes along with paper."""
    with open_house(data) as house:
        made = delivery.print_slips(house.office, given.key, (given.position, given.signer), given.out)
        delivery.note_printed(house.office, given.key)
        return Answer({"file": str(made)})


def _lines(office: Office, card: Card) -> dict[str, object]:
    lines = [views.recipient(line) for line in records.recipient_lines(office, card.key)]
    return views.card(card) | {"recipients": lines}
