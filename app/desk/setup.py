"""An office is set up: its names and codes, its people, its books (first run; `configure`)."""

from dataclasses import dataclass, field
from typing import Any

from app.base import secrets, settings
from app.base.settings import Settings
from app.desk.directory import short_name
from app.desk.office import Office
from app.desk.people import add_person, go_on_duty
from app.documents.values import AgencyCode, optional, required


@dataclass(frozen=True)
class Setup:
    """What the first run asks; an empty text leaves what is set."""

    agency: str
    organ_id: str
    old_organ_id: str = ""
    agency_short: str = ""
    parent_agency: str = ""
    place: str = ""
    axis_url: str = ""
    system_id: str = ""
    secret: str = field(default="", repr=False)
    token_module: str = ""
    clerk: str = ""


def set_up(office: Office, given: Setup) -> Office:
    """Write the settings, keep the secret where secrets go, and put the clerk on duty.

    Raises BadAgencyCode, FieldMissing, BadSettings.
    """
    saved = settings.save(office.folders.settings, **_values(office.settings, given))
    if given.secret:
        secrets.keep(office.folders.data, secrets.AXIS, given.secret)
    office = office.with_settings(saved)
    if given.clerk:
        add_person(office, given.clerk)
        office = go_on_duty(office, given.clerk)
    return office


def _values(ours: Settings, given: Setup) -> dict[str, Any]:
    agency = required("agency", given.agency, 200)
    organ_id = AgencyCode(given.organ_id.strip().upper()).text
    old = AgencyCode(given.old_organ_id.strip().upper()).text if given.old_organ_id else ours.old_organ_id
    short = optional("agency_short", given.agency_short, 30) or ours.agency_short or short_name(agency)
    values = {"agency": agency, "organ_id": organ_id, "old_organ_id": old, "agency_short": short}
    others = ("parent_agency", "place", "axis_url", "system_id", "token_module")
    return values | {name: getattr(given, name).strip() for name in others if getattr(given, name)}
