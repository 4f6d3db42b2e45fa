"""Closing, quitting and immediate documents that call until a named person confirms them."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.desk import urgent
from app.desk.issue import issue
from app.desk.office import Office
from app.desk.records import detail
from app.ui import autostart
from app.ui.language import translate
from app.ui.presence import Presence
from app.ui.window import Window
from tests.kit.office import sealed


def menu_act(window: Window, words: str) -> QAction:
    """Return the act of the menus that bears these words."""
    return next(action for action in window.actions() if action.text() == translate("Window", words))


@pytest.fixture
def presence(window: Window, qtbot: QtBot) -> Presence:
    made = Presence(window)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    return made


def test_closing_asks_only_where_something_is_left_behind(
    window: Window, desk: Office, presence: Presence, qtbot: QtBot
) -> None:
    key = sealed(desk, "H99")
    issue(desk, key)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    if QSystemTrayIcon.isSystemTrayAvailable():
        assert not window.close()
        assert window.isHidden()
        presence.show()
    presence.quit()
    qtbot.waitUntil(lambda: presence.question is not None)
    question = presence.question
    assert question is not None
    assert "chưa gửi: 01/STN-VP" in question.informativeText()
    assert question.defaultButton().text() == "Ở lại"
    question.defaultButton().click()
    assert window.isVisible()
    presence.quit()
    qtbot.waitUntil(lambda: presence.question is not question)
    again = presence.question
    assert again is not None
    next(button for button in again.buttons() if button.text() == "Vẫn thoát").click()
    qtbot.waitUntil(window.isHidden)


def test_quitting_with_nothing_left_asks_nothing(window: Window, presence: Presence, qtbot: QtBot) -> None:
    menu_act(window, "Quit").trigger()
    qtbot.waitUntil(window.isHidden)
    assert presence.question is None


def test_an_immediate_document_calls_until_it_is_confirmed(
    window: Window, desk: Office, arrive: Callable[..., int], presence: Presence, qtbot: QtBot
) -> None:
    key = arrive(urgency=3)
    qtbot.waitUntil(lambda: presence.calls == 1)
    band = window.notices.urgent
    assert band.text == "1 văn bản hỏa tốc chưa có người xác nhận"
    presence.look()
    qtbot.waitUntil(lambda: presence.calls == 2)
    band.press(0)
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    band.press(1)
    qtbot.waitUntil(lambda: urgent.unconfirmed(desk) == [])
    qtbot.waitUntil(band.isHidden)
    assert (detail(desk, key).events[-1].act, detail(desk, key).events[-1].who) == ("urgent_confirmed", desk.who)
    presence.look()
    qtbot.waitUntil(lambda: not window.shell.bridge.busy())
    assert presence.calls == 2
    window.may_close = None


@pytest.mark.skipif(sys.platform == "win32", reason="writes a .desktop file; Windows keeps it in the registry")
def test_the_session_starts_the_program_or_not(
    window: Window, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path_factory.mktemp("config")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    assert not autostart.starts_with_session()
    menu_act(window, "Start with the session, or not").trigger()
    written = (home / "autostart" / "vanthu.desktop").read_text("utf-8")
    assert f'"{window.shell.office.folders.data}"' in written
    menu_act(window, "Start with the session, or not").trigger()
    assert not autostart.starts_with_session()
