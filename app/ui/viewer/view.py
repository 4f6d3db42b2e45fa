"""The page viewer: pages are drawn by a child process, this only puts the pictures in their places."""

from collections import OrderedDict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.frozen import dataclass
from app.pages.reader import PageReader
from app.pages.sheets import Box, Document
from app.ui import words
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.layout import GAP, Laid, Sizes, extent, fit_page, fit_width, lay_out, seen, settle

if TYPE_CHECKING:
    from app.ui.bridge import Job

_KEPT_PAGES = 12
_OUTLINES = {Tone.GOOD: "#1E7B45", Tone.DOUBT: "#C47F00", Tone.BAD: "#C21F1F"}
_SHOWN = (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class Fit(StrEnum):
    """How the zoom follows the size of the window."""

    PAGE = "page"
    WIDTH = "width"
    FREE = "free"


@dataclass(frozen=True)
class Highlight:
    """A thin box around something found on a page; a bare one leaves what it surrounds as it is."""

    page: int
    box: Box
    tone: Tone = Tone.BUSY
    strong: bool = False
    bare: bool = False


def picture(reader: PageReader, path: Path, page: int, scale: float) -> QImage:
    """Draw a page in the child and return it as a picture; runs on a lane."""
    drawn = reader.draw(path, page, scale)
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888).copy()


