"""Registering beside the page: the next number is shown as expected and fixed by the commit (ux C3)."""

import logging
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk import drafts, register
from app.documents.cards import Card
from app.pages.sheets import Document, Word
from app.ui import words
from app.ui.forms.register import RegisterForm
from app.ui.jobs.registering import FORM, Start, begin, finish
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.form_page import FormPage
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.find import Read, read_page, same_code
from app.ui.viewer.view import Highlight
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label

log = logging.getLogger(__name__)

_DRAFT_MS = 2000


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return RegisterPage(shell, entry)


class RegisterPage(FormPage):
    """Form on the left, page on the right; nothing is decided before Ctrl+Enter."""

    has_cancel = True

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the page."""
        super().__init__(shell, entry)
        self.form = RegisterForm(shell)
        self.duplicate = NoticeBar()
        self.number.setTextFormat(Qt.TextFormat.RichText)
        self._key = 0
        self._sent: tuple[int, int] | None = None
        """What is being registered or joined: its key and the number that was expected."""
        self._start: Start | None = None
        self._read = Read()
        self._height = 842.0
        self.register_and_present = ActionButton(
            translate("RegisterPage", "Register and present"), Kind.PRIMARY, "Ctrl+Return"
        )
        self.register_only = ActionButton(translate("RegisterPage", "Register only"))
        self.register_and_present.setObjectName("registerAndPresent")
        self.register_only.setObjectName("registerOnly")
        self.cancel = ActionButton(translate("RegisterPage", "Cancel"), Kind.QUIET, "Esc")
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(_DRAFT_MS)
        self._saved = label("", "small")
        acts = (self.register_and_present, self.register_only, self.cancel)
        self.lay_out((self.form,), acts, head=self._saved, above=self.duplicate)
        self._connect()

    @override
    def arrive(self, key: int) -> None:
        """Begin with a document."""
        self.drop_questions()
        self._key, self._start = key, None
        self.notice.hide()
        self.duplicate.hide()
        self._saved.setText("")
        job = self.ask_about(self.shell.lanes.read, begin, self.shell.office, key)
        job.then(self._begin).otherwise(self._cannot_begin)

    @override
    def leave(self) -> bool:
        """Keep the draft; nothing is lost by leaving, and what is answered later leaves no other page."""
        self.drop_questions()
        self._key = 0
        if self._draft.isActive():
            self._draft.stop()
            self._keep_draft()
        return True

    @override
    def panes(self) -> list[QWidget]:
        """Form and page."""
        return [self.form.sent_by, self.viewer.view]

    def commit(self) -> None:
        """Register, and present to the chosen leader."""
        leader = self.form.leader.text()
        if not leader:
            self.notice.say(translate("RegisterPage", "Choose to whom it is presented, or register only."), Tone.DOUBT)
            self.form.leader.setFocus()
            return
        self._send(leader)

    def commit_only(self) -> None:
        """Register without presenting."""
        self._send("")

    def give_up(self) -> None:
        """Leave; the draft stays."""
        self.shell.back()

    def _connect(self) -> None:
        self.register_and_present.clicked.connect(self.commit)
        self.register_only.clicked.connect(self.commit_only)
        self.cancel.clicked.connect(self.give_up)
        self._draft.timeout.connect(self._keep_draft)
        self.form.edited.connect(self._edited)
        self.form.code.textChanged.connect(self._compare)
        self.form.date.textChanged.connect(self._compare)
        self.viewer.view.opened.connect(self._page_opened)
        self.key("Ctrl+Return", translate("RegisterPage", "register and present"), self.commit)
        self.key("Ctrl+Enter", "", self.commit)
        self.key("Esc", translate("RegisterPage", "back to the list; the draft is kept"), self.give_up)
        self.bind_turning(self.viewer)

    def _begin(self, start: Start) -> None:
        self._start = start
        self._read = Read()
        shown = f"<i style='color:{look().accent}'>{start.number}</i>"
        self.number.setText(translate("RegisterPage", "Arrival number {number}").format(number=shown))
        progress = f"{start.place} / {start.waiting}" if start.place else ""
        self.shell.titled.emit(self.entry.title, progress)
        self.form.show_detail(start.detail, start.offers)
        if start.offers.draft:
            self._saved.setText(translate("RegisterPage", "draft brought back"))
        first = next((file for file in start.detail.files if file.role == "MAIN"), None)
        none = translate("RegisterPage", "This document came without a file.")
        self.viewer.view.show_file(Path(first.path) if first else None, none, first.name if first else "")
        if first is not None and self.viewer.view.document is not None:
            self._page_opened(self.viewer.view.document)
        self._say_twins(start.twins)
        self.form.first().setFocus(Qt.FocusReason.TabFocusReason)

    def _cannot_begin(self, problem: OfficeError) -> None:
        self.shell.back()
        self.show_problem(problem)

    def _page_opened(self, document: Document) -> None:
        path = self.viewer.view.path
        if path is not None and document.pages:
            self._height = document.sizes[0][1]
            job = self.ask_about(self.shell.lanes.page, self.shell.reader.words, path, 0)
            job.then(self._take_words).otherwise(self._no_words)

    def _take_words(self, found: tuple[Word, ...]) -> None:
        self._read = read_page(found, self._height)
        self._compare()

    def _no_words(self, problem: OfficeError) -> None:
        log.info("the first page gave no words: %s", problem.code)
        self._read = Read()

    def _compare(self) -> None:
        boxes: list[Highlight] = []
        read, form = self._read, self.form
        if read.code_box is not None:
            agrees = same_code(read.code, form.code.text())
            said = translate("RegisterPage", "✓ as on page 1")
            asked = translate("RegisterPage", "the page says {text}: use it?").format(text=read.code)
            form.code.note(said if agrees else asked, _tone(agrees), "" if agrees else read.code)
            boxes.append(Highlight(0, read.code_box, Tone.BUSY if agrees else Tone.DOUBT))
        else:
            form.code.note("")
        if read.day is not None and read.day_box is not None:
            agrees = form.registration().issued_date == read.day
            said = translate("RegisterPage", "✓ as on page 1")
            asked = translate("RegisterPage", "the page says {text}: use it?").format(text=f"{read.day:%d/%m}")
            form.date.note(said if agrees else asked, _tone(agrees), "" if agrees else words.day(read.day))
            boxes.append(Highlight(0, read.day_box, Tone.BUSY if agrees else Tone.DOUBT))
        else:
            form.date.note("")
        self.viewer.view.highlight(tuple(boxes))

    def _say_twins(self, twins: tuple[Card, ...]) -> None:
        if not twins:
            self.duplicate.hide()
            return
        twin = twins[0]
        number = twin.number if twin.number is not None else "–"
        text = translate("RegisterPage", "Perhaps the same as arrival number {number}: {code} of {day}.")
        self.duplicate.say(
            text.format(number=number, code=twin.code, day=words.day(twin.issued_date)),
            Tone.DOUBT,
            (translate("RegisterPage", "Same document"), self._same),
            (translate("RegisterPage", "Another one"), self._other),
        )

    def _same(self) -> None:
        if self._start is not None and self._start.twins and self._begin_to_send(self._start):
            bridge, lanes, key = self.shell.bridge, self.shell.lanes, self._start.detail.card.key
            job = bridge.run(self, lanes.write, register.attach_to, self.shell.office, key, self._start.twins[0].key)
            job.then(self._attached).otherwise(self.refused)

    def _other(self) -> None:
        self.duplicate.hide()
        if self._start is not None:
            bridge, lanes, key = self.shell.bridge, self.shell.lanes, self._start.detail.card.key
            bridge.run(self, lanes.write, register.not_a_twin, self.shell.office, key)

    def _attached(self, card: Card) -> None:
        said = translate("RegisterPage", "Joined to arrival number {number}; no new number was used.")
        self.shell.say(said.format(number=card.number or "–"), "good")
        self._close_sent()

    def _edited(self) -> None:
        self._draft.start()

    def _keep_draft(self) -> None:
        if self._start is None:
            return
        bridge, lanes, key = self.shell.bridge, self.shell.lanes, self._start.detail.card.key
        bridge.run(self, lanes.write, drafts.keep_draft, self.shell.office, key, FORM, self.form.draft()).then(
            self._draft_kept
        )

    def _draft_kept(self, _: None) -> None:
        self._saved.setText(
            translate("RegisterPage", "draft kept {hour}").format(hour=f"{self.shell.office.now():%H:%M}")
        )

    def _send(self, leader: str) -> None:
        if self._start is None:
            return
        wrong = self.form.missing()
        if wrong is not None:
            self.notice.say(wrong[0], Tone.DOUBT)
            wrong[1].setFocus()
            return
        verdict = words.verdict_words(self._start.detail.card.verdict)
        if (verdict.kind == "bad" or self._start.detail.card.verdict == "V05") and not self.form.remark.text().strip():
            asked = translate("RegisterPage", "{verdict} Registering it needs a reason in the note.")
            self.notice.say(asked.format(verdict=verdict.sentence), Tone.BAD)
            self.form.open_remark()
            return
        if not self._begin_to_send(self._start):
            return
        self._draft.stop()
        bridge, lanes, key = self.shell.bridge, self.shell.lanes, self._start.detail.card.key
        job = bridge.run(self, lanes.write, finish, self.shell.office, key, self.form.registration(), leader)
        job.then(self._registered).otherwise(self.refused)

    def _begin_to_send(self, start: Start) -> bool:
        """Send one document at a time: until the answer is there, key and buttons rest."""
        if self._sent is not None:
            return False
        self._sent = (start.detail.card.key, start.number)
        self._let_send(yes=False)
        return True

    def _end_sending(self) -> tuple[int, int]:
        """Return what was sent, and the number that was expected for it."""
        sent, self._sent = self._sent or (0, 0), None
        self._let_send(yes=True)
        return sent

    def _let_send(self, *, yes: bool) -> None:
        self.register_and_present.setEnabled(yes)
        self.register_only.setEnabled(yes)

    def _registered(self, card: Card) -> None:
        _, expected = self._sent or (0, 0)
        if card.number == expected:
            said = translate("RegisterPage", "Registered as arrival number {number}. Ctrl+Z takes it back.")
            self.shell.say(said.format(number=card.number), "good")
        else:
            said = translate("RegisterPage", "Number {first} has just been used; this document has {number}.")
            self.shell.say(said.format(first=expected, number=card.number), "doubt")
        self._close_sent()

    def _close_sent(self) -> None:
        """Leave the document that is done; another one that was opened meanwhile stays."""
        key, _ = self._end_sending()
        if self._key == key:
            self._start = None
            self.shell.back()

    @override
    def refused(self, problem: OfficeError) -> None:
        """Tell why the document could not be registered; where another one is shown now, beside the form."""
        key, _ = self._end_sending()
        if key in {0, self._key}:
            super().refused(problem)
        else:
            self.show_problem(problem)


def _tone(agrees: bool) -> Tone:
    return Tone.GOOD if agrees else Tone.DOUBT
