"""The forms of a line that nobody has: reach the recipient by another way (D-29), or send to another agency instead."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from typing_extensions import override

from app.desk import directory
from app.desk.move_line import move_line, move_lines, redirect_line
from app.desk.office import Office
from app.documents.cards import AgencyCard, Detail, RecipientCard
from app.documents.values import Channel
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.agency import AgencyField
from app.ui.forms.dates import DayField
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.widgets.facts import label


class MoveForm(ActForm):
    """By the mailbox, on paper, or by the axis again."""

    def __init__(self, shell: Shell, line: RecipientCard) -> None:
        """For one recipient's line; the way it has now is not offered."""
        title = translate("MoveForm", "Send to {name} by another way").format(name=line.name)
        super().__init__(shell, title, translate("MoveForm", "Send this way"))
        self._line = line
        self.mail = QRadioButton(translate("MoveForm", "By the official mailbox"))
        self.paper = QRadioButton(translate("MoveForm", "On paper, by the dispatch desk"))
        self.axis = QRadioButton(translate("MoveForm", "By the axis again"))
        self.address = label("", "secondary", wrap=True)
        self._ways = {Channel.MAIL: self.mail, Channel.PAPER: self.paper, Channel.AXIS: self.axis}
        for channel, choice in self._ways.items():
            choice.setVisible(channel != line.channel)
            self.fields.addWidget(choice)
            if channel is Channel.MAIL:
                self.fields.addWidget(self.address)
        self.address.setVisible(line.channel != Channel.MAIL)
        self.paper.setChecked(line.channel != Channel.PAPER)
        self.axis.setChecked(line.channel == Channel.PAPER)
        once = translate("MoveForm", "What waits for {name} is withdrawn at once: nobody gets the document twice.")
        self.fields.addWidget(label(once.format(name=line.name), "secondary", wrap=True))
        self.end_fields()
        self.mail.setEnabled(False)
        shell.bridge.run(self, shell.lanes.read, directory.agency, shell.office, line.organ_id).then(self._tell)

    @override
    def first_field(self) -> QWidget | None:
        """The way that is proposed."""
        return self.paper if self.paper.isChecked() else self.axis

    @override
    def commit(self) -> None:
        """Send it this way."""
        chosen = next(channel for channel, choice in self._ways.items() if choice.isChecked())
        self.send(move_line, self._line.id, chosen)

    def _tell(self, known: AgencyCard | None) -> None:
        """Say whether the mailbox reaches this agency, and by which address."""
        if not self.shell.office.settings.has_mailbox:
            said = translate("MoveForm", "This office has no mailbox; it is set up in the settings.")
        elif known is None or not known.mail:
            said = translate("MoveForm", "The directory has no mail address of this agency.")
        else:
            said = known.mail
            self.mail.setEnabled(True)
            self.mail.setChecked(self._line.channel != Channel.MAIL)
        self.address.setText(said)


class MoveAllForm(ActForm):
    """Everybody who waits for the axis, by another way at once: on paper, or by the mailbox where it reaches."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one issued document; who has it already is not touched."""
        self._waiting = [line for line in detail.recipients if waits_for_axis(line)]
        count = len(self._waiting)
        title = translate("MoveForm", "%n recipients wait for the axis", None, PLURAL, count)
        super().__init__(shell, title, translate("MoveForm", "Send this way"))
        self._mailed: set[int] = set()
        self.paper = QRadioButton(translate("MoveForm", "All on paper"))
        self.mail = QRadioButton(translate("MoveForm", "By the mailbox, the rest on paper"))
        self.addresses = label("", "secondary", wrap=True)
        self.paper.setChecked(True)
        self.mail.setEnabled(False)
        for widget in (self.paper, self.mail, self.addresses):
            self.fields.addWidget(widget)
        for line in self._waiting:
            self.fields.addWidget(label(f"• {line.name}", "secondary", wrap=True))
        once = translate("MoveForm", "What waits is withdrawn at once: nobody gets the document twice.")
        self.fields.addWidget(label(once, "secondary", wrap=True))
        self.end_fields()
        bridge, lanes = shell.bridge, shell.lanes
        bridge.run(self, lanes.read, _with_mail, shell.office, self._waiting).then(self._tell)

    @override
    def first_field(self) -> QWidget | None:
        """The way that is proposed."""
        return self.paper

    @override
    def commit(self) -> None:
        """Send all of them."""
        mailed = self._mailed if self.mail.isChecked() else set()
        ways = {line.id: Channel.MAIL if line.id in mailed else Channel.PAPER for line in self._waiting}
        if ways:
            self.send(move_lines, ways)

    def _tell(self, mailed: set[int]) -> None:
        """Say how many the mailbox reaches."""
        self._mailed = mailed if self.shell.office.settings.has_mailbox else set()
        self.mail.setEnabled(bool(self._mailed))
        if self._mailed:
            said = translate("MoveForm", "{count} of {all} have an address in the directory.")
            self.addresses.setText(said.format(count=len(self._mailed), all=len(self._waiting)))
        elif self.shell.office.settings.has_mailbox:
            self.addresses.setText(translate("MoveForm", "The directory has no mail address of these agencies."))
        else:
            self.addresses.setText(translate("MoveForm", "This office has no mailbox; it is set up in the settings."))


