"""A day's reconciliation: what the axis says it carried against the books, each difference in words (R-601)."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.sync.reconcile import Difference, Reconciliation, compare_day
from app.ui import words
from app.ui.forms.dates import DayField
from app.ui.language import QT_TRANSLATE_NOOP, translate
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.bars import NoticeBar
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.fact_lines import FactLines, Line
from app.ui.widgets.facts import label
from app.ui.widgets.form_page import scrolled_column

_SAID: Mapping[str, tuple[Tone, str, str]] = {
    "not_in_books": (
        Tone.BAD,
        QT_TRANSLATE_NOOP("Reconcile", "The axis carried what our books do not have"),
        QT_TRANSLATE_NOOP("Reconcile", "Another program may send in the name of this agency: find out which."),
    ),
    "not_on_axis": (
        Tone.BAD,
        QT_TRANSLATE_NOOP("Reconcile", "The axis does not know what our books call sent"),
        QT_TRANSLATE_NOOP("Reconcile", "Call the recipient; if they do not have it, send it another way."),
    ),
    "not_delivered": (
        Tone.BAD,
        QT_TRANSLATE_NOOP("Reconcile", "The axis could not deliver it to the recipient"),
        QT_TRANSLATE_NOOP("Reconcile", "Call the recipient, or send it another way."),
    ),
    "not_taken": (
        Tone.DOUBT,
        QT_TRANSLATE_NOOP("Reconcile", "The axis holds a packet for us that we have not taken in"),
        QT_TRANSLATE_NOOP("Reconcile", "Exchange now (F5); if it stays, call the operator of the axis."),
    ),
    "listed_again": (
        Tone.DOUBT,
        QT_TRANSLATE_NOOP("Reconcile", "The axis still lists a packet that we have acknowledged"),
        QT_TRANSLATE_NOOP("Reconcile", "Nothing is lost; tell the operator of the axis if it stays."),
    ),
}


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return ReconcilePage(shell, entry)


class ReconcilePage(Page):
    """A day, the comparison, and what differs."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Propose today."""
        super().__init__(shell, entry)
        worn = look()
        self.day = DayField()
        self.day.setAccessibleName(translate("Reconcile", "Day"))
        self.day.setMaximumWidth(worn.px(130))
        self.day.returnPressed.connect(self.compare)
        self.primary = ActionButton(translate("Reconcile", "Compare with the axis"), Kind.PRIMARY, "Ctrl+Return")
        self.primary.clicked.connect(self.compare)
        self.key("Ctrl+Return", translate("Reconcile", "Compare with the axis"), self.compare)
        self.notice = NoticeBar()
        self.lines = FactLines({"issued": translate("Reconcile", "Show…"), "health": translate("Reconcile", "Show…")})
        self.lines.chosen.connect(shell.go)
        self.lines.hide()
        self.told: list[Line] = []
        area, column = scrolled_column(24, ground="ground")
        column.setSpacing(worn.px(14))
        head = QHBoxLayout()
        head.setSpacing(worn.px(12))
        head.addWidget(label(entry.title, "page", wrap=True), 1)
        head.addWidget(label(translate("Reconcile", "Day"), "label"))
        head.addWidget(self.day)
        head.addWidget(self.primary)
        column.addLayout(head)
        said = translate("Reconcile", "Nothing is changed by comparing; what differs is listed with what can be done.")
        column.addWidget(label(said, "secondary", wrap=True))
        column.addWidget(self.notice)
        column.addWidget(self.lines)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    @override
    def arrive(self, key: int) -> None:
        """Propose today where nothing is written; the keyboard is on the day."""
        if not self.day.text():
            self.day.say(self.shell.office.today())
        self.day.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """The day."""
        return [self.day]

    def compare(self) -> None:
        """Ask the axis; it may take a while."""
        day = self.day.day()
        if not self.primary.isEnabled():
            return
        if day is None:
            self.notice.say(translate("PathForm", "Write the day as dd/mm/yyyy."), Tone.DOUBT)
            self.day.setFocus()
            return
        self.primary.setEnabled(False)
        self.lines.hide()
        self.notice.say(translate("Reconcile", "Asking the axis…"), Tone.BUSY)
        job = self.shell.bridge.run(self, self.shell.lanes.work, compare_day, self.shell.office, day)
        job.then(self._show).otherwise(self._refused)

    def _show(self, found: Reconciliation) -> None:
        self.primary.setEnabled(True)
        self.told = [line_of(one) for one in found.differences]
        said = translate("Reconcile", "{day}: {sent} sent to recipients, {received} packets received · {differences}")
        count = len(found.differences)
        none = translate("Reconcile", "no difference")
        some = translate("Reconcile", "{count} differences").format(count=count)
        told = said.format(
            day=words.day(found.day), sent=found.sent, received=found.received, differences=some if count else none
        )
        self.notice.say(told, Tone.DOUBT if count else Tone.GOOD)
        self.lines.tell(self.told)
        self.lines.setVisible(bool(count))

    def _refused(self, problem: OfficeError) -> None:
        self.primary.setEnabled(True)
        self.notice.refuse(problem)


def line_of(found: Difference) -> Line:
    """Say one difference, and where it is settled."""
    tone, what, do = _SAID[found.what]
    which = " · ".join(part for part in (found.code, found.organ_id, found.axis_id) if part)
    said = f"{which}. {translate('Reconcile', do)}"
    page = "issued" if found.key is not None else "health" if found.what == "not_taken" else ""
    return Line(tone, translate("Reconcile", what), said, page, found.key or 0)
