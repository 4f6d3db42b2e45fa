"""Attachments out of a packet into a folder that a person chose."""

import shutil
from pathlib import Path

from app.axis.edxml.names import disk_name
from app.axis.edxml.packet import Packet


def extract(packet: Packet, folder: Path) -> list[Path]:
    """Copy the decoded attachments into `folder` under their names; nothing there is overwritten."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = {each.name for each in folder.iterdir()}
    written = []
    for each in packet.attachments:
        if each.path is not None:
            name = disk_name(each.name, taken)
            taken.add(name)
            shutil.copyfile(each.path, folder / name)
            written.append(folder / name)
    return written
