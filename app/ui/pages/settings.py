"""The settings, the people, the activity log and the report of a problem: one list of sections, one form beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.forms.limits import LimitsSection
from app.ui.forms.lines import ConnectionSection, MailSection
from app.ui.forms.mandates import MandateSection
from app.ui.forms.office import LogSection, ReportSection, StaffSection
from app.ui.forms.recall_rules import RecallSection
from app.ui.forms.settings import AgencySection, CopySection, LookSection, Section, TokenSection
from app.ui.forms.stamp_section import StampSection
from app.ui.forms.trust import TrustSection
from app.ui.language import translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.facts import label


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return SettingsPage(shell, entry)


class SettingsPage(Page):
    """Sections on the left, the chosen one on the right."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the sections."""
        super().__init__(shell, entry)
        self.sections: dict[str, Section] = {
            translate("SettingsPage", "Agency and axis"): AgencySection(shell),
            translate("SettingsPage", "Connection to the axis"): ConnectionSection(shell),
            translate("SettingsPage", "Official mailbox"): MailSection(shell),
            translate("SettingsPage", "Digital signature"): TokenSection(shell),
            translate("SettingsPage", "Trusted authorities"): TrustSection(shell),
            translate("SettingsPage", "Places of stamps"): StampSection(shell),
            translate("SettingsPage", "Alarms and limits"): LimitsSection(shell),
            translate("SettingsPage", "Recall of documents"): RecallSection(shell),
            translate("SettingsPage", "People and units"): StaffSection(shell),
            translate("MandateSection", "Who may sign"): MandateSection(shell),
            translate("SettingsPage", "Backup"): CopySection(shell),
            translate("SettingsPage", "Screen and scanning"): LookSection(shell),
            translate("SettingsPage", "Activity log"): LogSection(shell),
            translate("SettingsPage", "Report a problem"): ReportSection(shell),
        }
        self.names = QListWidget()
        self.names.setObjectName("settingsSections")
        self.names.setAccessibleName(entry.title)
        for name in self.sections:
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, look().px(32)))
            self.names.addItem(item)
        self.stack = QStackedWidget()
        for section in self.sections.values():
            self.stack.addWidget(_scrolled(section))
        self._build()
        self.names.currentRowChanged.connect(self._chosen)
        self.names.setCurrentRow(0)
        self.key("Ctrl+Return", translate("SettingsPage", "save the section"), self.commit)

    @override
    def arrive(self, key: int) -> None:
        """Show a section anew; `key` counts them from 1."""
        if key:
            self.names.setCurrentRow(key - 1)
        self.section().arrive()
        self.names.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Names and section."""
        return [self.names, self.stack]

    def section(self) -> Section:
        """Return the section that is shown."""
        return list(self.sections.values())[max(0, self.names.currentRow())]

    def commit(self) -> None:
        """Do what the button of the section says."""
        self.section().commit()

    def _build(self) -> None:
        worn = look()
        left = QFrame()
        left.setObjectName("card")
        left.setFixedWidth(worn.px(220))
        column = QVBoxLayout(left)
        column.setContentsMargins(worn.px(10), worn.px(14), worn.px(10), worn.px(10))
        column.setSpacing(worn.px(8))
        title = label(self.entry.title, "page")
        title.setContentsMargins(worn.px(8), 0, 0, 0)
        column.addWidget(title)
        self.names.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(self.names, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(1)
        outer.addWidget(left)
        outer.addWidget(self.stack, 1)

    def _chosen(self, row: int) -> None:
        self.stack.setCurrentIndex(row)
        self.section().arrive()


def _scrolled(section: Section) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    section.setObjectName("card")
    section.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(section)
    return area
