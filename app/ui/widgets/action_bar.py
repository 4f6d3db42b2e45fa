"""The acts below what they act on: the primary first; what finds no room waits under “⋯”."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.language import translate
from app.ui.theme import look
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label

Offer = tuple[str, str, Callable[[], object]]
"""Words, key, what it does."""


class ActionBar(QFrame):
    """Buttons in a row; a hint at the right end while there is room for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setObjectName("actionBar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.buttons: list[ActionButton] = []
        self._offers: tuple[Offer, ...] = ()
        self._said = label("", "secondary")
        self._said.setParent(self)
        self._hint = label("", "secondary")
        self._hint.setParent(self)
        self.more = ActionButton("⋯", Kind.PLAIN)
        self.more.setParent(self)
        self.more.setAccessibleName(translate("ActionBar", "More acts"))
        self.more.setToolTip(translate("ActionBar", "More acts"))
        self.more.clicked.connect(self._open_more)
        self.more.hide()

    def offer(self, offers: Sequence[Offer], hint: str = "", *, primary: bool = True) -> None:
        """Show these acts; the first is the primary one unless told otherwise."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._offers = tuple(offers)
        self.buttons = []
        for place, (words, key, slot) in enumerate(offers):
            button = ActionButton(words, Kind.PRIMARY if primary and place == 0 else Kind.PLAIN, key, self)
            button.clicked.connect(slot)
            button.setObjectName("primary" if primary and place == 0 else f"act{place}")
            self.buttons.append(button)
        self._hint.setText(hint)
        self._said.setText("")
        self._arrange()

    def say(self, text: str) -> None:
        """Say something where there is no act."""
        self.offer((), primary=False)
        self._said.setText(text)
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        """One row of buttons."""
        return QSize(look().px(300), look().px(54))

    @override
    def minimumSizeHint(self) -> QSize:
        """At least the primary act and the way to the others."""
        first = self.buttons[0].sizeHint().width() if self.buttons else look().px(120)
        more = self.more.sizeHint().width() + look().px(10) if len(self.buttons) > 1 else 0
        return QSize(first + more + look().px(36), look().px(54))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        worn = look()
        gap, edge = worn.px(10), worn.px(18)
        left, right = edge, self.width() - edge
        middle = self.height() // 2
        more = self.more.sizeHint().width() + gap
        hidden = False
        for place, button in enumerate(self.buttons):
            size = button.sizeHint()
            last = place == len(self.buttons) - 1
            fits = not hidden and left + size.width() <= right - (0 if last else more)
            hidden = hidden or (not fits and place > 0)
            button.setVisible(place == 0 or fits)
            if place == 0 or fits:
                button.setGeometry(left, middle - size.height() // 2, size.width(), size.height())
                left += size.width() + gap
        self.more.setVisible(hidden)
        if hidden:
            size = self.more.sizeHint()
            self.more.setGeometry(left, middle - size.height() // 2, size.width(), size.height())
            left += size.width() + gap
        self._place_words(left, right, middle)

    def _place_words(self, left: int, right: int, middle: int) -> None:
        height = look().px(24)
        self._said.setGeometry(look().px(18), middle - height // 2, max(0, right - look().px(18)), height)
        width = self._hint.sizeHint().width()
        fits = bool(self._hint.text()) and left + look().px(20) + width <= right
        self._hint.setVisible(fits)
        self._hint.setGeometry(right - width, middle - height // 2, width, height)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, (words, key, slot) in zip(self.buttons, self._offers, strict=True):
            if not button.isVisible():
                menu.addAction(f"{words}\t{key}" if key else words, slot)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
