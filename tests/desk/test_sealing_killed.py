"""The program is killed, or the token pulled, while documents are sealed: the number stays, the work goes on."""

import multiprocessing
import random
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from sqlalchemy import select

from app.base import settings
from app.base.errors import Refused
from app.base.paths import Folders
from app.compose import House, open_house
from app.desk.books import books
from app.desk.checks import check_files
from app.desk.number import give_number
from app.desk.office import Office
from app.desk.people import add_person, go_on_duty
from app.desk.prepare import Draft, Recipient, prepare
from app.desk.records import box_keys, detail
from app.desk.sealing import STEPS, Tools, check_annexes, seal, standing
from app.documents.arrival import ArrivedFile, Signer
from app.documents.life import State
from app.practice.token import PIN
from app.signing.errors import TokenMissing, TokenRemoved
from app.store.tables import DocumentRow, FileRow, NumberRow
from app.store.tables_exchange import JobRow
from tests.kit.commands import Shell, configured
from tests.kit.practice import USUAL, Practice, practice_folder

_SPAWN = multiprocessing.get_context("spawn")
_PATIENCE = 60.0
CLERK = "Nguyễn Thị Mẫu"
pytestmark = [
    pytest.mark.token,
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig of poppler is not installed"),
]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    return practice_folder(tmp_path_factory.mktemp("practice"))


@pytest.fixture
def data(practice: Practice, tmp_path: Path) -> Path:
    """An office on disk with a clerk and the token's module in its settings."""
    folders = Folders(tmp_path / "office")
    folders.make()
    ours = {"agency": "Sở Thử nghiệm tỉnh Mẫu Một", "organ_id": "H99.05", "agency_short": "STN", "practice": True}
    settings.save(folders.settings, token_module=str(practice.module), **ours)
    with open_house(folders.data) as house:
        add_person(house.office, CLERK)
        go_on_duty(house.office, CLERK)
    return folders.data


@pytest.fixture
def house(data: Path) -> Iterator[House]:
    with open_house(data) as opened:
        yield opened


@dataclass(frozen=True)
class Task:
    """What a child process is to do, so that it can be handed over."""

    data: Path
    files: tuple[tuple[Path, ...], ...]


class Worker:
    """An office at work in a process of its own, which waits after every commit until it may go on."""

    def __init__(self, task: Task) -> None:
        """Start it; the PIN is right, the token is there."""
        self.steps: list[str] = []
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=work, args=(task, theirs))
        self._process.start()
        theirs.close()
        assert self.heard() == "ready"

    def heard(self) -> str:
        """Return what it says next; the steps that it begins are remembered."""
        while True:
            assert self._pipe.poll(_PATIENCE), "the worker is silent"
            said: str = self._pipe.recv()
            if said not in STEPS:
                return said
            self.steps.append(said)

    def commits(self, times: int) -> None:
        """Let it go on until it has written as often as told; it then stands still."""
        for _ in range(times):
            self._pipe.send("go")
            assert self.heard() == "commit"

    def run(self, seconds: float) -> None:
        """Let it go on freely for a while, or until it is done."""
        self._pipe.send("freely")
        self._process.join(seconds)

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self._pipe.close()


def work(task: Task, pipe: Connection) -> None:
    """Open the office, log in, and do what is left of the day's documents."""
    with open_house(task.data) as house, house.open_seal(PIN) as tools:
        pipe.send("ready")
        freely = pipe.recv() == "freely"

        def written(_changes: object) -> None:
            pipe.send("commit")
            pipe.recv()

        if not freely:
            house.office.news.subscribe(written)
        whole_day(house.office, tools, task.files, None if freely else pipe)


def whole_day(office: Office, tools: Tools, files: tuple[tuple[Path, ...], ...], pipe: Connection | None) -> None:
    """Take in, number and seal what is not yet taken in, numbered and sealed."""
    for some in files[len(documents(office)) :]:
        take_in(office, *some)
    for key in sorted(box_keys(office, "to_number")):
        give_number(office, key)
    for key in sorted(box_keys(office, "to_seal")):
        if detail(office, key).card.state is State.NUMBERED:
            seal(office, key, tools, told=pipe.send if pipe else None)


def take_in(office: Office, main: Path, *annexes: Path) -> int:
    kept = [
        ArrivedFile(path.name, office.vault.keep_file(path), path.stat().st_size, "application/pdf", role, 1)
        for path, role in ((main, "MAIN"), *((annex, "ATTACHED") for annex in annexes))
    ]
    signer, to = Signer("Trần Văn Mẫu", "Giám đốc"), (Recipient("H98"), Recipient("H97"))
    return prepare(office, Draft("Quyết định", "Về việc thử nghiệm", signer, to, "QĐ-STN", files=tuple(kept))).key


def documents(office: Office) -> list[DocumentRow]:
    with office.store.read() as session:
        return list(session.scalars(select(DocumentRow).order_by(DocumentRow.id)))


def valid_signatures(pdf: str | Path) -> int:
    """Count the signatures that another program finds valid; there must be no other ones."""
    said = subprocess.run(["pdfsig", str(pdf)], capture_output=True, text=True, check=False).stdout
    valid = said.count("Signature Validation: Signature is Valid.")
    assert said.count("Signature Validation:") == valid, said
    return valid


