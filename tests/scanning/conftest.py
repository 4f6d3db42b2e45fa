"""Fixtures of the scanning tests."""

from collections.abc import Iterator

import pytest

from app.pages.reader import PageReader
from tests.kit.scanner import scanner

__all__ = ["reader", "scanner"]


@pytest.fixture(scope="session")
def reader() -> Iterator[PageReader]:
    """One page child for all tests here."""
    reader = PageReader()
    reader.warm()
    yield reader
    reader.close()
