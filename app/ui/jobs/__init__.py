"""Longer pieces of work that pages hand to a lane: they know no Qt and come back with frozen answers."""
