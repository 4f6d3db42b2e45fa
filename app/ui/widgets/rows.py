"""List rows of two lines, 60 high, with a 3-pixel edge for the current one."""

from abc import abstractmethod
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.base.frozen import dataclass
from app.ui.theme import Tone, look
from app.ui.widgets.paint import draw_mark, draw_pill, pill_words

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

_KEPT = 200
"""So many pictures of rows are kept: some screens full."""

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class RowText:
    """What a row shows; `spoken` is the sentence a screen reader says."""

    title: str
    text: str = ""
    time: str = ""
    tone: Tone | None = Tone.NONE
    pills: tuple[tuple[str, Tone], ...] = ()
    strong: bool = True
    spoken: str = ""


@dataclass(frozen=True)
class Cell:
    """Where a row is painted, and how it stands."""

    box: QRect
    selected: bool
    focused: bool


class _Told(Protocol):
    rect: QRect
    state: QStyle.StateFlag
    widget: object


def cell_of(option: QStyleOptionViewItem) -> Cell:
    """Return what a view asks a delegate to paint; the types of QStyleOption's fields are known to Qt alone."""
    told = cast("_Told", option)
    held = isinstance(told.widget, QWidget) and told.widget.hasFocus()
    selected = bool(told.state & QStyle.StateFlag.State_Selected)
    return Cell(told.rect, selected, held or bool(told.state & QStyle.StateFlag.State_HasFocus))


