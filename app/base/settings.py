"""An office's settings: declared once, layered, lockable by the machine's administrator."""

import json
import os
import re
import sys
import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from app.base.errors import Refused
from app.base.frozen import dataclass


class BadSettings(Refused):
    """A settings file with a key that is not declared, or a value of the wrong kind."""

    code = "settings.bad"


@dataclass(frozen=True)
class Settings:
    """What an office is and where its world lies; an empty text means "not set"."""

    agency: str = ""
    organ_id: str = ""
    old_organ_id: str = ""
    agency_short: str = ""
    parent_agency: str = ""
    place: str = ""
    axis_url: str = ""
    system_id: str = ""
    axis_plain_hosts: str = ""
    axis_ca_file: str = ""
    axis_proxy: str = ""
    axis_dialect: str = "vxp"
    axis_folder: str = ""
    axis_user: str = ""
    axis_application: str = ""
    axis_client_certificate: str = ""
    mail_address: str = ""
    mail_imap: str = ""
    mail_smtp: str = ""
    mail_user: str = ""
    mail_ca_file: str = ""
    padded_hash: bool = False
    token_module: str = ""
    seal_image: str = ""
    seal_diameter_mm: float = 36.0
    timestamp_url: str = ""
    trust_folder: str = ""
    database_url: str = ""
    language: str = "vi"
    practice: bool = False
    hold_seconds: int = 30
    poll_seconds: int = 60
    no_arrival_minutes: int = 30
    no_acceptance_minutes: int = 120
    accept_minutes: int = 120
    accept_urgent_minutes: int = 15
    largest_packet_mb: int = 50
    recall_by: str = "status"
    destroy_recalled: str = "minute"
    backup_folder: str = ""
    backup_hour: str = "17:30"
    scan_folder: str = ""
    office_program: str = ""
    text_scale: int = 100

    @property
    def is_set_up(self) -> bool:
        """Tell whether the agency is named, so that work can start."""
        return bool(self.agency and self.organ_id)

    @property
    def axis_place(self) -> str:
        """Where the axis is met in the dialect it speaks: its address, or the watched folder; empty without an axis."""
        return self.axis_folder if self.axis_dialect == "folder" else self.axis_url

    @property
    def has_mailbox(self) -> bool:
        """Tell whether letters can come and go."""
        return bool(self.mail_address and self.mail_imap and self.mail_smtp)

    @property
    def mailbox_lacks(self) -> tuple[str, ...]:
        """Return which of its settings a mailbox still needs that is set up in part; nothing where there is none."""
        told = {name: getattr(self, name) for name in ("mail_address", "mail_imap", "mail_smtp")}
        return tuple(name for name, value in told.items() if not value) if any(told.values()) else ()


_KNOWN = {field.name: field.type for field in fields(Settings)}
_KINDS: dict[object, tuple[type, ...]] = {str: (str,), bool: (bool,), int: (int,), float: (int, float)}


def load(office: Path) -> Settings:
    """Read the layers in order: built in, the machine's defaults, the office's own, the machine's locks.

    Raises BadSettings naming the file and the keys.
    """
    values: dict[str, Any] = {}
    for layer in (machine_folder() / "default.toml", office, machine_folder() / "locked.toml"):
        values |= _read(layer)
    return replace(Settings(), **values)


def save(office: Path, **changes: Any) -> Settings:
    """Change keys of the office's own layer, keep its others, and return what holds now."""
    values = _read(office) | changes
    _check(office, values)
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in sorted(values.items())]
    fresh = office.with_suffix(".part")
    fresh.write_text("\n".join(lines) + "\n", "utf-8")
    fresh.replace(office)
    return load(office)


def machine_folder() -> Path:
    """Return where the administrator keeps defaults and locks for every office of this machine."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "VanThu"
    return Path(os.environ.get("VANTHU_MACHINE_FOLDER", "/etc/vanthu"))


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        at = re.search(r"line (\d+), column (\d+)", str(problem))
        raise BadSettings(file=str(path), keys=f"TOML {at[1]}:{at[2]}" if at else "TOML") from problem
    _check(path, found)
    return found


def _check(path: Path, values: dict[str, Any]) -> None:
    wrong = sorted(name for name, value in values.items() if name not in _KNOWN or not _fits(_KNOWN[name], value))
    if wrong:
        raise BadSettings(file=str(path), keys=", ".join(wrong))


def _fits(kind: object, value: object) -> bool:
    if isinstance(value, bool) and kind is not bool:
        return False
    return isinstance(value, _KINDS[kind])
