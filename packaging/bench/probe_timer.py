"""A 10-ms timer that notes how late it is, in the real window or in an idle process: `probe_timer.py OUT [DATA]`.

It says `ready`, and ends when something is written to its standard input.
"""

import json
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

INTERVAL = 0.010


class Pulse(QObject):
    """Notes for every tick when it came and by how many milliseconds it was late."""

    told_to_end = Signal()

    def __init__(self, parent: QObject) -> None:
        """Start ticking and listening."""
        super().__init__(parent)
        self.ticks: list[tuple[float, float]] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(INTERVAL * 1000))
        self._timer.timeout.connect(self._tick)
        self._last = time.monotonic()
        self.told_to_end.connect(self._end, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, name="listener", daemon=True).start()

    def begin(self) -> None:
        """Say that the process is ready, and tick."""
        self._last = time.monotonic()
        self._timer.start()
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    def _tick(self) -> None:
        at = time.monotonic()
        self.ticks.append((at, max(0.0, at - self._last - INTERVAL) * 1000))
        self._last = at

    def _listen(self) -> None:
        sys.stdin.readline()
        self.told_to_end.emit()

    def _end(self) -> None:
        self._timer.stop()
        Path(sys.argv[1]).write_text(json.dumps(self.ticks), encoding="utf-8")
        QCoreApplication.exit(0)


def idle() -> int:
    """Tick in a process that does nothing else."""
    sys.setswitchinterval(0.0005)
    app = QCoreApplication(["idle"])
    pulse = Pulse(app)
    QTimer.singleShot(0, pulse.begin)
    return app.exec()


def window(data: str) -> int:
    """Tick in the real window, opened by the real command line."""
    from app.cli.run import run
    from app.compose import House
    from app.ui import application
    from app.ui.window import Window

    opened = application.open_window

    def ticking(house: House) -> Window:
        made = opened(house)
        made.ready.connect(Pulse(made).begin)
        return made

    application.open_window = ticking
    return run(["--data", data])


if __name__ == "__main__":
    sys.exit(window(sys.argv[2]) if sys.argv[2:] else idle())
