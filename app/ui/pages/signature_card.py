"""One signature in the panel: who, how it stands, when; its place, its revision and the evidence where asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.frozen import dataclass
from app.ui.language import translate
from app.ui.models import signature as model
from app.ui.models.signature import Told
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.facts import FactsTable, label
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.marks import Mark


@dataclass(frozen=True)
class Spot:
    """One signature of a file: the report about the file, and which one it is, from 0."""

    report: Told
    place: int

    @property
    def signature(self) -> Told:
        """What the report says of it."""
        return model.parts(self.report.get("signatures"))[self.place]


class SignatureCard(QFrame):
    """A signature in short; the evidence opens below it, and stands open where something is wrong."""

    shown_on_page = Signal(object)
    """Show where the signature stands: its `Spot`."""
    revision_wanted = Signal(object)
    """Show the file as it was at this signature: its `Spot`."""
    turned = Signal(object)
    """The evidence of a signature was opened or closed: the card itself."""

    def __init__(self, spot: Spot, *, is_open: bool, parent: QWidget | None = None) -> None:
        """Build the card with its evidence open or folded."""
        super().__init__(parent)
        self.setObjectName("box")
        self.spot = spot
        told, worn = spot.signature, look()
        tone = model.tone_of(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(worn.px(8), worn.px(8), worn.px(8), worn.px(6))
        column.setSpacing(worn.px(3))
        head = QHBoxLayout()
        head.setSpacing(worn.px(6))
        title = model.title(spot.place + 1, told)
        head.addWidget(Mark(tone, plain=True), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(title, "strong", wrap=True), 1)
        column.addLayout(head)
        standing = model.standing(told)
        column.addWidget(label(standing, "small", wrap=True))
        self.evidence = FactsTable(model.details(told))
        self._is_open = is_open
        if not is_open:
            self.evidence.hide()
        self._fold = _link("details", "", title, self._turn)
        self._name_fold()
        column.addLayout(self._links(title))
        column.addWidget(self.evidence)
        self.setAccessibleName(f"{title}, {standing}")

    def _links(self, title: str) -> FlowLayout:
        row = FlowLayout(look().px(4))
        told = self.spot.signature
        if model.box_of(told) is not None:
            shown = translate("SignaturePanel", "Page {page}").format(page=told["page"])
            there = _link("goTo", shown, title, self._show_on_page)
            there.setToolTip(translate("SignaturePanel", "Go to page {page}").format(page=told["page"]))
            there.setAccessibleName(there.toolTip())
            row.addWidget(there)
        if has_revision(told):
            row.addWidget(_link("asSigned", translate("SignaturePanel", "View as signed"), title, self._show_revision))
        row.addWidget(self._fold)
        return row

    @property
    def is_open(self) -> bool:
        """Tell whether the evidence is shown."""
        return self._is_open

    def _name_fold(self) -> None:
        folded = not self._is_open
        self._fold.setText(
            translate("SignaturePanel", "Details ▸") if folded else translate("SignaturePanel", "Details ▾")
        )
        self._fold.updateGeometry()

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self.evidence.setVisible(self._is_open)
        self._name_fold()
        self.turned.emit(self)

    def _show_on_page(self) -> None:
        self.shown_on_page.emit(self.spot)

    def _show_revision(self) -> None:
        self.revision_wanted.emit(self.spot)


def has_revision(signature: Told) -> bool:
    """Tell whether something came after a signature, so that its own revision is worth seeing."""
    ends = int(signature.get("end") or 0) > 0
    return ends and signature.get("covers") == "revision" and signature.get("kind") != "timestamp"


def is_fine(signature: Told) -> bool:
    """Tell whether the evidence of a signature may stay folded until it is asked for."""
    return model.tone_of(signature) is Tone.GOOD


def _link(name: str, text: str, whose: str, slot: object) -> LinkButton:
    link = LinkButton(text)
    link.setObjectName(name)
    link.setAccessibleDescription(whose)
    link.clicked.connect(slot)
    return link
