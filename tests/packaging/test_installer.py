"""The Windows installer's text, as far as it can be read without Windows."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sections() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in (ROOT / "installer.iss").read_text(encoding="utf-8-sig").splitlines():
        if match := re.fullmatch(r"\[(\w+)\]", line):
            name = match.group(1)
        elif line and not line.startswith((";", "#")):
            found.setdefault(name, []).append(line)
    return found


def test_each_own_text_is_said_in_both_languages() -> None:
    texts = [line.partition("=")[0].split(".") for line in sections()["CustomMessages"]]
    vietnamese = {name for language, name in texts if language == "vi"}
    assert vietnamese == {name for language, name in texts if language == "en"}
    used = set(re.findall(r"\{cm:(\w+)\}", (ROOT / "installer.iss").read_text(encoding="utf-8-sig")))
    assert used <= vietnamese


def test_only_the_programs_own_folder_is_cleared() -> None:
    cleared = sections()["InstallDelete"] + sections()["UninstallDelete"]
    assert all('Name: "{app}\\' in line for line in cleared)
    assert not any(word in line for line in cleared for word in ("commonappdata", "localappdata"))


def test_it_is_for_every_user_of_the_computer() -> None:
    setup = dict(line.split("=", 1) for line in sections()["Setup"])
    assert setup["PrivilegesRequired"] == "admin"
    assert setup["CloseApplications"] == "yes"
    assert setup["AppVersion"] == "{#Version}"
