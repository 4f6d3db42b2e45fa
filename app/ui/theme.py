"""One palette and one style for the whole window: light, dark and high contrast, at any text size."""

from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.base.frozen import dataclass
from app.base.paths import resource
from app.ui.sheet import sheet

_FAMILY = "Inter"
_PROPERTY = "vanthu-look"


class Tone(StrEnum):
    """What a colour says; a word and a shape always stand beside it."""

    GOOD = "good"
    DOUBT = "doubt"
    BAD = "bad"
    NONE = "none"
    BUSY = "busy"


@dataclass(frozen=True)
class Shade:
    """Text on its ground; every pair has a contrast of at least 4.5."""

    text: str
    ground: str


@dataclass(frozen=True)
class Look:
    """The roles from which everything is painted; lengths are given at 100 % and taken through `px`."""

    name: str
    ink: str
    secondary: str
    tertiary: str
    line: str
    ground: str
    card: str
    side: str
    accent: str
    accent_strong: str
    on_accent: str
    selected: str
    hover: str
    tones: Mapping[Tone, Shade] = field(default_factory=dict)
    scale: int = 100

    def px(self, length: float) -> int:
        """Return a length of the 100 % drawing in pixels of this text size."""
        return round(length * self.scale / 100)

    def font(self, size: float = 13, *, strong: bool = False, italic: bool = False) -> QFont:
        """Return the interface font with tabular figures."""
        made = QFont(_font(max(8, self.px(size)), strong=strong))
        made.setItalic(italic)
        return made

    def width(self, text: str, size: float = 13, *, strong: bool = False) -> int:
        """Return how many pixels wide a line of the interface font is."""
        return _width(text, max(8, self.px(size)), strong=strong)


@cache
def _font(pixels: int, *, strong: bool) -> QFont:
    made = QFont([_FAMILY, "Segoe UI", "Noto Sans", "DejaVu Sans"])
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=1024)
def _width(text: str, pixels: int, *, strong: bool) -> int:
    return QFontMetrics(_font(pixels, strong=strong)).horizontalAdvance(text)


_LIGHT_TONES = {
    Tone.GOOD: Shade("#0B5D33", "#E6F4EA"),
    Tone.DOUBT: Shade("#7A4B00", "#FFF3D6"),
    Tone.BAD: Shade("#9B1C1C", "#FDE7E7"),
    Tone.NONE: Shade("#3F4A55", "#EEF1F4"),
    Tone.BUSY: Shade("#0B4F96", "#E5F0FB"),
}
_DARK_TONES = {
    Tone.GOOD: Shade("#7FD6A4", "#12281C"),
    Tone.DOUBT: Shade("#F2C46B", "#2E2410"),
    Tone.BAD: Shade("#F5A3A3", "#331616"),
    Tone.NONE: Shade("#C2CBD4", "#22272C"),
    Tone.BUSY: Shade("#8FC1F5", "#12243A"),
}
_CONTRAST_TONES = {
    Tone.GOOD: Shade("#003D1C", "#FFFFFF"),
    Tone.DOUBT: Shade("#4A2C00", "#FFFFFF"),
    Tone.BAD: Shade("#7A0000", "#FFFFFF"),
    Tone.NONE: Shade("#000000", "#FFFFFF"),
    Tone.BUSY: Shade("#002E66", "#FFFFFF"),
}

LIGHT = Look(
    name="light",
    ink="#1B2430",
    secondary="#56616E",
    tertiary="#6B7683",
    line="#DFE4EA",
    ground="#F4F6F8",
    card="#FFFFFF",
    side="#FBFCFE",
    accent="#0B5CAD",
    accent_strong="#084A8C",
    on_accent="#FFFFFF",
    selected="#E8F1FB",
    hover="#F1F4F7",
    tones=_LIGHT_TONES,
)
DARK = Look(
    name="dark",
    ink="#E6EAEF",
    secondary="#A9B4C0",
    tertiary="#8B97A4",
    line="#323A43",
    ground="#15191D",
    card="#1C2126",
    side="#191E22",
    accent="#7DB6F2",
    accent_strong="#A3CCF7",
    on_accent="#0B1B2B",
    selected="#1B3048",
    hover="#262D34",
    tones=_DARK_TONES,
)
CONTRAST = Look(
    name="contrast",
    ink="#000000",
    secondary="#1A1A1A",
    tertiary="#333333",
    line="#000000",
    ground="#FFFFFF",
    card="#FFFFFF",
    side="#FFFFFF",
    accent="#00357A",
    accent_strong="#001F4D",
    on_accent="#FFFFFF",
    selected="#D6E6FF",
    hover="#EDEDED",
    tones=_CONTRAST_TONES,
)
LOOKS: Mapping[str, Look] = {made.name: made for made in (LIGHT, DARK, CONTRAST)}
SCALES = (100, 125, 150, 175, 200)

PRACTICE_FRAME = Shade("#FFFFFF", "#B34700")
"""Burnt orange, used for nothing else, so that practice is never taken for real work."""


def look() -> Look:
    """Return the look the application wears; the light one before any is put on."""
    app = QCoreApplication.instance()
    worn = app.property(_PROPERTY) if app is not None else None
    return worn if isinstance(worn, Look) else LIGHT


def load_fonts() -> bool:
    """Load the bundled interface font; tell whether it is there (the system's font serves otherwise)."""
    files = sorted(resource("fonts").glob("Inter-*.otf"))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return bool(loaded) and min(loaded) >= 0


def wear(app: QApplication, name: str = "light", scale: int = 100) -> Look:
    """Dress the whole application; called again when the clerk changes theme or text size."""
    chosen = replace(LOOKS.get(name, LIGHT), scale=max(100, min(200, scale)))
    app.setProperty(_PROPERTY, chosen)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(chosen))
    app.setFont(chosen.font())
    app.setStyleSheet(sheet(chosen))
    return chosen


def application() -> QApplication | None:
    """Return the application that can be dressed, if there is one."""
    app = QCoreApplication.instance()
    return app if isinstance(app, QApplication) else None


def keep_name(data: Path, name: str) -> None:
    """Remember which look this data folder's window wears."""
    _kept(data).setValue("look", name)


def kept_name(data: Path) -> str:
    """Return the look that was worn last; the light one before any was chosen."""
    name = _kept(data).value("look")
    return name if isinstance(name, str) and name in LOOKS else LIGHT.name


def _kept(data: Path) -> QSettings:
    return QSettings(str(data / "look.ini"), QSettings.Format.IniFormat)


def _palette(look: Look) -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: look.ground,
        QPalette.ColorRole.WindowText: look.ink,
        QPalette.ColorRole.Base: look.card,
        QPalette.ColorRole.AlternateBase: look.ground,
        QPalette.ColorRole.Text: look.ink,
        QPalette.ColorRole.Button: look.card,
        QPalette.ColorRole.ButtonText: look.ink,
        QPalette.ColorRole.Highlight: look.accent,
        QPalette.ColorRole.HighlightedText: look.on_accent,
        QPalette.ColorRole.Link: look.accent,
        QPalette.ColorRole.ToolTipBase: look.card,
        QPalette.ColorRole.ToolTipText: look.ink,
        QPalette.ColorRole.PlaceholderText: look.tertiary,
        QPalette.ColorRole.Mid: look.line,
        QPalette.ColorRole.Accent: look.accent,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.tertiary))
    return made
