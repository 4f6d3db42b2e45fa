"""Runs the real command line with a watch on its window that says when the list can be read and worked on."""

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.cli.run import run
from app.compose import House
from app.ui import application
from app.ui.pages.list_page import ListPage
from app.ui.widgets.rows import ROW_ROLE, PictureDelegate
from app.ui.window import Window

_LOOK = 2


class Watch(QObject):
    """Looks every other millisecond whether the first row is painted with its words, once the window says `ready`."""

    def __init__(self, window: Window) -> None:
        """Wait for the window's word."""
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        window.ready.connect(self._ready)

    def _ready(self) -> None:
        self._look()
        self._timer.start()

    def _look(self) -> None:
        page = self._window.page()
        if isinstance(page, ListPage) and _can_be_read(page):
            self._timer.stop()
            sys.stdout.write("usable\n")
            sys.stdout.flush()
            self._window.may_close = None
            self._window.close()
            QApplication.quit()


def _can_be_read(page: ListPage) -> bool:
    words, painter = page.model.index(0).data(ROW_ROLE), page.list.itemDelegate()
    return words is not None and isinstance(painter, PictureDelegate) and painter.has_drawn(words)


def run_watched(data: str) -> int:
    """Put the watch on the window and run the program as its command line does."""
    opened = application.open_window

    def watched(house: House) -> Window:
        window = opened(house)
        Watch(window)
        return window

    application.open_window = watched
    return run(["--data", data])
