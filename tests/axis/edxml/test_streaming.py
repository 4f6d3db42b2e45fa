"""A large attachment passes through without being held."""

import hashlib
import os
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.axis.edxml.packet import Attachment, Organ, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet

MEGABYTE = 1024 * 1024


@contextmanager
def at_most(megabytes: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < megabytes * MEGABYTE


def noise(path: Path, megabytes: int) -> str:
    """Write bytes that do not compress; return their SHA-256."""
    digest = hashlib.sha256()
    with path.open("wb") as out:
        for _ in range(megabytes):
            block = os.urandom(MEGABYTE)
            digest.update(block)
            out.write(block)
    return digest.hexdigest()


def through(folder: Path, name: str, megabytes: int) -> None:
    sha256 = noise(folder / name, megabytes)
    draft = Packet(
        kind="edoc", from_=Organ("H98"), to=(Organ("H97"),), subject="x", attachments=(Attachment(name, folder / name),)
    )
    work = folder / "work"
    work.mkdir()
    with at_most(6):
        write_packet(draft, folder / "p.edxml")
    with at_most(6):
        (found,) = read_packet(folder / "p.edxml", work).attachments
    assert found.sha256 == sha256


@pytest.mark.parametrize("name", ["a.pdf", "a.bin"])
def test_twenty_megabytes(name: str, tmp_path: Path) -> None:
    through(tmp_path, name, 20)


@pytest.mark.slow
def test_three_hundred_megabytes(tmp_path: Path) -> None:
    through(tmp_path, "a.pdf", 300)
