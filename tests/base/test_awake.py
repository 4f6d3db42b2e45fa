"""The machine stays awake while something is under way: systemd is asked on a bus, Windows in one thread."""

import os
import subprocess
import sys
import threading

import pytest

from app.base.awake import CONTINUOUS, SYSTEM_REQUIRED, Awake, by_thread
from tests.kit.logind import LoginManager, logind, said

__all__ = ["logind"]

HOLDER = """
import sys
from app.base.awake import Awake
held = Awake()
held.take()
sys.stdin.readline()
"""


def test_systemd_is_asked_once_and_let_go(logind: LoginManager) -> None:
    awake = Awake()
    awake.let_go()
    for _ in range(2):
        awake.take()
        awake.take()
        assert said(logind) == "Inhibit|sleep:idle|Văn thư|Đang gửi, nhận văn bản|block"
        awake.let_go()
        assert said(logind) == "let go"


def test_a_program_that_is_killed_holds_nothing(logind: LoginManager) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, env=dict(os.environ)) as holder:
        assert said(logind).startswith("Inhibit|")
        holder.kill()
        assert said(logind) == "let go"


def test_where_nobody_can_be_asked_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    awake = Awake()
    for _ in range(2):
        awake.take()
        awake.let_go()


def test_windows_is_told_and_told_back_in_one_thread() -> None:
    told: list[tuple[int, int]] = []
    let_go = by_thread(lambda state: told.append((state, threading.get_ident())))
    let_go()
    assert [state for state, _ in told] == [CONTINUOUS | SYSTEM_REQUIRED, CONTINUOUS]
    assert len({thread for _, thread in told}) == 1
    assert told[0][1] != threading.get_ident()
