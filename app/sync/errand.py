"""What is said to the axis about packets that wait: bring this one, that one is ours now."""

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.axis.port import Axis, Waiting
from app.base.errors import OfficeError
from app.sync.faults import pass_by

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Fetched:
    """One packet that has come, or why it has not."""

    waiting: Waiting
    raw: Path
    problem: OfficeError | None = None


@dataclass(frozen=True)
class Errand:
    """What is said to the axis: fetch, acknowledge, and let others speak in between."""

    axis: Axis
    answering: Axis
    place: Path
    between: Callable[[], object]

    def fetch(self, some: Sequence[Waiting]) -> list[Fetched]:
        """Fetch some packets, each into a file of its own."""
        if some:
            self.between()
        return [self._fetch(waiting) for waiting in some]

    def _fetch(self, waiting: Waiting) -> Fetched:
        raw = self.place / hashlib.sha256(waiting.axis_id.encode()).hexdigest()[:32]
        try:
            self.axis.fetch(waiting.axis_id, raw)
        except OfficeError as problem:
            pass_by(problem)
            log.warning("packet %s did not come: %s", waiting.axis_id, problem.code)
            return Fetched(waiting, raw, problem)
        return Fetched(waiting, raw)

    def acknowledge(self, axis_ids: Sequence[str]) -> list[str]:
        """Acknowledge what is ours now and return which; one that is lost is listed, and asked for, again."""
        done = []
        for axis_id in axis_ids:
            try:
                self.answering.acknowledge(axis_id)
                done.append(axis_id)
            except OfficeError as problem:
                pass_by(problem)
                log.warning("packet %s could not be acknowledged: %s", axis_id, problem.code)
        return done
