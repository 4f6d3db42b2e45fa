"""`token list`: every token that is plugged in, with its certificates; no PIN is asked."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from app.base.errors import OfficeError
from app.cli.run import Answer
from app.compose import House, open_house
from app.signing.certificates import Certificate, TokenState
from app.signing.modules import modules_present, open_token


def token(given: Namespace, data: Path) -> Answer:
    """List the tokens behind the module of the settings; without one, those behind every module that is installed."""
    del given
    with open_house(data) as house:
        named = house.office.settings.token_module
        if named:
            return Answer(_behind(house, Path(named)))
        rows: list[dict[str, object]] = []
        for module in modules_present():
            if house.office.settings.practice or not module.practice_only:
                rows += _tried(house, module.path)
        return Answer(rows)


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
