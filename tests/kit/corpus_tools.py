"""Files that another tool wrote (qpdf, poppler): honest before signing; after it, the proof is gone."""

import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.kit.corpus import NEVER_VALID, Desk, Maker
from tests.kit.corpus_updates import EVIL, evil
from tests.kit.raw_letter import Paper, letter
from tests.kit.raw_pdf import Bodies, How, Obj, Raw, updated

_V01 = frozenset({"V01"})
_GONE = NEVER_VALID | {"V12"}
"""A tool that writes the pages anew may leave no signature at all."""
_WAYS: dict[str, tuple[str, ...]] = {
    "linearised": ("--linearize",),
    "object streams": ("--object-streams=generate",),
    "linearised, object streams": ("--linearize", "--object-streams=generate"),
    "packed anew": ("--recompress-flate", "--compression-level=9", "--object-streams=disable"),
    "unpacked": ("--stream-data=uncompress",),
    "for reading": ("--qdf", "--no-original-object-ids"),
    "drawings joined": ("--coalesce-contents", "--object-streams=generate"),
}
_PAPERS = {
    "scan": Paper(scan=200),
    "12 pages": Paper(pages=12),
    "a field": Paper(fields=(("a", (72, 300, 90, 316), "1"),)),
}


def makers() -> list[Maker]:
    """Return the files."""
    made = [Maker(f"tools: {way}", "good", _V01, partial(_sealed, way, Paper())) for way in _WAYS]
    made += [
        Maker(f"tools: {way}, {name}", "good", _V01, partial(_sealed, way, paper))
        for way in ("linearised", "linearised, object streams")
        for name, paper in _PAPERS.items()
    ]
    for way in _WAYS:
        made.append(Maker(f"rewritten: {way}", "attacked", _GONE, partial(_rewritten, way)))
    for way in ("linearised", "object streams", "for reading"):
        made.append(
            Maker(f"rewritten: {way}, changed before", "attacked", _GONE, partial(_rewritten, way, change=True))
        )
        made.append(Maker(f"rewritten: {way}, changed after signing", "attacked", NEVER_VALID, partial(_changed, way)))
    made.append(Maker("rewritten: locked", "attacked", _GONE, lambda desk: by_qpdf(desk.sealed().content, _LOCK)))
    made.append(
        Maker("rewritten: drawn by poppler", "attacked", _GONE, lambda desk: _by(desk.sealed().content, _drawn))
    )
    made.append(
        Maker("rewritten: joined by poppler", "attacked", _GONE, lambda desk: _by(desk.sealed().content, _joined))
    )
    return made


_LOCK = ("--encrypt", "", "khoa", "256", "--")


def by_qpdf(content: bytes, how: Sequence[str]) -> bytes:
    """Return a file as qpdf writes it."""
    return _by(content, lambda file, out: ["qpdf", "--static-id", *how, file, out], (0, 3))


def reread(content: bytes) -> Raw:
    """Return a file that qpdf wrote as objects that can be updated; its streams' bytes are left in the file."""
    told = _by(content, lambda file, out: ["qpdf", "--json=2", "--json-stream-data=none", file, out], (0, 3))
    read: dict[str, Any] = json.loads(told)
    head, held = read["qpdf"]
    objects: Bodies = {int(head["maxobjectid"]): {}}
    objects |= {_number(name): _object(one) for name, one in held.items() if name.startswith("obj:")}
    trailer = held["trailer"]["value"]
    root = _number(trailer["/Root"])
    start = int(content[content.rindex(b"startxref") + 9 :].split()[0])
    how: How = "table" if content[start : start + 4] == b"xref" else "packed"
    return Raw(
        content,
        objects,
        root,
        tuple(_number(page["object"]) for page in read["pages"]),
        start,
        _number(trailer["/Info"]) if "/Info" in trailer else 0,
        how,
        form=int(objects[root]["/AcroForm"].split()[0]),
        font=next(number for number, one in objects.items() if one.get("/BaseFont")),
    )


def _sealed(way: str, paper: Paper, desk: Desk) -> bytes:
    return _signed(way, paper, desk).content


def _signed(way: str, paper: Paper, desk: Desk) -> Raw:
    return desk.by_agency(desk.by_leader(reread(by_qpdf(letter(paper).content, _WAYS[way]))))


def _rewritten(way: str, desk: Desk, *, change: bool = False) -> bytes:
    raw = desk.sealed()
    return by_qpdf(updated(raw, evil(raw)).content if change else raw.content, _WAYS[way])


def _changed(way: str, desk: Desk) -> bytes:
    """Change the page of a document that another tool wrote before it was signed."""
    raw = _signed(way, Paper(), desk)
    page = raw.objects[raw.pages[0]]
    drawing = int(page["/Contents"].strip(b"[ ").split()[0])
    return updated(replace(raw, objects=dict(raw.objects)), {drawing: {"stream": EVIL}}).content


Telling = Callable[[str, str], list[str]]


def _drawn(file: str, out: str) -> list[str]:
    return ["pdftocairo", "-pdf", file, out]


def _joined(file: str, out: str) -> list[str]:
    return ["pdfunite", file, file, out]


def _by(content: bytes, tell: Telling, fine: tuple[int, ...] = (0,)) -> bytes:
    with TemporaryDirectory() as folder:
        file, out = Path(folder) / "in.pdf", Path(folder) / "out"
        file.write_bytes(content)
        told = subprocess.run(tell(str(file), str(out)), capture_output=True, check=False)
        assert told.returncode in fine, told.stderr
        return out.read_bytes()


def _number(name: str) -> int:
    return int(name.removeprefix("obj:").split()[0])


def _object(told: dict[str, Any]) -> Obj:
    value = told["value"] if "value" in told else told["stream"]["dict"]
    if isinstance(value, dict):
        return {key: _value(one) for key, one in value.items()}
    return {"raw": _value(value)}


def _value(told: Any) -> bytes:
    """Return a value of qpdf's JSON as it stands in a PDF."""
    if isinstance(told, dict):
        return b"<<%s>>" % b" ".join(key.encode() + b" " + _value(one) for key, one in told.items())
    if isinstance(told, list):
        return b"[%s]" % b" ".join(_value(one) for one in told)
    if isinstance(told, str):
        return _text(told)
    return json.dumps(told).encode()


def _text(told: str) -> bytes:
    """Return a string, a name or a reference."""
    if told.startswith("u:"):
        return b"<%s>" % ("\ufeff" + told[2:]).encode("utf-16-be").hex().encode()
    return b"<%s>" % told[2:].encode() if told.startswith("b:") else told.encode()
