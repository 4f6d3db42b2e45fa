"""The agencies of the practice axis: invented ones, in a file that a trainer may edit."""

import json
import os
import secrets
import threading
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

_INVENTED = (
    ("H99.05", "Sở Thử nghiệm tỉnh Mẫu Một", "000.00.05.H99", "stn@mau1.example.vn", "H99"),
    ("H99", "Ủy ban nhân dân tỉnh Mẫu Một", "000.00.00.H99", "vanthu@mau1.example.vn", ""),
    ("H98", "Ủy ban nhân dân tỉnh Mẫu Hai", "000.00.00.H98", "vanthu@mau2.example.vn", ""),
    ("H97", "Ủy ban nhân dân tỉnh Mẫu Ba", "000.00.00.H97", "vanthu@mau3.example.vn", ""),
    ("H99.05.02", "Chi cục Minh họa tỉnh Mẫu Một", "000.02.05.H99", "cc@mau1.example.vn", "H99.05"),
    ("H99.31", "Ủy ban nhân dân xã Ví Dụ, tỉnh Mẫu Một", "000.00.31.H99", "xavidu@mau1.example.vn", "H99"),
    ("G99", "Bộ Ví dụ", "000.00.00.G99", "vanthu@bovidu.example.vn", ""),
)


@dataclass(frozen=True)
class Agency:
    """One agency that may speak on the axis; several may share a system."""

    organ_id: str
    name: str
    system_id: str
    secret: str
    old_code: str = ""
    mail: str = ""
    parent: str = ""


class Agencies:
    """What `agencies.json` says now; the file is read again when it changed."""

    def __init__(self, file: Path) -> None:
        """Use the file; invented agencies with fresh secrets are written when it is not there."""
        self._file = file
        self._lock = threading.Lock()
        self._read_at = -1
        self._all: tuple[Agency, ...] = ()
        if not file.exists():
            self._write(
                Agency(code, name, code, secrets.token_urlsafe(24), old, mail, parent)
                for code, name, old, mail, parent in _INVENTED
            )

    def all(self) -> tuple[Agency, ...]:
        """Return every agency."""
        changed = self._file.stat().st_mtime_ns
        with self._lock:
            if changed != self._read_at:
                known = Agency.__dataclass_fields__.keys()
                rows = json.loads(self._file.read_text(encoding="utf-8"))
                self._all = tuple(Agency(**{key: row[key] for key in known & row.keys()}) for row in rows)
                self._read_at = changed
            return self._all

    def of_system(self, system_id: str) -> list[Agency]:
        """Return the agencies that speak through a system."""
        return [agency for agency in self.all() if agency.system_id == system_id]

    def find(self, code: str) -> Agency | None:
        """Return the agency with that new or old code; case and blanks do not count."""
        wanted = code.strip().casefold()
        if not wanted:
            return None
        return next(
            (each for each in self.all() if wanted in {each.organ_id.casefold(), each.old_code.casefold()}), None
        )

    def register(self, code: str, name: str, mail: str, parent: str) -> None:
        """Add an agency, or change the name of one."""
        known = self.find(code)
        if known is None:
            fresh = Agency(code, name, code, secrets.token_urlsafe(24), "", mail, parent)
            self._write([*self.all(), fresh])
        else:
            changed = replace(known, name=name or known.name, mail=mail or known.mail)
            self._write(changed if each == known else each for each in self.all())

    def remove(self, code: str) -> bool:
        """Take an agency out; tell whether it was there."""
        known = self.find(code)
        if known is not None:
            self._write(each for each in self.all() if each != known)
        return known is not None

    def _write(self, agencies: Iterable[Agency]) -> None:
        part = self._file.with_suffix(".part")
        text = json.dumps([asdict(each) for each in agencies], ensure_ascii=False, indent=1)
        with part.open("w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        part.replace(self._file)
        self._read_at = -1
