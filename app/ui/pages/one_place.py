"""One mark on the first page of a file: found, drawn as it will be, moved by hand, doubted where paper is not blank."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import OfficeError
from app.desk.stamp_places import moved
from app.signing.marks import Place
from app.ui import words
from app.ui.forms.places import PlacesForm
from app.ui.jobs.places import Laid
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.viewer.mover import Mover
from app.ui.viewer.places import unsure
from app.ui.viewer.view import PageView
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import FactRow

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.bridge import Job

_NAME = "mark"
_SETTLES = 250
"""Milliseconds of rest after which a moved mark is drawn."""


Lay = Callable[[Place | None], Laid]
"""Finds the place, or looks at the one that is shown, and draws; runs on a lane. The number makes the file's name."""


class OnePlace(QObject):
    """The place of one mark, its form, and what is to be said of it."""

    changed = Signal()
    """There is something new to say."""

    def __init__(self, shell: Shell, view: PageView, title: str, said: str = "") -> None:
        """Begin without a file; `title` is what the mark is called, `said` what else is to be known of its place."""
        super().__init__(view)
        self._shell, self._view, self._title, self._said = shell, view, title, said
        self._lay: Lay | None = None
        self._job: Job[Laid] | None = None
        self._found: Place | None = None
        self._problem: OfficeError | None = None
        self._accepted = False
        self.place: Place | None = None
        self.preview: Path | None = None
        self.form = PlacesForm()
        self.form.offer(((_NAME, title),))
        self.form.hide()
        self.mover = Mover(view)
        for source in (self.form, self.mover):
            source.moved.connect(self.move)
        self.form.as_read.connect(self._as_read)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SETTLES)
        self._pause.timeout.connect(self._draw)

    def forget(self) -> None:
        """Be without a file."""
        self._stop()
        self._lay = self._found = self._problem = self.place = self.preview = None
        self._accepted = False
        self.mover.show_places({}, {})
        self.form.hide()

    def look_on(self, lay: Lay) -> None:
        """Find the place anew, in this way."""
        self.forget()
        self._lay = lay
        self._draw()

    def move(self, _name: str, across: float, down: float) -> None:
        """Move the mark by so many points; the page is drawn anew when the hand rests."""
        if self.place is not None and self.form.isEnabled():
            self._put(moved(self.place, across, down))
            self._pause.start()

    def accept(self) -> None:
        """The clerk looked at the amber box and finds it right."""
        self._accepted = True
        self.changed.emit()

    def rows(self) -> list[QWidget]:
        """Say where the mark goes, or why it cannot; what is not certain asks."""
        title = translate("OnePlace", "Place of the {mark}").format(mark=self._title)
        if self._problem is not None:
            told = words.told(self._problem)
            return [FactRow(Tone.BAD, title, f"{told.sentence} {told.next} ({told.code})")]
        if self.place is None:
            return [FactRow(Tone.BUSY, title, translate("OnePlace", "The page is being read…"))]
        doubts = unsure({_NAME: self.place}, ((_NAME, self._title),))
        if not doubts or self._accepted:
            return [FactRow(Tone.GOOD, title, self._said or translate("OnePlace", "Shown as a box on the page."))]
        accept = ActionButton(translate("OnePlace", "This place is right"), Kind.PLAIN)
        accept.setObjectName("acceptPlace")
        accept.clicked.connect(self.accept)
        return [FactRow(Tone.DOUBT, title, "; ".join(doubts)), accept]

    @property
    def why_not(self) -> str:
        """Why nothing can be done with the page yet, or nothing."""
        if self._problem is not None:
            return words.told(self._problem).sentence
        if self.place is None or self.preview is None:
            return translate("OnePlace", "The page is being drawn.")
        if not self.place.sure and not self._accepted:
            return translate("OnePlace", "Look at the amber box on the page and confirm it first.")
        return ""

    def _draw(self) -> None:
        self._stop()
        if self._lay is None:
            return
        self.preview = self._problem = None
        self._job = self._shell.bridge.run(self, self._shell.lanes.work, self._lay, self.place)
        self._job.then(self._drawn).otherwise(self._refused)

    def _stop(self) -> None:
        """Draw nothing any more; what is on its way is of another file or another place."""
        self._pause.stop()
        if self._job is not None:
            self._job.drop()

    def _drawn(self, laid: Laid) -> None:
        self._found = self._found or laid.place
        self.place, self.preview = laid.place, laid.preview
        if self._view.path is None:
            self._view.show_file(laid.preview)
        else:
            self._view.exchange_file(laid.preview)
        self._show()

    def _refused(self, problem: OfficeError) -> None:
        self._problem = problem
        if self._view.path is None:
            self._view.show_file(None, words.told(problem).sentence)
        self.changed.emit()

    def _put(self, place: Place) -> None:
        self._stop()
        self.place, self.preview = place, None
        self._accepted = False
        self._show()

    def _as_read(self) -> None:
        if self._found is not None and self.form.isEnabled():
            self._put(self._found)
            self._draw()

    def _show(self) -> None:
        named = {_NAME: self.place} if self.place is not None else {}
        self.mover.show_places(named, {_NAME: self._found} if self._found is not None else {})
        self.form.setVisible(bool(named))
        self.form.show_places(named)
        self.changed.emit()
