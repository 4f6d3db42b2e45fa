"""A box of facts under one another: how each stands, its name, its words, and the page on which it is settled."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.ui.language import translate
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.facts import clear, label, rule
from app.ui.widgets.marks import Mark


class Line(NamedTuple):
    """One fact: how it stands, its name, its words, and the page (with a key) on which it is settled."""

    tone: Tone
    name: str
    said: str
    page: str = ""
    key: int = 0


class FactLines(QFrame):
    """Shows lines; a line with a page has a button that leads there."""

    chosen = Signal(str, int)
    """A page is asked for: its name, the key on it."""

    def __init__(self, named: Mapping[str, str] | None = None) -> None:
        """`named` gives the words of the button by page."""
        super().__init__()
        worn = look()
        self.setObjectName("box")
        self._named = named or {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(worn.px(16), worn.px(8), worn.px(16), worn.px(8))

    def tell(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        clear(self._rows)
        for place, line in enumerate(lines):
            if place:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(line))

    def _row(self, line: Line) -> QWidget:
        worn = look()
        row = QWidget()
        row.setAccessibleName(f"{line.name}: {line.said}")
        grid = QGridLayout(row)
        grid.setContentsMargins(0, worn.px(6), 0, worn.px(6))
        grid.setHorizontalSpacing(worn.px(12))
        grid.addWidget(Mark(line.tone, plain=True), 0, 0)
        title = label(line.name, "strong", wrap=True)
        title.setFixedWidth(worn.px(220))
        grid.addWidget(title, 0, 1)
        grid.addWidget(label(line.said, "secondary", wrap=True), 0, 2)
        grid.setColumnStretch(2, 1)
        if line.page:
            button = _Go(line, self._named.get(line.page, translate("Health", "Look…")))
            button.chosen.connect(self.chosen)
            grid.addWidget(button, 0, 3)
        return row


class _Go(ActionButton):
    """A button that opens a page."""

    chosen = Signal(str, int)

    def __init__(self, line: Line, text: str) -> None:
        super().__init__(text)
        self._line = line
        self.setObjectName(f"go-{line.page}")
        self.setAccessibleName(f"{text} {line.name}")
        self.clicked.connect(self._go)

    def _go(self) -> None:
        self.chosen.emit(self._line.page, self._line.key)
