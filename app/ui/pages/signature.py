"""The signature panel: one sentence, the facts, what to do, the signatures one by one, and the slip (ux C5)."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.documents.cards import Detail
from app.documents.checked import checked_file
from app.documents.values import Direction
from app.ui import words
from app.ui.language import translate
from app.ui.models import signature as model
from app.ui.models.signature import Told, parts
from app.ui.pages.signature_card import SignatureCard, Spot, is_fine
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import FactRow, clear, label, rule
from app.ui.widgets.marks import Pill

_CHECKED = "checked"
_MOST_CHECKS = 6
_AT_ONCE = 20
"""So many signatures are shown; a file with more is nothing that anybody reads one by one."""


class SignaturePanel(QWidget):
    """Evidence after the sentence, never before it; of one document at a time, and left alone while it is the same."""

    slip_wanted = Signal()
    """File the slip of this check."""
    check_wanted = Signal()
    """Check the signatures once more."""
    seal_known = Signal(str)
    """The seal of this name is the sender's."""
    fall_known = Signal()
    """Somebody has taken note that the verdict fell after the document was registered."""
    spot_wanted = Signal(object)
    """Show where a signature stands: `Spot`."""
    revision_wanted = Signal(object)
    """Show the file as it was at this signature: `Spot`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._shown: object = None
        self._opened: dict[tuple[object, int], bool] = {}
        self.sentence = ""

    def show_detail(self, detail: Detail) -> None:
        """Show the verdict and the report of a document; the same ones stay as they are, and so does the keyboard."""
        checks = [one for one in detail.events if one.act == _CHECKED]
        whole = (detail.card.key, detail.card.verdict, detail.report, len(checks), len(detail.files), look())
        if whole == self._shown:
            return
        if not isinstance(self._shown, tuple) or self._shown[0] != detail.card.key:
            self._opened.clear()
        held = _held(self)
        self._shown = whole
        self._fill(detail)
        if held is not None:
            QTimer.singleShot(0, self, lambda: _give_back(self, held))

    def _fill(self, detail: Detail) -> None:
        worn = look()
        clear(self._column)
        self._column.setContentsMargins(0, worn.px(12), 0, worn.px(12))
        self._column.setSpacing(worn.px(10))
        report = detail.report
        incoming = detail.card.direction is Direction.INCOMING
        if not detail.card.verdict and not _is_awaited(detail):
            self._show_none(incoming=incoming)
            return
        self._show_verdict(detail, incoming=incoming)
        several = bool(parts(report.get("annexes")))
        main = checked_file(detail.files, report)
        if several and main is not None:
            self._column.addWidget(rule())
            self._column.addWidget(label(main.name, "strong", wrap=True))
        self._show_facts(report, sender=incoming)
        if incoming and report.get("legal_value"):
            kind, text = words.legal_words(str(report["legal_value"]))
            self._column.addWidget(FactRow(Tone(kind), translate("SignaturePanel", "Legal value"), text))
        self._show_signatures(report)
        for annex in parts(report.get("annexes")):
            self._show_annex(annex)
        self._show_beside(report)
        self._show_checks(detail)
        if incoming:
            self._show_acts(detail)
        self._column.addStretch(1)

    def _show_none(self, *, incoming: bool) -> None:
        """Say why there is nothing to check."""
        self.sentence = (
            translate("SignaturePanel", "No file came along whose signatures could be checked.")
            if incoming
            else translate("SignaturePanel", "Signatures are checked before the agency's seal is put.")
        )
        self._column.addWidget(label(self.sentence, "secondary", wrap=True))
        self._column.addStretch(1)

    def _show_verdict(self, detail: Detail, *, incoming: bool) -> None:
        report, code = detail.report, detail.card.verdict
        said = str(report.get("sentence") or code)
        verdict = words.verdict_words(said if said.startswith(code) and code else code)
        self.sentence = verdict.sentence
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        row.addWidget(Pill(f"{verdict.mark} {verdict.word}", Tone(verdict.kind)))
        row.addWidget(label(code, "small"))
        row.addStretch(1)
        self._column.addLayout(row)
        self._show_fall(report)
        self._column.addWidget(label(verdict.sentence, "secondary", wrap=True))
        for broken in _broken_annexes(report):
            self._column.addWidget(label(broken, "bad", wrap=True))
        if verdict.todo and incoming:
            todo = translate("SignaturePanel", "To do: {text}").format(text=model.lower(verdict.todo))
            self._column.addWidget(label(todo, "strong", wrap=True))
        if report.get("checked_at"):
            at = translate("SignaturePanel", "Checked {moment}").format(moment=model.moment(report["checked_at"]))
            self._column.addWidget(label(at, "small"))

    def _show_fall(self, report: Told) -> None:
        if not report.get("fell"):
            return
        bar = NoticeBar()
        bar.setObjectName("fell")
        text = translate("SignaturePanel", "This was found after the document had been registered.")
        self._column.addWidget(bar)  # before it speaks: without a parent it would be a window of its own
        bar.say(text, Tone.BAD, (translate("SignaturePanel", "Taken note"), self.fall_known.emit))

    def _show_facts(self, report: Told, *, sender: bool) -> None:
        if parts(report.get("signatures")):
            questions = (
                (translate("SignaturePanel", "Integrity"), "integrity"),
                (translate("SignaturePanel", "Certificate"), "certificate"),
                (translate("SignaturePanel", "The right agency"), "sender"),
            )
            for title, name in questions if sender else questions[:2]:
                tone, text = model.fact_text(report, name)
                self._column.addWidget(FactRow(tone, title, text))

    def _show_signatures(self, report: Told) -> None:
        whose = report.get("id")
        found = parts(report.get("signatures"))
        for place, signature in enumerate(found[:_AT_ONCE]):
            kept = self._opened.get((whose, place))
            card = SignatureCard(Spot(report, place), is_open=not is_fine(signature) if kept is None else kept)
            card.shown_on_page.connect(self.spot_wanted)
            card.revision_wanted.connect(self.revision_wanted)
            card.turned.connect(self._note_turned)
            self._column.addWidget(card)
        if len(found) > _AT_ONCE:
            more = translate("SignaturePanel", "… and {count} more; the slip names them all.")
            self._column.addWidget(label(more.format(count=len(found) - _AT_ONCE), "small", wrap=True))

    def _note_turned(self, card: SignatureCard) -> None:
        self._opened[card.spot.report.get("id"), card.spot.place] = card.is_open

    def _show_annex(self, annex: Told) -> None:
        """Show an annex as the document itself is shown: its sentence, and its signatures one by one."""
        said = words.verdict_words(str(annex.get("sentence") or annex.get("verdict")))
        name = translate("SignaturePanel", "Attached: {file}").format(file=annex.get("file", ""))
        self._column.addWidget(rule())
        self._column.addWidget(FactRow(Tone(said.kind), name, f"{said.sentence} ({annex.get('verdict', '')})"))
        self._show_signatures(annex)

    def _show_beside(self, report: Told) -> None:
        """Show the packet's own signature and the notes."""
        packet = report.get("packet")
        state = packet.get("signature") if isinstance(packet, dict) else None
        if state:
            self._column.addWidget(label(_packet(str(state)), "small", wrap=True))
        notes = report.get("notes")
        for text in words.note_words(str(note) for note in notes) if isinstance(notes, list) else ():
            self._column.addWidget(label(text, "small", wrap=True))

    def _show_checks(self, detail: Detail) -> None:
        """Show how the verdict came to be what it is, where it was another one before."""
        checks = [one for one in detail.events if one.act == _CHECKED]
        if len(checks) <= 1:
            return
        self._column.addWidget(label(translate("SignaturePanel", "Earlier checks"), "strong"))
        for event in checks[-_MOST_CHECKS:]:
            sentence = words.verdict_words(str(event.facts.get("verdict", ""))).sentence
            self._column.addWidget(label(f"{words.day_and_hour(event.at)}: {sentence}", "small", wrap=True))

    def _show_acts(self, detail: Detail) -> None:
        if not detail.card.verdict or not detail.files:
            return
        acts = (
            ("fileSlip", translate("SignaturePanel", "File the slip of the check"), self.slip_wanted),
            ("checkAgain", translate("SignaturePanel", "Check again"), self.check_wanted),
        )
        for name, text, wanted in acts:
            button = ActionButton(text, Kind.PLAIN)
            button.setObjectName(name)
            button.clicked.connect(wanted)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        seal = _unknown_seal(detail)
        if seal:
            known = _KnownSeal(seal)
            known.chosen.connect(self.seal_known)
            self._column.addWidget(known, 0, Qt.AlignmentFlag.AlignLeft)


