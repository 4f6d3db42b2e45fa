"""The small forms at the end of what was held: give a held number to its document, close a year (D-09, D-10)."""

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from app.desk import held
from app.desk.books import Series
from app.documents.cards import Card, NumberCard
from app.ui.forms.act_form import ActForm
from app.ui.forms.books import ReasonedBookForm
from app.ui.language import translate
from app.ui.shell import Shell
from app.ui.widgets.facts import label


class UseHeldForm(ActForm):
    """Dùng số đang giữ: for one of the documents that wait for a number."""

    def __init__(self, shell: Shell, number: NumberCard) -> None:
        """For a held number; the documents are read on a lane."""
        title = translate("UseHeldForm", "Use number {number}").format(number=number.number)
        super().__init__(shell, title, translate("UseHeldForm", "Use this number"))
        self._number = number
        self.documents = QComboBox()
        self.documents.setObjectName("documents")
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documents.setMinimumContentsLength(8)
        self.field(translate("UseHeldForm", "Document that waits for a number"), self.documents)
        self.fields.addWidget(label(self._what_follows(), "secondary", wrap=True))
        self.end_fields()
        shell.bridge.run(self, shell.lanes.read, held.candidates, shell.office, number.book).then(self._offer)

    @override
    def first_field(self) -> QWidget | None:
        """The documents."""
        return self.documents

    @override
    def commit(self) -> None:
        """Keep the number for the chosen document."""
        key = self.documents.currentData()
        if key is None:
            self.ask(translate("UseHeldForm", "No document waits for a number of this book."))
            return
        number = self._number
        self.send(held.use_held, Series(number.book, number.series, number.year), number.number, key)

    def _what_follows(self) -> str:
        if self._number.book == "incoming":
            return translate("UseHeldForm", "The document gets this number when you register it.")
        return translate(
            "UseHeldForm", "The document gets this number when you seal it, dated between the numbers beside it."
        )

    def _offer(self, waiting: list[Card]) -> None:
        for card in waiting:
            named = " · ".join(part for part in (card.code, card.subject) if part)
            self.documents.addItem(named, card.key)


class CloseYearForm(ReasonedBookForm):
    """Khóa sổ: nothing is given in that year any more, and what is held there is voided."""

    def __init__(self, shell: Shell, year: int) -> None:
        """For a year that has ended."""
        title = translate("CloseYearForm", "Close the books of {year}").format(year=year)
        follows = translate(
            "CloseYearForm",
            "No number is given in this year any more, and numbers still held are voided with this reason.",
        )
        super().__init__(shell, title, translate("CloseYearForm", "Close the year"), follows)
        self._year = year

    @override
    def why(self) -> str:
        return translate("CloseYearForm", "Write the ground for closing; it is printed beside voided numbers.")

    @override
    def settle(self, reason: str) -> None:
        self.send(held.close_year, self._year, reason)
