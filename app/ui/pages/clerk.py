"""Who is on duty: chosen at the start and by Ctrl+L; the name stands in every act (D-01)."""

import getpass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk import people
from app.desk.office import Office
from app.documents.cards import PersonCard
from app.ui.language import translate
from app.ui.models.simple import SimpleRows
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label
from app.ui.widgets.rows import RowList, RowText


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return ClerkPage(shell, entry)


class ClerkPage(Page):
    """A short list of names, and a line for a new one."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the card in the middle."""
        super().__init__(shell, entry)
        worn = look()
        self.rows = SimpleRows(self)
        self.list = RowList(translate("ClerkPage", "Clerks"))
        self.list.setModel(self.rows)
        self.list.setObjectName("choices")
        self.list.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(worn.px(64))
        self.list.setMaximumHeight(worn.px(245))
        self.name = QLineEdit()
        self.name.setPlaceholderText(translate("ClerkPage", "Full name of another clerk"))
        self.name.setAccessibleName(translate("ClerkPage", "Full name of another clerk"))
        self.notice = NoticeBar()
        self.take = ActionButton(translate("ClerkPage", "Go on duty"), Kind.PRIMARY, "Ctrl+Return")
        self.take.clicked.connect(self.commit)
        self.list.doubleClicked.connect(self.commit)
        self.key("Ctrl+Return", translate("ClerkPage", "go on duty"), self.commit)
        self.key("Return", "", self.commit, self.list)
        self.name.returnPressed.connect(self.commit)
        self._build()

    @override
    def arrive(self, key: int) -> None:
        """Ask for the names."""
        office = self.shell.office
        self.shell.bridge.run(self, self.shell.lanes.read, clerks, office).then(self._offer)

    @override
    def panes(self) -> list[QWidget]:
        """List and new name."""
        return [self.list, self.name]

    def commit(self) -> None:
        """Go on duty with the written name, or the chosen one."""
        written = self.name.text().strip()
        chosen = self.rows.title(self.list.currentIndex().row())
        if not (written or chosen):
            self.notice.say(translate("ClerkPage", "Choose a name or write one."), Tone.DOUBT)
            return
        bridge, lanes = self.shell.bridge, self.shell.lanes
        job = bridge.run(self, lanes.write, take_duty, self.shell.office, written or chosen)
        job.then(self._taken).otherwise(self._refused)

    def _build(self) -> None:
        worn = look()
        card = QFrame()
        card.setObjectName("box")
        card.setFixedWidth(worn.px(460))
        column = QVBoxLayout(card)
        edge = worn.px(24)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(worn.px(12))
        column.addWidget(label(translate("ClerkPage", "Who is on duty?"), "page"))
        column.addWidget(
            label(
                translate("ClerkPage", "The name stands in every number, event, print and signing."),
                "secondary",
                wrap=True,
            )
        )
        column.addWidget(self.list)
        column.addWidget(self.name)
        column.addWidget(self.notice)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)

    def _offer(self, people_: list[PersonCard]) -> None:
        self.rows.show_rows([RowText(person.name, person.post, tone=None) for person in people_])
        self.list.setVisible(bool(people_))
        if not people_:
            self.name.setText(_system_name())
            self.name.setFocus()
            return
        names = [person.name for person in people_]
        proposed = self.shell.clerk if self.shell.clerk in names else names[0]
        self.list.setCurrentIndex(self.rows.index(names.index(proposed)))
        self.list.setFocus()

    def _taken(self, name: str) -> None:
        self.name.clear()
        self.notice.hide()
        self.shell.take_duty(name)
        self.shell.back()

    def _refused(self, problem: OfficeError) -> None:
        self.notice.refuse(problem)


def clerks(office: Office) -> list[PersonCard]:
    """Return the active clerks."""
    return people.people(office, "clerk")


def take_duty(office: Office, name: str) -> str:
    """Go on duty, being written into the list first if the name is new; returns the name."""
    if all(person.name != name for person in people.people(office)):
        people.add_person(office.by(name), name)
    return people.go_on_duty(office, name).who


def _system_name() -> str:
    """Return the operating system's user as a proposal."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
