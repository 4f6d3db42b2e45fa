"""The signature panel: one sentence, the facts, the signatures one by one, what to do, and the slip (ux C5)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.clock import to_vietnam
from app.documents.cards import Detail
from app.documents.values import Direction
from app.ui import words
from app.ui.forms import revisions
from app.ui.language import translate
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton, Kind, LinkButton
from app.ui.widgets.facts import Box, FactRow, clear, label
from app.ui.widgets.marks import Pill
from app.ui.wording import verdicts


class SignaturePanel(QWidget):
    """Evidence after the sentence, never before it."""

    slip_wanted = Signal()
    """File the slip of this check."""
    seal_known = Signal(str)
    """The seal of this name is the sender's."""
    revision_wanted = Signal(int)
    """Show the file as it was at this signature, counted from 0."""

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
        if verdict.todo:
            todo = translate("SignaturePanel", "To do: {text}").format(text=_lower(verdict.todo))
            self._column.addWidget(label(todo, "strong", wrap=True))
        self._show_facts(report)
        for number, signature in enumerate(_list(report.get("signatures")), 1):
            self._column.addWidget(Box(*_signature(number, signature)))
            if revisions.has_revision(signature):
                self._column.addWidget(self._link(number - 1), 0, Qt.AlignmentFlag.AlignLeft)
        self._show_beside(report)
        self._show_acts(detail)
        self._column.addStretch(1)

    def _show_facts(self, report: Mapping[str, object]) -> None:
        if _list(report.get("signatures")):
            for title, name in self._questions():
                kind, text = words.fact_words(name, str(report.get(name, "unknown")))
                self._column.addWidget(FactRow(Tone(kind), title, text))
        if report.get("legal_value"):
            kind, text = words.legal_words(str(report["legal_value"]))
            self._column.addWidget(FactRow(Tone(kind), translate("SignaturePanel", "Legal value"), text))

    def _show_beside(self, report: Mapping[str, object]) -> None:
        """Show the annexes, the packet's own signature and the notes."""
        for annex in _list(report.get("annexes")):
            said = words.verdict_words(str(annex.get("sentence") or annex.get("verdict")))
            self._column.addWidget(FactRow(Tone(said.kind), str(annex.get("file", "")), said.sentence))
        packet = report.get("packet")
        state = packet.get("signature") if isinstance(packet, Mapping) else None
        if state:
            self._column.addWidget(label(_packet(str(state)), "small", wrap=True))
        notes = report.get("notes")
        for text in words.note_words(str(note) for note in notes) if isinstance(notes, list) else ():
            self._column.addWidget(label(text, "small", wrap=True))

    def _show_acts(self, detail: Detail) -> None:
        if detail.card.direction is not Direction.INCOMING or not detail.card.verdict or not detail.files:
            return
        slip = ActionButton(translate("SignaturePanel", "File the slip of the check"), Kind.PLAIN)
        slip.setObjectName("fileSlip")
        slip.clicked.connect(self.slip_wanted)
        self._column.addWidget(slip, 0, Qt.AlignmentFlag.AlignLeft)
        seal = _unknown_seal(detail)
        if seal:
            known = _KnownSeal(seal)
            known.chosen.connect(self.seal_known)
            self._column.addWidget(known, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, place: int) -> "_AsSigned":
        link = _AsSigned(place)
        link.chosen.connect(self.revision_wanted)
        return link

    def _questions(self) -> tuple[tuple[str, str], ...]:
        return (
            (translate("SignaturePanel", "Integrity"), "integrity"),
            (translate("SignaturePanel", "Certificate"), "certificate"),
            (translate("SignaturePanel", "The right agency"), "sender"),
        )


class _AsSigned(LinkButton):
    """Opens the file as it was at one signature."""

    chosen = Signal(int)

    def __init__(self, place: int) -> None:
        super().__init__(translate("SignaturePanel", "View as signed"))
        self.setObjectName("asSigned")
        self._place = place
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._place)


class _KnownSeal(ActionButton):
    """Says that the seal is the sender's."""

    chosen = Signal(str)

    def __init__(self, seal: str) -> None:
        super().__init__(translate("SignaturePanel", "This is the sender's seal"), Kind.PLAIN)
        self.setObjectName("knownSeal")
        self.setToolTip(seal)
        self._seal = seal
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._seal)


def _unknown_seal(detail: Detail) -> str:
    """Return the name on the first seal where it could not be compared with the sender."""
    if detail.report.get("sender") != "unknown" or not detail.card.sender_id:
        return ""
    seals = [one for one in _list(detail.report.get("signatures")) if one.get("kind") == "agency"]
    return str(seals[0].get("organisation") or seals[0].get("signer") or "") if seals else ""


def _list(value: object) -> Sequence[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _signature(number: int, signature: Mapping[str, Any]) -> tuple[str, str]:
    who = str(signature.get("signer") or signature.get("organisation") or "")
    agency = translate("SignaturePanel", "{name} (agency)").format(name=who)
    titled = " – ".join(part for part in (who, str(signature.get("title") or "")) if part)
    lines = [_when(signature), _certificate(signature), _covered(signature)]
    title = f"{number} · {agency if signature.get('kind') == 'agency' else titled}"
    return title, "\n".join(line for line in lines if line)


def _when(signature: Mapping[str, Any]) -> str:
    page = signature.get("page")
    by = signature.get("stamped_by")
    stamped = translate("SignaturePanel", "time stamp of {name}").format(name=by) if by else ""
    sources = {
        "timestamp": stamped or translate("SignaturePanel", "time stamp"),
        "signer": translate("SignaturePanel", "by the signer's own clock"),
    }
    parts = (
        _moment(signature.get("time")),
        translate("SignaturePanel", "page {page}").format(page=page) if page else "",
        sources.get(str(signature.get("time_source")), ""),
    )
    return " · ".join(part for part in parts if part)


def _certificate(signature: Mapping[str, Any]) -> str:
    """Return issuer, how the certificate stands, and what the answer about revocation rests on."""
    state = signature.get("certificate")
    if not state:
        return ""
    _, stands = words.fact_words("certificate", str(state))
    source = words.check_word(verdicts.SOURCES, str(signature.get("revocation")))
    at = _moment(signature.get("revocation_at"))
    kept = translate("SignaturePanel", "kept here") if signature.get("revocation_kept") else ""
    rests = ", ".join(part for part in (source, at, kept) if part)
    return " · ".join(part for part in (str(signature.get("issuer") or ""), _lower(stands), rests) if part)


def _covered(signature: Mapping[str, Any]) -> str:
    covers = words.check_word(verdicts.COVERS, str(signature.get("covers")))
    parts = (
        translate("SignaturePanel", "covers {what}").format(what=covers) if covers else "",
        "" if signature.get("intact", True) else translate("SignaturePanel", "not intact"),
        words.check_word(verdicts.CHANGES, str(signature.get("changes_after"))),
        str(signature.get("algorithm") or "").upper(),
    )
    return " · ".join(part for part in parts if part)


def _packet(state: str) -> str:
    if state == "valid":
        return translate("SignaturePanel", "The packet's own signature is intact; it is shown only.")
    return translate("SignaturePanel", "The packet's own signature does not match; it is shown only.")


def _moment(told: object) -> str:
    return words.day_and_hour(to_vietnam(datetime.fromisoformat(told))) if isinstance(told, str) and told else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
