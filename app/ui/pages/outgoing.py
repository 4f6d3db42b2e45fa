"""The boxes of outgoing documents: those that wait for a number, for the agency's signature, for issuing."""

from pathlib import Path

from typing_extensions import override

from app.base.news import Topic
from app.documents.cards import Card, Detail
from app.documents.values import SIGNED_BY_HAND
from app.ui.forms.act_form import ActForm
from app.ui.forms.outgoing import IssueForm, RecipientsForm
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

    @override
    def take_files(self, dropped: list[Path]) -> None:
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
        elif detail is not None:
            self.shell.go("by_hand" if detail.card.channel in SIGNED_BY_HAND else "seal", detail.card.key)

    @override
    def show_acts(self, detail: Detail) -> None:
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
        if not by_hand and self.entry.name != "to_issue":
            offers.append((translate("OutgoingPage", "Issue on paper…"), "", self._issue_on_paper))
        self.pane.action_bar.offer(offers)
        called = ("outgoingPrimary", "editRecipients", "issueOnPaper")
        for button, name in zip(self.pane.action_bar.buttons, called, strict=False):
            button.setObjectName(name)

    @override
    def say_empty(self) -> None:
        take = (translate("OutgoingPage", "Take in a PDF…"), "Ctrl+N", self.take_in)
        if self.entry.name == "to_number":
            title = translate("OutgoingPage", "No document waits for a number.")
            self.empty.say(
                title, translate("OutgoingPage", "Take in a PDF that the leader has signed, or drop it here."), take
            )
        elif self.entry.name == "to_seal":
            title = translate("OutgoingPage", "No numbered document waits for the agency's signature.")
            self.empty.say(title, translate("OutgoingPage", "A signing that stopped stands here with its number kept."))
        else:
            title = translate("OutgoingPage", "No document waits to be issued.")
            self.empty.say(title, translate("OutgoingPage", "Signed documents come here before they are sent."))

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
