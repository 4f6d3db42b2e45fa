"""pyHanko's rules for what may come after a signature, where they are stricter than honest tools and other readers.

Runs in the checking process only.
"""

from collections.abc import Iterable
from typing import Any, cast

from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    DSSCompareRule,
    FormUpdatingRule,
    GenericFieldModificationRule,
    ModificationLevel,
    ReferenceUpdate,
    SigFieldCreationRule,
    SigFieldModificationRule,
)
from typing_extensions import override


class StoreRule(DSSCompareRule):
    """The rule for the security store, for which an entry about a signature (VRI) that is written anew is a new one.

    iText makes new entries each time it archives a file. They hold certificates, lists and answers, which are looked
    through as those of any new entry; no page shows them, and no check rests on them alone.
    """

    @override
    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        """Return the objects that the rule clears; raises SuspiciousModification where the store is none."""
        then, now = _entries(old), _entries(new)
        anew = {key: then.raw_get(key) for key in then if key in now and then.raw_get(key) != now.raw_get(key)}
        try:
            for key in anew:
                del then[key]
            return list(super().apply(old, new))
        finally:
            then.update(anew)


def global_rules() -> list[Any]:
    """Return pyHanko's rules, with the one for the store exchanged."""
    rules: Any = DEFAULT_DIFF_POLICY
    own = StoreRule().as_qualified(ModificationLevel.LTA_UPDATES)
    return [own if _is_of_store(rule) else rule for rule in rules.global_rules]


def form_rule() -> FormUpdatingRule:
    """Return pyHanko's rules for fields; a certified file that lets others sign lets them sign where no field waits.

    Acrobat takes it so. What such a signature's picture may stand on is judged on the page, as that of any other.
    """
    creation: Any = SigFieldCreationRule
    return FormUpdatingRule(
        [creation(allow_new_visible_after_certify=True), SigFieldModificationRule(), GenericFieldModificationRule()]
    )


def _is_of_store(rule: Any) -> bool:
    return isinstance(getattr(rule, "rule", None), DSSCompareRule)


def _entries(history: Any) -> Any:
    """Return a revision's entries about signatures; none where they are no dictionary."""
    held, none = history.root, cast("Any", DictionaryObject)()
    for key in ("/DSS", "/VRI"):
        held = held[key] if isinstance(held, DictionaryObject) and key in held else none
    return held if isinstance(held, DictionaryObject) else none
