"""Dated rules that provinces change: tables under `resources/rules`, never code."""

import tomllib
from datetime import date
from functools import lru_cache
from typing import Any

from app.base.paths import resource


@lru_cache(maxsize=32)
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"rules/{name}.toml").read_text("utf-8"))


def rules(name: str, on: date) -> dict[str, Any]:
    """Return the table of a name that holds on a day: the one with the newest `valid_from` not after it."""
    versions = sorted(_load(name)["version"], key=lambda version: version["valid_from"])
    holding = [version for version in versions if version["valid_from"] <= on]
    return dict(holding[-1] if holding else versions[0])
