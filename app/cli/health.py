"""Is this machine ready? Qt, database, token modules, scanner drivers, fonts, translations."""

import tempfile
from argparse import Namespace
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from app.base.clock import now
from app.base.errors import OfficeError
from app.base.paths import program_folder, resource
from app.cli.run import DONE, NOT_READY, Answer
from app.compose import open_house
from app.forms.typeset import typeset
from app.pages.reader import PageReader
from app.signing.modules import modules_present, table_date

_PAGE = {
    "agency": "CƠ QUAN MẪU",
    "notation": "TB-CQM",
    "place": "Mẫu",
    "year": 2026,
    "subject": "Kiểm tra máy",
    "body": ["Trang này chỉ để kiểm tra máy."],
    "signer": "Người Ký Mẫu",
}
_NEEDED = ("qt", "database", "pages", "forms", "fonts", "translations", "signatures")


def self_check(given: Namespace, data: Path) -> Answer:
    """Try every part in a folder of its own; a needed part that fails exits with 3."""
    del given, data
    found = {name: _try(check) for name, check in _CHECKS.items()}
    ready = all(found[name]["ok"] for name in _NEEDED)
    lines = tuple(f"{'✓' if told['ok'] else '✕'} {name}: {told['detail']}" for name, told in found.items())
    return Answer({"ready": ready, "checks": found}, lines, DONE if ready else NOT_READY)


def _try(check: Callable[[], str]) -> dict[str, object]:
    try:
        return {"ok": True, "detail": check()}
    except OfficeError as problem:
        return {"ok": False, "detail": str(problem)}
    except Exception as problem:
        return {"ok": False, "detail": f"{type(problem).__name__}: {problem}"}


def _qt() -> str:
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication(["vanthu", "-platform", "offscreen"])
    return f"Qt {qVersion()}, {app.property('platformName') or 'offscreen'}"


def _database() -> str:
    with tempfile.TemporaryDirectory() as place, open_house(Path(place)) as house:
        return house.office.store.url.get_backend_name()


def _pages() -> str:
    reader = PageReader()
    with tempfile.TemporaryDirectory() as place:
        try:
            made = typeset("official_document.typ", _PAGE, Path(place) / "page.pdf", now())
            drawn = reader.draw(made, 0, 1.0)
        finally:
            reader.close()
    return f"{drawn.width} × {drawn.height}"


def _forms() -> str:
    with tempfile.TemporaryDirectory() as place:
        made = typeset("official_document.typ", _PAGE, Path(place) / "form.pdf", now())
        return f"{made.stat().st_size} bytes"


def _fonts() -> str:
    names = [path.name for path in sorted(resource("fonts").glob("*")) if path.suffix in {".ttf", ".otf"}]
    if not any(name.startswith("Inter") for name in names) or not any("Serif" in name for name in names):
        message = ", ".join(names) or "none"
        raise FileNotFoundError(message)
    return ", ".join(names)


def _translations() -> str:
    names = [path.name for path in sorted((program_folder() / "translations").glob("*.qm"))]
    if "app_vi.qm" not in names:
        message = "app_vi.qm"
        raise FileNotFoundError(message)
    return ", ".join(names)


def _signatures() -> str:
    from app.signing.verify_child import TASKS

    return ", ".join(TASKS)


def _tokens() -> str:
    found = ", ".join(f"{module.name} ({module.path.name})" for module in modules_present()) or "none"
    return f"{found}; table of {table_date():%d/%m/%Y}"


def _scanners() -> str:
    drivers = ["folder"]
    with suppress(ImportError):
        import sane

        drivers.append(f"sane {sane.__name__}")
    return ", ".join(drivers)


_CHECKS: Mapping[str, Callable[[], str]] = {
    "qt": _qt,
    "database": _database,
    "pages": _pages,
    "forms": _forms,
    "fonts": _fonts,
    "translations": _translations,
    "signatures": _signatures,
    "token_modules": _tokens,
    "scanners": _scanners,
}
