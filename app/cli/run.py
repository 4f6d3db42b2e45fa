"""Runs a command: exit 0 done, 1 refused, 2 usage, 3 world not ready, 70 a bug; sentences on stderr."""

import gc
import json
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from app.base.errors import OfficeError, Refused
from app.base.frozen import dataclass
from app.base.logs import start_log, stop_log
from app.base.paths import Folders, default_data_folder
from app.base.places import place_trouble
from app.cli.arguments import parse
from app.cli.usage import UsageWrong

log = logging.getLogger(__name__)

DONE, REFUSED, USAGE, NOT_READY, BUG = 0, 1, 2, 3, 70
_CUT_SHORT = 130


@dataclass(frozen=True)
class Answer:
    """What a command answers: a JSON value, the same in plain words, its exit code, and a sentence for stderr."""

    value: Any
    lines: tuple[str, ...] = ()
    code: int = DONE
    many: bool = False
    said: str = ""


Command = Callable[[Namespace, Path], Answer | None]

_COMMANDS: Mapping[str, str] = {
    "practice-axis": "practice:axis", "practice-token": "practice:token", "practice-samples": "practice:samples",
    "sample-data": "practice:sample_data", "configure": "office:configure", "sync": "office:sync",
    "check": "office:check", "backup": "office:backup", "restore": "office:restore", "self-check": "health:self_check",
    "packet": "packets:packet", "list": "records:listed", "show": "records:show", "register": "records:register",
    "books": "records:books", "numbers": "records:numbers", "use-number": "records:use_number",
    "close-year": "records:close_year", "search": "records:search", "present": "acts:present",
    "direct": "acts:direct", "hand-over": "acts:hand_over", "finish": "acts:finish", "transfer": "acts:transfer",
    "start": "acts:start", "return": "acts:give_back", "receive": "acts:receive", "issue": "outgoing:issue",
    "resume": "outgoing:resume", "seal": "sealing:seal", "paper": "by_hand:paper", "draft": "drafts:draft",
    "verify": "outgoing:verify", "token": "token:token", "book": "papers:book",
    "scan": "papers:scan", "scanners": "papers:scanners", "trust": "trust:trust",
    "paper-copy": "copies:paper_copy", "print-copy": "copies:print_copy",
    "print-arrival": "papers:print_arrival", "copy": "copies:copy", "copies": "copies:copies",
    "recall": "recalls:recall", "recall-answer": "recalls:answer", "recall-minute": "recalls:minute",
    "replace": "recalls:replace", "send-further": "recalls:send_further", "quarantine": "recalls:held",
    "orphans": "recalls:unknown", "activity": "recalls:activity", "slip": "recalls:slip", "stamp": "recalls:slip",
    "reconcile": "exchange:reconcile", "move": "exchange:move", "send-test": "exchange:test",
    "outages": "exchange:outages", "outage-minute": "exchange:minute", "delivery-slip": "recalls:delivery_slip",
}  # fmt: skip


def run(words: Sequence[str]) -> int:
    """Run the command line and return its exit code."""
    _speak_utf8()
    try:
        given = parse(words)
    except UsageWrong as problem:
        return _misspelt(words, problem)
    practice = bool(getattr(given, "practice", False))
    data = (given.data or default_data_folder(practice=practice)).resolve()
    if given.command is None:
        gc.disable()  # until the window stands: a tenth of its start went into looking for garbage where there is none
        from app.cli.window import open_window

        return open_window(given, data)
    return _command(given, data)


def _command(given: Namespace, data: Path) -> int:
    with closing(_Log(data, quiet=given.command in {"practice-axis", "verify"} or _without_office(given))):
        try:
            answer = _answer(given, data)
        except OfficeError as problem:
            return _tell(given, problem)
        except KeyboardInterrupt:
            return _CUT_SHORT
        except Exception:
            log.exception("a bug in %s", given.command)
            return _tell(given, None)
    if answer is None:
        return DONE
    if answer.said:
        _err(answer.said)
    try:
        _print(answer, as_json=given.json)
    except OSError as problem:
        return _unheard(given, problem)
    return answer.code


