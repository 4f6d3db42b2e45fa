"""The agency's own certificate is looked at before it signs: it may be revoked, or its issuer at an end (R-412)."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.base import settings
from app.base.paths import Folders
from app.compose import House, open_house
from app.desk.own_seal import keep_seal
from app.desk.records import detail
from app.desk.seal_alarm import alarms
from app.signing.errors import CertificateIssuerOver, CertificateRevoked
from tests.kit.authority import Authority
from tests.kit.office import drafted


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    made = Authority(tmp_path_factory.mktemp("authority"))
    made.warm()
    yield made
    made.close()


@pytest.fixture(scope="module")
def house(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folders = Folders(tmp_path_factory.mktemp("office"))
    folders.make()
    settings.save(folders.settings, agency="Sở Thử nghiệm", organ_id="H99.05", practice=True)
    with open_house(folders.data, who="Nguyễn Thị Mẫu") as made:
        made.verifier.warm()
        yield made


def with_key(house: House, authority: Authority, label: str, trust: Path) -> House:
    """Give the office a key file with one of the authority's certificates."""
    room = trust.parent / f"token-{label}"
    room.mkdir(exist_ok=True)
    (room / "agency.crt").write_bytes(authority.certificate(label))
    (room / "agency.pem").write_bytes((authority.folder / "signer.pem").read_bytes())
    (room / "issuer.crt").write_bytes(authority.certificate("issuer"))
    (room / "seal.png").write_bytes(b"png")
    listing = room / "practice-keys.json"
    listing.write_text(json.dumps([{"certificate": "agency.crt", "key": "agency.pem", "chain": "issuer.crt"}]))
    ours = replace(house.office.settings, token_module=str(listing), trust_folder=str(trust))
    house.office = house.office.with_settings(ours)
    return house


def signs(house: House) -> bool:
    with house.open_seal(None) as tools:
        return bool(tools.stamp.key.sign(b"data", "sha256"))


def test_it_signs_while_nothing_speaks_against_it(house: House, authority: Authority) -> None:
    authority.weather.clear()
    with with_key(house, authority, "agency", authority.trust).open_seal(None) as tools:
        assert tools.own is not None
        assert (tools.own.own.heard, tools.own.name) == ("online", "Sở Thử nghiệm tỉnh Mẫu Một")
    assert authority.weather.asked


def test_with_a_revoked_one_nothing_is_signed(house: House, authority: Authority) -> None:
    with pytest.raises(CertificateRevoked) as told:
        signs(with_key(house, authority, "revoked", authority.trust))
    assert told.value.facts == {"name": "Sở Thử nghiệm tỉnh Mẫu Một", "issuer": "Thử nghiệm issuer"}
    [alarm] = alarms(house.office)
    assert (alarm.name, alarm.documents, alarm.since is None) == ("Sở Thử nghiệm tỉnh Mẫu Một", (), False)


def test_where_nobody_answers_it_signs_and_is_asked_about_later(house: House, authority: Authority) -> None:
    authority.weather.moods |= {"ocsp": "down", "crls": "down"}
    key = drafted(house.office)
    try:
        with with_key(house, authority, "only-crl", authority.trust).open_seal(None) as tools:
            assert tools.own is not None
            with house.office.store.write() as tx:
                keep_seal(tx, house.office, key, tools.own)
        house.engine.round()
        told = detail(house.office, key).fields["seal"]
    finally:
        authority.weather.clear()
    assert isinstance(told, dict)
    assert told["checked"] == "none", "the round has asked again, and nobody answered"


def test_an_issuer_that_is_trusted_no_more_ends_its_certificates(
    house: House, authority: Authority, tmp_path: Path
) -> None:
    trust = tmp_path / "trust"
    trust.mkdir()
    (trust / "root.crt").write_bytes(authority.certificate("root"))
    (trust / "root.toml").write_text("refused = true\n")
    with pytest.raises(CertificateIssuerOver):
        signs(with_key(house, authority, "agency", trust))
    (trust / "root.crt").unlink()
    assert signs(with_key(house, authority, "agency", trust)), "an authority that is not known here is no reason"
