"""The minute of one time without the axis: what people know beside what the books say, filed, saved or printed."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk import incident
from app.desk.incident import Remarks
from app.desk.office import Office
from app.desk.outages import outage
from app.documents.excuses import Outage
from app.ui import words
from app.ui.jobs.shown import fresh
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.print_page import PrintPage
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.facts import label

_PAUSE = 700
"""Milliseconds after the last letter before the pages are set anew."""


@dataclass(frozen=True)
class Shown:
    """An outage and its pages: those that were filed, or those it would have now."""

    outage: Outage
    pages: Path


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return OutagePage(shell, entry)


class OutagePage(PrintPage):
    """Cause and whom it was reported to on the left, the minute on the right."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the two fields."""
        super().__init__(shell, entry, translate("OutagePage", "File the minute"))
        self.primary.setObjectName("fileMinute")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask_pages)
        self.cause.textChanged.connect(self._pause.start)
        self.reported.textChanged.connect(self._pause.start)

    @override
    def choices(self, column: QVBoxLayout) -> None:
        """What the books cannot know; empty fields leave dotted lines for the pen."""
        self.span = label("", "secondary", wrap=True)
        self.cause, self.reported = QPlainTextEdit(), QLineEdit()
        self.cause.setTabChangesFocus(True)
        self.cause.setMinimumHeight(look().px(90))
        column.addWidget(self.span)
        self.fields = QWidget()
        inner = QVBoxLayout(self.fields)
        inner.setContentsMargins(0, 0, 0, 0)
        for name, field in (
            (translate("OutagePage", "Cause, and what was done"), self.cause),
            (translate("OutagePage", "Reported to"), self.reported),
        ):
            inner.addWidget(label(name, "label", wrap=True))
            inner.addWidget(field)
            field.setAccessibleName(name)
        inner.addWidget(label(translate("OutagePage", "What is left empty is written by hand."), "small", wrap=True))
        column.addWidget(self.fields)

    @override
    def arrive(self, key: int) -> None:
        """Show the minute of this outage."""
        super().arrive(key)
        self.notice.hide()
        self.cause.clear()
        self.reported.clear()
        self._ask_pages()
        self.cause.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Fields and pages."""
        return [self.cause, self.viewer.view]

    @override
    def file_name(self) -> str:
        """Named by what it is."""
        return translate("OutagePage", "Minute of the outage {day}.pdf").format(
            day=words.day(self.shell.office.today()).replace("/", "-")
        )

    @override
    def commit(self) -> None:
        """File the minute as it is on the right."""
        if not self.primary.isEnabled():
            return
        self.primary.allow(translate("PrintPage", "The pages are being set."))
        office, work = self.shell.office, self.shell.lanes.work
        job = self.shell.bridge.run(self, work, incident.file_minute, office, self.record, self._remarks())
        job.then(self._filed).otherwise(self.refused)

    @override
    def refused(self, problem: OfficeError) -> None:
        """Tell why, and let the clerk try again."""
        self.primary.allow("")
        super().refused(problem)

    def _remarks(self) -> Remarks:
        self._pause.stop()
        return Remarks(self.cause.toPlainText().strip(), self.reported.text().strip())

    def _ask_pages(self) -> None:
        office, work = self.shell.office, self.shell.lanes.work
        job = self.ask_about(work, set_minute, office, self.record, self._remarks())
        job.then(self._show).otherwise(self.refused)

    def _show(self, shown: Shown) -> None:
        told = shown.outage
        if told.key != self.record:
            return
        began, end = words.day_and_hour(told.began), words.day_and_hour(told.ended)
        since = translate("OutagePage", "Without the axis since {began}").format(began=began)
        both = translate("OutagePage", "Without the axis from {began} to {ended}").format(began=began, ended=end)
        self.span.setText(both if end else since)
        self.fields.setVisible(not told.minute)
        self.primary.setVisible(not told.minute)
        lasts = translate("OutagePage", "Filed when the line is back; until then save or print it as it is.")
        self.primary.allow("" if end else lasts)
        if told.minute:
            self.notice.say(translate("OutagePage", "This minute is filed."), Tone.GOOD)
        elif not end:
            self.notice.say(lasts, Tone.DOUBT)
        self.show_pages(shown.pages)

    def _filed(self, told: Outage) -> None:
        self.shell.say(translate("OutagePage", "The minute is filed."), Tone.GOOD)
        self._show(Shown(told, self.shell.office.vault.path(told.minute)))


def set_minute(office: Office, key: int, remarks: Remarks) -> Shown:
    """Return the filed minute, or set it into the work folder as it would be now."""
    told = outage(office, key)
    if told.minute:
        return Shown(told, office.vault.path(told.minute))
    out = fresh(office.folders.work, "outage-shown")
    return Shown(told, incident.print_minute(office, key, remarks, out))
