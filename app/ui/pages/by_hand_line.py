"""The agency's text line on a scan: found, drawn as it will be, moved by hand, doubted where paper is not blank."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import OfficeError
from app.desk.stamp_places import moved
from app.signing.marks import Place
from app.ui import words
from app.ui.forms.places import PlacesForm
from app.ui.jobs import by_hand
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import Tone
from app.ui.viewer.frame import Viewer
from app.ui.viewer.mover import Mover
from app.ui.viewer.places import Titles, unsure
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import FactRow

_SETTLES = 250
"""Milliseconds of rest after which a moved line is drawn."""


class LineOnScan(QObject):
    """Looks for the place on a scan and lets a person show another; `changed` when there is something to say."""

    changed = Signal()
    failed = Signal(object)
    """The scan could not be drawn: `OfficeError`."""

    def __init__(self, shell: Shell, viewer: Viewer) -> None:
        """Begin without a scan."""
        super().__init__(viewer)
        self._shell = shell
        self._view = viewer.view
        self._scan: Path | None = None
        self._line: by_hand.Line | None = None
        self._found: Place | None = None
        self._accepted = False
        self.places = PlacesForm()
        self.places.offer(_titles())
        self.places.hide()
        self.mover = Mover(viewer.view)
        for source in (self.places, self.mover):
            source.moved.connect(self.move)
        self.places.chosen.connect(self.mover.choose)
        self.places.as_read.connect(self._as_read)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SETTLES)
        self._pause.timeout.connect(self._draw)

    @property
    def place(self) -> Place | None:
        """Where the line goes, as far as is known."""
        return self._line.place if self._line is not None else None

    @property
    def rests(self) -> bool:
        """Tell whether the hand rests: what was moved is drawn, or on its way."""
        return not self._pause.isActive()

    def forget(self) -> None:
        """Be without a scan."""
        self._pause.stop()
        self._scan = self._line = self._found = None
        self._accepted = False
        self.mover.show_places({}, {})

    def look_on(self, scan: Path) -> None:
        """Find the place on a scan."""
        self.forget()
        self._scan = scan
        bridge, lanes = self._shell.bridge, self._shell.lanes
        bridge.run(self, lanes.work, by_hand.look_for_line, self._shell.house, scan).then(self._looked)

    def move(self, _name: str, across: float, down: float) -> None:
        """Move the line by so many points; the page is drawn anew when the hand rests."""
        if self.place is not None:
            self._put(moved(self.place, across, down))
            self._pause.start()

    def accept(self) -> None:
        """The clerk looked at the amber box and finds it right."""
        self._accepted = True
        self.changed.emit()

    def rows(self) -> list[QWidget]:
        """Say where the line goes, or why it cannot; what is not certain asks."""
        title = translate("ByHandPage", "The agency's line on the scan")
        if self._line is None:
            return []
        if self._line.problem is not None:
            told = words.told(self._line.problem)
            return [FactRow(Tone.BAD, title, f"{told.sentence} {told.next} ({told.code})")]
        doubts = unsure(self._named(), _titles())
        if not doubts or self._accepted:
            shown = translate("ByHandPage", "“Sao y; agency; time”, shown as a box at the top right of the page.")
            return [FactRow(Tone.GOOD, title, shown)]
        accept = ActionButton(translate("ByHandPage", "This place is right"), Kind.PLAIN)
        accept.setObjectName("acceptLine")
        accept.clicked.connect(self.accept)
        return [FactRow(Tone.DOUBT, title, "; ".join(doubts)), accept]

    def why_not(self) -> str:
        """Say why the scan cannot be signed yet, or nothing."""
        if self._line is None:
            return translate("ByHandPage", "Scan and token are being checked.") if self._scan is not None else ""
        if self._line.problem is not None:
            return words.told(self._line.problem).sentence
        if unsure(self._named(), _titles()) and not self._accepted:
            return translate("ByHandPage", "Look at the amber box on the page and confirm it first.")
        return ""

    def _named(self) -> dict[str, Place]:
        return {"line": self.place} if self.place is not None else {}

    def _put(self, place: Place) -> None:
        self._line = by_hand.Line(place, self._scan)
        self._accepted = False
        self._show()

    def _as_read(self) -> None:
        if self._found is not None:
            self._put(self._found)
            self._draw()

    def _draw(self) -> None:
        if self._scan is not None and self.place is not None:
            bridge, lanes = self._shell.bridge, self._shell.lanes
            job = bridge.run(self, lanes.work, by_hand.draw_line, self._shell.house, self._scan, self.place)
            job.then(self._drawn).otherwise(self._refused)

    def _looked(self, line: by_hand.Line) -> None:
        if self._scan is None or line.scan != self._scan:
            return
        self._line, self._found = line, line.place
        self._drawn(line)

    def _drawn(self, line: by_hand.Line) -> None:
        if line.scan == self._scan and line.place == self.place and line.preview is not None:
            self._view.exchange_file(line.preview)
            by_hand.clear_previews(line.preview.parent, line.preview)
        self._show()

    def _refused(self, problem: OfficeError) -> None:
        self.failed.emit(problem)

    def _show(self) -> None:
        found = {"line": self._found} if self._found is not None else {}
        self.mover.show_places(self._named(), found)
        self.places.show_places(self._named())
        self.changed.emit()


def _titles() -> Titles:
    return (("line", translate("ByHandPage", "text line")),)
