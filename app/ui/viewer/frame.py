"""The page viewer with its few controls: which page, zoom, fit."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.viewer.view import Fit, PageView
from app.ui.widgets.facts import label
from app.ui.widgets.icons import icon

_TURNING = 2
"""The first buttons of the strip turn pages: they stay in the narrowest one."""


class Viewer(QWidget):
    """A page view and, in its lower right corner, page number and zoom."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        """Build it without a file."""
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = PageView(shell)
        column.addWidget(self.view)
        self.strip = QFrame(self)
        self.strip.setObjectName("box")
        row = QHBoxLayout(self.strip)
        edge = look().px(4)
        row.setContentsMargins(look().px(10), edge, edge, edge)
        row.setSpacing(look().px(2))
        self._where = label("", "small")
        row.addWidget(self._where)
        for name, text, slot in (
            ("chevron-left", translate("Viewer", "Previous page (PgUp)"), self.previous_page),
            ("chevron-right", translate("Viewer", "Next page (PgDn)"), self.next_page),
            ("zoom-out", translate("Viewer", "Smaller (−)"), self._smaller),
            ("zoom-in", translate("Viewer", "Larger (+)"), self._larger),
            ("move-horizontal", translate("Viewer", "Fit the width"), self._fit_width),
            ("maximize-2", translate("Viewer", "Fit the page"), self._fit_page),
        ):
            button = _button(name, text, slot)
            self.buttons.append(button)
            row.addWidget(button)
        self.view.turned.connect(self._turned)
        self.strip.hide()
        self.setMinimumWidth(look().px(220))

    def _turned(self, page: int, pages: int) -> None:
        self._where.setText(f"{page} / {pages}")
        self.strip.setVisible(pages > 0)
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            for button in self.buttons:
                button.setIcon(icon(button.objectName()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the strip in its corner."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        edge = look().px(14)
        self._fill_strip(self.width() - 2 * edge)
        self.strip.move(self.width() - self.strip.width() - edge, self.height() - self.strip.height() - edge)
        self.strip.raise_()

    def _fill_strip(self, room: int) -> None:
        """Show zoom and fit where there is room for all buttons; the keys do them everywhere."""
        for whole in (True, False):
            for button in self.buttons[_TURNING:]:
                button.setVisible(whole)
            self.strip.adjustSize()
            if self.strip.width() <= room:
                return

    def previous_page(self) -> None:
        """Go to the page before."""
        self.view.turn(-1)

    def next_page(self) -> None:
        """Go to the page after."""
        self.view.turn(1)

    def _smaller(self) -> None:
        self.view.zoom_by(-1)

    def _larger(self) -> None:
        self.view.zoom_by(1)

    def _fit_width(self) -> None:
        self.view.fit(Fit.WIDTH)

    def _fit_page(self) -> None:
        self.view.fit(Fit.PAGE)


def _button(name: str, text: str, slot: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(name))
    side = look().px(16)
    button.setIconSize(QSize(side, side))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(slot)
    return button