class _KnownSeal(ActionButton):
    """Says that the seal is the sender's."""

    chosen = Signal(str)

    def __init__(self, seal: str) -> None:
        super().__init__(translate("SignaturePanel", "This is the sender's seal"), Kind.PLAIN)
        self.setObjectName("knownSeal")
        self.setToolTip(seal)
        self.setAccessibleDescription(seal)
        self._seal = seal
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._seal)


def _is_awaited(detail: Detail) -> bool:
    """Tell whether a check will come by itself: something came whose bytes are here."""
    came = [file for file in detail.files if not file.problem]
    return detail.card.direction is Direction.INCOMING and bool(came)


def _unknown_seal(detail: Detail) -> str:
    """Return the name on the first seal where it could not be compared with the sender."""
    if detail.report.get("sender") != "unknown" or not detail.card.sender_id:
        return ""
    seals = [one for one in parts(detail.report.get("signatures")) if one.get("kind") == "agency"]
    return str(seals[0].get("organisation") or seals[0].get("signer") or "") if seals else ""


def _broken_annexes(report: Told) -> list[str]:
    """Name the attached files from which the verdict comes, where it is not that of the document itself."""
    if not report.get("main_verdict"):
        return []
    found = [one for one in parts(report.get("annexes")) if one.get("verdict") == report.get("verdict")]
    return [translate("SignaturePanel", "Attached: {file}").format(file=one.get("file", "")) for one in found]


def _packet(state: str) -> str:
    if state == "valid":
        return translate("SignaturePanel", "The packet's own signature is intact; it is shown only.")
    return translate("SignaturePanel", "The packet's own signature does not match; it is shown only.")


def _held(panel: QWidget) -> tuple[str, str] | None:
    """Return by what the widget with the keyboard is known, if it is one of the panel's."""
    now = QApplication.focusWidget()
    return (now.objectName(), now.accessibleDescription()) if now is not None and panel.isAncestorOf(now) else None


def _give_back(panel: QWidget, held: tuple[str, str]) -> None:
    """Put the keyboard where it was before the panel was filled anew, else on the panel's first act."""
    inside: list[QWidget] = list(panel.findChildren(QWidget))
    found = [one for one in inside if one.focusPolicy() is not Qt.FocusPolicy.NoFocus and one.isVisible()]
    same = [one for one in found if (one.objectName(), one.accessibleDescription()) == held]
    for one in (same or found)[:1]:
        one.setFocus()
