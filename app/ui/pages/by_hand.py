"""One document on paper: number, red seal, scan, the agency's signature over it, issue; one act at a time (D-21)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSpinBox, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk import issue
from app.desk.office import Office
from app.documents.cards import Card
from app.documents.life import State
from app.signing.errors import PinLocked
from app.ui import words
from app.ui.forms.by_hand import PathForm
from app.ui.jobs import by_hand, sealing
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.by_hand_rows import copies_row, guidance, primary_words, signed_on, steps_of
from app.ui.pages.one_place import OnePlace
from app.ui.pages.page import Page
from app.ui.pages.seal_rows import facts_of, token_row
from app.ui.pages.signing_page import SigningPage
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.drops import FileDrops
from app.ui.widgets.facts import FactsTable, label
from app.ui.widgets.steps import StepLine

_DONE = (State.SEALED, State.ISSUED)


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return ByHandPage(shell, entry)


class ByHandPage(FileDrops, SigningPage):
    """What was done with pen, seal and scanner is noted here; a PDF dropped here is the scan."""

    topics = frozenset({Topic.OUTGOING})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the panes."""
        super().__init__(shell, entry, translate("ByHandPage", "the primary act"))
        self._standing: by_hand.Standing | None = None
        self.setAcceptDrops(True)
        self.path = PathForm()
        self.steps = StepLine()
        self.steps.setObjectName("paperSteps")
        said = translate("ByHandPage", "“Sao y; agency; time”, shown as a box at the top right of the page.")
        self.line = OnePlace(shell, self.viewer.view, translate("ByHandPage", "line of the agency"), said)
        self._facts = FactsTable()
        self._make_buttons()
        self.copies = QSpinBox()
        self.copies.setObjectName("paperCopies")
        self.copies.setRange(1, 9999)
        self.copies.setMaximumWidth(look().px(120))
        self.copies_made = beside(translate("ByHandPage", "Copies made"), self.copies)
        fields = (self.steps, self.checks, self.copies_made, self.path, self.line.form, self._facts)
        self.lay_out(fields, (self.primary, self.scan, self.station, self.again, self.back), above=self.pin)
        self._connect()

    def _make_buttons(self) -> None:
        self.primary.setObjectName("paperPrimary")
        self.scan = ActionButton(translate("ByHandPage", "Take in the scan…"), Kind.PLAIN, "Ctrl+O")
        self.scan.setObjectName("paperScan")
        self.station = ActionButton(translate("ByHandPage", "Scan now…"), Kind.PLAIN, "F9")
        self.station.setObjectName("paperStation")
        self.back = ActionButton("", Kind.QUIET)
        self.back.setObjectName("paperBack")

    def _connect(self) -> None:
        self.scan.clicked.connect(self.choose_scan)
        self.station.clicked.connect(self.scan_now)
        self.back.clicked.connect(self.step_back)
        self.line.changed.connect(self.fill)
        self.copies.valueChanged.connect(self.fill)
        self.key("Ctrl+O", translate("ByHandPage", "take in the scan"), self.choose_scan)

    @override
    def arrive(self, key: int) -> None:
        """Show a document, where it stands now."""
        self._standing = None
        self.line.forget()
        self.begin(key)
        self.path.begin(self.shell.office.today())
        self.primary.allow(translate("ByHandPage", "Scan and token are being checked."))
        self.refresh()

    @override
    def refresh(self) -> None:
        """Ask how far the document is."""
        office = self.shell.office
        self.ask_about(self.shell.lanes.read, by_hand.standing, office, self.document_key).then(self._show)

    @override
    def panes(self) -> list[QWidget]:
        """What to do, and the pages."""
        return [self.primary, self.viewer.view]

    @override
    def commit(self) -> None:
        """Do the one obvious next thing."""
        standing = self._standing
        if standing is None or self.working or not self.primary.isEnabled():
            return
        state = standing.detail.card.state
        if not standing.on_paper:
            self._change_path()
        elif state is State.PREPARED:
            self._write(by_hand.number)
        elif state is State.NUMBERED:
            made = self.copies.value()
            self._write(lambda office, key: by_hand.seal_by_hand(office, key, made))
        elif self._signs(standing):
            self._sign()
        elif state is State.STAMPED and standing.wired:
            self.choose_scan()
        else:
            office = self.shell.office
            job = self.shell.bridge.run(self, self.shell.lanes.write, issue.issue, office, self.document_key)
            job.then(self._issued).otherwise(self.refused)

    def step_back(self) -> None:
        """Sign on the system after all, or take back that the seal is on the paper."""
        if self._standing is not None:
            stamped = self._standing.detail.card.state is State.STAMPED
            self._write(by_hand.unseal if stamped else by_hand.go_back)

    def choose_scan(self) -> None:
        """Choose the scan of the sealed paper."""
        if self.working or self._standing is None or self._standing.detail.card.state is not State.STAMPED:
            return
        title = translate("ByHandPage", "Choose the scan of the sealed paper")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "PDF (*.pdf)")
        if chosen:
            self.take_files([Path(chosen)])

    def scan_now(self) -> None:
        """Open the scan station for this document."""
        self.shell.go("scan", self.document_key)

    @override
    def take_files(self, dropped: list[Path]) -> None:
        standing = self._standing
        if standing is None or standing.detail.card.state is not State.STAMPED or not dropped or self.working:
            return
        self.working = True
        self.notice.say(translate("ByHandPage", "Taking in “{name}”…").format(name=dropped[0].name), Tone.BUSY)
        bridge, lanes, house = self.shell.bridge, self.shell.lanes, self.shell.house
        job = bridge.run(self, lanes.work, by_hand.take_scan, house, self.document_key, dropped[0])
        job.then(self._did).otherwise(self.refused)

    def _show(self, standing: by_hand.Standing) -> None:
        before = self._standing
        self._standing = standing
        if before is None or before.copies != standing.copies:
            self.copies.setValue(standing.copies)
        if before is None or before.scan != standing.scan or standing.detail.card.state in _DONE:
            self.line.forget()
            self._show_pages(standing)
        self.fill()
        if before is None or before.detail.card.state is not standing.detail.card.state or before.scan != standing.scan:
            self._first_field(standing).setFocus()

    def _first_field(self, standing: by_hand.Standing) -> QWidget:
        """Return what gets the keyboard: the PIN where a scan waits, the reason where the path may change."""
        if not standing.on_paper:
            return self.path.reason
        return self.pin.field if self._signs(standing) else self.primary

    def _show_pages(self, standing: by_hand.Standing) -> None:
        main = next((file for file in standing.detail.files if file.role == "MAIN"), None)
        nothing = translate("ByHandPage", "The scan of the sealed paper will be shown here.")
        self.viewer.view.show_file(Path(main.path) if main else None, nothing, name=main.name if main else "")
        if standing.scan is not None and standing.detail.card.state is State.STAMPED and not standing.begun:
            self.line.look_on(by_hand.Scan(self.shell.house, standing.scan).lay)

    @override
    def show_token(self, token: sealing.TokenFacts) -> None:
        if token.state.locked:
            self.path.suggest(PinLocked.code)
        super().show_token(token)

    @override
    def show_no_token(self, problem: OfficeError) -> None:
        self.path.suggest(problem.code)
        super().show_no_token(problem)

    def _write(self, act: Callable[[Office, int], Card]) -> None:
        self.working = True
        self.fill()
        job = self.shell.bridge.run(self, self.shell.lanes.write, act, self.shell.office, self.document_key)
        job.then(self._did).otherwise(self.refused)

    def _change_path(self) -> None:
        given = self.path.given()
        if given is None:
            return
        self.working = True
        office = self.shell.office
        job = self.shell.bridge.run(self, self.shell.lanes.write, by_hand.change_path, office, self.document_key, given)
        job.then(self._did).otherwise(self.refused)

    def _sign(self) -> None:
        entered = self.take_pin()
        if entered is None:
            return
        bridge, lanes, house = self.shell.bridge, self.shell.lanes, self.shell.house
        job = bridge.run(self, lanes.work, by_hand.sign, house, self.document_key, entered, self.line.place)
        job.then(self._did).otherwise(self.refused)

    def _did(self, card: Card) -> None:
        self.working = False
        said = translate("ByHandPage", "{code}: {state}.").format(
            code=card.code or card.subject, state=words.state_word(card.state)
        )
        self.notice.say(said, Tone.GOOD)
        if card.channel == "axis":
            self.shell.go("seal", card.key)
            return
        self.refresh()

    def _issued(self, card: Card) -> None:
        self.shell.go("issued", card.key)

    @override
    def refused(self, problem: OfficeError) -> None:
        super().refused(problem)
        self.refresh()

    @override
    def fill(self) -> None:
        standing = self._standing
        if standing is None:
            return
        card = standing.detail.card
        signing = self._signs(standing)
        name = (
            translate("ByHandPage", "On paper · {code}")
            if standing.on_paper
            else translate("ByHandPage", "Outgoing number {code}")
        )
        self.number.setText(name.format(code=standing.code))
        self.expected.setVisible(card.state is State.PREPARED)
        self._facts.show_rows([*facts_of(standing.detail), signed_on(standing)])
        self.path.setVisible(not standing.on_paper)
        self.show_pin(wanted=signing)
        self.steps.setVisible(standing.on_paper)
        self.steps.show_steps(steps_of(standing))
        self._fill_told(standing, signing=signing)
        self._fill_buttons(standing)

    def _fill_told(self, standing: by_hand.Standing, *, signing: bool) -> None:
        placing = signing and not standing.begun
        rows: list[QWidget] = [token_row(self.token)] if signing else []
        counting = standing.on_paper and standing.detail.card.state is State.NUMBERED
        self.copies_made.setVisible(counting)
        if counting:
            rows.append(copies_row(standing, self.copies.value()))
        self.show_checks([*guidance(standing), *rows, *(self.line.rows() if placing else ())])
        self.line.form.setVisible(placing and self.line.place is not None)
        self.line.form.setEnabled(not self.working)

    def _fill_buttons(self, standing: by_hand.Standing) -> None:
        card = standing.detail.card
        stamped = card.state is State.STAMPED
        self.primary.name_it(primary_words(standing, signs=self._signs(standing)))
        self.primary.allow(self._why_not(standing))
        takes = stamped and not (standing.wired and standing.scan is None)
        another = translate("ByHandPage", "Another scan…")
        self.scan.name_it(another if standing.scan else translate("ByHandPage", "Take in the scan…"))
        self.scan.setVisible(takes)
        self.station.setVisible(stamped and standing.scan is None)
        has_main = any(file.role == "MAIN" for file in standing.detail.files)
        early = standing.on_paper and has_main and card.state in (State.PREPARED, State.NUMBERED)
        unseal = translate("ByHandPage", "The seal is not on the paper")
        self.back.name_it(unseal if stamped else translate("ByHandPage", "Sign on the system after all"))
        self.back.setVisible(stamped or early)
        for button in (self.scan, self.station, self.back):
            button.setEnabled(not self.working)

    def _why_not(self, standing: by_hand.Standing) -> str:
        card = standing.detail.card
        if self.working:
            return translate("ByHandPage", "This is being done.")
        if card.state is State.ISSUED:
            return translate("ByHandPage", "This document is issued already.")
        if standing.on_paper and card.state is not State.PREPARED and not standing.detail.recipients:
            return translate("ByHandPage", "Choose at least one recipient first.")
        return self._why_not_sign(standing) if self._signs(standing) else ""

    def _why_not_sign(self, standing: by_hand.Standing) -> str:
        if self.token is None:
            return translate("ByHandPage", "Scan and token are being checked.")
        if why_not := self.why_no_token():
            return why_not
        return "" if standing.begun else self.line.why_not

    def _signs(self, standing: by_hand.Standing) -> bool:
        """Tell whether the scan is to be signed now; where nobody needs it, a missing token stops nothing."""
        waits = standing.detail.card.state is State.STAMPED and standing.scan is not None
        return waits and (bool(standing.wired) or not isinstance(self.token, OfficeError))


def beside(name: str, field: QWidget) -> QWidget:
    """Return a field with its name before it, in one line."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look().px(12))
    title = label(name, "label")
    title.setBuddy(field)
    field.setAccessibleName(name)
    row.addWidget(title)
    row.addWidget(field)
    row.addStretch(1)
    return whole
