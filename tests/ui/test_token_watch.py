"""The token at the foot of the window: what is plugged in, how long it holds, what the clerk must do."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from ctypes import addressof, wintypes
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.base import clock
from app.base.settings import save
from app.compose import House
from app.signing.certificates import Certificate, TokenState
from app.signing.errors import TokenHung, TokenSessionOver
from app.signing.lookout import Lookout, judge
from app.signing.standing import Seen
from app.ui import live
from app.ui.screen_lock import SESSION_CHANGE, SESSION_LOCK, Messages, ScreenLock
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.token_watch import TokenWatch
from app.ui.window import Window
from tests.kit.faulty import FAST, Faulty, faulty, faulty_module, whole_token
from tests.kit.office import Watch

__all__ = ["faulty", "faulty_module", "whole_token"]

PIN = "123456"


def certificate(days: float = 211.5, **more: Any) -> Certificate:
    now = clock.now()
    made = Certificate(
        id="aa:01", der=b"", subject="", name="Con dấu SXD", organisation="Sở Xây dựng", title="", issuer="CA",
        serial="1F", not_before=now - timedelta(days=100), not_after=now + timedelta(days=days),
        usage=("digital_signature",), whose="agency", authority=False,
    )  # fmt: skip
    return replace(made, **more)


def told(found: tuple[Certificate, ...], **flags: Any) -> tuple[str, Tone]:
    state = replace(TokenState("t", "aa", "", "", found), **flags)
    parts = live.token_parts(judge([state], Path("x.dll"), clock.now()))
    tones = [Tone.BAD if part.alarm else part.tone for part in parts]
    return "".join(part.text for part in parts), max(tones, key=[Tone.NONE, Tone.DOUBT, Tone.BAD].index)


@pytest.mark.parametrize(
    ("days", "said", "tone"),
    [
        (211.5, "còn 211 ngày", Tone.NONE),
        (31.5, "còn 31 ngày", Tone.NONE),
        (30.5, "còn 30 ngày", Tone.DOUBT),
        (13.5, "còn 13 ngày", Tone.DOUBT),
        (6.5, "còn 6 ngày", Tone.BAD),
        (0.5, "còn 0 ngày", Tone.BAD),
    ],
)
def test_days_left_are_told_with_their_colour(dressed: object, days: float, said: str, tone: Tone) -> None:
    assert told((certificate(days),)) == (f"Token: Con dấu SXD · {said}", tone)


def test_what_is_wrong_with_the_token_is_told(dressed: object) -> None:
    now = clock.now()
    ended = certificate(-3)
    assert told((ended,)) == (f"Token: Con dấu SXD · hết hạn {ended.not_after:%d/%m/%Y}", Tone.BAD)
    early = certificate(300, not_before=now + timedelta(days=2))
    assert told((early,)) == (f"Token: Con dấu SXD · có hiệu lực từ {early.not_before:%d/%m/%Y}", Tone.DOUBT)
    assert told((certificate(),), locked=True) == ("Token: Con dấu SXD · PIN đã khóa", Tone.BAD)
    assert told((certificate(),), final_try=True)[0].endswith("còn 211 ngày · còn 1 lần nhập PIN")
    assert told((certificate(),), count_low=True) == ("Token: Con dấu SXD · còn 211 ngày · đã nhập sai PIN", Tone.DOUBT)
    personal = certificate(whose="person", name="Trần Văn Mẫu")
    assert told((personal,)) == ("Token: đây là chữ ký cá nhân của Trần Văn Mẫu, cần con dấu", Tone.DOUBT)
    assert told((certificate(usage=("crl_sign",)),)) == ("Token: không có chứng thư để ký", Tone.DOUBT)
    assert live.token_parts(Seen()) == ()
    assert "".join(part.text for part in live.token_parts(Seen("no_module"))) == "Token: chưa cài trình điều khiển"
    assert live.token_parts(judge([], Path("x"), now))[1].text == "không thấy thiết bị"
    hung = live.token_parts(Seen("trouble", problem=TokenHung(module="x.dll", seconds=20)))
    assert (hung[1].text, hung[1].alarm) == ("Thiết bị ký số không trả lời", True)


@pytest.fixture
def plugged(house: House, faulty: Faulty, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> House:
    """The house over the module that misbehaves on command."""
    for name, value in faulty.environment.items():
        monkeypatch.setenv(name, value)
    watch.moment = clock.now()
    saved = save(house.office.folders.settings, token_module=str(faulty.module))
    house.office = house.office.with_settings(saved)
    return house


def near(days: int) -> Callable[[Seen], bool]:
    return lambda seen: seen.days_left == days


def looked(watch: TokenWatch, qtbot: QtBot, wanted: Callable[[Seen], bool]) -> Seen:
    watch.look()
    qtbot.waitUntil(lambda: wanted(watch.seen))
    return watch.seen


@pytest.mark.token
def test_the_foot_of_the_window_follows_the_token(plugged: House, faulty: Faulty, window: Window, qtbot: QtBot) -> None:
    window.watch.start()
    qtbot.waitUntil(lambda: "Token: Sở Thử nghiệm tỉnh Mẫu Một · còn" in window.status.text)
    faulty.say("absent")
    window.watch.look()
    qtbot.waitUntil(lambda: "Token: không thấy thiết bị" in window.status.text)
    faulty.say("fault C_GetSlotList 0 crash")
    window.watch.look()
    qtbot.waitUntil(lambda: "Token: Trình điều khiển thiết bị ký số tự dừng" in window.status.text)
    faulty.say("tries 3")
    faulty.control.with_suffix(".control.tries").write_text("1", "ascii")
    window.watch.look()
    qtbot.waitUntil(lambda: "· còn 1 lần nhập PIN" in window.status.text)
    assert faulty.calls("C_Login") == 0


_AT = ("load", "C_Initialize", "C_GetSlotList", "C_GetTokenInfo", "C_Finalize")
_FAULTS = [f"{at} {what}" for at in _AT for what in ("crash", "hang")]
_SHORT = {"load crash", "C_Finalize hang"}


@pytest.mark.token
@pytest.mark.parametrize(
    "fault", [pytest.param(one, marks=() if one in _SHORT else pytest.mark.slow) for one in _FAULTS]
)
def test_a_module_that_fails_wherever_it_may_leaves_the_window_alive(
    plugged: House, faulty: Faulty, window: Window, qtbot: QtBot, fault: str
) -> None:
    at, what = fault.split()
    plugged.lookout = Lookout(plugged.office.folders.data, FAST)
    plugged.closing.callback(plugged.lookout.close)
    beats: list[int] = []
    heart = QTimer(window, interval=20)
    heart.timeout.connect(lambda: beats.append(1))
    heart.start()
    lines = [f"load {what}"] if at == "load" else [f"fault {at} 0 {what}"]
    faulty.say(*lines, *(["absent"] if at == "C_Finalize" else []))
    window.watch.look()
    said = "không trả lời" if what == "hang" else "tự dừng"
    qtbot.waitUntil(lambda: said in window.status.text)
    assert "Token: " in window.status.text
    assert len(beats) > 5, "the window went on meanwhile"
    assert not dead_children()
    faulty.say()
    window.watch.look()
    qtbot.waitUntil(lambda: "Token: Sở Thử nghiệm tỉnh Mẫu Một · còn" in window.status.text)


def dead_children() -> list[int]:
    """Return the children of this process that ended and that nobody has buried."""
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        with suppress(OSError):
            told = dict(line.split(":\t", 1) for line in status.read_text("utf-8").splitlines() if ":\t" in line)
            if told["PPid"] == str(os.getpid()) and told["State"].startswith("Z"):
                found.append(int(told["Pid"]))
    return found


@pytest.mark.token
def test_a_token_swapped_for_another_ends_the_session(plugged: House, faulty: Faulty) -> None:
    token = faulty.token()
    session = token.session(token.certificate("agency"), PIN)
    plugged.sessions.add(session)
    faulty.say("serial 0123456789abcdef")
    assert plugged.look_at_token().standing == "ready"
    with pytest.raises(TokenSessionOver) as problem:
        session.sign(b"x", "sha256")
    assert problem.value.facts == {"reason": "removed"}
    session.close()


@pytest.mark.token
def test_a_certificate_near_its_end_is_warned_of_once(plugged: House, watch: Watch, shell: Shell, qtbot: QtBot) -> None:
    said: list[tuple[str, str]] = []
    shell.told.connect(lambda text, tone: said.append((text, tone)))
    looking = TokenWatch(shell)
    seen = looked(looking, qtbot, lambda one: one.standing == "ready")
    assert seen.certificate is not None
    assert said == []
    for days, tone in ((29, "doubt"), (28, "doubt"), (13, "doubt"), (6, "bad"), (5, "bad")):
        watch.moment = seen.certificate.not_after - timedelta(days=days, hours=1)
        looked(looking, qtbot, near(days))
        assert said[-1][1] == tone
    ends = f"{seen.certificate.not_after:%d/%m/%Y}"
    name = "Sở Thử nghiệm tỉnh Mẫu Một"
    assert [text for text, _ in said] == [
        f"Chứng thư “{name}” hết hạn ngày {ends}. Còn {days} ngày; đề nghị gia hạn ngay." for days in (29, 13, 6)
    ]


@pytest.mark.token
@pytest.mark.parametrize("why", ["removed", "screen"])
def test_a_session_ends_when_the_token_goes_or_the_screen_locks(
    plugged: House, faulty: Faulty, shell: Shell, qtbot: QtBot, why: str
) -> None:
    token = faulty.token()
    session = token.session(token.certificate("agency"), PIN)
    plugged.sessions.add(session)
    looking = TokenWatch(shell)
    assert looked(looking, qtbot, lambda one: one.standing == "ready").serials == {session.serial}
    assert session.sign(b"x", "sha256")
    if why == "removed":
        faulty.say("absent")
        looked(looking, qtbot, lambda one: one.standing == "missing")
    else:
        window = QWidget()
        qtbot.addWidget(window)
        lock = ScreenLock(window)
        lock.locked.connect(looking.forget)
        lock.tell(False)
        assert session.sign(b"x", "sha256")
        lock.tell(True)
    with pytest.raises(TokenSessionOver) as problem:
        session.sign(b"x", "sha256")
    assert problem.value.facts == {"reason": why}
    session.close()


def test_windows_tells_of_the_lock_in_a_message(qtbot: QtBot, dressed: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    lock = ScreenLock(window)
    reading = Messages(lock)
    message = wintypes.MSG()
    message.message, message.wParam = SESSION_CHANGE, 0x8
    with qtbot.assertNotEmitted(lock.locked):
        assert reading.nativeEventFilter(QByteArray(b"windows_generic_MSG"), addressof(message)) == (False, 0)
    message.wParam = SESSION_LOCK
    with qtbot.waitSignal(lock.locked):
        reading.nativeEventFilter(QByteArray(b"windows_generic_MSG"), addressof(message))


LISTENER = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from app.ui.screen_lock import ScreenLock
app = QApplication(["x"])
window = QWidget()
lock = ScreenLock(window)
lock.locked.connect(app.quit)
print("listening", flush=True)
app.exec()
print("locked", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32" or shutil.which("dbus-daemon") is None, reason="no desktop bus here")
@pytest.mark.parametrize("saver", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_the_desktop_tells_of_the_lock_on_its_bus(saver: str) -> None:
    words = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    bus = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert bus.stdout is not None
    try:
        environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        program = [sys.executable, "-c", LISTENER]
        with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=environment) as listener:
            assert listener.stdout is not None
            assert listener.stdout.readline() == "listening\n"
            path = "/" + saver.replace(".", "/")
            words = ["dbus-send", "--session", "--type=signal", path, f"{saver}.ActiveChanged"]
            for active in ("false", "true"):
                subprocess.run([*words, f"boolean:{active}"], env=environment, check=True)
            assert listener.communicate(timeout=20)[0] == "locked\n"
    finally:
        bus.terminate()
        bus.communicate()
