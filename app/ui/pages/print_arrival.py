"""Print an incoming document with the mark ĐẾN on the copy: the mark in its place, then the printer (R-114, D-17)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk.arrival_print import note_printed
from app.forms.books import day_text, number_text
from app.ui import words
from app.ui.jobs import arrival_print
from app.ui.language import PLURAL, translate
from app.ui.pages import Entry
from app.ui.pages.form_page import FormPage
from app.ui.pages.one_place import OnePlace
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.printing import Printing
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import FactsTable, clear, label


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return PrintArrivalPage(shell, entry)


class PrintArrivalPage(FormPage):
    """What the mark says, where it goes, the copy as it will come out of the printer; the original is not touched."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry)
        self._key = 0
        self._copy: arrival_print.Copy | None = None
        self.expected.hide()
        self.mark = OnePlace(shell, self.viewer.view, translate("PrintArrival", "arrival mark"))
        self.mark.changed.connect(self._fill)
        self.printing = Printing(shell, self)
        self.printing.done.connect(self._printed)
        self.primary = ActionButton(translate("PrintArrival", "Print with the arrival mark…"), Kind.PRIMARY, "Ctrl+P")
        self.primary.setObjectName("printArrival")
        self.primary.clicked.connect(self.commit)
        self._facts = FactsTable()
        self._checks = QVBoxLayout()
        self._checks.setSpacing(look().px(8))
        said = translate("PrintArrival", "The mark goes on the print only. The file stays byte for byte as it came.")
        self.lay_out((self._checks, self.mark.form, self._facts, label(said, "secondary", wrap=True)), (self.primary,))
        self.key("Ctrl+P", translate("PrintArrival", "print"), self.commit)
        self.key("Ctrl+Return", "", self.commit)
        self.key("Esc", translate("PrintArrival", "back"), self.shell.back)
        self.bind_turning(self.viewer)

    @override
    def arrive(self, key: int) -> None:
        """Set the mark of a document and look for its place."""
        self.drop_questions()
        self._key = self.printing.record = key or self._key
        self._copy = None
        self.mark.forget()
        self.notice.hide()
        self.number.setText(self.entry.title)
        self._facts.show_rows(())
        self.viewer.view.show_file(None, translate("PrintArrival", "The page is being read…"))
        self._fill()
        job = self.ask_about(self.shell.lanes.work, arrival_print.open_copy, self.shell.house, self._key)
        job.then(self._show).otherwise(self.refused)
        self.viewer.view.setFocus()

    @override
    def leave(self) -> bool:
        """Draw nothing any more."""
        self.mark.forget()
        return True

    @override
    def panes(self) -> list[QWidget]:
        """The place, and the pages."""
        return [self.mark.form, self.viewer.view]

    def commit(self) -> None:
        """Ask for the printer and print what is shown."""
        document, preview = self.viewer.view.document, self.mark.preview
        if self._copy is not None and document is not None and preview is not None and not self.mark.why_not:
            self.printing.ask(preview, document.pages)

    def _show(self, copy: arrival_print.Copy) -> None:
        self._copy = copy
        card, stamped = copy.told.card, copy.stamp
        blank = translate("PrintArrival", "blank, for the pen")
        self.number.setText(translate("PrintArrival", "Arrival mark {number}").format(number=number_text(card.number)))
        self._facts.show_rows(
            [
                (words.field_word("code"), card.code),
                (words.field_word("subject"), card.subject),
                (translate("PrintArrival", "Arrival day"), day_text(stamped.arrived)),
                (translate("PrintArrival", "Transferred to"), stamped.transfer or blank),
                (translate("PrintArrival", "Work file"), stamped.file or blank),
            ]
        )
        self.mark.look_on(copy.lay)
        self._fill()

    @override
    def refused(self, problem: OfficeError) -> None:
        super().refused(problem)
        self.viewer.view.show_file(None, words.told(problem).sentence)
        self._fill()

    def _printed(self, pages: int, record: int) -> None:
        said = translate("PrintArrival", "%n pages are with the printer.", None, PLURAL, pages)
        self.notice.say(said, Tone.GOOD)
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.write, note_printed, self.shell.office, record)

    def _fill(self) -> None:
        clear(self._checks)
        for row in self.mark.rows() if self._copy is not None else ():
            self._checks.addWidget(row)
        self.primary.allow(self.mark.why_not)
