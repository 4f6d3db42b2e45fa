"""The start and the end of the window, with the exchange beside it."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.base.settings import save
from app.compose import House
from app.desk.journal import NoSuchDocument
from app.desk.office import Office
from app.store.tables_exchange import ChoreRow
from app.ui.application import OneWindow, Wishes, run_window, show_problem
from app.ui.exchange import Exchange
from app.ui.shell import Shell
from tests.kit.office import arrived


def test_the_window_runs_until_its_picture_is_taken(house: House, dressed: QApplication, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    assert run_window(house, Wishes("vi", picture, quit_after_screenshot=True)) == 0
    assert picture.stat().st_size > 10_000


def test_a_second_start_raises_the_first_and_ends(house: House, desk: Office, dressed: QApplication) -> None:
    first = OneWindow(desk.folders.data)
    assert first.take()
    assert run_window(house) == 0
    first.release()


def chores(office: Office) -> int:
    """Count what is still to be taken up."""
    with office.store.read() as session:
        return session.scalar(select(func.count(ChoreRow.id))) or 0


def test_the_exchange_begins_anew_under_other_settings(shell: Shell, desk: Office, qtbot: QtBot) -> None:
    exchange = Exchange(shell)
    assert not shell.nudge()
    arrived(desk)
    exchange.start()
    qtbot.waitUntil(lambda: shell.sync is not None)
    first = shell.sync
    assert first is not None
    assert shell.nudge()
    qtbot.waitUntil(lambda: not chores(desk))
    shell.take_settings(save(desk.folders.settings, place="Mẫu Hai"))
    qtbot.waitUntil(lambda: shell.sync is not None and shell.sync is not first)
    exchange.stop()
    exchange.stop()
    assert shell.sync is None


def test_without_a_window_the_reason_is_told(dressed: QApplication) -> None:
    told: list[str] = []
    timer = QTimer()

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            told.append(box.text() + box.informativeText())
            box.reject()

    timer.timeout.connect(look)
    timer.start(20)
    show_problem(NoSuchDocument(key=7))
    assert "Không có văn bản mang khóa 7" in told[0]
    assert "document.unknown" in told[0]
