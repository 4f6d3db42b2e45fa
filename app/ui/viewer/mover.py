"""Moving the places of marks on the page: by the mouse, or by arrow keys once one is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from typing_extensions import override

from app.signing.marks import Place
from app.ui.viewer.places import highlights
from app.ui.viewer.view import PageView

_STEP, _LEAP = 1.0, 10.0
_NEAR, _SNAP = 6.0, 4.0


class Mover(QObject):
    """Watches a page view; tells how far in points the chosen place was moved, and which one was chosen."""

    moved = Signal(str, float, float)
    """Name, across, down."""
    chosen = Signal(str)

    def __init__(self, view: PageView) -> None:
        """Start without places."""
        super().__init__(view)
        self._view = view
        self._places: Mapping[str, Place] = {}
        self._found: Mapping[str, Place] = {}
        self._grabbed: QPointF | None = None
        self.name = ""
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def show_places(self, places: Mapping[str, Place], found: Mapping[str, Place]) -> None:
        """Show these places; `found` are those to which a dragged one snaps back."""
        self._places, self._found = places, found
        self._draw()

    def choose(self, name: str) -> None:
        """Choose one for the keys."""
        self.name = name
        self._draw()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns a place; everything else is the view's."""
        if not self._places:
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._mouse(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        step = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        ways = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None or self.name not in self._places:
            return False
        self.moved.emit(self.name, *way)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            name = self._at(event.position())
            self._grabbed = event.position() if name else None
            if name:
                self.name = name
                self.chosen.emit(name)
                self._draw()
            return bool(name)
        if self._grabbed is None:
            return False
        if kind is QEvent.Type.MouseMove:
            way, zoom = event.position() - self._grabbed, self._view.zoom
            self._grabbed = event.position()
            self.moved.emit(self.name, way.x() / zoom, way.y() / zoom)
            return True
        if kind is QEvent.Type.MouseButtonRelease:
            self._grabbed = None
            self.snap()
            return True
        return False

    def snap(self) -> None:
        """Go back to what was found where the hand let go close to it."""
        if self.name not in self._places or self.name not in self._found:
            return
        now, then = self._places[self.name].box, self._found[self.name].box
        across, down = then[0] - now[0], then[1] - now[1]
        if (across or down) and max(abs(across), abs(down)) < _SNAP:
            self.moved.emit(self.name, across, down)

    def _at(self, position: QPointF) -> str:
        found = self._view.point_at(position.toPoint())
        if found is None:
            return ""
        page, x, y = found
        for name, place in reversed(list(self._places.items())):
            left, top, right, bottom = place.box
            inside = left - _NEAR <= x <= right + _NEAR and top - _NEAR <= y <= bottom + _NEAR
            if place.page == page and inside and not place.field:
                return name
        return ""

    def _draw(self) -> None:
        self._view.highlight(highlights(self._places, self.name))
