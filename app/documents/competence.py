"""Who may sign what, in which capacity, from when until when (NĐ 30/2020 Đ13; R-403)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.documents.capacity import capacity
from app.documents.vietnamese import fold

HEAD = ""
"""The head of the agency signs in his own capacity."""
DELEGATED = "TUQ."
Doubt = Literal["capacity", "type", "before", "over", "paper"]


@dataclass(frozen=True)
class Mandate:
    """One competence of one person: a capacity, the types of documents (none: all), the days, what it rests on.

    `basis` names the decision or the written authorisation; who signs by TUQ. needs one that ends (Đ13.4).
    """

    signer: str
    capacity: str = HEAD
    types: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    basis: str = ""

    def holds(self, on: date) -> bool:
        """Tell whether it holds on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


def doubt(mandates: Sequence[Mandate], signer: str, written: str, kind: str, on: date) -> Doubt | None:
    """Return what is doubtful about a person's signature on a document of a type on a day; None where all is well.

    An office that has listed nobody's competence is asked nothing. `written` is the capacity as printed.
    """
    own = [one for one in mandates if fold(one.signer) == fold(signer)]
    if not mandates:
        return None
    kinds = {line.kind for line in capacity(written) if line.kind} or {HEAD}
    steps: tuple[tuple[Doubt, Callable[[Mandate], bool]], ...] = (
        ("capacity", lambda one: one.capacity in kinds),
        ("type", lambda one: not one.types or fold(kind) in {fold(name) for name in one.types}),
        ("before", lambda one: one.since is None or one.since <= on),
        ("over", lambda one: one.holds(on)),
        ("paper", lambda one: one.capacity != DELEGATED or bool(one.basis and one.until)),
    )
    for told, fits in steps:
        own = [one for one in own if fits(one)]
        if not own:
            return told
    return None
