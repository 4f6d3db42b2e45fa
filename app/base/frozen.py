"""`dataclass(frozen=True)` for what the window's start imports: the same classes, made in a tenth of the time.

The standard library writes and compiles six methods anew for each class, which takes a millisecond; seventy classes
are there before the first page. Here those methods are written once for all. Fields have defaults or factories and
may be left out of what is shown or compared; `__post_init__` is called; a dataclass can do nothing else here.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen):
        """Return what makes a dataclass of a class."""
        return _frozen if frozen else dataclasses.dataclass


__all__ = ["dataclass"]

T = TypeVar("T")


def _frozen(made: type[T]) -> type[T]:
    dataclasses.dataclass(init=False, repr=False, eq=False)(made)
    told = dataclasses.fields(cast("Any", made))
    compared = [field.name for field in told if field.compare]
    alike, hashed = _comparison(attrgetter(*compared) if compared else type)
    methods = {
        "__init__": _constructor(made, told),
        "__repr__": _shown(tuple(field.name for field in told if field.repr)),
        "__eq__": alike,
        "__hash__": hashed,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    own = vars(made)
    for name, method in methods.items():
        if own.get(name) is None:
            setattr(made, name, method)
    return made


def _constructor(made: type, told: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    if not all(field.init and not field.kw_only for field in told):
        message = f"{made.__qualname__} wants more of a dataclass than is made here"
        raise TypeError(message)
    after = getattr(made, "__post_init__", None)
    names, size, missing = tuple(field.name for field in told), len(told), dataclasses.MISSING
    known = frozenset(names)
    defaults = {field.name: field.default for field in told if field.default is not missing}
    factories = [(field.name, field.default_factory) for field in told if field.default_factory is not missing]

    def constructed(self: object, *given: object, **named: object) -> None:
        state = vars(self)
        state.update(defaults)
        state.update(zip(names, given, strict=False))
        state.update(named)
        for name, make in factories:
            if name not in state:
                state[name] = make()
        twice = len(given) > size or not named.keys().isdisjoint(names[: len(given)])
        if twice or len(state) != size or not known.issuperset(named):
            asked, came = ", ".join(names), ", ".join(named)
            message = f"{made.__qualname__} takes {asked}; given were {len(given)} by place and by name {came or '–'}"
            raise TypeError(message)
        if after is not None:
            after(self)

    return constructed


def _comparison(told: Callable[[Any], object]) -> tuple[Callable[..., object], Callable[..., int]]:
    def alike(self: object, other: object) -> Any:
        return told(self) == told(other) if type(other) is type(self) else NotImplemented

    def hashed(self: object) -> int:
        return hash(told(self))

    return alike, hashed


def _shown(names: tuple[str, ...]) -> Callable[[object], str]:
    def shown(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return shown


def _refuse(self: object, name: str, *_value: object) -> None:
    message = f"{name} of a {type(self).__qualname__} is not changed"
    raise dataclasses.FrozenInstanceError(message)
