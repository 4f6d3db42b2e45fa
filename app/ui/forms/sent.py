"""The forms on an issued document: call it back, send it further, update it, replace it, enter an answer."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QWidget
from typing_extensions import override

from app.desk import call_back, people, records, successors
from app.desk.call_back import CallBack
from app.desk.more_recipients import add_recipients
from app.desk.office import Office
from app.documents.cards import Card, Detail, PersonCard, RecipientCard
from app.ui.forms.act_form import ActForm
from app.ui.forms.choices import Choice
from app.ui.forms.recipients import RecipientPicker
from app.ui.forms.settings import PathLine
from app.ui.forms.simple import ReasonForm
from app.ui.jobs.intake import take_in
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.widgets.facts import label

if TYPE_CHECKING:
    from app.compose import House

_GONE = {"ready", "failed", "returned", "recalled"}


class CallBackForm(ReasonForm):
    """Thu hồi văn bản, or thu hồi bản gửi nhầm: two acts, told apart by what they do (D-27)."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one issued document; who does not have it is not offered."""
        self._detail = detail
        title = translate("CallBackForm", "Recall {code}").format(code=detail.card.code)
        super().__init__(shell, title, translate("CallBackForm", "Recall"))

    @override
    def fields_above(self) -> None:
        """Which of the two acts, and the recipients of the second."""
        has = [line for line in self._detail.recipients if line.state not in _GONE and line.asked != "recall"]
        self.whole = QRadioButton(translate("CallBackForm", "The document, from all recipients"))
        self.some = QRadioButton(translate("CallBackForm", "Copies sent by mistake, from chosen recipients"))
        self.whole.setChecked(True)
        self.whole.toggled.connect(self._tell)
        self.boxes = [(QCheckBox(f"{line.name} ({line.organ_id})"), line.id) for line in has]
        self.consequence = label("", "secondary", wrap=True)
        for choice in (self.whole, self.some):
            self.fields.addWidget(choice)
        for box, _ in self.boxes:
            self.fields.addWidget(box)
        self.fields.addWidget(self.consequence)
        self.decision = QLineEdit()
        self._decision_title = self.field(
            translate("CallBackForm", "Decision of the competent authority"), self.decision
        )
        self._tell()

    @override
    def commit(self) -> None:
        """Recall in the chosen way."""
        reason = self.text()
        if not reason:
            return
        key = self._detail.card.key
        if self.whole.isChecked():
            self.send(call_back.recall_document, key, CallBack(reason, self.decision.text().strip()))
            return
        chosen = [line for box, line in self.boxes if box.isChecked()]
        if chosen:
            self.send(call_back.recall_copies, key, chosen, reason)
        else:
            self.ask(translate("CallBackForm", "Choose who is to give it back."))

    def _tell(self) -> None:
        whole = self.whole.isChecked()
        for box, _ in self.boxes:
            box.setVisible(not whole)
        self.decision.setVisible(whole)
        self._decision_title.setVisible(whole)
        count = len(self.boxes)
        if whole:
            said = translate(
                "CallBackForm", "%n recipients are asked. The document is frozen at once.", None, PLURAL, count
            )
        else:
            said = translate("CallBackForm", "Only those chosen are asked; the document stays in force for the others.")
        self.consequence.setText(said)


class AddRecipientsForm(ActForm):
    """Gửi bổ sung nơi nhận: allowed by a named person (D-24)."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one issued document."""
        title = translate("AddRecipientsForm", "Send {code} to further recipients").format(code=detail.card.code)
        super().__init__(shell, title, translate("AddRecipientsForm", "Send"))
        self._key = detail.card.key
        self.picker = RecipientPicker(shell)
        self.allowed = Choice()
        self.fields.addWidget(self.picker)
        self.field(translate("AddRecipientsForm", "Allowed by"), self.allowed)
        self.end_fields()
        shell.bridge.run(self, shell.lanes.read, people.people, shell.office, "leader").then(self._offer)

    @override
    def first_field(self) -> QWidget | None:
        """The line that adds one."""
        return self.picker.field

    @override
    def commit(self) -> None:
        """Send it further."""
        self.send(add_recipients, self._key, self.picker.recipients(), self.allowed.text())

    def _offer(self, leaders: list[PersonCard]) -> None:
        self.allowed.offer([leader.name for leader in leaders])


