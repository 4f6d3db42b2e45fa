"""What the repository says of itself: names that exist, the project alone, one version."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOP = {
    "pyproject.toml", "requirements.lock", "README.md", "LICENSE", "app", "resources", "translations", "tests",
    "packaging", "installer.iss", ".ci", ".gitignore",
}  # fmt: skip
TEXT_FILES = {
    ".py", ".md", ".toml", ".sh", ".spec", ".iss", ".ts", ".typ", ".lock", ".xml", ".json", ".txt", "",
}  # fmt: skip
STRANGE = re.compile(
    r"(?<![\w.:/-])/(?:root|work|home/\w+|opt/\w+)/"
    r"|[A-Z]:\\+Users\\+\w"
    r"|\.\./shared/"
    r"|https?://[\w.-]*(?:pypi|npmjs|debian|artifact|pythonhosted)[\w.-]*"
    r"|\bissues? #?\d"
)
SPAN = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("this is not a git work tree")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_the_top_level_is_tidy() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= TOP


def test_the_repository_speaks_of_the_project_alone() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match.group(0)}"
        for path in tracked()
        if path.suffix in TEXT_FILES and path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (match := STRANGE.search(line))
    ]
    assert not found


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU AFFERO GENERAL PUBLIC LICENSE\n                       Version 3, 19 November 2007" in text
    assert "  13. Remote Network Interaction; Use with the GNU General Public License." in text
    assert "END OF TERMS AND CONDITIONS" in text


def quoted(document: Path) -> Iterator[str]:
    """The names of files, folders and modules in a document's code spans and in its trees."""
    text = document.read_text(encoding="utf-8")
    fences = FENCE.findall(text)
    for span in SPAN.findall(FENCE.sub("", text)):
        yield from re.findall(r"[\w.*-]+(?:/[\w.*-]+)*/?", span)
    for fence in fences:
        yield from re.findall(r"[\w-]+\.(?:py|sh|toml|spec|iss)\b", fence)


def is_name(name: str) -> bool:
    """Whether this can only be a file, a folder or a module of the project."""
    if "*" in name:
        return False
    parts = name.strip("/").split("/")
    if len(parts) > 1:
        return parts[0] in TOP or (ROOT / "app" / parts[0]).is_dir()
    if re.search(r"\.(?:py|sh|spec|iss)$", name):
        return True
    return name.split(".", maxsplit=1)[0] in FOLDERS and "." in name


FOLDERS = {"app", *(path.name for path in (ROOT / "app").iterdir() if path.is_dir())}


def exists(name: str, files: set[str]) -> bool:
    """Whether a file or folder ends in this name, or a module or a thing in a module has it."""
    plain = name.strip("/")
    if (ROOT / plain).exists() or (ROOT / "app" / plain).exists():
        return True
    if any(file == plain or file.endswith(f"/{plain}") for file in files):
        return True
    return "/" not in plain and (is_module(plain) or names_a_thing(plain))


def is_module(dotted: str) -> bool:
    dotted = dotted if dotted.startswith("app.") else f"app.{dotted}"
    place = ROOT.joinpath(*dotted.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def names_a_thing(dotted: str) -> bool:
    module, _, thing = dotted.rpartition(".")
    if not module or not is_module(module):
        return False
    spec = find_spec(module if module.startswith("app") else f"app.{module}")
    if spec is None or spec.origin is None:
        return False
    return re.search(rf"\b{re.escape(thing)}\b", Path(spec.origin).read_text(encoding="utf-8")) is not None


@pytest.mark.parametrize("document", ["README.md", "app/README.md"])
def test_names_in_the_documents_exist(document: str) -> None:
    assert (ROOT / document).is_file()
    files = {path.relative_to(ROOT).as_posix() for path in tracked()}
    missing = {name for name in quoted(ROOT / document) if is_name(name) and not exists(name, files)}
    assert not missing


@pytest.mark.parametrize(
    ("name", "is_there"),
    [
        ("app/base/child.py", True),
        ("base.child", True),
        ("app.base.child.Child", True),
        ("child.py", True),
        ("base/nothing.py", False),
        ("base.child.Nothing", False),
        ("app/nothing/", False),
    ],
)
def test_a_name_is_known_or_not(name: str, is_there: bool) -> None:
    assert is_name(name)
    assert exists(name, {"app/base/child.py"}) is is_there


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", project["version"])
    assert project["version"] not in (ROOT / "installer.iss").read_text(encoding="utf-8-sig")


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = {
        normal(line.split("==")[0])
        for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
        if "==" in line
    }
    asked = [*project["dependencies"], *project["optional-dependencies"]["develop"]]
    assert {normal(re.split(r"[\[<>=;! ]", text)[0]) for text in asked} <= locked


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
