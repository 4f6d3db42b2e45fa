"""The places of marks on a page in figures: which one, millimetres from left and top, for all of a kind."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from app.signing.marks import MM, Place
from app.ui.language import translate
from app.ui.theme import look
from app.ui.viewer.places import Titles, titles
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.facts import label


class PlacesForm(QWidget):
    """Says where a chosen place stands and takes another; the page is told and shows it."""

    moved = Signal(str, float, float)
    """Name, across, down in points."""
    chosen = Signal(str)
    as_read = Signal()
    """Everything back to where it was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without places."""
        super().__init__(parent)
        self._places: Mapping[str, Place] = {}
        self._titles: Titles = ()
        self.which = QComboBox()
        self.which.setObjectName("placeWhich")
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(14)
        self.which.setAccessibleName(translate("PlacesForm", "Place to move"))
        self.left = _millimetres(translate("PlacesForm", "Millimetres from the left edge"), "placeLeft")
        self.top = _millimetres(translate("PlacesForm", "Millimetres from the top edge"), "placeTop")
        self.always = QCheckBox()
        self.always.setObjectName("placesAlways")
        self.back = LinkButton(translate("PlacesForm", "As read from the page"))
        self.back.clicked.connect(self.as_read)
        self.hint = label(
            translate("PlacesForm", "Drag a box on the page, or press the arrow keys (with Shift: ten times as far)."),
            "small",
            wrap=True,
        )
        self._lay_out()
        self.offer(titles())
        self.which.currentIndexChanged.connect(self._choose)
        self.left.valueChanged.connect(self._typed)
        self.top.valueChanged.connect(self._typed)

    def offer(self, called: Titles) -> None:
        """Offer these places; a single one needs no choosing."""
        if list(called) == list(self._titles):
            return
        self._titles = tuple(called)
        self.which.blockSignals(True)
        self.which.clear()
        for name, text in called:
            self.which.addItem(text, name)
        self.which.blockSignals(False)
        self.which.setVisible(len(called) > 1)

    def show_places(self, places: Mapping[str, Place], type_name: str = "") -> None:
        """Show where the chosen place is now; without a type nothing is kept for a kind."""
        self._places = places
        self.always.setVisible(bool(type_name))
        self.always.setText(translate("PlacesForm", "So for every “{type}”").format(type=type_name))
        place = places.get(self.name)
        if place is None:
            return
        for field, value in ((self.left, place.box[0]), (self.top, place.box[1])):
            field.blockSignals(True)
            field.setValue(value / MM)
            field.blockSignals(False)
            field.setEnabled(not place.field)

    def choose(self, name: str) -> None:
        """Show this place, which was chosen on the page."""
        self.which.setCurrentIndex(self.which.findData(name))

    @property
    def name(self) -> str:
        """The place that is shown."""
        return str(self.which.currentData())

    def _lay_out(self) -> None:
        worn = look()
        line = QHBoxLayout()
        line.setSpacing(worn.px(8))
        line.addWidget(self.which)
        for text, field in ((translate("PlacesForm", "left"), self.left), (translate("PlacesForm", "top"), self.top)):
            line.addWidget(label(text, "small"))
            line.addWidget(field)
        line.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(worn.px(12))
        foot.addWidget(self.always)
        foot.addStretch(1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(worn.px(6))
        column.addLayout(line)
        column.addWidget(self.hint)
        column.addLayout(foot)

    def _choose(self) -> None:
        self.chosen.emit(self.name)

    def _typed(self) -> None:
        place = self._places.get(self.name)
        if place is None:
            return
        box = place.box
        self.moved.emit(self.name, self.left.value() * MM - box[0], self.top.value() * MM - box[1])


def _millimetres(spoken: str, name: str) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setObjectName(name)
    field.setRange(0.0, 1200.0)
    field.setDecimals(1)
    field.setSingleStep(0.5)
    field.setSuffix(" mm")
    field.setKeyboardTracking(False)
    field.setAccessibleName(spoken)
    return field
