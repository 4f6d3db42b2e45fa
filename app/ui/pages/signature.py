"""The signature panel: one sentence, three facts, the signatures one by one, and what to do (ux C5)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.cards import Detail
from app.ui import words
from app.ui.language import translate
from app.ui.theme import Tone, look
from app.ui.widgets.facts import Box, FactRow, clear, label
from app.ui.widgets.marks import Pill

_TONES = {"good": Tone.GOOD, "bad": Tone.BAD, "unknown": Tone.DOUBT, "none": Tone.NONE}


class SignaturePanel(QWidget):
    """Evidence after the sentence, never before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self.sentence = ""

    def show_detail(self, detail: Detail) -> None:
        """Show the verdict and the report of a document."""
        worn = look()
        clear(self._column)
        self._column.setContentsMargins(0, worn.px(12), 0, worn.px(12))
        self._column.setSpacing(worn.px(10))
        verdict = words.verdict_words(detail.card.verdict)
        self.sentence = verdict.sentence
        self._column.addWidget(Pill(f"{verdict.mark} {verdict.word}", Tone(verdict.kind)))
        self._column.addWidget(label(verdict.sentence, "secondary", wrap=True))
        report = detail.report
        for title, name in self._questions():
            fact = report.get(name)
            if isinstance(fact, Mapping):
                tone = _TONES.get(str(fact.get("answer", "unknown")), Tone.DOUBT)
                self._column.addWidget(FactRow(tone, title, str(fact.get("text", ""))))
        for number, signature in enumerate(_list(report.get("signatures")), 1):
            self._column.addWidget(Box(*_signature(number, signature)))
        if verdict.todo:
            todo = translate("SignaturePanel", "To do: {text}").format(text=_lower(verdict.todo))
            self._column.addWidget(label(todo, "strong", wrap=True))
        self._column.addStretch(1)

    def _questions(self) -> tuple[tuple[str, str], ...]:
        return (
            (translate("SignaturePanel", "Integrity"), "integrity"),
            (translate("SignaturePanel", "Certificate"), "certificate"),
            (translate("SignaturePanel", "The right agency"), "agency"),
        )


def _list(value: object) -> Sequence[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _signature(number: int, signature: Mapping[str, Any]) -> tuple[str, str]:
    at = signature.get("at")
    moment = words.day_and_hour(datetime.fromisoformat(at)) if isinstance(at, str) and at else ""
    page = signature.get("page")
    parts = [
        moment,
        translate("SignaturePanel", "page {page}").format(page=page) if page else "",
        translate("SignaturePanel", "time stamp") if signature.get("timestamp") else "",
    ]
    return f"{number} · {signature.get('signer', '')}", " · ".join(part for part in parts if part)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
