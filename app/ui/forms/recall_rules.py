"""The section of the settings for recalls: how ours are asked for, what becomes of what others recall (D-27, D-28)."""

from PySide6.QtWidgets import QComboBox, QLabel
from typing_extensions import override

from app.desk.call_back import BY_BOTH, BY_PACKET, BY_STATUS
from app.ui.forms.settings import Section
from app.ui.jobs import settings as jobs
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.widgets.facts import label

Choices = dict[str, tuple[str, str]]
"""What can be chosen: by value its name, and the sentence that says what it does."""


class RecallSection(Section):
    """Two choices, each with the sentence that says what it does."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Recall of documents"),
            translate("SettingsPage", "How recipients are asked, and what becomes of documents that senders recall."),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        self.way, self.content = QComboBox(), QComboBox()
        self.way_means, self.content_means = label("", "secondary", wrap=True), label("", "secondary", wrap=True)
        self._ways, self._ends = _ways(), _ends()
        self._add(translate("SettingsPage", "Our recalls are asked"), self.way, self.way_means, self._ways)
        self._add(
            translate("SettingsPage", "Recalled content is destroyed"), self.content, self.content_means, self._ends
        )
        self.way.setCurrentIndex(max(0, self.way.findData(ours.recall_by)))
        self.content.setCurrentIndex(max(0, self.content.findData(ours.destroy_recalled)))
        self.way.currentIndexChanged.connect(self._tell)
        self.content.currentIndexChanged.connect(self._tell)
        self._tell()
        self.end()

    @override
    def commit(self) -> None:
        """Save."""
        changes = {"recall_by": self.way.currentData(), "destroy_recalled": self.content.currentData()}
        self.run(jobs.save, self.saved, changes)

    def _add(self, name: str, choice: QComboBox, means: QLabel, offered: Choices) -> None:
        for value, (text, _) in offered.items():
            choice.addItem(text, value)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.grid.add(name, choice)
        self.grid.add("", means)

    def _tell(self) -> None:
        self.way_means.setText(self._ways[self.way.currentData()][1])
        self.content_means.setText(self._ends[self.content.currentData()][1])


def _ways() -> Choices:
    """Return the ways in which recipients are asked."""
    return {
        BY_STATUS: (
            translate("SettingsPage", "By status 13 (recommended)"),
            translate(
                "SettingsPage",
                "Each recipient gets a short request; a system of the standard answers with 15 or 16.",
            ),
        ),
        BY_PACKET: (
            translate("SettingsPage", "By a recall packet (business 1)"),
            translate(
                "SettingsPage",
                "Each recipient gets a packet that names the document; for axes that do not carry status 13.",
            ),
        ),
        BY_BOTH: (
            translate("SettingsPage", "By both"),
            translate(
                "SettingsPage",
                "Status and packet leave together; older systems may show the request twice, one answer is enough.",
            ),
        ),
    }


def _ends() -> Choices:
    """Return when recalled content is destroyed."""
    return {
        "minute": (
            translate("SettingsPage", "As soon as the minute is filed"),
            translate(
                "SettingsPage",
                "Content is shut when you agree, and destroyed with its daily copies once the minute is filed.",
            ),
        ),
        "hand": (
            translate("SettingsPage", "By hand, later"),
            translate(
                "SettingsPage",
                "Content is shut when you agree; the document stays on the recall desk until somebody destroys it.",
            ),
        ),
    }
