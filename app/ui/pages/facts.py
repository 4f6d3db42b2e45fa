"""The tabs beside the page: signature, facts, files, journal."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from app.documents.cards import Card, Detail, FileCard
from app.documents.values import Direction
from app.ui import words
from app.ui.language import PLURAL, translate
from app.ui.models import outgoing
from app.ui.models.excuses import NO_DAY, excuse_words
from app.ui.pages.signature import SignaturePanel
from app.ui.theme import look
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.facts import Box, FactsTable, clear, label, rule

SIGNATURE, FACTS, FILES, JOURNAL = range(4)


class FactsPane(QFrame):
    """Everything that is known of a document, beside its page and never over it."""

    file_chosen = Signal(object)
    """Show this file: `FileCard`."""
    folded = Signal()
    """The facts were folded to their tabs, or opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the tabs."""
        super().__init__(parent)
        self.setObjectName("factsPane")
        worn = look()
        self.tabs = _Tabs()
        self.tabs.scrolled.connect(self._scroll)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(translate("FactsPane", "What is known of the document"))
        for title in (
            translate("FactsPane", "Signature"),
            translate("FactsPane", "Facts"),
            translate("FactsPane", "Files"),
            translate("FactsPane", "Journal"),
        ):
            self.tabs.addTab(title)
        self.signature = SignaturePanel()
        self._facts = FactsTable()
        self._opinions = QWidget()
        self._opinion_column = QVBoxLayout(self._opinions)
        self._files = QWidget()
        self._file_column = QVBoxLayout(self._files)
        self._journal = QWidget()
        self._journal_column = QVBoxLayout(self._journal)
        self.stack = QStackedWidget()
        for widget in (self.signature, self._facts_tab(), self._files, self._journal):
            self.stack.addWidget(_scrolled(widget))
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.tabs.tabBarClicked.connect(self._pressed)
        self._foldable = False
        self._open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(worn.px(14), worn.px(6), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        self._rule = rule()
        column.addWidget(self._rule)
        column.addWidget(self.stack, 1)
        self.setMinimumWidth(worn.px(240))

    def show_detail(self, detail: Detail) -> None:
        """Show a document."""
        self.signature.show_detail(detail)
        self._facts.show_rows(rows_of(detail))
        self._show_opinions(detail)
        self._show_files(detail)
        self._show_journal(detail)
        self._uncover(shown=True)

    def forget(self) -> None:
        """Show nothing but the tabs until the next document is here."""
        self._uncover(shown=False)

    def _uncover(self, *, shown: bool) -> None:
        for index in range(self.stack.count()):
            area = self.stack.widget(index)
            if isinstance(area, QScrollArea):
                area.widget().setVisible(shown)

    def show_tab(self, tab: int) -> None:
        """Show one of the tabs."""
        self.tabs.setCurrentIndex(tab)
        if self._foldable and not self._open:
            self._open = True
            self._fold()

    @property
    def is_folded(self) -> bool:
        """Tell whether only the tabs are shown."""
        return self._foldable and not self._open

    @property
    def folded_height(self) -> int:
        """As high as the tabs."""
        return self.tabs.sizeHint().height() + look().px(12)

    def be_foldable(self, *, foldable: bool) -> None:
        """Stand under the page, where a press on the tab that is shown folds the facts."""
        self._foldable, self._open = foldable, False
        self._fold()

    def _pressed(self, tab: int) -> None:
        if self._foldable:
            self._open = not self._open or tab != self.tabs.currentIndex()
            self._fold()

    def _scroll(self, steps: int) -> None:
        area = self.stack.currentWidget()
        if isinstance(area, QScrollArea):
            bar = area.verticalScrollBar()
            page = bar.pageStep() if abs(steps) > 1 else look().px(60)
            bar.setValue(bar.value() + (page if steps > 0 else -page))

    def _fold(self) -> None:
        self.stack.setHidden(self.is_folded)
        self._rule.setHidden(self.is_folded)
        self.folded.emit()

    def _facts_tab(self) -> QWidget:
        tab = QWidget()
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, look().px(12), 0, look().px(12))
        column.setSpacing(look().px(12))
        column.addWidget(self._opinions)
        column.addWidget(self._facts)
        column.addStretch(1)
        self._opinion_column.setContentsMargins(0, 0, 0, 0)
        return tab

    def _show_opinions(self, detail: Detail) -> None:
        clear(self._opinion_column)
        self._opinions.setVisible(bool(detail.opinions))
        for opinion in detail.opinions:
            named = [f"{assignment.unit}{_until(assignment.due)}" for assignment in opinion.assignments]
            title = translate("FactsPane", "{leader}: {text}").format(leader=opinion.leader, text=opinion.text)
            self._opinion_column.addWidget(Box(title, "\n".join([words.day_and_hour(opinion.at), *named])))

    def _show_files(self, detail: Detail) -> None:
        worn = look()
        clear(self._file_column)
        self._file_column.setContentsMargins(0, worn.px(12), 0, worn.px(12))
        self._file_column.setSpacing(worn.px(8))
        for file in detail.files:
            self._file_column.addWidget(Box(file.name, _file_line(file)))
            button = _FileLink(file)
            button.chosen.connect(self.file_chosen)
            self._file_column.addWidget(button)
        if not detail.files:
            self._file_column.addWidget(label(translate("FactsPane", "No file came along."), "secondary", wrap=True))
        self._file_column.addStretch(1)

    def _show_journal(self, detail: Detail) -> None:
        worn = look()
        clear(self._journal_column)
        self._journal_column.setContentsMargins(0, worn.px(12), 0, worn.px(12))
        self._journal_column.setSpacing(worn.px(2))
        names = {line.organ_id: line.name for line in detail.recipients if line.organ_id}
        for event in reversed(detail.events):
            self._journal_column.addWidget(label(words.day_and_hour(event.at), "small"))
            line = label(words.journal_sentence(event, names), wrap=True)
            line.setContentsMargins(0, 0, 0, worn.px(8))
            self._journal_column.addWidget(line)
        self._journal_column.addStretch(1)


class _Tabs(QTabBar):
    """The tabs; what is below them scrolls by the keys up and down, for who has no mouse."""

    scrolled = Signal(int)
    """By a step up or down, or by a page (2)."""
    _STEPS: ClassVar = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 2, Qt.Key.Key_PageUp: -2}

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, or choose a tab."""
        step = self._STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.scrolled.emit(step)


