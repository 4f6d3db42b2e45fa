"""What is printed, seen before: choices on the left, its real pages on the right, saved or printed as they are."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.frame import Viewer
from app.ui.viewer.printing import Printing
from app.ui.viewer.view import Fit
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label


class PrintPage(Page):
    """What is seen is what is printed; a page says what to set, and by which act (`primary`)."""

    def __init__(self, shell: Shell, entry: Entry, primary: str) -> None:
        """Build the choices and the viewer; `primary` names the act of the page."""
        super().__init__(shell, entry)
        self.made: Path | None = None
        self.record = 0
        self.viewer = Viewer(shell)
        self.notice = NoticeBar()
        self.primary = ActionButton(primary, Kind.PRIMARY, "Ctrl+Return")
        self.save = ActionButton(translate("PrintPage", "Save as PDF…"), Kind.PLAIN, "Ctrl+S")
        self.save.setObjectName("savePrint")
        self.to_paper = ActionButton(translate("PrintPage", "Print…"), Kind.PLAIN, "Ctrl+P")
        self.to_paper.setObjectName("paperPrint")
        self.printing = Printing(shell, self)
        self._build()
        self.primary.clicked.connect(self.commit)
        self.save.clicked.connect(self.save_as)
        self.to_paper.clicked.connect(self.print_it)
        self.printing.done.connect(self._printed)
        self.key("Ctrl+Return", primary, self.commit)
        self.key("Ctrl+S", translate("PrintPage", "save as PDF"), self.save_as)
        self.key("Ctrl+P", translate("PrintPage", "print"), self.print_it)
        self.key("Esc", translate("PrintPage", "back"), shell.back)

    def choices(self, column: QVBoxLayout) -> None:
        """Put what can be chosen below the title."""

    def commit(self) -> None:
        """Do the act of the page."""

    def file_name(self) -> str:
        """Return under which name the pages are offered for saving."""
        return f"{self.entry.title} {words.day(self.shell.office.today()).replace('/', '-')}.pdf"

    @override
    def arrive(self, key: int) -> None:
        """Be on a record (0: none), with whole lines, and nothing to save or print until its pages are here."""
        self.drop_questions()
        self.record = self.printing.record = key
        self.made = None
        why = translate("PrintPage", "The pages are being set.")
        self.allow(why)
        self.viewer.view.show_file(None, why)
        self.viewer.view.fit(Fit.WIDTH)

    def show_pages(self, made: Path) -> None:
        """Show pages that have been set."""
        self.made = made
        self.allow("")
        self.viewer.view.show_file(made)

    def save_as(self) -> None:
        """Save the pages that are shown."""
        if self.made is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("PrintPage", "Save the pages"), self.file_name(), "PDF (*.pdf)"
        )
        if chosen:
            job = self.shell.bridge.run(self, self.shell.lanes.work, save_pages, self.made, Path(chosen), self.record)
            job.then(self._saved)

    def print_it(self) -> None:
        """Print the pages that are shown."""
        document = self.viewer.view.document
        if self.made is not None and document is not None:
            self.printing.ask(self.made, document.pages)

    def allow(self, why: str) -> None:
        """Allow saving and printing, or say why not."""
        for button in (self.save, self.to_paper):
            button.allow(why)

    def kept(self, record: int) -> None:
        """Hear that the pages of a record were saved or printed."""

    def refused(self, problem: OfficeError) -> None:
        """Tell why the pages could not be set."""
        self.notice.refuse(problem)

    def _build(self) -> None:
        worn = look()
        left = QFrame()
        left.setObjectName("card")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(worn.px(20), worn.px(16), worn.px(20), worn.px(12))
        inner.setSpacing(worn.px(10))
        inner.addWidget(label(self.entry.title, "page", wrap=True))
        self.choices(inner)
        inner.addWidget(self.notice)
        inner.addStretch(1)
        column.addLayout(inner, 1)
        column.addWidget(self._foot())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.viewer)
        splitter.setSizes([worn.px(340), worn.px(1026)])
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
        self.allow(translate("PrintPage", "The pages are being set."))

    def _foot(self) -> QWidget:
        worn = look()
        foot = QFrame()
        foot.setObjectName("actionBar")
        buttons = QVBoxLayout(foot)
        buttons.setContentsMargins(worn.px(20), worn.px(10), worn.px(20), worn.px(10))
        buttons.setSpacing(worn.px(8))
        buttons.addWidget(self.primary, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(worn.px(8))
        row.addWidget(self.save)
        row.addWidget(self.to_paper)
        row.addStretch(1)
        buttons.addLayout(row)
        return foot

    def _saved(self, saved: tuple[Path, int]) -> None:
        path, record = saved
        self.notice.say(translate("PrintPage", "Saved as {file}.").format(file=path), Tone.GOOD)
        self.kept(record)

    def _printed(self, pages: int, record: int) -> None:
        self.notice.say(translate("PrintPage", "%n pages are with the printer.", None, PLURAL, pages), Tone.GOOD)
        self.kept(record)


def save_pages(made: Path, out: Path, record: int) -> tuple[Path, int]:
    """Copy the pages of a record; return where they are now, and the record."""
    return copy_out(made, out), record


def copy_out(made: Path, out: Path) -> Path:
    """Copy the pages to where the clerk wants them."""
    target = out if out.suffix.lower() == ".pdf" else out.with_name(out.name + ".pdf")
    shutil.copyfile(made, target)
    return target
