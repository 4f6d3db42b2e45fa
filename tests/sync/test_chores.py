"""What is taken up again until it is done."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.base import settings
from app.base.paths import Folders
from app.compose import House, open_house
from app.desk.directory import Entry, refresh
from app.desk.facts import fact
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail
from app.desk.register import register
from app.documents.arrival import Arrival, ArrivedFile, Facts, Parties
from app.documents.life import State
from app.documents.values import Channel
from app.pages.sheets import PdfLocked
from app.practice.agencies import Agencies
from app.practice.pki import practice_pki
from app.store.backup import newest_copy
from app.store.store import DiskFull
from app.store.tables_exchange import ChoreRow
from app.sync import retry
from app.sync.chores import ChoreTools, copy_at_closing, run_chores
from tests.kit.exchange import TOOLS
from tests.kit.office import Watch, arrived, packet, paper, row_of
from tests.kit.practice import practice_samples

SAMPLES = {"cv-cung-cap-thong-tin": "H97", "changed-after-signing": "H97", "unsigned": "H98"}


def chores(office: Office) -> list[ChoreRow]:
    with office.store.read() as session:
        return session.query(ChoreRow).order_by(ChoreRow.id).all()


def saying(verdict: str) -> ChoreTools:
    return replace(TOOLS, verify=lambda _pdf, _sender: {"verdict": verdict, "signatures": []})


def raising(problem: Exception) -> Callable[..., Any]:
    def fail(*_: object) -> Any:
        raise problem

    return fail


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An office that trusts the practice authority and knows the practice agencies."""
    pki = practice_pki(tmp_path / "pki", "Sở Thử nghiệm tỉnh Mẫu Một", "Trần Văn Mẫu", "H99.05")
    practice_samples(tmp_path / "samples", *SAMPLES)
    folders = Folders(tmp_path / "office")
    folders.make()
    ours = {"agency": "Sở Thử nghiệm tỉnh Mẫu Một", "organ_id": "H99.05", "backup_hour": "23:59"}
    settings.save(folders.settings, trust_folder=str(pki.trust), **ours)
    with open_house(folders.data, who="Nguyễn Thị Mẫu") as opened:
        known = Agencies(tmp_path / "agencies.json").all()
        refresh(opened.office, [Entry(one.organ_id, one.name, one.old_code) for one in known])
        yield opened


def brought(office: Office, file: Path, sender: str) -> int:
    """Take a file in as the axis brings it."""
    kept = ArrivedFile(file.name, office.vault.keep_file(file), file.stat().st_size, "application/pdf", "MAIN")
    about = Facts(subject=file.stem, code_notation="UBND-VP", code_number=str(file.stat().st_size))
    parties = Parties(f"Cơ quan {sender}", sender)
    return receive(office, Arrival(Channel.AXIS, office.now(), parties, about, (kept,), file.stem, file.stem)).key


def test_what_arrives_is_checked_by_the_verifier_itself(house: House, tmp_path: Path) -> None:
    office = house.office
    torn = tmp_path / "torn.pdf"
    torn.write_bytes((tmp_path / "samples" / "unsigned.pdf").read_bytes()[:40])
    keys = {name: brought(office, tmp_path / "samples" / f"{name}.pdf", who) for name, who in SAMPLES.items()}
    keys["torn"] = brought(office, torn, "H98")
    done = house.engine.round()
    assert (done.chores, done.problem, chores(office)) == (4, None, [])
    verdicts = {name: detail(office, key).card.verdict for name, key in keys.items()}
    assert verdicts == {
        "cv-cung-cap-thong-tin": "V01",
        "changed-after-signing": "V03",
        "unsigned": "V12",
        "torn": "V11",
    }
    assert [detail(office, key).files[0].pages for key in keys.values()] == [1, 1, 1, None]
    assert house.engine.sleep() == office.settings.poll_seconds


def test_what_could_not_be_checked_is_a_job_and_not_a_verdict(desk: Office, watch: Watch) -> None:
    key = arrived(desk)
    assert run_chores(desk, saying("V07")) == 0
    [waiting] = chores(desk)
    assert (waiting.attempts, waiting.last_error, row_of(desk, key).verdict) == (1, "V07", "V07")
    assert run_chores(desk, saying("V01")) == 0
    watch.wait(minutes=2)
    assert run_chores(desk, saying("V01")) == 1
    assert (chores(desk), row_of(desk, key).verdict) == ([], "V01")
    checks = [event.facts["verdict"] for event in detail(desk, key).events if event.act == "checked"]
    assert checks == ["V07", "V01"]


@pytest.mark.expects_log
def test_one_that_fails_holds_up_no_other_and_is_tried_again(desk: Office, watch: Watch) -> None:
    first, second = arrived(desk, 1), arrived(desk, 2)
    broken = raising(RuntimeError("nobody foresaw this"))

    def verify(pdf: Path, sender: str) -> dict[str, Any]:
        if pdf.read_bytes().endswith(b" 1"):
            broken()
        return TOOLS.verify(pdf, sender)

    assert run_chores(desk, replace(TOOLS, verify=verify)) == 1
    [left] = chores(desk)
    assert (left.subject, left.last_error, left.lease_until) == (str(first), "RuntimeError", None)
    assert left.due - watch.now() == retry.wait(1, 0.5)
    assert row_of(desk, second).verdict == "V12"
    watch.wait(minutes=2)
    assert run_chores(desk, TOOLS) == 1


