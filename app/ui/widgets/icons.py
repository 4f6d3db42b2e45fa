"""Icons of the bundled open set, drawn in the colour of the text beside them."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.base.paths import resource
from app.ui.theme import look


def pixmap(name: str, size: int = 16, colour: str = "") -> QPixmap:
    """Return an icon at `size` (100 %) as a picture; an empty picture when there is no such icon."""
    worn = look()
    side, ink = worn.px(size), colour or worn.secondary
    kept = QPixmap()
    if not QPixmapCache.find(f"{name} {side} {ink}", kept):
        kept = _drawn(name, side, ink)
        QPixmapCache.insert(f"{name} {side} {ink}", kept)
    return kept


def icon(name: str, size: int = 16) -> QIcon:
    """Return an icon in the secondary text colour."""
    return QIcon(pixmap(name, size))


def _drawn(name: str, side: int, colour: str) -> QPixmap:
    picture = QPixmap(QSize(side, side) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    file = resource("icons") / f"{name}.svg"
    if not file.is_file():
        return picture
    drawing = file.read_text("utf-8").replace("currentColor", colour)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
