"""A short list of rows that is all here."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.ui.widgets.rows import ROW_ROLE, RowText

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class SimpleRows(QAbstractListModel):
    """Rows for a RowList."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: tuple[RowText, ...] = ()

    def show_rows(self, rows: Sequence[RowText]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def title(self, row: int) -> str:
        """Return the title of a row, or nothing."""
        return self._rows[row].title if 0 <= row < len(self._rows) else ""

    @override
    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """As many as there are."""
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row."""
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or f"{row.title}, {row.text}"
        return row.title if role == Qt.ItemDataRole.DisplayRole else None
