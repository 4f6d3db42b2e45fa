"""`token list`: what is plugged in, whose it is and how long it holds, without a PIN."""

from datetime import datetime
from pathlib import Path

import pytest

from app.base.paths import Folders
from app.base.settings import save
from app.compose import open_house
from app.desk.dead_seal import keep_before
from app.desk.own_seal import ask_again, keep_seal
from app.desk.records import detail
from app.practice.token import PracticeToken
from app.signing import modules
from app.signing.examined import Own, OwnCheck
from tests.kit.commands import Shell, configured
from tests.kit.faulty import Faulty, faulty, faulty_module, whole_token
from tests.kit.office import sealed
from tests.kit.practice import practice_samples

__all__ = ["faulty", "faulty_module", "whole_token"]

pytestmark = pytest.mark.token


def test_a_token_tells_all_but_the_pin(shell: Shell, whole_token: PracticeToken) -> None:
    configured(shell, "--token-module", str(whole_token.module))
    [token] = shell.ask("token", "list")
    assert (token["label"], token["problem"], token["tries_left"]) == ("Token thực hành", "", None)
    assert not any(token[flag] for flag in ("locked", "final_try", "count_low", "pin_pad"))
    seal = next(one for one in token["certificates"] if one["whose"] == "agency" and not one["authority"])
    assert (seal["name"], seal["can_sign"], seal["valid"]) == ("Sở Thử nghiệm tỉnh Mẫu Một", True, True)
    assert "digital_signature" in seal["usage"]
    assert "CN=Sở Thử nghiệm tỉnh Mẫu Một" in seal["subject"]
    assert datetime.fromisoformat(seal["not_before"]) < datetime.fromisoformat(seal["not_after"])
    assert seal["days_left"] > 30
    assert seal["warning"] is None
    person = next(one for one in token["certificates"] if one["whose"] == "person" and not one["authority"])
    assert person["title"]


def test_what_a_revoked_certificate_sealed_is_listed_and_put_away_by_name(shell: Shell) -> None:
    configured(shell)
    check = OwnCheck("ab" * 32, "Con dấu", "Nơi cấp", "0A", b"der", (), Own("unknown"))
    with open_house(shell.data) as house:
        key = sealed(house.office)
        with house.office.store.write() as tx:
            keep_seal(tx, house.office, key, check)
            keep_before(tx, key, [file.id for file in detail(house.office, key).files])
        ask_again(house.office, check.fingerprint, lambda _der, _beside: Own("revoked", since=house.office.now()))
        ask_again(house.office, check.fingerprint, lambda _der, _beside: Own("revoked"))
    [told] = shell.ask("token", "revoked")
    assert (told["serial"], [one["key"] for one in told["documents"]], told["settled_by"]) == ("0A", [key], "")
    assert shell.ask("token", "revoked", "--settle", "cd" * 32, "--how", "x", code=1)["error"] == "seal.no_alarm"
    [told] = shell.ask("token", "revoked", "--settle", check.fingerprint, "--how", "Đã thu hồi")
    assert (told["settled_how"], bool(told["settled_by"])) == ("Đã thu hồi", True)
    [told] = shell.ask("token", "revoked", "--take-off", str(key))
    assert (told["documents"], shell.ask("show", str(key))["state"]) == ([], "numbered")
    assert shell.ask("token", "revoked", "--take-off", str(key), code=1)["error"] == "life.wrong_state"


def test_flags_are_told(shell: Shell, faulty: Faulty, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in faulty.environment.items():
        monkeypatch.setenv(name, value)
    configured(shell, "--token-module", str(faulty.module))
    faulty.say("tries 3", "pad 1")
    faulty.control.with_suffix(".control.tries").write_text("1", "ascii")
    [token] = shell.ask("token", "list")
    assert (token["pin_pad"], token["count_low"], token["final_try"], token["tries_left"]) == (True, True, True, 1)
    faulty.say("absent")
    assert shell.ask("token", "list") == []
    faulty.say("fault C_FindObjects 0 30")
    [token] = shell.ask("token", "list")
    assert (token["problem"], token["certificates"]) == ("token.failed", [])
    assert "DeviceError" in token["sentence"]
    faulty.say("fault C_GetSlotList 0 crash")
    assert shell.ask("token", "list", code=3)["error"] == "token.crashed"
    assert faulty.calls("C_Login") == 0


def test_without_a_setting_every_installed_module_is_asked(
    shell: Shell, whole_token: PracticeToken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.so"
    broken.write_bytes(b"\x7fELF\x02" + bytes(60))
    system = "dated = 2026-01-02\n"
    for platform in ("linux", "windows"):
        for name, path in (("Hãng", broken), ("SoftHSM2", whole_token.module)):
            system += f"[[{platform}]]\nname = '{name}'\npaths = ['{path}']\n"
    (tmp_path / "table.toml").write_text(system, encoding="utf-8")
    monkeypatch.setattr(modules, "resource", lambda _: tmp_path / "table.toml")
    configured(shell)
    assert shell.ask("token", "list", code=3)["error"] == "token.module_missing"
    other = tmp_path / "other.so"
    other.write_bytes(broken.read_bytes())
    (tmp_path / "table.toml").write_text(system.replace(f"'{broken}'", f"'{broken}', '{other}'"), encoding="utf-8")
    rows = shell.ask("token", "list")
    assert [row["problem"] for row in rows] == ["token.module_missing"] * 2
    assert all(row["sentence"].startswith("Thiếu trình điều khiển") for row in rows)
    (tmp_path / "table.toml").write_text("dated = 2026-01-02\nlinux = []\nwindows = []\n", encoding="utf-8")
    assert shell.ask("token", "list", code=3)["error"] == "token.module_missing"


def test_a_signing_pin_is_given_by_its_own_variable_and_its_want_spends_no_number(
    shell: Shell, faulty: Faulty, whole_token: PracticeToken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (faulty.environment | {"PIN": "123456", "SIGN": "777777"}).items():
        monkeypatch.setenv(name, value)
    folder = whole_token.ca.parent.parent
    practice_samples(folder / "samples", "signed-by-leader-2")
    configured(shell, "--token-module", str(faulty.module))
    more = {"seal_image": str(folder / "seal.png"), "trust_folder": str(folder / "trust")}
    save(Folders(shell.data).settings, **more)
    about = ("--type", "Quyết định", "--subject", "Về việc thử", "--signer", "Trần Văn Mẫu", "--to", "H98")
    issue = ("issue", str(folder / "samples" / "signed-by-leader-2.pdf"), *about, "--pin-env", "PIN")
    faulty.say("second 777777")
    assert shell.ask(*issue, code=1)["error"] == "token.signing_pin_needed"
    assert shell.ask(*issue, "--sign-pin-env", "SIGN")["number"] == 1
