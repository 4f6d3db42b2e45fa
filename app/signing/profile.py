"""How stamps look and where they go, read from a dated file that the machine's administrator may replace."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.base.clock import VIETNAM, to_vietnam
from app.base.errors import Refused
from app.base.paths import resource
from app.base.settings import machine_folder

_TOKENS = re.compile(r"dd?|MM?|yyyy|yy|HH?|mm?|ss?|XXX")


class BadProfile(Refused):
    """The machine's file of stamp texts and places cannot be used. Facts: file, reason."""

    code = "seal.bad_profile"


@dataclass(frozen=True)
class LineRules:
    """The text line of annexes and copies: its letters in points, its box in millimetres, its texts by kind."""

    size: float
    width: float
    widest: float
    height: float
    top: float
    right: float
    elsewhere: tuple[float, ...]
    texts: Mapping[str, str]
    conversion: str = ""
    printed: str = ""


@dataclass(frozen=True)
class Anchors:
    """The words that stand before a blank number, and how much of the first page is its heading."""

    number: tuple[str, ...]
    head: float


@dataclass(frozen=True)
class Profile:
    """What the file says."""

    dated: date
    pattern: str
    zero_to_month: int
    lines: LineRules
    share: float
    green: tuple[float, float]
    images: Mapping[str, Any]
    anchors: Anchors
    by_type: Mapping[str, Anchors] = field(default_factory=dict)

    def anchors_of(self, type_name: str) -> Anchors:
        """Return the anchors of a type of document."""
        return self.by_type.get(type_name, self.anchors)

    def time_text(self, at: datetime) -> str:
        """Write a moment of Vietnam by the pattern."""
        told = to_vietnam(at)
        return _TOKENS.sub(lambda found: _part(found[0], told), self.pattern)

    def line(self, kind: str, at: datetime, **facts: str) -> str:
        """Return the text line of a kind (annex, copy, scan, archive) with its facts: code, form, agency."""
        whole = {"code": "", "form": "", "agency": ""} | facts
        moment = to_vietnam(at).replace(microsecond=0)
        return self.lines.texts[kind].format(time=self.time_text(at), iso=moment.isoformat(), **whole)

    def converted(self, line: str, by: str) -> str:
        """Return the line with the mark of a paper that became a file, where the profile has one (NĐ 137/2024 Đ4)."""
        return self.lines.conversion.format(line=line, by=by) if self.lines.conversion else line

    def printed_mark(self, at: datetime, **facts: str) -> str:
        """Return the mark of a paper made from an electronic document, where the profile has one (NĐ 137/2024 Đ5).

        Its facts are system, agency, lookup and by.
        """
        return self.lines.printed.format(time=self.time_text(at), **facts) if self.lines.printed else ""

    def day_month(self, day: date) -> tuple[str, str]:
        """Return day and month as they are stamped: 05 and 01, but 3 (PL I II.4.c)."""
        return f"{day.day:02d}", f"{day.month:02d}" if day.month <= self.zero_to_month else str(day.month)


def profile() -> Profile:
    """Return the machine's profile, or the one that is built in; raises BadProfile."""
    own = machine_folder() / "signing-appearance.toml"
    file = own if own.is_file() else resource("signing/appearance.toml")
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int) -> Profile:
    try:
        return _profile(tomllib.loads(file.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError, IndexError) as problem:
        raise BadProfile(file=str(file), reason=f"{type(problem).__name__}: {problem}"[:200]) from problem


def _profile(told: dict[str, Any]) -> Profile:
    lines, anchors, seal = told["lines"], told["anchors"], told["seal"]
    usual = Anchors(tuple(anchors["number"]), float(anchors["head"]))
    made = Profile(
        dated=told["dated"],
        pattern=told["time"]["pattern"],
        zero_to_month=int(told["time"]["zero_to_month"]),
        lines=LineRules(
            **{name: float(lines[name]) for name in ("size", "width", "widest", "height", "top", "right")},
            elsewhere=tuple(float(one) for one in lines["elsewhere"]),
            texts=lines["texts"],
            conversion=str(lines.get("conversion", "")),
            printed=str(lines.get("printed", "")),
        ),
        share=float(seal["share"]),
        green=(float(seal["green"][0]), float(seal["green"][1])),
        images=told["images"],
        anchors=usual,
        by_type={
            name: Anchors(tuple(own.get("number", usual.number)), float(own.get("head", usual.head)))
            for name, own in anchors.get("types", {}).items()
        },
    )
    moment = datetime(2026, 11, 21, 8, 30, 15, tzinfo=VIETNAM)
    for kind in ("annex", "copy", "scan", "archive"):
        made.converted(made.line(kind, moment), "")
    made.printed_mark(moment, system="", agency="", lookup="", by="")
    return made


def _part(letters: str, at: datetime) -> str:
    if letters == "XXX":
        told = f"{at:%z}"
        return f"{told[:3]}:{told[3:]}"
    number = {"d": at.day, "M": at.month, "y": at.year, "H": at.hour, "m": at.minute, "s": at.second}[letters[0]]
    return f"{number:0{len(letters)}d}"[-len(letters) :] if len(letters) > 1 else str(number)
