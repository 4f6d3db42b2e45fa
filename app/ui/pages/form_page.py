"""A form beside the pages it is about: what registering, taking in and sealing have in common."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.viewer.frame import Viewer
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.facts import label
from app.ui.widgets.form_page import foot, scrolled_column
from app.ui.widgets.marks import Pill

_WIDTH, _LEAST = 560, 430


class FormPage(Page):
    """A number and what is entered on the left, the acts below it, the pages on the right."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Make the parts; the page puts them together by `lay_out`."""
        super().__init__(shell, entry)
        self.viewer = Viewer(shell)
        self.notice = NoticeBar()
        self.number = label("", "page")
        self.number.setMinimumWidth(1)
        self.expected = Pill(translate("FormPage", "expected"), Tone.NONE)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)

    @override
    def splitters(self) -> dict[str, QSplitter]:
        """The one between form and pages."""
        return {"form": self.splitter}

    def refused(self, problem: OfficeError) -> None:
        """Tell a refusal above the acts."""
        self.notice.refuse(problem)

    def show_top(self) -> None:
        """Show the form from its beginning."""
        self._area.verticalScrollBar().setValue(0)

    def lay_out(
        self,
        fields: Sequence[QWidget | QLayout],
        acts: Sequence[ActionButton],
        *,
        head: QWidget | None = None,
        above: QWidget | None = None,
    ) -> None:
        """Put the page together: `head` stands beside the number, `above` before the notice and the acts."""
        worn = look()
        area, column = scrolled_column()
        self._area = area
        line = QHBoxLayout()
        line.setSpacing(worn.px(8))
        line.addWidget(self.number)
        line.addWidget(self.expected)
        line.addStretch(1)
        if head is not None:
            line.addWidget(head)
        column.addLayout(line)
        for field in fields:
            if isinstance(field, QLayout):
                column.addLayout(field)
            else:
                column.addWidget(field)
        column.addStretch(1)
        left = QFrame()
        left.setObjectName("card")
        left.setMinimumWidth(min(worn.px(_LEAST), 640))
        lines = QVBoxLayout(left)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(area, 1)
        lines.addWidget(foot(self.notice, *acts, above=above))
        self._stand_beside_pages(left)

    def _stand_beside_pages(self, left: QWidget) -> None:
        worn = look()
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.viewer)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([worn.px(_WIDTH), worn.px(1366 - _WIDTH)])
        self.splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
