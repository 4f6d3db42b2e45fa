"""A PDF is taken in, or made of a draft: its pages on the right, the form on the left, the expected code on top."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk import people, prepare
from app.documents.cards import Card, PersonCard
from app.documents.values import Channel
from app.pages.sheets import is_draft
from app.ui import words
from app.ui.forms.by_hand import PaperLine
from app.ui.forms.converted import MadeNotice, Saver, choice_of_files, main_of, taken_although_signed
from app.ui.forms.draft import DraftForm
from app.ui.forms.draft_notes import DraftNotes
from app.ui.forms.form_notice import FormNotice
from app.ui.jobs import intake
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.form_page import FormPage
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.viewer.places import highlights
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.drops import FileDrops

if TYPE_CHECKING:
    from app.ui.bridge import Job


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return PreparePage(shell, entry)


class PreparePage(FileDrops, FormPage):
    """One PDF becomes one document waiting for its number; nothing is spent here."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build form and viewer."""
        super().__init__(shell, entry)
        self._taken: intake.Taken | None = None
        self._checked: intake.Checked | None = None
        self._then = "seal"
        self._keeping = False
        self._code = ""
        self._coding: Job[Any] | None = None
        self.form = DraftForm(shell)
        self.made, self.signed = MadeNotice(), NoticeBar()
        self._draft: Path | None = None
        self._saver = Saver(shell, self)
        self.form_notice = FormNotice(shell, self.commit_to_look)
        self.choose = ActionButton(translate("PreparePage", "Choose a PDF or draft…"), Kind.PLAIN, "Ctrl+O")
        self.choose.setObjectName("choosePdf")
        self.seal = ActionButton(translate("PreparePage", "Give the number and sign"), Kind.PRIMARY, "Ctrl+Return")
        self.seal.setObjectName("numberAndSign")
        self.later = ActionButton(translate("PreparePage", "Only keep"), Kind.PLAIN, "Ctrl+S")
        self.later.setObjectName("onlyKeep")
        self.paper = PaperLine()
        self.setAcceptDrops(True)
        above = (self.paper, self.made, self.signed, self.form_notice)
        self.lay_out((*above, self.form), (self.seal, self.later), head=self.choose)
        self.notes = DraftNotes(shell, self.form)
        self._connect()
        self._start_anew()

    @override
    def arrive(self, key: int) -> None:
        """Start with an empty form, unless one is being filled in."""
        bridge, lanes, office = self.shell.bridge, self.shell.lanes, self.shell.office
        bridge.run(self, lanes.read, people.people, office, "leader").then(self._offer_leaders)
        bridge.run(self, lanes.read, people.units, office).then(self.form.offer_units)
        bridge.run(self, lanes.read, prepare.capacities, office).then(self.form.offer_capacities)
        self.form.offer_types([kind.name for kind in prepare.document_types(office.today())])
        (self.form.first_field() if self._taken else self.choose).setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Form and pages."""
        return [self.form, self.viewer.view]

    def take(self, path: Path, *, although_signed: bool = False) -> None:
        """Take a PDF in; of a draft the PDF is made first."""
        self._draft = path if is_draft(path) else None
        reading = translate("PreparePage", "Reading “{name}”…")
        making = translate("PreparePage", "Making the PDF of “{name}”; this can take a minute…")
        self.notice.say((making if self._draft else reading).format(name=path.name), Tone.BUSY)
        taking = taken_although_signed if although_signed else intake.take_in
        job = self.shell.bridge.run(self, self.shell.lanes.work, taking, self.shell.house, path)
        job.then(self._took).otherwise(self._not_taken)

    def commit(self) -> None:
        """Keep the document and go on to number and seal it."""
        self._keep(then="seal")

    def commit_later(self) -> None:
        """Keep the document in the box of those that wait for a number."""
        self._keep(then="to_number")

    def commit_to_look(self) -> None:
        """Keep the document and open the points of its form."""
        self._keep(then="form")

    @override
    def take_files(self, dropped: list[Path]) -> None:
        rest = dropped
        if self._taken is None:
            main = main_of(dropped)
            if main is None:
                self.notice.say(translate("PreparePage", "Choose a PDF or draft first, or drop it here."), Tone.DOUBT)
                return
            rest = [path for path in dropped if path is not main]
            self.take(main)
        if rest:
            self.attach(rest)

    def attach(self, files: list[Path]) -> None:
        """Keep files that go along with the document."""
        job = self.shell.bridge.run(self, self.shell.lanes.work, intake.attach, self.shell.house, files)
        job.then(self.form.attached.add).otherwise(self.refused)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.paper.changed.connect(self._show_path)
        self._saver.saved.connect(self._saved)
        self.notes.wanted.connect(self._advise)
        self.seal.clicked.connect(self.commit)
        self.later.clicked.connect(self.commit_later)
        self.form.coded.connect(self._ask_code)
        self.form.kind.currentTextChanged.connect(self._measure)
        self.form.attached.wanted.connect(self.attach)
        self.key("Ctrl+Return", translate("PreparePage", "number and sign"), self.commit)
        self.key("Ctrl+S", translate("PreparePage", "only keep"), self.commit_later)
        self.key("Ctrl+O", translate("PreparePage", "choose a PDF"), self._choose)
        self.key("Esc", translate("PreparePage", "back"), self.shell.back)

    def _choose(self) -> None:
        title = translate("PreparePage", "Choose the PDF signed by the leader, or the draft")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", choice_of_files())
        if chosen:
            self.take(Path(chosen))

    def _took(self, taken: intake.Taken) -> None:
        self._taken, self._checked = taken, None
        self.notice.hide()
        self.viewer.view.show_file(taken.path, name=taken.file.name)
        self.form.propose(taken.guess)
        self.seal.allow("")
        self.later.allow("")
        self.choose.name_it(translate("PreparePage", "Another file…"))
        made = self._wait_for_signature()
        self.signed.say(translate("PreparePage", "Checking the leader's signature…"), Tone.BUSY)
        self.signed.setHidden(made)
        self.form.first_field().setFocus()
        self._ask_code()
        self._measure()
        if not made:
            job = self.shell.bridge.run(self, self.shell.lanes.work, intake.check, self.shell.house, taken.path)
            job.then(self._show_check).otherwise(self.refused)

    def _show_check(self, checked: intake.Checked) -> None:
        self._checked = checked
        if self.paper.day_wanted():
            return
        if checked.problem is not None:
            told = words.told(_named(checked.problem, self._taken))
            on_paper = (translate("PreparePage", "It is signed on paper"), self.paper.choose)
            self.signed.say(f"{told.sentence} {told.next} ({told.code})", Tone.BAD, on_paper)
            self.seal.allow(told.sentence)
            return
        said = translate("PreparePage", "Signed by {signer}; the content is intact.")
        signer = said.format(signer=", ".join(p for p in (checked.signer, checked.title) if p))
        unlike = _unlike(checked)
        self.signed.say(" ".join((signer, *unlike)), Tone.DOUBT if unlike else Tone.GOOD)
        self.notes.signed_on = intake.signed_on(checked)
        self.form.propose_signer(checked.signer, checked.title)
        self._measure()
        if checked.places is not None:
            self.viewer.view.highlight(highlights(checked.places.named))

    def _wait_for_signature(self) -> bool:
        """Say what comes next for a PDF that was made here: nobody can have signed it yet."""
        save = (translate("Converted", "Save the PDF to be signed…"), self._save_to_sign)
        on_paper = (translate("PreparePage", "It is signed on paper"), self.paper.choose)
        made = self.made.tell(self._taken, save, on_paper)
        if made and not self.paper.day_wanted():
            self.seal.allow(translate("PreparePage", "The leader has not signed this PDF yet."))
        return made

    def _save_to_sign(self) -> None:
        if self._taken is not None:
            self._saver.save(self._taken.path, self._taken.file.name)

    def _saved(self, where: str) -> None:
        self.notice.say(translate("PreparePage", "Saved as {place}.").format(place=where), Tone.GOOD)

    def _not_taken(self, problem: OfficeError) -> None:
        self.refused(problem)
        if problem.code == "convert.signed" and self._draft is not None:
            told = words.told(problem)
            go_on = (translate("PreparePage", "Convert it without its signature"), self._take_although_signed)
            self.notice.say(f"{told.sentence} {told.safe} {told.next} ({told.code})", Tone.DOUBT, go_on)

    def _take_although_signed(self) -> None:
        if self._draft is not None:
            self.take(self._draft, although_signed=True)

    def _measure(self) -> None:
        if self._taken is None or not self.form.type_name():
            self.form_notice.forget()
        else:
            self.form_notice.look_at(self._taken.path, self.form.type_name(), self.form.signer.text())

    def _ask_code(self) -> None:
        bridge, lanes, office = self.shell.bridge, self.shell.lanes, self.shell.office
        kind = self.form.type_name()
        if self._coding is not None:
            self._coding.drop()
        if not kind:
            self._no_code()
            return
        job = bridge.run(self, lanes.read, intake.coming_code, office, kind, self.form.unit(), self.form.notation())
        self._coding = job.then(self._show_code).otherwise(self._no_code)

    def _show_code(self, code: str) -> None:
        self.number.setText(translate("PreparePage", "Outgoing number {code}").format(code=code))
        self.expected.setVisible(True)
        self._name_seal(code)

    def _no_code(self, problem: OfficeError | None = None) -> None:
        del problem
        self.number.setText(translate("PreparePage", "Outgoing document"))
        self.expected.setVisible(False)
        self._name_seal("")

    def _name_seal(self, code: str) -> None:
        self._code = code
        if self.paper.day_wanted():
            self.seal.name_it(translate("PreparePage", "Go on on paper"))
        elif code:
            self.seal.name_it(translate("PreparePage", "Give number {code} and sign").format(code=code))
        else:
            self.seal.name_it(translate("PreparePage", "Give the number and sign"))

    def _show_path(self) -> None:
        """Ask for no signature on the system where the leader signed the paper."""
        if self.paper.day_wanted():
            self.signed.hide()
            self.seal.allow("")
            self.later.allow("")
            nothing = translate("PreparePage", "The paper is scanned after the red seal.")
            if self._taken is None:
                self.viewer.view.show_file(None, nothing)
        elif self._taken is None:
            self._want_pdf()
        elif not self._wait_for_signature() and self._checked is not None:
            self.seal.allow("")
            self._show_check(self._checked)
        self._name_seal(self._code)

    def _advise(self) -> None:
        self.notes.look_at(self.form.draft(self._taken.file) if self._taken is not None else None)

    def _keep(self, *, then: str) -> None:
        if self._keeping:
            return
        on_paper = self.paper.day_wanted()
        if self._taken is None and not on_paper:
            self.notice.say(translate("PreparePage", "Choose a PDF or draft first, or drop it here."), Tone.DOUBT)
            return
        if then == "seal" and not on_paper and self._wait_for_signature():
            self.notice.say(translate("PreparePage", "The leader has not signed this PDF yet."), Tone.DOUBT)
            return
        if missing := self.paper.missing() or self.form.missing(to_seal=then == "seal"):
            self.notice.say(missing, Tone.DOUBT)
            return
        self._keeping, self._then = True, then
        self.form.mark(())
        self.seal.setEnabled(False)
        self.later.setEnabled(False)
        draft = self.form.draft(self._taken.file if self._taken is not None else None, self.paper.day())
        if self._taken is not None:
            draft = replace(draft, source=self._taken.source, made=self._taken.made)
        found = intake.Found(
            self._checked.report if self._checked is not None and not on_paper else {}, self.form_notice.found
        )
        checked = intake.check_and_keep if then == "seal" else intake.keep
        job = self.shell.bridge.run(self, self.shell.lanes.write, checked, self.shell.office, draft, found)
        job.then(self._kept).otherwise(self._not_kept)

    def _kept(self, card: Card) -> None:
        self._keeping = False
        self._start_anew()
        if self._then == "seal":
            self.shell.go("by_hand" if card.channel == Channel.PAPER.value else "seal", card.key)
            return
        self.shell.say(
            translate("PreparePage", "“{subject}” waits for its number.").format(subject=card.subject), "good"
        )
        self.shell.go("to_number", card.key)
        if self._then == "form":
            self._look_closer(card.key)

    def _look_closer(self, key: int) -> None:
        from app.ui.pages.outgoing import OutgoingPage

        for page in cast("list[OutgoingPage]", self.window().findChildren(OutgoingPage)):
            page.look_at_form(key)

    def _not_kept(self, problem: OfficeError) -> None:
        self._keeping = False
        self.refused(problem)

    @override
    def refused(self, problem: OfficeError) -> None:
        super().refused(problem)
        ready = not self._keeping and (self._taken is not None or self.paper.day_wanted())
        self.seal.setEnabled(ready)
        self.later.setEnabled(ready)
        found = problem.facts.get("findings")
        self.form.mark(found if isinstance(found, list) else ())

    def _start_anew(self) -> None:
        self._taken = self._checked = self.notes.signed_on = None
        self.form_notice.forget()
        self.form.empty()
        self.paper.begin(self.shell.office.today())
        self.notice.hide()
        self.signed.hide()
        self.expected.setVisible(False)
        self.number.setText(translate("PreparePage", "Outgoing document"))
        self._name_seal("")
        self.made.hide()
        self.choose.name_it(translate("PreparePage", "Choose a PDF or draft…"))
        self._want_pdf()

    def _want_pdf(self) -> None:
        why = translate("PreparePage", "Choose a PDF or draft first, or drop it here.")
        self.seal.allow(why)
        self.later.allow(why)
        self.viewer.view.show_file(
            None,
            translate(
                "PreparePage", "Drop here the PDF that the leader has signed, or the draft (.docx, .doc, .odt, .rtf)."
            ),
        )

    def _offer_leaders(self, leaders: list[PersonCard]) -> None:
        self.form.offer_signers(leaders)


def _unlike(checked: intake.Checked) -> tuple[str, ...]:
    """Return what of the leader's certificate is printed nowhere; only a person can tell whether that is right."""
    said = {
        "name": translate("PreparePage", "The name “{name}” of the certificate does not stand on the page."),
        "title": translate("PreparePage", "The post “{title}” of the certificate does not stand on the page."),
    }
    return tuple(said[one].format(name=checked.signer, title=checked.title) for one in checked.unlike)


def _named(problem: OfficeError, taken: intake.Taken | None) -> OfficeError:
    """Return the problem with the file's own name instead of that which it has in the vault."""
    return problem if taken is None else type(problem)(**(problem.facts | {"file": taken.file.name}))
