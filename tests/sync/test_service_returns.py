"""An issuer's services fall silent and return: what could not be checked is taken up again, and its history stays."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.base.paths import resource
from app.desk.office import Office
from app.desk.receive import receive
from app.desk.records import detail
from app.documents.arrival import ArrivedFile
from app.signing.verify import Question, TrustStore, Verifier
from app.store.tables_exchange import ChoreRow
from app.sync.chores import run_chores
from tests.kit.authority import Authority
from tests.kit.exchange import TOOLS
from tests.kit.office import Watch, packet
from tests.kit.signing import Manner, signed


class House:
    """An office whose checks are real, and the documents that come to it."""

    def __init__(self, desk: Office, verifier: Verifier, ca: Authority, letter: Path) -> None:
        self.desk, self.ca, self._letter = desk, ca, letter
        question = Question(TrustStore(ca.trust, desk.folders.data / "revocation"))
        self._tools = replace(TOOLS, verify=lambda pdf, _sender: verifier.verify(pdf, question).as_json())

    def comes(self, label: str, folder: Path) -> int:
        """Let a document come that bears a certificate, and return its key."""
        pdf = signed(self.ca, self._letter, folder / "came.pdf", Manner(label))
        name = self.desk.vault.keep(pdf.read_bytes())
        file = ArrivedFile("van-ban.pdf", name, pdf.stat().st_size, "application/pdf", "MAIN")
        return receive(self.desk, replace(packet(self.desk), files=(file,))).key

    def round(self) -> int:
        """Do what is due, and return how much still waits."""
        run_chores(self.desk, self._tools)
        with self.desk.store.read() as session:
            return session.query(ChoreRow).count()

    def verdicts(self, key: int) -> list[object]:
        """Return the verdicts of the journal, the oldest first."""
        return [event.facts["verdict"] for event in detail(self.desk, key).events if event.act == "checked"]


@pytest.fixture
def house(
    desk: Office, verifier: Verifier, ca: Authority, plain_document: Path, monkeypatch: pytest.MonkeyPatch
) -> House:
    """A house where a service that failed is asked again at once."""
    ca.weather.clear()
    told = resource("signing/policy.toml").read_text(encoding="utf-8")
    machine = desk.folders.data / "machine"
    machine.mkdir()
    (machine / "signing-policy.toml").write_text(told.replace("rest_seconds = 60", "rest_seconds = 0"), "utf-8")
    monkeypatch.setenv("VANTHU_MACHINE_FOLDER", str(machine))
    return House(desk, verifier, ca, plain_document)


@pytest.mark.parametrize("told", [("agency", "V01", 0), ("revoked", "V06", 0), ("held", "V06", 1)])
def test_checked_when_the_issuer_answers_again(
    house: House, watch: Watch, tmp_path: Path, told: tuple[str, str, int]
) -> None:
    label, then, left = told
    key = house.comes(label, tmp_path)
    house.ca.weather.moods |= {"ocsp": "down", "crls": "down"}
    for _ in range(2):
        assert (house.round(), house.verdicts(key)) == (1, ["V07"])
        watch.wait(minutes=40)
    house.ca.weather.clear()
    assert (house.round(), house.verdicts(key)) == (left, ["V07", then])
