"""The lines above the signer's own title: “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, one below the other (D-22)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QWidget

from app.documents.capacity import BETWEEN, capacity_text, doubts
from app.ui.language import translate
from app.ui.theme import look
from app.ui.widgets.buttons import LinkButton

_LINES = 2
_USUAL = (
    "TM. ỦY BAN NHÂN DÂN",
    "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH",
    "TM. ỦY BAN NHÂN DÂN / TL. CHỦ TỊCH",
    "KT. GIÁM ĐỐC",
    "Q. GIÁM ĐỐC",
    "TL. GIÁM ĐỐC",
    "TUQ. GIÁM ĐỐC",
)


class CapacityField(QWidget):
    """Lines to write, and a list of those that this office wrote before."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, with the usual ones to choose from."""
        super().__init__(parent)
        worn = look()
        self.lines = QPlainTextEdit()
        self.lines.setObjectName("draftCapacity")
        self.lines.setTabChangesFocus(True)
        self.lines.setPlaceholderText(translate("CapacityField", "TM., Q., KT., TL. or TUQ., one line each"))
        self.lines.setFixedHeight(QFontMetrics(worn.font(13)).lineSpacing() * _LINES + worn.px(24))
        self.more = LinkButton(translate("CapacityField", "Choose…"))
        self.more.setObjectName("draftCapacities")
        self.more.setAccessibleName(translate("CapacityField", "Choose a capacity"))
        self.more.clicked.connect(self._open)
        self.menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(worn.px(6))
        row.addWidget(self.lines, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.lines)
        self.lines.textChanged.connect(self.changed)
        self.offer(())

    def offer(self, kept: Sequence[str]) -> None:
        """Offer what the office wrote before, then the usual ones."""
        self.menu.clear()
        for text in dict.fromkeys([*kept, *_USUAL]):
            self.menu.addAction(text, lambda written=text: self.put(written))
        self.menu.addSeparator()
        self.menu.addAction(translate("CapacityField", "None: signs as the head"), lambda: self.put(""))

    def put(self, text: str) -> None:
        """Put these lines in."""
        self.lines.setPlainText("\n".join(capacity_text(text).split(BETWEEN)))

    def write(self, text: str) -> None:
        """Put these lines in, unless something is written already."""
        if text and not self.text():
            self.put(text)

    def text(self) -> str:
        """Return the lines as they are kept."""
        return capacity_text(self.lines.toPlainText())

    def note(self, position: str) -> str:
        """Say what is against the rule in what is written, or nothing; it is a warning, not a refusal."""
        said = {
            "spacing": translate("CapacityField", "A blank stands after the point: “KT. CHỦ TỊCH”; it is kept so."),
            "kind": translate("CapacityField", "Every line begins with TM., Q., KT., TL. or TUQ."),
            "title": translate("CapacityField", "After TM., Q., KT., TL. or TUQ. comes the body or the head's title."),
            "order": translate("CapacityField", "The order is TM., then TL. or TUQ., then KT. or Q."),
            "twice": translate("CapacityField", "Two of these lines exclude each other."),
            "position": translate("CapacityField", "The signer's own title is missing below."),
        }
        return next((said[code] for code in doubts(self.lines.toPlainText(), position)), "")

    def _open(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
