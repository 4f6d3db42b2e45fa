"""Tell Windows what the built program is; the version stands in pyproject.toml and nowhere else."""

import tomllib
from pathlib import Path

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("042A04B0", [
      StringStruct("CompanyName", "VanThu"),
      StringStruct("FileDescription", "Văn thư: sổ văn bản đến, văn bản đi"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "AGPL-3.0-or-later"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "VanThu"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x042A, 0x04B0])]),
  ],
)
"""


def version_of(root: Path) -> str:
    """Return the version that pyproject.toml names."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def numbers_of(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers that Windows wants: `1.2.3rc1` is (1, 2, 3, 0)."""
    released = version.partition("rc")[0]
    found = [int("".join(filter(str.isdigit, part)) or 0) for part in released.split(".")]
    first, second, third, fourth, *_ = [*found, 0, 0, 0, 0]
    return first, second, third, fourth


def write(root: Path, name: str, folder: Path) -> Path:
    """Write the version file for one of the two programs and return its path."""
    version = version_of(root)
    path = folder / f"version-{name}.txt"
    text = _TEMPLATE.format(numbers=numbers_of(version), version=version, name=name)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
