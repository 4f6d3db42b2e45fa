"""Sentences of copies: prints with the mark ĐẾN, and certified electronic copies."""

from collections.abc import Mapping

from app.ui.language import QT_TRANSLATE_NOOP
from app.ui.wording.problem import FILE_UNCHANGED, UNCHANGED, Sentence

COPY_KINDS: Mapping[str, str] = {
    "sao_y": QT_TRANSLATE_NOOP("Copy", "Sao y: full copy of an original"),
    "sao_luc": QT_TRANSLATE_NOOP("Copy", "Sao lục: full copy of a bản sao y"),
    "trich_sao": QT_TRANSLATE_NOOP("Copy", "Trích sao: a part of an original"),
    "scan": QT_TRANSLATE_NOOP("Copy", "Digitised paper, signed by the agency"),
    "archive": QT_TRANSLATE_NOOP("Copy", "Scan for the archive"),
}

COPIES: Mapping[str, Sentence] = {
    "copy.wrong_source": Sentence(
        QT_TRANSLATE_NOOP("Problem", "“{form}” cannot be made of this document."),
        QT_TRANSLATE_NOOP(
            "Problem", "“Sao lục” is made of a bản sao y, “Sao y” and “Trích sao” of an original; a scan needs paper."
        ),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose another kind of copy, or correct the type of the document."),
    ),
    "copy.electronic": Sentence(
        QT_TRANSLATE_NOOP("Problem", "An electronic original is not copied electronically."),
        QT_TRANSLATE_NOOP("Problem", "“{file}” is signed digitally: the file itself has the value of the original."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Send the file as it is; for a paper original, take its scan."),
    ),
    "copy.no_extract": Sentence(
        QT_TRANSLATE_NOOP("Problem", "There is no file to sign."),
        QT_TRANSLATE_NOOP("Problem", "An extract is a file of its own; other copies need the scan of the paper."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Choose the PDF of the extract or of the scan."),
    ),
    "copy.unknown": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The book of copies has no {copy}."),
        QT_TRANSLATE_NOOP("Problem", "Codes are looked for in the book of {year}."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Look the code up in the book of copies."),
    ),
    "copy.secret": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This document is not copied here."),
        QT_TRANSLATE_NOOP("Problem", "It bears the mark “{mark}”."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Ask the person in charge of state secrets."),
    ),
    "print.no_pages": Sentence(
        QT_TRANSLATE_NOOP("Problem", "This document has no pages that can be printed here."),
        QT_TRANSLATE_NOOP("Problem", "Only PDF files and pictures are printed with the arrival mark."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Open the file with its own program and print it, or print the mark as a label."),
    ),
    "print.no_printer": Sentence(
        QT_TRANSLATE_NOOP("Problem", "The printer “{printer}” cannot be used."),
        QT_TRANSLATE_NOOP("Problem", "The system could not start it, or the file it writes to cannot be made."),
        FILE_UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Switch the printer on or choose another one, then print again."),
    ),
    "print.place_unsure": Sentence(
        QT_TRANSLATE_NOOP("Problem", "Where the arrival mark goes on this page is not certain."),
        QT_TRANSLATE_NOOP("Problem", "No room was found for certain under the number."),
        UNCHANGED,
        QT_TRANSLATE_NOOP("Problem", "Show the place on the page, or give it in millimetres, then print."),
    ),
}
