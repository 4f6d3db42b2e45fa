"""The small forms of outgoing documents: issue to named recipients, change the recipients."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.desk import issue, prepare
from app.documents.cards import Detail
from app.documents.values import Urgency
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.recipients import RecipientPicker
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.widgets.facts import Box, label


class IssueForm(ActForm):
    """What leaves the house is confirmed by name; it can be taken back while it is held."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one sealed document."""
        count = len(detail.recipients)
        title = translate("IssueForm", "Issue {code}").format(code=detail.card.code)
        super().__init__(shell, title, translate("IssueForm", "Issue to %n recipients", None, PLURAL, count))
        self.primary.setObjectName("issuePrimary")
        self._key = detail.card.key
        for line in detail.recipients:
            self.fields.addWidget(Box(line.name, f"{line.organ_id} · {words.channel_word(line.channel)}"))
        hold = int(shell.office.hold.total_seconds())
        held = hold and detail.card.urgency < Urgency.IMMEDIATE
        said = (
            translate("IssueForm", "It is held for {seconds} seconds, in which it can be taken back.").format(
                seconds=hold
            )
            if held
            else translate("IssueForm", "It leaves at once and cannot be taken back.")
        )
        self.fields.addWidget(label(said, "secondary", wrap=True))
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The button: there is nothing to fill in."""
        return self.primary

    @override
    def commit(self) -> None:
        """Issue it."""
        self.send(issue.issue, self._key)


class RecipientsForm(ActForm):
    """Who gets a document that has not left."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        title = translate("RecipientsForm", "Recipients")
        super().__init__(shell, title, translate("RecipientsForm", "Set the recipients"))
        self._key = detail.card.key
        self.picker = RecipientPicker(shell)
        self.picker.show_recipients(
            [prepare.Recipient(one.organ_id, one.name, one.channel) for one in detail.recipients]
        )
        self.fields.addWidget(self.picker)
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The line that adds one."""
        return self.picker.field

    @override
    def commit(self) -> None:
        """Set them."""
        self.send(prepare.set_recipients, self._key, self.picker.recipients())
