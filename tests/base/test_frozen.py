"""Frozen dataclasses made quickly are what the standard library's are."""

import copy
import dataclasses
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from functools import cached_property
from typing import Any

import pytest

from app.base.frozen import dataclass


@dataclass(frozen=True)
class Quick:
    """Made here."""

    number: int
    name: str = "none"
    parts: list[int] = field(default_factory=list)
    secret: str = field(default="", repr=False)
    aside: int = field(default=0, compare=False)

    @cached_property
    def twice(self) -> int:
        """Worked out once."""
        return self.number * 2


@dataclasses.dataclass(frozen=True)
class Usual:
    """Made by the standard library."""

    number: int
    name: str = "none"
    parts: list[int] = field(default_factory=list)
    secret: str = field(default="", repr=False)
    aside: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Pair:
    """What can be a key."""

    left: int
    right: tuple[int, ...] = ()


@dataclass(frozen=True)
class Nothing:
    """Without a field."""


@dataclass(frozen=True)
class Told:
    """With a word of its own."""

    word: str

    def __str__(self) -> str:
        return self.word

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and self.word.lower() == other.word.lower()

    def __hash__(self) -> int:
        return hash(self.word.lower())


@dataclass(frozen=True)
class Even:
    """Refuses odd numbers."""

    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(self.number)


GIVEN: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((1,), {}), ((1, "a"), {}), ((1,), {"name": "a", "parts": [2]}), ((), {"number": 1}),
    ((1, "a", [3], "s", 4), {}), ((), {"secret": "s", "number": 5, "aside": 6}),
]  # fmt: skip
WRONG: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}), ((1,), {"number": 1}), ((1,), {"other": 2}), ((), {"other": 2}), ((1, "a", [3], "s", 4, 5), {}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "named"), GIVEN)
def test_they_hold_and_show_the_same(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    quick, usual = Quick(*given, **named), Usual(*given, **named)
    assert asdict(quick) == asdict(usual)
    assert repr(quick) == repr(usual).replace("Usual", "Quick")
    assert [one.name for one in fields(quick)] == [one.name for one in fields(usual)]
    assert Quick.__match_args__ == Usual.__match_args__
    assert asdict(replace(quick, name="other")) == asdict(replace(usual, name="other"))
    assert copy.deepcopy(quick) == copy.copy(quick) == quick


@pytest.mark.parametrize(("given", "named"), WRONG)
def test_wrong_values_are_refused(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    for kind in (Quick, Usual):
        with pytest.raises(TypeError):
            kind(*given, **named)


def test_they_are_compared_by_value_and_kind() -> None:
    assert Quick(1, aside=2) == Quick(1, aside=3)
    assert Quick(1) != Quick(2)
    other: Any = Usual(1)
    assert Quick(1) != other
    assert {Pair(1), Pair(1, ()), Pair(2)} == {Pair(2), Pair(1)}
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert {Told("A"), Told("a")} == {Told("A")}
    with pytest.raises(TypeError):
        hash(Quick(1))


def test_what_is_made_can_refuse_its_values() -> None:
    assert Even(2).number == 2
    with pytest.raises(ValueError, match="3"):
        Even(3)


def test_what_is_not_made_here_is_refused_at_once() -> None:
    class Odd:
        number: int = field(default=0, kw_only=True)

    with pytest.raises(TypeError, match="more of a dataclass"):
        dataclass(frozen=True)(Odd)


def test_factories_give_each_its_own() -> None:
    assert Quick(1).parts is not Quick(1).parts


def test_nothing_is_changed_but_what_is_worked_out_once() -> None:
    made: Any = Quick(1)
    with pytest.raises(FrozenInstanceError):
        made.number = 2
    with pytest.raises(FrozenInstanceError):
        made.more = 2
    with pytest.raises(FrozenInstanceError):
        del made.number
    assert (made.twice, made.number) == (2, 1)
