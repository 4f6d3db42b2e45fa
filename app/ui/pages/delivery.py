"""Phiếu gửi of one document: who signs on the left, a page for each receiver on the right (F-18)."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk import delivery
from app.desk.office import Office
from app.desk.records import detail
from app.ui.jobs.shown import fresh
from app.ui.language import PLURAL, translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.print_page import PrintPage
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.widgets.facts import label

_PAUSE = 700
"""Milliseconds after the last letter before the pages are set anew."""


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return DeliveryPage(shell, entry)


class DeliveryPage(PrintPage):
    """The slips as they will be printed; printing them is what the page is for."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the fields of the signature."""
        super().__init__(shell, entry, translate("DeliveryPage", "Print the slips…"))
        self.primary.setObjectName("printSlips")
        self.to_paper.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask_pages)
        self.position.textChanged.connect(self._pause.start)
        self.signer.textChanged.connect(self._pause.start)

    @override
    def choices(self, column: QVBoxLayout) -> None:
        """Who signs; left empty it is written by hand, like the number."""
        self.position, self.signer = QLineEdit(), QLineEdit()
        for name, field in (
            (translate("DeliveryPage", "Position of who signs"), self.position),
            (translate("DeliveryPage", "Name of who signs"), self.signer),
        ):
            column.addWidget(label(name, "label", wrap=True))
            column.addWidget(field)
            field.setAccessibleName(name)
        said = translate("DeliveryPage", "The number, and what is left empty, are written by hand.")
        column.addWidget(label(said, "small", wrap=True))

    @override
    def arrive(self, key: int) -> None:
        """Show the slips of this document."""
        super().arrive(key)
        self.notice.hide()
        self._wait()
        self._ask_pages()
        self.primary.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Fields and pages."""
        return [self.position, self.viewer.view]

    @override
    def commit(self) -> None:
        """Print what is shown."""
        self.print_it()

    @override
    def kept(self, record: int) -> None:
        """Write it into the journal."""
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.write, delivery.note_printed, self.shell.office, record)

    @override
    def refused(self, problem: OfficeError) -> None:
        """Say why there is nothing to print."""
        self._wait()
        super().refused(problem)

    def _wait(self) -> None:
        why = translate("PrintPage", "The pages are being set.")
        self.primary.allow(why)
        self.allow(why)

    def _ask_pages(self) -> None:
        self._pause.stop()
        signed = (self.position.text(), self.signer.text())
        office, work = self.shell.office, self.shell.lanes.work
        job = self.ask_about(work, set_slips, office, self.record, signed)
        job.then(self._show).otherwise(self.refused)

    def _show(self, made: tuple[Path, int]) -> None:
        path, count = made
        self.primary.allow("")
        self.show_pages(path)
        said = translate("DeliveryPage", "%n slips: the receiver signs and sends it back.", None, PLURAL, count)
        self.notice.say(said, Tone.NONE)


def set_slips(office: Office, key: int, signed: tuple[str, str]) -> tuple[Path, int]:
    """Set the slips into the work folder; return the file and how many there are."""
    out = fresh(office.folders.work, "slips")
    delivery.print_slips(office, key, signed, out)
    return out, len(delivery.receivers(detail(office, key)))
