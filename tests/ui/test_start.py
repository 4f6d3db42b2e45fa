"""The window opens without the heavy libraries: they are imported where they work, not where the clerk waits."""

import os
import subprocess
import sys
from pathlib import Path

from app.practice.records import Wish, fill

HEAVY = {
    "pyhanko", "pymupdf", "fitz", "alembic", "typst", "lxml", "signxml", "PIL", "httpx", "starlette", "uvicorn",
    "pkcs11", "sane", "psycopg",
}  # fmt: skip
LATE = ("app.axis", "app.sync", "app.forms", "app.scanning", "app.practice", "app.signing.verify", "app.desk.receive")
OPEN = """
import sys
from pathlib import Path

from app.compose import open_house
from app.ui.application import Wishes, make_application, open_window

with open_house(Path(sys.argv[1])) as house:
    app = make_application(Wishes())
    window = open_window(house)
    window.ready.connect(app.quit)
    window.show()
    app.exec()
    rows = window.page().model.rowCount()
    loaded = sorted(sys.modules)
    wrapped = "QWizard" in vars(sys.modules["PySide6.QtWidgets"])
    window.close()
print(rows, wrapped, *loaded)
"""


def test_nothing_heavy_is_imported_before_the_first_page_is_filled(tmp_path: Path) -> None:
    fill(tmp_path, Wish(40, 5))
    told = subprocess.run(
        [sys.executable, "-c", OPEN, str(tmp_path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    rows, wrapped, *loaded = told.stdout.split()
    assert int(rows) == 12
    assert wrapped == "False", "some call has made PySide look for every kind of widget it knows"
    assert not HEAVY & {name.split(".")[0] for name in loaded}
    assert not [name for name in loaded if name.startswith(LATE)]
    assert "sqlalchemy" in loaded
