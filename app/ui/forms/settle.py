"""The forms of what a person settles: put aside with a reason, join a report to its document."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from app.desk import orphans, records
from app.desk.office import Office
from app.desk.orphans import RECALL_STATUS, Orphan
from app.documents.cards import Card
from app.documents.values import Direction
from app.ui.forms.act_form import ActForm
from app.ui.forms.simple import ReasonForm
from app.ui.language import translate
from app.ui.shell import Shell


class ReasonedForm(ReasonForm):
    """An act that takes a key and a reason."""

    def __init__(self, shell: Shell, title: str, act: Callable[..., object], key: object) -> None:
        """`act` is called with office, key and reason."""
        super().__init__(shell, title, translate("ReasonedForm", "Put aside"))
        self._act, self._key = act, key

    @override
    def commit(self) -> None:
        """Do it with the reason."""
        if reason := self.text():
            self.send(self._act, self._key, reason)


class JoinForm(ActForm):
    """Which document a report is about: found by words, chosen from what fits."""

    def __init__(self, shell: Shell, orphan: Orphan) -> None:
        """For one report; its own words are looked for first."""
        title = translate("JoinForm", "Join the report to a document")
        super().__init__(shell, title, translate("JoinForm", "Join"))
        self._orphan = orphan
        self._direction = Direction.INCOMING if orphan.status == RECALL_STATUS else Direction.OUTGOING
        self.words = QLineEdit(orphan.reference.split(",")[-1])
        self.words.textChanged.connect(self._look)
        self.found = QComboBox()
        self.found.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field(translate("JoinForm", "Words of the document"), self.words)
        self.field(translate("JoinForm", "Document"), self.found)
        self.end_fields()
        self._look()

    @override
    def first_field(self) -> QWidget | None:
        """The words."""
        return self.words

    @override
    def commit(self) -> None:
        """Join them."""
        if self.found.currentData() is None:
            self.ask(translate("JoinForm", "Choose the document."))
        else:
            self.send(orphans.join, self._orphan.id, self.found.currentData())

    def _look(self) -> None:
        bridge, lanes = self.shell.bridge, self.shell.lanes
        words = self.words.text().replace("/", " ").replace("-", " ")
        bridge.run(self, lanes.read, _fitting, self.shell.office, words, self._direction).then(self._offer)

    def _offer(self, cards: list[Card]) -> None:
        self.found.clear()
        for card in cards:
            self.found.addItem(f"{card.code} · {card.subject}", card.key)


def _fitting(office: Office, words: str, direction: Direction) -> list[Card]:
    found, _ = records.found(office, words)
    return [card for card in found if card.direction is direction]
