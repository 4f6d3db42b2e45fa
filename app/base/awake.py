"""The machine stays awake while something is under way that sleep would break off (D-31).

Windows is told by a thread of ours, elsewhere systemd's `Inhibit` by its own tool; where there is neither, nothing is
done. What holds the machine awake ends with this process, however that ends.
"""

import ctypes
import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)

CONTINUOUS, SYSTEM_REQUIRED = 0x80000000, 0x00000001
"""ES_CONTINUOUS and ES_SYSTEM_REQUIRED of SetThreadExecutionState; the screen may go dark."""

_SOON = 2.0

LetGo = Callable[[], None]


class Awake:
    """Held while work is under way: taken as often as one likes, let go once."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._let_go: LetGo | None = None
        self._lock = threading.Lock()

    def take(self) -> None:
        """Keep the machine awake from now on, where that can be asked; fails never."""
        with self._lock:
            if self._let_go is None:
                self._let_go = _begin()

    def let_go(self) -> None:
        """Let the machine sleep as its owner wants."""
        with self._lock:
            held, self._let_go = self._let_go, None
        if held is not None:
            held()


def by_thread(tell: Callable[[int], object]) -> LetGo:
    """Tell Windows in a thread that lives as long as the work: the state belongs to the thread that set it."""
    over = threading.Event()

    def hold() -> None:
        tell(CONTINUOUS | SYSTEM_REQUIRED)
        over.wait()
        tell(CONTINUOUS)

    holding = threading.Thread(target=hold, name="awake", daemon=True)
    holding.start()

    def let_go() -> None:
        over.set()
        holding.join()

    return let_go


def by_tool() -> LetGo:
    """Ask systemd by its tool, which holds its lock while a program runs: one that waits for the end of our pipe."""
    held = subprocess.Popen(
        [
            "/usr/bin/systemd-inhibit",
            "--what=sleep:idle",
            "--who=Văn thư",
            "--why=Đang gửi, nhận văn bản",
            "--mode=block",
            "cat",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def let_go() -> None:
        if held.stdin is not None:
            held.stdin.close()
        try:
            held.wait(_SOON)
        except subprocess.TimeoutExpired:
            held.kill()
            held.wait()

    return let_go


def _begin() -> LetGo:
    try:
        if sys.platform == "win32":
            windows: Any = ctypes
            return by_thread(windows.windll.kernel32.SetThreadExecutionState)
        return by_tool()
    except OSError as problem:
        log.info("the machine cannot be kept awake: %s", problem)
        return _nothing


def _nothing() -> None:
    """There was nobody to ask."""
