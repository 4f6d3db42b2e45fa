"""Whether the certificate that signed is that of the person whose name and post are printed (R-403, R-421)."""

from collections.abc import Sequence
from typing import Literal

from app.documents.capacity import printed_capacity
from app.documents.vietnamese import fold

Unlike = Literal["name", "title"]


def unlike_printed(name: str, title: str, pages: Sequence[str]) -> tuple[Unlike, ...]:
    """Return what of a certificate does not stand on the pages; nothing of pages without words, as a scan's."""
    whole = fold(" ".join(pages))
    if not whole:
        return ()
    found: list[Unlike] = [] if fold(name) in whole else ["name"]
    position = fold(printed_capacity([line for page in pages for line in page.splitlines()])[1])
    wanted = fold(title)
    alike = wanted.startswith(position) or position.startswith(wanted) if position else wanted in whole
    return (*found, *(() if alike else ("title",)))
