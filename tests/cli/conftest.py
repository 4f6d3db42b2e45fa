from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.kit.commands import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> Shell:
    """A data folder worked by commands; they take the window's application where there is one."""
    del qapp
    return Shell(tmp_path / "office", capsys)
