"""What the window says over a page: sentences, work without the network, failures in five lines."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.desk.fallen import Fallen
from app.desk.seal_alarm import SealAlarm
from app.documents.life import State
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.problem import ProblemView
from app.ui.words import Told

_NAMED = 8
_SHORT = 8000
"""Milliseconds a sentence about something done stays; what must be read stays until it is put away."""


def alarm_words(alarm: SealAlarm) -> str:
    """Say which certificate was revoked since when, what was sealed after that, and that it seals no more."""
    count = len(alarm.documents)
    many = translate("Notices", "%n documents were sealed after that.", None, PLURAL, count)
    said = translate(
        "Notices",
        "The seal certificate “{name}” (serial number {serial}) was revoked on {since}. {many} It seals no more.",
    )
    since = words.day_and_hour(alarm.since or alarm.heard_at)
    return said.format(name=alarm.name, serial=alarm.serial, since=since, many=many)


def fall_words(fallen: Sequence[Fallen]) -> str:
    """Say which document turned out worse after it was registered, and in what; of several their numbers."""
    first = fallen[0]
    if len(fallen) == 1:
        said = translate("Notices", "Arrival number {number} ({code}) was registered already. {sentence} {todo}")
        verdict = words.verdict_words(first.verdict)
        return said.format(number=first.number, code=first.code, sentence=verdict.sentence, todo=verdict.todo)
    said = translate("Notices", "Signatures turned out worse after registration: arrival numbers {numbers}.")
    numbers = [str(one.number) for one in fallen[:_NAMED]] + (["…"] if len(fallen) > _NAMED else [])
    return said.format(numbers=", ".join(numbers))


class Notices(QWidget):
    """Bands below the top bar; none of them stands in the way of work."""

    def __init__(self, shell: Shell) -> None:
        """Start without a word."""
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._shell = shell
        self.band = NoticeBar()
        self.band.be_band()
        self.without_axis = NoticeBar()
        self.without_axis.be_band()
        self.urgent = NoticeBar()
        self.urgent.be_band()
        self.revoked = NoticeBar()
        self.revoked.be_band()
        self.fallen = NoticeBar()
        self.fallen.be_band()
        self._fallen: tuple[Fallen, ...] = ()
        self.problem = ProblemView()
        held = QVBoxLayout()
        edge = look().px(8)
        held.setContentsMargins(edge, 0, edge, 0)
        held.addWidget(self.problem)
        column.addWidget(self.revoked)
        column.addWidget(self.fallen)
        column.addWidget(self.urgent)
        column.addWidget(self.without_axis)
        column.addWidget(self.band)
        column.addLayout(held)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHORT)
        self._timer.timeout.connect(self.band.hide)

    def say(self, text: str, tone: str = "busy") -> None:
        """Say that something is done; it goes by itself unless somebody must act."""
        self.problem.hide()
        self.band.say(text, Tone(tone), (translate("Notices", "Put away"), self.band.hide))
        if tone in (Tone.GOOD, Tone.BUSY):
            self._timer.start()
        else:
            self._timer.stop()

    def tell(self, told: Told) -> None:
        """Tell a failure; it stays until it is put away."""
        self.band.hide()
        self.problem.tell(told)

    def alarm(self, alarms: Sequence[SealAlarm]) -> None:
        """Say that a seal certificate was revoked, until somebody has dealt with it (R-412)."""
        if not alarms:
            self.revoked.hide()
            return
        said = " ".join(map(alarm_words, alarms))
        if self.revoked.isHidden() or self.revoked.text != said:
            act = (translate("Notices", "What to do"), self._show_alarms)
            self.revoked.say(said, Tone.BAD, act)

    def fall(self, fallen: tuple[Fallen, ...]) -> None:
        """Say that registered documents turned out worse than they were known, until somebody has taken note."""
        if fallen == self._fallen:
            return
        self._fallen = fallen
        if fallen:
            self.fallen.say(fall_words(fallen), Tone.BAD, (translate("Notices", "Show"), self._show_fallen))
        else:
            self.fallen.hide()

    def _show_fallen(self) -> None:
        from app.ui.pages.search import BOXES

        first = self._fallen[0]
        self._shell.go(BOXES.get(State(first.state), "search"), first.key)

    def _show_alarms(self) -> None:
        self._shell.go("revoked_seals")

    def offline(self, said: str) -> None:
        """Show or hide the band for work without the line to others."""
        if said:
            self.without_axis.say(said, Tone.NONE)
        else:
            self.without_axis.hide()
