"""The parts of a form: what scrolls, and the bar below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.flow import FlowLayout


def scrolled_column(edge: int = 20, ground: str = "card") -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scroll area and the column of its inside, which lies on a card or on the window's ground."""
    worn = look()
    inner = QWidget()
    inner.setObjectName(ground)
    column = QVBoxLayout(inner)
    column.setContentsMargins(worn.px(edge), worn.px(14), worn.px(edge), worn.px(12))
    column.setSpacing(worn.px(10))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area, column


def foot(notice: NoticeBar, *buttons: ActionButton, above: QWidget | None = None, edge: int = 20) -> QFrame:
    """Return the bar below a form: what is asked last, a notice, and the buttons in a row."""
    worn = look()
    made = QFrame()
    made.setObjectName("actionBar")
    lines = QVBoxLayout(made)
    lines.setContentsMargins(worn.px(edge), worn.px(10), worn.px(edge), worn.px(10))
    lines.setSpacing(worn.px(8))
    if above is not None:
        lines.addWidget(above)
    lines.addWidget(notice)
    row = FlowLayout(worn.px(10))
    for button in buttons:
        row.addWidget(button)
    lines.addLayout(row)
    return made
