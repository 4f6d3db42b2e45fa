"""The section of the settings for who may sign what, in which capacity, and from when until when (R-403)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from typing_extensions import override

from app.desk import mandates, people
from app.documents.capacity import KINDS
from app.documents.cards import PersonCard
from app.documents.competence import HEAD, Mandate
from app.ui import words
from app.ui.forms.choices import Choice
from app.ui.forms.dates import DayField
from app.ui.forms.settings import Section
from app.ui.language import translate
from app.ui.models.simple import SimpleRows
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.rows import RowList, RowText


class MandateSection(Section):
    """Each line is one competence; what stands here is compared with what is printed above a signature."""

    def __init__(self, shell: Shell) -> None:
        """Build the list, empty."""
        super().__init__(
            shell,
            translate("MandateSection", "Who may sign"),
            translate(
                "MandateSection",
                "A signature in another capacity, of another type or out of its days is told before a number is given."
                " Where nothing is listed, nothing is compared.",
            ),
            translate("MandateSection", "Add to the list"),
        )
        self._listed: tuple[Mandate, ...] = ()
        self.signer = Choice()
        self.capacity = QComboBox()
        self.capacity.addItem(translate("MandateSection", "as the head"), HEAD)
        for kind in KINDS:
            self.capacity.addItem(kind, kind)
        self.types = QLineEdit()
        self.since, self.until = DayField(), DayField()
        self.grid.add(translate("MandateSection", "Signer"), self.signer)
        self.grid.add(translate("MandateSection", "Capacity"), self.capacity)
        self.types.setPlaceholderText(translate("MandateSection", "all types, or their names with commas between them"))
        self.grid.add(translate("MandateSection", "Types of documents"), self.types)
        self.grid.add(translate("MandateSection", "From"), self.since)
        self.grid.add(translate("MandateSection", "Until"), self.until)
        self.basis = self.line(
            translate("MandateSection", "Rests on"), "", hint=translate("MandateSection", "decision or authorisation")
        )
        self.rows = SimpleRows(self)
        self.list = RowList(translate("MandateSection", "Who may sign"))
        self.list.setModel(self.rows)
        self.list.setMaximumHeight(look().px(190))
        self.off = ActionButton(translate("MandateSection", "Take the chosen one off the list"))
        self.off.clicked.connect(self.take_off)
        self.end()
        place = self.column.count() - 1
        self.column.insertWidget(place, self.list)
        self.column.insertWidget(place + 1, self.off, 0, Qt.AlignmentFlag.AlignLeft)

    @override
    def arrive(self) -> None:
        """Ask for the list and the leaders."""
        bridge, lanes, office = self.shell.bridge, self.shell.lanes, self.shell.office
        bridge.run(self, lanes.read, mandates.mandates, office).then(self._show)
        bridge.run(self, lanes.read, people.people, office, "leader").then(self._offer)

    @override
    def commit(self) -> None:
        """Add what is entered."""
        if self.since.is_wrong() or self.until.is_wrong():
            self.notice.say(translate("MandateSection", "A day is written as dd/mm/yyyy."), Tone.DOUBT)
            return
        types = tuple(part.strip() for part in self.types.text().split(",") if part.strip())
        days = (self.since.day(), self.until.day())
        given = Mandate(self.signer.text(), self.capacity.currentData(), types, *days, basis=self.basis.text())
        self.run(mandates.give_mandate, self._given, given)

    def take_off(self) -> None:
        """Take the chosen line off the list."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._listed):
            self.run(mandates.end_mandate, self._show, self._listed[row])

    def _given(self, listed: tuple[Mandate, ...]) -> None:
        for field in (self.types, self.since, self.until, self.basis):
            field.clear()
        self.notice.say(translate("MandateSection", "Added."), Tone.GOOD)
        self._show(listed)

    def _show(self, listed: tuple[Mandate, ...]) -> None:
        self._listed = listed
        self.rows.show_rows([_row(one) for one in listed])

    def _offer(self, leaders: list[PersonCard]) -> None:
        self.signer.offer([one.name for one in leaders])


def _row(one: Mandate) -> RowText:
    kind = one.capacity or translate("MandateSection", "as the head")
    types = ", ".join(one.types) or translate("MandateSection", "all types")
    return RowText(f"{one.signer} · {kind}", " · ".join(part for part in (types, one.basis) if part), time=_days(one))


def _days(one: Mandate) -> str:
    if one.since is None and one.until is None:
        return translate("MandateSection", "without end")
    if one.until is None:
        return translate("MandateSection", "from {day}").format(day=words.day(one.since))
    if one.since is None:
        return translate("MandateSection", "until {day}").format(day=words.day(one.until))
    return f"{words.day(one.since)} – {words.day(one.until)}"
