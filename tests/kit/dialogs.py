"""Qt's own file dialogs, used as a clerk would use them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit


@pytest.fixture
def own_dialogs(qapp: QApplication) -> None:
    """Let file dialogs be Qt's own, which a test can use."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@contextmanager
def choosing(file: Path) -> Iterator[None]:
    """Choose this file in the dialog that comes up meanwhile."""
    chooser = _Chooser(file)
    yield
    chooser.deleteLater()


class _Chooser(QObject):
    """Looks for the dialog, writes the file's name into its line and accepts."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._choose)
        self._timer.start(20)

    def _choose(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            self._timer.stop()
            # `selectFile` writes nothing into a line that has the keyboard.
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(line, QLineEdit)
            line.setText(str(self._file))
            dialog.done(QFileDialog.DialogCode.Accepted)
