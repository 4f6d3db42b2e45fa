"""SANE with its `test` backend alone, and sheets of paper as pictures."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from typing_extensions import override

_SETTINGS = """\
number_of_devices 1
mode Gray
depth 8
resolution 50.0
test-picture "{picture}"
read-status-code "{status}"
read-delay {delay}
read-delay-duration 200000
geometry_min 0.0
geometry_max {size}
geometry_quant 1.0
tl_x 0.0
tl_y 0.0
br_x {size}
br_y {size}
"""


class TestScanner:
    """A folder of SANE settings that knows the `test` backend only; tests change how it behaves."""

    __test__ = False

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Write the settings and point SANE at them."""
        self.folder = folder
        (folder / "dll.conf").write_text("test\n")
        monkeypatch.setenv("SANE_CONFIG_DIR", str(folder))
        self.behave()

    def behave(self, status: str = "Default", *, slow: bool = False, size: float = 60.0) -> None:
        """Make each read end in a SANE status, or the scanner slow, or the glass another size (mm)."""
        settings = _SETTINGS.format(
            picture="Color pattern", status=status, delay="true" if slow else "false", size=size
        )
        (self.folder / "test.conf").write_text(settings)


@pytest.fixture
def scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestScanner:
    """SANE's test scanner: one device `test:0` with a flatbed and a feeder of ten sheets."""
    folder = tmp_path / "sane"
    folder.mkdir()
    return TestScanner(folder, monkeypatch)


class StopAt(threading.Event):
    """A stop that is pressed while the driver waits for the nth time; or something else is done in that moment."""

    def __init__(self, nth: int = 1, act: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._left, self._act = nth, act or self.set

    @override
    def wait(self, timeout: float | None = None) -> bool:
        self._left -= 1
        if not self._left:
            self._act()
        return super().wait(timeout)


def sheet(out: Path, words: str = "A", *, dpi: int | None = 200, mode: str = "RGB") -> Path:
    """Draw a small coloured sheet (40 × 50 mm at 200 dpi) as PNG, JPEG or TIFF by the name's ending."""
    image = Image.new("RGB", (315, 394), "white")
    pencil = ImageDraw.Draw(image)
    pencil.rectangle((20, 20, 295, 100), fill=(200, 30, 30))
    pencil.text((40, 150), words, fill="black")
    if dpi:
        image.convert(mode).save(out, dpi=(dpi, dpi))
    else:
        image.convert(mode).save(out)
    return out
