"""The SANE child: the only python-sane. One device is open at a time, from `begin` to `end`."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.base.errors import OfficeError
from app.scanning.driver import (
    LOWEST_DPI,
    Abilities,
    CoverOpen,
    Device,
    FeederEmpty,
    PageImage,
    PaperJam,
    ScannerBusy,
    ScannerFailed,
    ScannerMissing,
    Source,
    Wishes,
    check_floor,
)
from app.scanning.files import keep_picture

try:
    import sane as _sane_module
except ImportError:
    _sane_module = None

_sane: Any = _sane_module
# python-sane offers its error class in its inner module only.
_SaneError: type[Exception] = import_module("_sane").error if _sane else OSError
_SETTING_ERRORS = (_SaneError, AttributeError, TypeError)
_READING_ERRORS = (_SaneError, RuntimeError)
_open: dict[str, Any] = {}
_QUALITY = 90
_USUAL_DPIS = (200, 240, 300, 400, 600)
_MEANINGS: tuple[tuple[str, type[OfficeError]], ...] = (
    ("out of documents", FeederEmpty),
    ("jammed", PaperJam),
    ("cover is open", CoverOpen),
    ("busy", ScannerBusy),
    ("invalid argument", ScannerMissing),
    ("access to resource", ScannerBusy),
)
_SOURCES: tuple[tuple[Source, tuple[str, ...]], ...] = (
    (Source.DUPLEX, ("duplex",)),
    (Source.FEEDER, ("feeder", "adf")),
    (Source.FLATBED, ("flatbed", "normal", "table")),
)


def devices() -> list[Device]:
    """Return the scanners there are."""
    _library()
    try:
        found = _sane.get_devices()
    except _SaneError as problem:
        raise _meant(problem, "") from problem
    return [Device(name, f"{vendor} {model}".strip(), "sane") for name, vendor, model, _ in found]


def abilities(name: str) -> Abilities:
    """Return what a scanner can do, within the floor of the law."""
    device = _device(name)
    try:
        options = device.opt
        sources = tuple(_sources(device))
        return Abilities(
            sources=sources or (Source.FLATBED,),
            dpis=_dpis(options["resolution"].constraint),
            colour="mode" not in options or _colour_mode(device) is not None,
            width_mm=float(options["br_x"].constraint[1]) if "br_x" in options else 0.0,
            height_mm=float(options["br_y"].constraint[1]) if "br_y" in options else 0.0,
        )
    finally:
        device.close()


def begin(name: str, wishes: Wishes) -> None:
    """Open a scanner and set it up 1:1 in colour."""
    device = _device(name)
    _open["device"] = device
    try:
        _set_up(device, wishes)
    except _SETTING_ERRORS as problem:
        raise _meant(problem, name) from problem


def page(room: Path, halt: Path) -> PageImage | None:
    """Read one page into a JPEG file of the folder; None when `halt` appeared meanwhile."""
    device = _open["device"]

    def look(*_: int) -> None:
        if halt.exists():
            device.cancel()

    try:
        device.start()
        image = device.snap(no_cancel=True, progress=look)
    except _READING_ERRORS as problem:
        if halt.exists():
            return None
        raise _meant(problem, "") from problem
    if halt.exists():
        return None
    dpi = float(device.resolution)
    check_floor(dpi, colour=image.mode == "RGB")
    path = room / f"{uuid4().hex}.jpg"
    keep_picture(path, lambda file: image.save(file, "JPEG", quality=_QUALITY, subsampling=0, dpi=(dpi, dpi)))
    return PageImage(path, dpi, colour=True)


def end() -> None:
    """Let the scanner go."""
    device = _open.pop("device", None)
    if device is not None:
        device.cancel()
        device.close()


def _library() -> None:
    if _sane is None:
        raise ScannerMissing(driver="sane", device="")
    if not _open.get("ready"):
        _sane.init()
        _open["ready"] = True


def _device(name: str) -> Any:
    _library()
    try:
        return _sane.open(name)
    except _SaneError as problem:
        raise _meant(problem, name) from problem


def _meant(problem: Exception, device: str) -> OfficeError:
    said = str(problem)
    for words, kind in _MEANINGS:
        if words in said.lower():
            return kind(driver="sane", device=device)
    return ScannerFailed(driver="sane", reason=said[:200])


def _set_up(device: Any, wishes: Wishes) -> None:
    mode = _colour_mode(device)
    if mode is not None:
        device.mode = mode
    for source, value in _sources(device).items():
        if source == wishes.source:
            device.source = value
    device.resolution = wishes.dpi
    options = device.opt
    for corner, side in (("tl_x", 0.0), ("tl_y", 0.0), ("br_x", wishes.paper[0]), ("br_y", wishes.paper[1])):
        if corner in options:
            setattr(device, corner, min(side, float(options[corner].constraint[1])))


def _colour_mode(device: Any) -> str | None:
    options = device.opt
    known = options["mode"].constraint if "mode" in options else ()
    return next((mode for mode in known if "color" in mode.lower()), None)


def _sources(device: Any) -> dict[Source, str]:
    options = device.opt
    known = (options["source"].constraint or ()) if "source" in options else ()
    found: dict[Source, str] = {}
    for value in known:
        fitting = (source for source, words in _SOURCES if any(word in value.lower() for word in words))
        source = next(fitting, None)
        if source is not None:
            found.setdefault(source, value)
    return found


def _dpis(constraint: Any) -> tuple[int, ...]:
    if isinstance(constraint, tuple):
        low, high = constraint[0], constraint[1]
        return tuple(dpi for dpi in _USUAL_DPIS if low <= dpi <= high)
    return tuple(int(dpi) for dpi in constraint or () if dpi >= LOWEST_DPI)


TASKS: dict[str, Callable[..., Any]] = {
    "devices": devices,
    "abilities": abilities,
    "begin": begin,
    "page": page,
    "end": end,
}
