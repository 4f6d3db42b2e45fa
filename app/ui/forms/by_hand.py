"""Why a document is signed by hand after all, and when the leader signed it (D-21; R-406)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.desk.on_paper import HandSigned
from app.documents.life import PAPER_REASONS
from app.ui import words
from app.ui.forms.dates import DayField
from app.ui.forms.grid import FormGrid
from app.ui.language import translate
from app.ui.theme import look

_SUGGESTS = {
    "token.certificate_out_of_date": "token_expired",
    "token.pin_locked": "token_locked",
    "token.missing": "token_missing",
    "token.removed": "token_missing",
    "token.module_missing": "token_missing",
    "token.certificate_missing": "token_missing",
    "token.crashed": "token_missing",
    "token.hung": "token_missing",
}
"""What is wrong with the token tells the reason."""


class PathForm(QWidget):
    """Reason, day of the hand signature, a word more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the usual reason and no day."""
        super().__init__(parent)
        self._touched = False
        self.reason = QComboBox()
        self.reason.setObjectName("paperReason")
        for reason in PAPER_REASONS:
            text = words.kind_word(reason)
            self.reason.addItem(text[:1].upper() + text[1:], reason)
        self.reason.activated.connect(self._touch)
        self.signed = DayField()
        self.signed.setObjectName("paperSigned")
        self.text = QLineEdit()
        self.text.setObjectName("paperText")
        self.text.setMaxLength(500)
        self._grid = FormGrid()
        self._grid.add(translate("PathForm", "Reason"), self.reason)
        self._grid.add(translate("PathForm", "Signed on paper on"), self.signed)
        self._grid.add(translate("PathForm", "In a few words"), self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)

    def begin(self, today: date) -> None:
        """Start anew, on this day."""
        self._touched = False
        self.reason.setCurrentIndex(self.reason.findData("leader_without_token"))
        self.signed.say(today)
        self.text.clear()
        self._grid.say_nothing()

    def suggest(self, code: str) -> None:
        """Propose the reason that the token's trouble gives, unless the clerk chose one."""
        if not self._touched and code in _SUGGESTS:
            self.reason.setCurrentIndex(self.reason.findData(_SUGGESTS[code]))

    def given(self) -> HandSigned | None:
        """Return what is entered; None where the day is missing, and then it is said."""
        day = self.signed.day()
        self._grid.say(self.signed, "" if day else translate("PathForm", "Write the day as dd/mm/yyyy."))
        if day is None:
            self.signed.setFocus()
            return None
        return HandSigned(day, str(self.reason.currentData()), self.text.text())

    def _touch(self) -> None:
        self._touched = True


class PaperLine(QWidget):
    """A box to tick where the leader signed the paper, and the day on which that was."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without the tick."""
        super().__init__(parent)
        self.tick = QCheckBox(translate("PaperLine", "Signed by hand on paper"))
        self.tick.setObjectName("signedOnPaper")
        self.signed = DayField()
        self.signed.setObjectName("signedOnPaperDay")
        self.signed.setAccessibleName(translate("PathForm", "Signed on paper on"))
        self.signed.setMaximumWidth(look().px(130))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(12))
        row.addWidget(self.tick)
        row.addWidget(self.signed)
        row.addStretch(1)
        self.signed.hide()
        self.tick.toggled.connect(self._toggled)

    def begin(self, today: date) -> None:
        """Start anew, on this day."""
        self.signed.say(today)
        self.tick.setChecked(False)

    def choose(self) -> None:
        """Tick it."""
        self.tick.setChecked(True)
        self.signed.setFocus()

    def day_wanted(self) -> bool:
        """Tell whether the leader signed the paper."""
        return self.tick.isChecked()

    def day(self) -> date | None:
        """Return the day of the signature on paper; None where there is none."""
        return self.signed.day() if self.day_wanted() else None

    def missing(self) -> str:
        """Say in a sentence what is missing, or nothing."""
        if self.day_wanted() and self.signed.day() is None:
            return translate("PaperLine", "Write the day on which the paper was signed as dd/mm/yyyy.")
        return ""

    def _toggled(self) -> None:
        self.signed.setVisible(self.day_wanted())
        self.changed.emit()
