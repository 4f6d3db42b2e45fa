"""Builds the office from its parts, once, and closes them in reverse."""

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.base import settings
from app.base.errors import Refused
from app.base.lanes import Lanes
from app.base.logs import window_log
from app.base.news import News
from app.base.paths import Folders
from app.base.settings import Settings
from app.desk.office import Office
from app.desk.people import on_duty
from app.desk.shut import close_files
from app.pages.reader import PageReader
from app.store import folder_lock, upgrade
from app.store.store import Store, StoreMissing, sqlite_url
from app.store.vault import Vault

if TYPE_CHECKING:
    from app.axis.port import Axis
    from app.desk.sealing import Tools
    from app.signing.certificates import Certificate
    from app.signing.key_file import KeyFileSession
    from app.signing.lookout import Lookout
    from app.signing.pins import Pin
    from app.signing.readiness import SealingCheck
    from app.signing.seal import Sealer
    from app.signing.standing import Seen
    from app.signing.token import TokenSession
    from app.signing.verify import SenderName, TrustStore, Verifier
    from app.sync.engine import Engine


log = logging.getLogger(__name__)

_JUST_NOW = 120.0


class NoSealImage(Refused):
    """No picture of the agency's seal is set up, or no token."""

    code = "seal.no_image"


@dataclass
class House:
    """The parts of one opened office; fragile ones start when they are first needed."""

    office: Office
    lanes: Lanes
    reader: PageReader
    closing: ExitStack = field(repr=False)
    sessions: "set[TokenSession | KeyFileSession]" = field(default_factory=set, repr=False)
    _checked: "dict[Path, tuple[float, SealingCheck | None]]" = field(default_factory=dict, repr=False)

    @cached_property
    def sealer(self) -> "Sealer":
        """Stamps and seals."""
        from app.signing.seal import Sealer

        sealer = Sealer(self.reader)
        self.closing.callback(sealer.close)
        return sealer

    @cached_property
    def verifier(self) -> "Verifier":
        """Checks signatures; with pages of its own, because comparing a long file must not hold up the viewer."""
        from app.signing.verify import Verifier

        pages = PageReader()
        self.closing.callback(pages.close)
        verifier = Verifier(pages)
        self.closing.callback(verifier.close)
        return verifier

    @cached_property
    def engine(self) -> "Engine":
        """Exchanges with the axis and takes chores up again."""
        from app.sync.chores import ChoreTools
        from app.sync.engine import Engine

        tools = ChoreTools(
            prolong=self._prolong,
            ask_own=self._ask_own,
            verify=self.verify,
            pages=self._count_pages,
            lines=self._lines,
        )
        return Engine(self.office, self.axis_maker(), tools, self.mail_maker())

    def axis_maker(self) -> "Callable[[], Axis] | None":
        """Return what makes a line to the office's axis, or None where none is set up."""
        from app.sync.lines import axis_maker

        return axis_maker(self.office)

    def mail_maker(self) -> "Callable[[], Axis] | None":
        """Return what opens the office's official mailbox, or None where none is set up."""
        from app.sync.lines import mail_maker

        return mail_maker(self.office)

    def verify(self, pdf: Path, sender: str = "", *, offline: bool = False) -> dict[str, Any]:
        """Return the report on a file's signatures, against the office's trust and the directory's names."""
        from app.signing.verify import Question

        return self.verifier.verify(pdf, Question(self.trust, self.sender_name(sender), offline=offline)).as_json()

    def sender_name(self, organ_id: str) -> "SenderName | None":
        """Return a sender's names by the directory, and the names that are not its; None for none."""
        from app.desk.senders import sender_name

        return sender_name(self.office, organ_id)

    @property
    def trust(self) -> "TrustStore":
        """The authorities the administrator has taken in."""
        from app.desk.trust import trust_store

        return trust_store(self.office)

    @contextmanager
    def open_seal(
        self, pin: "Pin", *, last_try: bool = False, second: "Pin" = None, named: "Certificate | None" = None
    ) -> "Iterator[Tools]":
        """Log in to the token's agency certificate, for as long as the `with` lasts; the PIN is used once and wiped.

        `second` is the PIN that some keys want at every signature, `named` the certificate whose PIN was asked.
        Raises TokenModuleMissing, TokenMissing, TokenSwapped, WrongCertificate, CertificateOutOfDate, SealOfAnother,
        CertificateRevoked, CertificateIssuerOver, PinWrong, SigningPinNeeded, NoSealImage.
        """
        from app.desk.own_seal import refuse_seal_of_another, refuse_unfit_own
        from app.desk.sealing import Tools
        from app.signing.lookout import Wanted, plugged
        from app.signing.seal import Stamp
        from app.signing.token import check_certificate

        ours = self.office.settings
        image = self.seal_image
        wanted = Wanted(ours.token_module, ours.practice, self.office.folders.data, self.office.now(), named)
        with plugged(wanted) as found:
            certificate = found.certificate
            check_certificate(certificate, "agency", self.office.now())
            refuse_seal_of_another(self.office, certificate)
            beside = tuple(one.der for state in found.states for one in state.certificates if one.authority)
            own = self.verifier.look_at_own(certificate, beside, self.trust)
            refuse_unfit_own(self.office, own)
            with found.token.session(certificate, pin, second=second, last_try=last_try) as key:
                self.sessions.add(key)
                try:
                    stamp = Stamp(key, ours.timestamp_url, later=True)
                    yield Tools(self.sealer, stamp, image, self.ready_to_seal, own)
                finally:
                    self.sessions.discard(key)

    @cached_property
    def lookout(self) -> "Lookout":
        """Looks at the token now and then."""
        from app.signing.lookout import Lookout

        made = Lookout(self.office.folders.data)
        self.closing.callback(made.close)
        return made

    def look_at_token(self) -> "Seen":
        """Tell how the agency's token stands; a session whose token was pulled out ends."""
        ours = self.office.settings
        seen = self.lookout.look(ours.token_module, self.office.now(), practice=ours.practice)
        if seen.standing != "trouble":
            self.end_sessions("removed", seen.serials)
        return seen

    def end_sessions(self, reason: str, but: frozenset[str] = frozenset()) -> None:
        """End the sessions on tokens, but for those of the serials given; files that are finished stay finished."""
        for one in tuple(self.sessions):
            if one.serial not in but:
                one.end(reason)

    @property
    def seal_image(self) -> Path:
        """The picture of the agency's seal; beside a practice token there is one. Raises NoSealImage."""
        ours = self.office.settings
        beside = Path(ours.token_module).parent / "seal.png" if ours.token_module else None
        image = Path(ours.seal_image) if ours.seal_image else beside
        if image is None or not image.is_file():
            raise NoSealImage
        return image

    def ready_to_seal(self, pdf: Path) -> "SealingCheck":
        """Check that one of the office's leaders has signed a file, if any are listed; raises what forbids the seal.

        A file of the vault never changes, so that what was checked a moment ago is not checked again.
        """
        from app.desk.people import people
        from app.signing.readiness import Inspectors, before_sealing

        at, found = self._checked.get(pdf, (0.0, None))
        if found is None or time.monotonic() - at > _JUST_NOW:
            leaders = [one.name for one in people(self.office, "leader")]
            by = Inspectors(self.sealer, self.verifier)
            wide = self.office.settings.seal_diameter_mm
            found = before_sealing(pdf, by, self.trust, leaders or None, wide)
            self._checked[pdf] = (time.monotonic(), found)
        return found

    def complete_proof(self, key: int) -> None:
        """Add time stamp and revocation data to a sealed document now, if there is a line; else it is done later."""
        from app.base.errors import OfficeError
        from app.desk.lasting import evidence

        told = evidence(self.office, key)
        if told is None or told.whole:
            return
        try:
            self._prolong(key)
        except OfficeError as problem:
            log.info("document %d: its proof waits: %s", key, problem.code)

    def _prolong(self, key: int) -> str:
        from app.desk.lasting import prolong
        from app.signing.marks import Wish

        trust = self.trust
        kept = trust.kept or self.office.folders.data / "revocation"
        return prolong(self.office, key, self.sealer, Wish(trust.folder, kept, self.office.settings.timestamp_url))

    def _ask_own(self, fingerprint: str) -> str:
        from app.desk.own_seal import ask_again

        return ask_again(self.office, fingerprint, lambda der, beside: self.verifier.own(der, beside, self.trust))

    def _count_pages(self, pdf: Path) -> int:
        return self.reader.open(pdf).pages

    def _lines(self, pdf: Path) -> list[str]:
        return [line for page in self.reader.text(pdf)[:2] for line in page.splitlines()]


