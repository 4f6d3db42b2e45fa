"""The office of these tests, and a reader of pages."""

from collections.abc import Iterator

import pytest

from app.pages.reader import PageReader
from tests.kit.office import desk, fresh_database, office, watch

__all__ = ["desk", "fresh_database", "office", "watch"]


@pytest.fixture(scope="session")
def reader() -> Iterator[PageReader]:
    """One page child for all tests here."""
    reader = PageReader()
    reader.warm()
    yield reader
    reader.close()
