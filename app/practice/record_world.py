"""The invented world of practice records: provinces "Mẫu …", their agencies, people and matters."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from random import Random
from typing import Any

from app.base.paths import resource
from app.desk.directory import Entry
from app.desk.prepare import document_types
from app.documents.kinds import DocumentType, find_type

OWN = Entry("H99.05", "Sở Thử nghiệm tỉnh Mẫu Một", "000.00.05.H99", "H99", "stn@mau1.example.vn")
OWN_SHORT = "STN"
_PROVINCES = (("H99", "tỉnh Mẫu Một", "mau1"), ("H98", "tỉnh Mẫu Hai", "mau2"), ("H97", "tỉnh Mẫu Ba", "mau3"))
_FIRST_COMMUNE, _LAST = 31, 99


@dataclass(frozen=True)
class Correspondent:
    """An agency of the directory and how it abbreviates itself in codes."""

    entry: Entry
    short: str


@dataclass(frozen=True)
class Kind:
    """A type of document and how the subjects of its documents begin."""

    type: DocumentType
    openings: tuple[str, ...]


@lru_cache(maxsize=1)
def texts() -> dict[str, Any]:
    """Return what records are made of, as its file says."""
    return tomllib.loads(resource("practice/records.toml").read_text("utf-8"))


def kinds(on: date) -> tuple[tuple[Kind, ...], tuple[int, ...]]:
    """Return the types of documents that come and go, and how often each does."""
    types = document_types(on)
    rows = texts()["kind"]
    made = tuple(Kind(find_type(types, row["name"]), tuple(row["openings"])) for row in rows)
    return made, tuple(row["share"] for row in rows)


def correspondents(count: int) -> tuple[Correspondent, ...]:
    """Return that many invented agencies, the more important first; ours is the first of all."""
    return tuple(islice(_all(), max(count, 2)))


def person(chance: Random) -> str:
    """Return the name of a person who does not exist."""
    told = texts()
    return " ".join(chance.choice(told[part]) for part in ("families", "middles", "givens"))


def subject(chance: Random, openings: Sequence[str]) -> str:
    """Return what a document is about."""
    told = texts()
    return " ".join((chance.choice(openings), chance.choice(told["matters"]), chance.choice(told["scopes"])))


def _all() -> Iterator[Correspondent]:
    yield Correspondent(OWN, OWN_SHORT)
    for code, name, mail in _PROVINCES:
        yield _made(code, f"Ủy ban nhân dân {name}", "UBND", mail)
    yield _made("G99", "Bộ Ví dụ", "BVD", "bovidu")
    for province in _PROVINCES:
        yield from _departments(province)
    for place in range(_FIRST_COMMUNE, _LAST + 1):
        yield from (_commune(province, place) for province in _PROVINCES)
    for level in range(1, _LAST + 1):
        for province in _PROVINCES:
            yield from _branches(province, level)


def _departments(province: tuple[str, str, str]) -> Iterator[Correspondent]:
    code, name, mail = province
    for row in texts()["departments"]:
        made = _made(f"{code}.{row['at']:02d}", f"{row['name']} {name}", row["short"], mail)
        if made.entry.organ_id != OWN.organ_id:
            yield made


def _commune(province: tuple[str, str, str], place: int) -> Correspondent:
    code, name, mail = province
    names = texts()["communes"]
    again, which = divmod(place - _FIRST_COMMUNE, len(names))
    sort = "phường" if which % 3 == 1 else "xã"
    called = f"{names[which]} {again + 1}" if again else names[which]
    return _made(f"{code}.{place}", f"Ủy ban nhân dân {sort} {called}, {name}", "UBND", mail)


def _branches(province: tuple[str, str, str], level: int) -> Iterator[Correspondent]:
    code, name, mail = province
    names = texts()["branches"]
    for row in texts()["departments"]:
        again, which = divmod(level + row["at"], len(names))
        called = f"{names[which]} số {again + 1} {row['short']}, {name}"
        short = "".join(word[0].upper() for word in names[which].split())
        yield _made(f"{code}.{row['at']:02d}.{level:02d}", called, short, mail)


def _made(code: str, name: str, short: str, mail: str) -> Correspondent:
    parts = code.split(".")
    _, department, branch = (*parts, "00", "00")[:3]
    own = f"{branch}.{department}"
    parent = ".".join(parts[:-1])
    entry = Entry(code, name, f"000.{own}.{parts[0]}", parent, f"{code.lower()}@{mail}.example.vn")
    return Correspondent(entry, short)
