"""What is doubtful about who signed, in words (NĐ 30/2020 Đ13; R-403)."""

from collections.abc import Mapping

from app.documents.competence import Doubt
from app.ui.language import QT_TRANSLATE_NOOP, translate

DOUBTS: Mapping[Doubt, str] = {
    "capacity": QT_TRANSLATE_NOOP("Competence", "The list of who may sign has this signer not in this capacity."),
    "type": QT_TRANSLATE_NOOP("Competence", "The list of who may sign has this signer not for this type of document."),
    "before": QT_TRANSLATE_NOOP("Competence", "On the day of signing this competence had not begun."),
    "over": QT_TRANSLATE_NOOP("Competence", "On the day of signing this competence had ended."),
    "paper": QT_TRANSLATE_NOOP("Competence", "Who signs by TUQ. needs a written authorisation that ends."),
}


def competence_sentence(doubt: Doubt) -> str:
    """Return what is doubtful."""
    return translate("Competence", DOUBTS[doubt])
