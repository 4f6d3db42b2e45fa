"""The small forms of books: open one in the middle of a year, hold a number, void a held one (D-04, D-10)."""

from abc import abstractmethod

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSpinBox, QWidget
from typing_extensions import override

from app.desk import books, people
from app.desk.books import Series
from app.documents.cards import NumberCard, PersonCard
from app.documents.numbering import INCOMING
from app.ui import words
from app.ui.forms.act_form import ActForm
from app.ui.forms.choices import Choice
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.facts import label

_MOST = 99999


class _SeriesForm(ActForm):
    def __init__(self, shell: Shell, title: str, act: str, book: str, series: list[str]) -> None:
        """Offer the series of a book; the incoming one has a single one."""
        super().__init__(shell, title, act)
        self._book = book
        self.series = QComboBox()
        self.series.addItems(series)
        self.series.setEditable(False)
        if book != INCOMING:
            self.field(translate("BookForm", "Number series"), self.series)

    def chosen(self) -> Series:
        """Return the series that is meant."""
        name = "" if self._book == INCOMING else self.series.currentText()
        return Series(self._book, name, self.shell.office.today().year)


class OpenBookForm(_SeriesForm):
    """Mở sổ giữa năm: from which number, on the ground of what."""

    def __init__(self, shell: Shell, book: str, series: list[str]) -> None:
        """For a book of this year."""
        super().__init__(
            shell,
            translate("OpenBookForm", "Open the book in the middle of the year"),
            translate("OpenBookForm", "Open the book"),
            book,
            series,
        )  # fmt: skip
        self.first = QSpinBox()
        self.first.setObjectName("firstNumber")
        self.first.setRange(1, _MOST)
        self.first.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.grounds = QPlainTextEdit()
        self.grounds.setTabChangesFocus(True)
        self.grounds.setFixedHeight(look().px(76))
        self.field(translate("OpenBookForm", "First number"), self.first)
        self.field(translate("OpenBookForm", "On the ground of"), self.grounds)
        self.fields.addWidget(
            label(translate("OpenBookForm", "Numbers before it stay in the paper book."), "secondary", wrap=True)
        )
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The number."""
        return self.first

    @override
    def commit(self) -> None:
        """Open it."""
        grounds = self.grounds.toPlainText().strip()
        if not grounds:
            self.ask(translate("OpenBookForm", "Write the decision or minute on whose ground it begins there."))
            return
        self.send(books.open_book, self.chosen(), self.first.value(), grounds)


class HoldForm(_SeriesForm):
    """Giữ số: the next number is held, with who allowed it."""

    def __init__(self, shell: Shell, book: str, series: list[str]) -> None:
        """For a book of this year."""
        super().__init__(
            shell, translate("HoldForm", "Hold the next number"), translate("HoldForm", "Hold the number"), book, series
        )  # fmt: skip
        self.allowed = Choice()
        self.allowed.setObjectName("allowedBy")
        self.reason = reason_field()
        self.field(translate("HoldForm", "Allowed by"), self.allowed)
        self.field(translate("HoldForm", "What for"), self.reason)
        self.end_fields()
        shell.bridge.run(self, shell.lanes.read, people.people, shell.office, "leader").then(self._offer)

    @override
    def first_field(self) -> QWidget | None:
        """Who allowed it."""
        return self.allowed

    @override
    def commit(self) -> None:
        """Hold it."""
        reason, allowed = self.reason.toPlainText().strip(), self.allowed.text()
        if not (reason and allowed):
            self.ask(translate("HoldForm", "Write who allowed it and what for."))
            return
        self.send(books.hold_number, self.chosen(), reason, allowed)

    def _offer(self, leaders: list[PersonCard]) -> None:
        self.allowed.offer([leader.name for leader in leaders])


class ReasonedBookForm(ActForm):
    """An act on a book that is done with a written reason, and what follows from it."""

    def __init__(self, shell: Shell, title: str, act: str, follows: str) -> None:
        """`follows` says what becomes of it."""
        super().__init__(shell, title, act)
        self.reason = reason_field()
        self.field(words.field_word("reason"), self.reason)
        self.fields.addWidget(label(follows, "secondary", wrap=True))
        self.end_fields()

    @override
    def first_field(self) -> QWidget | None:
        """The reason."""
        return self.reason

    @override
    def commit(self) -> None:
        """Do it with its reason, or ask for that."""
        if reason := self.reason.toPlainText().strip():
            self.settle(reason)
        else:
            self.ask(self.why())

    @abstractmethod
    def why(self) -> str:
        """Ask for the reason, and say what it is for."""

    @abstractmethod
    def settle(self, reason: str) -> None:
        """Do it."""


class VoidForm(ReasonedBookForm):
    """Hủy số: a held number stays in the book as a struck line with its reason."""

    def __init__(self, shell: Shell, number: NumberCard) -> None:
        """For a held number."""
        title = translate("VoidForm", "Void number {number}").format(number=number.number)
        follows = translate("VoidForm", "The number is never given again; the book shows it struck through.")
        super().__init__(shell, title, translate("VoidForm", "Void the number"), follows)
        self._number = number

    @override
    def why(self) -> str:
        return translate("VoidForm", "Write the reason; it is printed in the book.")

    @override
    def settle(self, reason: str) -> None:
        number = self._number
        self.send(books.void_number, Series(number.book, number.series, number.year), number.number, reason)


def reason_field() -> QPlainTextEdit:
    """Return the field for why a number or a book is dealt with so."""
    made = QPlainTextEdit()
    made.setObjectName("reason")
    made.setTabChangesFocus(True)
    made.setFixedHeight(look().px(90))
    return made
