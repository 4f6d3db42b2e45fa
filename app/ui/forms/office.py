"""The sections of the settings that are lists: people and units, the activity log, the report of a problem."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit
from typing_extensions import override

from app.documents.cards import EventCard
from app.ui import words
from app.ui.forms.settings import Section
from app.ui.jobs import settings as jobs
from app.ui.language import translate
from app.ui.models.simple import SimpleRows
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.facts import label
from app.ui.widgets.rows import RowList, RowText


class StaffSection(Section):
    """People are disabled, never deleted; what they did keeps their name (D-01)."""

    def __init__(self, shell: Shell) -> None:
        """Build the lists."""
        super().__init__(
            shell,
            translate("SettingsPage", "People and units"),
            translate("SettingsPage", "Names stand in every act. Who left is disabled; the past keeps the name."),
            translate("SettingsPage", "Add the person"),
        )
        self.name, self.post = QLineEdit(), QLineEdit()
        self.role = QComboBox()
        for role, text in self._roles().items():
            self.role.addItem(text, role)
        self.grid.add(translate("SettingsPage", "Full name"), self.name)
        self.grid.add(translate("SettingsPage", "Post"), self.post)
        self.grid.add(translate("SettingsPage", "Role"), self.role)
        self.rows = SimpleRows(self)
        self.list = RowList(translate("SettingsPage", "People"))
        self.list.setModel(self.rows)
        self.list.setMaximumHeight(look().px(190))
        self.away = ActionButton(translate("SettingsPage", "Disable the chosen person"))
        self.away.clicked.connect(self.disable)
        self.unit = QLineEdit()
        self.unit.setPlaceholderText(translate("SettingsPage", "Name of a unit"))
        self.unit.setAccessibleName(translate("SettingsPage", "Name of a unit"))
        self.more = ActionButton(translate("SettingsPage", "Add the unit"))
        self.more.clicked.connect(self.add_unit)
        self.units = label("", "secondary", wrap=True)
        self.end()
        self._lists()

    @override
    def arrive(self) -> None:
        """Ask for everybody."""
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.read, jobs.staff, self.shell.office).then(self._show)

    @override
    def commit(self) -> None:
        """Add a person."""
        self.run(jobs.add_person, self._added, self.name.text(), self.post.text(), self.role.currentData())

    def disable(self) -> None:
        """Disable the chosen person."""
        name = self.rows.title(self.list.currentIndex().row())
        if name:
            self.run(jobs.disable_person, self._show, name)

    def add_unit(self) -> None:
        """Add a unit."""
        self.run(jobs.add_unit, self._added, self.unit.text())

    def _lists(self) -> None:
        place = self.column.count() - 1
        self.column.insertWidget(place, self.list)
        self.column.insertWidget(place + 1, self.away, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(self.unit, 1)
        row.addWidget(self.more)
        row.addStretch(1)
        self.column.insertLayout(place + 2, row)
        self.column.insertWidget(place + 3, self.units)

    def _added(self, staff: jobs.Staff) -> None:
        for line in (self.name, self.post, self.unit):
            line.clear()
        self.notice.say(translate("SettingsPage", "Added."), Tone.GOOD)
        self._show(staff)

    def _show(self, staff: jobs.Staff) -> None:
        roles = self._roles()
        self.rows.show_rows(
            [RowText(person.name, person.post, time=roles.get(person.role, "")) for person in staff.people]
        )
        self.units.setText(" · ".join(staff.units))

    def _roles(self) -> dict[str, str]:
        return {
            "clerk": translate("SettingsPage", "Clerk"),
            "leader": translate("SettingsPage", "Leader"),
            "officer": translate("SettingsPage", "Officer"),
        }


class LogSection(Section):
    """Nhật ký hoạt động: who did what, in plain words."""

    def __init__(self, shell: Shell) -> None:
        """Build an empty list."""
        super().__init__(
            shell,
            translate("SettingsPage", "Activity log"),
            translate("SettingsPage", "Every act leaves one line that nobody can take out."),
            "",
        )
        self.rows = SimpleRows(self)
        self.list = RowList(translate("SettingsPage", "Activity log"))
        self.list.setObjectName("activityLog")
        self.list.setModel(self.rows)
        self.grid.hide()
        self.column.addWidget(self.list, 1)

    @override
    def arrive(self) -> None:
        """Read the newest lines."""
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.read, jobs.log_lines, self.shell.office).then(self._show)

    def _show(self, events: list[EventCard]) -> None:
        self.rows.show_rows(
            [RowText(words.journal_sentence(event), words.day_and_hour(event.at), strong=False) for event in events]
        )


class ReportSection(Section):
    """Báo sự cố, vướng mắc: the clerk's words and a log without any document in it (D-33)."""

    def __init__(self, shell: Shell) -> None:
        """Build the form."""
        super().__init__(
            shell,
            translate("SettingsPage", "Report a problem"),
            translate(
                "SettingsPage",
                "Say what you did and what happened. The file holds your words and the program's log, without"
                " documents, names of senders, secrets or PINs; give it to the operator.",
            ),
            translate("SettingsPage", "Write the file…"),
        )
        self.words = QPlainTextEdit()
        self.words.setObjectName("problemWords")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(look().px(140))
        self.grid.add(translate("SettingsPage", "What happened"), self.words)
        self.end()

    @override
    def commit(self) -> None:
        """Ask where, and write."""
        if not self.words.toPlainText().strip():
            self.notice.say(translate("SettingsPage", "Write a few words first."), Tone.DOUBT)
            return
        name = f"bao-su-co-{self.shell.office.now():%Y%m%d-%H%M}.zip"
        chosen, _ = QFileDialog.getSaveFileName(self, translate("SettingsPage", "Write the file…"), name, "ZIP (*.zip)")
        if chosen:
            self.write(Path(chosen))

    def write(self, out: Path) -> None:
        """Write the bundle."""
        bridge, lanes = self.shell.bridge, self.shell.lanes
        job = bridge.run(self, lanes.work, jobs.report, self.shell.office, self.words.toPlainText(), out)
        job.then(self._written).otherwise(self.refused)

    def _written(self, out: Path) -> None:
        said = translate("SettingsPage", "Written: {file}. Give it to the operator.")
        self.notice.say(said.format(file=out), Tone.GOOD)
