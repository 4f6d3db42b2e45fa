"""The files that go with a document: added by button or by drop, put in order, taken out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.documents.arrival import ArrivedFile
from app.ui import words
from app.ui.language import translate
from app.ui.theme import look
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import clear, label
from app.ui.widgets.icons import icon


class AttachmentList(QWidget):
    """One file a line in the order in which the recipient will see them."""

    changed = Signal()
    wanted = Signal(object)
    """The clerk chose files to attach: `list[Path]`; whoever keeps them calls `add`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without files."""
        super().__init__(parent)
        worn = look()
        self._files: list[ArrivedFile] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(worn.px(4))
        self.choose = ActionButton(translate("Attachments", "Add files…"), Kind.PLAIN)
        self.choose.setObjectName("attachFiles")
        self.choose.clicked.connect(self._choose)
        self.setFocusProxy(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.px(4))
        column.addLayout(self._lines)
        column.addWidget(self.choose)

    def files(self) -> tuple[ArrivedFile, ...]:
        """Return the files in their order."""
        return tuple(self._files)

    def add(self, files: Sequence[ArrivedFile]) -> None:
        """Add files behind the others; the same content under the same name is not added again."""
        for file in files:
            if all((one.sha256, one.name) != (file.sha256, file.name) for one in self._files):
                self._files.append(file)
        self._show()

    def remove(self, place: int) -> None:
        """Take a file out."""
        del self._files[place]
        self._show()

    def raise_up(self, place: int) -> None:
        """Put a file before the one above it."""
        self._files.insert(place - 1, self._files.pop(place))
        self._show()

    def empty(self) -> None:
        """Take all out."""
        self._files.clear()
        self._show()

    def _show(self) -> None:
        clear(self._lines)
        for place, file in enumerate(self._files):
            self._lines.addWidget(_Line(file, place, self))
        self.changed.emit()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, translate("Attachments", "Choose the files that go along"))
        if chosen:
            self.wanted.emit([Path(file) for file in chosen])


class _Line(QFrame):
    """One file with its size, the way up and the way out."""

    def __init__(self, file: ArrivedFile, place: int, files: AttachmentList) -> None:
        super().__init__()
        worn = look()
        self._place, self._files = place, files
        self.setObjectName("box")
        row = QHBoxLayout(self)
        row.setContentsMargins(worn.px(10), worn.px(3), worn.px(4), worn.px(3))
        row.addWidget(label(file.name, wrap=True), 1)
        row.addWidget(label(words.file_size(file.size), "small"))
        if place:
            earlier = translate("Attachments", "Put {name} before the one above").format(name=file.name)
            row.addWidget(_button("chevron-up", earlier, self._raise))
        away = translate("Attachments", "Take {name} out").format(name=file.name)
        row.addWidget(_button("x", away, self._remove))

    def _raise(self) -> None:
        self._files.raise_up(self._place)

    def _remove(self) -> None:
        self._files.remove(self._place)


def _button(picture: str, text: str, slot: Callable[[], object]) -> QToolButton:
    made = QToolButton()
    made.setIcon(icon(picture))
    made.setToolTip(text)
    made.setAccessibleName(text)
    made.clicked.connect(slot)
    return made
