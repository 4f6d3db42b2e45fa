"""An empty main window: the floor that every Qt program stands on."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> int:
    """Show it, say so when its first events are done, and end."""
    app = QApplication(["empty"])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, _tell)
    return app.exec()


def _tell() -> None:
    sys.stdout.write("usable\n")
    sys.stdout.flush()
    QApplication.quit()


if __name__ == "__main__":
    sys.exit(main())
