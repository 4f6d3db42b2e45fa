"""What was typed wrong becomes a sentence, and values are looked at while they are read."""

import argparse
import re
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from app.base.errors import Refused

_MOST = (1 << 63) - 1
_ROWS = 1_000_000_000
_FIRST_YEAR, _LAST_YEAR = 1945, 2999
_LAST_PORT = 65535


class UsageWrong(Refused):
    """What was typed is no command of this program; `usage` shows how it is written."""

    usage = ""


class WordsMissing(UsageWrong):
    """A word that the command needs was not given."""

    code = "usage.missing"


class WordsUnknown(UsageWrong):
    """A word was given that the command does not know."""

    code = "usage.unknown"


class ValueImpossible(UsageWrong):
    """A value was given that cannot be one of this option."""

    code = "usage.value"


class CommandWrong(UsageWrong):
    """Anything else, in the words of the reader of the command line."""

    code = "usage.other"


_KINDS = (
    (re.compile(r"the following arguments are required: (?P<words>.*)", re.DOTALL), WordsMissing),
    (re.compile(r"one of the arguments (?P<words>.*) is required", re.DOTALL), WordsMissing),
    (re.compile(r"argument (?P<words>.*): expected .*", re.DOTALL), WordsMissing),
    (re.compile(r"unrecognized arguments: (?P<words>.*)", re.DOTALL), WordsUnknown),
    (
        re.compile(r"argument (?P<option>.*?): invalid [^:]*: '(?P<value>.*?)'(?: \(choose.*)?", re.DOTALL),
        ValueImpossible,
    ),
)


class Parser(argparse.ArgumentParser):
    """Raises what was wrong instead of ending the program."""

    @override
    def error(self, message: str) -> NoReturn:
        """Raise the failure that tells what was wrong."""
        for shape, kind in _KINDS:
            found = shape.fullmatch(message)
            if found:
                wrong: UsageWrong = kind(**found.groupdict())
                break
        else:
            wrong = CommandWrong(text=message)
        wrong.usage = self.format_usage()
        raise wrong


def whole(word: str) -> int:
    """Read a key or another number that the database can hold."""
    number = int(word)
    if abs(number) > _MOST:
        raise ValueError(word)
    return number


def count(word: str) -> int:
    """Read how many are wanted, at least one."""
    number = int(word)
    if number < 1:
        raise ValueError(word)
    return min(number, _ROWS)


def year(word: str) -> int:
    """Read a year of the books."""
    number = int(word)
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        raise ValueError(word)
    return number


def port(word: str) -> int:
    """Read a port; 0 lets the system pick one."""
    number = int(word)
    if not 0 <= number <= _LAST_PORT:
        raise ValueError(word)
    return number


def moment(word: str) -> datetime:
    """Read a moment as ISO 8601."""
    return datetime.fromisoformat(word)


def place(word: str) -> Path:
    """Read a folder's name; an empty one would be the folder where the command was typed."""
    if not word.strip():
        raise ValueError(word)
    return Path(word)


def named(word: str) -> str:
    """Read a name that may not be empty."""
    if not word.strip():
        raise ValueError(word)
    return word


def unit_and_day(word: str) -> tuple[str, date | None]:
    """Read a unit with its deadline: UNIT or UNIT=2026-12-01."""
    unit, _, due = word.partition("=")
    return unit, date.fromisoformat(due) if due else None
