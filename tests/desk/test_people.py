"""A named clerk in every event; what can be taken back; what is kept beside the records."""

import json
import logging
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from app.base import secrets
from app.base.settings import BadSettings, Settings, load
from app.desk import issue, people, present, register
from app.desk.checks import check_files
from app.desk.drafts import draft, drop_draft, keep_draft
from app.desk.journal import NobodyOnDuty, NoSuchDocument, recent
from app.desk.office import Office
from app.desk.people import NoSuchPerson
from app.desk.records import detail
from app.desk.setup import Setup, set_up
from app.desk.support import make_bundle
from app.desk.undo import UndoOver, last_undoable, undo
from app.documents.life import State
from app.documents.values import BadAgencyCode, FieldMissing
from app.store.tables_exchange import ParcelRow
from tests.kit.office import CLERK, Watch, arrived, row_of, sealed, statuses

HIDDEN = "-".join(("for", "the", "axis"))


def names(office: Office, role: str = "") -> list[str]:
    return [person.name for person in people.people(office, role)]


def test_people_are_listed_by_given_name_and_never_deleted(office: Office) -> None:
    for name, role in (("Nguyễn Văn Đạt", "clerk"), ("Trần Thị Ân", "leader"), ("Lê Văn An", "thợ")):
        people.add_person(office, name, "Chuyên viên", role)
    assert names(office) == ["Lê Văn An", "Trần Thị Ân", "Nguyễn Văn Đạt"]
    assert names(office, "leader") == ["Trần Thị Ân"]
    people.disable_person(office, "Lê Văn An")
    assert names(office) == ["Trần Thị Ân", "Nguyễn Văn Đạt"]
    with pytest.raises(NoSuchPerson):
        people.go_on_duty(office, "Lê Văn An")
    with pytest.raises(NoSuchPerson):
        people.disable_person(office, "Ai đó")
    again = people.add_person(office, "Lê  Văn An")
    assert (again.active, again.post, again.role) == (True, "Chuyên viên", "officer")
    with pytest.raises(FieldMissing):
        people.add_person(office, " ")


def test_whoever_is_on_duty_stands_in_every_event(office: Office) -> None:
    nobody = office.by("")
    with pytest.raises(NobodyOnDuty):
        people.add_unit(nobody, "Phòng A")
    people.add_person(nobody, "Nguyễn Văn Đạt")
    assert (people.on_duty(office), people.units(office)) == ("", [])
    second = people.go_on_duty(office, " Nguyễn Văn  Đạt")
    key = arrived(second)
    register.register(second, key)
    assert [event.who for event in detail(office, key).events] == ["Nguyễn Văn Đạt"] * 2
    assert people.on_duty(office) == "Nguyễn Văn Đạt"
    people.disable_person(office, "Nguyễn Văn Đạt")
    assert people.on_duty(office) == ""
    log = recent(office, 2)
    assert [(event.act, event.who, event.facts.get("key")) for event in log] == [
        ("person_disabled", CLERK, None),
        ("registered", "Nguyễn Văn Đạt", key),
    ]


def test_units_are_named_once(desk: Office) -> None:
    for name in ("Phòng A", "Văn phòng", "Phòng  A"):
        people.add_unit(desk, name, "PA")
    assert people.units(desk) == ["Phòng A", "Văn phòng"]


def test_the_newest_act_is_taken_back_by_name_while_its_time_lasts(office: Office, watch: Watch) -> None:
    key = arrived(office)
    assert last_undoable(office) is None
    register.register(office, key)
    present.present(office, key, "Giám đốc")
    newest = last_undoable(office)
    assert newest is not None
    assert (newest.event.act, newest.key) == ("presented", key)
    assert undo(office, newest.event.id).state is State.REGISTERED
    with pytest.raises(UndoOver):
        undo(office, newest.event.id)
    before = last_undoable(office)
    assert before is not None
    assert before.event.act == "registered"
    assert last_undoable(office.by("Người khác")) is None
    assert undo(office, before.event.id).state is State.WAITING
    assert statuses(office, key)[-1] == (3, "withdrawn")
    register.register(office, key)
    third = last_undoable(office)
    assert third is not None
    watch.wait(minutes=6)
    assert last_undoable(office) is None
    for event in (third.event.id, detail(office, key).events[0].id, 999):
        with pytest.raises(UndoOver):
            undo(office, event)


