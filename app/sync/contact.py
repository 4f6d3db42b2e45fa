"""How the last round with a line went is kept as a small fact: the window and the guide to what to do live on it."""

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk.facts import fact, keep_fact
from app.desk.office import Office
from app.sync.faults import RoundFailed, reason_of, said_of


def keep_contact(office: Office, name: str, problem: OfficeError | None) -> None:
    """Keep when a line was last in order, and since when it is not, and why; `name` is axis or mail."""
    before, now = fact(office, name), office.now().isoformat()
    told = {"at": now, "error": ""}
    if problem is not None:
        since = str(before.get("since") or now) if before.get("error") else now
        told = {"at": str(before.get("at") or ""), "error": problem.code, "since": since}
        told |= {"text": said_of(problem), "reason": reason_of(problem)}
    keep_fact(office, name, told, Topic.AXIS)


def keep_death(office: Office) -> None:
    """Keep that the exchange has ended by itself; the next round that goes well lets it be forgotten."""
    if office.settings.axis_place:
        keep_contact(office, "axis", RoundFailed(reason="died"))
