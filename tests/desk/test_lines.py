"""How others are reached is written only where it can be right; passwords go where secrets go."""

from pathlib import Path

import pytest

from app.base import secrets
from app.base.settings import load
from app.desk.lines import BadLine, Lines, set_lines
from app.desk.office import Office


def test_what_is_given_is_written_and_an_empty_text_takes_it_away(office: Office, tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("x")
    changes = {"axis_dialect": "langson", "axis_ca_file": str(tmp_path / "ca.pem"), "mail_address": "a@b.vn"}
    changed = set_lines(office, Lines(changes, axis_login="một", mail_login="hai"))
    assert (changed.settings.axis_dialect, changed.settings.mail_address) == ("langson", "a@b.vn")
    assert secrets.read(office.folders.data, secrets.AXIS_LOGIN) == "một"
    assert secrets.read(office.folders.data, secrets.MAIL) == "hai"
    assert set_lines(changed, Lines({"mail_address": ""})).settings.mail_address == ""
    assert secrets.read(office.folders.data, secrets.MAIL) == "hai"
    assert load(office.folders.settings).axis_dialect == "langson"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("axis_dialect", "soap"),
        ("axis_url", "ftp://x"),
        ("axis_url", "https://"),
        ("mail_imap", "mail.example.vn"),
        ("mail_smtp", "imaps://mail.example.vn"),
        ("mail_address", "vanthu"),
        ("mail_address", "văn thư@b.vn"),
        ("mail_address", "a@localhost"),
        ("mail_ca_file", "/no/such/file"),
    ],
)
def test_what_cannot_be_right_is_named(office: Office, field: str, value: str) -> None:
    with pytest.raises(BadLine) as problem:
        set_lines(office, Lines({field: value}))
    assert problem.value.facts == {"field": field, "value": value}
    assert not office.folders.settings.exists()
