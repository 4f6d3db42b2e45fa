"""What a page says to somebody who hears it instead of seeing it."""

from app.ui.pages.signing_page import SigningPage


def checks_of(page: SigningPage) -> list[str]:
    """Return what a page that signs says of its checks, row by row."""
    found = (page.checks.itemAt(at) for at in range(page.checks.count()))
    rows = (item.widget() for item in found if item is not None)
    return [row.accessibleName() for row in rows if row is not None]
