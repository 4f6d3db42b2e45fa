"""The three kinds of failure, of which the first two are told to the clerk in words."""

from typing import Any, ClassVar


class OfficeError(Exception):
    """Something the program can explain: a code that has a sentence, and the facts of that sentence."""

    code: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        """Keep the facts that the sentence names; never a PIN, a secret or a document's content."""
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        """Return the code and its facts, for the log."""
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({told})" if told else self.code

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel whole from a child process to its parent."""
        return _rebuild, (type(self), self.facts)


class Refused(OfficeError):
    """A rule says no: asking again without a change will not help."""


class Unavailable(OfficeError):
    """The world is not ready (network, token, disk, folder): asking again later may help."""


def _rebuild(kind: type[OfficeError], facts: dict[str, object]) -> OfficeError:
    return kind(**facts)
