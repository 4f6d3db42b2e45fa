"""Number and seal many documents with one PIN: a live table that names each reason, and goes on where it stopped."""

from dataclasses import replace

from PySide6.QtCore import QLocale, QModelIndex, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.base.errors import OfficeError
from app.desk.batch import Line
from app.desk.sealing import STEPS
from app.ui import words
from app.ui.jobs import seal_batch, sealing
from app.ui.language import PLURAL, translate
from app.ui.models.simple import SimpleRows
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.pages.seal_rows import token_row
from app.ui.pages.signing_page import SigningPage
from app.ui.shell import Shell
from app.ui.theme import Tone, look
from app.ui.widgets.buttons import ActionButton, Kind
from app.ui.widgets.rows import RowList, RowText

_TONES = {"done": Tone.GOOD, "refused": Tone.DOUBT, "held": Tone.DOUBT, "working": Tone.BUSY}


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return SealBatchPage(shell, entry)


class SealBatchPage(SigningPage):
    """Everything that waits for number or seal; what cannot be sealed is said before the PIN and stays out."""

    heard = Signal(object)
    """A line has changed: `Line`; sent from the lane on which the work runs."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Build the table."""
        super().__init__(shell, entry, translate("SealBatch", "number and seal all"))
        self.rows: list[seal_batch.Row] = []
        self.looked = self._stop = False
        self.model = SimpleRows(self)
        self.list = RowList(translate("SealBatch", "Documents to seal"))
        self.list.setObjectName("batchList")
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._show_page)
        self.list.doubleClicked.connect(self.open_row)
        self.primary.setObjectName("batchPrimary")
        self.out = ActionButton(translate("SealBatch", "Leave this one out"), Kind.PLAIN, "Del")
        self.out.clicked.connect(self.leave_out)
        self.halt = ActionButton(translate("SealBatch", "Stop after this one"), Kind.PLAIN)
        self.halt.clicked.connect(self.stop)
        self.number.setText(translate("SealBatch", "Number and seal several documents"))
        self.expected.hide()
        self.lay_out((self.list, self.checks), (self.primary, self.again, self.out, self.halt), above=self.pin)
        self.heard.connect(self.take_line)
        self.key("Del", translate("SealBatch", "leave a document out"), self.leave_out)
        self.key("Return", translate("SealBatch", "open this document, to show its places"), self.open_row)

    @override
    def arrive(self, key: int) -> None:
        """Ask what waits, and look it over."""
        self.looked = False
        self.begin(key)
        self.ask_about(self.shell.lanes.read, seal_batch.waiting, self.shell.house).then(self._show_rows)

    @override
    def panes(self) -> list[QWidget]:
        """The table, and the pages."""
        return [self.list, self.viewer.view]

    @override
    def commit(self) -> None:
        """Number and seal what can be, or go on with what was begun."""
        keys = self._ready()
        entered = self.take_pin() if keys and not self.working else None
        if entered is None:
            return
        self._stop = False
        wish = seal_batch.Wish(keys, entered, self.heard.emit, self._asked_to_stop)
        job = self.shell.bridge.run(self, self.shell.lanes.work, seal_batch.run, self.shell.house, wish)
        job.then(self._ended).otherwise(self.refused)

    def stop(self) -> None:
        """Let the document at work be finished, and no other begun."""
        self._stop = True

    def leave_out(self) -> None:
        """Take the chosen document out of this batch; it stays where it waits."""
        at = self.list.currentIndex().row()
        if not self.working and 0 <= at < len(self.rows):
            del self.rows[at]
            self.fill()

    def open_row(self) -> None:
        """Open one document on the page where its places can be shown."""
        at = self.list.currentIndex().row()
        if not self.working and 0 <= at < len(self.rows):
            self.shell.go("seal", self.rows[at].card.key)

    def take_line(self, line: Line) -> None:
        """Show how a document goes."""
        self.rows = [replace(row, line=line) if row.card.key == line.key else row for row in self.rows]
        self.fill()

    def _asked_to_stop(self) -> bool:
        return self._stop

    def _show_rows(self, rows: list[seal_batch.Row]) -> None:
        self.rows = rows
        self.fill()
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
        keys = [row.card.key for row in rows]
        job = self.ask_about(self.shell.lanes.work, seal_batch.look_over, self.shell.house, keys)
        job.then(self._show_doubts).otherwise(self.refused)

    def _show_doubts(self, found: dict[int, OfficeError]) -> None:
        self.looked = True
        self.rows = [seal_batch.with_problem(row, found.get(row.card.key)) for row in self.rows]
        self.fill()

    def _show_page(self, current: QModelIndex) -> None:
        if 0 <= current.row() < len(self.rows):
            row = self.rows[current.row()]
            self.viewer.view.show_file(row.page, name=row.line.name)
            if row.line.problem is not None and not self.working:
                told = words.told(row.line.problem)
                self.notice.say(" ".join(part for part in (told.sentence, told.next) if part), Tone.DOUBT)

    def _ended(self, table: list[Line]) -> None:
        self.working = False
        for line in table:
            self.take_line(line)
        done = sum(line.result == "done" for line in table)
        left = len(table) - done
        said = translate("SealBatch", "All %n documents are sealed.", None, PLURAL, done)
        if left:
            said = translate("SealBatch", "{done} sealed, {left} not.").format(done=done, left=left)
        first = next((line for line in table if line.problem is not None), None)
        if first is not None and first.problem is not None:
            told = words.told(first.problem)
            said = f"{said} {told.sentence} {told.next}"
        self.notice.say(said, Tone.DOUBT if left else Tone.GOOD)
        self.look_again()

    def _ready(self) -> tuple[int, ...]:
        return tuple(row.card.key for row in self.rows if row.line.result in {"waiting", "held", "untouched"})

    @override
    def fill(self) -> None:
        at = self.list.currentIndex().row()
        self.model.show_rows([row_of(row) for row in self.rows])
        self.list.setFixedHeight(look().px(61) * max(1, len(self.rows)) + 2)
        if 0 <= at < len(self.rows):
            self.list.setCurrentIndex(self.model.index(at))
        count = len(self._ready())
        if isinstance(self.token, sealing.TokenFacts):
            self.pin.show_token(self.token.state, self.token.certificate.name, count)
        self.show_pin(wanted=count > 0)
        self.show_checks([token_row(self.token)] if isinstance(self.token, OfficeError) else ())
        self.halt.setVisible(self.working)
        self.out.setVisible(not self.working)
        self.primary.name_it(translate("SealBatch", "Number and seal %n documents", None, PLURAL, count))
        self.primary.allow(self._why_not(count))

    def _why_not(self, count: int) -> str:
        if self.working:
            return translate("SealBatch", "Number, date and seal are being put on.")
        if why_not := self.why_no_token():
            return why_not
        if self.token is None or not self.looked:
            return translate("SealBatch", "Files and token are being checked.")
        return "" if count else translate("SealBatch", "Nothing here can be sealed now.")


