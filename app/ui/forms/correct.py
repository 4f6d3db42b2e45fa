"""A wrong field is corrected in place, with the old value, who, when and why in the journal (D-11)."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from app.desk import register
from app.desk.register import Registration
from app.documents.cards import Detail
from app.documents.numbering import split_code
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.agency import AgencyField
from app.ui.forms.dates import DayField
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import look


class CorrectForm(ActForm):
    """The fields a clerk may have got wrong, and the reason."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one registered document."""
        title = translate("CorrectForm", "Correct arrival number {number}")
        super().__init__(
            shell, title.format(number=detail.card.number), translate("CorrectForm", "Save the correction")
        )
        card = detail.card
        self._key = card.key
        self.author = AgencyField(shell, words.field_word("author"))
        self.author.setText(str(detail.fields.get("author") or card.sender))
        self.code = QLineEdit(card.code)
        self.date = DayField()
        self.date.say(card.issued_date)
        self.kind = QLineEdit(card.type_name)
        self.subject = QPlainTextEdit(card.subject)
        self.remark = QLineEdit(card.note)
        self.reason = QLineEdit()
        for text in (self.subject,):
            text.setTabChangesFocus(True)
            text.setMaximumHeight(look().px(90))
        self.field(words.field_word("author"), self.author)
        self.field(words.field_word("code"), self.code)
        self.field(words.field_word("issued_date"), self.date)
        self.field(words.field_word("type_name"), self.kind)
        self.field(words.field_word("subject"), self.subject)
        self.field(words.field_word("note"), self.remark)
        self.field(translate("CorrectForm", "Why it is corrected"), self.reason)
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The subject, which is wrong most often."""
        return self.subject

    @override
    def commit(self) -> None:
        """Save it with the reason."""
        if not self.reason.text().strip():
            self.ask(translate("CorrectForm", "Write why it is corrected; old and new values stay in the journal."))
            self.reason.setFocus()
            return
        if self.date.is_wrong():
            self.ask(translate("CorrectForm", "“{text}” is not a day.").format(text=self.date.text()))
            return
        code = split_code(self.code.text())
        given = Registration(
            author=self.author.text().strip(),
            code_number=code.number,
            code_notation=code.notation,
            issued_date=self.date.day(),
            type_name=self.kind.text().strip(),
            subject=self.subject.toPlainText(),
            note=self.remark.text().strip(),
        )
        self.send(register.correct, self._key, given, self.reason.text())
