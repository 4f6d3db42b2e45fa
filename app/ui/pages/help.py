"""The clerk's guide under F1: plain pages, shown in the window, readable without a network."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QHBoxLayout, QListView, QSplitter, QTextBrowser, QWidget
from typing_extensions import override

from app.base.paths import resource
from app.ui.language import translate
from app.ui.models.simple import SimpleRows
from app.ui.pages import Entry
from app.ui.pages.page import Page
from app.ui.shell import Shell
from app.ui.theme import look
from app.ui.widgets.rows import LineDelegate, RowText


def make(shell: Shell, entry: Entry) -> Page:
    """Return the page."""
    return HelpPage(shell, entry)


class HelpPage(Page):
    """Chapters on the left, text on the right."""

    def __init__(self, shell: Shell, entry: Entry) -> None:
        """Read the list of chapters; a chapter is read when it is shown."""
        super().__init__(shell, entry)
        self.files = chapters()
        self.rows = SimpleRows(self)
        self.rows.show_rows([RowText(title_of(file)) for file in self.files])
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setAccessibleName(translate("HelpPage", "Chapters"))
        self.list.setObjectName("chapters")
        self.list.setItemDelegate(LineDelegate(self.list))
        self.text = QTextBrowser()
        self.text.setAccessibleName(translate("HelpPage", "Text of the chapter"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.text)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([look().px(300), look().px(900)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.key("Esc", translate("HelpPage", "back"), shell.back)

    @override
    def arrive(self, key: int) -> None:
        """Show the chapter that was open, or the first."""
        if self.files and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0))
        self.text.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        """Chapters and text."""
        return [self.list, self.text]

    def show_file(self, name: str) -> None:
        """Show the chapter of this file name."""
        names = [file.name for file in self.files]
        if name in names:
            self.list.setCurrentIndex(self.rows.index(names.index(name)))

    def _chosen(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.files):
            document = self.text.document()
            document.setDefaultFont(look().font(14))
            document.setDocumentMargin(look().px(32))
            self.text.setMarkdown(self.files[row].read_text("utf-8"))
            dress(document)
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        self.show_file(link.fileName())


def chapters() -> list[Path]:
    """Return the files of the guide in their order; the Vietnamese ones where the language has none."""
    lang = QLocale().name()[:2]
    folder = resource("help") / lang
    return sorted((folder if folder.is_dir() else resource("help") / "vi").glob("*.md"))


def dress(document: QTextDocument) -> None:
    """Give headings, paragraphs and tables the sizes and distances of the program."""
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        shape = block.blockFormat()
        if level:
            font = QTextCharFormat()
            font.setFont(look().font(22 if level == 1 else 16, strong=True))
            cursor.setCharFormat(font)
            shape.setTopMargin(look().px(0 if level == 1 else 18))
        shape.setBottomMargin(look().px(8 if not block.textList() else 4))
        shape.setLineHeight(130.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(shape)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format()
            table.setCellPadding(look().px(6))
            table.setCellSpacing(0)
            table.setBorder(1)
            table.setBorderBrush(QColor(look().line))
            table.setBorderCollapse(True)
            table.setBottomMargin(look().px(12))
            frame.setFormat(table)


def title_of(file: Path) -> str:
    """Return the first heading of a chapter."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# "):
                return line[2:].strip()
    return file.stem
