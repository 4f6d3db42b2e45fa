"""What the window says over a page: sentences, work without the network, failures in five lines."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.problem import ProblemView
from app.ui.words import Told

_SHORT = 8000
"""Milliseconds a sentence about something done stays; what must be read stays until it is put away."""


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
        self.problem = ProblemView()
        held = QVBoxLayout()
        edge = look().px(8)
        held.setContentsMargins(edge, 0, edge, 0)
        held.addWidget(self.problem)
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

    @property
    def is_offline(self) -> bool:
        """Tell whether the band for work without the axis is shown."""
        return self.without_axis.isVisible()

    def offline(self, said: str) -> None:
        """Show or hide the band for work without the line to others."""
        if said:
            self.without_axis.say(said, Tone.NONE)
        else:
            self.without_axis.hide()
