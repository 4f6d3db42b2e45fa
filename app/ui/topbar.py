"""The bar at the top: whose desk this is, the menus, the search; or the title of a page that fills the window."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenuBar, QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from app.ui.language import translate
from app.ui.theme import look
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import Elided, label
from app.ui.widgets.paint import draw_key


class SearchField(QLineEdit):
    """Searches everywhere; its key stands in it while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(translate("TopBar", "Search everywhere, all years"))
        self.setAccessibleName(translate("TopBar", "Search everywhere, all years"))
        self.setMinimumWidth(look().px(150))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """330 wide where there is room."""
        return QSize(min(look().px(330), self.window().width() // 4), super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key cap at the right end."""
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        worn = look()
        painter = QPainter(self)
        width = worn.width("Ctrl K", 11) + worn.px(12)
        if self.fontMetrics().horizontalAdvance(self.placeholderText()) + width + worn.px(32) > self.width():
            return
        height = worn.px(18)
        box = QRect(self.width() - width - worn.px(10), (self.height() - height) // 2, width, height)
        draw_key(painter, box, "Ctrl K", (QColor(worn.secondary), QColor(worn.card)))


class TopBar(QFrame):
    """Names and menus at home, a title and the way back on a page that fills the window."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, menus: QMenuBar, parent: QWidget | None = None) -> None:
        """Hold the menus of the window."""
        super().__init__(parent)
        worn = look()
        self.setObjectName("topBar")
        self.setFixedHeight(worn.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(worn.px(14), 0, worn.px(14), 0)
        row.setSpacing(worn.px(12))
        self._whose = Elided("secondary")
        self._title = Elided("brand")
        self._progress = label("", "secondary")
        self._faces = QStackedWidget()
        self._faces.addWidget(self._home(menus))
        self._faces.addWidget(self._page())
        row.addWidget(self._faces, 1)
        self.search = SearchField()
        self.search.returnPressed.connect(self._search)
        row.addWidget(self.search, 0)

    def show_home(self) -> None:
        """Show names and menus."""
        self._faces.setCurrentIndex(0)

    def show_page(self, title: str, progress: str = "") -> None:
        """Show the title of a page that fills the window."""
        self._title.setText(title)
        self._progress.setText(progress)
        self._faces.setCurrentIndex(1)

    def tell(self, agency: str, clerk: str) -> None:
        """Say whose desk this is and who is on duty."""
        duty = translate("TopBar", "on duty: {name}").format(name=clerk) if clerk else ""
        self._whose.setText(" · ".join(part for part in (agency, duty) if part))

    @property
    def whose(self) -> str:
        """The agency and the clerk, as shown."""
        return self._whose.text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all menus; names are cut first."""
        super().resizeEvent(event)
        self._menus.setMinimumWidth(min(self._menus.sizeHint().width(), self.width() // 2))

    def _home(self, menus: QMenuBar) -> QWidget:
        worn = look()
        home = QWidget()
        row = QHBoxLayout(home)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(worn.px(14))
        row.addWidget(label(translate("TopBar", "Registry"), "brand"))
        self._whose.setMinimumWidth(worn.px(50))
        self._whose.setMaximumWidth(worn.px(420))
        row.addWidget(self._whose)
        self._menus = menus
        menus.setNativeMenuBar(False)
        menus.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        return home

    def _page(self) -> QWidget:
        worn = look()
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(worn.px(14))
        row.addWidget(self._title)
        row.addWidget(self._progress)
        row.addStretch(1)
        self.back = ActionButton(translate("TopBar", "Back"), Kind.QUIET, "Esc")
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.clicked.connect(self.left)
        row.addWidget(self.back)
        return page

    def _search(self) -> None:
        self.searched.emit(self.search.text().strip())
