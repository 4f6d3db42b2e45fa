"""The sections of the settings: each one a short form with its own button, so that nothing is changed by the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.settings import Settings
from app.desk.setup import Setup
from app.signing.modules import modules_present
from app.signing.standing import Seen
from app.ui import theme, words
from app.ui.forms.grid import FormGrid
from app.ui.jobs import settings as jobs
from app.ui.language import translate
from app.ui.models.token import certificates_in_words
from app.ui.shell import Shell
from app.ui.theme import SCALES, Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.facts import label


class Section(QWidget):
    """A title, what it is for, fields, one button; a refusal is told in it."""

    def __init__(self, shell: Shell, title: str, text: str, act: str) -> None:
        """`act` is the name of the button; without one there is none."""
        super().__init__()
        self.shell = shell
        worn = look()
        self.notice = NoticeBar()
        self.primary = ActionButton(act, Kind.PRIMARY, "Ctrl+Return")
        self.primary.clicked.connect(self.commit)
        self.primary.setVisible(bool(act))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(worn.px(24), worn.px(18), worn.px(24), worn.px(18))
        self.column.setSpacing(worn.px(10))
        self.column.addWidget(label(title, "title"))
        self.column.addWidget(label(text, "secondary", wrap=True))
        self.grid = FormGrid()
        self.grid.setMaximumWidth(worn.px(640))
        self.column.addWidget(self.grid)

    def end(self) -> None:
        """Put the button below the fields."""
        row = QHBoxLayout()
        row.addWidget(self.primary)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.notice)
        self.column.addStretch(1)

    def arrive(self) -> None:
        """Be shown."""

    def commit(self) -> None:
        """Do what the button says."""

    def run(self, work: Callable[..., Any], then: Callable[[Any], object], *args: object) -> None:
        """Hand work to the write lane."""
        job = self.shell.bridge.run(self, self.shell.lanes.write, work, self.shell.office, *args)
        job.then(then).otherwise(self.refused)

    def saved(self, settings: Settings) -> None:
        """Work on under the new settings."""
        self.shell.take_settings(settings)
        self.notice.say(translate("SettingsPage", "Saved."), Tone.GOOD)

    def refused(self, problem: OfficeError) -> None:
        """Tell a refusal."""
        self.notice.refuse(problem)

    def line(self, name: str, value: str, *, hint: str = "") -> QLineEdit:
        """Add a line."""
        made = QLineEdit(value)
        made.setPlaceholderText(hint)
        self.grid.add(name, made)
        return made


class AgencySection(Section):
    """Who the agency is, and its line to the axis."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Agency and axis"),
            translate("SettingsPage", "The codes stand in every packet; both forms are kept."),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        field = words.field_word
        self.agency = self.line(field("agency"), ours.agency)
        self.organ_id = self.line(field("organ_id"), ours.organ_id, hint="H99.05")
        self.old = self.line(translate("SettingsPage", "Old code"), ours.old_organ_id, hint="000.00.05.H99")
        self.short = self.line(translate("SettingsPage", "Abbreviation in codes"), ours.agency_short)
        self.above = self.line(translate("SettingsPage", "Agency above"), ours.parent_agency)
        self.place = self.line(field("place"), ours.place)
        self.axis = self.line(translate("SettingsPage", "Address of the axis"), ours.axis_url, hint="https://")
        self.system = self.line(translate("SettingsPage", "System code"), ours.system_id)
        self.secret = self.line(translate("SettingsPage", "Secret key"), "")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(translate("SettingsPage", "unchanged while empty"))
        self.end()

    @override
    def commit(self) -> None:
        """Save."""
        given = Setup(
            agency=self.agency.text(),
            organ_id=self.organ_id.text(),
            old_organ_id=self.old.text(),
            agency_short=self.short.text(),
            parent_agency=self.above.text(),
            place=self.place.text(),
            axis_url=self.axis.text(),
            system_id=self.system.text(),
            secret=self.secret.text(),
        )
        self.run(jobs.save_agency, self.saved, given)

    @override
    def saved(self, settings: Settings) -> None:
        """Forget the secret, which is kept now; a refusal leaves it for the next try."""
        self.secret.clear()
        super().saved(settings)


class PathLine(QWidget):
    """A path that is written or chosen."""

    def __init__(self, value: str, *, folder: bool = False) -> None:
        """Show a path."""
        super().__init__()
        self._folder = folder
        self.line = QLineEdit(value)
        self.setFocusProxy(self.line)
        choose = ActionButton(translate("SettingsPage", "Choose…"))
        choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(choose)

    def text(self) -> str:
        """Return the path."""
        return self.line.text().strip()

    def _choose(self) -> None:
        title = translate("SettingsPage", "Choose…")
        if self._folder:
            chosen = QFileDialog.getExistingDirectory(self, title, self.text())
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, title, self.text())
        if chosen:
            self.line.setText(chosen)


