"""Hands and eyes on the real window: find what is seen, click it, type, wait until something shows, take a picture.

A script is a generator: it yields what it waits for, and goes on when that has come true. Nothing sleeps.
"""

import logging
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget

log = logging.getLogger(__name__)

W = TypeVar("W", bound=QWidget)
_LOOK_EVERY_MS = 25
PATIENCE = 60.0
_SETTLE = 8
"""Rounds in which what was changed just before a picture finds its place."""


class StepFailedError(Exception):
    """What the script waited for did not come, or something was not where it should be."""


@dataclass(frozen=True)
class Wait:
    """A condition, and how to call it when it does not come."""

    condition: Callable[[], object]
    what: str
    patience: float = PATIENCE


Script = Generator[Wait, None, None]


def named(name: str, kind: type[W], within: QWidget | None = None) -> W:
    """Return the visible widget of an object name; raises StepFailedError."""
    for widget in _shown(kind, within):
        if widget.objectName() == name:
            return widget
    message = f"{kind.__name__} {name!r} is not to be seen"
    raise StepFailedError(message)


def there(kind: type[QWidget], name: str = "") -> bool:
    """Tell whether a widget of a kind, and of an object name if given, is visible."""
    return any(not name or widget.objectName() == name for widget in _shown(kind, None))


def only(kind: type[W], within: QWidget | None = None) -> W:
    """Return the first visible widget of a kind; raises StepFailedError."""
    found = next(_shown(kind, within), None)
    if found is None:
        message = f"no {kind.__name__} is to be seen"
        raise StepFailedError(message)
    return found


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget in its middle, or at a point of it."""
    if isinstance(widget, QAbstractButton) and not widget.isEnabled():
        message = f"button {widget.text() or widget.objectName()!r} is disabled"
        raise StepFailedError(message)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())


def click_row(view: QAbstractItemView, row: int) -> None:
    """Click a row of a list, scrolled into view first."""
    index = view.model().index(row, 0)
    if not index.isValid():
        message = f"{view.objectName()} has no row {row}"
        raise StepFailedError(message)
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    if target is None:
        message = "nothing has the keyboard"
        raise StepFailedError(message)
    QTest.keyClick(target, key, modifier)


def write(field: QWidget, text: str) -> None:
    """Click a field, empty it and type a text, letter by letter, as a Vietnamese input method commits it."""
    field.activateWindow()
    click(field)
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(field, event)


def _shown(kind: type[W], within: QWidget | None) -> Iterator[W]:
    roots = [within] if within is not None else QApplication.topLevelWidgets()
    for root in roots:
        if isinstance(root, kind) and root.isVisible():
            yield root
        children = cast("list[W]", root.findChildren(kind))
        yield from (widget for widget in children if widget.isVisible())


class Tour(QObject):
    """Runs a script inside the window's own event loop and writes the pictures."""

    ended = Signal(bool)

    def __init__(self, window: QWidget, folder: Path) -> None:
        """Prepare; pictures go into the folder, numbered."""
        super().__init__(window)
        folder.mkdir(parents=True, exist_ok=True)
        self.window_, self._folder = window, folder
        self._taken = 0
        self.problem = ""
        self._script: Script | None = None
        self._wait: Wait | None = None
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def run(self, script: Script) -> None:
        """Begin."""
        self._script = script
        self._timer.start()

    def later(self, hand: Callable[[], None]) -> None:
        """Move a hand after this step: what opens a dialog would hold the script up."""
        QTimer.singleShot(0, self, hand)

    def picture(self, name: str) -> Path:
        """Write the picture of a step: the window with what lies over it."""
        self._taken += 1
        path = self._folder / f"{self._taken:02d}-{name}.png"
        for _ in range(_SETTLE):
            QCoreApplication.sendPostedEvents()
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        screen = self.window_.screen()
        if over is not None and screen is not None:
            area = self.window_.geometry()
            screen.grabWindow(0, area.x(), area.y(), area.width(), area.height()).save(str(path))
        else:
            self.window_.grab().save(str(path))
        log.info("tour step %d: %s", self._taken, name)
        return path

    def _look(self) -> None:
        script = self._script
        if script is None:
            return
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is None and QApplication.activeWindow() is not self.window_:
            self.window_.activateWindow()
            return
        try:
            if self._wait is not None and not self._wait.condition():
                if time.monotonic() - self._since > self._wait.patience:
                    self._fail(f"waited in vain for: {self._wait.what}")
                return
            self._wait, self._since = next(script), time.monotonic()
        except StopIteration:
            self._end(well=True)
        except (StepFailedError, AssertionError) as problem:
            self._fail(str(problem) or type(problem).__name__)
        except Exception as problem:
            log.exception("the tour stumbled")
            self._fail(f"{type(problem).__name__}: {problem}")

    def _fail(self, problem: str) -> None:
        self.problem = problem
        self.picture("FAILED")
        self._end(well=False)

    def _end(self, *, well: bool) -> None:
        self._timer.stop()
        self._script = None
        self.ended.emit(well)
