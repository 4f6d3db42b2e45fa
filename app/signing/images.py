"""Is a picture fit to be a stamp? The rules are those of requirements 5.2 (NĐ 30 Phụ lục I, II.7.đ and II.8.a)."""

import colorsys
from pathlib import Path

from PIL import Image

from app.signing.errors import StampImageBad
from app.signing.profile import profile

_SOLID = 64
_INCH = 25.4
_COLOURS = {"seal": "red", "signature": "blue"}


def check_image(file: Path, kind: str, width_mm: float) -> tuple[str, ...]:
    """Refuse a picture that is no PNG with alpha or too coarse at its print size; return the warnings.

    `kind` is `seal` or `signature`. Warnings: colour (not red, not blue), shape (a seal that is not round).
    """
    try:
        with Image.open(file) as opened:
            fit, picture = opened.format == "PNG", opened.convert("RGBA")
            clear = "A" in opened.getbands() or "transparency" in opened.info
    except (OSError, ValueError) as problem:
        raise StampImageBad(file=file.name, reason="format") from problem
    if not fit:
        raise StampImageBad(file=file.name, reason="format")
    if not clear or picture.getchannel("A").getpixel((0, 0)) != 0:
        raise StampImageBad(file=file.name, reason="alpha")
    if picture.width < profile().images["dpi"] * width_mm / _INCH * 0.98:
        raise StampImageBad(file=file.name, reason="resolution")
    warnings = [] if _hue_fits(picture, kind) else ["colour"]
    if kind == "seal" and abs(picture.width - picture.height) > picture.width * 0.05:
        warnings.append("shape")
    return tuple(warnings)


def _hue_fits(picture: Image.Image, kind: str) -> bool:
    small = picture.resize((32, 32))
    seen = [small.getpixel((x, y)) for x in range(32) for y in range(32)]
    solid = [one for one in seen if isinstance(one, tuple) and one[3] > _SOLID]
    if not solid:
        return False
    red, green, blue = (sum(one[band] for one in solid) / len(solid) / 255 for band in range(3))
    hue = colorsys.rgb_to_hsv(red, green, blue)[0]
    low, high = (float(degrees) / 360 for degrees in profile().images[_COLOURS[kind]])
    return low <= hue <= high if low < high else hue >= low or hue <= high
