"""What the rules of the wire advise about a draft while it is filled in: said at its field, in nobody's way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.base.errors import OfficeError
from app.desk import mandates, proof
from app.desk.prepare import Draft
from app.documents.competence import Doubt
from app.documents.leaving import Finding
from app.ui.forms.draft import DraftForm
from app.ui.shell import Shell
from app.ui.wording.competence import competence_sentence

if TYPE_CHECKING:
    from datetime import date

    from app.ui.bridge import Job

_PAUSE = 300
"""Milliseconds without a change after which the draft is looked at."""


class DraftNotes(QObject):
    """Warnings only: what stops a document is said when it is kept, not while it is still being written."""

    wanted = Signal()
    """The draft has rested for a moment: whoever has it lets it be looked at."""

    def __init__(self, shell: Shell, form: DraftForm) -> None:
        """Watch the fields of a form."""
        super().__init__(form)
        self._shell, self._form = shell, form
        self._job: Job[list[Finding]] | None = None
        self._doubting: Job[Doubt | None] | None = None
        self.signed_on: date | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.wanted)
        for changed in (
            form.kind.currentTextChanged, form.due.textChanged, form.to.changed, form.attached.changed,
            form.signer.currentTextChanged, form.capacity.changed,
        ):  # fmt: skip
            changed.connect(self._pause.start)

    def look_at(self, draft: Draft | None) -> None:
        """Look at what is entered, None while there is nothing."""
        if draft is None or not draft.type_name:
            self._form.note(())
            return
        self._doubt(draft)
        if self._job is not None:
            self._job.give_way()
        self._job = self._shell.bridge.run(self, self._shell.lanes.read, proof.findings_of, self._shell.office, draft)
        self._job.then(self._show).otherwise(self._nothing)

    def _doubt(self, draft: Draft) -> None:
        if self._doubting is not None:
            self._doubting.give_way()
        shell, signer = self._shell, draft.signer
        day = draft.hand_signed or self.signed_on or shell.office.today()
        asked = (signer.name, signer.competence, draft.type_name, day)
        self._doubting = shell.bridge.run(self, shell.lanes.read, mandates.competence_doubt, shell.office, *asked)
        self._doubting.then(self._show_doubt)

    def _show_doubt(self, doubt: Doubt | None) -> None:
        self._form.doubt_competence(competence_sentence(doubt) if doubt is not None else "")

    def _show(self, findings: list[Finding]) -> None:
        self._form.note([(one.message_code, one.field) for one in findings if one.severity == "W"])

    def _nothing(self, problem: OfficeError) -> None:
        """A type that nobody knows is said when the draft is kept."""
        del problem
        self._form.note(())
