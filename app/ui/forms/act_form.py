"""The frame of a form beside the page: title, fields under one another, the primary act, and the way out."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label
from app.ui.widgets.form_page import foot, scrolled_column

P = ParamSpec("P")
T = TypeVar("T")


class ActForm(QFrame):
    """A form of one act; Ctrl+Enter commits it, Esc puts it away, a refusal is told on it."""

    done = Signal(object)
    """The act is done, with its answer: a `Card` where it was done to a document."""
    closed = Signal()
    """The form is put away."""

    def __init__(self, shell: Shell, title: str, act: str) -> None:
        """`act` is the name on the primary button."""
        super().__init__()
        self.shell = shell
        self._sending = False
        self.setObjectName("factsPane")
        self.setAccessibleName(title)
        worn = look()
        self.primary = ActionButton(act, Kind.PRIMARY, "Ctrl+Return")
        self.primary.clicked.connect(self.commit)
        self.cancel = ActionButton(translate("ActForm", "Cancel"), Kind.QUIET, "Esc")
        self.cancel.clicked.connect(self.put_away)
        self.notice = NoticeBar()
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        area, self.fields = scrolled_column(16)
        self.fields.setSpacing(worn.px(6))
        self.title = label(title, "title", wrap=True)
        self.fields.addWidget(self.title)
        self.fields.addSpacing(worn.px(4))
        column.addWidget(area, 1)
        column.addWidget(foot(self.notice, self.primary, self.cancel, edge=16))

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

    def send(self, act: Callable[..., object], *args: object) -> None:
        """Hand the act to the write lane, once: button and key rest until the answer is there."""
        if self._begin():
            self.go_on(act, *args)

    def send_after(
        self, then: Callable[[T], None], function: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Do first what takes time, beside the acts of others; `then` takes its answer and calls `go_on`."""
        if self._begin():
            job = self.shell.bridge.run(self, self.shell.lanes.work, function, *args, **kwargs)
            job.then(then).otherwise(self._refused)

    def go_on(self, act: Callable[..., object], *args: object) -> None:
        """Hand on the act that was made ready."""
        job = self.shell.bridge.run(self, self.shell.lanes.write, act, self.shell.office, *args)
        job.then(self._did).otherwise(self._refused)

    def ask(self, sentence: str) -> None:
        """Say what is still missing."""
        self.notice.say(sentence, Tone.DOUBT)

    def put_away(self) -> None:
        """Close without doing anything."""
        self.closed.emit()

    def _begin(self) -> bool:
        """Let button and key rest; tell whether they did not rest already."""
        if self._sending:
            return False
        self._sending = True
        self.primary.setEnabled(False)
        self.notice.hide()
        return True

    def _did(self, answer: object) -> None:
        self._sending = False
        self.primary.setEnabled(True)
        self.done.emit(answer)

    def _refused(self, problem: OfficeError) -> None:
        self._sending = False
        self.primary.setEnabled(True)
        self.notice.refuse(problem)