class TokenSection(Section):
    """The token's driver and the picture of the seal."""

    looked = Signal()

    def __init__(self, shell: Shell) -> None:
        """Offer the drivers that are installed."""
        super().__init__(
            shell,
            translate("SettingsPage", "Digital signature"),
            translate("SettingsPage", "The driver comes with the token; the PIN is never kept."),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        self.module = QComboBox()
        written = QLineEdit()
        written.setPlaceholderText(translate("SettingsPage", "empty: found by itself"))
        self.module.setEditable(True)
        self.module.setLineEdit(written)
        self.module.addItem(ours.token_module)
        for one in modules_present():
            if not one.practice_only or ours.practice:
                self.module.addItem(str(one.path))
                self.module.setItemData(self.module.count() - 1, one.name, Qt.ItemDataRole.ToolTipRole)
        self.module.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.grid.add(translate("SettingsPage", "Driver of the token"), self.module)
        self.image = PathLine(ours.seal_image)
        self.grid.add(translate("SettingsPage", "Picture of the seal"), self.image)
        self.stamp = self.line(translate("SettingsPage", "Time stamps from"), ours.timestamp_url, hint="https://")
        self.trust = PathLine(ours.trust_folder, folder=True)
        self.grid.add(translate("SettingsPage", "Trusted certificates"), self.trust)
        self.end()
        self.found = label("", "secondary", wrap=True)
        self.found.setObjectName("tokenCertificates")
        self.column.insertWidget(self.column.count() - 1, self.found)

    @override
    def arrive(self) -> None:
        """Look what the tokens hold; no PIN is asked."""
        shell = self.shell
        shell.bridge.run(self, shell.lanes.token, shell.house.look_at_token).then(self._show)

    def _show(self, seen: Seen) -> None:
        told = certificates_in_words(seen, self.shell.office.now())
        self.found.setText(told or translate("SettingsPage", "No token with a certificate is plugged in."))

    @override
    def commit(self) -> None:
        """Save."""
        changes = {
            "token_module": self.module.currentText().strip(),
            "seal_image": self.image.text(),
            "timestamp_url": self.stamp.text().strip(),
            "trust_folder": self.trust.text(),
        }
        self.run(jobs.save_token, self.saved, changes)


class LookSection(Section):
    """Text size and colours, the scan folder."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Screen and scanning"),
            translate("SettingsPage", "Colours change at once; the text size holds from the next start."),
            translate("SettingsPage", "Save"),
        )
        self.scale, self.colours = QComboBox(), QComboBox()
        for scale in SCALES:
            self.scale.addItem(f"{scale} %", scale)
        self.scale.setCurrentIndex(max(0, self.scale.findData(shell.office.settings.text_scale)))
        for name, text in (
            ("light", translate("SettingsPage", "Light")),
            ("dark", translate("SettingsPage", "Dark")),
            ("contrast", translate("SettingsPage", "High contrast")),
        ):
            self.colours.addItem(text, name)
        self.colours.setCurrentIndex(max(0, self.colours.findData(look().name)))
        self.grid.add(translate("SettingsPage", "Text size"), self.scale)
        self.grid.add(translate("SettingsPage", "Colours"), self.colours)
        self.folder = PathLine(shell.office.settings.scan_folder, folder=True)
        self.grid.add(translate("SettingsPage", "Folder of scans"), self.folder)
        self.end()

    @override
    def commit(self) -> None:
        """Wear the colours and save."""
        application = theme.application()
        if application is not None:
            theme.wear(application, self.colours.currentData(), look().scale)
        theme.keep_name(self.shell.office.folders.data, self.colours.currentData())
        self.run(jobs.save, self.saved, {"text_scale": self.scale.currentData(), "scan_folder": self.folder.text()})


class CopySection(Section):
    """The daily copy: where, when, how the last one went, and how one comes back."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Backup"),
            translate("SettingsPage", "A copy is made every day at this hour; a second drive or a share is best."),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        self.folder = PathLine(ours.backup_folder, folder=True)
        self.grid.add(translate("SettingsPage", "Copies go to"), self.folder)
        self.hour = self.line(translate("SettingsPage", "Every day at"), ours.backup_hour, hint="17:30")
        self.last = label("", wrap=True)
        self.column.addWidget(self.last)
        self.now = ActionButton(translate("SettingsPage", "Copy now"), Kind.PLAIN)
        self.now.setObjectName("copyNow")
        self.now.clicked.connect(self.copy_now)
        self.column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        said = translate(
            "SettingsPage",
            "To come back from a copy: close the program, then run “vanthu restore FOLDER”. What was there is kept"
            " beside it, and the numbers given since the copy are listed before a new one may be given.",
        )
        self.column.addWidget(label(said, "secondary", wrap=True))
        self.end()

    @override
    def arrive(self) -> None:
        """Ask how the last copy went."""
        bridge, lanes = self.shell.bridge, self.shell.lanes
        bridge.run(self, lanes.read, jobs.copy_state, self.shell.office).then(self._show).otherwise(self.refused)

    @override
    def commit(self) -> None:
        """Save."""
        folder = self.folder.text()
        if folder and not Path(folder).is_dir():
            self.notice.say(translate("SettingsPage", "There is no such folder."), Tone.DOUBT)
            return
        self.run(jobs.save, self.saved, {"backup_folder": folder, "backup_hour": self.hour.text().strip()})

    def copy_now(self) -> None:
        """Make a copy."""
        self.now.setEnabled(False)
        self.notice.say(translate("SettingsPage", "Copying…"), Tone.BUSY)
        job = self.shell.bridge.run(self, self.shell.lanes.work, jobs.copy_now, self.shell.office)
        job.then(self._copied).otherwise(self.refused)

    def _copied(self, state: jobs.CopyState) -> None:
        self.now.setEnabled(True)
        self._show(state)
        if state.ok:
            said = translate("SettingsPage", "Copied: {documents} documents, {files} files.")
            self.notice.say(said.format(documents=state.documents, files=state.files), Tone.GOOD)
        else:
            self.notice.say(translate("SettingsPage", "The copy failed; the data themselves are safe."), Tone.BAD)

    def _show(self, state: jobs.CopyState) -> None:
        if state.at is None:
            self.last.setText(translate("SettingsPage", "No copy was made yet."))
            return
        said = translate("SettingsPage", "Last copy: {at}, in {folder}")
        self.last.setText(said.format(at=words.day_and_hour(state.at), folder=state.folder))
