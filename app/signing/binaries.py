"""For which machine a library file was built, read from its first bytes: a 32-bit module cannot be loaded here."""

import struct
from pathlib import Path

_ENOUGH = 4096
_PE_MACHINES = {0x014C: 32, 0x01C4: 32, 0x8664: 64, 0xAA64: 64}
_ELF_CLASSES = {1: 32, 2: 64}
OURS = struct.calcsize("P") * 8


def bits_of(file: Path) -> int | None:
    """Return 32 or 64 for a Windows or Linux library, None for anything else. Raises OSError."""
    with file.open("rb") as opened:
        start = opened.read(_ENOUGH)
    try:
        if start.startswith(b"\x7fELF"):
            return _ELF_CLASSES.get(start[4])
        if start.startswith(b"MZ"):
            (at,) = struct.unpack_from("<I", start, 60)
            signature, machine = struct.unpack_from("<4sH", start, at)
            return _PE_MACHINES.get(machine) if signature == b"PE\0\0" else None
    except (struct.error, IndexError):
        return None
    return None


def fits(file: Path) -> bool:
    """Tell whether a library is not known to be of another kind than this program."""
    try:
        return bits_of(file) in (None, OURS)
    except OSError:
        return True
