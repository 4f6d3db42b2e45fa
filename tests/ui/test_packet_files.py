"""Packet files by hand in the real window: dropped on a box, chosen in a dialog, saved from an issued document."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.desk.issue import issue
from app.desk.office import Office
from app.documents.cards import Card
from app.sync.files import take_file
from app.ui.pages.inbox import InboxPage
from app.ui.pages.packet_files import PacketFiles, packet_files
from app.ui.window import Window
from tests.kit.axis_server import answer, letter
from tests.kit.dialogs import choosing, own_dialogs
from tests.kit.office import row_of, sealed

__all__ = ["own_dialogs"]
SAMPLES = Path(__file__).parents[1] / "axis" / "edxml" / "samples"


def drop(window: Window, *files: Path) -> None:
    """Drop files on the first box."""
    window.open("to_register")
    page = window.page()
    assert isinstance(page, InboxPage)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))


def said(window: Window, words: str) -> Callable[[], bool]:
    """Tell whether the window says this."""
    return lambda: words in window.notices.band.text


def test_a_packet_is_dropped_on_the_box_and_is_there(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    packet = letter(tmp_path, 1)
    drop(window, packet, tmp_path / "1.pdf")
    qtbot.waitUntil(said(window, "Đã nhập 1 văn bản."))
    page = window.page()
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(lambda: page.current_key > 0)
    drop(window, packet)
    qtbot.waitUntil(said(window, "1 gói tin đã có sẵn; không nhập trùng."))
    assert page.model.rowCount() == 1


@pytest.mark.expects_log
def test_what_became_of_several_is_told_by_kind(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    drop(window, letter(tmp_path, 1), letter(tmp_path, 2), SAMPLES / "bad01_truncated.edxml")
    qtbot.waitUntil(said(window, "Đã nhập 2 văn bản. 1 tệp không đọc được, đã đưa vào mục cách ly."))
    drop(window, answer(tmp_path, 1, "nobody's"))
    qtbot.waitUntil(said(window, "1 trạng thái không rõ của văn bản nào."))
    page = window.page()
    assert page is not None
    assert page.entry.name == "orphans"


def test_what_is_no_packet_is_left_alone(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    drop(window, tmp_path / "giay.pdf")
    assert "chỉ nhập tệp gói tin" in window.notices.band.text
    drop(window, tmp_path / "khong-co.edxml")
    qtbot.waitUntil(window.notices.problem.isVisible)
    assert window.notices.problem.code.text() == "file.unreadable"


@pytest.mark.usefixtures("own_dialogs")
def test_packets_are_chosen_from_the_menu(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    [menu] = [act for act in window.actions() if act.text() == "Nhập tệp gói tin…"]
    with choosing(letter(tmp_path, 1)):
        menu.trigger()
    qtbot.waitUntil(said(window, "Đã nhập 1 văn bản."))


@pytest.mark.usefixtures("own_dialogs")
def test_the_packet_of_an_issued_document_is_saved(window: Window, desk: Office, tmp_path: Path, qtbot: QtBot) -> None:
    key = sealed(desk, "H99", "H99.04")
    card = issue(desk, key)
    files = packet_files(window.shell)
    assert files is packet_files(window.shell)
    saved(window, files, card, tmp_path / "goi-tin", qtbot)
    told = take_file(window.shell.office, tmp_path / "goi-tin.edxml")
    assert told.outcome == "new"
    assert told.key is not None
    assert row_of(desk, told.key).code == card.code
    files.save(key, tmp_path / "no folder" / "a.edxml")
    qtbot.waitUntil(window.notices.problem.isVisible)
    assert window.notices.problem.code.text() == "packet.unwritable"


def saved(window: Window, files: PacketFiles, card: Card, out: Path, qtbot: QtBot) -> None:
    """Save the packet through the dialog."""
    with choosing(out):
        files.choose_place(card)
    qtbot.waitUntil(said(window, f"Đã lưu gói tin vào {out}.edxml."))
