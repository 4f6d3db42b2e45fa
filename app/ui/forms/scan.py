"""What the clerk chooses before scanning: scanner, where the paper lies, resolution; nothing below the law's floor."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from app.scanning.driver import Device, Source, Wishes
from app.ui.forms.grid import FormGrid
from app.ui.jobs.scanning import DPIS
from app.ui.language import translate
from app.ui.theme import look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label


class ScanWishes(QFrame):
    """The left side of the scan station."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer what the floor allows."""
        super().__init__(parent)
        worn = look()
        self.setObjectName("card")
        self.setFixedWidth(min(worn.px(350), 600))
        self.device, self.dpi, self.source = QComboBox(), QComboBox(), QComboBox()
        self.device.setObjectName("scanDevice")
        self.notice = NoticeBar()
        self.scan = ActionButton(translate("ScanPage", "Scan"), Kind.PRIMARY, "Ctrl+N")
        self.scan.setObjectName("startScan")
        self.file = ActionButton(translate("ScanPage", "Register the paper document…"), Kind.PLAIN, "Ctrl+Return")
        self.file.setObjectName("registerScan")
        self.halt = ActionButton(translate("ScanPage", "Stop after this page"), Kind.PLAIN)
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(worn.px(20), worn.px(16), worn.px(20), worn.px(12))
        column.setSpacing(worn.px(10))
        column.addWidget(label(translate("Pages", "Scan"), "page"))
        grid = FormGrid()
        grid.add(translate("ScanPage", "Scanner"), self.device)
        grid.add(translate("ScanPage", "Paper lies"), self.source)
        grid.add(translate("ScanPage", "Resolution"), self.dpi)
        column.addWidget(grid)
        floor = translate("ScanPage", "The decree asks for colour, 200 dpi or more, true size. Nothing less is taken.")
        column.addWidget(label(floor, "secondary", wrap=True))
        column.addWidget(self.scan, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.halt, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)

    def name_file(self, *, ours: bool) -> None:
        """Say what becomes of the pages: a document that came in, or the scan of one of ours."""
        self.file.name_it(
            translate("ScanPage", "Take in as the scan of the sealed paper")
            if ours
            else translate("ScanPage", "Register the paper document…")
        )

    def wishes(self) -> Wishes:
        """Return how to scan."""
        return Wishes(dpi=int(self.dpi.currentData()), source=Source(self.source.currentData()))

    def offer(self, devices: Sequence[Device]) -> None:
        """Offer these scanners; what was chosen stays chosen."""
        chosen = self.device.currentText()
        self.device.clear()
        for device in devices:
            self.device.addItem(device.title or device.name, device)
        self.device.setCurrentIndex(max(0, self.device.findText(chosen)))

    def _fill(self) -> None:
        for dpi in DPIS:
            self.dpi.addItem(f"{dpi} dpi", dpi)
        for source, text in (
            (Source.FEEDER, translate("ScanPage", "Feeder")),
            (Source.DUPLEX, translate("ScanPage", "Feeder, both sides")),
            (Source.FLATBED, translate("ScanPage", "Glass, one page")),
        ):
            self.source.addItem(text, source)
        self.device.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
