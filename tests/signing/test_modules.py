"""The table of the token makers' files: versions, widths, and which one is taken."""

import struct
from datetime import date
from pathlib import Path

import pytest

from app.base import paths
from app.base.clock import now
from app.practice.token import PracticeToken
from app.signing import modules
from app.signing.binaries import bits_of, fits
from app.signing.errors import TokenModuleForeign, TokenModuleMissing
from app.signing.lookout import Lookout, Wanted, plugged
from tests.kit.token import practice_token

X86, X64, ARM64 = 0x014C, 0x8664, 0xAA64


def windows_library(machine: int) -> bytes:
    """Return the first bytes of a DLL."""
    return b"MZ" + bytes(58) + struct.pack("<I", 128) + bytes(64) + b"PE\0\0" + struct.pack("<H", machine) + bytes(20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> PracticeToken:
    return practice_token(tmp_path_factory.mktemp("token"))


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of one maker with versions, and the software token; the makers' folder."""
    maker = tmp_path / "maker"
    maker.mkdir()
    monkeypatch.setenv("MAKER", str(maker))
    written = "dated = 2026-01-02\n"
    for system in ("windows", "linux"):
        for name, file in (("Hãng", "csp_v*.so"), ("SoftHSM2", "libsofthsm2.so")):
            written += f"[[{system}]]\nname = '{name}'\npaths = ['%MAKER%/{file}']\n"
    folder = tmp_path / "resources" / "signing"
    folder.mkdir(parents=True)
    (folder / "token_modules.toml").write_text(written, encoding="utf-8")
    monkeypatch.setattr(modules, "resource", lambda name: tmp_path / "resources" / name)
    return maker


def test_the_width_of_a_library_is_read_from_its_first_bytes(tmp_path: Path) -> None:
    file = tmp_path / "module.dll"
    for content, bits in (
        (windows_library(X86), 32),
        (windows_library(X64), 64),
        (windows_library(ARM64), 64),
        (windows_library(0x9999), None),
        (b"MZ" + bytes(58) + struct.pack("<I", 9999) + bytes(64), None),
        (b"\x7fELF\x01", 32),
        (b"\x7fELF\x02", 64),
        (b"\x7fELF", None),
        (b"", None),
        (b"no library", None),
    ):
        file.write_bytes(content)
        assert bits_of(file) == bits, content
        assert fits(file) == (bits != 32)
    assert fits(tmp_path / "none.dll")


def test_the_newest_version_that_fits_is_taken(table: Path) -> None:
    for version, bits in ((5, 2), (11, 1), (6, 2), (10, 2)):
        (table / f"csp_v{version}.so").write_bytes(b"\x7fELF" + bytes([bits]))
    (table / "libsofthsm2.so").write_bytes(b"\x7fELF\x02")
    found = [module.path.name for module in modules.modules_present()]
    assert found == ["csp_v10.so", "csp_v6.so", "csp_v5.so", "libsofthsm2.so"]
    assert modules.modules_for("", practice=False) == [table / f"csp_v{version}.so" for version in (10, 6, 5)]
    assert modules.modules_for("/opt/own.so", practice=False) == [Path("/opt/own.so")]


def test_the_software_token_is_taken_in_practice_only(table: Path) -> None:
    (table / "libsofthsm2.so").write_bytes(b"\x7fELF\x02")
    assert modules.modules_for("", practice=False) == []
    assert modules.modules_for("", practice=True) == [table / "libsofthsm2.so"]


def test_a_module_for_other_programs_is_named_where_no_other_is_installed(table: Path) -> None:
    (table / "csp_v5.so").write_bytes(b"\x7fELF\x01")
    assert modules.modules_for("", practice=False) == [table / "csp_v5.so"]
    lookout = Lookout(table)
    seen = lookout.look("", now(), practice=False)
    lookout.close()
    assert (seen.standing, seen.problem and seen.problem.code) == ("trouble", "token.module_foreign")
    (table / "csp_v6.so").write_bytes(b"\x7fELF\x02")
    assert modules.modules_for("", practice=False) == [table / "csp_v6.so"]


@pytest.mark.token
def test_the_token_is_found_behind_whichever_installed_driver_sees_it(
    made: PracticeToken, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (table / "csp_v5.so").write_bytes(b"\x7fELF\x02" + bytes(60))
    assert modules.modules_for("", practice=True) == [table / "csp_v5.so"]
    lookout = Lookout(table)
    wanted = Wanted("", practice=True, data=table, at=now())
    with pytest.raises(TokenModuleMissing) as told, plugged(wanted):
        pass
    assert told.value.facts == {"module": str(table / "csp_v5.so")}
    assert lookout.look("", now(), practice=True).standing == "trouble"
    monkeypatch.setattr(modules, "modules_present", lambda: [_row(table / "csp_v5.so"), _row(made.module)])
    with plugged(wanted) as found:
        assert (found.token.module, found.certificate.whose) == (made.module, "agency")
    assert lookout.look("", now(), practice=True).standing == "ready"
    assert lookout.look(str(table / "csp_v5.so"), now(), practice=True).standing == "trouble"
    lookout.close()


def _row(path: Path) -> modules.TokenModule:
    return modules.TokenModule(path.name, path)


def test_a_32_bit_driver_lies_elsewhere_in_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "signing").mkdir(parents=True)
    table = "dated = 2026-01-02\n[[windows]]\nname = 'Hãng'\npaths = ['%SystemRoot%/System32/csp_v1.dll']\n"
    (tmp_path / "resources" / "signing" / "token_modules.toml").write_text(table, encoding="utf-8")
    monkeypatch.setattr(modules, "resource", lambda name: tmp_path / "resources" / name)
    monkeypatch.setenv("SystemRoot", str(tmp_path))
    old = tmp_path / "SysWOW64" / "csp_v1.dll"
    old.parent.mkdir()
    old.write_bytes(windows_library(X86))
    assert modules.modules_foreign("win32") == [old]


def test_a_file_that_cannot_be_loaded_is_refused_before_it_is_tried(tmp_path: Path) -> None:
    with pytest.raises(TokenModuleMissing):
        modules.check_module(tmp_path / "none.dll")
    old = tmp_path / "old.dll"
    old.write_bytes(windows_library(X86))
    with pytest.raises(TokenModuleForeign) as told:
        modules.check_module(old)
    assert told.value.facts == {"module": "old.dll", "bits": 32}


def test_the_table_is_dated_and_names_the_families() -> None:
    assert date(2026, 1, 1) < modules.table_date() <= date(2030, 1, 1)
    told = {module.name for module in modules.known_modules("win32")}
    for family in ("SafeNet", "Bit4id", "Viettel", "VNPT", "FPT", "BKAV", "OpenSC", "SoftHSM2"):
        assert any(family in name for name in told), family
    assert paths.resource("signing/token_modules.toml").is_file()
