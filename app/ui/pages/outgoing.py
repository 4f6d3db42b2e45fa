"""The boxes of outgoing documents: those that wait for a number, for the agency's signature, for issuing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from app.base.news import Topic
from app.desk import send_back
from app.desk.versions import Version
from app.documents.cards import Card, Detail
from app.documents.values import SIGNED_BY_HAND
from app.ui.forms.act_form import ActForm
from app.ui.forms.converted import RenewForm, choice_of_files
from app.ui.forms.form_check import FormForm, SendBackForm
from app.ui.forms.outgoing import IssueForm, RecipientsForm
from app.ui.jobs import intake
from app.ui.language import PLURAL, translate
from app.ui.models.outgoing import row_of
from app.ui.pages import Entry
from app.ui.pages.list_page import ListPage
from app.ui.pages.page import Page
from app.ui.pages.prepare import PreparePage
from app.ui.shell import Shell
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.drops import FileDrops
from app.ui.widgets.form_page import foot
from app.ui.widgets.rows import RowText


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page of one box."""
    return OutgoingPage(shell, entry)


class OutgoingPage(FileDrops, ListPage):
    """One primary act a box; a PDF dropped here is taken in."""

    topics = frozenset({Topic.OUTGOING})
    empty_icon = "file-text"

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Add the way to take a PDF in."""
        super().__init__(shell, entry)
        self.setAcceptDrops(True)
        self._form_of = self._mended = 0
        self.intake = ActionButton(translate("OutgoingPage", "Take in a PDF…"), Kind.PLAIN, "Ctrl+N")
        self.intake.setObjectName("takeInPdf")
        self.intake.clicked.connect(self.take_in)
        self.several = ActionButton(translate("OutgoingPage", "Sign several…"), Kind.PLAIN, "F7")
        self.several.setObjectName("signSeveral")
        self.several.clicked.connect(self.sign_several)
        if entry.name in {"to_number", "to_seal"}:
            acts = (self.intake, self.several) if entry.name == "to_number" else (self.several,)
            self.left.addWidget(foot(NoticeBar(), *acts))
            self.key("F7", translate("OutgoingPage", "number and sign several documents"), self.sign_several)
        if entry.name == "to_number":
            self.key("Ctrl+N", translate("OutgoingPage", "take in a PDF"), self.take_in)

    def take_in(self) -> None:
        """Open the page on which a PDF is taken in."""
        self.shell.go("prepare")

    def sign_several(self) -> None:
        """Open the page on which all that waits is numbered and signed with one PIN."""
        self.shell.go("seal_batch")

    def look_at_form(self, key: int) -> None:
        """Open the points of a document's form as soon as it is shown here."""
        self._form_of = key if self.entry.name == "to_number" else 0

    def bring_again(self) -> None:
        """Choose the PDF that the drafter has mended."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, translate("OutgoingPage", "Choose the mended PDF"), "", choice_of_files()
        )
        if chosen:
            self._bring(Path(chosen))

    @override
    def take_files(self, dropped: list[Path]) -> None:
        if self.entry.name == "at_drafter":
            self._bring(dropped[0])
            return
        self.take_in()
        page = self.window().findChild(PreparePage)
        if isinstance(page, PreparePage):
            page.take_files(dropped)

    @override
    def row(self, card: Card) -> RowText:
        return row_of(card, self.shell.office.today())

    @override
    def primary(self) -> None:
        detail = self.pane.detail
        if self.pane.form is not None:
            self.pane.form.commit()
        elif detail is not None and self.entry.name == "to_issue":
            self._open(IssueForm(self.shell, detail))
        elif detail is not None and self.entry.name == "at_drafter":
            self.bring_again()
        elif detail is not None:
            self.shell.go("by_hand" if detail.card.channel in SIGNED_BY_HAND else "seal", detail.card.key)

    @override
    def show_acts(self, detail: Detail) -> None:
        if self.entry.name == "at_drafter":
            self._offer_mending()
            return
        count = len(detail.recipients)
        by_hand = detail.card.channel in SIGNED_BY_HAND
        names = {
            "to_number": translate("OutgoingPage", "Give the number and sign…"),
            "to_seal": translate("OutgoingPage", "Continue with number {code}…").format(code=detail.card.code),
            "to_issue": translate("OutgoingPage", "Issue to %n recipients…", None, PLURAL, count),
        }
        if by_hand and self.entry.name == "to_number":
            names["to_number"] = translate("OutgoingPage", "Give the number…")
        recipients = translate("OutgoingPage", "Recipients…")
        offers = [(names[self.entry.name], "Ctrl+Return", self.primary), (recipients, "", self._edit_recipients)]
        called = ["outgoingPrimary", "editRecipients"]
        if self.entry.name == "to_number":
            offers.append((translate("OutgoingPage", "Form and technique…"), "", self._look_at_form))
            offers.append((translate("OutgoingPage", "Signed PDF or newer draft…"), "", self._renew))
            called += ["lookAtForm", "renewFile"]
        if not by_hand and self.entry.name != "to_issue":
            offers.append((translate("OutgoingPage", "Issue on paper…"), "", self._issue_on_paper))
            called.append("issueOnPaper")
        self._offer(offers, called)
        if self._form_of == detail.card.key:
            self._form_of = 0
            self._look_at_form()

    @override
    def say_empty(self) -> None:
        take = (translate("OutgoingPage", "Take in a PDF…"), "Ctrl+N", self.take_in)
        if self.entry.name == "to_number":
            title = translate("OutgoingPage", "No document waits for a number.")
            self.empty.say(
                title, translate("OutgoingPage", "Take in a PDF that the leader has signed, or drop it here."), take
            )
        elif self.entry.name == "at_drafter":
            title = translate("OutgoingPage", "No document is with its drafter.")
            self.empty.say(title, translate("OutgoingPage", "What is sent back to be mended waits here."))
        elif self.entry.name == "to_seal":
            title = translate("OutgoingPage", "No numbered document waits for the agency's signature.")
            self.empty.say(title, translate("OutgoingPage", "A signing that stopped stands here with its number kept."))
        else:
            title = translate("OutgoingPage", "No document waits to be issued.")
            self.empty.say(title, translate("OutgoingPage", "Signed documents come here before they are sent."))

    def _offer(self, offers: Sequence[tuple[str, str, Callable[[], object]]], called: Sequence[str]) -> None:
        self.pane.action_bar.offer(offers)
        for button, name in zip(self.pane.action_bar.buttons, called, strict=False):
            button.setObjectName(name)

    def _offer_mending(self) -> None:
        bring = (translate("OutgoingPage", "Bring in the mended PDF…"), "Ctrl+Return", self.primary)
        as_it_is = (translate("OutgoingPage", "Take it back as it is"), "", self._take_back)
        self._offer((bring, as_it_is), ("outgoingPrimary", "takeBack"))

    def _look_at_form(self) -> None:
        if self.pane.detail is not None:
            form = FormForm(self.shell, self.pane.detail, self.pane.viewer)
            form.back_wanted.connect(self._send_back)
            self._open(form)

    def _renew(self) -> None:
        if self.pane.detail is not None:
            self._open(RenewForm(self.shell, self.pane.detail))

    def _send_back(self, points: str) -> None:
        if self.pane.detail is not None:
            self.pane.close_form()
            self._open(SendBackForm(self.shell, self.pane.detail, points))

    def _take_back(self) -> None:
        if self.pane.detail is not None:
            self._write(send_back.take_back, self.pane.detail.card.key)

    def _bring(self, path: Path) -> None:
        if self.pane.detail is not None:
            self._mended = self.pane.detail.card.key
            self.shell.bridge.run(self, self.shell.lanes.work, intake.take_in, self.shell.house, path).then(self._took)

    def _took(self, taken: intake.Taken) -> None:
        self._write(send_back.bring_again, self._mended, Version(taken.file, taken.source, taken.made))

    def _write(self, act: Callable[..., Card], *args: object) -> None:
        self.shell.bridge.run(self, self.shell.lanes.write, act, self.shell.office, *args).then(self._came_back)

    def _came_back(self, card: Card) -> None:
        self.shell.say(
            translate("OutgoingPage", "“{subject}” waits for its number.").format(subject=card.subject), "good"
        )
        self.shell.go("to_number", card.key)

    def _issue_on_paper(self) -> None:
        if self.pane.detail is not None:
            self.shell.go("by_hand", self.pane.detail.card.key)

    def _edit_recipients(self) -> None:
        if self.pane.detail is not None:
            self._open(RecipientsForm(self.shell, self.pane.detail))

    def _open(self, form: ActForm) -> None:
        form.done.connect(self._did)
        self.pane.open_form(form)

    def _did(self, card: Card) -> None:
        issued = isinstance(self.pane.form, IssueForm)
        self.pane.close_form()
        if issued:
            self.shell.go("issued", card.key)
