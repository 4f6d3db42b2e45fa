"""Kinds of electronic copies and of what each can be made (NĐ 30/2020 Đ3.10 to 3.12, Đ25; requirements 5.1, R-753)."""

from typing import Literal

from app.documents.vietnamese import fold

CopyKind = Literal["sao_y", "sao_luc", "trich_sao", "scan", "archive"]
COPY_KINDS: tuple[CopyKind, ...] = ("sao_y", "sao_luc", "trich_sao", "scan", "archive")
FORMS = {"sao_y": ("Sao y", "SY"), "sao_luc": ("Sao lục", "SL"), "trich_sao": ("Trích sao", "TrS")}
"""The certified copies: how they are named in the agency's line, and in a number."""
PLAIN = {"scan": "Bản số hóa", "archive": "Bản số hóa lưu trữ"}
"""The others: a paper that came and was digitised, and a scan for the archive; they have no number."""
_FIRST_COPY = "ban sao y"
_COPIES = frozenset({"ban sao y", "ban sao luc", "ban trich sao"})


def copy_kinds(type_name: str, *, paper: bool) -> tuple[CopyKind, ...]:
    """Return the kinds that can be made of a document of this type, which came on paper or not.

    Sao lục is made of a bản sao y, sao y and trích sao of an original; an electronic original is not copied
    electronically but sent as it is, so that only an extract of it is made.
    """
    copied = fold(type_name)
    if copied not in _COPIES:
        certified: tuple[CopyKind, ...] = ("sao_y", "trich_sao") if paper else ("trich_sao",)
    else:
        certified = ("sao_luc",) if copied == _FIRST_COPY and paper else ()
    return (*certified, "scan", "archive") if paper else certified


def paper_copy_kinds(type_name: str) -> tuple[CopyKind, ...]:
    """Return the certified copies that can be made on paper; of an electronic original too (R-753)."""
    copied = fold(type_name)
    if copied not in _COPIES:
        return ("sao_y", "trich_sao")
    return ("sao_luc",) if copied == _FIRST_COPY else ()


def form_name(kind: str) -> str:
    """Return what a copy of this kind is called."""
    return FORMS[kind][0] if kind in FORMS else PLAIN[kind]
