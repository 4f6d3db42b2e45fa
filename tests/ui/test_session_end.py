"""The end of the session: what is written is kept, nothing is asked, and a call-off makes all as before."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.compose import House
from app.desk import drafts
from app.desk.issue import issue
from app.desk.office import Office
from app.ui.jobs.registering import FORM
from app.ui.pages.register import RegisterPage
from app.ui.presence import Presence
from app.ui.session_end import SessionEnd
from app.ui.window import Window
from tests.kit.office import sealed


@pytest.fixture
def presence(window: Window) -> Presence:
    return Presence(window)


@pytest.fixture
def ending(window: Window, presence: Presence, house: House, qtbot: QtBot) -> Iterator[SessionEnd]:
    made = SessionEnd(window, house.lanes.write.finish)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    yield made
    made.deafen()


def test_the_session_and_the_end_of_the_program_are_heard(
    qapp: QApplication, window: Window, ending: SessionEnd
) -> None:
    for heard in (qapp.commitDataRequest, qapp.aboutToQuit):
        assert qapp.isSignalConnected(QMetaMethod.fromSignal(heard))
    ending.leave()
    assert window.isHidden()


def test_what_is_being_filled_in_is_kept_and_nothing_is_asked(
    window: Window, arrive: Callable[..., int], ending: SessionEnd, presence: Presence, qtbot: QtBot
) -> None:
    desk = window.shell.office
    issue(desk, sealed(desk, "H99"))
    key = arrive()
    window.open("register", key)
    page = window.page()
    assert isinstance(page, RegisterPage)
    qtbot.waitUntil(lambda: page.form.subject.toPlainText() != "")
    page.form.subject.setPlainText("Trích yếu đang ghi dở")
    ending.begin()
    window.shell.lanes.write.finish()
    assert "Trích yếu đang ghi dở" in str(drafts.draft(desk, key, FORM))
    assert window.close()
    assert not window.isVisible()
    assert presence.question is None


def test_an_end_that_is_called_off_leaves_everything_as_before(
    window: Window, desk: Office, ending: SessionEnd, presence: Presence, qtbot: QtBot
) -> None:
    issue(desk, sealed(desk, "H99"))
    ending.begin()
    ending.go_on()
    assert not window.close()
    if QSystemTrayIcon.isSystemTrayAvailable():
        assert window.isHidden()
    else:
        qtbot.waitUntil(lambda: presence.question is not None)
    ending.leave()
    assert window.isHidden()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs by messages, not by signals")
def test_a_signal_ends_the_program(window: Window, ending: SessionEnd, qtbot: QtBot) -> None:
    ending.listen_to_signals()
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(window.isHidden)
    assert window.ending
    ending.deafen()
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def listens(process: int) -> bool:
    """Tell whether a process catches SIGTERM."""
    told = Path(f"/proc/{process}/status").read_text("ascii")
    caught = next(line for line in told.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads from /proc when the program is there")
def test_the_whole_program_ends_by_a_signal(tmp_path: Path) -> None:
    data = tmp_path / "office"
    words = [sys.executable, "-m", "app", "--data", str(data)]
    set_up = ["configure", "--agency", "Sở Thử nghiệm", "--organ-id", "H99.05", "--clerk", "Trần Văn Mẫu"]
    subprocess.run([*words, *set_up], check=True, capture_output=True)
    with subprocess.Popen(words, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as program:
        while not listens(program.pid):
            assert program.poll() is None
            os.sched_yield()
        program.send_signal(signal.SIGTERM)
        assert program.wait(60) == 0
    assert not (data / "window.lock").exists()
