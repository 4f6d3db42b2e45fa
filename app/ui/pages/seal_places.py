"""The places on the files that are to be sealed: found, drawn as they will be, and moved by a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk.annex_lines import line_name
from app.desk.stamp_places import moved
from app.documents.cards import FileCard
from app.signing.marks import Place, Places
from app.ui.forms.places import PlacesForm
from app.ui.jobs import places as jobs
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.viewer.mover import Mover
from app.ui.viewer.places import titles, unsure
from app.ui.viewer.view import PageView

if TYPE_CHECKING:
    from app.ui.bridge import Job

SETTLES = 250
"""Milliseconds of rest after which a moved place is looked at and drawn."""


@dataclass(frozen=True)
class Subject:
    """The document whose places these are: its type, the code it will have, its files."""

    type_name: str
    code: str
    files: Sequence[FileCard]

    @property
    def main(self) -> FileCard | None:
        """The document itself."""
        return next((file for file in self.files if file.role == "MAIN"), None)

    @property
    def beside(self) -> dict[str, FileCard]:
        """The other files by the names of their lines."""
        return {line_name(file.id): file for file in self.files if file.role != "MAIN"}


class SealPlaces(QObject):
    """Number, date and seal on the document, a line on each other file: one box each, one file at a time."""

    changed = Signal()
    """The places are others, or were looked at; what is said of them has to be said anew."""

    def __init__(self, shell: Shell, view: PageView) -> None:
        """Start without places."""
        super().__init__(view)
        self._shell, self._view = shell, view
        self._subject = Subject("", "", ())
        self._found: Places | None = None
        self._shown = ""
        self._jobs: dict[str, Job[Any]] = {}
        self.places: Places | None = None
        self.accepted = False
        self.open = False
        self.form = PlacesForm()
        self.form.hide()
        self.mover = Mover(view)
        for source in (self.form, self.mover):
            source.moved.connect(self.move)
        self.form.chosen.connect(self._choose)
        self.mover.chosen.connect(self.form.choose)
        self.form.as_read.connect(self._as_read)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SETTLES)
        self._pause.timeout.connect(self.settle)

    def forget(self) -> None:
        """Have no places, and show the document itself; what is on its way is of the document before."""
        self.rest()
        for job in self._jobs.values():
            job.drop()
        self._jobs.clear()
        self.places = self._found = None
        self.accepted, self.open, self._shown = False, False, ""
        self.mover.show_places({}, {})

    def rest(self) -> None:
        """Draw nothing any more."""
        self._pause.stop()

    def show(self, subject: Subject, places: Places) -> None:
        """Show what was found on the document, and look for the lines on its other files."""
        self._subject, self.places, self._found, self.open = subject, places, places, True
        self._fill()
        self.settle()
        files = [file for file in subject.files if file.role != "MAIN"]
        if files:
            house, kind = self._shell.house, subject.type_name
            job = self._shell.bridge.run(self, self._shell.lanes.work, jobs.find_lines, house, files, kind)
            self._jobs["lines"] = job.then(self._show_lines)

    def close(self) -> None:
        """Nothing can be moved any more: the work has begun."""
        self.rest()
        self.open = False
        self._fill()

    def reopen(self) -> None:
        """Let what is shown be moved again: the work was refused before anything was stamped."""
        if self.places is not None and not self.open:
            self.open = True
            self._fill()

    def move(self, name: str, across: float, down: float) -> None:
        """Move one of the places by so many points; the page is drawn anew when the hand rests."""
        place = self.places.named.get(name) if self.places is not None else None
        if self.places is None or place is None or place.field or not self.open:
            return
        self.places = self.places.changed({name: moved(place, across, down)})
        self.accepted = False
        self._fill()
        self.changed.emit()
        self._pause.start()

    def accept(self) -> None:
        """The clerk looked at the amber boxes and finds them right."""
        self.accepted = True
        self.changed.emit()

    @property
    def doubts(self) -> tuple[str, ...]:
        """What a person has to look at, in words."""
        if self.places is None or self.accepted:
            return ()
        return unsure(self.places.named, self.titles)

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """The names of all places."""
        lines = self.places.lines if self.places is not None else {}
        line = translate("Places", "line on “{file}”")
        beside = self._subject.beside
        return (*titles(), *((name, line.format(file=beside[name].name)) for name in lines if name in beside))

    def keep_for_kind(self) -> None:
        """Keep the places for all documents of the type, if that was asked for."""
        wanted = self._wanted()
        if wanted is not None and self.form.always.isChecked():
            bridge, lanes = self._shell.bridge, self._shell.lanes
            bridge.run(self, lanes.work, jobs.remember, self._shell.house, wanted)

    def settle(self) -> None:
        """Look at the places on the pages, and draw the file that is shown as it will be."""
        wanted = self._wanted()
        if wanted is not None:
            bridge, lanes = self._shell.bridge, self._shell.lanes
            job = bridge.run(self, lanes.work, jobs.settle, self._shell.house, wanted)
            self._jobs["drawing"] = job.then(self._show_settled)

    def _wanted(self) -> jobs.Wanted | None:
        main, subject = self._subject.main, self._subject
        if main is None or self.places is None:
            return None
        beside = {name: Path(file.path) for name, file in subject.beside.items()}
        return jobs.Wanted(Path(main.path), subject.type_name, subject.code, self.places, beside, self._shown)

    def _show_lines(self, lines: Mapping[str, Place]) -> None:
        if self.places is None or self._found is None or not self.open:
            return
        self.places = Places(self.places.number, self.places.date, self.places.seal, lines)
        self._found = Places(self._found.number, self._found.date, self._found.seal, lines)
        self._fill()
        self.changed.emit()

    def _show_settled(self, settled: jobs.Settled) -> None:
        if self.places is None or settled.wanted.places.named != self.places.named or not self.open:
            return
        self.places = settled.places
        self._fill()
        if settled.preview is not None and settled.wanted.shown == self._shown:
            self._view.exchange_file(settled.preview)
            jobs.clear_previews(settled.preview.parent, settled.preview)
        self.changed.emit()

    def _choose(self, name: str) -> None:
        """Choose a place, and show the file on which it stands."""
        shown = name if self.places is not None and name in self.places.lines else ""
        if shown != self._shown:
            self._shown = shown
            file = self._subject.beside.get(shown, self._subject.main)
            if file is not None:
                self._view.show_file(Path(file.path), name=file.name)
            self._pause.start()
        self.mover.choose(name)
        self._fill()

    def _as_read(self) -> None:
        if self._found is not None and self.open:
            self.places = self._found
            self._fill()
            self.changed.emit()
            self.settle()

    def _fill(self) -> None:
        places = self.places
        self.form.setVisible(places is not None and self.open)
        if places is None:
            return
        self.form.offer(self.titles)
        self.form.show_places(places.named, self._subject.type_name)
        here = self._here(places) if self.open else {}
        self.mover.show_places(here, self._here(self._found) if self._found is not None else {})

    def _here(self, places: Places) -> dict[str, Place]:
        """Return the places on the file that is shown."""
        if self._shown:
            return {self._shown: places.lines[self._shown]} if self._shown in places.lines else {}
        return {name: place for name, place in places.named.items() if name not in places.lines}
