"""The halves of a page that fills the window: what is entered on the left with its acts below, pages on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.ui.theme import look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton


def scrolled_column() -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scroll area and the column of its inside."""
    worn = look()
    inner = QWidget()
    inner.setObjectName("card")
    column = QVBoxLayout(inner)
    column.setContentsMargins(worn.px(20), worn.px(14), worn.px(20), worn.px(12))
    column.setSpacing(worn.px(10))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area, column


def foot(notice: NoticeBar, *buttons: ActionButton, above: QWidget | None = None) -> QFrame:
    """Return the bar below a form: what is asked last, a notice, and the buttons in a row."""
    worn = look()
    made = QFrame()
    made.setObjectName("actionBar")
    lines = QVBoxLayout(made)
    lines.setContentsMargins(worn.px(20), worn.px(10), worn.px(20), worn.px(10))
    lines.setSpacing(worn.px(8))
    if above is not None:
        lines.addWidget(above)
    lines.addWidget(notice)
    row = QHBoxLayout()
    row.setSpacing(worn.px(10))
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    lines.addLayout(row)
    return made


def halves(area: QWidget, below: QWidget, pages: QWidget, width: int) -> QSplitter:
    """Return form and pages side by side; the form never narrower than it can be read."""
    worn = look()
    left = QFrame()
    left.setObjectName("card")
    left.setMinimumWidth(worn.px(430))
    lines = QVBoxLayout(left)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(area, 1)
    lines.addWidget(below)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(left)
    splitter.addWidget(pages)
    splitter.setSizes([worn.px(width), worn.px(1366 - width)])
    splitter.setChildrenCollapsible(False)
    return splitter