class UpdateForm(ReasonForm):
    """Bản cập nhật: same number, a newer PDF that is signed and sealed anew."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one issued document."""
        self._key = detail.card.key
        title = translate("UpdateForm", "Newer version of {code}").format(code=detail.card.code)
        super().__init__(shell, title, translate("UpdateForm", "Take the newer version in"))

    @override
    def fields_above(self) -> None:
        """The PDF."""
        said = translate("UpdateForm", "It keeps the number; it is signed for the agency and issued after this.")
        self.fields.addWidget(label(said, "secondary", wrap=True))
        self.file = PathLine("")
        self.field(translate("UpdateForm", "PDF signed by the leader"), self.file)

    @override
    def commit(self) -> None:
        """Take it in."""
        if not self.file.text():
            self.ask(translate("UpdateForm", "Choose the PDF."))
        elif reason := self.text():
            self.send_after(self._taken, _version, self.shell.house, Path(self.file.text()), reason)

    def _taken(self, version: successors.Version) -> None:
        self.go_on(successors.prepare_update, self._key, version)


class ReplaceForm(ReasonForm):
    """Thay thế: another document, with a number of its own, stands for this one."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one issued document."""
        self._key = detail.card.key
        title = translate("ReplaceForm", "Replace {code} by another document").format(code=detail.card.code)
        super().__init__(shell, title, translate("ReplaceForm", "Let it replace"))
        shell.bridge.run(self, shell.lanes.read, _prepared, shell.office).then(self._offer)

    @override
    def fields_above(self) -> None:
        """The newer document, among those that wait for a number."""
        self.newer = QComboBox()
        self.newer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field(translate("ReplaceForm", "Newer document, waiting for a number"), self.newer)

    @override
    def commit(self) -> None:
        """Join the two."""
        if self.newer.currentData() is None:
            self.ask(translate("ReplaceForm", "Take the newer document in first (Ctrl+N on the outgoing boxes)."))
        elif reason := self.text():
            self.send(successors.stand_for, self.newer.currentData(), [self._key], reason)

    def _offer(self, cards: list[Card]) -> None:
        for card in cards:
            self.newer.addItem(f"{card.type_name}: {card.subject}", card.key)


class AnswerForm(ReasonForm):
    """An answer to a recall that came by telephone, by mail or on paper."""

    def __init__(self, shell: Shell, line: RecipientCard) -> None:
        """For one recipient."""
        self._line = line.id
        title = translate("AnswerForm", "Answer of {name} to the recall").format(name=line.name)
        super().__init__(shell, title, translate("AnswerForm", "Enter the answer"))

    @override
    def fields_above(self) -> None:
        """Agreed or declined."""
        self.agreed = QRadioButton(translate("AnswerForm", "Has given it back or destroyed it"))
        self.declined = QRadioButton(translate("AnswerForm", "Declines"))
        self.agreed.setChecked(True)
        self.fields.addWidget(self.agreed)
        self.fields.addWidget(self.declined)

    @override
    def commit(self) -> None:
        """Enter it."""
        if said := self.text():
            self.send(_answered, self._line, said, self.agreed.isChecked())


def _version(house: "House", file: Path, reason: str) -> successors.Version:
    return successors.Version((take_in(house, file).file,), reason)


def _prepared(office: Office) -> list[Card]:
    return records.cards_of(office, records.box_keys(office, "to_number"))


def _answered(office: Office, line: int, text: str, agreed: bool) -> Card:
    return call_back.answered_by_hand(office, line, text, agreed=agreed)
