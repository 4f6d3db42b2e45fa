"""The name and the post of a certificate beside those that are printed; a scan tells nothing."""

import pytest

from app.documents.printed import unlike_printed

PAGE = "Số: 05/QĐ-STN\nNơi nhận:\n{above}\nTrần Văn Mẫu"


@pytest.mark.parametrize(
    ("name", "title", "above", "unlike"),
    [
        ("Trần Văn Mẫu", "Giám đốc", "GIÁM ĐỐC", ()),
        ("TRẦN VĂN MẪU", "", "GIÁM ĐỐC", ()),
        ("Trần Văn Mẫu", "Giám đốc", "CHÁNH VĂN PHÒNG", ("title",)),
        ("Trần Văn Mẫu", "Phó Giám đốc", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", ()),
        ("Trần Văn Mẫu", "Phó Giám đốc Sở", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", ()),
        ("Trần Văn Mẫu", "Giám đốc", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", ("title",)),
        ("Nguyễn Văn An", "Giám đốc", "GIÁM ĐỐC", ("name",)),
        ("Nguyễn Văn An", "Chánh Thanh tra", "GIÁM ĐỐC", ("name", "title")),
    ],
)
def test_what_is_not_printed(name: str, title: str, above: str, unlike: tuple[str, ...]) -> None:
    assert unlike_printed(name, title, [PAGE.format(above=above)]) == unlike


def test_a_scan_tells_nothing() -> None:
    assert unlike_printed("Trần Văn Mẫu", "Giám đốc", ["", " \n"]) == ()