def prove_whole(office: Office, count: int) -> None:
    """Every document is sealed once with its own number, and nothing is left over."""
    rows = documents(office)
    assert [row.state for row in rows] == [State.SEALED.value] * count
    with office.store.read() as session:
        assert session.scalars(select(JobRow)).all() == []
        numbers = session.scalars(select(NumberRow).where(NumberRow.book == "outgoing").order_by(NumberRow.number))
        held = {row.number: row.document_key for row in numbers}
        current = select(FileRow.document_key).where(FileRow.role == "MAIN", FileRow.superseded.is_(False))
        assert sorted(session.scalars(current)) == [row.id for row in rows]
    assert list(held) == list(range(1, count + 1))
    assert held == {row.number: row.id for row in rows}
    strip = next(card for card in books(office, office.today().year) if card.book == "outgoing")
    assert (strip.complete, strip.last) == (True, count)
    for row in rows:
        shown = detail(office, row.id)
        main = next(file for file in shown.files if file.role == "MAIN")
        assert (main.name, valid_signatures(main.path)) == (f"{row.number:02d}-QĐ-STN.pdf", 4)
        acts = [event.act for event in shown.events]
        assert len(acts) == len(set(acts)), acts
    assert check_files(office).findings == ()
    assert [path.name for path in office.folders.work.glob("*")] == []


def test_killed_at_every_step_it_goes_on_with_the_same_number(
    practice: Practice, data: Path, house: House, request: pytest.FixtureRequest
) -> None:
    annex = practice.file("unsigned")
    task = Task(data, ((practice.file("signed-by-leader-1"), annex),))
    begun = [1, 1, 1] if request.config.getoption("--long") else [3]
    for writes in begun:
        worker = Worker(task)
        worker.commits(writes)
        worker.kill()
        assert worker.steps == []
    key = documents(house.office)[0].id
    for done, step in enumerate(STEPS, start=1):
        worker = Worker(task)
        worker.commits(1)
        worker.kill()
        stands = standing(house.office, key)
        assert stands is not None
        assert (worker.steps, stands.done) == ([step], STEPS[:done])
        assert valid_signatures(stands.main) == min(1 + done, 4)
        assert detail(house.office, key).card.number == 1
    with house.open_seal(PIN) as tools:
        whole_day(house.office, tools, task.files, None)
    prove_whole(house.office, 1)
    stamped = next(file for file in detail(house.office, key).files if file.role != "MAIN")
    assert valid_signatures(stamped.path) == 1
    text = subprocess.run(["pdftotext", "-l", "1", stamped.path, "-"], capture_output=True, text=True, check=True)
    assert "Số: 01/QĐ-STN; " in text.stdout


def test_killed_at_any_moment_nothing_is_lost_or_doubled(
    practice: Practice, data: Path, house: House, request: pytest.FixtureRequest
) -> None:
    times = 40 if request.config.getoption("--long") else 3
    files = [practice.file(name) for name in USUAL[:2]]
    task = Task(data, tuple((files[place % 2], practice.file("unsigned")) for place in range(2 + times // 3)))
    chance = random.Random(20261120)
    for _ in range(times):
        worker = Worker(task)
        worker.run(chance.random() * 1.2)
        worker.kill()
    with house.open_seal(PIN) as tools:
        whole_day(house.office, tools, task.files, None)
    prove_whole(house.office, len(task.files))


def test_a_token_pulled_midway_is_told_and_put_back_it_goes_on(practice: Practice, house: House) -> None:
    office = house.office
    key = take_in(office, practice.file("signed-by-leader-2"))
    give_number(office, key)
    with practice.pulled() as pull:

        def told(step: str) -> None:
            if step == "seal":
                pull()

        with house.open_seal(PIN) as tools, pytest.raises(TokenRemoved):
            seal(office, key, tools, told=told)
        with pytest.raises(TokenMissing), house.open_seal(PIN):
            raise AssertionError
    stands = standing(office, key)
    assert stands is not None
    assert (stands.done, stands.last_error) == (("number", "date"), TokenRemoved.code)
    assert valid_signatures(stands.main) == 3
    steps: list[str] = []
    with house.open_seal(PIN) as tools:
        assert seal(office, key, tools, told=steps.append).number == 1
    assert steps == ["seal", "files"]
    prove_whole(office, 1)


def test_neither_a_wrong_pin_nor_a_torn_annex_spends_a_number(
    practice: Practice, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = Shell(data, capsys)
    configured(shell, "--token-module", str(practice.module))
    about = ("--type", "Quyết định", "--subject", "Về việc thử nghiệm", "--signer", "Trần Văn Mẫu", "--to", "H98")
    given = ("issue", str(practice.file("signed-by-leader-1")), *about, "--pin-env", "TOKEN_PIN")
    monkeypatch.setenv("TOKEN_PIN", "000000")
    for _ in range(2):
        assert shell.ask(*given, code=1)["error"] == "token.pin_wrong"
    assert shell.ask("numbers", "--book", "outgoing", "--year", "2026") == []
    assert shell.ask("list", "outgoing") == []
    monkeypatch.setenv("TOKEN_PIN", PIN)
    torn = data / "phu-luc.pdf"
    torn.write_bytes(practice.file("unsigned").read_bytes()[:400])
    assert shell.ask(*given, "--attach", str(torn), code=1)["error"].startswith(("seal.", "page."))
    assert shell.ask("numbers", "--book", "outgoing", "--year", "2026") == []
    assert shell.ask("list", "outgoing") == []
    assert shell.ask(*given, "--attach", str(practice.file("unsigned")))["number"] == 1


def test_an_annex_that_takes_no_line_is_named(practice: Practice, house: House, tmp_path: Path) -> None:
    torn, sheet = tmp_path / "0a1b", tmp_path / "bang.xlsx"
    torn.write_bytes(b"%PDF-1.4")
    check_annexes([("bang.xlsx", sheet), ("kem.pdf", practice.file("unsigned"))], house.sealer)
    with pytest.raises(Refused) as told:
        check_annexes([("phu-luc.PDF", torn)], house.sealer)
    assert told.value.facts["file"] == "phu-luc.PDF"
