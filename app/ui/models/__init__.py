"""Models over keys: a snapshot of keys and a cache of cards, so that a million rows cost nothing to show."""