class _FileLink(LinkButton):
    """Shows a file in the viewer."""

    chosen = Signal(object)

    def __init__(self, file: FileCard) -> None:
        super().__init__(translate("FactsPane", "Show"))
        self.setAccessibleName(translate("FactsPane", "Show {name}").format(name=file.name))
        self._file = file
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._file)


def rows_of(detail: Detail) -> list[tuple[str, str]]:
    """Return what is known of a document in the order of the register form (D-12)."""
    if detail.card.direction is Direction.OUTGOING:
        return outgoing.rows_of(detail)
    card, fields = detail.card, detail.fields
    pages = str(card.pages) if card.pages else ""
    rows = [
        (translate("FactsPane", "State"), words.state_word(card.state)),
        (translate("FactsPane", "Arrival number"), f"{card.number}/{card.year}" if card.number else ""),
        (words.field_word("arrived_at"), words.day_and_hour(card.arrived_at)),
        (words.field_word("sender"), _with_code(card.sender, card.sender_id)),
        (words.field_word("author"), str(fields.get("author") or "")),
        (words.field_word("code"), card.code),
        (words.field_word("issued_date"), words.day(card.issued_date)),
        (words.field_word("type_name"), card.type_name),
        (words.field_word("subject"), card.subject),
        (words.field_word("signer"), words.signer_words(fields)),
        (words.field_word("urgency"), words.urgency_word(card.urgency)),
        (translate("FactsPane", "To be accepted by"), words.day_and_hour(card.accept_by)),
        (words.field_word("due"), _due(card)),
        (words.field_word("presented_to"), str(fields.get("presented_to") or "")),
        (words.field_word("receiver"), str(fields.get("receiver") or "")),
        (words.field_word("pages"), pages),
        (translate("FactsPane", "Came"), words.channel_word(card.channel)),
        (translate("FactsPane", "Answers"), excuse_words(detail.excuse, NO_DAY)),
        (translate("FactsPane", "Seal of the copies"), outgoing.seal_words(fields.get("seal"))),
        (translate("FactsPane", "Proof of the copies"), outgoing.evidence_words(fields.get("evidence"))),
        (words.field_word("note"), card.note),
    ]
    return [row for row in rows if row[1]]


def _due(card: Card) -> str:
    """Return the deadline, and what excuses that it ran out (D-29)."""
    return " · ".join(part for part in (words.day(card.due), excuse_words(card.excuse, NO_DAY)) if part)


def _with_code(name: str, code: str) -> str:
    return f"{name} ({code})" if code else name


def _until(due: date | None) -> str:
    said = translate("FactsPane", "due {day}").format(day=words.day(due))
    return f" · {said}" if due is not None else ""


def _file_line(file: FileCard) -> str:
    count = file.pages or 0
    pages = translate("FactsPane", "%n pages", None, PLURAL, count) if count else ""
    return " · ".join(part for part in (pages, words.file_size(file.size), file.problem) if part)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    holder = QWidget()
    holder.setObjectName("card")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, look().px(14), 0)
    column.addWidget(widget)
    area.setWidget(holder)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
