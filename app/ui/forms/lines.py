"""The sections of the settings for how others are reached: the connection to the axis, and the official mailbox."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from typing_extensions import override

from app.base.settings import Settings
from app.desk.lines import DIALECTS, Lines
from app.ui.forms.settings import PathLine, Section
from app.ui.jobs import settings as jobs
from app.ui.language import translate
from app.ui.models.contact import lacks_words
from app.ui.shell import Shell
from app.ui.theme import Tone


class ConnectionSection(Section):
    """How the axis is spoken to: its dialect, whom to trust, and the way there."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Connection to the axis"),
            translate(
                "SettingsPage", "As the operator of the axis told it; address and system stand under “Agency and axis”."
            ),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        self.dialect = QComboBox()
        names = {
            "vxp": translate("SettingsPage", "National axis and most provinces (VXP)"),
            "langson": translate("SettingsPage", "REST interface of Lạng Sơn"),
            "folder": translate("SettingsPage", "A watched folder of packet files"),
        }
        for name in DIALECTS:
            self.dialect.addItem(names[name], name)
        self.dialect.setCurrentIndex(max(0, self.dialect.findData(ours.axis_dialect)))
        self.dialect.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.grid.add(translate("SettingsPage", "Dialect"), self.dialect)
        self.folder = PathLine(ours.axis_folder, folder=True)
        self.grid.add(translate("SettingsPage", "Folder of packets"), self.folder)
        self.user = self.line(translate("SettingsPage", "Account"), ours.axis_user)
        self.password = _secret(self, translate("SettingsPage", "Password of the account"))
        self.trusted = PathLine(ours.axis_ca_file)
        self.grid.add(translate("SettingsPage", "Certificates to trust"), self.trusted)
        self.own = PathLine(ours.axis_client_certificate)
        self.grid.add(translate("SettingsPage", "Own certificate"), self.own)
        self.proxy = self.line(translate("SettingsPage", "Proxy"), ours.axis_proxy, hint="http://")
        self.plain = self.line(translate("SettingsPage", "Hosts without TLS"), ours.axis_plain_hosts)
        self.padded = QCheckBox(translate("SettingsPage", "Write hash-file in its plain form"))
        self.padded.setChecked(ours.padded_hash)
        self.grid.add("", self.padded)
        self.end()

    @override
    def commit(self) -> None:
        """Save."""
        changes = {
            "axis_dialect": self.dialect.currentData(),
            "axis_folder": self.folder.text(),
            "axis_user": self.user.text().strip(),
            "axis_ca_file": self.trusted.text(),
            "axis_client_certificate": self.own.text(),
            "axis_proxy": self.proxy.text().strip(),
            "axis_plain_hosts": self.plain.text().strip(),
            "padded_hash": self.padded.isChecked(),
        }
        self.run(jobs.save_lines, self.saved, Lines(changes, axis_login=self.password.text()))

    @override
    def saved(self, settings: Settings) -> None:
        """Forget the password, which is kept now; a refusal leaves it for the next try."""
        self.password.clear()
        super().saved(settings)


class MailSection(Section):
    """The mailbox of the record office, for agencies without an axis."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Official mailbox"),
            translate("SettingsPage", "For agencies without an axis. A letter that left is not shown as arrived."),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        self.address = self.line(translate("SettingsPage", "Address of the mailbox"), ours.mail_address, hint="vanthu@")
        self.imap = self.line(translate("SettingsPage", "Server for letters in"), ours.mail_imap, hint="imaps://")
        self.smtp = self.line(translate("SettingsPage", "Server for letters out"), ours.mail_smtp, hint="smtps://")
        self.user = self.line(
            translate("SettingsPage", "Account"),
            ours.mail_user,
            hint=translate("SettingsPage", "the address where it is empty"),
        )
        self.password = _secret(self, translate("SettingsPage", "Password of the mailbox"))
        self.trusted = PathLine(ours.mail_ca_file)
        self.grid.add(translate("SettingsPage", "Certificates to trust"), self.trusted)
        self.end()

    @override
    def commit(self) -> None:
        """Save."""
        changes = {
            "mail_address": self.address.text().strip(),
            "mail_imap": self.imap.text().strip(),
            "mail_smtp": self.smtp.text().strip(),
            "mail_user": self.user.text().strip(),
            "mail_ca_file": self.trusted.text(),
        }
        self.run(jobs.save_lines, self.saved, Lines(changes, mail_login=self.password.text()))

    @override
    def saved(self, settings: Settings) -> None:
        """Forget the password, which is kept now, and say what is still missing before letters can come and go."""
        self.password.clear()
        super().saved(settings)
        if lacks := lacks_words(settings):
            said = translate("SettingsPage", "Saved, but no letter comes or goes yet: {lacks}.")
            self.notice.say(said.format(lacks=lacks), Tone.DOUBT)


def _secret(section: Section, name: str) -> QLineEdit:
    """Add a line for a password: never shown, unchanged while empty."""
    made = section.line(name, "")
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setPlaceholderText(translate("SettingsPage", "unchanged while empty"))
    return made
