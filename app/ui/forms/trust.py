"""The authorities whose certificates are trusted: read from a file, compared by fingerprint, taken in; or refused."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit
from typing_extensions import override

from app.desk.trust import fingerprint, grouped
from app.signing.anchors import Anchor
from app.ui import words
from app.ui.forms.settings import PathLine, Section
from app.ui.jobs import trust as jobs
from app.ui.language import translate
from app.ui.models.simple import SimpleRows
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.facts import label
from app.ui.widgets.rows import RowList, RowText


class TrustSection(Section):
    """Nothing is trusted because a file was opened: the fingerprint is shown, compared and confirmed first."""

    def __init__(self, shell: Shell) -> None:
        """Build the list, and the way of a certificate into it."""
        super().__init__(
            shell,
            translate("SettingsPage", "Trusted authorities"),
            translate(
                "SettingsPage",
                "Signatures are trusted when one of these authorities issued the certificate. Never take one in"
                " without comparing its fingerprint with what the authority publishes.",
            ),
            translate("SettingsPage", "Read the file"),
        )
        self.anchors: tuple[Anchor, ...] = ()
        self.offer: jobs.Offered | None = None
        self.file = PathLine("")
        self.grid.add(translate("SettingsPage", "Certificate of the authority"), self.file)
        self.file.line.textChanged.connect(self._other_file)
        self.shown = label("", wrap=True)
        self.compared = QCheckBox(translate("SettingsPage", "I have compared the fingerprint"))
        self.compared.toggled.connect(self._name_button)
        self.rows = SimpleRows(self)
        self.list = RowList(translate("SettingsPage", "Trusted authorities"))
        self.list.setModel(self.rows)
        self.list.setMaximumHeight(look().px(170))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(translate("SettingsPage", "Why it is refused"))
        self.reason.setAccessibleName(translate("SettingsPage", "Why it is refused"))
        self.away = ActionButton(translate("SettingsPage", "Refuse the chosen authority"))
        self.away.clicked.connect(self.refuse)
        self.column.addWidget(self.shown)
        self.column.addWidget(self.compared)
        self.end()
        self._lists()
        self._show_offer(None)

    @override
    def arrive(self) -> None:
        """Ask what is trusted."""
        self._ask(jobs.listed, self._show, self.shell.house)

    @override
    def commit(self) -> None:
        """Read the file; once its fingerprint was confirmed, trust it."""
        if self.offer is None:
            self._ask(jobs.offered, self._show_offer, self.shell.house, Path(self.file.text()))
        elif self.compared.isChecked():
            self._ask(jobs.add, self._added, self.shell.house, self.shell.office, self.offer)

    def refuse(self) -> None:
        """Refuse the chosen authority, with a reason."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.anchors):
            known = fingerprint(self.anchors[row].certificate)
            self._ask(jobs.refuse, self._refused, self.shell.house, self.shell.office, known, self.reason.text())

    def _ask(self, work: Callable[..., Any], then: Callable[[Any], object], *args: object) -> None:
        self.shell.bridge.run(self, self.shell.lanes.work, work, *args).then(then).otherwise(self.refused)

    def _lists(self) -> None:
        place = self.column.count() - 1
        self.column.insertWidget(place, self.list)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.away)
        self.column.insertLayout(place + 1, row)

    def _other_file(self, _text: str) -> None:
        self._show_offer(None)

    def _show_offer(self, offer: jobs.Offered | None) -> None:
        self.offer = offer
        self.compared.setChecked(False)
        self.compared.setVisible(offer is not None)
        self.shown.setVisible(offer is not None)
        if offer is not None:
            one = offer.certificate
            lines = [one.name, _valid(one.not_before, one.not_after), f"SHA-256: {grouped(offer.fingerprint)}"]
            self.shown.setText("\n".join(lines))
        self._name_button()

    def _name_button(self) -> None:
        if self.offer is None:
            self.primary.name_it(translate("SettingsPage", "Read the file"))
            self.primary.allow()
            return
        self.primary.name_it(translate("SettingsPage", "Trust this authority"))
        why = translate("SettingsPage", "Compare the fingerprint first.")
        self.primary.allow("" if self.compared.isChecked() else why)

    def _added(self, anchors: tuple[Anchor, ...]) -> None:
        self.file.line.clear()
        self.notice.say(translate("SettingsPage", "Trusted from now on."), Tone.GOOD)
        self._show(anchors)

    def _refused(self, anchors: tuple[Anchor, ...]) -> None:
        self.reason.clear()
        self.notice.say(translate("SettingsPage", "Refused from now on."), Tone.GOOD)
        self._show(anchors)

    def _show(self, anchors: tuple[Anchor, ...]) -> None:
        self.anchors = anchors
        self.rows.show_rows([self._row(one) for one in anchors])
        chosen = bool(anchors)
        self.away.allow("" if chosen else translate("SettingsPage", "No authority is trusted yet."))

    def _row(self, one: Anchor) -> RowText:
        state = translate("SettingsPage", "refused") if one.refused else translate("SettingsPage", "trusted")
        text = f"{_valid(one.since, one.until)} · SHA-256 {grouped(fingerprint(one.certificate))}"
        return RowText(one.certificate.name, text, time=state, tone=Tone.BAD if one.refused else Tone.GOOD)


def _valid(since: datetime, until: datetime) -> str:
    return translate("SettingsPage", "from {since} to {until}").format(
        since=words.day(since.date()), until=words.day(until.date())
    )
