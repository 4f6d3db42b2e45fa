"""How a file changed after a signature: pyHanko's rules, and what they leave open.

They take an object for harmless when nothing of the signed file uses it; so nobody asks whether the signed file named
an object that it did not hold yet. They let new fields act by themselves, and any field take another value. Runs in
the checking process only.
"""

from typing import Any

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    Reference,
    TextStringObject,
)
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, StandardDiffPolicy, SuspiciousModification
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm
from typing_extensions import override

WAITING = ("so_van_ban", "ngay_ban_hanh", "thang_ban_hanh")
"""The form fields for number and date, which the agency fills after the leader."""
_OF_FIELDS = frozenset({"/FT", "/Rect", "/T", "/Kids"})
_ACTIONS = ("/A", "/AA", "/PA")
_FILLED = ("/V", "/AS", "/DA", "/Q", "/AP", "/F")
_SIGNATURE = "/Sig"
_ABOVE_MOST = 20


class ChangePolicy(StandardDiffPolicy):
    """pyHanko's policy, with the gaps closed; one for each signature that is checked."""

    def __init__(self) -> None:
        """Take over pyHanko's own rules."""
        rules: Any = DEFAULT_DIFF_POLICY
        base: Any = super()
        base.__init__(rules.global_rules, rules.form_rule)
        self._known: tuple[int, set[int]] | None = None

    @override
    def apply(
        self,
        old: HistoricalResolver,
        new: HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult:
        """Return how far the changes go; raises SuspiciousModification where they go too far."""
        found = super().apply(old, new, field_mdp_spec, doc_mdp)
        named, after = self._named_in(old), new.revision
        untyped: Any = new
        for reference in untyped.explicit_refs_in_revision():
            fresh = old.is_ref_unassignable(reference)
            if fresh and reference.idnum in named:
                raise _suspicious(reference, after, "was named before it was there")
            then, now = None if fresh else old(reference), new(reference)
            if _acts(then, now):
                raise _suspicious(reference, after, "acts by itself")
            if then is not None and _filled(then, now):
                raise _suspicious(reference, after, "was filled after signing")
        return found

    def _named_in(self, history: HistoricalResolver) -> set[int]:
        """Return the numbers of all objects that a revision's objects name, there or not."""
        if self._known is None or self._known[0] != history.revision:
            self._known = (history.revision, _names(history))
        return self._known[1]


def _suspicious(reference: Reference, revision: int, what: str) -> SuspiciousModification:
    return SuspiciousModification(f"object {reference.idnum} {what}, in revision {revision}")


def _names(history: HistoricalResolver) -> set[int]:
    found: set[int] = set()
    todo: list[Any] = [history.trailer_view]
    while todo:
        one = todo.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in found:
                continue
            found.add(one.idnum)
            one = history(one.reference)
        if isinstance(one, DictionaryObject):
            todo += one.values()
        elif isinstance(one, ArrayObject):
            todo += one
    return found


def _acts(then: object, now: object) -> bool:
    """Tell whether a field or a note acts by itself and did not before."""
    if not isinstance(now, DictionaryObject) or not _OF_FIELDS & set(now):
        return False
    return any(key in now and _raw(then, key) != now.raw_get(key) for key in _ACTIONS)


def _filled(then: object, now: object) -> bool:
    """Tell whether a field that people fill took another value, or a text of its own changed."""
    if isinstance(then, TextStringObject | ByteStringObject):
        return then != now
    if not isinstance(then, DictionaryObject) or not {"/FT", "/T", "/Parent"} & set(then):
        return False
    return _is_filled_by_people(then) and any(_raw(then, key) != _raw(now, key) for key in _FILLED)


def _is_filled_by_people(field: Any) -> bool:
    """Tell a field for text or a choice, which is not one that waits for number or date, by what stands above it."""
    for _ in range(_ABOVE_MOST):
        if str(field.get("/T", "")) in WAITING:
            return False
        if "/FT" in field:
            return bool(field["/FT"] != _SIGNATURE)
        if "/Parent" not in field:
            return False
        field = field["/Parent"]
    return True


def _raw(held: object, key: str) -> object:
    return held.raw_get(key) if isinstance(held, DictionaryObject) and key in held else None
