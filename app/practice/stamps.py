"""Pictures of invented seals and signatures, drawn by code: red and round, blue and handwritten, both on nothing.

They carry the word "THỰC HÀNH" so that no print can pass for a real seal.
"""

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from app.base.paths import resource

SEAL_MM, SIGNATURE_MM = 36.0, (42.0, 15.0)
_DPI, _FINE = 360, 2
_STEPS = 160
_RED, _BLUE = (200, 16, 24), (28, 52, 160)
_STROKES = (
    ((2, 60), (10, 20), (18, 10), (20, 40), (14, 78), (24, 62), (32, 44), (36, 62), (40, 46), (46, 60)),
    ((44, 62), (52, 34), (60, 12), (64, 20), (58, 56), (62, 64), (72, 40), (76, 60), (84, 44), (98, 30)),
    ((8, 80), (36, 72), (70, 70), (99, 62)),
)


def draw_seal(agency: str, out: Path, diameter_mm: float = SEAL_MM) -> Path:
    """Draw an agency's round red seal at 360 dpi and its true size, as a PNG with alpha."""
    size = round(diameter_mm / 25.4 * _DPI) * _FINE
    seal = Image.new("L", (size, size), 0)
    pencil = ImageDraw.Draw(seal)
    for inset, width in ((0.008, 0.016), (0.034, 0.006), (0.235, 0.006)):
        edge = size * inset
        pencil.ellipse((edge, edge, size - edge, size - edge), outline=255, width=round(size * width))
    _ring(seal, agency.upper(), (0.135, 0.082), below=False)
    _ring(seal, "THỰC HÀNH", (0.135, 0.072), below=True)
    _star(pencil, size)
    return _save(seal, _RED, out)


def draw_signature(out: Path, turn: int = 0) -> Path:
    """Draw a signature in blue ink, 42 × 15 mm at 360 dpi; `turn` varies the hand."""
    width, height = (round(mm / 25.4 * _DPI) * _FINE for mm in SIGNATURE_MM)
    paper = Image.new("L", (width, height), 0)
    pencil = ImageDraw.Draw(paper)
    for stroke in _STROKES:
        points = _smooth([_bent(point, turn) for point in stroke])
        for number, (x, y) in enumerate(points):
            share = number / len(points)
            pen = (0.012 + 0.016 * math.sin(math.pi * share)) * height * (1 + 0.4 * math.sin(9 * share + turn))
            at = (x / 100 * width * 0.94 + width * 0.03, y / 100 * height * 0.9 + height * 0.05)
            pencil.ellipse((at[0] - pen, at[1] - pen, at[0] + pen, at[1] + pen), fill=255)
    return _save(paper, _BLUE, out)


def _bent(point: tuple[float, float], turn: int) -> tuple[float, float]:
    x, y = point
    return x, max(4.0, min(96.0, y + 9 * math.sin(x / 11 + turn * 1.7) * (turn > 0)))


def _smooth(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a Catmull-Rom curve through the points."""
    whole = [points[0], *points, points[-1]]
    found = []
    for before, first, second, after in zip(whole, whole[1:], whole[2:], whole[3:], strict=False):
        for step in range(_STEPS):
            t = step / _STEPS
            found.append(
                (
                    _spline(t, (before[0], first[0], second[0], after[0])),
                    _spline(t, (before[1], first[1], second[1], after[1])),
                )
            )
    return found


def _spline(t: float, p: tuple[float, float, float, float]) -> float:
    a, b, c, d = p
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def _ring(seal: Image.Image, text: str, shape: tuple[float, float], *, below: bool) -> None:
    """Write along the ring: `shape` is the distance from the rim and the letter size, as shares of the seal."""
    size = seal.width
    inset, height = shape
    letters = round(size * height)
    face = ImageFont.truetype(str(resource("fonts/LiberationSerif-Bold.ttf")), letters)
    radius = size * (0.5 - inset)
    widths = [face.getlength(letter) * 1.08 for letter in text]
    room = radius * math.pi * (0.72 if below else 1.15)
    stretch = min(1.0, room / sum(widths))
    along = -sum(widths) * stretch / 2
    for letter, width in zip(text, widths, strict=True):
        angle = (along + width * stretch / 2) / radius
        along += width * stretch
        away = radius if below else -radius
        centre = (size / 2 + radius * math.sin(angle), size / 2 + away * math.cos(angle))
        tile = Image.new("L", (letters * 2, letters * 2), 0)
        ImageDraw.Draw(tile).text((letters, letters), letter, font=face, fill=255, anchor="mm")
        lean = math.degrees(angle if below else -angle)
        tile = tile.rotate(lean, resample=Image.Resampling.BICUBIC)
        seal.paste(255, (round(centre[0] - letters), round(centre[1] - letters)), tile)


def _star(pencil: ImageDraw.ImageDraw, size: int) -> None:
    points = []
    for corner in range(10):
        radius = size * (0.15 if corner % 2 == 0 else 0.06)
        angle = math.pi * corner / 5
        points.append((size / 2 + radius * math.sin(angle), size / 2 - radius * math.cos(angle)))
    pencil.polygon(points, fill=255)


def _save(shape: Image.Image, ink: tuple[int, int, int], out: Path) -> Path:
    small = shape.resize((shape.width // _FINE, shape.height // _FINE), Image.Resampling.LANCZOS)
    picture = Image.new("RGBA", small.size, (*ink, 0))
    picture.putalpha(small.point([round(level * 0.92) for level in range(256)]))
    picture.save(out, dpi=(_DPI, _DPI))
    return out
