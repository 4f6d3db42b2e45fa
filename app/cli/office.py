"""Setting up, exchanging, checking, copying."""

import os
from argparse import Namespace
from dataclasses import asdict, replace
from pathlib import Path

from app.base.awake import Awake
from app.base.errors import Refused
from app.base.paths import Folders
from app.base.settings import Settings
from app.cli import views
from app.cli.run import DONE, NOT_READY, REFUSED, Answer, in_words
from app.compose import open_house
from app.desk.checks import check_files
from app.desk.lines import Lines, set_lines
from app.desk.office import Office
from app.desk.restored import hold_lost
from app.desk.setup import Setup, set_up
from app.store import backup as copies
from app.store import folder_lock
from app.sync.engine import NoAxis, Round


class SecretMissing(Refused):
    """The environment variable that should hold a secret is empty."""

    code = "secret.missing"


class PinMissing(Refused):
    """The environment variable that should hold the PIN is empty."""

    code = "pin.missing"


def configure(given: Namespace, data: Path) -> Answer:
    """Set a data folder up without the window."""
    secret = from_environment(given.secret_env) if given.secret_env else ""
    wanted = Setup(
        agency=given.agency,
        organ_id=given.organ_id,
        old_organ_id=given.old_organ_id,
        agency_short=given.short,
        parent_agency=given.parent,
        place=given.place,
        axis_url=given.axis,
        system_id=given.system_id,
        secret=secret,
        token_module=given.token_module,
        clerk=given.clerk,
    )
    lines = _lines(given)
    with open_house(data) as house:
        if not house.office.who:
            wanted = replace(wanted, clerk=given.clerk or _somebody())
        office = set_lines(set_up(house.office, wanted), lines)
    return Answer(_told(office), said=_lacks(given, office.settings))


def _told(office: Office) -> dict[str, object]:
    ours = office.settings
    return {
        "data": str(office.folders.data),
        "agency": ours.agency,
        "organ_id": ours.organ_id,
        "short": ours.agency_short,
        "axis": ours.axis_url or None,
        "dialect": ours.axis_dialect,
        "folder": ours.axis_folder or None,
        "mail": ours.mail_address or None,
        "mail_lacks": list(ours.mailbox_lacks),
        "token_module": ours.token_module or None,
        "clerk": office.who,
    }


def _lacks(given: Namespace, ours: Settings) -> str:
    """Say that a mailbox that is set up in part does not work yet, or nothing."""
    if not ours.mailbox_lacks:
        return ""
    from app.ui.language import install, translate
    from app.ui.models.contact import lacks_words

    install(given.lang or "vi")
    return translate("Contact", "No letter comes or goes by the mailbox yet: {lacks}.").format(lacks=lacks_words(ours))


def _lines(given: Namespace) -> Lines:
    """Return how others are reached, as far as it was given."""
    changes = {
        name: value
        for name, value in vars(given).items()
        if (name.startswith(("axis_", "mail_")) or name == "padded_hash") and not name.endswith("_env")
        if value is not None
    }
    return Lines(
        changes,
        from_environment(given.axis_login_env) if given.axis_login_env else "",
        from_environment(given.mail_secret_env) if given.mail_secret_env else "",
    )


def sync(given: Namespace, data: Path) -> Answer:
    """Make one round with the axis; the machine stays awake while something goes or comes.

    Where it ends early, what was done before is told beside the failure.
    """
    with open_house(data) as house:
        if house.axis_maker() is None and house.mail_maker() is None:
            raise NoAxis
        house.engine.awake = Awake()
        done = house.engine.round()
    problem, told = done.problem, _round(done)
    if problem is None:
        return Answer(told)
    if not any(told.values()):
        raise problem
    facts, line = in_words(given, problem)
    return Answer(facts | told, code=REFUSED if isinstance(problem, Refused) else NOT_READY, said=line)


def check(given: Namespace, data: Path) -> Answer:
    """Compare every stored file with its row; findings exit with 1."""
    del given
    with open_house(data) as house:
        found = check_files(house.office)
    findings = [asdict(finding) for finding in found.findings]
    value = {"files": found.files, "orphans": found.orphans, "findings": findings}
    return Answer(value, code=REFUSED if findings else DONE)


def backup(given: Namespace, data: Path) -> Answer:
    """Make a consistent copy of the office."""
    with open_house(data) as house:
        made = copies.back_up(house.office.folders, given.folder, house.office.now())
        return Answer(_copy(made))


def restore(given: Namespace, data: Path) -> Answer:
    """Put a copy in place of the office, alone in the folder; tell what numbers were given since the copy."""
    found = copies.newest_copy(given.folder)
    folders = Folders(data)
    folders.make()
    with folder_lock.alone(data):
        replaced = copies.restore(folders, found)
    with open_house(data) as house:
        since = [views.number(one) | {"book": one.book} for one in hold_lost(house.office, replaced)]
    told = {"restored_to": str(data), "replaced": str(replaced), "numbers_since_copy": since}
    return Answer(_copy(found) | told)


def from_environment(name: str) -> str:
    """Return a secret from an environment variable; raises SecretMissing."""
    value = os.environ.get(name, "")
    if not value:
        raise SecretMissing(name=name)
    return value


def pin_from_environment(name: str) -> bytearray:
    """Return the PIN from an environment variable, to be overwritten after use; raises PinMissing.

    The variable is taken away, so that no process begun from here has it too.
    """
    pin = bytearray(os.environ.pop(name, ""), "utf-8")
    if not pin:
        raise PinMissing(name=name)
    return pin


def second_pin(given: Namespace) -> bytearray | None:
    """Return the PIN that some tokens ask at every signature: empty for the same one, None where nothing was said."""
    return bytearray(os.environ.pop(given.sign_pin_env, ""), "utf-8") if given.sign_pin_env else None


def _somebody() -> str:
    """Return the operating system's user as the proposal for who is on duty (D-01)."""
    return os.environ.get("VANTHU_CLERK") or os.environ.get("USER") or os.environ.get("USERNAME") or "văn thư"


def _round(done: Round) -> dict[str, object]:
    received = [asdict(one) for one in done.taken]
    return {
        "sent": [asdict(one) for one in done.sent if one.outcome == "sent"],
        "waiting": [asdict(one) for one in done.sent if one.outcome in {"waiting", "split"}],
        "refused": [asdict(one) for one in done.sent if one.outcome in {"refused", "person"}],
        "received": [one for one in received if one["kind"] == "edoc"],
        "followed": [one for one in received if one["kind"] == "status"],
        "chores": done.chores,
    }


def _copy(made: copies.Copy) -> dict[str, object]:
    return {
        "folder": str(made.folder),
        "made_at": made.made_at.isoformat(),
        "documents": made.documents,
        "files": made.files,
        "numbers": made.numbers,
    }
