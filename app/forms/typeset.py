"""Our side of the typesetting child: a template and its data become a PDF."""

import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from app.base.child import Child, ChildFailed, Limits
from app.base.clock import now
from app.base.errors import Refused
from app.base.paths import resource

_LIMITS = Limits(deadline=60.0, memory=3 << 30, tasks=8)


class FormFailed(Refused):
    """The template could not be set with this data: a fault of ours or an impossible value."""

    code = "form.failed"


class Typesetter:
    """Sets forms in a child process that is replaced after a few, since Typst keeps its memory."""

    def __init__(self) -> None:
        """Prepare; the child starts with the first form."""
        self._child = Child("app.forms.typeset_child", _LIMITS)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self.close()

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def typeset(self, template: str, data: object, out: Path, moment: datetime | None = None) -> Path:
        """Set `resources/forms/<template>` with `data` (a mapping or dataclass) and write the PDF/A-2b.

        `moment` is the PDF's own date; the same template, data and moment give the same bytes. Raises PlaceUnusable.
        """
        self._ask("compile", template, _plain(data), out, (moment or now()).replace(microsecond=0))
        return out

    def find(self, template: str, data: object, label: str) -> list[Any]:
        """Lay a form out without making a PDF and return the values of its metadata of one label."""
        found: list[Any] = self._ask("find", template, _plain(data), label)
        return found

    def _ask(self, task: str, template: str, *facts: object) -> Any:
        try:
            return self._child.ask(task, resource("forms") / template, *facts)
        except ChildFailed as problem:
            raise FormFailed(template=template, reason=problem.facts.get("reason", "")) from problem


def typeset(template: str, data: object, out: Path, moment: datetime | None = None) -> Path:
    """Set a single form; see `Typesetter.typeset`."""
    with Typesetter() as typesetter:
        return typesetter.typeset(template, data, out, moment)


def _plain(data: object) -> dict[str, Any]:
    """Return the data as JSON knows it: dates as ISO text, tuples as lists."""
    whole = asdict(data) if is_dataclass(data) and not isinstance(data, type) else data
    if not isinstance(whole, Mapping):
        raise FormFailed(template="", reason="data must be a mapping or a dataclass")
    plain: dict[str, Any] = json.loads(json.dumps(whole, default=_written, ensure_ascii=False))
    return plain


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
