"""The measures of form and technique that hold on a day, read from the dated table (NĐ 30/2020 PL I)."""

from collections.abc import Mapping
from typing import Any

from app.base.frozen import dataclass

Range = tuple[float, float]


@dataclass(frozen=True)
class Style:
    """How a part is to be written: least and most size in points, weight and slant, in capitals or not."""

    size: Range
    style: str
    capitals: bool = False


@dataclass(frozen=True)
class FormRules:
    """Lengths in millimetres, sizes in points."""

    paper: Range
    margins: dict[str, Range]
    off_by: float
    size_off_by: float
    faces: tuple[str, ...]
    like_faces: tuple[str, ...]
    old_faces: tuple[str, ...]
    titles: tuple[str, ...]
    steps: tuple[tuple[float, ...], ...]
    styles: dict[str, Style]


def form_rules(table: Mapping[str, Any]) -> FormRules:
    """Return the rules of one version of the table."""
    return FormRules(
        paper=_range(table["paper"]),
        margins={side: _range(table[side]) for side in ("left", "top", "right", "bottom")},
        off_by=table["off_by"],
        size_off_by=table["size_off_by"],
        faces=tuple(table["faces"]),
        like_faces=tuple(table["like_faces"]),
        old_faces=tuple(table["old_faces"]),
        titles=tuple(table["titles"]),
        steps=tuple(tuple(step) for step in table["steps"]),
        styles={name: _style(told) for name, told in table["styles"].items()},
    )


def _range(told: list[float]) -> Range:
    least, most = told
    return least, most


def _style(told: Mapping[str, Any]) -> Style:
    return Style(_range(told["size"]), told["style"], told.get("capitals", False))
