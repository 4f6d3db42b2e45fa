"""The forms of the recall desk: agree, decline with its ground, keep both."""

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from app.desk import people, recall, successors
from app.desk.recall import Refusal
from app.documents.cards import Detail, PersonCard
from app.documents.life import GROUNDS, LEADER
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.choices import Choice
from app.ui.forms.simple import ReasonForm
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.widgets.facts import label


class _ForeverForm(ActForm):
    """What cannot be taken back: the consequence is said, and the way out has the keyboard."""

    def __init__(self, shell: Shell, detail: Detail, words: tuple[str, str], said: tuple[str, ...]) -> None:
        """`words` are title and act, `said` the consequences."""
        super().__init__(shell, *words)
        self._key = detail.card.key
        for sentence in said:
            self.fields.addWidget(label(sentence, wrap=True))
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The way out."""
        return self.cancel


class AgreeForm(_ForeverForm):
    """Đồng ý thu hồi."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        title = translate("AgreeForm", "Agree to the recall of {code}")
        said = (
            translate("AgreeForm", "Content and packet are shut at once, everywhere, and are not found any more."),
            translate("AgreeForm", "Number, code, hashes, history and the minute stay; the number is not used again."),
            translate("AgreeForm", "The sender is told. This cannot be taken back."),
        )
        named = title.format(code=detail.card.code or detail.card.subject)
        super().__init__(shell, detail, (named, translate("AgreeForm", "Agree to the recall")), said)

    @override
    def commit(self) -> None:
        """Agree."""
        self.send(recall.agree, self._key)


class DestroyForm(_ForeverForm):
    """Hủy nội dung đã khóa: where the agency destroys it by hand."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document whose minute is filed."""
        title = translate("DestroyForm", "Destroy the content of {code}")
        said = (
            translate("DestroyForm", "Files, packet and their daily copies are destroyed for good."),
            translate("DestroyForm", "Number, code, hashes, history and the minute stay. This cannot be taken back."),
        )
        named = title.format(code=detail.card.code or detail.card.subject)
        super().__init__(shell, detail, (named, translate("DestroyForm", "Destroy the content")), said)
        self.cancel.name_it(translate("DestroyForm", "Keep it for now"))

    @override
    def commit(self) -> None:
        """Destroy it."""
        self.send(recall.destroy, self._key)


class DeclineRecallForm(ReasonForm):
    """Từ chối: on the leader's recorded decision, or because the request is not a true one (D-28)."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For one document."""
        title = translate("DeclineRecallForm", "Decline the request for {code}")
        super().__init__(
            shell,
            title.format(code=detail.card.code or detail.card.subject),
            translate("DeclineRecallForm", "Decline"),
        )
        self._key = detail.card.key
        shell.bridge.run(self, shell.lanes.read, people.people, shell.office, "leader").then(self._offer)

    @override
    def fields_above(self) -> None:
        """Ground, and the leader where that is the ground."""
        self.ground = QComboBox()
        for ground in GROUNDS:
            self.ground.addItem(words.ground_word(ground), ground)
        self.ground.currentIndexChanged.connect(self._ground_chosen)
        self.leader = Choice()
        self.field(translate("DeclineRecallForm", "Ground"), self.ground)
        self._leader_title = self.field(translate("DeclineRecallForm", "Leader who has decided"), self.leader)

    @override
    def first_field(self) -> QWidget | None:
        """The ground: it stands above the reason."""
        return self.ground

    @override
    def commit(self) -> None:
        """Decline with ground and reason."""
        ground = str(self.ground.currentData())
        if ground == LEADER and not self.leader.text():
            self.ask(translate("DeclineRecallForm", "Name the leader who has decided."))
            self.leader.setFocus()
        elif reason := self.text():
            leader = self.leader.text() if ground == LEADER else ""
            self.send(recall.refuse, self._key, Refusal(ground, reason, leader))

    def _ground_chosen(self) -> None:
        decided = self.ground.currentData() == LEADER
        self.leader.setVisible(decided)
        self._leader_title.setVisible(decided)

    def _offer(self, leaders: list[PersonCard]) -> None:
        self.leader.offer([leader.name for leader in leaders])


class KeepBothForm(ReasonForm):
    """Cả hai văn bản còn hiệu lực."""

    def __init__(self, shell: Shell, detail: Detail) -> None:
        """For the older document."""
        title = translate("KeepBothForm", "Keep {code} in force beside the newer document")
        super().__init__(shell, title.format(code=detail.card.code), translate("KeepBothForm", "Keep both"))
        self._key = detail.card.key

    @override
    def commit(self) -> None:
        """Keep both with the reason."""
        if reason := self.text():
            self.send(successors.keep_both, self._key, reason)
