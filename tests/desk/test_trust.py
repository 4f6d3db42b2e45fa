"""Whom the office trusts: taken in with the fingerprint confirmed, taken back with a reason, each in the journal."""

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.base.errors import Refused
from app.desk.journal import NobodyOnDuty, recent
from app.desk.office import Office
from app.desk.trust import Term, fingerprint, grouped, take_back, take_in, trust_store
from app.desk.verdicts import keep_verdict
from app.signing.anchors import anchors_in
from app.signing.certificate_reader import certificates_of, read_certificate
from app.signing.certificates import Certificate
from app.store.tables_exchange import ChoreRow
from tests.kit.office import arrived
from tests.kit.pki import authority_pem


@pytest.fixture(scope="module")
def root() -> Certificate:
    return read_certificate(certificates_of(authority_pem('Gốc thử nghiệm "một"'))[0])


def confirmed(root: Certificate, since: date | None = None, until: date | None = None) -> Term:
    return Term(grouped(fingerprint(root)).lower(), since, until)


def test_taken_in_and_taken_back(desk: Office, root: Certificate, tmp_path: Path) -> None:
    folder = tmp_path / "trust"
    known = take_in(desk, folder, root, confirmed(root))
    found = anchors_in(folder)
    assert [(one.certificate.name, one.refused) for one in found] == [(root.name, False)]
    assert found[0].trusted_at(desk.now())
    told = recent(desk)[0]
    assert (told.act, told.facts["fingerprint"], told.who) == ("trust_added", known, desk.who)

    take_back(desk, folder, known, "Khóa bị lộ")
    assert [one.trusted_at(desk.now()) for one in anchors_in(folder)] == [False]
    assert recent(desk)[0].facts["reason"] == "Khóa bị lộ"
    take_back(desk, folder, known, "Lần nữa")
    assert anchors_in(folder)[0].refused
    take_in(desk, folder, root, confirmed(root))
    assert anchors_in(folder)[0].trusted_at(desk.now()), "trusted again"


def test_trusted_for_some_days_only(desk: Office, root: Certificate, tmp_path: Path) -> None:
    today = desk.today()
    term = confirmed(root, today - timedelta(days=1), today + timedelta(days=3))
    take_in(desk, tmp_path, root, term)
    (one,) = anchors_in(tmp_path)
    days = (-2, 0, 3, 5)
    assert [one.trusted_at(desk.now() + timedelta(days=day)) for day in days] == [False, True, True, False]
    assert not one.run_out_at(desk.now() + timedelta(days=5)), "it was our will, not its age"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"fingerprint": "00" * 32}, "trust.fingerprint_differs"),
        ({"fingerprint": ""}, "trust.fingerprint_differs"),
        ({"until": date(2026, 11, 19)}, "trust.run_out"),
        ({"since": date(2027, 3, 1), "until": date(2027, 2, 1)}, "trust.run_out"),
    ],
)
def test_not_taken_in(desk: Office, root: Certificate, tmp_path: Path, change: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as told:
        take_in(desk, tmp_path, root, dataclasses.replace(confirmed(root), **change))
    assert told.value.code == code
    assert list(tmp_path.glob("*.crt")) == []


def test_only_an_authority_and_only_by_somebody(desk: Office, root: Certificate, tmp_path: Path) -> None:
    agency = dataclasses.replace(root, authority=False)
    with pytest.raises(Refused) as told:
        take_in(desk, tmp_path, agency, confirmed(agency))
    assert told.value.code == "trust.not_an_authority"
    old = dataclasses.replace(root, not_after=desk.now() - timedelta(days=1))
    with pytest.raises(Refused) as told:
        take_in(desk, tmp_path, old, confirmed(old))
    assert told.value.code == "trust.run_out"
    with pytest.raises(NobodyOnDuty):
        take_in(desk.by(""), tmp_path, root, confirmed(root))
    assert list(tmp_path.glob("*.crt")) == []


@pytest.mark.parametrize("known", ["", "00" * 32])
def test_what_is_not_trusted_cannot_be_taken_back(desk: Office, tmp_path: Path, known: str) -> None:
    (tmp_path / f"{'0' * 16}.toml").write_text("until = 2030-01-01T00:00:00\n", "utf-8")
    with pytest.raises(Refused) as told:
        take_back(desk, tmp_path, known, "Lý do")
    assert told.value.code == "trust.unknown"


def test_another_certificate_of_the_same_beginning(desk: Office, root: Certificate, tmp_path: Path) -> None:
    known = take_in(desk, tmp_path, root, confirmed(root))
    with pytest.raises(Refused) as told:
        take_back(desk, tmp_path, known[:16] + "0" * 48, "Lý do")
    assert told.value.code == "trust.unknown"


def test_where_it_lies(desk: Office, tmp_path: Path) -> None:
    data = desk.folders.data
    assert trust_store(desk).folder == data / "trust"
    set_ = desk.with_settings(dataclasses.replace(desk.settings, trust_folder=str(tmp_path)))
    assert (trust_store(set_).folder, trust_store(set_).kept) == (tmp_path, data / "revocation")
    beside = desk.with_settings(dataclasses.replace(desk.settings, token_module=str(tmp_path / "module.so")))
    assert trust_store(beside).folder == data / "trust"
    (tmp_path / "pki.json").write_text("{}", "utf-8")
    assert trust_store(beside).folder == tmp_path / "trust"


def test_documents_are_checked_anew(desk: Office, root: Certificate, tmp_path: Path) -> None:
    keys = {verdict: arrived(desk, serial) for serial, verdict in enumerate(("V08", "V01", "V12"), 1)}
    for verdict, key in keys.items():
        keep_verdict(desk, key, {"verdict": verdict})

    def due(after: Callable[[], object]) -> set[str]:
        with desk.store.write() as tx:
            tx.session.query(ChoreRow).delete()
        after()
        with desk.store.read() as session:
            return {chore.subject for chore in session.query(ChoreRow)}

    assert due(lambda: take_in(desk, tmp_path, root, confirmed(root))) == {str(keys["V08"])}
    assert due(lambda: take_back(desk, tmp_path, fingerprint(root), "Lý do")) == {str(keys["V01"])}