class PictureDelegate(QStyledItemDelegate):
    """Draws each row once and keeps the picture: a list is painted whenever something moves, and while others compute.

    Every call of a painter lets the other threads in; a row of twenty calls would wait twenty times.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Keep no picture yet."""
        super().__init__(parent)
        self._drawn: dict[tuple[object, ...], QPixmap] = {}

    @abstractmethod
    def shown(self, index: AnyIndex) -> object:
        """Return all that the picture of a row depends on, but for its cell and the look; it can be a key."""

    @abstractmethod
    def draw(self, painter: QPainter, cell: Cell, shown: object) -> None:
        """Draw a row from the corner of its picture on."""

    def has_drawn(self, shown: object) -> bool:
        """Tell whether a row that shows just this has been painted."""
        return any(asked[0] == shown for asked in self._drawn)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the picture of a row."""
        cell = cell_of(option)
        painter.drawPixmap(
            cell.box.topLeft(), self._picture(self.shown(index), cell, painter.device().devicePixelRatioF())
        )

    def _picture(self, shown: object, cell: Cell, sharpness: float) -> QPixmap:
        worn, size = look(), cell.box.size()
        asked = (shown, cell.selected, cell.focused, size.toTuple(), sharpness, worn.name, worn.scale)
        made = self._drawn.get(asked)
        if made is None:
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            made = QPixmap(size * sharpness)
            made.setDevicePixelRatio(sharpness)
            made.fill(QColor(worn.card))  # no alpha, or Windows would smooth letters less well
            painter = QPainter(made)
            self.draw(painter, Cell(QRect(QPoint(), size), cell.selected, cell.focused), shown)
            painter.end()
            self._drawn[asked] = made
        return made


class TwoLineDelegate(PictureDelegate):
    """Shows a RowText; a row that has not been read from the store yet shows two grey lines."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """61 high: 60 and the line below."""
        return QSize(look().px(200), look().px(60) + 1)

    @override
    def shown(self, index: AnyIndex) -> RowText | None:
        """The row, as far as it was read."""
        row = index.data(ROW_ROLE)
        return row if isinstance(row, RowText) else None

    @override
    def draw(self, painter: QPainter, cell: Cell, shown: object) -> None:
        """Draw ground, edge, mark, title, time, pills and text."""
        worn, box = look(), cell.box
        ground = (worn.selected if cell.focused else worn.hover) if cell.selected else worn.card
        painter.fillRect(box, QColor(ground))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(worn.line))
        if cell.selected:
            edge = worn.accent if cell.focused else worn.tertiary
            painter.fillRect(QRect(box.left(), box.top(), worn.px(3), box.height() - 1), QColor(edge))
        inner = box.adjusted(worn.px(15), worn.px(8), -worn.px(14), -worn.px(8))
        if isinstance(shown, RowText):
            self._content(painter, inner, shown)
        else:
            self._waiting(painter, inner)

    def _content(self, painter: QPainter, inner: QRect, row: RowText) -> None:
        worn = look()
        first, second = inner.top() + worn.px(11), inner.top() + worn.px(33)
        left = inner.left() + (worn.px(30) if row.tone is not None else 0)
        if row.tone is not None:
            draw_mark(painter, QPointF(inner.left() + worn.px(10), first), row.tone)
        height = worn.px(20)
        middle_left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(worn.font(12))
        said = QFontMetrics(painter.font()).elidedText(row.time, Qt.TextElideMode.ElideRight, inner.width() * 45 // 100)
        time_width = QFontMetrics(painter.font()).horizontalAdvance(said)
        painter.setPen(QColor(worn.secondary))
        time_box = QRect(inner.right() - time_width, first - height // 2, time_width + 1, height)
        painter.drawText(time_box, middle_left, said)
        painter.setFont(worn.font(13, strong=row.strong))
        painter.setPen(QColor(worn.ink))
        room = QRect(left, first - height // 2, time_box.left() - left - worn.px(10), height)
        title = QFontMetrics(painter.font()).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle_left, title)
        x = left
        for words, tone in row.pills:
            x += draw_pill(painter, x, second, pill_words(words, inner.right() - x), tone) + worn.px(5)
        painter.setFont(worn.font(13))
        painter.setPen(QColor(worn.secondary))
        room = QRect(x, second - height // 2, inner.right() - x, height)
        text = QFontMetrics(painter.font()).elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle_left, text)

    def _waiting(self, painter: QPainter, inner: QRect) -> None:
        worn = look()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.line))
        left = inner.left() + worn.px(30)
        painter.drawRoundedRect(left, inner.top() + worn.px(7), inner.width() // 3, worn.px(8), 4, 4)
        painter.drawRoundedRect(left, inner.top() + worn.px(29), inner.width() // 2, worn.px(8), 4, 4)


class LineDelegate(QStyledItemDelegate):
    """Paints a RowText on one line: the title on the left, the text on the right in grey."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """31 high."""
        return QSize(look().px(200), look().px(31))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one line."""
        worn = look()
        cell = cell_of(option)
        row = index.data(ROW_ROLE)
        if not isinstance(row, RowText):
            return
        painter.save()
        painter.fillRect(cell.box, QColor(worn.selected if cell.selected else worn.card))
        inner = cell.box.adjusted(worn.px(11), 0, -worn.px(11), 0)
        painter.setFont(worn.font(12))
        painter.setPen(QColor(worn.secondary))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.text)
        taken = painter.fontMetrics().horizontalAdvance(row.text)
        room = inner.width() - (taken + worn.px(12) if taken else 0)
        painter.setFont(worn.font(13))
        painter.setPen(QColor(worn.accent if cell.selected and not row.text else worn.ink))
        words = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class RowList(QListView):
    """One tab stop, arrows inside; letters are keys here, so the input method and type-ahead are off."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Prepare an empty list with a name for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(TwoLineDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setMouseTracking(True)
        self.setMinimumWidth(min(look().px(240), 420))
        self._band: QWidget | None = None

    def wear_band(self, band: QWidget) -> None:
        """Let a band that comes and goes stand above the rows, inside: nothing but the rows moves for it."""
        band.setParent(self)
        band.hide()
        band.installEventFilter(self)
        self._band = band

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when the band comes or goes, or says something else."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest):
            self._make_room()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the band as wide as the list."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        band = self._band
        if band is None:
            return
        inside = self.contentsRect()
        height = 0 if band.isHidden() else max(band.heightForWidth(inside.width()), band.sizeHint().height())
        room = QRect(inside.left(), inside.top(), inside.width(), height)
        if height and band.geometry() != room:
            band.setGeometry(room)
        if self.viewportMargins().top() != height:
            self.setViewportMargins(0, height, 0, 0)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter is a key of the page, not the beginning of a word."""