def row_of(row: seal_batch.Row) -> RowText:
    """Return the two lines of a document: what it is, how far it is, what stopped it."""
    card, line = row.card, row.line
    title = " · ".join(part for part in (line.code or card.code, card.type_name, card.subject) if part)
    steps = (
        translate("SealBatch", "number"),
        translate("SealBatch", "date"),
        translate("SealBatch", "seal"),
        translate("SealBatch", "other files"),
    )
    done = " ".join(f"{text} ✓" for name, text in zip(STEPS, steps, strict=True) if name in line.steps)
    why = words.told(line.problem).sentence if line.problem is not None else ""
    text = " · ".join(part for part in (line.name, done, why) if part)
    seconds = (
        translate("SealBatch", "{seconds} s").format(
            seconds=f"{line.seconds:.1f}".replace(".", QLocale().decimalPoint())
        )
        if line.seconds
        else ""
    )
    pill = ((_result(line.result), _TONES.get(line.result, Tone.NONE)),)
    return RowText(title, text, seconds, _TONES.get(line.result, Tone.NONE), pill)


def _result(result: str) -> str:
    return {
        "waiting": translate("SealBatch", "waiting"),
        "working": translate("SealBatch", "at work"),
        "done": translate("SealBatch", "sealed"),
        "refused": translate("SealBatch", "not as it is"),
        "held": translate("SealBatch", "keeps its number"),
        "untouched": translate("SealBatch", "not begun"),
    }[result]
