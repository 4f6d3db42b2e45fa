"""Did a later signature's picture change what was there before it, or did it only fill what was blank?"""

from PIL import Image, ImageChops, ImageDraw

from app.pages.sheets import Box, Drawn

_SLIGHT, _PAPER, _INK = 24, 225, 70
_SPECKS = 6


def painted_over(before: Drawn, after: Drawn, spared: tuple[Box, ...]) -> bool:
    """Tell whether pixels that were not blank have changed, in two drawings of the same part of a page.

    `spared` are pixel boxes of earlier signature pictures. Coloured ink over black text is a seal that overlaps
    a name, as the decree wants it; black or white over text hides or forges.
    """
    one, other = _image(before), _image(after)
    if one.size != other.size:
        return True
    changed = ImageChops.difference(one, other).convert("L").point(_step(_SLIGHT))
    written = one.convert("L").point(_step(_PAPER, above=0, below=255))
    plain = _colourless(other)
    wrong = ImageChops.multiply(ImageChops.multiply(changed, written), plain)
    pencil = ImageDraw.Draw(wrong)
    for box in spared:
        pencil.rectangle(box, fill=0)
    return sum(wrong.histogram()[128:]) > _SPECKS


def _colourless(picture: Image.Image) -> Image.Image:
    red, green, blue = picture.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    return ImageChops.subtract(most, least).point(_step(_INK, above=0, below=255))


def _step(limit: int, above: int = 255, below: int = 0) -> list[int]:
    return [above if level > limit else below for level in range(256)]


def _image(drawn: Drawn) -> Image.Image:
    return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels, "raw", "RGB", drawn.stride)
