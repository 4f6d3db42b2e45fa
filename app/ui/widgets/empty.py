"""What stands where nothing is: a sentence that says what comes next, and the way there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import look
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label
from app.ui.widgets.icons import pixmap


class EmptyState(QWidget):
    """An icon, a title, a sentence and at most a few plain buttons, in the middle of the room."""

    def __init__(self, icon: str = "inbox", parent: QWidget | None = None) -> None:
        """Prepare; `say` fills it."""
        super().__init__(parent)
        self._icon = icon
        column = QVBoxLayout(self)
        column.setSpacing(look().px(8))
        column.addStretch(2)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("", "strong", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label("", "secondary", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        for widget in (self._picture, self._title, self._text):
            column.addWidget(widget)
        column.addLayout(self._buttons)
        column.addStretch(3)

    @property
    def text(self) -> str:
        """Title and sentence."""
        return f"{self._title.text()} {self._text.text()}"

    def say(self, title: str, text: str, *acts: tuple[str, str, Callable[[], object]]) -> None:
        """Show a title, a sentence, and acts given as (words, key, slot)."""
        self._picture.setPixmap(pixmap(self._icon, 32, look().tertiary))
        self._title.setText(title)
        self._text.setText(text)
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._buttons.addStretch(1)
        for words, key, slot in acts:
            button = ActionButton(words, Kind.PLAIN, key)
            button.clicked.connect(slot)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
