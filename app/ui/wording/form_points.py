"""The points of form and technique in words (NĐ 30/2020 PL I; R-409)."""

from collections.abc import Iterable, Mapping

from app.documents.form_check import Fault, Point
from app.ui.language import QT_TRANSLATE_NOOP, translate

POINTS: Mapping[str, str] = {
    "paper": QT_TRANSLATE_NOOP("FormPoint", "Paper"),
    "margins": QT_TRANSLATE_NOOP("FormPoint", "Margins"),
    "face": QT_TRANSLATE_NOOP("FormPoint", "Typeface"),
    "heading": QT_TRANSLATE_NOOP("FormPoint", "Heading"),
    "page_number": QT_TRANSLATE_NOOP("FormPoint", "Page number"),
    "nation": QT_TRANSLATE_NOOP("FormPoint", "Name of the state"),
    "motto": QT_TRANSLATE_NOOP("FormPoint", "Motto and the line below it"),
    "issuer": QT_TRANSLATE_NOOP("FormPoint", "Issuing agency and the one above it"),
    "code": QT_TRANSLATE_NOOP("FormPoint", "Number and notation"),
    "date": QT_TRANSLATE_NOOP("FormPoint", "Place and date"),
    "type": QT_TRANSLATE_NOOP("FormPoint", "Name of the type"),
    "about": QT_TRANSLATE_NOOP("FormPoint", "Subject line of the letter"),
    "steps": QT_TRANSLATE_NOOP("FormPoint", "Sizes that go together"),
    "grounds": QT_TRANSLATE_NOOP("FormPoint", "Legal grounds"),
    "body": QT_TRANSLATE_NOOP("FormPoint", "Paragraphs and spacing"),
    "signer": QT_TRANSLATE_NOOP("FormPoint", "Capacity, post and name of the signer"),
    "addressed": QT_TRANSLATE_NOOP("FormPoint", "Addressees"),
    "recipients": QT_TRANSLATE_NOOP("FormPoint", "Heading of the recipients"),
    "recipient_lines": QT_TRANSLATE_NOOP("FormPoint", "List of the recipients"),
    "annex": QT_TRANSLATE_NOOP("FormPoint", "Annex"),
    "marks": QT_TRANSLATE_NOOP("FormPoint", "Drafter's mark, number of copies, address line"),
}

FAULTS: Mapping[str, str] = {
    "paper": QT_TRANSLATE_NOOP("FormPoint", "The page is {found}, the rule asks {wanted}."),
    "margin_left": QT_TRANSLATE_NOOP("FormPoint", "Left margin {found}, the rule asks {wanted}."),
    "margin_top": QT_TRANSLATE_NOOP("FormPoint", "Top margin {found}, the rule asks {wanted}."),
    "margin_right": QT_TRANSLATE_NOOP("FormPoint", "Right margin {found}, the rule asks {wanted}."),
    "margin_bottom": QT_TRANSLATE_NOOP("FormPoint", "Bottom margin {found}, the rule asks {wanted}."),
    "face": QT_TRANSLATE_NOOP("FormPoint", "Written in {found}, the rule asks Times New Roman."),
    "like_face": QT_TRANSLATE_NOOP("FormPoint", "Written in {found}, which looks like Times New Roman."),
    "old_face": QT_TRANSLATE_NOOP("FormPoint", "{found} is an old font without Unicode letters."),
    "colour": QT_TRANSLATE_NOOP("FormPoint", "Not in black: “{found}”."),
    "loose_font": QT_TRANSLATE_NOOP("FormPoint", "Not embedded, so others may see another font: {found}."),
    "missing": QT_TRANSLATE_NOOP("FormPoint", "Not found on the page."),
    "size": QT_TRANSLATE_NOOP("FormPoint", "Size {found}, the rule asks {wanted}."),
    "style": QT_TRANSLATE_NOOP("FormPoint", "Letters {found}, the rule asks {wanted}."),
    "capitals": QT_TRANSLATE_NOOP("FormPoint", "Not in capitals."),
    "steps": QT_TRANSLATE_NOOP("FormPoint", "Name of the state, motto and date are {found}; the rule asks {wanted}."),
    "title": QT_TRANSLATE_NOOP("FormPoint", "An academic title stands before the name."),
    "short": QT_TRANSLATE_NOOP("FormPoint", "The notation begins with {found}, this type has {wanted}."),
    "zero": QT_TRANSLATE_NOOP("FormPoint", "Days below 10 and months 1 and 2 begin with 0."),
    "grounds_end": QT_TRANSLATE_NOOP("FormPoint", "Each ground ends with a semicolon, the last with a full stop."),
    "filed": QT_TRANSLATE_NOOP("FormPoint", "The list does not end with “- Lưu: VT, …”."),
}

STYLES: Mapping[str, str] = {
    "upright": QT_TRANSLATE_NOOP("FormPoint", "upright"),
    "bold": QT_TRANSLATE_NOOP("FormPoint", "bold"),
    "italic": QT_TRANSLATE_NOOP("FormPoint", "italic"),
    "bold italic": QT_TRANSLATE_NOOP("FormPoint", "bold italic"),
}


def point_word(check: str) -> str:
    """Return the name of a point."""
    return translate("FormPoint", POINTS[check])


def fault_sentence(fault: Fault) -> str:
    """Return what is not as the rule asks."""
    found, wanted = (_style(told) for told in (fault.found, fault.wanted))
    return translate("FormPoint", FAULTS[fault.what]).format(found=found, wanted=wanted)


def point_sentences(points: Iterable[Point]) -> str:
    """Return a line for each point, as a drafter reads what is to be mended."""
    return "\n".join(
        f"- {point_word(point.check)}: {' '.join(fault_sentence(fault) for fault in point.faults)}" for point in points
    )


def _style(told: str) -> str:
    return translate("FormPoint", STYLES[told]) if told in STYLES else told
