"""Ý kiến chỉ đạo: leader, text, who leads and who cooperates, a deadline each (D-08, D-20)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.desk import people, present
from app.documents.cards import Detail, PersonCard
from app.ui.forms.act_form import ActForm
from app.ui.forms.choices import Choice
from app.ui.forms.dates import DayField
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.buttons import LinkButton

_SOURCES = ("paper", "phone", "system")


class UnitRow(QWidget):
    """A unit and its deadline."""

    def __init__(self, units: list[str]) -> None:
        """Offer the units."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(6))
        self.unit = Choice()
        self.unit.offer(units)
        self.unit.setAccessibleName(translate("OpinionForm", "Unit or person"))
        self.due = DayField()
        self.due.setAccessibleName(translate("OpinionForm", "Deadline"))
        row.addWidget(self.unit, 3)
        row.addWidget(self.due, 2)


class OpinionForm(ActForm):
    """Entered by the clerk from what the leader decided; the record returns to the clerk."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document; the leader to whom it was presented is proposed."""
        title = translate("OpinionForm", "Directing opinion on arrival number {number}")
        super().__init__(
            shell,
            title.format(number=detail.card.number),
            translate("OpinionForm", "Enter the opinion"),
        )
        self._key = detail.card.key
        self._units: list[str] = []
        self.leader = Choice()
        self.leader.write(str(detail.fields.get("presented_to") or ""))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(look().px(76))
        self.text.setMaximumHeight(look().px(110))
        self.field(translate("OpinionForm", "Leader"), self.leader)
        self.field(translate("OpinionForm", "Opinion"), self.text)
        self.sources = self._source_row()
        self.lead = UnitRow([])
        self.field(translate("OpinionForm", "Lead and deadline"), self.lead)
        self.lead.due.say(detail.card.due)
        self._others_box = QWidget()
        self._others = QVBoxLayout(self._others_box)
        self._others.setContentsMargins(0, 0, 0, 0)
        self._others.setSpacing(look().px(6))
        self.others: list[UnitRow] = []
        self.field(translate("OpinionForm", "Cooperating units and deadlines"), self._others_box)
        more = LinkButton(translate("OpinionForm", "Add a cooperating unit"))
        more.clicked.connect(self.add_other)
        self.fields.addWidget(more)
        self.end_fields()
        bridge, lanes, office = shell.bridge, shell.lanes, shell.office
        bridge.run(self, lanes.read, people.people, office, "leader").then(self._offer_leaders)
        bridge.run(self, lanes.read, people.units, office).then(self._offer_units)
        self.add_other()

    @override
    def first_field(self) -> QWidget | None:
        """The text, since the leader is known."""
        return self.text if self.leader.text() else self.leader

    @override
    def commit(self) -> None:
        """Enter it."""
        text, lead = self.text.toPlainText().strip(), self.lead.unit.text()
        if not self.leader.text() or not text or not lead:
            self.ask(translate("OpinionForm", "An opinion needs the leader, its text and one lead."))
            return
        wrong = next((row.due for row in (self.lead, *self.others) if row.due.is_wrong()), None)
        if wrong is not None:
            self.ask(translate("CorrectForm", "“{text}” is not a day.").format(text=wrong.text()))
            wrong.setFocus()
            return
        assignees = [present.Assignee(lead, lead=True, due=self.lead.due.day())]
        assignees += [
            present.Assignee(row.unit.text(), lead=False, due=row.due.day()) for row in self.others if row.unit.text()
        ]
        opinion = present.Opinion(self.leader.text(), text, tuple(assignees), self.source())
        self.send(present.enter_opinion, self._key, opinion)

    def source(self) -> str:
        """Return where the opinion comes from: paper, phone or system."""
        return _SOURCES[max(0, self.sources.checkedId())]

    def add_other(self) -> None:
        """Add a row for a cooperating unit."""
        row = UnitRow(self._units)
        self.others.append(row)
        self._others.addWidget(row)

    def _source_row(self) -> QButtonGroup:
        group = QButtonGroup(self)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        for number, text in enumerate(
            (
                translate("OpinionForm", "on the paper slip"),
                translate("OpinionForm", "by phone, to be confirmed"),
                translate("OpinionForm", "on the system"),
            )
        ):
            button = QRadioButton(text)
            group.addButton(button, number)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        group.button(0).setChecked(True)
        self.field(translate("OpinionForm", "Given"), box)
        return group

    def _offer_leaders(self, leaders: list[PersonCard]) -> None:
        self.leader.offer([leader.name for leader in leaders])

    def _offer_units(self, units: list[str]) -> None:
        self._units = units
        for row in (self.lead, *self.others):
            row.unit.offer(units)
