"""Prints a PDF on paper: the system's dialog, then page after page drawn by the child, true to size."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.shell import Shell
from app.ui.viewer.view import picture

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DPI = 200


class Printing(QObject):
    """One print; the window stays usable while it runs."""

    done = Signal(int)
    """All pages are with the printer: how many."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        """Belong to the page that prints."""
        super().__init__(parent)
        self._shell = shell
        self._path = Path()
        self._page = self._last = 0
        self._printer: QPrinter | None = None
        self._painter: QPainter | None = None

    def ask(self, path: Path, pages: int) -> bool:
        """Show the system's dialog and start; tell whether it was accepted."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(path.stem)
        parent = self.parent()
        dialog = QPrintDialog(printer, parent if isinstance(parent, QWidget) else None)
        dialog.setMinMax(1, pages)
        if not dialog.exec():
            return False
        self.start(printer, path, pages)
        return True

    def start(self, printer: "QPrinter", path: Path, pages: int) -> None:
        """Print on this printer; its page range counts."""
        self._printer, self._path = printer, path
        self._page = max(1, printer.fromPage()) - 1
        self._last = min(pages, printer.toPage() or pages) - 1
        self._painter = QPainter()
        if self._painter.begin(printer):
            self._ask_page()

    def _ask_page(self) -> None:
        bridge, lanes, reader = self._shell.bridge, self._shell.lanes, self._shell.reader
        bridge.run(self, lanes.page, picture, reader, self._path, self._page, _DPI / 72).then(self._draw)

    def _draw(self, drawn: QImage) -> None:
        if self._painter is None or self._printer is None:
            return
        self._painter.drawImage(QRectF(self._painter.viewport()), drawn)
        self._page += 1
        if self._page <= self._last:
            self._printer.newPage()
            self._ask_page()
            return
        self._painter.end()
        self._painter = None
        self.done.emit(self._page)
