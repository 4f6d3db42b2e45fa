"""A window on a real desk: SQLite, lanes, the page child; only the screen is off."""

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.base.lanes import Lanes
from app.base.paths import resource
from app.base.settings import save
from app.compose import House
from app.desk import people
from app.desk.directory import Entry, refresh
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.verdicts import keep_verdict
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties, Signer
from app.documents.values import Channel
from app.pages.reader import PageReader
from app.ui import language, theme
from app.ui.application import open_window
from app.ui.shell import Shell
from app.ui.widgets.empty import EmptyState
from app.ui.window import Window
from tests.kit.office import OURS, desk, fresh_database, watch

__all__ = ["desk", "fresh_database", "watch"]

_mupdf: Any = pymupdf

LEADER = "Lê Thị Ví Dụ"
UNITS = ("Phòng Kế hoạch", "Thanh tra Sở")


PATIENCE = 60_000
"""Milliseconds in which what must come comes, on a busy machine too."""


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """The bot that waits for what must come, with more patience than its own five seconds."""
    for waiting in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        setattr(qtbot, waiting, partial(getattr(qtbot, waiting), timeout=PATIENCE))
    return qtbot


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with its fonts, its light look, and Vietnamese."""
    language.install("vi")
    theme.load_fonts()
    theme.wear(qapp)
    return qapp


@pytest.fixture(scope="session")
def decision(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A decision of two pages: 128/QĐ-UBND of 19 November 2026."""
    document = _mupdf.open()
    page = document.new_page()
    page.insert_font("f", str(resource("fonts") / "LiberationSerif-Regular.ttf"))
    lines = (
        (70, 90, "ỦY BAN NHÂN DÂN TỈNH MẪU"),
        (70, 125, "Số: 128/QĐ-UBND"),
        (300, 150, "Mẫu, ngày 19 tháng 11 năm 2026"),
        (200, 220, "Về việc phân bổ vốn"),
        (70, 700, "Số: 999/KH-UBND là số của văn bản khác"),
    )
    for x, y, words in lines:
        page.insert_text((x, y), words, fontname="f", fontsize=12)
    document.new_page().insert_text((70, 90), "Page 2")
    path = tmp_path_factory.mktemp("pdf") / "decision.pdf"
    document.save(path)
    document.close()
    return path.read_bytes()


@pytest.fixture
def house(desk: Office, reader: PageReader) -> Iterator[House]:
    """The house of an office that is set up, with people, units and a small directory."""
    save(desk.folders.settings, agency=OURS.agency, organ_id=OURS.organ_id)
    people.add_person(desk, desk.who, "Văn thư")
    people.add_person(desk, LEADER, "Phó Giám đốc", "leader")
    for unit in UNITS:
        people.add_unit(desk, unit)
    refresh(
        desk, [Entry("H99", "UBND tỉnh Mẫu"), Entry("H99.04", "Sở Tài chính"), Entry("H99.31", "UBND phường Tân Lập")]
    )
    with ExitStack() as closing:
        yield House(desk, closing.enter_context(Lanes()), reader, closing)


@pytest.fixture
def shell(house: House, dressed: QApplication) -> Iterator[Shell]:
    """What a page is given, without a window."""
    made = Shell(house)
    yield made
    made.bridge.close()
    house.lanes.close()
    made.deleteLater()


@pytest.fixture
def arrive(desk: Office, decision: bytes) -> Callable[..., int]:
    """Let a document come by the axis, with its page and its verdict."""
    count = 0

    def come(verdict: str = "V01", **facts: Any) -> int:
        nonlocal count
        count += 1
        told: dict[str, Any] = {
            "subject": f"Về việc phân bổ vốn {count}",
            "code_number": str(127 + count),
            "code_notation": "QĐ-UBND",
            "type_name": "Quyết định",
            "issued_date": date(2026, 11, 20),
            "signer": Signer("Nguyễn Văn A", "Chủ tịch"),
            "page_count": 2,
        }
        file = ArrivedFile("q.pdf", desk.vault.keep(decision), len(decision), "application/pdf", "MAIN", 2)
        sender = Parties("UBND tỉnh Mẫu", "H99")
        facts_ = Facts(**(told | facts))
        raw = desk.vault.keep(f"packet {count}".encode())
        key = receive(desk, Arrival(Channel.AXIS, desk.now(), sender, facts_, (file,), raw, f"axis-{count}")).key
        keep_verdict(desk, key, report(verdict))
        return key

    return come


@pytest.fixture
def window(house: House, dressed: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """The window on its first page, active, so that keys work."""
    made = open_window(house)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.ready), qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    qtbot.waitUntil(lambda: not made.shell.bridge.busy())
    made.close()
    house.lanes.close()


def report(verdict: str) -> dict[str, Any]:
    """Return a report as the check of signatures writes it."""
    signature = {
        "signer": "UBND tỉnh Mẫu",
        "kind": "agency",
        "time": "2026-11-19T16:40:00+07:00",
        "time_source": "timestamp",
        "page": 2,
        "intact": verdict != "V03",
    }
    return {
        "verdict": verdict,
        "sentence": verdict,
        "integrity": "changed" if verdict == "V03" else "ok",
        "certificate": "ok",
        "sender": "ok",
        "signatures": [] if verdict == "V12" else [signature],
    }


def settled(window: Window) -> bool:
    """Tell whether nothing is on its way any more."""
    return not window.shell.bridge.busy()


def says(empty: EmptyState, words: str) -> bool:
    """Tell whether an empty list says these words, or anything at all."""
    return words in empty.text and empty.text.strip() != ""


@pytest.fixture
def pdf_file(tmp_path: Path, decision: bytes) -> Path:
    """The decision as a file."""
    path = tmp_path / "decision.pdf"
    path.write_bytes(decision)
    return path


@pytest.fixture(autouse=True)
def garbage_between_tests() -> Iterator[None]:
    """Collect as the program does, never in the middle of a paint."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()