class PageView(QAbstractScrollArea):
    """Shows one file, page under page; it never waits."""

    turned = Signal(int, int)
    """The page in view (from 1) and how many there are; of nothing, none."""
    opened = Signal(object)
    """The file is open: `Document`."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        """Start without a file."""
        super().__init__(parent)
        self._shell = shell
        self.setAccessibleName(translate("PageView", "Page of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewport(QWidget())  # to wrap the one that is there, PySide makes every kind of widget it knows
        self.viewport().setAutoFillBackground(False)
        self._path: Path | None = None
        self._name = ""
        self._document: Document | None = None
        self._sentence = ""
        self._laid: tuple[Laid, ...] = ()
        self._pictures: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._problems: dict[int, str] = {}
        self._jobs: dict[int, Job[Any]] = {}
        self._highlights: tuple[Highlight, ...] = ()
        self._fit = Fit.PAGE
        self._zoom = 1.0
        self._page = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(40)
        self._settle.timeout.connect(self._ask_for_seen)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._moved_sideways)

    @property
    def document(self) -> Document | None:
        """The open file, once it is open."""
        return self._document

    @property
    def path(self) -> Path | None:
        """The file that is shown or being opened."""
        return self._path

    @property
    def sentence(self) -> str:
        """What is said instead of pages."""
        return self._sentence

    @property
    def zoom(self) -> float:
        """Pixels a point."""
        return self._zoom

    @property
    def problems(self) -> dict[int, str]:
        """The pages that cannot be shown, from 0, and what is said on them."""
        return dict(self._problems)

    @property
    def drawn_pages(self) -> tuple[int, ...]:
        """Return the pages whose picture is there, from 0."""
        return tuple(sorted(self._pictures))

    def show_file(self, path: Path | None, sentence: str = "", name: str = "") -> None:
        """Show a file, or a sentence instead; the same file stays where it is.

        Files rest under their hashes, so a fault is told about the name the clerk knows.
        """
        if path is not None and path == self._path:
            return
        self._forget()
        self._path, self._name = path, name
        self._sentence = sentence if path is None else ""
        self.verticalScrollBar().setValue(0)
        if path is not None:
            job = self._shell.bridge.run(self, self._shell.lanes.page, self._shell.reader.open, path)
            self._jobs[-1] = job.then(self._show_document).otherwise(self._show_refusal)
        else:
            self.turned.emit(0, 0)
        self._arrange()

    def exchange_file(self, path: Path) -> None:
        """Show another state of the same pages: what is drawn stays where it is until the new is there."""
        if path == self._path or self._document is None:
            return
        for job in self._jobs.values():
            job.drop()
        self._jobs.clear()
        self._path = path
        self._pictures = OrderedDict((page, (0.0, drawn)) for page, (_, drawn) in self._pictures.items())
        self._ask_for_seen()

    def point_at(self, position: QPoint) -> tuple[int, float, float] | None:
        """Return the page under a place of the view, and the point on it as viewed; None beside the pages."""
        there = position + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for one in self._in_view():
            if one.left <= there.x() < one.left + one.width and one.top <= there.y() < one.bottom:
                return one.page, (there.x() - one.left) / self._zoom, (there.y() - one.top) / self._zoom
        return None

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """The boxes that are drawn over the pages."""
        return self._highlights

    def highlight(self, found: tuple[Highlight, ...]) -> None:
        """Draw thin boxes around what was found."""
        self._highlights = found
        self.viewport().update()

    def fit(self, how: Fit) -> None:
        """Follow the size of the window."""
        self._fit = how
        self._arrange()

    def zoom_by(self, step: int) -> None:
        """Go to the next or the last zoom of the row."""
        self._fit = Fit.FREE
        if step > 0:
            self._zoom = next((z for z in _STEPS if z > self._zoom * 1.02), _STEPS[-1])
        else:
            self._zoom = next((z for z in reversed(_STEPS) if z < self._zoom * 0.98), _STEPS[0])
        self._arrange()

    def turn(self, step: int) -> None:
        """Go to the top of the next or the last page."""
        if self._laid:
            page = max(0, min(len(self._laid) - 1, self._page + step))
            self.verticalScrollBar().setValue(self._laid[page].top - look().px(GAP))

    def show_page(self, page: int) -> None:
        """Bring a page into view, counted from 0."""
        if 0 <= page < len(self._laid):
            self.verticalScrollBar().setValue(self._laid[page].top - look().px(GAP))

    def show_place(self, page: int, box: Box) -> None:
        """Bring a box of a page into the middle of the view."""
        if 0 <= page < len(self._laid):
            down = self._laid[page].top + round((box[1] + box[3]) / 2 * self._zoom)
            across = self._laid[page].left + round((box[0] + box[2]) / 2 * self._zoom)
            self.verticalScrollBar().setValue(down - self.viewport().height() // 2)
            self.horizontalScrollBar().setValue(across - self.viewport().width() // 2)

    def _forget(self) -> None:
        for job in self._jobs.values():
            job.drop()
        self._jobs.clear()
        self._pictures.clear()
        self._problems.clear()
        self._highlights = ()
        self._document = None
        self._page = 0

    def _show_document(self, document: Document) -> None:
        self._document = document
        self._jobs.pop(-1, None)
        self._arrange()
        self.opened.emit(document)
        self.turned.emit(1, document.pages)

    def _show_refusal(self, problem: OfficeError) -> None:
        self._sentence = self._told(problem)
        self._arrange()

    def _arrange(self) -> None:
        sizes = self._document.sizes if self._document is not None else ()
        gap = look().px(GAP)
        room = self._settle_room(sizes, gap)
        self._laid = lay_out(sizes, self._zoom, room[0], gap)
        wide, tall = extent(self._laid, gap)
        self.verticalScrollBar().setRange(0, max(0, tall - room[1]))
        self.verticalScrollBar().setPageStep(room[1])
        self.verticalScrollBar().setSingleStep(look().px(40))
        self.horizontalScrollBar().setRange(0, max(0, wide - room[0]))
        self.horizontalScrollBar().setPageStep(room[0])
        self._ask_for_seen()
        self.viewport().update()

    def _settle_room(self, sizes: Sizes, gap: int) -> tuple[int, int]:
        """Choose zoom and scroll bars; return what they leave for the pages."""
        fits = {Fit.PAGE: fit_page, Fit.WIDTH: fit_width}
        whole, down, across = self.size(), self.verticalScrollBar(), self.horizontalScrollBar()
        bars = (down.sizeHint().width(), across.sizeHint().height())
        settled = settle(fits.get(self._fit, self._as_it_is), sizes, (whole.width(), whole.height()), bars, gap)
        self._zoom = settled.zoom
        self.setVerticalScrollBarPolicy(_SHOWN[settled.down])
        self.setHorizontalScrollBarPolicy(_SHOWN[settled.across])
        return settled.room

    def _as_it_is(self, _sizes: Sizes, _room: tuple[int, int], _gap: int) -> float:
        return self._zoom

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        now = next((one.page for one in self._laid if one.bottom > middle), self._page)
        if now != self._page:
            self._page = now
            self.turned.emit(now + 1, len(self._laid))
        self._settle.start()
        self.viewport().update()

    def _moved_sideways(self) -> None:
        self.viewport().update()

    def _in_view(self) -> tuple[Laid, ...]:
        top = self.verticalScrollBar().value()
        return seen(self._laid, top, top + self.viewport().height())

    def _ask_for_seen(self) -> None:
        if self._path is None or self._document is None:
            return
        scale = self._zoom * self.devicePixelRatioF()
        shown = {one.page for one in self._in_view()}
        for page in [page for page in self._jobs if page not in shown and page >= 0]:
            self._jobs.pop(page).drop()
        for page in sorted(shown):
            kept = self._pictures.get(page)
            fresh = kept is not None and abs(kept[0] - scale) < scale * 0.01
            if not fresh and page not in self._jobs and page not in self._problems:
                self._ask(page, scale)

    def _ask(self, page: int, scale: float) -> None:
        if self._path is None:
            return
        answer = _Answer(self, page, scale)
        job = self._shell.bridge.run(self, self._shell.lanes.page, picture, self._shell.reader, self._path, page, scale)
        self._jobs[page] = job.then(answer.show).otherwise(answer.refuse)

    def take_picture(self, page: int, scale: float, drawn: QImage) -> None:
        """Put a picture in its place."""
        self._jobs.pop(page, None)
        self._pictures[page] = (scale, drawn)
        self._pictures.move_to_end(page)
        while len(self._pictures) > _KEPT_PAGES:
            self._pictures.popitem(last=False)
        self.viewport().update()
        self._settle.start()

    def take_problem(self, page: int, problem: OfficeError) -> None:
        """Say on the page why it cannot be shown."""
        self._jobs.pop(page, None)
        self._problems[page] = self._told(problem)
        self.viewport().update()

    def _told(self, problem: OfficeError) -> str:
        facts = problem.facts | {"file": self._name} if self._name else problem.facts
        told = words.told(type(problem)(**facts))
        return f"{told.sentence} {told.next}"

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; the wheel alone scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn pages, plus and minus zoom."""
        acts = {
            Qt.Key.Key_PageDown: (self.turn, 1),
            Qt.Key.Key_PageUp: (self.turn, -1),
            Qt.Key.Key_Plus: (self.zoom_by, 1),
            Qt.Key.Key_Minus: (self.zoom_by, -1),
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act[0](act[1])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view, or the sentence."""
        worn = look()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(worn.ground))
        if not self._laid:
            painter.setPen(QColor(worn.secondary))
            painter.setFont(worn.font(13))
            room = self.viewport().rect().adjusted(worn.px(24), worn.px(24), -worn.px(24), -worn.px(24))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._sentence)
            return
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for one in self._in_view():
            self._paint_page(painter, one, offset)

    def _paint_page(self, painter: QPainter, one: Laid, offset: QPoint) -> None:
        worn = look()
        box = QRect(one.left, one.top, one.width, one.height).translated(-offset)
        painter.setPen(QColor(worn.line))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        kept = self._pictures.get(one.page)
        if kept is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, kept[1])
        elif one.page in self._problems:
            painter.setPen(QColor("#56616E"))
            painter.setFont(worn.font(13))
            inner = box.adjusted(worn.px(24), worn.px(24), -worn.px(24), -worn.px(24))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(flags), self._problems[one.page])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for found in self._highlights:
            if found.page == one.page:
                self._paint_highlight(painter, box, found)

    def _paint_highlight(self, painter: QPainter, page: QRect, found: Highlight) -> None:
        worn = look()
        colour = QColor(_OUTLINES.get(found.tone, "#0B5CAD"))
        left, top, right, bottom = (part * self._zoom for part in found.box)
        edge = worn.px(1 if found.bare else 4)
        box = QRectF(page.left() + left, page.top() + top, right - left, bottom - top)
        painter.setPen(QPen(colour, 3.0 if found.strong else 1.2 if found.bare else 1.6))
        painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 0 if found.bare else 18))
        painter.drawRoundedRect(box.adjusted(-edge, -edge / 2, edge, edge / 2), worn.px(4), worn.px(4))


class _Answer(QObject):
    """Remembers which page an answer belongs to; a QObject, so that it is called in the window's thread."""

    def __init__(self, view: PageView, page: int, scale: float) -> None:
        super().__init__()
        self._view, self._page, self._scale = view, page, scale

    def show(self, drawn: QImage) -> None:
        """Hand the picture to the view."""
        self._view.take_picture(self._page, self._scale, drawn)

    def refuse(self, problem: OfficeError) -> None:
        """Hand the refusal to the view."""
        self._view.take_problem(self._page, problem)
