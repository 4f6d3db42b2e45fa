"""Sentences of the journal: what an event says after the name of who did it."""

from collections.abc import Mapping

EVENTS: Mapping[str, str] = {}
