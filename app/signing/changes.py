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
    StreamObject,
    TextStringObject,
)
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import DiffResult, StandardDiffPolicy, SuspiciousModification
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm
from typing_extensions import override

from app.signing.later_rules import form_rule, global_rules

WAITING = ("so_van_ban", "ngay_ban_hanh", "thang_ban_hanh")
"""The form fields for number and date, which the agency fills after the leader."""
_OF_FIELDS = frozenset({"/FT", "/Rect", "/T", "/Kids"})
_ACTIONS = ("/A", "/AA", "/PA")
_FILLED = ("/V", "/AS", "/DA", "/Q", "/AP", "/F")
_FIELDS_MOST = 10_000
_SIGNATURE = "/Sig"
_ABOVE_MOST = 20


class ChangePolicy(StandardDiffPolicy):
    """pyHanko's policy, with the gaps closed; one for each signature that is checked."""

    def __init__(self) -> None:
        """Take over pyHanko's rules."""
        base: Any = super()
        base.__init__(global_rules(), form_rule(), reject_object_freeing=False)
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
        _nothing_freed(new)
        _count_exactly(old, new)
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
            if then is not None and (_filled(then, now) or _drawn_anew(old, reference, then, now)):
                raise _suspicious(reference, after, "was filled after signing")
        if _shown_otherwise(old, new):
            message = f"the form shows its fields otherwise, in revision {after}"
            raise SuspiciousModification(message)
        return found

    def _named_in(self, history: HistoricalResolver) -> set[int]:
        """Return the numbers of all objects that a revision's objects name, there or not."""
        if self._known is None or self._known[0] != history.revision:
            self._known = (history.revision, _names(history))
        return self._known[1]


def _given(reader: Any, last: int) -> set[int]:
    """Return the numbers that a revision and those before it gave away, or took back."""
    sections = reader.xrefs
    found: set[int] = set()
    for revision in range(last + 1):
        told = (sections.explicit_refs_in_revision(revision), sections.refs_freed_in_revision(revision))
        found |= {one.idnum for refs in told for one in refs}
    return found


def _count_exactly(old: Any, new: Any) -> None:
    """Let a revision know the numbers it gave where it told a larger size, as poppler does, and the next took of them.

    The reader hands out one view of a revision; pyHanko's search for what nothing uses asks the same one.
    """
    told = old.reader.xrefs.get_xref_container_info(old.revision).size
    fresh = {one.idnum for one in new.explicit_refs_in_revision() if one.idnum < told}
    given = _given(old.reader, old.revision) if fresh else set()
    if fresh - given:
        old.is_ref_unassignable = lambda reference: reference.idnum not in given


def _nothing_freed(new: Any) -> None:
    """Let no object be taken away; iText frees the number under which its own section stands, which nobody had."""
    freed = new.refs_freed_in_revision()
    if freed and {one.idnum for one in freed} & _given(new.reader, new.revision - 1):
        message = f"objects were taken away in revision {new.revision}"
        raise SuspiciousModification(message)


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
    if not _is_filled_by_people(then):
        return False
    return any(_raw(then, key) != _raw(now, key) for key in _FILLED) or _flags(then) != _flags(now)


def _is_filled_by_people(field: Any) -> bool:
    """Tell a field for text or a choice, which is not one that waits for number or date, by what stands above it."""
    for _ in range(_ABOVE_MOST):
        if str(field.get("/T", "")) in WAITING:
            return False
        if "/FT" in field:
            return bool(field["/FT"] != _SIGNATURE)
        if "/Parent" not in field:
            return "/T" in field and "/Kids" in field  # what stands here holds for the fields below
        field = field["/Parent"]
    return True


def _flags(field: object) -> int:
    """Return a field's flags but the first: a signature may lock what it covers."""
    told = _at(field, "/Ff", 0)
    return int(told) & ~1 if isinstance(told, int) else -1


def _drawn_anew(old: Any, reference: Reference, then: object, now: object) -> bool:
    """Tell whether a picture that was there is another one now, though it is not that of a field that waits.

    Other viewers may draw it otherwise than the one that compares the pages.
    """
    if not isinstance(then, StreamObject) or _at(then, "/Type") == "/Metadata":
        return False
    same = isinstance(now, StreamObject) and dict(then) == dict(now) and then.encoded_data == now.encoded_data
    return not same and reference.idnum not in _of_waiting(old)


def _of_waiting(history: Any) -> set[int]:
    """Return the pictures of the fields that wait for number, date or a signature."""
    found: set[int] = set()
    for field in _fields(history):
        empty = _at(field, "/FT") == _SIGNATURE and "/V" not in field
        if empty or str(_at(field, "/T")) in WAITING:
            found |= {one.idnum for one in history.collect_dependencies(_raw(field, "/AP"))}
    return found


def _shown_otherwise(old: Any, new: Any) -> bool:
    """Tell whether a form with fields that people fill has other fonts or other rules for drawing them."""
    if not any(_is_filled_by_people(field) for field in _fields(old)):
        return False
    then, now = _form(old), _form(new)
    if _rules(then) != _rules(now) or ("/DA" in then and _at(then, "/DA") != _at(now, "/DA")):
        return True
    kinds, later = _at(then, "/DR", {}), _at(now, "/DR")
    return any(
        _raw(_at(kinds, kind), name) != _raw(_at(later, kind), name) for kind in kinds for name in _at(kinds, kind)
    )


def _rules(form: Any) -> tuple[bool, int]:
    """Return whether a form asks viewers to draw its fields anew, and how it aligns what it does not say of a field."""
    return bool(_at(form, "/NeedAppearances")), int(_at(form, "/Q", 0))


def _form(history: Any) -> Any:
    return _at(history.root, "/AcroForm")


def _fields(history: Any) -> list[Any]:
    """Return the fields of a form, with those below others."""
    form = _form(history)
    todo: list[Any] = list(_at(form, "/Fields", ()))
    found: list[Any] = []
    while todo and len(found) < _FIELDS_MOST:
        one = todo.pop()
        field = history(one.reference) if isinstance(one, IndirectObject) else one
        if isinstance(field, DictionaryObject):
            found.append(field)
            todo += list(_at(field, "/Kids", ()))
    return found


def _at(held: Any, key: str, other: Any = None) -> Any:
    """Return what a dictionary holds, also where that stands in an object of its own; `get` would not look there."""
    return held[key] if isinstance(held, DictionaryObject) and key in held else other


def _raw(held: object, key: str) -> object:
    return held.raw_get(key) if isinstance(held, DictionaryObject) and key in held else None
