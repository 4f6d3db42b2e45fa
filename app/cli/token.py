"""`token list`: every token that is plugged in, with its certificates; no PIN is asked. `token revoked`: the alarms."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from app.base.errors import OfficeError
from app.cli.run import Answer, in_words
from app.compose import House, open_house
from app.desk.dead_seal import take_off
from app.desk.own_seal import settle
from app.desk.seal_alarm import SealAlarm, alarms
from app.signing.certificates import Certificate, TokenState
from app.signing.errors import TokenFailed, TokenModuleMissing
from app.signing.modules import modules_for, open_token


def token(given: Namespace, data: Path) -> Answer:
    """List the alarms; or the tokens behind the module of the settings, without one behind every one installed."""
    with open_house(data) as house:
        if given.look == "revoked":
            return _revoked(house, given)
        ours = house.office.settings
        modules = modules_for(ours.token_module, practice=ours.practice)
        if not modules:
            raise TokenModuleMissing(module="–")
        if len(modules) == 1:
            return Answer(_behind(house, given, modules[0]))
        return Answer([row for module in modules for row in _tried(house, given, module)])


def _revoked(house: House, given: Namespace) -> Answer:
    """List the alarms over revoked seal certificates; take an invalid seal off, or put one alarm away by name."""
    if given.take_off:
        take_off(house.office, given.take_off)
    if given.settle:
        settle(house.office, given.settle, given.how)
    return Answer([_alarm(one) for one in alarms(house.office)])


def _alarm(one: SealAlarm) -> dict[str, object]:
    sealed = [{"key": each.key, "code": each.code, "sealed": each.signed_at.isoformat()} for each in one.documents]
    told = {"fingerprint": one.fingerprint, "name": one.name, "issuer": one.issuer, "serial": one.serial}
    when = {"revoked": one.since and one.since.isoformat(), "heard": one.heard_at.isoformat()}
    return told | when | {"documents": sealed, "settled_by": one.settled_by, "settled_how": one.settled_how}


def _tried(house: House, given: Namespace, module: Path) -> list[dict[str, object]]:
    """One maker's module that fails must not hide the others' tokens."""
    try:
        return _behind(house, given, module)
    except OfficeError as problem:
        return [{"module": str(module), "certificates": []} | _problem(given, problem)]


def _problem(given: Namespace, problem: OfficeError | None) -> dict[str, object]:
    if problem is None:
        return {"problem": "", "sentence": ""}
    return {"problem": problem.code, "sentence": in_words(given, problem)[1]}


def _behind(house: House, given: Namespace, module: Path) -> list[dict[str, object]]:
    office = house.office
    speaker = open_token(module, office.folders.data, practice=office.settings.practice)
    try:
        found = speaker.tokens()
    finally:
        speaker.close()
    rows = []
    for state in found:
        unread = TokenFailed(module=module.name, reason=state.problem) if state.problem else None
        rows.append(_row(module, state, office.now()) | _problem(given, unread))
    return rows


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
