"""What several widgets paint alike: pills, verdict marks, key caps."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import Look, Tone, look


class Painted(QWidget):
    """A widget that paints itself and measures anew when theme or text size change."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again with the new look."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)


def pill_width(worn: Look, text: str) -> int:
    """Return how wide a pill with this text is."""
    return worn.width(text, 11.5, strong=True) + worn.px(14)


def pill_words(text: str, room: int) -> str:
    """Return as much of a text as a pill in this room can show."""
    worn = look()
    metrics = QFontMetrics(worn.font(11.5, strong=True))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room - worn.px(14)))


def draw_pill(painter: QPainter, left: int, middle: int, text: str, tone: Tone) -> int:
    """Draw a pill around its vertical middle and return its width."""
    worn = look()
    shade = worn.tones[tone]
    font = worn.font(11.5, strong=True)
    width, height = pill_width(worn, text), worn.px(19)
    box = QRectF(left, middle - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(shade.text)) if worn.name == "contrast" else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shade.ground))
    painter.drawRoundedRect(box, worn.px(5), worn.px(5))
    painter.setPen(QColor(shade.text))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return width


def draw_mark(painter: QPainter, centre: QPointF, tone: Tone, *, plain: bool = False) -> None:
    """Draw a verdict's shape: check, question, cross, ring or dots; `plain` leaves out the disc."""
    worn = look()
    shade = worn.tones[tone]
    unit = worn.scale / 100
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not plain:
        painter.setPen(QPen(QColor(shade.text)) if worn.name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shade.ground))
        painter.drawEllipse(centre, 10 * unit, 10 * unit)
    pen = QPen(QColor(shade.text), 1.8 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.translate(centre)
    painter.scale(unit, unit)
    pen.setWidthF(1.8)
    painter.setPen(pen)
    _draw_shape(painter, tone, shade.text)
    painter.restore()


def _draw_shape(painter: QPainter, tone: Tone, colour: str) -> None:
    if tone is Tone.GOOD:
        painter.drawPolyline(QPolygonF([QPointF(-3.6, 0.2), QPointF(-1.1, 2.8), QPointF(3.7, -2.8)]))
    elif tone is Tone.BAD:
        painter.drawLine(QPointF(-2.9, -2.9), QPointF(2.9, 2.9))
        painter.drawLine(QPointF(2.9, -2.9), QPointF(-2.9, 2.9))
    elif tone is Tone.NONE:
        painter.drawEllipse(QPointF(0, 0), 3.4, 3.4)
    elif tone is Tone.DOUBT:
        font = look().font(12.5, strong=True)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.drawText(QRectF(-8, -9, 16, 18), Qt.AlignmentFlag.AlignCenter, "?")
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for x in (-3.6, 0.0, 3.6):
            painter.drawEllipse(QPointF(x, 0), 1.3, 1.3)


def draw_key(painter: QPainter, box: QRect, text: str, colours: tuple[QColor, QColor]) -> None:
    """Draw a key cap (pen colour, ground colour) with the name of a key."""
    worn = look()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen, ground = colours
    edge = QColor(pen)
    edge.setAlpha(90)
    painter.setPen(edge)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), worn.px(4), worn.px(4))
    painter.setPen(pen)
    painter.setFont(worn.font(11))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_focus(painter: QPainter, box: QRect, radius: int) -> None:
    """Draw the ring that shows where the keyboard is."""
    worn = look()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(worn.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()
