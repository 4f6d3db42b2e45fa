"""The section of the settings for alarms: after how long a recipient that says nothing is late (R-602)."""

from PySide6.QtWidgets import QSpinBox
from typing_extensions import override

from app.ui.forms.settings import Section
from app.ui.jobs import settings as jobs
from app.ui.language import translate
from app.ui.shell import Shell

_DAY = 24 * 60


class LimitsSection(Section):
    """Minutes until 01, office minutes until 03."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Alarms of the outbox"),
            translate("SettingsPage", "A recipient past its limit is shown in red, with what can be done."),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        self.arrival = _minutes(1, ours.no_arrival_minutes)
        self.acceptance = _minutes(0, ours.no_acceptance_minutes)
        self.acceptance.setSpecialValueText(translate("SettingsPage", "no alarm"))
        self.grid.add(translate("SettingsPage", "Not arrived (01) after"), self.arrival)
        self.grid.add(translate("SettingsPage", "Not accepted (03) after, in office hours"), self.acceptance)
        self.end()

    @override
    def commit(self) -> None:
        """Save."""
        changes = {"no_arrival_minutes": self.arrival.value(), "no_acceptance_minutes": self.acceptance.value()}
        self.run(jobs.save, self.saved, changes)


def _minutes(least: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, _DAY)
    box.setSingleStep(10)
    box.setSuffix(translate("SettingsPage", " minutes"))
    box.setValue(value)
    return box
