"""Write requirements.lock from what is installed: `.venv/bin/python packaging/lock.py`, after new versions.

Each package that pyproject.toml asks for, directly or through another, gets a line `name==version`, with a
marker where only some machines need it. A package that this machine does not need keeps the version it has in
the file; a new one of these is named on stderr and has to be added to the file by hand, once.
"""

import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).resolve().parents[1]
_LOCK = _ROOT / "requirements.lock"
_HEAD = "# Written by packaging/lock.py. What stands below the line `# develop` is for the gate only.\n"
_PYTHONS = ("3.11", "3.12", "3.13")
_SYSTEMS = {"linux": ("Linux", "posix"), "win32": ("Windows", "nt")}
_MACHINES = [(system, python) for system in _SYSTEMS for python in _PYTHONS]


@dataclass
class Need:
    """What one kind of machine needs: the packages, each with the extras it was asked with."""

    environment: dict[str, str]
    found: set[tuple[str, str]] = field(default_factory=set)

    def add(self, text: str, extra: str = "") -> None:
        """Take in one requirement, and all that follows from it."""
        wanted = Requirement(text)
        if wanted.marker and not wanted.marker.evaluate({**self.environment, "extra": extra}):
            return
        for part in sorted({"", *wanted.extras}):
            self._follow(str(canonicalize_name(wanted.name)), part)

    def _follow(self, name: str, extra: str) -> None:
        if (name, extra) in self.found:
            return
        self.found.add((name, extra))
        try:
            asked = distribution(name).requires or []
        except PackageNotFoundError:
            return
        for text in asked:
            self.add(text, extra)

    @property
    def names(self) -> set[str]:
        """The packages alone."""
        return {name for name, _ in self.found}


def _environment(system: str, python: str) -> dict[str, str]:
    name, family = _SYSTEMS[system]
    return {
        "sys_platform": system,
        "platform_system": name,
        "os_name": family,
        "python_version": python,
        "python_full_version": f"{python}.9",
        "platform_machine": "x86_64" if system == "linux" else "AMD64",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
    }


def _needs(texts: Iterable[str]) -> dict[str, set[tuple[str, str]]]:
    """Return for each package the machines that need it."""
    asked = list(texts)
    needs: dict[str, set[tuple[str, str]]] = {}
    for machine in _MACHINES:
        need = Need(_environment(*machine))
        for text in asked:
            need.add(text)
        for name in need.names:
            needs.setdefault(name, set()).add(machine)
    return needs


def _marker(machines: set[tuple[str, str]]) -> str:
    """Return the marker that is true on these machines and no other."""
    systems = {system for system, _ in machines}
    pythons = {python for _, python in machines}
    told = [f"sys_platform == '{min(systems)}'"] if len(systems) == 1 else []
    if len(pythons) < len(_PYTHONS):
        newest = max(pythons)
        told.append(f"python_version <= '{newest}'")
    return f" ; {' and '.join(told)}" if told else ""


def _line(name: str, machines: set[tuple[str, str]], known: dict[str, str]) -> str:
    try:
        found = distribution(name)
        name, version = found.metadata["Name"], found.version
    except PackageNotFoundError:
        version = known.get(name, "")
    if not version:
        sys.stderr.write(f"add by hand: {name}{_marker(machines)}\n")
        return ""
    return f"{name}=={version}{_marker(machines)}\n"


def main() -> int:
    """Write the file."""
    text = _LOCK.read_text(encoding="utf-8") if _LOCK.exists() else ""
    known = {
        str(canonicalize_name(name)): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)
    }
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = _needs(project["dependencies"])
    every = _needs([*project["dependencies"], *project["optional-dependencies"]["develop"]])
    parts = [_HEAD]
    parts += [_line(name, run[name], known) for name in sorted(run)]
    parts.append("\n# develop\n")
    parts += [_line(name, every[name], known) for name in sorted(every) if run.get(name) != every[name]]
    _LOCK.write_text("".join(parts), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
