"""What the window shows all the time, read in one transaction so that its counters agree with each other."""

from app.base.frozen import dataclass
from app.desk.facts import Outbox, outbox_in
from app.desk.fallen import Fallen, fallen_in
from app.desk.missed import missed_count
from app.desk.office import Office
from app.desk.quarantine import held_count
from app.desk.records import box_counts_in, late_arrivals_in
from app.desk.seal_alarm import SealAlarm, alarms_in


@dataclass(frozen=True)
class Glance:
    """Counters, and what calls for a person.

    `late` counts arrivals past their time, `packets` those in quarantine and those that cannot be taken in, `revoked`
    holds the revoked certificates that nobody has settled, `fallen` registered documents that turned out worse.
    """

    boxes: dict[str, int]
    kept: Outbox
    late: int
    packets: int
    revoked: tuple[SealAlarm, ...]
    fallen: tuple[Fallen, ...] = ()


def glance(office: Office) -> Glance:
    """Read all of it."""
    with office.store.read() as session:
        return Glance(
            box_counts_in(session),
            outbox_in(session, office),
            late_arrivals_in(session, office),
            held_count(session) + missed_count(session, office.settings),
            tuple(one for one in alarms_in(session) if not one.settled_by),
            fallen_in(session),
        )
