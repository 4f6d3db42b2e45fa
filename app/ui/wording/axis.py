"""Sentences of the axis, of packets and of scanning."""

from collections.abc import Mapping

from app.ui.wording.problem import Sentence

AXIS: Mapping[str, Sentence] = {}
