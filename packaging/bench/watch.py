"""Runs the real command line with a watch on its window that says when the list can be read and worked on."""

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.cli.run import run
from app.compose import House
from app.ui import application
from app.ui.window import Window

_LOOK = 2


class Watch(QObject):
    """Looks every other millisecond whether the first rows are filled, once the window has said `ready`."""

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
        model = getattr(self._window.page(), "model", None)
        if model is not None and model.rowCount() and model.card(model.key(0)) is not None:
            self._timer.stop()
            sys.stdout.write("usable\n")
            sys.stdout.flush()
            self._window.may_close = None
            self._window.close()
            QApplication.quit()


def run_watched(data: str) -> int:
    """Put the watch on the window and run the program as its command line does."""
    opened = application.open_window

    def watched(house: House) -> Window:
        window = opened(house)
        Watch(window)
        return window

    application.open_window = watched
    return run(["--data", data])
