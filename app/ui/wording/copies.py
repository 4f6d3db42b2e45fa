"""Sentences of copies: prints with the mark ĐẾN, and certified electronic copies."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import FILE_UNCHANGED, UNCHANGED, Sentence

COPIES: Mapping[str, Sentence] = {
    "print.no_pages": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This document has no pages that can be printed here."),
        QT_TRANSLATE_NOOP("Problem", "Only PDF files and pictures are printed with the arrival mark."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Open the file with its own program and print it, or print the mark as a label."),
    ),
    "print.place_unsure": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Where the arrival mark goes on this page is not certain."),
        QT_TRANSLATE_NOOP("Problem", "No room was found for certain under the number."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Show the place on the page, or give it in millimetres, then print."),
    ),
}
