"""What is left of a typed PIN in the window's own process once it was handed over."""

import random
import secrets
import subprocess
import sys

import pytest

from tests.kit.memory import found

TYPIST = """
import random, sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.signing.certificates import TokenState
from app.signing.pins import taken_apart, wipe
from app.ui.forms.pin import PinForm

application = QApplication(["pin", "-platform", "offscreen"])
form = PinForm()
form.show_token(TokenState("Token", "aa", "", "", ()), "Name")
random.seed(int(sys.argv[1]))
for _ in range(14):
    QTest.keyClick(form.field, Qt.Key(ord("0") + random.randrange(10)))
print("typed", flush=True)
sys.stdin.readline()
with form.take() as entered:
    wipe(taken_apart(entered.pin))
print("taken", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of another process as Linux shows it")
def test_nothing_of_a_pin_is_left_in_the_windows_process() -> None:
    seed = secrets.randbelow(10**9)
    digits = random.Random(seed)
    pin = "".join(str(digits.randrange(10)) for _ in range(14))
    program = [sys.executable, "-c", TYPIST, str(seed)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdin is not None
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        assert found(typist.pid, pin.encode("utf-16-le")), "the field holds it while it is typed"
        typist.stdin.write("\n")
        typist.stdin.flush()
        assert typist.stdout.readline() == "taken\n"
        for part in (pin[:8], pin[3:11], pin[-8:]):
            for coded in (part.encode(), part.encode("utf-16-le")):
                assert not found(typist.pid, coded)
        typist.stdin.write("\n")
        typist.stdin.flush()
        assert typist.wait(60) == 0
