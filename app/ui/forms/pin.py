"""The PIN, typed before the work: held by these fields until it is taken, and by nothing else (house rule 12).

It leaves the field letter by letter, as bytes that are overwritten after the login, so that no string of it is ever
made. What cannot be overwritten are the letters that Qt has held for its field; they are let go at once.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.signing.certificates import Certificate, TokenState
from app.signing.pins import wipe
from app.ui.language import PLURAL, translate
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.facts import label

_LONGEST = 64
_PAUSE = 1.0
"""Seconds between two presses that count as two; a key held down presses some thirty times a second."""


@dataclass(frozen=True)
class Entered:
    """What the clerk gave: a PIN, or None for the token's own pad; and a deliberate yes to the last try.

    `second` is the PIN that the key wants at every signature: empty for the same one, None where nobody asked;
    `named` is the certificate that it was asked for.
    """

    pin: bytearray | None = field(repr=False)
    last_try: bool = False
    second: bytearray | None = field(default=None, repr=False)
    named: Certificate | None = None

    def __enter__(self) -> Self:
        """Be used."""
        return self

    def __exit__(self, *problem: object) -> None:
        """Overwrite what was typed, whether it was used or not."""
        wipe(self.pin)
        wipe(self.second)


class PinForm(QWidget):
    """Says whose certificate signs how many documents, and how the PIN stands; a pad needs no field.

    The last try needs a second press after a pause, and a locked token takes nothing.
    """

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        """Start empty."""
        super().__init__(parent)
        self._clock = clock
        self._state = TokenState("", "", "", "", ())
        self._warned = False
        self._pressed = -_PAUSE
        self._twice: set[str] = set()
        self._told = False
        self.title = label("", "label", wrap=True)
        self.field = _field("pinField", translate("PinForm", "PIN of the agency's token"))
        self.title.setBuddy(self.field)
        named = translate("PinForm", "Signing PIN, asked at every signature")
        self.second_title = label(named, "label", wrap=True)
        self.second = _field("signingPinField", named)
        self.second.setPlaceholderText(translate("PinForm", "empty: the same"))
        self.second_title.setBuddy(self.second)
        self.notice = NoticeBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        for widget in (self.title, self.field, self.second_title, self.second, self.notice):
            column.addWidget(widget)
        self.show_token(self._state, "")

    def show_token(self, state: TokenState, name: str, documents: int = 1) -> None:
        """Follow the token that is plugged in: its certificate's name, and how many documents it is to sign.

        What was typed for another token is forgotten; the same one told again changes nothing.
        """
        before, self._state = self._state, state
        if state.serial != before.serial:
            self.field.setText("")
            self.second.setText("")
        self._warned = self._warned and state == before
        self.title.setText(_title(name, documents, pad=state.pin_pad))
        typed = not (state.pin_pad or state.locked)
        self.title.setVisible(not state.locked)
        self.field.setVisible(typed)
        twice = typed and state.serial in self._twice
        self.second.setVisible(twice)
        self.second_title.setVisible(twice)
        if not self._warned:
            self._say_tries()

    def leave_it_said(self) -> None:
        """Say nothing of the tries until the next one: the page says how the last one ended, and one bar is enough."""
        self._told = True
        self.notice.hide()

    def ask_second(self) -> None:
        """Ask for the signing PIN too from now on, for this token wants one."""
        self._twice.add(self._state.serial)
        self.second.show()
        self.second_title.show()
        self.field.setFocus()

    def take(self) -> Entered | None:
        """Hand the PIN over and forget it; None while something is missing or the last try is not confirmed."""
        state = self._state
        pressed, self._pressed = self._pressed, self._clock()
        if state.locked:
            return None
        if not state.pin_pad and not self.field.displayText():
            self.notice.say(translate("PinForm", "Type the PIN of the agency's token."), Tone.DOUBT)
            self.field.setFocus()
            return None
        if state.final_try and not (self._warned and self._pressed - pressed >= _PAUSE):
            self._warned = True
            again = translate("PinForm", "Press once more to use the last try.")
            self.notice.say(f"{_last_try()} {again}", Tone.BAD)
            return None
        typed = not state.pin_pad
        pin = _letters(self.field) if typed else None
        second = _letters(self.second) if typed and state.serial in self._twice else None
        self.forget()
        return Entered(pin, state.final_try, second)

    def forget(self) -> None:
        """Empty the fields, so that nothing of what was typed can be taken back."""
        self.field.setText("")
        self.second.setText("")
        self.notice.hide()
        self._warned = self._told = False

    def _say_tries(self) -> None:
        if self._told:
            self.notice.hide()
        elif self._state.locked:
            locked = translate(
                "PinForm", "The PIN is locked. Take the token to its issuer, or issue the document on paper."
            )
            self.notice.say(locked, Tone.BAD)
        elif self._state.final_try:
            self.notice.say(_last_try(), Tone.BAD)
        elif self._state.count_low:
            low = translate("PinForm", "A wrong PIN was entered before. After too many the token locks itself.")
            self.notice.say(low, Tone.DOUBT)
        else:
            self.notice.hide()


def _field(name: str, spoken: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
    made.setMaxLength(_LONGEST)
    made.setMaximumWidth(look().px(220))
    made.setAccessibleName(spoken)
    return made


def _letters(line: QLineEdit) -> bytearray:
    """Return what was typed as bytes, asked for one by one."""
    found = bytearray()
    for at in range(len(line.displayText())):
        line.setSelection(at, 1)
        found += line.selectedText().encode()
    return found


def _title(name: str, documents: int, *, pad: bool) -> str:
    if not name:
        return translate("PinForm", "PIN of the agency's token")
    many = translate("PinForm", "%n documents", None, PLURAL, documents)
    if pad:
        said = translate("PinForm", "“{name}” signs {documents}. Type the PIN on the pad of the token when it asks.")
    else:
        said = translate("PinForm", "PIN of “{name}”, to sign {documents}")
    return said.format(name=name, documents=many)


def _last_try() -> str:
    return translate(
        "PinForm", "One try is left. If the PIN is wrong again, the token locks and must go to its issuer to be opened."
    )
