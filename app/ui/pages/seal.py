"""Number and seal one document: what was checked, the PIN before the work, the steps as they happen, then the issue."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk import issue
from app.desk.dead_seal import take_off
from app.documents.cards import Card
from app.documents.life import State
from app.ui import words
from app.ui.jobs import intake, sealing
from app.ui.language import PLURAL, translate
from app.ui.models.outgoing import is_worthless
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.seal_places import SealPlaces, Subject
from app.ui.pages.seal_rows import archive_row, facts_of, seal_rows, signature_row, steps_of, token_row
from app.ui.pages.signing_page import SigningPage
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import FactRow, FactsTable
from app.ui.widgets.steps import StepLine


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return SealPage(shell, entry)


class SealPage(SigningPage):
    """Ask first, then work (house rule 12); a job begun before goes on with the number it has."""

    topics = frozenset({Topic.OUTGOING})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry, translate("SealPage", "the primary act"))
        self._standing: sealing.Standing | None = None
        self._checked: intake.Checked | None = None
        self.steps = StepLine()
        self.steps.setObjectName("sealSteps")
        self.primary.setObjectName("sealPrimary")
        self.paper = ActionButton(translate("SealPage", "Issue on paper…"), Kind.PLAIN)
        self.paper.setObjectName("sealOnPaper")
        self.paper.clicked.connect(self.go_on_paper)
        self._facts = FactsTable()
        self.stamps = SealPlaces(shell, self.viewer.view)
        self.stamps.changed.connect(self.fill)
        self.lay_out(
            (self._facts, self.checks, self.stamps.form, self.steps),
            (self.primary, self.again, self.paper),
            above=self.pin,
        )

    @override
    def arrive(self, key: int) -> None:
        """Show a document and check what can be checked before the PIN."""
        self._standing = self._checked = None
        self.stamps.forget()
        self.begin(key)
        self.primary.name_it(translate("SealPage", "Give the number and sign"))
        self.primary.allow(translate("SealPage", "File and token are being checked."))
        self.refresh()
        self.pin.field.setFocus()

    @override
    def leave(self) -> bool:
        self.stamps.rest()
        return super().leave()

    @override
    def refresh(self) -> None:
        """Ask how far the document is."""
        job = self.ask_about(self.shell.lanes.read, sealing.standing, self.shell.office, self.document_key)
        job.then(self._show_standing)

    @override
    def panes(self) -> list[QWidget]:
        """What to do, and the pages."""
        return [self.pin.field, self.viewer.view]

    def go_on_paper(self) -> None:
        """Let the document be signed by hand after all; its number stays."""
        self.shell.go("by_hand", self.document_key)

    @override
    def commit(self) -> None:
        """Do the one obvious next thing: number and seal, go on, or issue."""
        if self._standing is None or self.working or not self.primary.isEnabled():
            return
        if self._standing.detail.card.state is State.SEALED:
            self._leave_or_undo(self._standing)
            return
        entered = self.take_pin()
        if entered is None:
            return
        self.stamps.keep_for_kind()
        self.stamps.close()
        bridge, lanes, house = self.shell.bridge, self.shell.lanes, self.shell.house
        places = self.stamps.places
        job = bridge.run(self, lanes.work, sealing.number_and_seal, house, self.document_key, entered, places)
        job.then(self._sealed).otherwise(self.refused)

    def _leave_or_undo(self, standing: sealing.Standing) -> None:
        """Issue what is sealed; a seal that is worth nothing comes off first."""
        off = is_worthless(standing.detail)
        act, done = (take_off, self._taken_off) if off else (issue.issue, self._issued)
        job = self.shell.bridge.run(self, self.shell.lanes.write, act, self.shell.office, self.document_key)
        job.then(done).otherwise(self.refused)

    def _taken_off(self, card: Card) -> None:
        if card.state is State.STAMPED:
            self.go_on_paper()
        else:
            self.arrive(card.key)
            self.notice.say(
                translate("SealPage", "The invalid seal is off. Seal it with a valid certificate."), Tone.DOUBT
            )

    def _show_standing(self, standing: sealing.Standing) -> None:
        first = self._standing is None
        self._standing = standing
        main = next((file for file in standing.detail.files if file.role == "MAIN"), None)
        if main is not None:
            if first or standing.detail.card.state in (State.SEALED, State.ISSUED):
                self.stamps.forget()
                self.viewer.view.show_file(Path(main.path), name=main.name)
            if first and self._may_choose(standing):
                house, kind = self.shell.house, standing.detail.card.type_name
                job = self.ask_about(self.shell.lanes.work, intake.check, house, Path(main.path), kind)
                job.then(self.show_check)
        if not self.working and self._may_choose(standing):
            self.stamps.reopen()
        if standing.last_error and not self.working and self.notice.isHidden():
            held = translate("SealPage", "Number {code} is held for this document. Press “Continue”.")
            self.notice.say(held.format(code=standing.code), Tone.DOUBT)
        self.fill()

    def show_check(self, checked: intake.Checked) -> None:
        """Show what reading the document found: its signer, and where the stamps go."""
        self._checked = checked
        standing = self._standing
        if checked.places is not None and standing is not None and not self.working:
            card = standing.detail.card
            self.stamps.show(Subject(card.type_name, standing.code, standing.detail.files), checked.places)
        self.fill()

    def _may_choose(self, standing: sealing.Standing) -> bool:
        """Tell whether nothing is stamped yet, so that places can still be shown."""
        return standing.detail.card.state in (State.PREPARED, State.NUMBERED) and not standing.begun

    def _sealed(self, card: Card) -> None:
        self.working = False
        said = translate("SealPage", "{code} has its number, its date and the agency's signature.")
        self.notice.say(said.format(code=card.code), Tone.GOOD)
        self.refresh()

    def _issued(self, card: Card) -> None:
        self.shell.go("issued", card.key)

    @override
    def refused(self, problem: OfficeError) -> None:
        super().refused(problem)
        self.pin.field.setFocus()
        self.refresh()

    @override
    def fill(self) -> None:
        standing = self._standing
        if standing is None:
            return
        card = standing.detail.card
        expected = card.state is State.PREPARED
        self.number.setText(translate("SealPage", "Outgoing number {code}").format(code=standing.code))
        self.expected.setVisible(expected)
        self._facts.show_rows(facts_of(standing.detail))
        self.show_checks(self._rows(standing))
        done = card.state in (State.SEALED, State.ISSUED)
        self.show_pin(wanted=not done)
        self.paper.setVisible(not done and not self.working)
        self.steps.show_steps(steps_of(standing))
        self.primary.name_it(self._primary_words(standing))
        self.primary.allow(self._why_not(standing))

    def _primary_words(self, standing: sealing.Standing) -> str:
        card = standing.detail.card
        if card.state is State.SEALED and is_worthless(standing.detail):
            return translate("SealPage", "Take the invalid seal off")
        if card.state is State.SEALED:
            count = len(standing.detail.recipients)
            return translate("SealPage", "Issue to %n recipients", None, PLURAL, count)
        if card.state is State.ISSUED:
            return translate("SealPage", "Issued")
        if card.state is State.NUMBERED:
            return translate("SealPage", "Continue with number {code}").format(code=standing.code)
        return translate("SealPage", "Give number {code} and sign").format(code=standing.code)

    def _why_not(self, standing: sealing.Standing) -> str:
        state = standing.detail.card.state
        if self.working:
            return translate("SealPage", "Number, date and seal are being put on.")
        if state is State.ISSUED:
            return translate("SealPage", "This document is issued already.")
        if state is State.SEALED and is_worthless(standing.detail):
            return ""
        if not standing.detail.recipients:
            return translate("SealPage", "Choose at least one recipient first.")
        return "" if state is State.SEALED else self._why_not_seal(state)

    def _why_not_seal(self, state: State) -> str:
        checked = self._checked
        if why_not := self.why_no_token():
            return why_not
        if checked is not None and checked.problem is not None:
            return words.told(checked.problem).sentence
        if self.token is None or (checked is None and state is State.PREPARED):
            return translate("SealPage", "File and token are being checked.")
        if self.stamps.doubts:
            return translate("SealPage", "Look at the amber boxes on the page and confirm them first.")
        return ""

    def _rows(self, standing: sealing.Standing) -> list[QWidget]:
        if standing.detail.card.state in (State.SEALED, State.ISSUED):
            return seal_rows(standing)
        rows: list[QWidget] = [token_row(self.token)]
        signed = signature_row(self._checked, standing)
        if signed is not None:
            rows.insert(0, signed)
        archived = archive_row(self._checked)
        if archived is not None:
            rows.append(archived)
        if self.stamps.places is None:
            return rows
        doubts = self.stamps.doubts
        title = translate("SealPage", "Places of number, date and seal")
        if not doubts:
            rows.append(FactRow(Tone.GOOD, title, translate("SealPage", "Shown as boxes on the page.")))
            return rows
        rows.append(FactRow(Tone.DOUBT, title, "; ".join(doubts)))
        accept = ActionButton(translate("SealPage", "These places are right"), Kind.PLAIN)
        accept.setObjectName("acceptPlaces")
        accept.clicked.connect(self.stamps.accept)
        rows.append(accept)
        return rows
