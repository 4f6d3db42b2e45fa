"""The machine stays awake while something is under way: systemd is asked on a bus, Windows in one thread."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.awake import CONTINUOUS, SYSTEM_REQUIRED, Awake, by_thread

LOGIND = """
import os, sys
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection(bus=sys.argv[1], enable_fds=True)
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
print("here", flush=True)
while True:
    asked = bus.receive()
    if asked.header.message_type is MessageType.method_call:
        print(asked.header.fields[HeaderFields.member], *asked.body, sep="|", flush=True)
        ours, theirs = os.pipe()
        bus.send(new_method_return(asked, "h", (theirs,)))
        os.close(theirs)
        os.read(ours, 1)
        os.close(ours)
        print("let go", flush=True)
"""
"""Speaks org.freedesktop.login1.Manager.Inhibit: the lock lasts until the pipe that was handed out is closed."""

HOLDER = """
import sys
from app.base.awake import Awake
held = Awake()
held.take()
sys.stdin.readline()
"""


@pytest.fixture
def logind(monkeypatch: pytest.MonkeyPatch) -> Iterator["subprocess.Popen[str]"]:
    """A bus with a login manager on it, and nothing else."""
    if sys.platform == "win32" or not (shutil.which("dbus-daemon") and Path("/usr/bin/systemd-inhibit").exists()):
        pytest.skip("no desktop bus and no systemd here")
    words = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=quiet, text=True) as bus:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        with subprocess.Popen([sys.executable, "-c", LOGIND, address], stdout=subprocess.PIPE, text=True) as made:
            assert said(made) == "here"
            yield made
            made.terminate()
        bus.terminate()


def said(logind: "subprocess.Popen[str]") -> str:
    """Wait for the next line."""
    assert logind.stdout is not None
    return logind.stdout.readline().strip()


def test_systemd_is_asked_once_and_let_go(logind: "subprocess.Popen[str]") -> None:
    awake = Awake()
    awake.let_go()
    for _ in range(2):
        awake.take()
        awake.take()
        assert awake.is_held
        assert said(logind) == "Inhibit|sleep:idle|Văn thư|Đang gửi, nhận văn bản|block"
        awake.let_go()
        assert said(logind) == "let go"
        assert not awake.is_held


def test_a_program_that_is_killed_holds_nothing(logind: "subprocess.Popen[str]") -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, env=dict(os.environ)) as holder:
        assert said(logind).startswith("Inhibit|")
        holder.kill()
        assert said(logind) == "let go"


def test_where_nobody_can_be_asked_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
    awake = Awake()
    awake.take()
    assert awake.is_held
    awake.let_go()
    assert not awake.is_held


def test_windows_is_told_and_told_back_in_one_thread() -> None:
    told: list[tuple[int, int]] = []
    let_go = by_thread(lambda state: told.append((state, threading.get_ident())))
    let_go()
    assert [state for state, _ in told] == [CONTINUOUS | SYSTEM_REQUIRED, CONTINUOUS]
    assert len({thread for _, thread in told}) == 1
    assert told[0][1] != threading.get_ident()
