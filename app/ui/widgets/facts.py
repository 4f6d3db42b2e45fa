"""Facts beside the page: a checked fact with its mark, and label–value rows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import Tone, look
from app.ui.widgets.marks import Mark


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of a role of the style sheet; long text wraps if asked."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


class Elided(QLabel):
    """One line that is cut with an ellipsis where there is no room; the tool tip has it whole."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        """Start empty in a role of the style sheet."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    @override
    def minimumSizeHint(self) -> QSize:
        """May be cut."""
        return QSize(look().px(40), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if words != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def rule() -> QFrame:
    """Return a thin line."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFrameShape(QFrame.Shape.NoFrame)
    return made


def clear(layout: QBoxLayout | QGridLayout) -> None:
    """Empty a layout; what was in it goes away with the next turn of the event loop."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif item is not None and item.layout() is not None:
            inner = item.layout()
            if isinstance(inner, QBoxLayout | QGridLayout):
                clear(inner)


class FactRow(QWidget):
    """One answer: mark, what was asked in strong, the answer below it."""

    def __init__(self, tone: Tone, title: str, text: str, parent: QWidget | None = None) -> None:
        """Show a fact; the row is read out as one sentence."""
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look().px(8))
        grid.setVerticalSpacing(look().px(1))
        grid.addWidget(Mark(tone, plain=True), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(title, "strong", wrap=True), 0, 1)
        if text:
            grid.addWidget(label(text, "secondary", wrap=True), 1, 1)
        grid.setColumnStretch(1, 1)
        self.setAccessibleName(f"{title}: {text}")


class FactsTable(QWidget):
    """Label–value rows; labels in one column, so that values align across rows."""

    def __init__(self, rows: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        """Show these rows."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._rows: tuple[tuple[str, str], ...] = ()
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show other rows; those without value are left out, and the same rows stay as they are."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        clear(self._grid)
        self._grid.setHorizontalSpacing(look().px(12))
        self._grid.setVerticalSpacing(look().px(8))
        for index, (name, value) in enumerate([row for row in rows if row[1]]):
            title = label(name, "label", wrap=True)
            title.setFixedWidth(look().px(92))
            self._grid.addWidget(title, index, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(value, wrap=True), index, 1, Qt.AlignmentFlag.AlignTop)


class Box(QFrame):
    """A thin rounded frame with a strong line and a secondary one: a signature, a file."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        """Show both lines."""
        super().__init__(parent)
        self.setObjectName("box")
        column = QVBoxLayout(self)
        pad = look().px(10)
        column.setContentsMargins(pad, look().px(8), pad, look().px(8))
        column.setSpacing(look().px(3))
        column.addWidget(label(title, "strong", wrap=True))
        if text:
            column.addWidget(label(text, "small", wrap=True))
        self.setAccessibleName(f"{title}, {text}")
