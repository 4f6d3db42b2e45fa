"""Pictures shown like pages (a fresh scan, an attached photograph), inside the page child."""

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from app.pages.opened import unreadable
from app.pages.sheets import Box, Document, Drawn, SheetFacts

_BROKEN = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)
_WITHOUT_COLOUR = ("1", "L", "LA", "I", "F", "I;16")
_SCREEN_DPI = 96.0
_PLAUSIBLE_DPI = (30.0, 2400.0)
_POINTS = 72.0


def document(path: Path) -> Document:
    """Return the frames of a picture as pages of the size its resolution says."""
    try:
        with _opened(path) as image:
            sizes = tuple(_size(image, number) for number in range(getattr(image, "n_frames", 1)))
    except _BROKEN as problem:
        raise unreadable(path, 0, problem) from problem
    matrices = tuple((1.0, 0.0, 0.0, -1.0, 0.0, height) for _, height in sizes)
    return Document(pages=len(sizes), sizes=sizes, rotations=(0,) * len(sizes), to_pdf=matrices)


def draw(path: Path, number: int, scale: float, clip: Box | None = None) -> Drawn:
    """Draw one frame at `scale` pixels a point."""
    try:
        with _opened(path) as image:
            image.seek(number)
            upright = ImageOps.exif_transpose(image).convert("RGB")
            dots = _dpi(image) / _POINTS
            part = upright.crop(_inside([round(edge * dots) for edge in clip], upright)) if clip else upright
    except _BROKEN as problem:
        raise unreadable(path, number, problem) from problem
    width, height = (max(1, round(side / dots * scale)) for side in part.size)
    small = part if part.size == (width, height) else part.resize((width, height), Image.Resampling.BILINEAR)
    return Drawn(width, height, width * 3, small.tobytes())


def png(path: Path, number: int) -> bytes:
    """Return one frame upright and in full, without loss."""
    room = BytesIO()
    try:
        with _opened(path) as image:
            image.seek(number)
            ImageOps.exif_transpose(image).convert("RGB").save(room, "PNG")
    except _BROKEN as problem:
        raise unreadable(path, number, problem) from problem
    return room.getvalue()


def sheet_facts(path: Path) -> tuple[SheetFacts, ...]:
    """Return the resolution each frame claims and whether it is in colour; reads every pixel."""
    try:
        with _opened(path) as image:
            return tuple(_facts(image, number) for number in range(getattr(image, "n_frames", 1)))
    except _BROKEN as problem:
        raise unreadable(path, 0, problem) from problem


def _facts(image: Image.Image, number: int) -> SheetFacts:
    image.seek(number)
    image.load()
    told = float(image.info.get("dpi", (0.0,))[0])
    low, high = _PLAUSIBLE_DPI
    return SheetFacts(
        dpi=round(told, 1) if low <= told <= high else 0.0, colour=image.mode not in _WITHOUT_COLOUR, covers=1.0
    )


def _opened(path: Path) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(path)


def _size(image: Image.Image, number: int) -> tuple[float, float]:
    image.seek(number)
    dots = _dpi(image) / _POINTS
    width, height = ImageOps.exif_transpose(image).size if number == 0 else image.size
    return width / dots, height / dots


def _dpi(image: Image.Image) -> float:
    told = float(image.info.get("dpi", (_SCREEN_DPI,))[0])
    low, high = _PLAUSIBLE_DPI
    return told if low <= told <= high else _SCREEN_DPI


def _inside(box: list[int], image: Image.Image) -> tuple[int, int, int, int]:
    left, top = max(0, box[0]), max(0, box[1])
    return left, top, max(left + 1, min(image.width, box[2])), max(top + 1, min(image.height, box[3]))
