"""Of what each kind of electronic copy can be made."""

import pytest

from app.documents.copying import copy_kinds, form_name


@pytest.mark.parametrize(
    ("type_name", "paper", "kinds"),
    [
        ("Quyết định", True, ("sao_y", "trich_sao", "scan", "archive")),
        ("", True, ("sao_y", "trich_sao", "scan", "archive")),
        ("Quyết định", False, ("trich_sao",)),
        ("Bản sao y", True, ("sao_luc", "scan", "archive")),
        ("Bản sao y", False, ()),
        ("Bản sao lục", True, ("scan", "archive")),
        ("bản trích sao", False, ()),
    ],
)
def test_kinds(type_name: str, paper: bool, kinds: tuple[str, ...]) -> None:
    assert copy_kinds(type_name, paper=paper) == kinds


def test_names() -> None:
    assert [form_name(kind) for kind in ("trich_sao", "archive")] == ["Trích sao", "Bản số hóa lưu trữ"]
