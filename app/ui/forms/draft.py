"""What the clerk enters about a document to be issued, in the order of the outgoing register (F-01; D-22, D-23)."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.desk.prepare import Draft
from app.documents.arrival import ArrivedFile, Signer
from app.documents.cards import PersonCard
from app.documents.values import Urgency
from app.ui import words
from app.ui.forms.attachments import AttachmentList
from app.ui.forms.capacity import CapacityField
from app.ui.forms.choices import Choice
from app.ui.forms.dates import DayField
from app.ui.forms.grid import FormGrid
from app.ui.forms.recipients import RecipientPicker
from app.ui.jobs.intake import Guess
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.wording.findings import FORM_FIELDS


class DraftForm(QWidget):
    """Type, subject, signer, drafting unit, recipients, urgency, deadline."""

    coded = Signal()
    """Type or unit changed: the expected code is another."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        """Build the fields, empty."""
        super().__init__(parent)
        self._notation = self._competence = ""
        self.kind = _named(Choice(), "draftType")
        self.subject = QPlainTextEdit()
        self.subject.setObjectName("draftSubject")
        self.subject.setTabChangesFocus(True)
        self.subject.setFixedHeight(look().px(56))
        self.signer = _named(Choice(), "draftSigner")
        self.position = _named(Choice(), "draftPosition")
        self.capacity = CapacityField()
        self.drafting = _named(Choice(), "draftUnit")
        self.urgency = QComboBox()
        self.urgency.setObjectName("draftUrgency")
        self.urgency.addItems([words.urgency_word(level) for level in range(Urgency.IMMEDIATE + 1)])
        self.due = DayField()
        self.due.setObjectName("draftDue")
        self.to = RecipientPicker(shell)
        self.to.setObjectName("draftRecipients")
        self.attached = AttachmentList()
        self._build()
        self.kind.currentTextChanged.connect(self.coded)
        self.drafting.currentTextChanged.connect(self.coded)
        self.capacity.changed.connect(self._doubt_capacity)
        self.position.currentTextChanged.connect(self._doubt_capacity)

    def first_field(self) -> QWidget:
        """Return the first field that is still empty."""
        if not self.kind.text():
            return self.kind
        if not self.subject.toPlainText().strip():
            return self.subject
        return self.signer if not self.signer.text() else self.to.field

    def offer_types(self, names: Sequence[str]) -> None:
        """Offer the types of documents."""
        self.kind.offer(names)

    def offer_signers(self, leaders: Sequence[PersonCard]) -> None:
        """Offer the leaders and their posts."""
        self.signer.offer([leader.name for leader in leaders])
        self.position.offer(list(dict.fromkeys(leader.post for leader in leaders if leader.post)))

    def offer_units(self, units: Sequence[str]) -> None:
        """Offer the drafting units."""
        self.drafting.offer(units)

    def propose(self, guess: Guess) -> None:
        """Put in what the first page says, where nothing is written yet."""
        self._notation = guess.notation
        self.kind.write(guess.type_name)
        self.capacity.write(guess.capacity)
        self.position.write(guess.position)
        if not self.subject.toPlainText().strip():
            self.subject.setPlainText(guess.subject)

    def offer_capacities(self, kept: Sequence[str]) -> None:
        """Offer the capacities in which the office's documents were signed before."""
        self.capacity.offer(kept)

    def propose_signer(self, name: str, title: str) -> None:
        """Put in whose signature the file bears, where nothing is written yet."""
        self.signer.write(name)
        self.position.write(title)

    def type_name(self) -> str:
        """Return the type."""
        return self.kind.text()

    def unit(self) -> str:
        """Return the drafting unit's name as the code would use it; a name that is no abbreviation stays away."""
        text = self.drafting.text()
        return text if text.isupper() and " " not in text else ""

    def notation(self) -> str:
        """Return the notation printed on the page."""
        return self._notation

    def mark(self, findings: Iterable[tuple[str, str]]) -> None:
        """Show at its field what the rules of the wire found; the first of them gets the keyboard."""
        self._grid.say_nothing()
        said = self._by_field(findings)
        for field, sentence in said.items():
            self._grid.say(field, sentence)
        for field in list(said)[:1]:
            field.setFocus()

    def note(self, findings: Iterable[tuple[str, str]]) -> None:
        """Show at its field what the rules of the wire advise; it stops nothing."""
        self._grid.note_nothing()
        self._doubt_capacity()
        self.doubt_competence(self._competence)
        for field, sentence in self._by_field(findings).items():
            self._grid.note(field, translate("DraftForm", "Note: {sentence}").format(sentence=sentence))

    def doubt_competence(self, sentence: str) -> None:
        """Say at the signer what the list of who may sign does not agree with; it stops nothing (R-403)."""
        self._competence = sentence
        said = translate("DraftForm", "Note: {sentence}").format(sentence=sentence) if sentence else ""
        self._grid.note(self.signer, said)

    def notes(self) -> list[str]:
        """Return the notes that are shown."""
        return self._grid.noted()

    def _by_field(self, findings: Iterable[tuple[str, str]]) -> dict[QWidget, str]:
        fields: dict[str, QWidget] = {
            "type_name": self.kind, "code_number": self.kind, "code_notation": self.drafting, "subject": self.subject,
            "signer_name": self.signer, "signer_position": self.position, "competence": self.capacity,
            "recipients": self.to, "due": self.due, "urgency": self.urgency, "files": self.attached,
        }  # fmt: skip
        said: dict[QWidget, str] = {}
        for code, wire in findings:
            field = fields.get(FORM_FIELDS.get(wire, ""))
            if field is not None:
                said[field] = f"{said.get(field, '')} {words.finding_sentence(code)}".strip()
        return said

    def missing(self, *, to_seal: bool) -> str:
        """Say in a sentence what is still missing, or nothing."""
        if not self.kind.text():
            return translate("DraftForm", "Choose the type of document.")
        if not self.subject.toPlainText().strip():
            return translate("DraftForm", "Write the subject.")
        if not self.signer.text():
            return translate("DraftForm", "Write who signed it.")
        if self.due.is_wrong():
            return translate("DraftForm", "The deadline is no day; write it as dd/mm/yyyy.")
        if to_seal and not self.to.recipients():
            return translate("DraftForm", "Choose at least one recipient.")
        return ""

    def draft(self, main: ArrivedFile | None, hand_signed: date | None = None) -> Draft:
        """Return what is entered, for the PDF that the leader signed, or the paper and the day of its signature."""
        return Draft(
            type_name=self.kind.text(),
            subject=self.subject.toPlainText(),
            signer=Signer(self.signer.text(), self.position.text(), self.capacity.text()),
            recipients=self.to.recipients(),
            notation=self._notation,
            drafting_unit=self.drafting.text(),
            urgency=self.urgency.currentIndex(),
            due=self.due.day(),
            response_required=self.due.day() is not None,
            files=(*((main,) if main is not None else ()), *self.attached.files()),
            hand_signed=hand_signed,
        )

    def empty(self) -> None:
        """Empty all fields."""
        self.mark(())
        self._competence = ""
        self.note(())
        self._notation = ""
        for choice in (self.kind, self.signer, self.position, self.drafting):
            choice.setEditText("")
        self.capacity.put("")
        self.subject.clear()
        self.due.clear()
        self.urgency.setCurrentIndex(0)
        self.to.show_recipients(())
        self.attached.empty()

    def _doubt_capacity(self) -> None:
        said = self.capacity.note(self.position.text())
        self._grid.note(self.capacity, translate("DraftForm", "Note: {sentence}").format(sentence=said) if said else "")

    def _build(self) -> None:
        self._grid = grid = FormGrid()
        grid.add(words.field_word("type_name"), self.kind)
        grid.add(words.field_word("subject"), self.subject)
        grid.add(words.field_word("competence"), self.capacity)
        grid.add(
            translate("DraftForm", "Position, signer"),
            _beside((self.position, words.field_word("signer_position")),
                    (self.signer, words.field_word("signer"))),
        )  # fmt: skip
        grid.add(words.field_word("drafting_unit"), self.drafting)
        grid.add(words.field_word("recipients"), self.to)
        grid.add(translate("DraftForm", "Files that go along"), self.attached)
        grid.add(
            translate("DraftForm", "Urgency, reply by"),
            _beside((self.urgency, words.field_word("urgency")), (self.due, words.field_word("due"))),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(grid)


def _named(choice: Choice, name: str) -> Choice:
    choice.setObjectName(name)
    return choice


def _beside(*fields: tuple[QWidget, str]) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look().px(8))
    for field, name in fields:
        field.setAccessibleName(name)
        row.addWidget(field, 1)
    return both
