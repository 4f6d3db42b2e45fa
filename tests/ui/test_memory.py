"""A page that nobody holds any more goes without taking the program along, in whatever order its parts are found."""

import gc

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.compose import House
from app.ui.application import open_window
from app.ui.pages import PAGES


def test_every_page_can_be_forgotten(house: House, dressed: QApplication, qtbot: QtBot) -> None:
    """A part inside a page that keeps a method of that page would end the process here, at once and for certain."""
    window = open_window(house)
    qtbot.addWidget(window)
    gc.collect()
    for page in PAGES:
        made = page.make(window.shell)
        assert isValid(made)
        del made
        gc.collect(0)
    gc.collect()
    window.close()