def test_waits_grow_to_a_day_and_then_a_person_is_needed() -> None:
    assert [retry.wait(tries, 0.5) for tries in (1, 2, 30)] == [
        timedelta(minutes=1),
        timedelta(minutes=2),
        timedelta(hours=24),
    ]
    assert [retry.needs_person(tries) for tries in (9, 10)] == [False, True]


def test_a_chore_that_another_process_works_on_is_left_to_it_for_its_lease(desk: Office, watch: Watch) -> None:
    arrived(desk)
    with desk.store.write() as tx:
        tx.session.query(ChoreRow).one().lease_until = watch.now() + timedelta(minutes=5)
    assert run_chores(desk, TOOLS) == 0
    watch.wait(minutes=6)
    assert run_chores(desk, TOOLS) == 1


def test_one_that_was_settled_meanwhile_is_not_tried_again(desk: Office) -> None:
    arrived(desk, 2)

    def settle_and_fail(*_: object) -> dict[str, Any]:
        with desk.store.write() as tx:
            tx.session.delete(tx.session.query(ChoreRow).order_by(ChoreRow.id).first())
        raise DiskFull(needed=1)

    assert run_chores(desk, replace(TOOLS, verify=settle_and_fail)) == 0
    assert chores(desk) == []


def test_something_urgent_goes_before_the_next_chore(desk: Office) -> None:
    arrived(desk)
    assert run_chores(desk, TOOLS, lambda: True) == 0
    assert len(chores(desk)) == 1


def test_a_secrecy_mark_alone_on_a_line_blocks_what_is_not_yet_registered(desk: Office) -> None:
    marked = replace(TOOLS, lines=lambda _pdf: ["TỈNH MẪU MỘT", "  MẬT  ", "bảo mật thông tin"])
    key = arrived(desk, 1)
    assert run_chores(desk, marked) == 1
    row = row_of(desk, key)
    assert (row.state, row.mark, row.verdict) == (State.BLOCKED.value, "MẬT", "")
    registered = arrived(desk, 2)
    register(desk, registered)
    run_chores(desk, marked)
    assert (row_of(desk, registered).state, row_of(desk, registered).verdict) == (State.REGISTERED.value, "V12")


def test_words_within_a_sentence_are_no_mark(desk: Office) -> None:
    key = arrived(desk)
    run_chores(desk, replace(TOOLS, lines=lambda _pdf: ["V/v bảo đảm an toàn, bảo mật", "Độ mật: thường"]))
    assert row_of(desk, key).state == State.WAITING.value


def test_a_file_that_cannot_be_opened_is_checked_all_the_same(desk: Office) -> None:
    key = receive(desk, replace(packet(desk), files=(replace(packet(desk).files[0], pages=None),))).key
    locked = replace(saying("V11"), lines=raising(PdfLocked(file="khoa.pdf")))
    assert run_chores(desk, locked) == 1
    assert (row_of(desk, key).verdict, detail(desk, key).files[0].pages) == ("V11", None)


def test_a_record_without_a_pdf_has_nothing_to_check(desk: Office) -> None:
    sheet = ArrivedFile("bang.xlsx", desk.vault.keep(b"PK"), 2, "application/vnd.ms-excel", "MAIN")
    key = receive(desk, replace(packet(desk), files=(sheet,))).key
    assert run_chores(desk, saying("V01")) == 1
    assert row_of(desk, key).verdict == "V12"


def test_a_copy_is_made_once_a_day_after_its_hour(desk: Office, watch: Watch) -> None:
    paper(desk)
    run_chores(desk, TOOLS)
    assert fact(desk, "backup") == {}
    watch.wait(hours=10)
    run_chores(desk, TOOLS)
    told = fact(desk, "backup")
    assert (told["ok"], told["documents"], told["at"]) == (True, 1, watch.now().isoformat())
    assert newest_copy(desk.folders.backups).folder == Path(told["folder"])
    watch.wait(hours=1)
    run_chores(desk, TOOLS)
    assert fact(desk, "backup") == told
    watch.wait(hours=24)
    run_chores(desk, TOOLS)
    assert fact(desk, "backup")["at"] == watch.now().isoformat()


@pytest.mark.expects_log
def test_a_copy_that_fails_is_told_and_tried_again(desk: Office, watch: Watch, tmp_path: Path) -> None:
    target = tmp_path / "o-dia"
    target.write_text("a file where a folder should be", "utf-8")
    office = desk.with_settings(replace(desk.settings, backup_folder=str(target)))
    watch.wait(hours=10)
    for _ in range(2):
        run_chores(office, TOOLS)
        told = fact(office, "backup")
        assert (told["ok"], told["at"], told["tried"]) == (False, "", watch.now().isoformat())
        watch.wait(minutes=1)
    target.unlink()
    run_chores(office, TOOLS)
    last = fact(office, "backup")
    assert (last["ok"], Path(last["folder"]).parent) == (True, target)
    target.rename(tmp_path / "roi")
    target.write_text("", "utf-8")
    watch.wait(hours=24)
    run_chores(office, TOOLS)
    assert (fact(office, "backup")["ok"], fact(office, "backup")["at"]) == (False, last["at"])


def test_closing_makes_a_copy_only_when_something_was_done(desk: Office, watch: Watch) -> None:
    copy_at_closing(desk)
    assert fact(desk, "backup") == {}
    paper(desk)
    watch.wait(minutes=1)
    copy_at_closing(desk)
    first = fact(desk, "backup")["at"]
    watch.wait(minutes=1)
    copy_at_closing(desk)
    assert fact(desk, "backup")["at"] == first
