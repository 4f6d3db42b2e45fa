"""Packet files by hand, from the menu or dropped on a box: what is chosen, and what became of it in words."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from app.documents.cards import Card
from app.ui.jobs import packets as jobs
from app.ui.language import PLURAL, translate
from app.ui.shell import Shell
from app.ui.theme import Tone

_ENDINGS = {jobs.SUFFIX, ".xml"}
_PAGES = {
    "new": "to_register", "blocked": "to_register", "asked": "asked", "offered": "asked", "orphan": "orphans",
    "quarantined": "quarantine",
}  # fmt: skip
"""Where a single packet is found when it was taken in."""


def packet_files(shell: Shell) -> "PacketFiles":
    """Return the one of this window."""
    return shell.findChild(PacketFiles) or PacketFiles(shell)


class PacketFiles(QObject):
    """Taken in by the same door as from the axis; saved as the bytes that left, or would leave."""

    def __init__(self, shell: Shell) -> None:
        """Live as long as the window."""
        super().__init__(shell)
        self._shell = shell

    def choose(self) -> None:
        """Ask which files to take in."""
        title = translate("PacketFiles", "Choose packet files")
        kinds = translate("PacketFiles", "Packets (*.edxml *.xml)")
        chosen, _ = QFileDialog.getOpenFileNames(QApplication.activeWindow(), title, "", kinds)
        if chosen:
            self.take([Path(one) for one in chosen])

    def take(self, files: list[Path]) -> None:
        """Take packet files in; what is no packet by its name is left alone, and that is said."""
        packets = [file for file in files if file.suffix.lower() in _ENDINGS]
        if not packets:
            said = translate(
                "PacketFiles", "Only packet files (.edxml) are taken in here; paper goes by scanning (F9)."
            )
            self._shell.say(said, Tone.DOUBT)
            return
        count = len(packets)
        self._shell.say(translate("PacketFiles", "Reading %n packets…", None, PLURAL, count), Tone.BUSY)
        self._shell.bridge.run(self, self._shell.lanes.work, jobs.take, self._shell.office, packets).then(self._took)

    def choose_place(self, card: Card) -> None:
        """Ask where the packet of an issued document goes."""
        title = translate("PacketFiles", "Save the packet as a file")
        name = f"{card.code.replace('/', '-')}{jobs.SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(QApplication.activeWindow(), title, name, f"edXML (*{jobs.SUFFIX})")
        if chosen:
            self.save(card.key, Path(chosen))

    def save(self, key: int, out: Path) -> None:
        """Write the packet of an issued document."""
        bridge, lanes = self._shell.bridge, self._shell.lanes
        bridge.run(self, lanes.work, jobs.save, self._shell.office, key, out).then(self._saved)

    def _took(self, told: jobs.Gathered) -> None:
        kinds = list(told.outcomes)
        page = _PAGES.get(kinds[0], "") if len(kinds) == 1 else ""
        if page:
            self._shell.go(page, told.key)
        fault = not told.outcomes.keys().isdisjoint({"quarantined", "later", "blocked"})
        self._shell.say(
            " ".join(_words(kind, told.outcomes[kind]) for kind in kinds), Tone.DOUBT if fault else Tone.GOOD
        )

    def _saved(self, file: Path) -> None:
        self._shell.say(translate("PacketFiles", "The packet was saved as {file}.").format(file=file), Tone.GOOD)


def _words(outcome: str, count: int) -> str:
    """Say what became of some packets."""
    said = {
        "new": translate("PacketFiles", "%n documents taken in.", None, PLURAL, count),
        "duplicate": translate("PacketFiles", "%n packets were here already; nothing is doubled.", None, PLURAL, count),
        "asked": translate("PacketFiles", "%n recalls wait for your answer.", None, PLURAL, count),
        "offered": translate("PacketFiles", "%n newer documents wait on the recall desk.", None, PLURAL, count),
        "heard": translate("PacketFiles", "%n reports were added to their documents.", None, PLURAL, count),
        "orphan": translate("PacketFiles", "%n reports are about unknown documents.", None, PLURAL, count),
        "blocked": translate(
            "PacketFiles", "%n documents bear a mark of secrecy and are stopped.", None, PLURAL, count
        ),
        "quarantined": translate(
            "PacketFiles", "%n files cannot be read; they are in quarantine.", None, PLURAL, count
        ),
    }
    return said.get(outcome) or translate("PacketFiles", "%n packets could not be taken in now.", None, PLURAL, count)
