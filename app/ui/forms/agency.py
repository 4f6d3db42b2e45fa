"""The sender: found in the directory by letters without accents, initials, code; free text is allowed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView
from typing_extensions import override

from app.desk import directory
from app.documents.cards import AgencyCard
from app.ui.language import translate
from app.ui.models.simple import SimpleRows
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.field import Field
from app.ui.widgets.rows import LineDelegate, RowText

if TYPE_CHECKING:
    from app.ui.bridge import Job


class AgencyField(Field):
    """A field with a list under it while something is typed; Enter takes an entry, never the form."""

    chosen = Signal(object)
    """An agency of the directory is taken: `AgencyCard`."""

    def __init__(self, shell: Shell, name: str) -> None:
        """Ask the directory on the read lane."""
        super().__init__(name)
        self._shell = shell
        self._found: list[AgencyCard] = []
        self._asked: Job[list[AgencyCard]] | None = None
        self._list: QListView | None = None
        self._rows = SimpleRows()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(40)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)
        shell.lanes.work.call(directory.warm, shell.office)

    @property
    def is_open(self) -> bool:
        """Tell whether the list is open."""
        return self._list is not None and self._list.isVisible()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Esc for the list while it is open; otherwise it belongs to the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.is_open
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows and Enter work in the list while it is open."""
        if self.is_open and self._list is not None:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = max(0, min(len(self._found) - 1, self._list.currentIndex().row() + step))
                self._list.setCurrentIndex(self._rows.index(row))
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentIndex())
                return
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._close()

    def _typed(self) -> None:
        self._pause.start()

    def _ask(self) -> None:
        typed = self.text().strip()
        if not typed:
            self._close()
            return
        bridge, lanes = self._shell.bridge, self._shell.lanes
        self._asked = bridge.run(self, lanes.read, directory.matching, self._shell.office, typed, 6)
        self._asked.then(self._offer)

    def _offer(self, found: Sequence[AgencyCard]) -> None:
        self._found = list(found)
        if not self._found or not self.hasFocus():
            self._close()
            return
        self._rows.show_rows([RowText(one.name, _beside(one)) for one in self._found])
        shown = self._popup()
        height = look().px(31) * len(self._found) + 2
        where = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        shown.setGeometry(where.x(), where.y(), self.width(), height)
        shown.setCurrentIndex(self._rows.index(0))
        shown.show()
        shown.raise_()

    def _popup(self) -> QListView:
        """Return the list: it lies over the window and ends with the field, and its rows end with it."""
        if self._list is None:
            self._list = QListView(self.window())
            self._list.setObjectName("choices")
            self._list.setAccessibleName(translate("AgencyField", "Agencies of the directory"))
            self._rows.setParent(self._list)
            self._list.setModel(self._rows)
            self._list.setItemDelegate(LineDelegate(self._list))
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.clicked.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def _take(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            card = self._found[index.row()]
            self.setText(card.name)
            self._close()
            self.chosen.emit(card)

    def _close(self) -> None:
        """Close the list; an answer that is still on its way does not open it again."""
        self._pause.stop()
        if self._asked is not None:
            self._asked.drop()
        if self._list is not None:
            self._list.hide()


def _beside(card: AgencyCard) -> str:
    uses = translate("AgencyField", "{count} times").format(count=card.uses) if card.uses else ""
    gone = "" if card.valid else translate("AgencyField", "closed or merged")
    if card.successor_name:
        gone = translate("AgencyField", "now {name}").format(name=card.successor_name)
    return " · ".join(part for part in (gone, card.organ_id, uses) if part)
