"""The signature panel: one sentence, three facts, the signatures one by one, and what to do (ux C5)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.clock import to_vietnam
from app.documents.cards import Detail
from app.ui import words
from app.ui.language import translate
from app.ui.theme import Tone, look
from app.ui.widgets.facts import Box, FactRow, clear, label
from app.ui.widgets.marks import Pill


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
        report = detail.report
        code = detail.card.verdict
        said = str(report.get("sentence") or code)
        verdict = words.verdict_words(said if said.startswith(code) and code else code)
        self.sentence = verdict.sentence
        self._column.addWidget(Pill(f"{verdict.mark} {verdict.word}", Tone(verdict.kind)))
        self._column.addWidget(label(verdict.sentence, "secondary", wrap=True))
        signatures = _list(report.get("signatures"))
        for title, name in self._questions() if signatures else ():
            kind, text = words.fact_words(name, str(report.get(name, "unknown")))
            self._column.addWidget(FactRow(Tone(kind), title, text))
        for number, signature in enumerate(signatures, 1):
            self._column.addWidget(Box(*_signature(number, signature)))
        if verdict.todo:
            todo = translate("SignaturePanel", "To do: {text}").format(text=_lower(verdict.todo))
            self._column.addWidget(label(todo, "strong", wrap=True))
        self._column.addStretch(1)

    def _questions(self) -> tuple[tuple[str, str], ...]:
        return (
            (translate("SignaturePanel", "Integrity"), "integrity"),
            (translate("SignaturePanel", "Certificate"), "certificate"),
            (translate("SignaturePanel", "The right agency"), "sender"),
        )


def _list(value: object) -> Sequence[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _signature(number: int, signature: Mapping[str, Any]) -> tuple[str, str]:
    at = signature.get("time")
    moment = words.day_and_hour(to_vietnam(datetime.fromisoformat(at))) if isinstance(at, str) and at else ""
    page = signature.get("page")
    who = str(signature.get("signer") or signature.get("organisation") or "")
    agency = translate("SignaturePanel", "{name} (agency)").format(name=who)
    parts = [
        moment,
        translate("SignaturePanel", "page {page}").format(page=page) if page else "",
        translate("SignaturePanel", "time stamp") if signature.get("time_source") == "timestamp" else "",
        "" if signature.get("intact", True) else translate("SignaturePanel", "not intact"),
    ]
    title = f"{number} · {agency if signature.get('kind') == 'agency' else who}"
    return title, " · ".join(part for part in parts if part)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
