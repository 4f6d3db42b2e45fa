"""The line of steps of one recipient: what has really happened, what has not yet, where it stopped."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.base.frozen import dataclass
from app.ui.theme import Tone, look
from app.ui.widgets.paint import Painted


class Stage(StrEnum):
    """Whether a step has happened, is to come, or failed."""

    DONE = "done"
    AHEAD = "ahead"
    FAILED = "failed"


@dataclass(frozen=True)
class Step:
    """One step: its words and whether it has happened."""

    text: str
    stage: Stage


class StepLine(Painted):
    """Discs joined by dashes, as in the outbox; words beside every disc, so colour is never alone."""

    def __init__(self, steps: tuple[Step, ...] = (), parent: QWidget | None = None) -> None:
        """Show these steps."""
        super().__init__(parent)
        self.steps = steps
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_steps(steps)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show other steps."""
        self.steps = steps
        done = [step.text for step in steps if step.stage is not Stage.AHEAD]
        self.setAccessibleName(", ".join(done) or (steps[0].text if steps else ""))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """As wide as all words."""
        worn = look()
        metrics = QFontMetrics(worn.font(11.5))
        words = sum(metrics.horizontalAdvance(step.text) for step in self.steps)
        return QSize(words + worn.px(46) * len(self.steps), worn.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        """At least the discs."""
        return QSize(look().px(60), look().px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc, words and dash for each step."""
        worn = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(worn.font(11.5))
        metrics = QFontMetrics(painter.font())
        x, middle, between = worn.px(6), self.height() / 2, self._between(metrics)
        for index, step in enumerate(self.steps):
            if index:
                colour = worn.accent if step.stage is Stage.DONE else worn.line
                painter.setPen(QPen(QColor(colour), worn.px(2)))
                painter.drawLine(QPointF(x, middle), QPointF(x + between / 2, middle))
                x += between
            self._disc(painter, QPointF(x, middle), step.stage)
            x += worn.px(11)
            bad = step.stage is Stage.FAILED
            painter.setPen(QColor(worn.tones[Tone.BAD].text if bad else worn.secondary))
            width = metrics.horizontalAdvance(step.text)
            box = QRect(x, 0, width + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, step.text)
            x += width + worn.px(7)

    def _between(self, metrics: QFontMetrics) -> int:
        """Return how far the steps stand apart: closer where there is little room, so that no word is cut."""
        worn, count = look(), len(self.steps)
        words = sum(metrics.horizontalAdvance(step.text) for step in self.steps)
        left = self.width() - worn.px(6) - words - count * worn.px(18)
        return max(worn.px(12), min(worn.px(26), left // max(1, count - 1)))

    def _disc(self, painter: QPainter, centre: QPointF, stage: Stage) -> None:
        worn = look()
        size = worn.px(10) / 2
        if stage is Stage.AHEAD:
            painter.setPen(QPen(QColor(worn.tertiary), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.accent if stage is Stage.DONE else worn.tones[Tone.BAD].text))
        painter.drawEllipse(centre, size, size)
        if stage is Stage.FAILED:
            painter.setPen(QPen(QColor(worn.card), 1.6))
            arm = size * 0.45
            painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm))
            painter.drawLine(centre + QPointF(arm, -arm), centre + QPointF(-arm, arm))
