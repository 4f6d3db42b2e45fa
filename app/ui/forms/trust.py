"""The authorities whose certificates are trusted: read from a file, compared by fingerprint, taken in; or refused."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit
from typing_extensions import override

from app.desk.trust import Term, fingerprint, grouped
from app.signing.anchors import Anchor
from app.ui import words
from app.ui.forms.dates import DayField
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
        self.offers: tuple[jobs.Offered, ...] = ()
        self.offer: jobs.Offered | None = None
        self.file = PathLine("")
        self.grid.add(translate("SettingsPage", "Certificate of the authority"), self.file)
        self.file.line.textChanged.connect(self._other_file)
        self.since, self.until = DayField(), DayField()
        self._days = (
            self.grid.add(translate("SettingsPage", "Trusted from"), self.since),
            self.grid.add(translate("SettingsPage", "Trusted until"), self.until),
        )
        self._offering()
        self.none = label("", "secondary", wrap=True)
        self.rows = SimpleRows(self)
        self.list = RowList(translate("SettingsPage", "Trusted authorities"))
        self.list.setModel(self.rows)
        self.list.setMaximumHeight(look().px(170))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(translate("SettingsPage", "Why it is refused"))
        self.reason.setAccessibleName(translate("SettingsPage", "Why it is refused"))
        self.away = ActionButton(translate("SettingsPage", "Refuse the chosen authority"))
        self.away.clicked.connect(self.refuse)
        self.end()
        self._lists()
        self._show_offers(())

    def _offering(self) -> None:
        """Add what is shown of a file that was read."""
        self.bundle = SimpleRows(self)
        self.choice = RowList(translate("SettingsPage", "Authorities in the file"))
        self.choice.setModel(self.bundle)
        self.choice.setMaximumHeight(look().px(130))
        self.choice.selectionModel().currentChanged.connect(self._choose)
        self.shown = label("", wrap=True)
        self.compared = QCheckBox(translate("SettingsPage", "I have compared the fingerprint"))
        self.compared.toggled.connect(self._name_button)
        for part in (self.choice, self.shown, self.compared):
            self.column.addWidget(part)

    @override
    def arrive(self) -> None:
        """Ask what is trusted."""
        self._ask(jobs.listed, self._show, self.shell.house)

    @override
    def commit(self) -> None:
        """Read the file; once its fingerprint was confirmed, trust it."""
        if self.offer is None:
            self._ask(jobs.offered, self._show_offers, self.shell.house, Path(self.file.text()))
        elif self.since.is_wrong() or self.until.is_wrong():
            self.notice.say(translate("SettingsPage", "Write days as 31/12/2026, or leave them empty."), Tone.DOUBT)
        elif self.compared.isChecked():
            term = Term(self.offer.fingerprint, self.since.day(), self.until.day())
            self._ask(jobs.add, self._added, self.shell.house, self.shell.office, self.offer.certificate, term)

    def refuse(self) -> None:
        """Refuse the chosen authority, with a reason."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.anchors):
            known = fingerprint(self.anchors[row].certificate)
            self._ask(jobs.refuse, self._refused, self.shell.house, self.shell.office, known, self.reason.text())
        elif self.anchors:
            self.notice.say(translate("SettingsPage", "Choose an authority of the list first."), Tone.DOUBT)

    def _ask(self, work: Callable[..., Any], then: Callable[[Any], object], *args: object) -> None:
        self.notice.hide()
        self.shell.bridge.run(self, self.shell.lanes.work, work, *args).then(then).otherwise(self.refused)

    def _lists(self) -> None:
        place = self.column.count() - 1
        self.column.insertWidget(place, self.none)
        self.column.insertWidget(place + 1, self.list)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.away)
        self.column.insertLayout(place + 2, row)

    def _other_file(self, _text: str) -> None:
        self._show_offers(())

    def _show_offers(self, offers: tuple[jobs.Offered, ...]) -> None:
        """Show the one authority of a file, or let one of a bundle be chosen."""
        self.offers = offers
        self.bundle.show_rows([_offered_row(one) for one in offers])
        self.choice.setVisible(len(offers) > 1)
        self._offer(0 if offers else -1)
        if offers:
            self.choice.setCurrentIndex(self.bundle.index(0, 0))

    def _choose(self) -> None:
        self._offer(self.choice.currentIndex().row())

    def _offer(self, at: int) -> None:
        self.offer = self.offers[at] if 0 <= at < len(self.offers) else None
        shown = self.offer is not None
        self.compared.setChecked(False)
        for part in (self.compared, self.shown, self.since, self.until, *self._days):
            part.setVisible(shown)
        if self.offer is not None:
            self.shown.setText("\n".join(_told(self.offer)))
        self._name_button()

    def _name_button(self) -> None:
        if self.offer is None:
            self.primary.name_it(translate("SettingsPage", "Read the file"))
            self.primary.allow()
            return
        self.primary.name_it(translate("SettingsPage", "Trust this authority"))
        why = "" if self.compared.isChecked() else translate("SettingsPage", "Compare the fingerprint first.")
        if self.offer.over:
            why = translate("SettingsPage", "This certificate has expired; ask the authority for its present one.")
        self.primary.allow(why)

    def _added(self, anchors: tuple[Anchor, ...]) -> None:
        left = tuple(one for one in self.offers if one != self.offer)
        if not left:
            self.file.line.clear()
        for day in (self.since, self.until):
            day.clear()
        self._show_offers(left)
        self.notice.say(translate("SettingsPage", "Trusted from now on."), Tone.GOOD)
        self._show(anchors)

    def _refused(self, anchors: tuple[Anchor, ...]) -> None:
        self.reason.clear()
        self.notice.say(translate("SettingsPage", "Refused from now on."), Tone.GOOD)
        self._show(anchors)

    def _show(self, anchors: tuple[Anchor, ...]) -> None:
        self.anchors = anchors
        self.rows.show_rows([_row(one, self.shell.office.now()) for one in anchors])
        none = translate("SettingsPage", "No authority is trusted yet.")
        means = translate(
            "SettingsPage",
            "Until the administrator takes in the certificates of the issuing authorities, every signature reads"
            " “issuer not verified”.",
        )
        self.none.setText("" if anchors else f"{none} {means}")
        self.none.setVisible(not anchors)
        for part in (self.list, self.reason):
            part.setVisible(bool(anchors))
        self.away.allow("" if anchors else none)


