"""Sentences of the office as a whole: numbers, books, people, issuing, undo."""

from collections.abc import Mapping

from app.ui.wording.problem import Sentence

OFFICE: Mapping[str, Sentence] = {}
