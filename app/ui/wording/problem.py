"""One failure in words: what happened, why, whether data are safe, what to do next."""

from typing import NamedTuple

from app.ui.language import QT_TRANSLATE_NOOP


class Sentence(NamedTuple):
    """Four of the five lines (the fifth is the code); facts stand in braces."""

    what: str
    why: str
    safe: str
    next: str


UNCHANGED = QT_TRANSLATE_NOOP("Problem", "Nothing was changed.")
KEPT = QT_TRANSLATE_NOOP("Problem", "Everything stored so far is kept.")
FILE_UNCHANGED = QT_TRANSLATE_NOOP("Problem", "The original file is unchanged.")
NUMBER_KEPT = QT_TRANSLATE_NOOP("Problem", "The number stays reserved and the original file is unchanged.")
AGAIN = QT_TRANSLATE_NOOP("Problem", "Try again; if it happens again, report the problem with the log bundle.")
