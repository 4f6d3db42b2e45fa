"""A login manager on a bus of its own: it says who keeps the machine awake, and when that ends."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

LoginManager: TypeAlias = "subprocess.Popen[str]"

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


@pytest.fixture
def logind(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoginManager]:
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


def said(logind: LoginManager) -> str:
    """Wait for the next line."""
    assert logind.stdout is not None
    return logind.stdout.readline().strip()