def _answer(given: Namespace, data: Path) -> Answer | None:
    """Run the command; what the system says of a file or folder is told as such."""
    module, _, name = _COMMANDS[given.command].partition(":")
    command: Command = getattr(import_module(f"app.cli.{module}"), name)
    try:
        return command(given, data)
    except OSError as problem:
        log.info("%s: %s", given.command, problem, exc_info=True)
        raise place_trouble(problem, getattr(given, "out", None) or data) from problem


def _without_office(given: Namespace) -> bool:
    return given.command == "packet" and given.packet_command not in {"take", "save"}


class _Log:
    """The log file of a data folder that exists already; a command that needs no office writes none.

    Where there is none, only a bug is told on stderr beside the sentence.
    """

    def __init__(self, data: Path, *, quiet: bool) -> None:
        folder = Folders(data).logs
        self._handler: logging.Handler | None = None
        with suppress(OSError):
            self._handler = start_log(folder) if not quiet and folder.is_dir() else None
        self._stderr = logging.StreamHandler() if self._handler is None else None
        if self._stderr is not None:
            self._stderr.setLevel(logging.ERROR)
            logging.getLogger().addHandler(self._stderr)

    def close(self) -> None:
        if self._handler is not None:
            stop_log(self._handler)
        if self._stderr is not None:
            logging.getLogger().removeHandler(self._stderr)


def _print(answer: Answer, *, as_json: bool) -> None:
    if as_json and answer.many:
        for value in answer.value:
            _out(json.dumps(value, ensure_ascii=False, default=str))
    elif as_json:
        _out(json.dumps(answer.value, ensure_ascii=False, indent=1, default=str))
    else:
        for line in answer.lines or (json.dumps(answer.value, ensure_ascii=False, indent=1, default=str),):
            _out(line)


def _misspelt(words: Sequence[str], problem: UsageWrong) -> int:
    """Say what was typed wrong, in the language and the form that were asked for as far as that can be seen."""
    parts = [part for word in words for part in word.split("=", 1)]
    lang = next((after for word, after in pairwise(parts) if word == "--lang"), "vi")
    given = Namespace(command="usage", lang=lang, json="--json" in words)
    if not given.json:
        _err(problem.usage.rstrip())
    _tell(given, problem)
    return USAGE


def _unheard(given: Namespace, problem: OSError) -> int:
    """What was to be done is done, but the answer cannot be written: a reader that left is no failure."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(problem, BrokenPipeError):
        return DONE
    _err(in_words(given, place_trouble(problem, "stdout"))[1])
    return NOT_READY


def _tell(given: Namespace, problem: OfficeError | None) -> int:
    """Say in one sentence what, why, whether data are safe and what to do; with --json as one document too."""
    facts, line = in_words(given, problem)
    _err(line)
    if getattr(given, "json", False):
        with suppress(OSError):
            _out(json.dumps(facts, ensure_ascii=False))
    if problem is None:
        return BUG
    log.info("%s: %s", given.command, problem.code)
    return REFUSED if isinstance(problem, Refused) else NOT_READY


def in_words(given: Namespace, problem: OfficeError | None) -> tuple[dict[str, str], str]:
    """Return a failure as the JSON of the contract and as one line for people; None is a bug."""
    from app.ui import words
    from app.ui.language import install

    install(given.lang or "vi")
    told = words.told(problem) if problem else words.bug()
    facts = {"error": told.code, "sentence": told.sentence, "safe": told.safe, "next": told.next}
    return facts, " ".join(part for part in (told.sentence, told.safe, told.next, f"({told.code})") if part)


def verdict_in_words(given: Namespace, code: str) -> str:
    """Return the sentence of a verdict's code in the language asked for."""
    from app.ui import words
    from app.ui.language import install

    install(given.lang or "vi")
    return words.verdict_words(code).sentence


def _out(line: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _err(line: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(line + "\n")
            sys.stderr.flush()


def _speak_utf8() -> None:
    """Vietnamese needs UTF-8 also on a Windows console; a windowed program has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
