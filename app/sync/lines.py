"""Which lines an office has: its axis in the dialect it speaks, and its official mailbox beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.axis.port import AgencyEntry, Axis
from app.base import secrets
from app.base.settings import Settings
from app.desk import directory
from app.desk.facts import fact, keep_fact
from app.desk.office import Office

if TYPE_CHECKING:
    from app.axis.connection import Line

MakeLine = Callable[[], Axis]


def axis_maker(office: Office) -> MakeLine | None:
    """Return what makes a line to the office's axis, or None where none is set up."""
    ours = office.settings
    if not ours.axis_place:
        return None
    if ours.axis_dialect == "folder":
        return lambda: _folder(office)
    if ours.axis_dialect == "langson":
        from app.axis.langson import Login

        login = Login()
        return lambda: _langson(office, login)
    return lambda: _vxp(office)


def mail_maker(office: Office) -> MakeLine | None:
    """Return what opens the office's mailbox, or None where none is set up."""
    return (lambda: _mail(office)) if office.settings.has_mailbox else None


@dataclass(frozen=True)
class OfficialAddresses:
    """The directory's addresses, for the mailbox."""

    office: Office

    def address_of(self, organ_id: str) -> str:
        """Return the official address of an agency, or nothing."""
        card = directory.agency(self.office, organ_id)
        return card.mail if card else ""

    def agency_at(self, address: str) -> AgencyEntry | None:
        """Return the agency whose official address this is."""
        card = directory.agency_at(self.office, address)
        return AgencyEntry(card.organ_id, card.name, old_code=card.old_code, mail=card.mail) if card else None


def _line(ours: Settings) -> "Line":
    from app.axis.connection import Line

    return Line(
        ours.axis_url,
        Path(ours.axis_ca_file) if ours.axis_ca_file else None,
        Path(ours.axis_client_certificate) if ours.axis_client_certificate else None,
        ours.axis_proxy,
        frozenset(ours.axis_plain_hosts.split()),
    )


def _vxp(office: Office) -> Axis:
    from app.axis.vxp import VxpAxis, VxpSettings

    ours, line = office.settings, _line(office.settings)
    return VxpAxis(
        VxpSettings(
            endpoint=line.endpoint,
            system_id=ours.system_id,
            secret=secrets.read(office.folders.data, secrets.AXIS),
            ca_file=line.ca_file,
            plain_hosts=line.plain_hosts,
            padded_hash=ours.padded_hash,
            client_certificate=line.client_certificate,
            proxy=line.proxy,
        )
    )


def _langson(office: Office, login: object) -> Axis:
    from app.axis.langson import LangSonAxis, LangSonSettings, Login

    ours, data = office.settings, office.folders.data
    settings = LangSonSettings(
        _line(ours),
        ours.system_id,
        secrets.read(data, secrets.AXIS),
        ours.axis_user,
        secrets.read(data, secrets.AXIS_LOGIN),
        ours.axis_application,
    )
    return LangSonAxis(settings, login if isinstance(login, Login) else None)


def _folder(office: Office) -> Axis:
    """Open the watched folder; it is made once, when it is named: later a folder that is not there is missing."""
    from app.axis.folder import FolderAxis, make_folder

    place = office.settings.axis_folder
    if fact(office, "folder").get("place") != place:
        make_folder(Path(place))
        keep_fact(office, "folder", {"place": place})
    return FolderAxis(Path(place))


def _mail(office: Office) -> Axis:
    from app.axis.mail import MailAxis
    from app.axis.mail_settings import MailSettings

    ours = office.settings
    settings = MailSettings(
        address=ours.mail_address,
        imap=ours.mail_imap,
        smtp=ours.mail_smtp,
        secret=secrets.read(office.folders.data, secrets.MAIL),
        user=ours.mail_user,
        organ_id=ours.organ_id,
        agency=ours.agency,
        ca_file=Path(ours.mail_ca_file) if ours.mail_ca_file else None,
        plain_hosts=frozenset(ours.axis_plain_hosts.split()),
    )
    return MailAxis(settings, OfficialAddresses(office))
