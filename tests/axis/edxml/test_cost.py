"""What packets cost: the time of a bare loop and a half, and little memory however large or hostile they are."""

import base64
import binascii
import hashlib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.axis.edxml.packet import Attachment, BadPacket, Organ, Packet
from app.axis.edxml.read import read_packet
from app.axis.edxml.write import write_packet
from tests.axis.edxml.test_hostile import HOSTILE, unwatched, with_attachment, zipped

MEGABYTE = 1024 * 1024
_BLOCK = 192 * 1024
_LOOPS = 5
_SLOWER = 2.5


def written(folder: Path, megabytes: int) -> Path:
    """Write a packet around bytes that do not compress."""
    with (folder / "a.pdf").open("wb") as out:
        for _ in range(megabytes):
            out.write(os.urandom(MEGABYTE))
    draft = Packet(
        kind="edoc",
        from_=Organ("H98"),
        to=(Organ("H97"),),
        subject="x",
        attachments=(Attachment("a.pdf", folder / "a.pdf"),),
    )
    write_packet(draft, folder / "p.edxml")
    return folder / "p.edxml"


def quickest(*works: Callable[[int], object]) -> list[float]:
    """Return the processor time of the quickest run of each; they run in turns, so that a slow moment meets all."""
    times: list[list[float]] = [[] for _ in works]
    with unwatched():
        for run in range(_LOOPS):
            for work, taken in zip(works, times, strict=True):
                began = time.thread_time()
                work(run)
                taken.append(time.thread_time() - began)
    return [min(taken) for taken in times]


def bare_loop(folder: Path) -> Callable[[int], object]:
    """Return a loop that does base64 and SHA-256 over the same bytes and nothing else."""
    with (folder / "a.pdf").open("rb") as stream, (folder / "text").open("wb") as out:
        while block := stream.read(_BLOCK):
            out.write(binascii.b2a_base64(block, newline=False))

    def loop(_run: int) -> object:
        digest = hashlib.sha256()
        with (folder / "text").open("rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(binascii.a2b_base64(block))
        return digest

    return loop


def decoding(packet: Path, folder: Path) -> Callable[[int], object]:
    def decode(run: int) -> object:
        work = folder / f"work-{run}"
        work.mkdir()
        return read_packet(packet, work)

    return decode


@pytest.mark.parametrize("megabytes", [16, pytest.param(300, marks=pytest.mark.slow)])
def test_decoding_takes_little_more_than_the_bare_loop(megabytes: int, tmp_path: Path) -> None:
    packet = written(tmp_path, megabytes)
    bare, ours = quickest(bare_loop(tmp_path), decoding(packet, tmp_path))
    assert ours <= _SLOWER * bare


def peak_above_rest(work: str, folder: Path) -> float:
    """Run one of the works below in a process of its own; return its peak above what it had before, in megabytes."""
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(1) as pool:
        return float(pool.apply(_measured, (work, str(folder))))


def _measured(work: str, folder: str) -> float:
    read_packet(_small(Path(folder)), Path(folder))
    rest = _peak()
    _WORKS[work](Path(folder))
    return _peak() - rest


def _peak() -> float:
    """Return this process's own peak in megabytes: what Linux tells of its usage may be that of who started it."""
    import resource

    if sys.platform == "linux":
        told = Path("/proc/self/status").read_text("ascii")
        return int(told.partition("VmHWM:")[2].split()[0]) / 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def _small(folder: Path) -> Path:
    (folder / "small.edxml").write_text(with_attachment(b"x"), encoding="utf-8")
    return folder / "small.edxml"


def _through(megabytes: int) -> Callable[[Path], object]:
    def work(folder: Path) -> object:
        (folder / "work").mkdir()
        return read_packet(written(folder, megabytes), folder / "work")

    return work


def _hostile(folder: Path) -> None:
    """Meet every hostile packet, a bomb and one that is full of bombs; the packet's file is left as it came."""
    bomb = zipped({"a.txt": bytes(64 * MEGABYTE)})
    one = base64.b64encode(bomb).decode()
    texts = [make() for make, _ in HOSTILE.values()]
    packets = [folder / f"{number}.edxml" for number in range(len(texts))]
    for path, text in zip(packets, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    (folder / "bomb.edxml").write_text(with_attachment(bomb), encoding="utf-8")
    many = with_attachment(b"").partition("<Attachment>")[2].partition("</Attachment>")[0]
    full = many.replace("<ContentTransferEncoded>", f"<ContentTransferEncoded>{one}")
    (folder / "full.edxml").write_text(
        with_attachment(b"").replace(f"<Attachment>{many}</Attachment>", f"<Attachment>{full}</Attachment>" * 50)
    )


def _meet(folder: Path) -> None:
    for number, path in enumerate(sorted(folder.glob("hostile/*.edxml"))):
        before = path.stat().st_size
        work = folder / f"work-{number}"
        work.mkdir()
        with unwatched():
            began = time.thread_time()
            try:
                packet = read_packet(path, work)
                assert packet.error
            except BadPacket:
                assert not list(work.iterdir())
            taken = time.thread_time() - began
        assert taken < 2
        assert path.stat().st_size == before


_WORKS: dict[str, Callable[[Path], object]] = {"small": _through(24), "large": _through(300), "hostile": _meet}
_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process's peak this way")


@_POSIX
@pytest.mark.parametrize("work", ["small", pytest.param("large", marks=pytest.mark.slow)])
def test_a_packet_is_written_and_read_within_120_megabytes(work: str, tmp_path: Path) -> None:
    assert 0 < peak_above_rest(work, tmp_path) <= 120


@_POSIX
def test_hostile_packets_are_met_within_200_megabytes(tmp_path: Path) -> None:
    (tmp_path / "hostile").mkdir()
    _hostile(tmp_path / "hostile")
    assert 0 < peak_above_rest("hostile", tmp_path) <= 200
