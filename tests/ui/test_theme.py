"""Every pair of colours can be read, every length grows with the text."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.ui import theme
from app.ui.sheet import sheet
from app.ui.theme import LOOKS, PRACTICE_FRAME, Look, Tone


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours by the formula of WCAG."""

    def light(colour: str) -> float:
        told = QColor(colour)
        shares = (told.redF(), told.greenF(), told.blueF())
        parts = [share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4) for share in shares]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(first), light(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_words_can_be_read_on_every_ground(look: Look) -> None:
    for ground in (look.card, look.ground, look.side, look.selected, look.hover):
        assert contrast(look.ink, ground) >= 7
        assert contrast(look.secondary, ground) >= 4.5
    assert contrast(look.tertiary, look.card) >= 4.5
    assert contrast(look.on_accent, look.accent) >= 4.5
    assert contrast(look.accent, look.card) >= 4.5


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_can_be_read(look: Look, tone: Tone) -> None:
    shade = look.tones[tone]
    assert contrast(shade.text, shade.ground) >= 6.5
    assert contrast(shade.text, look.card) >= 4.5


def test_the_practice_frame_is_no_colour_of_the_work() -> None:
    used = {getattr(look, role) for look in LOOKS.values() for role in ("accent", "ground", "card", "line")}
    assert PRACTICE_FRAME.ground not in used
    assert contrast(PRACTICE_FRAME.text, PRACTICE_FRAME.ground) >= 4.5


def test_lengths_grow_with_the_text(dressed: QApplication) -> None:
    try:
        big = theme.wear(dressed, "dark", 200)
        assert theme.look() is big
        assert (big.px(60), big.font(13).pixelSize()) == (120, 26)
        assert dressed.palette().color(QPalette.ColorRole.Base) == QColor(theme.DARK.card)
        assert theme.wear(dressed, "no such theme", 20).scale == 100
        assert theme.wear(dressed, scale=900).scale == 200
    finally:
        theme.wear(dressed)


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_the_sheet_leaves_nothing_open(look: Look) -> None:
    written = sheet(look)
    assert "$" not in written
    assert written.count("{") == written.count("}")


def test_the_bundled_font_is_there(dressed: QApplication) -> None:
    assert theme.load_fonts()
    assert dressed.font().families()[0] == "Inter"
