"""A test packet to a partner: marked as a test, without a number, in no book; what became of it (D-32)."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.base.news import Topic
from app.desk.try_out import send_test, tried_out
from app.documents.cards import AgencyCard, RecipientCard
from app.ui import words
from app.ui.forms.agency import AgencyField
from app.ui.language import translate
from app.ui.models.outgoing import moment
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.fact_lines import FactLines, Line
from app.ui.widgets.facts import label
from app.ui.widgets.form_page import scrolled_column


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return TryOutPage(shell, entry)


class TryOutPage(Page):
    """A partner, the packet, and the lines of those that were sent before."""

    topics = frozenset({Topic.OUTBOX, Topic.AXIS})

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the field and an empty list."""
        super().__init__(shell, entry)
        worn = look()
        self._chosen: AgencyCard | None = None
        self.partner = AgencyField(shell, translate("TryOut", "Partner"))
        self.partner.chosen.connect(self._take)
        self.primary = ActionButton(translate("TryOut", "Send a test packet"), Kind.PRIMARY, "Ctrl+Return")
        self.primary.clicked.connect(self.send)
        self.key("Ctrl+Return", translate("TryOut", "Send a test packet"), self.send)
        self.notice = NoticeBar()
        self.lines = FactLines()
        self.told: list[Line] = []
        area, column = scrolled_column(24, ground="ground")
        column.setSpacing(worn.px(14))
        column.addWidget(label(entry.title, "page", wrap=True))
        said = translate(
            "TryOut", "It says on its page and in its subject that it is a test. It takes no number and is in no book."
        )
        column.addWidget(label(said, "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(worn.px(12))
        row.addWidget(label(translate("TryOut", "Partner"), "label"))
        row.addWidget(self.partner, 1)
        row.addWidget(self.primary)
        column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(self.lines)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    @override
    def arrive(self, key: int) -> None:
        """Show what was sent before; the keyboard is on the partner."""
        super().arrive(key)
        self.notice.hide()
        self.partner.setFocus()

    @override
    def refresh(self) -> None:
        """Read the lines anew."""
        self.shell.bridge.run(self, self.shell.lanes.read, tried_out, self.shell.office).then(self._show)

    @override
    def panes(self) -> list[QWidget]:
        """The partner."""
        return [self.partner]

    def send(self) -> None:
        """Send it to who is chosen, or to the code that is written."""
        written = self.partner.text().strip()
        code = self._chosen.organ_id if self._chosen and self._chosen.name == written else written
        if not code or not self.primary.isEnabled():
            self.partner.setFocus()
            return
        self.primary.setEnabled(False)
        job = self.shell.bridge.run(self, self.shell.lanes.write, send_test, self.shell.office, code)
        job.then(self._sent).otherwise(self._refused)

    def _take(self, card: AgencyCard) -> None:
        self._chosen = card

    def _sent(self, key: int) -> None:
        del key
        self.primary.setEnabled(True)
        self.partner.clear()
        said = translate("TryOut", "The test packet waits to leave; what becomes of it is shown below.")
        self.notice.say(said, Tone.BUSY)
        self.shell.nudge()
        self.refresh()

    def _refused(self, problem: OfficeError) -> None:
        self.primary.setEnabled(True)
        self.notice.refuse(problem)

    def _show(self, tried: list[tuple[int, RecipientCard]]) -> None:
        self.told = [self._line(line) for _, line in tried]
        self.lines.tell(self.told)
        self.lines.setVisible(bool(tried))

    def _line(self, line: RecipientCard) -> Line:
        at = moment(line.at, self.shell.office.today())
        name = f"{line.name} ({line.organ_id})"
        if line.state == "failed":
            return Line(Tone.BAD, name, words.stopped_words(line.detail))
        said = " · ".join(part for part in (f"{words.line_word(line.state)} {at}", line.detail.strip()) if part)
        return Line(Tone.BUSY if line.state in ("waiting", "sent") else Tone.GOOD, name, said)