def waits_for_axis(line: RecipientCard) -> bool:
    """Tell whether a line has not left by the axis yet."""
    return (line.state, line.channel) == ("waiting", "axis")


def _with_mail(office: Office, lines: Sequence[RecipientCard]) -> set[int]:
    """Return the lines whose agency has an address in the directory."""
    known = ((line.id, directory.agency(office, line.organ_id)) for line in lines)
    return {key for key, card in known if card is not None and card.mail}


class RedirectForm(ActForm):
    """Another agency in place of one that has ended, is part of another now, or was named by mistake."""

    def __init__(self, shell: Shell, line: RecipientCard) -> None:
        """For one recipient's line; where the directory knows who came after it, that one is proposed."""
        title = translate("RedirectForm", "Choose who gets it instead of {name}").format(name=line.name)
        super().__init__(shell, title, translate("RedirectForm", "Send to this agency"))
        self._line = line
        self._chosen: AgencyCard | None = None
        self.agency = AgencyField(shell, translate("RedirectForm", "Agency"))
        self.agency.chosen.connect(self._take)
        self.told = label("", "secondary", wrap=True)
        self.merged = QCheckBox(translate("RedirectForm", "It is part of this agency now"))
        self.since = DayField()
        if line.detail:
            self.fields.addWidget(label(words.stopped_words(line.detail), "bad", wrap=True))
        self.field(translate("RedirectForm", "Agency"), self.agency)
        self.fields.addWidget(self.told)
        self.fields.addWidget(self.merged)
        remembered = translate("RedirectForm", "The directory remembers the merger; the old name finds the new agency.")
        self.fields.addWidget(label(remembered, "secondary", wrap=True))
        since = self.field(translate("RedirectForm", "Since"), self.since)
        self.since.say(shell.office.today())
        for hidden in (since, self.since):
            hidden.hide()
            self.merged.toggled.connect(hidden.setVisible)
        self.merged.setEnabled(False)
        self.end_fields()
        shell.bridge.run(self, shell.lanes.read, directory.agency, shell.office, line.organ_id).then(self._known)

    @override
    def first_field(self) -> QWidget | None:
        """The agency."""
        return self.agency

    @override
    def commit(self) -> None:
        """Send it there."""
        if self._chosen is None or self._chosen.name != self.agency.text().strip():
            self.ask(translate("RedirectForm", "Choose an agency of the directory."))
            self.agency.setFocus()
            return
        merged_on = self.since.day() if self.merged.isChecked() else None
        if self.merged.isChecked() and merged_on is None:
            self.ask(translate("RedirectForm", "Write the day of the merger."))
            self.since.setFocus()
            return
        self.send(redirect_line, self._line.id, self._chosen.organ_id, merged_on)

    def _known(self, old: AgencyCard | None) -> None:
        """Propose who came after it; only an agency of the directory can become part of another."""
        self.merged.setEnabled(old is not None and not old.successor)
        if old is not None and old.successor:
            bridge, lanes = self.shell.bridge, self.shell.lanes
            job = bridge.run(self, lanes.read, directory.agency, self.shell.office, old.successor)
            job.then(self._propose)

    def _propose(self, successor: AgencyCard | None) -> None:
        if successor is not None and self._chosen is None:
            self.agency.setText(successor.name)
            self._take(successor)

    def _take(self, card: AgencyCard) -> None:
        self._chosen = card
        former = ", ".join(card.former)
        before = translate("RedirectForm", "{code}, formerly {former}").format(code=card.organ_id, former=former)
        self.told.setText(before if former else card.organ_id)
