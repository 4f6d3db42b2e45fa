"""Changing the settings, copying now, reporting a problem: what the settings page hands to the lanes."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.base import settings
from app.base.settings import Settings
from app.desk import people
from app.desk.facts import fact
from app.desk.journal import recent
from app.desk.lines import Lines, set_lines
from app.desk.office import Office
from app.desk.setup import Setup, set_up
from app.desk.support import make_bundle
from app.documents.cards import EventCard, PersonCard
from app.store.backup import newest_copy
from app.sync.chores import make_copy


@dataclass(frozen=True)
class CopyState:
    """How the last copy went, and what the newest complete copy holds."""

    at: datetime | None = None
    ok: bool = False
    folder: str = ""
    documents: int = 0
    files: int = 0


@dataclass(frozen=True)
class Staff:
    """The people and the units of the office."""

    people: tuple[PersonCard, ...]
    units: tuple[str, ...]


def save(office: Office, changes: dict[str, Any]) -> Settings:
    """Write some keys of the office's settings; raises BadSettings."""
    return settings.save(office.folders.settings, **changes)


def save_token(office: Office, changes: dict[str, Any]) -> Settings:
    """Write the keys of the token; raises TokenModuleMissing, TokenModuleForeign before anything is saved."""
    from app.signing.modules import check_module

    module = changes["token_module"]
    if module and module != office.settings.token_module:
        check_module(Path(module))
    return save(office, changes)


def save_agency(office: Office, given: Setup) -> Settings:
    """Write names, codes and the axis; the secret goes where secrets go. Raises BadAgencyCode, FieldMissing."""
    return set_up(office, given).settings


def save_lines(office: Office, given: Lines) -> Settings:
    """Write how others are reached; passwords go where secrets go. Raises BadLine."""
    return set_lines(office, given).settings


def copy_now(office: Office) -> CopyState:
    """Make a copy now and tell how it went."""
    make_copy(office)
    return copy_state(office)


def copy_state(office: Office) -> CopyState:
    """Return how the last copy went."""
    told = fact(office, "backup")
    at = datetime.fromisoformat(told["at"]) if told.get("at") else None
    if at is None or not told.get("ok"):
        return CopyState(at, ok=bool(told.get("ok")), folder=str(told.get("folder") or ""))
    target = Path(office.settings.backup_folder or office.folders.backups)
    found = newest_copy(target)
    return CopyState(found.made_at, True, str(found.folder), found.documents, found.files)


def staff(office: Office) -> Staff:
    """Return people and units."""
    return Staff(tuple(people.people(office)), tuple(people.units(office)))


def add_person(office: Office, name: str, post: str, role: str) -> Staff:
    """Add a person and return everybody."""
    people.add_person(office, name, post, role)
    return staff(office)


def disable_person(office: Office, name: str) -> Staff:
    """Disable a person who left and return everybody."""
    people.disable_person(office, name)
    return staff(office)


def add_unit(office: Office, name: str) -> Staff:
    """Add a unit and return everything."""
    people.add_unit(office, name)
    return staff(office)


def log_lines(office: Office) -> list[EventCard]:
    """Return the newest lines of the activity log."""
    return recent(office, 300)


def report(office: Office, words: str, out: Path) -> Path:
    """Write the bundle for the operator."""
    return make_bundle(office, words, out)
