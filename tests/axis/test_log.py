"""The log of whole exchanges in every dialect, at its most talkative: no secret, no token, no header, no password."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.axis.langson import LangSonAxis, Login
from app.axis.mail import MailAxis
from app.axis.port import Axis
from app.base.errors import OfficeError
from app.base.logs import start_log, stop_log
from tests.axis.test_mail import Book
from tests.kit.axis_server import answer, letter, running_axis
from tests.kit.langson_server import KEY, langson_server
from tests.kit.mail_server import KEYWORD, OURS, PostOffice

_HEADERS = re.compile(r"(?i)xroadvnpt|sign-header|hash-header|authorization|bearer|x-secretkey|auth plain")
_OPERATIONS = ("sendEdoc", "getReceivedEdocList", "downloadEdoc", "getEdoc", "updateStatus", "getSentEdocList")


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before = {name: logging.getLogger(name).level for name in ("", "httpx", "httpcore")}
    handler = start_log(tmp_path / "log", level=logging.DEBUG)
    yield tmp_path / "log" / "vanthu.log"
    stop_log(handler)
    for name, level in before.items():
        (logging.getLogger(name) if name else root).setLevel(level)


def exchange(line: Axis, folder: Path) -> None:
    """Use every operation of a line; what fails is told by the line itself."""

    def sent(number: int) -> Callable[[], object]:
        return lambda: line.send(letter(folder, number, ("H98",), "H99.05"), "edoc", "H99.05")

    def taken() -> None:
        for waiting in line.list_waiting("edoc"):
            line.fetch(waiting.axis_id, folder / "got")
            line.acknowledge(waiting.axis_id)

    status = answer(folder, 1, "x")
    acts: tuple[Callable[[], object], ...] = (
        sent(1),
        sent(2),
        lambda: line.send(status, "status", "H99.05"),
        taken,
        taken,
        line.list_sent,
        line.list_agencies,
        lambda: line.fetch("nothing", folder / "none"),
    )
    for act in acts:
        with suppress(OfficeError):
            act()


def clean(log_file: Path, *secrets: str) -> bool:
    told = log_file.read_text("utf-8")
    return not _HEADERS.search(told) and not any(secret in told for secret in secrets if secret)


@pytest.mark.expects_log
def test_dialect_a(log_file: Path, tmp_path: Path) -> None:
    with running_axis(tmp_path / "axis") as axis, axis.client("H99.05") as line:
        for action in ("", "garbage", "lose", "cut", "refuse", "http", "empty"):
            if action:
                axis.misbehave(*({"operation": name, "action": action, "times": 2} for name in _OPERATIONS))
            exchange(line, tmp_path)
        secret = axis.settings("H99.05").secret
        logging.getLogger("app").warning("the exchange is over")
    assert "the exchange is over" in log_file.read_text("utf-8")
    assert clean(log_file, secret)


@pytest.mark.expects_log
def test_dialect_b(log_file: Path, tmp_path: Path) -> None:
    login = Login()
    with langson_server() as server, closing(LangSonAxis(server.settings(), login)) as line:
        exchange(line, tmp_path)
        told = [*server.tokens, KEY]
        server.tokens.clear()
        exchange(line, tmp_path)
        logging.getLogger("app").warning("the exchange is over")
        assert clean(log_file, *told, *server.tokens)


@pytest.mark.expects_log
def test_the_mailbox(log_file: Path, tmp_path: Path, post_office: PostOffice) -> None:
    for word in (KEYWORD, KEYWORD[::-1]):
        with closing(MailAxis(post_office.settings(OURS, secret=word), Book())) as line:
            exchange(line, tmp_path)
    logging.getLogger("app").warning("the exchange is over")
    assert clean(log_file, KEYWORD, KEYWORD[::-1])
