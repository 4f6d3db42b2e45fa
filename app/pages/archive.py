"""What a PDF keeps of the promise PDF/A, as far as one can tell without a second opinion; inside the page child.

The claim in the description, an output intent, fonts that come along, no lock: what breaks first when a program did
not do what it was asked, or when somebody saved the file anew. It is no full validator.
"""

import re
from pathlib import Path
from typing import Any

from app.pages.opened import MUPDF_ERRORS, pdf, unreadable
from app.pages.sheets import ArchiveFacts

_PART = re.compile(r"""pdfaid:part(?:>\s*|\s*=\s*["'])([1-4])""")
_LEVEL = re.compile(r"""pdfaid:conformance(?:>\s*|\s*=\s*["'])([A-Za-z])""")
_FILES = ("FontFile", "FontFile2", "FontFile3")
_NO_FILE_NEEDED = {"/Type0", "/Type3"}
"""A composite font is embedded by its descendant, which is looked at too; a Type 3 font is drawn."""


def archive_facts(path: Path) -> ArchiveFacts:
    """Return what a PDF says of itself as an archive format and whether it brings what that needs."""
    document = pdf(path)
    try:
        described = document.get_xml_metadata()
        part, level = _PART.search(described), _LEVEL.search(described)
        fonts = dict(_fonts(document))
        return ArchiveFacts(
            pages=document.page_count,
            claim=part[1] + (level[1].upper() if level else "") if part else "",
            intent=_intent(document),
            fonts=tuple(sorted(fonts)),
            loose=tuple(sorted(name for name, brought in fonts.items() if not brought)),
            encrypted=bool(document.is_encrypted or document.metadata.get("encryption")),
        )
    except MUPDF_ERRORS as problem:
        raise unreadable(path, -1, problem) from problem


def _intent(document: Any) -> bool:
    """Tell whether the colours have a profile as PDF/A wants it."""
    kind, value = document.xref_get_key(document.pdf_catalog(), "OutputIntents")
    if kind == "xref":
        value = document.xref_object(int(value.split()[0]), compressed=True)
    held = value + "".join(
        document.xref_object(int(one), compressed=True) for one in re.findall(r"(\d+) \d+ R", value) if kind != "null"
    )
    return "/GTS_PDFA1" in held and "/DestOutputProfile" in held


def _fonts(document: Any) -> list[tuple[str, bool]]:
    """Return each font's name, and whether its letters are in the file."""
    found = []
    for xref in range(1, document.xref_length()):
        if not _is_font(document, xref):
            continue
        name = document.xref_get_key(xref, "BaseFont")[1].lstrip("/")
        if document.xref_get_key(xref, "Subtype")[1] not in _NO_FILE_NEEDED:
            brought = any(document.xref_get_key(xref, f"FontDescriptor/{one}")[0] == "xref" for one in _FILES)
            found.append((name, brought))
    return found


def _is_font(document: Any, xref: int) -> bool:
    """Tell whether a number is a font's; one that no section of references tells of is nothing."""
    try:
        return bool(document.xref_get_key(xref, "Type")[1] == "/Font")
    except MUPDF_ERRORS:
        return False
