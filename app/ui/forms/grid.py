"""Fields of a page-wide form: names in one right-aligned column, fields in the other, in the order of the register."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.theme import look

_NAMES = 118


class FormGrid(QWidget):
    """Rows of a name and a field; names are buddies of their fields, so that both are read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        worn = look()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(worn.px(12))
        self._grid.setVerticalSpacing(worn.px(6))
        self._grid.setColumnMinimumWidth(0, worn.px(_NAMES))
        self._grid.setColumnStretch(1, 1)
        self._rows = 0
        self._said: dict[QWidget, QLabel] = {}

    def add(self, name: str, field: QWidget, *, spoken: str = "") -> QLabel:
        """Add a row and return its name's label."""
        title = QLabel(name)
        title.setProperty("role", "label")
        title.setBuddy(field)
        title.setWordWrap(True)
        title.setMaximumWidth(look().px(_NAMES))
        title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        title.setContentsMargins(0, look().px(7), 0, 0)
        field.setAccessibleName(spoken or name)
        self._grid.addWidget(title, self._rows, 0)
        self._grid.addWidget(field, self._rows, 1)
        self._said[field] = said = QLabel()
        said.setProperty("role", "bad")
        said.setWordWrap(True)
        said.setVisible(False)
        self._grid.addWidget(said, self._rows + 1, 1)
        self._rows += 2
        return title

    def say(self, field: QWidget, sentence: str) -> None:
        """Say below the row of a field what is wrong with it; an empty sentence takes the word back."""
        row: QWidget | None = field
        while row is not None and row not in self._said:
            row = row.parentWidget()
        if row is not None:
            self._said[row].setText(sentence)
            self._said[row].setVisible(bool(sentence))

    def say_nothing(self) -> None:
        """Take every word about the fields back."""
        for field in self._said:
            self.say(field, "")