def _row(one: Anchor, now: datetime) -> RowText:
    text = f"{_valid(one.since, one.until)} · SHA-256 {grouped(fingerprint(one.certificate))}"
    state, tone = translate("SettingsPage", "trusted"), Tone.GOOD
    if one.refused:
        state, tone = translate("SettingsPage", "refused"), Tone.BAD
    elif not one.trusted_at(now):
        early = now < one.since
        state = translate("SettingsPage", "not yet") if early else translate("SettingsPage", "time over")
        tone = Tone.DOUBT
    return RowText(one.certificate.name, text, time=state, tone=tone, spoken=f"{one.certificate.name}, {state}, {text}")


def _offered_row(one: jobs.Offered) -> RowText:
    told = _valid(one.certificate.not_before, one.certificate.not_after)
    return RowText(one.certificate.name, told, time=_known(one), tone=None)


def _known(one: jobs.Offered) -> str:
    if one.over:
        return translate("SettingsPage", "expired")
    known = {
        "trusted": translate("SettingsPage", "trusted already"),
        "refused": translate("SettingsPage", "refused until now"),
    }
    return known.get(one.known, "")


def _told(offer: jobs.Offered) -> list[str]:
    one = offer.certificate
    own = translate("SettingsPage", "issued by itself")
    by = translate("SettingsPage", "issued by {name}").format(name=one.issuer)
    lines = [one.name, own if one.issuer == one.name else by, _valid(one.not_before, one.not_after), _known(offer)]
    return [*(line for line in lines if line), f"SHA-256: {grouped(offer.fingerprint)}"]


def _valid(since: datetime, until: datetime) -> str:
    return translate("SettingsPage", "from {since} to {until}").format(
        since=words.day(since.date()), until=words.day(until.date())
    )
