"""Sentences about drafters' files and the PDF/A that is made of them."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import AGAIN, FILE_UNCHANGED, Sentence

CONVERTING: Mapping[str, Sentence] = {
    "convert.no_program": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No PDF can be made of drafts on this computer."),
        QT_TRANSLATE_NOOP("Problem", "LibreOffice is not installed, or not where the settings say ({place})."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP(
            "Problem", "Ask the administrator for LibreOffice, or let the drafter save the file as PDF/A and give that."
        ),
    ),
    "convert.not_office": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No PDF can be made of “{file}”."),
        QT_TRANSLATE_NOOP(
            "Problem", "It is no text of an office program (.docx, .doc, .odt, .rtf), whatever its name."
        ),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the drafter for the text itself, or for a PDF."),
    ),
    "convert.already_pdf": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{file}” is a PDF already."),
        QT_TRANSLATE_NOOP("Problem", "A PDF is never converted: a signature in it would be lost."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Take the file in as a PDF."),
    ),
    "convert.locked": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No PDF can be made of “{file}”."),
        QT_TRANSLATE_NOOP("Problem", "It opens with a password only."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the drafter to save it without a password."),
    ),
    "convert.damaged": Sentence(
        QT_TRANSLATE_NOOP("Problem", "No PDF can be made of “{file}”."),
        QT_TRANSLATE_NOOP("Problem", "The office program cannot open it: it is damaged, broken off or locked."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Open it in the drafter's program and save it anew, or ask for a PDF."),
    ),
    "convert.signed": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{file}” bears a digital signature of its own."),
        QT_TRANSLATE_NOOP("Problem", "It does not go over into a PDF: the PDF has to be signed again."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the signer for a signed PDF, or convert it and have the PDF signed."),
    ),
    "convert.too_long": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Making a PDF of “{file}” took too long."),
        QT_TRANSLATE_NOOP("Problem", "The office program did not end within {seconds} seconds and was ended."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Try once more; else let the drafter save the file as PDF/A and give that."),
    ),
    "convert.not_archive": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The PDF made of “{file}” was not taken."),
        QT_TRANSLATE_NOOP("Problem", "It is no PDF/A-2b as the archive asks for: {reason}."),
        FILE_UNCHANGED,
        AGAIN,
    ),
}

WHY_NO_ARCHIVE: Mapping[str, str] = {
    "convert.unreadable": QT_TRANSLATE_NOOP("Kind", "it cannot be read"),
    "convert.claim": QT_TRANSLATE_NOOP("Kind", "it does not say that it is one"),
    "convert.intent": QT_TRANSLATE_NOOP("Kind", "the colours have no profile"),
    "convert.fonts": QT_TRANSLATE_NOOP("Kind", "fonts are missing in it"),
    "convert.encrypted": QT_TRANSLATE_NOOP("Kind", "it is locked"),
}