@contextmanager
def open_house(data: Path, *, hold: timedelta = timedelta(0), who: str = "") -> Iterator[House]:
    """Open an office's data folder, made and upgraded if need be, and close all of it in reverse.

    Raises FolderTaken, StoreNewer, StoreDamaged, BadSettings and the store's own errors.
    """
    folders = Folders(data)
    folders.make()
    _upgrade_first(folders)
    with ExitStack() as closing:
        closing.enter_context(folder_lock.shared(data))
        news = News()
        ours = settings.load(folders.settings)
        store = closing.enter_context(Store(store_url(folders, ours), news))
        upgrade.create(store)
        office = Office(store, Vault(folders.vault), folders, ours, news, hold=hold)
        office = office.by(who or os.environ.get("VANTHU_CLERK", "") or on_duty(office))
        close_files(office)
        lanes = closing.enter_context(Lanes())
        reader = PageReader()
        closing.callback(reader.close)
        yield House(office, lanes, reader, closing)


@contextmanager
def open_engine(data: Path, hold: timedelta, who: str) -> "Iterator[Engine]":
    """Open the office for the exchange beside the window, in a process of its own with a log of its own."""
    with window_log(Folders(data).logs, "exchange"), open_house(data, hold=hold, who=who) as house:
        yield house.engine


def store_url(folders: Folders, ours: Settings) -> str:
    """Return the address of the office's database."""
    return ours.database_url or sqlite_url(folders.database)


def _is_gone(folders: Folders) -> bool:
    """Tell whether the database of an agency that has worked here is not there, or was emptied."""
    if folders.database.exists():
        return not folders.database.stat().st_size
    return any(path.is_file() for room in (folders.vault, folders.backups) for path in room.rglob("*"))


def _upgrade_first(folders: Folders) -> None:
    """Upgrade an older database alone in the folder, after a copy."""
    ours = settings.load(folders.settings)
    if not ours.database_url:
        if ours.is_set_up and _is_gone(folders):
            raise StoreMissing(folder=str(folders.data))
        if not folders.database.exists():
            return
    with Store(store_url(folders, ours), News()) as store:
        if upgrade.is_current(store) or upgrade.is_fresh(store):
            return
        with folder_lock.alone(folders.data):
            from app.base.clock import now

            if store.is_sqlite:
                from app.store.backup import back_up

                back_up(folders, folders.backups, now())
            upgrade.upgrade(store)
