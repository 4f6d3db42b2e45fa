"""Beside the page on the recall desk: what is asked, where the document lives, what a newer one changes."""

from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui import words
from app.ui.language import translate
from app.ui.models.incoming import when
from app.ui.models.recalls import DESTROY, MINUTE, Change, Request
from app.ui.theme import Tone, look
from app.ui.widgets.facts import Box, FactRow, FactsTable, clear, label
from app.ui.widgets.form_page import scrolled_column


class RequestPane(QFrame):
    """Tells one request: the older page stands on the left, the newer one beside it."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("factsPane")
        area, self._column = scrolled_column(16)
        self._column.setSpacing(look().px(8))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def tell(self, request: Request, today: date) -> None:
        """Show a request."""
        clear(self._column)
        title, sentence = _words(request)
        self.setAccessibleName(f"{title}. {sentence}")
        self._column.addWidget(label(title, "title", wrap=True))
        self._column.addWidget(label(sentence, "secondary", wrap=True))
        if request.stood_in:
            said = translate("RecallDesk", "Replaced already by {code}; its work is there.")
            self._column.addWidget(Box(translate("RecallDesk", "Not in force"), said.format(code=request.stood_in)))
        rows = [
            (words.field_word("sender"), request.detail.card.sender),
            (translate("RecallDesk", "Asked at"), when(request.asked_at, today)),
            (words.field_word("reason"), request.reason),
        ]
        self._column.addWidget(FactsTable(rows))
        if request.newer is not None:
            self._tell_newer(request)
        else:
            self._heading(translate("RecallDesk", "Where the document lives"))
            for place in request.places:
                outside = place.kind in _OUTSIDE
                told = translate("RecallDesk", "to be told or fetched") if outside else ""
                self._column.addWidget(FactRow(Tone.DOUBT if outside else Tone.NONE, words.place_words(place), told))
        self._column.addStretch(1)

    def _tell_newer(self, request: Request) -> None:
        newer = request.newer
        if newer is None:
            return
        card = newer.card
        self._heading(translate("RecallDesk", "The newer document"))
        number = translate("IncomingRow", "arrival number {number}").format(number=card.number) if card.number else ""
        under = " · ".join(part for part in (words.state_word(card.state), number) if part)
        self._column.addWidget(Box(f"{card.code} · {card.subject}", under))
        self._heading(translate("RecallDesk", "What differs"))
        for change in request.changes:
            self._column.addWidget(_difference(change))
        if not request.changes:
            self._column.addWidget(label(translate("RecallDesk", "Nothing in the fields; compare the pages."), "small"))

    def _heading(self, text: str) -> None:
        self._column.addSpacing(look().px(6))
        self._column.addWidget(label(text, "strong", wrap=True))


_OUTSIDE = {"paper", "reply", "backup_unseen", "saved_copy", "opened_outside", "unit", "presented"}
"""Places that the program cannot shut by itself: somebody has to be told."""


def _difference(change: Change) -> FactRow:
    empty = translate("RecallDesk", "(empty)")
    if change.old == change.new:
        return FactRow(Tone.BUSY, change.field, translate("RecallDesk", "same name, other contents"))
    return FactRow(Tone.BUSY, change.field, f"{change.old or empty}  →  {change.new or empty}")


def _words(request: Request) -> tuple[str, str]:
    """Return the title and what to do."""
    if request.what == "recall":
        return (
            translate("RecallDesk", "The sender asks for the document back"),
            translate("RecallDesk", "Agree, or decline on the leader's decision. Those who have it are named below."),
        )
    if request.what == "update":
        return (
            translate("RecallDesk", "The sender offers a newer version"),
            translate("RecallDesk", "Taking it keeps number and work; the older files stay beside."),
        )
    if request.what == MINUTE:
        return (
            translate("RecallDesk", "Recalled, the minute is missing"),
            translate("RecallDesk", "The content is shut. The minute names what is destroyed and where it was."),
        )
    if request.what == DESTROY:
        return (
            translate("RecallDesk", "Recalled, the content is not destroyed yet"),
            translate("RecallDesk", "The minute is filed. The content stays shut until somebody destroys it here."),
        )
    return (
        translate("RecallDesk", "The sender replaces the document"),
        translate("RecallDesk", "Register the newer document, then move the work to it; both numbers stay."),
    )
