"""The forms of a copy that leaves on paper: how it was sent, and that it was noted by mistake."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from app.desk import dispatch
from app.documents.cards import RecipientCard
from app.documents.life import DISPATCHED
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.simple import ReasonForm
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.widgets.facts import label


class DispatchForm(ActForm):
    """Sent by post, or handed over against a signature."""

    def __init__(self, shell: Shell, line: RecipientCard) -> None:
        """For one recipient's copy."""
        title = translate("DispatchForm", "Sent on paper")
        super().__init__(shell, title, translate("DispatchForm", "Note that it was sent"))
        self.primary.setObjectName("dispatchPrimary")
        self._line = line.id
        self.way = QComboBox()
        self.way.setObjectName("dispatchWay")
        for way in DISPATCHED:
            self.way.addItem(words.line_word(way), way)
        self.proof = QLineEdit()
        self.proof.setObjectName("dispatchProof")
        self.fields.addWidget(label(line.name, wrap=True))
        self.field(translate("DispatchForm", "How"), self.way)
        self._proof_name = self.field("", self.proof)
        self.way.currentIndexChanged.connect(self._name_proof)
        self._name_proof()
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """How it went."""
        return self.way

    @override
    def commit(self) -> None:
        """Note it; a copy that was handed over needs the name of who signed."""
        way = self.way.currentData()
        proof = self.proof.text().strip()
        if way == "handed" and not proof:
            self.ask(translate("DispatchForm", "Write who signed for it."))
            self.proof.setFocus()
            return
        self.send(dispatch.dispatched, self._line, dispatch.Dispatch(way, proof))

    def _name_proof(self) -> None:
        posted = self.way.currentData() == "posted"
        name = (
            translate("DispatchForm", "Number of the letter, if registered")
            if posted
            else translate("DispatchForm", "Who signed for it")
        )
        self._proof_name.setText(name)
        self.proof.setAccessibleName(name)


class NotDispatchedForm(ReasonForm):
    """What was noted by mistake is taken back with its reason."""

    def __init__(self, shell: Shell, line: RecipientCard) -> None:
        """For one recipient's copy."""
        self._line = line
        title = translate("DispatchForm", "Not sent after all")
        super().__init__(shell, title, translate("DispatchForm", "Take the note back"))

    @override
    def fields_above(self) -> None:
        """Whose copy it is, and what was noted."""
        noted = words.line_word(self._line.state)
        self.fields.addWidget(label(f"{self._line.name}: {noted}", "secondary", wrap=True))

    @override
    def commit(self) -> None:
        """Take it back."""
        if reason := self.text():
            self.send(dispatch.not_dispatched, self._line.id, reason)
