"""Prints a PDF on paper: the system's dialog, then page after page drawn by the child, true to size.

A copy is printed, for the file that is shown is removed as soon as another one is made in its place.
"""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.base.errors import OfficeError, Unavailable
from app.pages.sheets import PageUnreadable
from app.ui.jobs.shown import fresh, remove
from app.ui.shell import Shell
from app.ui.viewer.view import picture

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DPI = 200


class PrinterUnready(Unavailable):
    """The system's printer cannot be started. Facts: printer."""

    code = "print.no_printer"


class Printing(QObject):
    """One print; the window stays usable while it runs."""

    done = Signal(int, int)
    """All pages are with the printer: how many, and of which record."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        """Belong to the page that prints."""
        super().__init__(parent)
        self._shell = shell
        self.record = 0
        """The record whose pages are printed next; a print that runs keeps its own."""
        self._copy = Path()
        self._record = self._first = self._page = self._last = 0
        self._printer: QPrinter | None = None
        self._painter: QPainter | None = None

    def ask(self, path: Path, pages: int) -> bool:
        """Show the system's dialog and start; tell whether it was accepted. One print runs at a time."""
        if self._painter is not None:
            return False
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
        self._printer, self._record = printer, self.record
        self._first = self._page = max(1, printer.fromPage()) - 1
        self._last = min(pages, printer.toPage() or pages) - 1
        self._copy = fresh(self._shell.office.folders.work, "printing", keep=True)
        self._painter = QPainter()
        if self._painter.begin(printer):
            bridge, lanes = self._shell.bridge, self._shell.lanes
            bridge.run(self, lanes.work, copy_pages, path, self._copy).then(self._begin).otherwise(self._refused)
        else:
            self._refused(PrinterUnready(printer=printer.printerName() or printer.outputFileName()))

    def _begin(self, done: None) -> None:
        del done
        self._ask_page()

    def _ask_page(self) -> None:
        bridge, lanes, reader = self._shell.bridge, self._shell.lanes, self._shell.reader
        job = bridge.run(self, lanes.page, picture, reader, self._copy, self._page, _DPI / 72)
        job.then(self._draw).otherwise(self._refused)

    def _draw(self, drawn: QImage) -> None:
        if self._painter is None or self._printer is None:
            return
        self._painter.drawImage(QRectF(self._painter.viewport()), drawn)
        self._page += 1
        if self._page <= self._last:
            self._printer.newPage()
            self._ask_page()
            return
        self._stop()
        self.done.emit(self._page - self._first, self._record)

    def _refused(self, problem: OfficeError) -> None:
        self._stop()
        self._shell.bridge.problem.emit(problem)

    def _stop(self) -> None:
        """Hand over what was drawn, and be free for the next print."""
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
            self._shell.lanes.work.call(remove, self._copy)
        self._painter = self._printer = None


def copy_pages(path: Path, out: Path) -> None:
    """Copy what is to be printed; raises PageUnreadable."""
    try:
        shutil.copyfile(path, out)
    except OSError as problem:
        raise PageUnreadable(file=path.name, page=0, reason=type(problem).__name__) from problem
