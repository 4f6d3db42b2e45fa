"""The frame of a form beside the page: title, fields under one another, the primary act, and the way out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.documents.cards import Card
from app.ui import words
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label


class ActForm(QFrame):
    """A form of one act; Ctrl+Enter commits it, Esc puts it away, a refusal is told on it."""

    done = Signal(object)
    """The act is done: `Card`."""
    closed = Signal()
    """The form is put away."""

    def __init__(self, shell: Shell, title: str, act: str) -> None:
        """`act` is the name on the primary button."""
        super().__init__()
        self.shell = shell
        self.setObjectName("factsPane")
        self.setAccessibleName(title)
        worn = look()
        self.primary = ActionButton(act, Kind.PRIMARY, "Ctrl+Return")
        self.primary.clicked.connect(self.commit)
        self.cancel = ActionButton(translate("ActForm", "Cancel"), Kind.QUIET, "Esc")
        self.cancel.clicked.connect(self.put_away)
        self.notice = NoticeBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = QWidget()
        inner.setObjectName("card")
        self.fields = QVBoxLayout(inner)
        self.fields.setContentsMargins(worn.px(16), worn.px(14), worn.px(16), worn.px(12))
        self.fields.setSpacing(worn.px(6))
        self.fields.addWidget(label(title, "title", wrap=True))
        self.fields.addSpacing(worn.px(4))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column.addWidget(area, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        worn = look()
        foot = QFrame()
        foot.setObjectName("actionBar")
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(worn.px(16), worn.px(10), worn.px(16), worn.px(10))
        lines.setSpacing(worn.px(8))
        row = QHBoxLayout()
        row.setSpacing(worn.px(8))
        row.addWidget(self.primary)
        row.addWidget(self.cancel)
        row.addStretch(1)
        lines.addWidget(self.notice)
        lines.addLayout(row)
        return foot

    def field(self, name: str, widget: QWidget) -> QLabel:
        """Add a field under its name."""
        title = QLabel(name)
        title.setProperty("role", "label")
        title.setBuddy(widget)
        widget.setAccessibleName(name)
        self.fields.addWidget(title)
        self.fields.addWidget(widget)
        self.fields.addSpacing(look().px(4))
        return title

    def end_fields(self) -> None:
        """Let the fields stay at the top."""
        self.fields.addStretch(1)

    def first_field(self) -> QWidget | None:
        """Return the field that gets the keyboard when the form opens."""
        return None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit by Ctrl+Enter where the page does not bind it itself; put away by Esc."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Do the act; subclasses call `send`."""

    def send(self, act: Callable[..., Card], *args: object) -> None:
        """Hand the act to the write lane; the buttons rest until the answer is there."""
        self.primary.setEnabled(False)
        self.notice.hide()
        job = self.shell.bridge.run(self, self.shell.lanes.write, act, self.shell.office, *args)
        job.then(self._did).otherwise(self._refused)

    def ask(self, sentence: str) -> None:
        """Say what is still missing."""
        self.notice.say(sentence, Tone.DOUBT)

    def put_away(self) -> None:
        """Close without doing anything."""
        self.closed.emit()

    def _did(self, card: Card) -> None:
        self.primary.setEnabled(True)
        self.done.emit(card)

    def _refused(self, problem: OfficeError) -> None:
        self.primary.setEnabled(True)
        told = words.told(problem)
        self.notice.say(f"{told.sentence} {told.safe} {told.next} ({told.code})", Tone.BAD)
