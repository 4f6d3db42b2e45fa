"""The PIN, typed before the work: held by this field until it is taken, and by nothing else (house rule 12)."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.language import translate
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.facts import label


@dataclass(frozen=True)
class Entered:
    """What the clerk gave: a PIN, or None for the token's own pad; and a deliberate yes to the last try."""

    pin: str | None = field(repr=False)
    last_try: bool = False


class PinForm(QWidget):
    """A field for the PIN, or a sentence where the token has a pad; the last try needs a second press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._pad = False
        self._tries: int | None = None
        self._warned = False
        self.field = QLineEdit()
        self.field.setObjectName("pinField")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.field.setMaximumWidth(look().px(220))
        self.field.setAccessibleName(translate("PinForm", "PIN of the agency's token"))
        self.title = label(translate("PinForm", "PIN of the agency's token"), "label")
        self.title.setBuddy(self.field)
        self.notice = NoticeBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        column.addWidget(self.title)
        column.addWidget(self.field)
        column.addWidget(self.notice)

    def show_token(self, pad: bool, tries: int | None) -> None:
        """Follow the token that is plugged in."""
        self._pad, self._tries, self._warned = pad, tries, False
        self.field.setVisible(not pad)
        self.notice.hide()
        if pad:
            self.title.setText(translate("PinForm", "The PIN is typed on the pad of the token when it asks for it."))
        else:
            self.title.setText(translate("PinForm", "PIN of the agency's token"))
        if tries == 1:
            self.notice.say(_last_try(), Tone.BAD)

    def take(self) -> Entered | None:
        """Hand the PIN over and forget it; None while something is missing or the last try is not confirmed."""
        pin = self.field.text()
        if not self._pad and not pin:
            self.notice.say(translate("PinForm", "Type the PIN of the agency's token."), Tone.DOUBT)
            self.field.setFocus()
            return None
        if self._tries == 1 and not self._warned:
            self._warned = True
            again = translate("PinForm", "Press once more to use the last try.")
            self.notice.say(f"{_last_try()} {again}", Tone.BAD)
            return None
        last = self._tries == 1
        self.forget()
        return Entered(None if self._pad else pin, last)

    def forget(self) -> None:
        """Empty the field."""
        self.field.clear()
        self.notice.hide()
        self._warned = False


def _last_try() -> str:
    return translate(
        "PinForm", "One try is left. If the PIN is wrong again, the token locks and must go to its issuer to be opened."
    )
