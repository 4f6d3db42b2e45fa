"""The typesetting child: the only Typst."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import typst

from app.base.places import place_trouble

_fonts: dict[Path, typst.Fonts] = {}


def compile_(template: Path, data: dict[str, object], out: Path, moment: datetime) -> Path:
    """Set one template with its data as PDF/A-2b; the same input gives the same bytes. Raises PlaceUnusable."""
    content = _compiler(template, data).compile(format="pdf", pdf_standards=["a-2b"], timestamp=moment, pdf_tags=False)
    draft = out.with_name(out.name + ".part")
    try:
        draft.write_bytes(cast("bytes", content))
        draft.replace(out)
    except OSError as problem:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise place_trouble(problem, out) from problem
    return out


def find(template: Path, data: dict[str, object], label: str) -> list[object]:
    """Lay a template out and return the values of its metadata of one label, without making a PDF."""
    found: list[object] = json.loads(_compiler(template, data).query(f"<{label}>", field="value"))
    return found


def _compiler(template: Path, data: dict[str, object]) -> typst.Compiler:
    """Only the fonts beside the program are used, never those of the machine."""
    fonts = template.parents[1] / "fonts"
    if fonts not in _fonts:
        _fonts[fonts] = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
    return typst.Compiler(
        str(template),
        root=str(template.parent),
        font_paths=_fonts[fonts],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )


def ready() -> bool:
    """Answer once the library is loaded."""
    return True


TASKS: dict[str, Callable[..., Any]] = {"compile": compile_, "find": find, "ready": ready}
