"""The small forms: return, present, hand over, complete."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from app.desk import hand_over, people, present, settle
from app.documents.cards import Detail, PersonCard
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.choices import Choice
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import look


class ReasonForm(ActForm):
    """An act that needs a written reason."""

    def __init__(self, shell: Shell, title: str, act: str, reasons: tuple[str, ...] = ()) -> None:
        """Offer usual reasons; the text is the clerk's own."""
        super().__init__(shell, title, act)
        self.fields_above()
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumHeight(look().px(110))
        self.usual = Choice()
        if reasons:
            self.usual.offer(list(reasons))
            self.usual.chosen.connect(self.reason.setPlainText)
            self.field(translate("ReasonForm", "Usual reasons"), self.usual)
        self.field(translate("ReasonForm", "Reason"), self.reason)
        self.end_fields()

    def fields_above(self) -> None:
        """Add the fields that stand above the reason."""

    @override
    def first_field(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def text(self) -> str:
        """Return the reason, or ask for it."""
        written = self.reason.toPlainText().strip()
        if not written:
            self.ask(translate("ReasonForm", "Write the reason; it is kept and sent with the answer."))
            self.reason.setFocus()
        return written


class ReturnForm(ReasonForm):
    """Trả lại nơi gửi."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        reasons = (
            translate("ReturnForm", "Sent to the wrong agency"),
            translate("ReturnForm", "The content was changed after signing"),
            translate("ReturnForm", "The agency's digital signature is missing"),
            translate("ReturnForm", "An appendix named in the document is missing"),
            translate("ReturnForm", "The file cannot be opened"),
        )
        title = translate("ReturnForm", "Return {code} to {sender}")
        super().__init__(
            shell,
            title.format(code=detail.card.code, sender=detail.card.sender),
            translate("ReturnForm", "Return to the sender"),
            reasons,
        )
        self._key = detail.card.key

    @override
    def commit(self) -> None:
        """Return it with the reason."""
        if reason := self.text():
            self.send(settle.return_to_sender, self._key, reason)


class ReleaseForm(ReasonForm):
    """A false alarm of the secrecy mark, released by a named person."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        super().__init__(
            shell,
            translate("ReleaseForm", "Release a false alarm"),
            translate("ReleaseForm", "Release"),
        )
        self._key = detail.card.key

    @override
    def commit(self) -> None:
        """Release it with the reason."""
        if reason := self.text():
            self.send(settle.release, self._key, reason)


class PresentForm(ActForm):
    """Trình: to the head, or to the officer who distributes."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        title = translate("PresentForm", "Present arrival number {number}")
        super().__init__(shell, title.format(number=detail.card.number), translate("PresentForm", "Present"))
        self._key = detail.card.key
        self.leader = Choice()
        self.field(words.field_word("presented_to"), self.leader)
        self.end_fields()
        shell.bridge.run(self, shell.lanes.read, people.people, shell.office, "leader").then(self._offer)

    @override
    def first_field(self) -> QWidget | None:
        """The leader."""
        return self.leader

    @override
    def commit(self) -> None:
        """Present it."""
        if not self.leader.text():
            self.ask(translate("PresentForm", "Choose or write to whom it is presented."))
            return
        self.send(present.present, self._key, self.leader.text())

    def _offer(self, leaders: list[PersonCard]) -> None:
        self.leader.offer([leader.name for leader in leaders], choose_first=True)


class HandOverForm(ActForm):
    """Chuyển: the clerk completes the receiving unit and the day of transfer (D-08)."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document; the lead of the last opinion is proposed."""
        title = translate("HandOverForm", "Hand over arrival number {number}")
        super().__init__(shell, title.format(number=detail.card.number), translate("HandOverForm", "Hand over"))
        self._key = detail.card.key
        self.receiver = Choice()
        today = shell.office.today()
        self.on = QDateEdit(QDate(today.year, today.month, today.day))
        self.on.setDisplayFormat("dd/MM/yyyy")
        self.on.setCalendarPopup(True)
        self.field(words.field_word("receiver"), self.receiver)
        self.field(words.field_word("transfer_date"), self.on)
        self.end_fields()
        self._lead = lead_of(detail)
        shell.bridge.run(self, shell.lanes.read, people.units, shell.office).then(self._offer)

    @override
    def first_field(self) -> QWidget | None:
        """The receiver."""
        return self.receiver

    @override
    def commit(self) -> None:
        """Hand it over."""
        if not self.receiver.text():
            self.ask(translate("HandOverForm", "Choose or write who receives it."))
            return
        day = self.on.date()
        self.send(hand_over.hand_over, self._key, self.receiver.text(), day.toPython())

    def _offer(self, units: list[str]) -> None:
        self.receiver.offer(units)
        self.receiver.write(self._lead)


class FinishForm(ActForm):
    """Hoàn thành: with the code of the reply where one was wanted."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        title = translate("FinishForm", "Complete arrival number {number}")
        super().__init__(shell, title.format(number=detail.card.number), translate("FinishForm", "Complete"))
        self._key = detail.card.key
        self.reply = Choice()
        self.field(translate("FinishForm", "Code of the reply, if there is one"), self.reply)
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The reply."""
        return self.reply

    @override
    def commit(self) -> None:
        """Complete it."""
        self.send(settle.finish, self._key, self.reply.text())


def lead_of(detail: Detail) -> str:
    """Return the lead unit of the last opinion, or nothing."""
    for opinion in reversed(detail.opinions):
        for assignment in opinion.assignments:
            if assignment.role == "lead":
                return assignment.unit
    return ""
