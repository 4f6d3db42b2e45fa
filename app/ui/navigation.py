"""The navigation on the left: one tab stop, arrows inside, counters that say how much waits."""

from typing import cast

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.base.frozen import dataclass
from app.ui.language import translate
from app.ui.pages import GROUPS, PAGES, group_title
from app.ui.theme import Tone, look
from app.ui.widgets.paint import draw_focus
from app.ui.widgets.rows import AnyIndex, Cell, PictureDelegate

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2

WIDTH = 196


@dataclass(frozen=True)
class Count:
    """A counter; `alarm` means that somebody must act."""

    value: int
    alarm: bool = False


class Navigation(QListView):
    """Groups of pages with their counters."""

    chosen = Signal(str)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        """List the pages of the registry."""
        super().__init__(parent)
        self.setObjectName("side")
        self.setAccessibleName(translate("Navigation", "Navigation"))
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFixedWidth(look().px(WIDTH))
        self._quiet = False
        self._fill(year)
        self.selectionModel().currentChanged.connect(self._moved)

    def show_page(self, name: str) -> None:
        """Mark the page that is shown; of one that is not listed here, nothing is marked."""
        self._quiet = True
        listed = (row for row in range(self._rows.rowCount()) if self._rows.item(row).data(NAME_ROLE) == name)
        row = next(listed, None)
        self.setCurrentIndex(QModelIndex() if row is None else self._rows.index(row, 0))
        self._quiet = False

    def show_counts(self, counts: dict[str, Count]) -> None:
        """Show the counters; a page without one shows none."""
        for row in range(self._rows.rowCount()):
            item = self._rows.item(row)
            name = item.data(NAME_ROLE)
            if not name:
                continue
            count = counts.get(name)
            if count == item.data(COUNT_ROLE):
                continue
            item.setData(count, COUNT_ROLE)
            spoken = f"{item.text()}, {count.value}" if count else item.text()
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)

    def count(self, name: str) -> int:
        """Return the counter of a page as it is shown."""
        for row in range(self._rows.rowCount()):
            item = self._rows.item(row)
            if item.data(NAME_ROLE) == name:
                shown = item.data(COUNT_ROLE)
                return shown.value if isinstance(shown, Count) else 0
        return 0

    def _fill(self, year: int) -> None:
        group = ""
        for page in PAGES:
            if page.group not in GROUPS:
                continue
            if page.group != group:
                group = page.group
                heading = QStandardItem(group_title(group, year))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._rows.appendRow(heading)
            item = QStandardItem(page.title)
            item.setData(page.name, NAME_ROLE)
            item.setToolTip(" · ".join(part for part in (page.title, page.key) if part))
            self._rows.appendRow(item)

    def _moved(self, now: QModelIndex) -> None:
        name = now.data(NAME_ROLE)
        if name and not self._quiet:
            self.chosen.emit(name)


class _Delegate(PictureDelegate):
    """Paints headings, and pages with their counters."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """29 high; headings have air above them. All pages stand in a window 768 high without scrolling."""
        worn = look()
        if index.data(NAME_ROLE):
            return QSize(worn.px(WIDTH - 2), worn.px(29))
        return QSize(worn.px(WIDTH - 2), worn.px(34))

    @override
    def shown(self, index: AnyIndex) -> tuple[str, bool, object, bool]:
        """Its words, whether it is a page, its counter, and whether it is the one that is open."""
        view = self.parent()
        here = isinstance(view, QListView) and view.currentIndex() == index
        return str(index.data()), bool(index.data(NAME_ROLE)), index.data(COUNT_ROLE), here

    @override
    def draw(self, painter: QPainter, cell: Cell, shown: object) -> None:
        """Draw one row."""
        worn, box = look(), cell.box
        text, is_page, count, here = cast("tuple[str, bool, object, bool]", shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(worn.side))
        if is_page:
            self._page(painter, cell, text, count if isinstance(count, Count) else None, here=here)
            return
        painter.setFont(worn.font(11.5, strong=True))
        painter.setPen(QColor(worn.tertiary))
        inner = box.adjusted(worn.px(18), 0, -worn.px(18), -worn.px(8))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, text)

    def _page(self, painter: QPainter, cell: Cell, text: str, count: Count | None, *, here: bool) -> None:
        worn, box = look(), cell.box
        inner = box.adjusted(worn.px(18), 0, -worn.px(18), 0)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.selected))
            painter.drawRoundedRect(box.adjusted(worn.px(10), 0, -worn.px(10), 0), worn.px(7), worn.px(7))
        colour = QColor(worn.accent if here else worn.ink)
        painter.setPen(colour)
        painter.setFont(worn.font(13, strong=here))
        value = str(count.value) if count is not None else ""
        room = inner.width() - (painter.fontMetrics().horizontalAdvance(value) + worn.px(8) if value else 0)
        name = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if count is not None:
            painter.setFont(worn.font(13, strong=here or count.alarm))
            alarm = QColor(worn.tones[Tone.BAD].text)
            painter.setPen(alarm if count.alarm else colour if here else QColor(worn.tertiary))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, value)
        if cell.selected and cell.focused:
            draw_focus(painter, box.adjusted(worn.px(10), 0, -worn.px(10), 0), worn.px(7))
