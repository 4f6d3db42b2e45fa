"""Choosing agencies: merged ones lead to those of today, and each recipient has its way."""

from datetime import date
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListView
from pytestqt.qtbot import QtBot

from app.base.settings import save
from app.desk.directory import merge
from app.desk.office import Office
from app.desk.prepare import Recipient
from app.ui.forms.agency import AgencyField
from app.ui.forms.recipients import RecipientPicker
from app.ui.shell import Shell

MAILBOX = {"mail_address": "vanthu@mau1.example.vn", "mail_imap": "imaps://mau1", "mail_smtp": "smtps://mau1"}


def offered(field: AgencyField, typed: str, qtbot: QtBot) -> list[str]:
    """Type and return what the list offers."""
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, typed)
    qtbot.waitUntil(lambda: field.is_open)
    shown = field.window().findChild(QListView, "choices")
    assert isinstance(shown, QListView)
    rows = shown.model()
    return [str(rows.data(rows.index(at, 0), Qt.ItemDataRole.AccessibleTextRole)) for at in range(rows.rowCount())]


def test_a_merged_agency_is_replaced_by_the_one_of_today(shell: Shell, desk: Office, qtbot: QtBot) -> None:
    merge(desk, "H99.31", "H99.04", date(2026, 7, 1))
    picker = RecipientPicker(shell)
    qtbot.addWidget(picker)
    with qtbot.waitActive(picker):
        picker.show()
        picker.activateWindow()
    shown = offered(picker.field, "h99.31", qtbot)
    assert "nay là Sở Tài chính" in shown[0]
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.recipients() == (Recipient("H99.04", "Sở Tài chính"),)


def test_a_list_that_was_left_does_not_open_again(shell: Shell, desk: Office, qtbot: QtBot) -> None:
    del desk
    field = AgencyField(shell, "Nơi gửi")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    offered(field, "so tai", qtbot)
    reading = Event()
    shell.lanes.read.call(reading.wait)
    QTest.keyClicks(field, " chinh")
    qtbot.waitUntil(shell.bridge.busy)
    QTest.keyClick(field, Qt.Key.Key_Return)
    reading.set()
    qtbot.waitUntil(lambda: not shell.bridge.busy())
    assert field.text() == "Sở Tài chính"
    assert not field.is_open


def test_a_recipient_is_reached_by_the_way_that_is_chosen(shell: Shell, desk: Office, qtbot: QtBot) -> None:
    picker = RecipientPicker(shell)
    qtbot.addWidget(picker)
    picker.show_recipients([Recipient("H99", "UBND tỉnh Mẫu")])
    assert ways(picker) == ["axis", "paper"]
    shell.take_settings(save(desk.folders.settings, **MAILBOX))
    picker.show_recipients([Recipient("H99", "UBND tỉnh Mẫu"), Recipient("H99.04", "Sở Tài chính")])
    assert ways(picker) == ["axis", "mail", "paper"]
    box = boxes(picker)[-2]
    with qtbot.waitSignal(picker.changed):
        box.setCurrentIndex(1)
        box.activated.emit(1)
    assert [one.channel for one in picker.recipients()] == ["mail", "axis"]


def ways(picker: RecipientPicker) -> list[str]:
    box = boxes(picker)[-1]
    return [str(box.itemData(at)) for at in range(box.count())]


def boxes(picker: RecipientPicker) -> list[QComboBox]:
    everyone: list[QComboBox] = list(picker.findChildren(QComboBox))
    return [one for one in everyone if one.objectName() == "channel"]
