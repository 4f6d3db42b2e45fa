"""`token list`: every token that is plugged in, with its certificates; no PIN is asked. `token revoked`: the alarms."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from app.base.errors import OfficeError
from app.cli.run import Answer
from app.compose import House, open_house
from app.desk.own_seal import settle
from app.desk.seal_alarm import SealAlarm, alarms
from app.signing.certificates import Certificate, TokenState
from app.signing.modules import modules_present, open_token


def token(given: Namespace, data: Path) -> Answer:
    """List the alarms; or the tokens behind the module of the settings, without one behind every one installed."""
    with open_house(data) as house:
        if given.look == "revoked":
            return _revoked(house, given)
        named = house.office.settings.token_module
        if named:
            return Answer(_behind(house, Path(named)))
        rows: list[dict[str, object]] = []
        for module in modules_present():
            if house.office.settings.practice or not module.practice_only:
                rows += _tried(house, module.path)
        return Answer(rows)


def _revoked(house: House, given: Namespace) -> Answer:
    """List the alarms over revoked seal certificates; with a fingerprint, put one away by name."""
    if given.settle:
        settle(house.office, given.settle, given.how)
    return Answer([_alarm(one) for one in alarms(house.office)])


def _alarm(one: SealAlarm) -> dict[str, object]:
    sealed = [{"key": each.key, "code": each.code, "sealed": each.signed_at.isoformat()} for each in one.documents]
    told = {"fingerprint": one.fingerprint, "name": one.name, "issuer": one.issuer, "serial": one.serial}
    when = {"revoked": one.since and one.since.isoformat(), "heard": one.heard_at.isoformat()}
    return told | when | {"documents": sealed, "settled_by": one.settled_by, "settled_how": one.settled_how}


def _tried(house: House, module: Path) -> list[dict[str, object]]:
    """One maker's module that fails must not hide the others' tokens."""
    try:
        return _behind(house, module)
    except OfficeError as problem:
        return [{"module": str(module), "certificates": [], "problem": problem.code}]


def _behind(house: House, module: Path) -> list[dict[str, object]]:
    office = house.office
    speaker = open_token(module, office.folders.data, practice=office.settings.practice)
    try:
        return [_row(module, state, office.now()) for state in speaker.tokens()]
    finally:
        speaker.close()


def _row(module: Path, state: TokenState, at: datetime) -> dict[str, object]:
    return {
        "module": str(module),
        "label": state.label,
        "serial": state.serial,
        "maker": state.maker,
        "model": state.model,
        "pin_pad": state.pin_pad,
        "count_low": state.count_low,
        "final_try": state.final_try,
        "locked": state.locked,
        "tries_left": state.tries_left,
        "certificates": [_certificate(one, at) for one in state.certificates],
        "problem": state.problem,
    }


def _certificate(one: Certificate, at: datetime) -> dict[str, object]:
    return {
        "id": one.id,
        "subject": one.subject,
        "name": one.name,
        "organisation": one.organisation,
        "title": one.title,
        "whose": one.whose,
        "authority": one.authority,
        "issuer": one.issuer,
        "serial": one.serial,
        "not_before": one.not_before.isoformat(),
        "not_after": one.not_after.isoformat(),
        "days_left": one.days_left(at),
        "warning": one.warning(at),
        "valid": one.valid_at(at),
        "usage": list(one.usage),
        "can_sign": one.can_sign,
    }
