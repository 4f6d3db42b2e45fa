"""A packet in quarantine is read again: after the program has learned more, or by a person who insists."""

from app.axis.port import Waiting
from app.base.news import Topic
from app.desk.journal import note
from app.desk.office import Office
from app.desk.quarantine import HELD, held_packet
from app.sync.inbox import Taken, take_packet


def read_again(office: Office, axis_id: str) -> Taken:
    """Take a packet in from quarantine; one that still cannot be read or kept stays there. Raises NotInQuarantine."""
    held = held_packet(office, axis_id)
    taken = take_packet(office, Waiting(held.axis_id, "edoc", held.sender), held.sha256)
    with office.store.write() as tx:
        facts: dict[str, object] = {"axis_id": axis_id, "outcome": taken.outcome, "reason": taken.reason}
        note(tx, office, taken.key, "packet_read_again", facts)
        tx.touched(Topic.AXIS)
    if taken.outcome not in {HELD, "later"}:
        held.file.unlink(missing_ok=True)
        held.file.with_suffix(".json").unlink(missing_ok=True)
    return taken
