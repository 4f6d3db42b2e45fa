"""The lines of a book: every number of the year, newest first, with its document where there is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from app.desk import books
from app.desk.office import Office
from app.documents.cards import BookCard, NumberCard
from app.documents.numbering import INCOMING, number_text
from app.ui import words
from app.ui.language import translate
from app.ui.models.cards import CardCache
from app.ui.shell import Shell
from app.ui.theme import Tone, look

_NO_PARENT = QModelIndex()

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Volume:
    """A book of a year: its strips and its numbers, newest first."""

    strips: tuple[BookCard, ...]
    numbers: tuple[NumberCard, ...]
    years: tuple[int, ...]


def read(office: Office, book: str, year: int) -> Volume:
    """Read a book of a year; the years before it are offered while they have a book."""
    strips = tuple(strip for strip in books.books(office, year) if strip.book == book)
    this = office.today().year
    years = [other for other in range(this, this - 10, -1) if other in (this, year) or _open(office, book, other)]
    return Volume(strips, tuple(reversed(books.numbers(office, book, year))), tuple(years))


def _open(office: Office, book: str, year: int) -> bool:
    return any(strip.book == book for strip in books.books(office, year))


class BookModel(QAbstractTableModel):
    """A row a number; what its document says is read when the row comes into view."""

    def __init__(self, shell: Shell, book: str) -> None:
        """Start empty."""
        super().__init__(shell)
        self._incoming = book == INCOMING
        self._numbers: tuple[NumberCard, ...] = ()
        self._cards = CardCache(shell, self)
        self._cards.came.connect(self._came)

    def show_numbers(self, numbers: Sequence[NumberCard]) -> None:
        """Show other numbers; what is known of documents is read anew."""
        self.beginResetModel()
        self._numbers = tuple(numbers)
        self._cards.clear()
        self.endResetModel()

    def number(self, row: int) -> NumberCard | None:
        """Return the number of a row."""
        return self._numbers[row] if 0 <= row < len(self._numbers) else None

    @override
    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """As many as numbers."""
        return 0 if parent.isValid() else len(self._numbers)

    @override
    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Six."""
        return len(self._titles())

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; a voided number is struck through, with its reason."""
        number = self.number(index.row())
        if number is None:
            return None
        voided = number.state == "voided"
        if role == Qt.ItemDataRole.FontRole:
            font: QFont = look().font(13, strong=index.column() == 0)
            font.setStrikeOut(voided and index.column() == 0)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = Tone.BAD if voided else Tone.DOUBT
            return QColor(look().tones[tone].text) if number.state != "used" else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._cells(number)[index.column()]
            return text or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cell for cell in self._cells(number) if cell)
        return None

    def _titles(self) -> tuple[str, ...]:
        return (
            translate("BookModel", "Arrival number") if self._incoming else translate("BookModel", "Number, notation"),
            translate("BookModel", "Day"),
            words.field_word("author") if self._incoming else words.field_word("signer"),
            words.field_word("code") if self._incoming else translate("BookModel", "Type"),
            words.field_word("issued_date") if self._incoming else words.field_word("recipients"),
            words.field_word("subject"),
            translate("BookModel", "State"),
        )

    def _cells(self, number: NumberCard) -> tuple[str, ...]:
        card = self._cards.want(number.key) if number.key is not None else None
        first = number_text(number.number) if self._incoming else number.code or f"{number.number}/{number.series}"
        day = words.day(number.at)
        if number.state != "used":
            said = (
                f"{words.number_word(number.state)}: {number.reason}"
                if number.reason
                else words.number_word(number.state)
            )
            return (first, day, number.who, "", "", said, words.number_word(number.state))
        if card is None:
            return (first, day, "", "", "", "…", "")
        state = words.state_word(card.state)
        if self._incoming:
            return (first, day, card.sender, card.code, words.day(card.issued_date), card.subject, state)
        return (first, day, "", card.type_name, ", ".join(card.recipients), card.subject, state)

    def _came(self) -> None:
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, self.columnCount() - 1))
