"""A page that signs: the token is looked at first, the PIN is typed before the work, and is gone when it begins."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Change
from app.signing.errors import PinLocked, PinWrong, SigningPinNeeded
from app.ui import words
from app.ui.forms.pin import Entered, PinForm
from app.ui.jobs import sealing
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.form_page import FormPage
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import clear


class SigningPage(FormPage):
    """What sealing, signing a scan and signing a copy have in common; subclasses override `commit` and `fill`."""

    def __init__(self, shell: Shell, entry: Entry, act: str) -> None:
        """Make what every such page has; `act` says what Ctrl+Return does."""
        super().__init__(shell, entry)
        self.document_key = 0
        self.token: sealing.TokenFacts | OfficeError | None = None
        self.working = False
        self.pin = PinForm()
        self.primary = ActionButton("", Kind.PRIMARY, "Ctrl+Return")
        self.primary.clicked.connect(self.commit)
        self.again = ActionButton(translate("SigningPage", "Look again"), Kind.PLAIN)
        self.again.clicked.connect(self.press_again)
        self.checks = QVBoxLayout()
        self.checks.setSpacing(look().px(8))
        self.key("Ctrl+Return", act, self.commit)
        self.key("Esc", translate("SigningPage", "back"), shell.back)

    def commit(self) -> None:
        """Do the one obvious next thing."""

    def fill(self) -> None:
        """Show what is known by now."""

    def begin(self, key: int) -> None:
        """Be on a document (0: the one before): nothing is typed or said yet, and the token is looked at anew."""
        self.drop_questions()
        self.document_key = key or self.document_key
        self.token = None
        self.pin.forget()
        self.notice.hide()
        self.show_top()
        self.look_again()

    @override
    def leave(self) -> bool:
        """The PIN does not outlive the page; a running job goes on without it."""
        self.pin.forget()
        return True

    @override
    def heed(self, changes: frozenset[Change]) -> None:
        """Follow this document."""
        if any(change.topic in self.topics and change.key in (self.document_key, 0) for change in changes):
            self.refresh()

    def press_again(self) -> None:
        """Look anew because the clerk asks: what was said of the last try is over."""
        self.notice.hide()
        self.look_again()

    def look_again(self) -> None:
        """Look at the token anew; what was wrong may be right now."""
        job = self.ask_about(self.shell.lanes.token, sealing.look_at_token, self.shell.house)
        job.then(self.show_token).otherwise(self.show_no_token)

    def show_token(self, token: sealing.TokenFacts) -> None:
        """Take the token that was found."""
        self.token = token
        self.pin.show_token(token.state, token.certificate.name)
        self.fill()

    def show_no_token(self, problem: OfficeError) -> None:
        """Take the reason for which no token can sign."""
        self.token = problem
        self.pin.forget()
        self.fill()

    def take_pin(self) -> Entered | None:
        """Hand out what was typed and be at work; None where the PIN is missing or the last try is not confirmed."""
        if not isinstance(self.token, sealing.TokenFacts):
            return None
        entered = self.pin.take()
        if entered is None:
            self.notice.hide()
            return None
        self.working = True
        if entered.pin is None:
            said = translate("SigningPage", "Look at the token and type the PIN on its pad. Leave it plugged in.")
        else:
            said = translate("SigningPage", "Working. Leave the token plugged in.")
        self.notice.say(said, Tone.BUSY)
        self.fill()
        return replace(entered, named=self.token.certificate)

    @override
    def refused(self, problem: OfficeError) -> None:
        super().refused(problem)
        self.working = False
        if isinstance(problem, SigningPinNeeded):
            self.pin.ask_second()
        if isinstance(problem, PinWrong | PinLocked):
            self.pin.leave_it_said()
        self.look_again()
        self.fill()

    def show_checks(self, rows: Iterable[QWidget]) -> None:
        """Say what was looked at before the PIN."""
        clear(self.checks)
        for row in rows:
            self.checks.addWidget(row)

    def show_pin(self, *, wanted: bool) -> None:
        """Show the fields of the PIN where something is to be signed, or the button that looks for the token."""
        missing = isinstance(self.token, OfficeError)
        self.pin.setVisible(wanted and not missing)
        self.pin.setEnabled(not self.working)
        self.again.setVisible(wanted and missing)

    def why_no_token(self) -> str:
        """Say why the token that was looked at cannot sign, or nothing."""
        if isinstance(self.token, OfficeError):
            return words.told(self.token).sentence
        locked = self.token is not None and self.token.state.locked
        return words.told(PinLocked()).sentence if locked else ""
