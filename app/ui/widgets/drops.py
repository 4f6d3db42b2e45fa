"""Files dropped on a page."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent


class FileDrops:
    """A widget that takes dropped files; it stands before the widget's class among the bases."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files over."""
        self.take_files(_files(event))

    def take_files(self, dropped: list[Path]) -> None:
        """Take what was dropped; the widget says what becomes of it."""


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
