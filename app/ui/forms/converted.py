"""Drafts and their PDFs beside the form: what was made, and the way to the leader's signature and back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from typing_extensions import override

from app.base.places import place_trouble
from app.desk.versions import Version, renew
from app.documents.cards import Detail
from app.pages.sheets import DRAFTS, is_draft
from app.ui.forms.act_form import ActForm
from app.ui.forms.settings import PathLine
from app.ui.jobs.intake import Taken, take_in
from app.ui.language import translate
from app.ui.models.converted import doubts_of, made_words
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label

if TYPE_CHECKING:
    from app.compose import House


def choice_of_files() -> str:
    """Return what a file dialog offers where a document is brought in: PDFs, and drafts of which one is made."""
    drafts = " ".join(f"*{suffix}" for suffix in DRAFTS)
    pdf_or_draft = translate("Converted", "PDF or draft")
    return f"{pdf_or_draft} (*.pdf {drafts});;PDF (*.pdf)"


def main_of(dropped: list[Path]) -> Path | None:
    """Return which of some files is the document: the first PDF, else the first draft."""
    pdfs = (path for path in dropped if path.suffix.lower() == ".pdf")
    return next(pdfs, None) or next((path for path in dropped if is_draft(path)), None)


class MadeNotice(NoticeBar):
    """What was made of a draft, amber where a person has to look at something, and what comes next."""

    def tell(self, taken: Taken | None, *acts: tuple[str, Callable[[], object]]) -> bool:
        """Tell of a file that was made here and cannot be signed yet; False for one that came as a PDF."""
        self.hide()
        if taken is None or taken.made is None or taken.source is None:
            return False
        doubts = doubts_of(taken.made)
        next_ = translate("Converted", "Save it for the leader to sign and keep the document here meanwhile.")
        said = " ".join((made_words(taken.made, taken.source), *doubts, next_))
        self.say(said, Tone.DOUBT if doubts else Tone.GOOD, *acts)
        return True


class Saver(QObject):
    """Writes a PDF where the clerk says, so that the leader can sign it."""

    saved = Signal(str)
    """It was written there."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        """Ask over a page."""
        super().__init__(page)
        self._shell, self._page = shell, page

    def save(self, file: Path, name: str) -> None:
        """Ask where to, and write."""
        title = translate("Converted", "Save the PDF for the leader to sign")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, name, "PDF (*.pdf)")
        if chosen:
            job = self._shell.bridge.run(self, self._shell.lanes.work, written, file, Path(chosen))
            job.then(self._wrote)

    def _wrote(self, where: str) -> None:
        self.saved.emit(where)


class RenewForm(ActForm):
    """The signed PDF, or a newer draft, takes the place of what waits for its number."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        super().__init__(
            shell,
            translate("RenewForm", "Signed PDF or newer draft"),
            translate("RenewForm", "Put it in its place"),
        )
        self.primary.setObjectName("renewPrimary")
        self._key = detail.card.key
        self._main = next((file for file in detail.files if file.role == "MAIN"), None)
        told = translate("RenewForm", "What stands there now stays in the record and can be put back.")
        self.fields.addWidget(label(told, "secondary", wrap=True))
        self.save = ActionButton(translate("Converted", "Save the PDF to be signed…"), Kind.PLAIN)
        self.save.setObjectName("saveToSign")
        self.save.clicked.connect(self._save)
        self.save.setVisible(self._main is not None)
        self.fields.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.file = PathLine("")
        self.file.line.setObjectName("renewFile")
        self.field(translate("RenewForm", "PDF or draft (.docx, .doc, .odt, .rtf)"), self.file)
        self.reason = QLineEdit()
        self.field(translate("RenewForm", "What is new (may stay empty)"), self.reason)
        self._saver = Saver(shell, self)
        self._saver.saved.connect(self._saved)
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The file."""
        return self.file

    @override
    def commit(self) -> None:
        """Read the file, or make the PDF of it, and put it in its place."""
        if not self.file.text():
            self.ask(translate("RenewForm", "Choose the file."))
            return
        self.send_after(self._taken, take_in, self.shell.house, Path(self.file.text()))

    def _taken(self, taken: Taken) -> None:
        doubts = doubts_of(taken.made) if taken.made is not None else []
        if doubts:
            self.shell.say(" ".join(doubts), "doubt")
        self.go_on(renew, self._key, Version(taken.file, taken.source, taken.made, self.reason.text().strip()))

    def _save(self) -> None:
        if self._main is not None:
            self._saver.save(Path(self._main.path), self._main.name)

    def _saved(self, where: str) -> None:
        told = translate("Converted", "Saved as {place}; bring the signed file here.")
        self.notice.say(told.format(place=where), Tone.GOOD)


def written(file: Path, out: Path) -> str:
    """Copy a file out of the vault, free to be changed there; raises PlaceUnusable."""
    import shutil

    try:
        shutil.copyfile(file, out)
    except OSError as problem:
        raise place_trouble(problem, out) from problem
    return str(out)


def taken_although_signed(house: "House", path: Path) -> Taken:
    """Take a draft in whose own signature is left behind, because a person said so."""
    return take_in(house, path, although_signed=True)
