"""Days as clerks type them: 5/11, 05/11/2026, 5.11.26; an empty field is no day."""

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base import clock
from app.ui.language import translate
from app.ui.words import day

_DAY = re.compile(r"\s*(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?\s*")

_FOUR_DIGITS = 1000


def read_day(text: str, year: int) -> date | None:
    """Return the day a text means; a missing year is the present one; None where it is no day."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    told = int(found.group(3)) if found.group(3) else year
    try:
        return date(told if told >= _FOUR_DIGITS else told + 2000, int(found.group(2)), int(found.group(1)))
    except ValueError:
        return None


class DayField(QLineEdit):
    """A day that may be empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setPlaceholderText(translate("DayField", "dd/mm/yyyy"))
        self.editingFinished.connect(self._tidy)

    def say(self, moment: date | None) -> None:
        """Show a day."""
        self.setText(day(moment))

    def day(self) -> date | None:
        """Return the day, None where the field is empty or no day."""
        return read_day(self.text(), clock.now().year)

    def is_wrong(self) -> bool:
        """Tell whether something is written that is no day."""
        return bool(self.text().strip()) and self.day() is None

    def _tidy(self) -> None:
        told = self.day()
        if told is not None:
            self.say(told)
