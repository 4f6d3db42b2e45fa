"""Choosing from known names, or writing another."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget


class Choice(QComboBox):
    """A field with a list: what is typed filters it, free text is allowed."""

    chosen = Signal(str)
    """The clerk took an entry of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._completer = completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textActivated.connect(self.chosen)

    def offer(self, names: Sequence[str], *, choose_first: bool = False) -> None:
        """Offer these names; what is written stays, and a list that is open shows what fits among them."""
        written = self.text()
        self.clear()
        self.addItems(list(names))
        if written:
            self.setEditText(written)
        elif choose_first and names:
            self.setCurrentIndex(0)
        else:
            self.setEditText("")
        if self._completer.popup().isVisible():
            self._completer.setCompletionPrefix(written)
            self._completer.complete()

    def write(self, text: str) -> None:
        """Put a text in, unless something is written already."""
        if text and not self.text():
            self.setEditText(text)

    def text(self) -> str:
        """Return what is written or chosen."""
        return self.currentText().strip()
