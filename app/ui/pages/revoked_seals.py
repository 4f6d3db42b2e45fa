"""A seal certificate was revoked: since when, which documents were sealed after that, what is to be done (R-412)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from app.base.news import Topic
from app.desk import seal_alarm
from app.desk.office import Office
from app.desk.seal_alarm import SealAlarm, SealedDocument
from app.documents.life import State
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.language import translate
from app.ui.models.incoming import when
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.pick_page import PickPage
from app.ui.pages.search import BOXES
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.action_bar import Offer
from app.ui.widgets.rows import RowText


@dataclass(frozen=True)
class Affected:
    """One document that was sealed too late, or a certificate that sealed none."""

    alarm: SealAlarm
    document: SealedDocument | None = None


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return RevokedSealsPage(shell, entry)


class RevokedSealsPage(PickPage[Affected]):
    """One row a document; a certificate that sealed nothing after it was revoked has a row of its own."""

    topics = frozenset({Topic.SEAL, Topic.OUTGOING})

    @override
    def read(self, office: Office) -> list[Affected]:
        """What was sealed with which certificate, the newest alarm first."""
        return [
            Affected(alarm, document)
            for alarm in seal_alarm.alarms(office)
            for document in (alarm.documents or (None,))
        ]  # fmt: skip

    @override
    def row(self, thing: Affected) -> RowText:
        """Which document, sealed when."""
        alarm, document = thing.alarm, thing.document
        tone = Tone.NONE if alarm.settled_by else Tone.BAD
        if document is None:
            nothing = translate("RevokedSeals", "No document was sealed after it was revoked.")
            return RowText(alarm.name, nothing, "", tone, spoken=f"{alarm.name}, {nothing}")
        title = " · ".join(part for part in (document.code, words.state_word(State(document.state))) if part)
        time = when(document.signed_at, self.shell.office.today())
        return RowText(title, document.subject, time, tone, spoken=f"{title}, {document.subject}")

    @override
    def known(self, thing: Affected) -> Sequence[tuple[str, str]]:
        """Which certificate, since when, heard when; what to do, or who has done it."""
        alarm, document = thing.alarm, thing.document
        rows = [
            (translate("RevokedSeals", "What to do"), "" if alarm.settled_by else _what_to_do(document)),
            (translate("RevokedSeals", "Certificate"), alarm.name),
            (translate("RevokedSeals", "Serial number"), alarm.serial),
            (translate("RevokedSeals", "Issuer"), alarm.issuer),
            (translate("RevokedSeals", "Revoked since"), words.day_and_hour(alarm.since)),
            (translate("RevokedSeals", "Heard"), words.day_and_hour(alarm.heard_at)),
            (translate("RevokedSeals", "Sealed"), words.day_and_hour(document.signed_at) if document else ""),
            (translate("RevokedSeals", "Dealt with"), _settled(alarm)),
        ]
        return [row for row in rows if row[1]]

    @override
    def offers(self, thing: Affected) -> list[Offer]:
        """Open the document; say that all is dealt with."""
        found: list[Offer] = []
        if thing.document is not None:
            found.append((translate("RevokedSeals", "Show the document"), "Return", self.show_document))
        if not thing.alarm.settled_by:
            found.append((translate("RevokedSeals", "All is dealt with…"), "", self.settle))
        return found

    @override
    def say_empty(self) -> None:
        """No certificate of the agency's is known to be revoked."""
        self.empty.say(
            translate("RevokedSeals", "No seal certificate of the agency was revoked."),
            translate("RevokedSeals", "Its issuer is asked before every sealing, and again where it was silent."),
        )

    def show_document(self) -> None:
        """Show it where something can be done with it."""
        thing = self.current
        if thing is not None and thing.document is not None:
            self.shell.go(BOXES.get(State(thing.document.state), "search"), thing.document.key)

    def settle(self) -> None:
        """Ask what was done."""
        if self.current is not None:
            self.open_form(SettleForm(self.shell, self.current.alarm))


class SettleForm(ActForm):
    """What was done with the token and the documents; then the alarm is put away."""

    def __init__(self, shell: Shell, alarm: SealAlarm) -> None:
        """For one certificate."""
        title = translate("RevokedSeals", "Put the alarm about “{name}” away")
        super().__init__(shell, title.format(name=alarm.name), translate("RevokedSeals", "All is dealt with"))
        self._alarm = alarm
        self.done_so = QPlainTextEdit()
        self.done_so.setTabChangesFocus(True)
        self.done_so.setMinimumHeight(look().px(110))
        self.field(translate("RevokedSeals", "What was done with the token and the documents"), self.done_so)
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """What was done."""
        return self.done_so

    @override
    def commit(self) -> None:
        """Put it away by name."""
        from app.desk.own_seal import settle

        written = self.done_so.toPlainText().strip()
        if written:
            self.send(settle, self._alarm.fingerprint, written)
        else:
            self.ask(translate("RevokedSeals", "Write what was done; it is kept in the activity log."))
            self.done_so.setFocus()


def _what_to_do(document: SealedDocument | None) -> str:
    token = translate(
        "RevokedSeals", "Put the token away, tell the head of the office and the issuer, and ask for a new certificate."
    )
    if document is None:
        return token
    if document.state == State.SEALED.value:
        stop = translate(
            "RevokedSeals",
            "Do not issue this document: open it, take the invalid seal off and seal it with a valid certificate.",
        )
        return f"{stop} {token}"
    recall = translate("RevokedSeals", "Recall or replace this document, and tell its recipients.")
    return f"{recall} {token}"


def _settled(alarm: SealAlarm) -> str:
    return (
        f"{alarm.settled_by}, {words.day_and_hour(alarm.settled_at)}: {alarm.settled_how}" if alarm.settled_by else ""
    )
