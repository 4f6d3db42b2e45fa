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
        self._titles: dict[QWidget, QLabel] = {}
        self._said: dict[QWidget, QLabel] = {}
        self._noted: dict[QWidget, QLabel] = {}

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
        self._titles[field] = title
        self._said[field], self._noted[field] = said, noted = QLabel(), QLabel()
        for place, (below, role) in enumerate(((said, "bad"), (noted, "secondary")), self._rows + 1):
            below.setProperty("role", role)
            below.setWordWrap(True)
            below.setVisible(False)
            self._grid.addWidget(below, place, 1)
        self._rows += 3
        return title

    def show_row(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide a field with its name; what was said below it goes away."""
        field.setVisible(shown)
        self._titles[field].setVisible(shown)
        self.say(field, "")
        self.note(field, "")

    def say(self, field: QWidget, sentence: str) -> None:
        """Say below the row of a field what is wrong with it; an empty sentence takes the word back."""
        self._tell(self._said, field, sentence)

    def note(self, field: QWidget, sentence: str) -> None:
        """Say below the row of a field what is worth a look and stops nothing; an empty sentence takes it back."""
        self._tell(self._noted, field, sentence)

    def say_nothing(self) -> None:
        """Take every word about what is wrong back."""
        for field in self._said:
            self.say(field, "")

    def note_nothing(self) -> None:
        """Take every note back."""
        for field in self._noted:
            self.note(field, "")

    def noted(self) -> list[str]:
        """Return the notes that are shown."""
        return [shown.text() for shown in self._noted.values() if shown.text()]

    @staticmethod
    def _tell(places: dict[QWidget, QLabel], field: QWidget, sentence: str) -> None:
        row: QWidget | None = field
        while row is not None and row not in places:
            row = row.parentWidget()
        if row is not None:
            places[row].setText(sentence)
            places[row].setVisible(bool(sentence))
