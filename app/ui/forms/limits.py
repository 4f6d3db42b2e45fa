"""The section of the settings for limits: when a recipient is late, and when we are with accepting (R-602, R-106)."""

from PySide6.QtWidgets import QSpinBox
from typing_extensions import override

from app.ui.forms.settings import Section
from app.ui.jobs import settings as jobs
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.widgets.facts import label

_DAY = 24 * 60


class LimitsSection(Section):
    """Minutes until 01, office minutes until 03, and what we allow ourselves."""

    def __init__(self, shell: Shell) -> None:
        """Show what is set."""
        super().__init__(
            shell,
            translate("SettingsPage", "Alarms and limits"),
            translate("SettingsPage", "What is past its limit is shown in red, with what can be done."),
            translate("SettingsPage", "Save"),
        )
        ours = shell.office.settings
        self.arrival = _minutes(1, ours.no_arrival_minutes)
        self.acceptance = _minutes(0, ours.no_acceptance_minutes)
        self.accept, self.at_once = _minutes(0, ours.accept_minutes), _minutes(0, ours.accept_urgent_minutes)
        for may_be_off in (self.acceptance, self.accept, self.at_once):
            may_be_off.setSpecialValueText(translate("SettingsPage", "no alarm"))
        self.grid.add(translate("SettingsPage", "A recipient has not got it (01) after"), self.arrival)
        self.grid.add(translate("SettingsPage", "A recipient has not accepted (03) after"), self.acceptance)
        self.grid.add(translate("SettingsPage", "We accept what comes within"), self.accept)
        self.grid.add(translate("SettingsPage", "We accept urgent documents within"), self.at_once)
        said = translate("SettingsPage", "Acceptance counts office hours only: 7:30–11:30 and 13:30–17:00.")
        self.grid.add("", label(said, "secondary", wrap=True))
        self.end()

    @override
    def commit(self) -> None:
        """Save."""
        changes = {
            "no_arrival_minutes": self.arrival.value(),
            "no_acceptance_minutes": self.acceptance.value(),
            "accept_minutes": self.accept.value(),
            "accept_urgent_minutes": self.at_once.value(),
        }
        self.run(jobs.save, self.saved, changes)


def _minutes(least: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, _DAY)
    box.setSingleStep(10)
    box.setSuffix(translate("SettingsPage", " minutes"))
    box.setValue(value)
    return box