def test_what_was_taken_back_by_hand_or_overtaken_is_not_offered(desk: Office) -> None:
    key = arrived(desk)
    register.register(desk, key)
    present.present(desk, key, "Giám đốc")
    present.withdraw(desk, key)
    register.unregister(desk, key)
    assert last_undoable(desk) is None
    register.register(desk, key)
    present.present(desk, key, "Giám đốc")
    said = present.Opinion("Giám đốc", "", (present.Assignee("Phòng A", lead=True),))
    present.enter_opinion(desk, key, said)
    assert last_undoable(desk) is None
    assert [event.undo_until for event in detail(desk, key).events[1:3]] == [None, None]


def test_an_issue_is_undone_within_its_hold(desk: Office, watch: Watch) -> None:
    key = sealed(desk)
    issue.issue(desk, key)
    newest = last_undoable(desk)
    assert newest is not None
    assert newest.event.undo_until == watch.now() + timedelta(seconds=30)
    assert undo(desk, newest.event.id).state is State.SEALED


def test_a_form_half_filled_is_kept_and_dropped(desk: Office) -> None:
    assert draft(desk, 5, "register") == {}
    keep_draft(desk, 5, "register", {"subject": "V/v"})
    keep_draft(desk, 5, "register", {"subject": "V/v thử"})
    assert (draft(desk, 5, "register"), draft(desk, 0, "register")) == ({"subject": "V/v thử"}, {})
    for _ in range(2):
        drop_draft(desk, 5, "register")
    assert draft(desk, 5, "register") == {}


def test_an_unknown_record_has_no_detail(desk: Office) -> None:
    with pytest.raises(NoSuchDocument):
        detail(desk, 1)


def test_an_office_is_set_up_with_names_codes_and_a_clerk(desk: Office) -> None:
    given = Setup("Sở Xây dựng tỉnh Mẫu", " h99.06", "000.00.06.H99", axis_url="http://127.0.0.1:1", secret=HIDDEN)
    office = set_up(desk.with_settings(Settings()), given)
    assert (office.settings.organ_id, office.settings.agency_short, office.who) == ("H99.06", "SXD", CLERK)
    assert secrets.read(desk.folders.data, secrets.AXIS) == HIDDEN
    office = set_up(office, Setup("Sở Xây dựng", "H99.06", agency_short="SXD", place="Mẫu Một", clerk="Lê Văn An"))
    assert (office.who, office.settings.place, office.settings.old_organ_id) == (
        "Lê Văn An",
        "Mẫu Một",
        "000.00.06.H99",
    )
    assert load(desk.folders.settings).axis_url == "http://127.0.0.1:1"
    with pytest.raises(BadAgencyCode):
        set_up(office, Setup("Sở", "sở"))
    desk.folders.settings.write_text("organid = 'H99'", "utf-8")
    with pytest.raises(BadSettings):
        set_up(office, given)


@pytest.mark.expects_log
def test_a_problem_is_reported_with_logs_that_tell_nothing_secret(desk: Office, tmp_path: Path) -> None:
    key = arrived(desk, subject="Nội dung riêng của văn bản")
    log = desk.folders.logs / "vanthu.log"
    log.write_text(f"record {key} pin=123456\nAuthorization: Bearer abc.def\n", "utf-8")
    logging.getLogger("app").warning("said aloud")
    with zipfile.ZipFile(make_bundle(desk, "Không gửi được, mật khẩu: password=hoa", tmp_path / "su-co.zip")) as bundle:
        told = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert set(told) == {"words.txt", "facts.json", "logs/vanthu.log"}
    facts = json.loads(told["facts.json"])
    assert (facts["agency"], facts["boxes"]["to_register"], facts["who"]) == ("H99.05", 1, CLERK)
    for secret in ("123456", "abc.def", "=hoa", "Nội dung riêng"):
        assert secret not in str(told)
    assert row_of(desk, key).subject == "Nội dung riêng của văn bản"


def test_stored_files_are_compared_with_their_rows(desk: Office) -> None:
    key, other = arrived(desk, 1), arrived(desk, 2)
    desk.vault.keep(b"of nobody")
    with desk.store.write() as tx:
        tx.session.query(ParcelRow).where(ParcelRow.document_key == key).update({"packet": desk.vault.keep(b"out")})
    whole = check_files(desk)
    assert (whole.files, whole.orphans, whole.findings) == (6, 1, ())
    changed, gone = (desk.vault.path(detail(desk, one).files[0].sha256) for one in (key, other))
    changed.chmod(0o600)
    changed.write_bytes(b"changed")
    gone.unlink()
    desk.vault.path(row_of(desk, key).raw_sha256).unlink()
    found = [(finding.key, finding.file, finding.problem) for finding in check_files(desk).findings]
    assert found == [
        (key, "van-ban.pdf", "vault.changed"),
        (other, "van-ban.pdf", "vault.missing"),
        (key, "packet.edxml", "vault.missing"),
        (key, "packet.edxml", "vault.missing"),
    ]
