"""Runs a command: exit 0 done, 1 refused, 2 usage, 3 world not ready, 70 a bug; sentences on stderr."""

import gc
import json
import logging
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from app.base.errors import OfficeError, Refused
from app.base.logs import start_log, stop_log
from app.base.paths import Folders, default_data_folder
from app.cli.arguments import parse

log = logging.getLogger(__name__)

DONE, REFUSED, NOT_READY, BUG = 0, 1, 3, 70


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
    "resume": "outgoing:resume", "seal": "sealing:seal", "paper": "by_hand:paper",
    "verify": "outgoing:verify", "token": "token:token", "book": "papers:book",
    "scan": "papers:scan", "scanners": "papers:scanners", "trust": "trust:trust",
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
    given = parse(words)
    practice = bool(getattr(given, "practice", False))
    data = (given.data or default_data_folder(practice=practice)).resolve()
    if given.command is None:
        gc.disable()  # until the window stands: a tenth of its start went into looking for garbage where there is none
        from app.cli.window import open_window

        return open_window(given, data)
    return _command(given, data)


def _command(given: Namespace, data: Path) -> int:
    module, _, name = _COMMANDS[given.command].partition(":")
    with closing(_Log(data, quiet=given.command in {"packet", "practice-axis", "verify"})):
        try:
            command: Command = getattr(import_module(f"app.cli.{module}"), name)
            answer = command(given, data)
        except OfficeError as problem:
            return _tell(given, problem)
        except Exception:
            log.exception("a bug in %s", given.command)
            return _tell(given, None)
    if answer is None:
        return DONE
    if answer.said:
        _err(answer.said)
    _print(answer, as_json=given.json)
    return answer.code


class _Log:
    """The log file of a data folder that exists already; a command that needs no office writes none."""

    def __init__(self, data: Path, *, quiet: bool) -> None:
        folder = Folders(data).logs
        self._handler = start_log(folder) if not quiet and folder.is_dir() else None

    def close(self) -> None:
        if self._handler is not None:
            stop_log(self._handler)


def _print(answer: Answer, *, as_json: bool) -> None:
    if as_json and answer.many:
        for value in answer.value:
            _out(json.dumps(value, ensure_ascii=False, default=str))
    elif as_json:
        _out(json.dumps(answer.value, ensure_ascii=False, indent=1, default=str))
    else:
        for line in answer.lines or (json.dumps(answer.value, ensure_ascii=False, indent=1, default=str),):
            _out(line)


def _tell(given: Namespace, problem: OfficeError | None) -> int:
    """Say in one sentence what, why, whether data are safe and what to do; with --json as one document too."""
    facts, line = in_words(given, problem)
    _err(line)
    if getattr(given, "json", False):
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
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _err(line: str) -> None:
    sys.stderr.write(line + "\n")


def _speak_utf8() -> None:
    """Vietnamese needs UTF-8 also on a Windows console; a windowed program has no streams at all."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
