"""Fixtures of the pages tests."""

from collections.abc import Iterator

import pytest

from app.pages.reader import PageReader


@pytest.fixture(scope="session")
def reader() -> Iterator[PageReader]:
    """One page child for all tests here."""
    reader = PageReader()
    reader.warm()
    yield reader
    reader.close()
