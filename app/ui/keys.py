"""The overlay of Shift+F1: the keys that are valid now, and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from app.ui.language import translate
from app.ui.pages.page import KeyHint
from app.ui.theme import look
from app.ui.widgets.buttons import key_name
from app.ui.widgets.facts import label


class KeyOverlay(QWidget):
    """Covers the window until any key or click."""

    def __init__(self, over: QWidget, hints: list[KeyHint]) -> None:
        """Show these keys over a window."""
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setGeometry(over.rect())
        self.setAccessibleName(translate("KeyOverlay", "Keys valid here"))
        worn = look()
        grid = QGridLayout(self)
        across, down = self.width() // 6, self.height() // 8
        grid.setContentsMargins(across, down, across, down)
        grid.setHorizontalSpacing(worn.px(16))
        grid.setVerticalSpacing(worn.px(10))
        grid.addWidget(label(translate("KeyOverlay", "Keys valid here"), "page"), 0, 0, 1, 4)
        half = (len(hints) + 1) // 2
        for index, hint in enumerate(hints):
            row, column = index % half + 1, index // half * 2
            grid.addWidget(label(key_name(hint.key), "strong"), row, column)
            grid.addWidget(label(hint.text), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(half + 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a nearly opaque ground."""
        painter = QPainter(self)
        ground = QColor(look().card)
        ground.setAlpha(246)
        painter.fillRect(self.rect(), ground)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away."""
        self.close()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away."""
        self.close()


def show_keys(window: QWidget, hints: list[KeyHint]) -> KeyOverlay:
    """Show the overlay over a window."""
    overlay = KeyOverlay(window, hints)
    overlay.show()
    overlay.raise_()
    overlay.setFocus()
    return overlay
