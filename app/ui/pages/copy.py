"""Make an electronic copy of a paper: what kind, who decided it, the agency's line on the page, the PIN (NĐ 30 Đ25)."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from app.desk import copies, people, records
from app.documents.cards import Detail, PersonCard
from app.documents.copying import COPY_KINDS, FORMS, CopyKind
from app.ui import words
from app.ui.forms.choices import Choice
from app.ui.forms.grid import FormGrid
from app.ui.forms.settings import PathLine
from app.ui.jobs import copies as jobs
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.one_place import OnePlace
from app.ui.pages.page import Page
from app.ui.pages.seal_rows import token_row
from app.ui.pages.signing_page import SigningPage
from app.ui.shell import Shell
from app.ui.theme import Tone

_RESTS = 400
"""Milliseconds after the last letter of a path, before the file is looked at."""


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return CopyPage(shell, entry)


class CopyPage(SigningPage):
    """The copy as it will be on the right; nothing is signed or numbered before the button."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry, translate("CopyPage", "sign the copy"))
        self._detail: Detail | None = None
        self._made: copies.Made | None = None
        self.expected.hide()
        self.kind = QComboBox()
        self.kind.setObjectName("copyKind")
        self.allowed = Choice()
        self.part, self.to = QLineEdit(), QLineEdit()
        self.file = PathLine("")
        self.grid = FormGrid()
        self.mark = OnePlace(shell, self.viewer.view, translate("CopyPage", "line of the agency"))
        self.primary.name_it(translate("CopyPage", "Sign the copy"))
        self.primary.setObjectName("signCopy")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESTS)
        self._build()

    @override
    def arrive(self, key: int) -> None:
        """Show which copies can be made of a document."""
        self._detail = self._made = None
        self.mark.forget()
        self.begin(key)
        for field in (self.part, self.to, self.file.line):
            field.clear()
        self._rest.stop()
        self.viewer.view.show_file(None, translate("CopyPage", "The page is being read…"))
        self.fill()
        lanes, office = self.shell.lanes, self.shell.office
        self.ask_about(lanes.read, records.detail, office, self.document_key).then(self._show).otherwise(self.refused)
        self.ask_about(lanes.read, people.people, office, "leader").then(self._offer_leaders)
        self.kind.setFocus()

    @override
    def leave(self) -> bool:
        self.mark.forget()
        self._rest.stop()
        return super().leave()

    @override
    def panes(self) -> list[QWidget]:
        """What to do, and the pages."""
        return [self.grid, self.viewer.view]

    @override
    def commit(self) -> None:
        """Sign the copy."""
        place = self.mark.place
        if self.working or place is None or not self.primary.isEnabled():
            return
        entered = self.take_pin()
        if entered is None:
            return
        job = self.shell.bridge.run(self, self.shell.lanes.work, jobs.make, self._draft(), entered, place)
        job.then(self._signed).otherwise(self.refused)

    def chosen(self) -> CopyKind:
        """Return the kind that is chosen."""
        return next((kind for kind in COPY_KINDS if kind == self.kind.currentData()), "scan")

    def _build(self) -> None:
        self.grid.add(translate("CopyPage", "Kind of copy"), self.kind)
        self.grid.add(translate("CopyPage", "Decided by"), self.allowed)
        self.grid.add(translate("CopyPage", "Part of the source"), self.part)
        self.part.setPlaceholderText(translate("CopyPage", "which articles or pages the extract holds"))
        self.grid.add(translate("CopyPage", "Recipients of the copy"), self.to)
        self.grid.add(translate("CopyPage", "PDF to sign"), self.file)
        self.file.line.setPlaceholderText(translate("CopyPage", "empty: the scan filed with the document"))
        fields = (self.grid, self.checks, self.mark.form)
        self.lay_out(fields, (self.primary, self.again), above=self.pin)
        self.kind.currentIndexChanged.connect(self._choose)
        self.file.line.textChanged.connect(self._rest.start)
        self.allowed.currentTextChanged.connect(self.fill)
        self._rest.timeout.connect(self._look)
        self.mark.changed.connect(self.fill)
        self.bind_turning(self.viewer)

    def _show(self, detail: Detail) -> None:
        self._detail = detail
        card = detail.card
        self.number.setText(translate("CopyPage", "Electronic copy of {code}").format(code=card.code or card.subject))
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in copies.possible(detail):
            self.kind.addItem(words.copy_word(kind), kind)
        self.kind.blockSignals(False)
        self._choose()

    def _offer_leaders(self, leaders: list[PersonCard]) -> None:
        self.allowed.offer([leader.name for leader in leaders], choose_first=True)

    def _choose(self) -> None:
        """Show the fields of the chosen kind, and its line on the page."""
        kind = self.chosen()
        certified = kind in FORMS
        for field, shown in ((self.allowed, certified), (self.part, kind == "trich_sao"), (self.to, certified)):
            self.grid.show_row(field, shown=shown)
        self.grid.note(self.kind, _told(kind))
        self._look()

    def _look(self) -> None:
        self.viewer.view.show_file(None, translate("CopyPage", "The page is being read…"))
        self.mark.look_on(self._draft().lay)
        self.fill()

    def _draft(self) -> jobs.Draft:
        path = self.file.text()
        order = copies.Order(
            self.chosen(), self.allowed.text(), self.part.text(), self.to.text(), Path(path) if path else None
        )
        return jobs.Draft(self.shell.house, self.document_key, order)

    def _signed(self, made: copies.Made) -> None:
        self.working, self._made = False, made
        said = translate("CopyPage", "“{file}” lies with the files of the document.").format(file=made.file)
        if made.code:
            said = translate("CopyPage", "{code} is in the book of copies. {said}").format(code=made.code, said=said)
        self.notice.say(said, Tone.GOOD)
        self.mark.forget()
        self.viewer.view.show_file(self.shell.office.vault.path(made.sha256), name=made.file)
        self.fill()

    @override
    def fill(self) -> None:
        asked = self._made is None and self._detail is not None
        self.show_checks((*self.mark.rows(), token_row(self.token)) if asked else ())
        open_ = self._made is None and not self.working
        self.grid.setEnabled(open_)
        self.mark.form.setEnabled(open_)
        self.show_pin(wanted=self._made is None)
        self.primary.allow(self._why_not())

    def _why_not(self) -> str:
        if self._made is not None:
            return translate("CopyPage", "This copy is signed.")
        if self.working:
            return translate("CopyPage", "The copy is being signed.")
        if self.token is None:
            return translate("CopyPage", "Looking for the token…")
        if why_not := self.why_no_token():
            return why_not
        if self.chosen() in FORMS and not self.allowed.text():
            return translate("CopyPage", "Write who decided that a copy is made.")
        return self.mark.why_not


def _told(kind: CopyKind) -> str:
    """Say what this kind is, and what is written where."""
    return {
        "sao_y": translate("CopyPage", "A full copy of an original; its number stands in the book only."),
        "sao_luc": translate("CopyPage", "A full copy of a bản sao y; its number stands in the book only."),
        "trich_sao": translate(
            "CopyPage", "A part of an original, set anew as a PDF; its number stands in the book only."
        ),
        "scan": translate("CopyPage", "The digitised paper with the agency's signature; no certified copy, no number."),
        "archive": translate("CopyPage", "For the archive: agency and time by ISO 8601; no certified copy, no number."),
    }[kind]
