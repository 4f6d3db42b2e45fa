"""Packets that a line lists for us and that cannot be taken in: each is noted once, and struck off when it is ours.

Nothing is lost meanwhile: it is not acknowledged, so it comes again with every round (edxml 4.2).
"""

import logging
from collections.abc import Collection
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.base.errors import OfficeError
from app.base.frozen import dataclass
from app.base.news import Topic
from app.base.settings import Settings
from app.desk.directory import names
from app.desk.facts import fact, keep_fact, value
from app.desk.office import Office

log = logging.getLogger(__name__)

_MOST = 500
"""More are not noted one by one: then it is no affair of single packets."""


@dataclass(frozen=True)
class Miss:
    """One packet that could not be taken in: since when and why.

    `came` tells that its bytes are here and only the record could not be made; `again`, that it did not come in more
    than one round: once may only have been a bad moment.
    """

    axis_id: str
    kind: str
    sender: str
    code: str
    came: bool
    since: str = ""
    again: bool = False


@dataclass(frozen=True)
class MissedPacket:
    """One packet that could not be taken in, for the clerk; `code` is that of the failure, or its name."""

    axis_id: str
    sender: str
    sender_name: str
    since: datetime
    code: str
    came: bool


def missed_packets(office: Office) -> list[MissedPacket]:
    """Return what has to be told, the oldest first: what came and cannot be kept, or fails to come again and again."""
    with office.store.read() as session:
        told = _told(session, office.settings)
    named = names(office, {one.sender for one in told if one.sender})
    return [
        MissedPacket(
            one.axis_id,
            one.sender,
            named.get(one.sender, one.sender),
            datetime.fromisoformat(one.since),
            one.code,
            one.came,
        )
        for one in told
    ]


def missed_count(session: Session, ours: Settings) -> int:
    """Return how many packets have to be told of."""
    return len(_told(session, ours))


def _told(session: Session, ours: Settings) -> list[Miss]:
    lines = [name for name, used in (("axis", bool(ours.axis_place)), ("mail", ours.has_mailbox)) if used]
    kept = [miss for name in lines for miss in _misses(value(session, _name(name))).values()]
    return sorted((one for one in kept if one.came or one.again), key=lambda one: (one.since, one.axis_id))


class MissedBook:
    """What could not be taken in from one line; it writes only where something changes."""

    def __init__(self, office: Office, channel: str) -> None:
        """Read what is noted of this line."""
        self._office, self._name = office, _name(channel)
        self._known = _misses(fact(office, self._name))

    def lists(self, kind: str, axis_ids: Collection[str]) -> None:
        """Strike off what the line lists no more: nobody waits for it."""
        self._keep({one: miss for one, miss in self._known.items() if miss.kind != kind or one in axis_ids})

    def tell(self, missed: Collection[Miss], took: Collection[str]) -> None:
        """Note what could not be taken in, once, and strike off what is ours."""
        now = {one: miss for one, miss in self._known.items() if one not in took}
        for miss in missed:
            before = now.get(miss.axis_id)
            since = before.since if before else self._office.now().isoformat()
            if before or len(now) < _MOST:
                now[miss.axis_id] = replace(miss, since=since, again=before is not None and not miss.came)
        self._keep(now)

    def _keep(self, now: dict[str, Miss]) -> None:
        """Keep the notes; where not even that can be, the log has it, and the packets go on."""
        if now == self._known:
            return
        try:
            keep_fact(self._office, self._name, {one: asdict(miss) for one, miss in now.items()}, Topic.AXIS)
            self._known = now
        except OfficeError as problem:
            log.info("what was missed could not be noted: %s", problem.code)


def _name(channel: str) -> str:
    return f"missed/{channel}"


def _misses(told: dict[str, Any]) -> dict[str, Miss]:
    return {one: Miss(**miss) for one, miss in told.items()}
